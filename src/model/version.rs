//! The model of one version of the data, made beside that of another: what is equal in both is
//! neither read nor linked again.
//!
//! The sources are aligned first (`sources/align.rs`), so that an entity has the same place in both
//! models and can be the same value.

use super::Model;
use super::build::{self, Files, Look};
use super::entity::EntityId;
use super::kind::Kind;
use super::link::{Index, Linked};
use super::unknown::{self, Unknown};
use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::sources::{SourceFile, Sources};
use std::collections::HashSet;
use std::sync::Arc;

/// A model, and what another one can be made of beside it.
#[derive(Debug)]
pub struct Version {
    pub model: Model,
    /// What reading found, and linking.
    read: Vec<Diagnostic>,
    linked: Vec<Diagnostic>,
    /// The findings of ids that are taken twice.
    taken: Vec<Diagnostic>,
    unknown: Vec<Unknown>,
    /// Those that name something which is not found.
    lost: Vec<EntityId>,
    has_strays: bool,
    /// Those whose id another one has.
    dropped: Vec<EntityId>,
}

impl Version {
    /// The version of some sources, to be asked: how they are written is not looked at.
    pub fn of(sources: &Sources) -> Version {
        Version::looking(sources, |_| Look::Meaning)
    }

    /// The same, with how far each file is looked at.
    pub(super) fn looking(sources: &Sources, look: impl Fn(FileId) -> Look + Sync) -> Version {
        let files: Vec<FileId> = (0..sources.files.len() as u32).map(FileId).collect();
        let mut files = build::read(sources, &files, look);
        let read = files.found.clone();
        let (index, dropped) = build::index(&mut files);
        let linked = build::link_those(&mut files.entities, &index, |_| true);
        Version::from(files, read, index, dropped, linked)
    }

    /// What was found while it was made.
    pub fn found(&self) -> Vec<Diagnostic> {
        let mut found: Vec<Diagnostic> =
            [&self.read, &self.taken, &self.linked].into_iter().flatten().cloned().collect();
        found.append(&mut unknown::told(&self.unknown, &self.model));
        found
    }

    /// The version of other sources, to be asked: see `looking_beside`.
    pub fn beside(
        sources: &Sources,
        other: &Version,
        moved: &HashSet<String>,
        differs: &mut [bool],
    ) -> Version {
        Version::looking_beside(sources, other, moved, differs, |_| Look::Meaning)
    }

    /// The version of other sources. `differs` says which files do, and then which are not the same
    /// in both by what they name; `moved` are the ids of those that only one of both has.
    pub(super) fn looking_beside(
        sources: &Sources,
        other: &Version,
        moved: &HashSet<String>,
        differs: &mut [bool],
        look: impl Fn(FileId) -> Look + Sync,
    ) -> Version {
        // Which of two with one id counts, the other side has to find out for itself.
        let is_other = |id: &EntityId| other.model.entities[id.0 as usize].file.0 as usize;
        other.dropped.iter().for_each(|id| differs[is_other(id)] = true);
        let mut files = read_anew(sources, other, differs, look);
        let read = files.found.clone();
        let (index, dropped) = build::index(&mut files);
        dropped.iter().for_each(|id| differs[files.entities[id.0 as usize].file.0 as usize] = true);
        if !moved.is_empty() {
            let places = moved.iter().filter_map(|id| other.model.find(id));
            let naming = places.flat_map(|id| other.model.edges_to(id)).map(|edge| edge.from);
            // What is not found may be found on the other side.
            naming.chain(other.lost.iter().copied()).for_each(|id| differs[is_other(&id)] = true);
        }
        let linked = link_anew(&mut files, &index, other, differs);
        Version::from(files, read, index, dropped, linked)
    }

    /// Of what was read, and the findings that came before the ids were known.
    fn from(
        mut files: Files,
        read: Vec<Diagnostic>,
        index: Index,
        dropped: Vec<EntityId>,
        mut linked: Linked,
    ) -> Version {
        Version {
            taken: files.found.split_off(read.len()),
            read,
            linked: std::mem::take(&mut linked.diagnostics),
            unknown: std::mem::take(&mut linked.unknown),
            lost: std::mem::take(&mut linked.lost),
            has_strays: !index.strays.is_empty(),
            dropped,
            model: build::model(files.entities, index, linked, files.comments),
        }
    }
}

/// Reads the files that differ; the others are as they are in the other version.
fn read_anew(
    sources: &Sources,
    other: &Version,
    differs: &[bool],
    look: impl Fn(FileId) -> Look + Sync,
) -> Files {
    let anew: Vec<FileId> =
        (0..differs.len() as u32).map(FileId).filter(|file| differs[file.0 as usize]).collect();
    let is_same = |file: FileId| !differs[file.0 as usize];
    let mut files = build::read(sources, &anew, look);
    let mut own = files.entities.into_iter();
    let entities = other
        .model
        .entities
        .iter()
        .filter_map(|entity| if is_same(entity.file) { Some(Arc::clone(entity)) } else { own.next() });
    files.entities = entities.collect();
    files.found.extend(other.read.iter().filter(|finding| is_same(finding.place.file)).cloned());
    files.found.sort_by_key(|finding| finding.place.file);
    files.comments.extend(other.model.comments.iter().filter(|(file, _)| is_same(*file)).cloned());
    files.comments.sort_by_key(|(file, _)| *file);
    if other.has_strays {
        let is_stray = |file: &SourceFile| file.is_yaml() && Kind::of_path(&file.path).is_none();
        let same = sources.files.iter().zip(differs).filter(|(file, differs)| !**differs && is_stray(file));
        files.strays.extend(same.map(|(file, _)| build::stem(&file.path).into()));
    }
    files
}

/// Links the entities of files that differ; of the others, the links are those of the other.
fn link_anew(files: &mut Files, index: &Index, other: &Version, differs: &[bool]) -> Linked {
    let of: Vec<bool> = files.entities.iter().map(|entity| differs[entity.file.0 as usize]).collect();
    let is_anew = |id: EntityId| of[id.0 as usize];
    let is_same = |place: Place| !differs[place.file.0 as usize];
    let mut linked = build::link_those(&mut files.entities, index, is_anew);
    linked.edges.extend(other.model.edges.iter().filter(|edge| !is_anew(edge.from)));
    linked.edges.sort();
    linked.citations.extend(other.model.citations.iter().filter(|cited| !is_anew(cited.from)).cloned());
    linked.citations.sort_by_key(|citation| citation.from);
    linked.diagnostics.extend(other.linked.iter().filter(|finding| is_same(finding.place)).cloned());
    linked.diagnostics.sort_by_key(|finding| finding.place.file);
    linked.unknown.extend(other.unknown.iter().filter(|one| is_same(one.place)).cloned());
    linked.unknown.sort_by_key(|one| one.place.file);
    linked.lost.extend(other.lost.iter().filter(|id| !is_anew(**id)));
    linked
}
