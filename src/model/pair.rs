//! The models of two revisions at little more than the cost of one: what is equal in both is read
//! and linked once.
//!
//! The sources are aligned first (`sources/align.rs`), so that an entity has the same place in both
//! models and can be the same value.

use super::Model;
use super::build::{self, Files};
use super::entity::{Entity, EntityId};
use super::kind::{Kind, Kinds};
use super::link::{Index, Linked};
use crate::diagnostic::{Diagnostic, FileId};
use crate::sources::{SourceFile, Sources, is_yaml};
use std::collections::HashSet;
use std::sync::Arc;

/// Two revisions of a data set.
#[derive(Debug)]
pub struct Pair<'s> {
    pub before: Side<'s>,
    pub after: Side<'s>,
    /// Which files are not the same in both: by their text, or by what they name.
    pub differs: Vec<bool>,
    /// The entities of those files.
    pub others: Vec<EntityId>,
}

/// One of them: its model, and what was found while it was read.
#[derive(Debug)]
pub struct Side<'s> {
    pub sources: &'s Sources,
    pub model: Model,
    pub found: Vec<Diagnostic>,
}

impl<'s> Pair<'s> {
    pub fn sides(&self) -> [&Side<'s>; 2] {
        [&self.before, &self.after]
    }

    /// The entities that are not the same in both, as they are on each side.
    pub fn others(&self) -> impl Iterator<Item = &Entity> {
        self.others.iter().flat_map(|id| self.sides().map(|side| side.model.get(*id)))
    }

    /// Whether an entity of one of some kinds is not the same in both.
    pub fn has_other(&self, kinds: Kinds) -> bool {
        self.others().any(|entity| entity.kind.bit() & kinds != 0)
    }
}

/// Builds the models of two sources that are aligned.
pub fn build<'s>(before: &'s Sources, after: &'s Sources) -> Pair<'s> {
    let files: Vec<FileId> = (0..after.files.len() as u32).map(FileId).collect();
    let mut new = build::read(after, &files);
    let read = new.found.clone();
    let (new_index, dropped) = build::index(&mut new);
    let new_linked = build::link_those(&mut new.entities, &new_index, |_| true);

    let at = |file: FileId| (&before.files[file.0 as usize], &after.files[file.0 as usize]);
    let mut differs: Vec<bool> = files.iter().map(|file| !at(*file).0.is_like(at(*file).1)).collect();
    // Which of two with one id counts, the other side has to find out for itself.
    dropped.iter().for_each(|id| differs[new.entities[id.0 as usize].file.0 as usize] = true);
    let mut old = read_anew(before, &new, &new_index, &read, &differs);
    let (old_index, dropped) = build::index(&mut old);
    dropped.iter().for_each(|id| differs[old.entities[id.0 as usize].file.0 as usize] = true);
    // An id is known on one side only where only one has a file of that name.
    let moved: HashSet<&str> = files
        .iter()
        .map(|file| at(*file))
        .filter(|(old, new)| is_yaml(&old.path) && old.is_absent() != new.is_absent())
        .map(|(old, _)| build::stem(&old.path))
        .collect();
    if !moved.is_empty() {
        let places: HashSet<EntityId> =
            moved.iter().filter_map(|id| new_index.ids.get(*id).copied()).collect();
        let naming = new_linked.edges.iter().filter(|edge| places.contains(&edge.to)).map(|edge| edge.from);
        // What is not found may be found on the other side, and what is offered instead depends on
        // all ids.
        naming
            .chain(new_linked.lost.iter().copied())
            .for_each(|id| differs[new.entities[id.0 as usize].file.0 as usize] = true);
    }
    let linked = link_anew(&mut old, &old_index, &new_linked, &differs);
    let before = side(before, old, old_index, linked);
    let after = side(after, new, new_index, new_linked);
    let entities = after.model.entities.iter().enumerate();
    let others = entities
        .filter(|(_, entity)| differs[entity.file.0 as usize])
        .map(|(at, _)| EntityId(at as u32))
        .collect();
    Pair { before, after, differs, others }
}

fn side(sources: &Sources, mut files: Files, index: Index, mut linked: Linked) -> Side<'_> {
    files.found.append(&mut linked.diagnostics);
    Side { sources, model: build::model(files.entities, index, linked, files.comments), found: files.found }
}

/// Reads the files that differ; the others are as they are in the other side.
fn read_anew(
    sources: &Sources,
    other: &Files,
    index: &Index,
    found: &[Diagnostic],
    differs: &[bool],
) -> Files {
    let anew: Vec<FileId> =
        (0..differs.len() as u32).map(FileId).filter(|file| differs[file.0 as usize]).collect();
    let is_same = |file: FileId| !differs[file.0 as usize];
    let mut files = build::read(sources, &anew);
    let mut own = files.entities.into_iter();
    let entities = other
        .entities
        .iter()
        .filter_map(|entity| if is_same(entity.file) { Some(Arc::clone(entity)) } else { own.next() });
    files.entities = entities.collect();
    files.found.extend(found.iter().filter(|finding| is_same(finding.place.file)).cloned());
    files.found.sort_by_key(|finding| finding.place.file);
    files.comments.extend(other.comments.iter().filter(|(file, _)| is_same(*file)).cloned());
    files.comments.sort_by_key(|(file, _)| *file);
    if !index.strays.is_empty() {
        let is_stray = |file: &SourceFile| file.is_yaml() && Kind::of_path(&file.path).is_none();
        let same = sources.files.iter().zip(differs).filter(|(file, differs)| !**differs && is_stray(file));
        files.strays.extend(same.map(|(file, _)| build::stem(&file.path).into()));
    }
    files
}

/// Links the entities of files that differ; of the others, the links are those of the other side.
fn link_anew(files: &mut Files, index: &Index, other: &Linked, differs: &[bool]) -> Linked {
    let of: Vec<bool> = files.entities.iter().map(|entity| differs[entity.file.0 as usize]).collect();
    let is_anew = |id: EntityId| of[id.0 as usize];
    let mut linked = build::link_those(&mut files.entities, index, is_anew);
    linked.edges.extend(other.edges.iter().filter(|edge| !is_anew(edge.from)));
    linked.edges.sort();
    linked.citations.extend(other.citations.iter().filter(|citation| !is_anew(citation.from)).cloned());
    linked.citations.sort_by_key(|citation| citation.from);
    linked
        .diagnostics
        .extend(other.diagnostics.iter().filter(|finding| !differs[finding.place.file.0 as usize]).cloned());
    linked.diagnostics.sort_by_key(|finding| finding.place.file);
    linked
}
