//! From sources to a model: each file is read by itself, then the ids are known, then whatever
//! names others is linked.

use super::entity::{Entity, EntityId};
use super::kind::Kind;
use super::link::{self, Index, Linked};
use super::read::Reader;
use super::{Model, begun, canonical, is_id, map, order, unknown};
use crate::diagnostic::{Diagnostic, FileId, Level, Place, Span};
use crate::lang::both;
use crate::parallel;
use crate::piece::Piece;
use crate::sources::{Content, SourceFile, Sources, is_yaml};
use crate::syntax::{self, Comment};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use unicode_normalization::is_nfc;

/// What of a file is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// What it says.
    Meaning,
    /// How it is written, too.
    Form,
}

/// The model of all files.
pub(super) fn build(sources: &Sources, look: Look) -> (Model, Vec<Diagnostic>) {
    let files: Vec<FileId> = (0..sources.files.len() as u32).map(FileId).collect();
    let mut files = read(sources, &files, |_| look);
    let (index, _) = index(&mut files);
    let mut linked = link_those(&mut files.entities, &index, |_| true);
    let (unknown, mut found) = (std::mem::take(&mut linked.unknown), files.found);
    found.append(&mut linked.diagnostics);
    let model = model(files.entities, index, linked, files.comments);
    found.append(&mut unknown::told(&unknown, &model));
    (model, found)
}

/// What stands in some files, as far as each of them tells.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub entities: Vec<Arc<Entity>>,
    pub comments: Vec<(FileId, Comment)>,
    pub found: Vec<Diagnostic>,
    /// The ids that files would have which lie in no kind's folder.
    pub strays: HashSet<Box<str>>,
}

/// Reads some files, in their order.
pub(super) fn read(sources: &Sources, files: &[FileId], look: impl Fn(FileId) -> Look + Sync) -> Files {
    let mut all = Files { entities: Vec::with_capacity(files.len()), ..Files::default() };
    let one = |id: &FileId| read_file(*id, &sources.files[id.0 as usize], look(*id));
    for (file, found, comments) in parallel::map(files, one) {
        match file {
            Read::Entity(entity) => all.entities.push(entity),
            Read::Stray(id) => drop(all.strays.insert(id)),
            Read::Nothing => {}
        }
        all.found.extend(found);
        all.comments.extend(comments);
    }
    all
}

/// Resolves the references of those entities that are asked for.
pub(super) fn link_those(
    entities: &mut [Arc<Entity>],
    index: &Index,
    asked: impl Fn(EntityId) -> bool + Sync,
) -> Linked {
    let parts = parallel::stretches(entities, |first, part| {
        let mut linked = Linked::default();
        for (at, entity) in part.iter_mut().enumerate() {
            let id = EntityId((first + at) as u32);
            if asked(id) {
                let before = linked.faults();
                // One that another model has too is copied first.
                let entity = Arc::make_mut(entity);
                link::link(entity, id, index, &mut linked);
                entity.linked = linked.faults() == before;
            }
        }
        linked
    });
    let mut all = Linked::all(parts);
    order::order(&mut all.edges, entities.len());
    all
}

pub(super) fn model(
    entities: Vec<Arc<Entity>>,
    index: Index,
    linked: Linked,
    comments: Vec<(FileId, Comment)>,
) -> Model {
    let Linked { edges, citations, .. } = linked;
    Model {
        entities,
        ids: index.ids,
        doubles: index.doubles,
        edges,
        citations,
        comments,
        homes: Mutex::default(),
        posts_held: Default::default(),
        successions: Default::default(),
        sole: Default::default(),
        acts: Default::default(),
    }
}

/// What a file is.
enum Read {
    Entity(Arc<Entity>),
    /// A file in no kind's folder, by the id that it would have.
    Stray(Box<str>),
    /// A kept text.
    Nothing,
}

type Comments = Vec<(FileId, Comment)>;

/// The finding of a file that could not be taken in.
pub fn not_taken_in(id: FileId, file: &SourceFile) -> Option<Diagnostic> {
    let Content::Fault(fault) = &file.content else { return None };
    let span = Span { start: fault.at, end: fault.at + 1 };
    let finding = Diagnostic::error(fault.code, Place { file: id, span }, fault.message.clone());
    Some(Diagnostic { help: fault.help.clone(), ..finding }).filter(|_| !file.is_absent())
}

/// A file's name without its folder and its ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn read_file(id: FileId, file: &SourceFile, look: Look) -> (Read, Vec<Diagnostic>, Comments) {
    let mut diagnostics: Vec<Diagnostic> = not_taken_in(id, file).into_iter().collect();
    let place = Place { file: id, span: Span::default() };
    if !is_yaml(&file.path) {
        return (Read::Nothing, diagnostics, Vec::new());
    }
    let (stem, kind) = (stem(&file.path), Kind::of_path(&file.path));
    if file.is_absent() {
        let read = kind.map_or(Read::Nothing, |kind| {
            Read::Entity(Arc::new(Entity { file: id, ..Entity::absent(kind) }))
        });
        return (read, diagnostics, Vec::new());
    }
    let Some(kind) = kind else {
        diagnostics.push(no_kind(place, &file.path));
        syntax::parse(file.text(), id, &mut diagnostics);
        return (Read::Stray(stem.into()), diagnostics, Vec::new());
    };
    let mut entity = Entity::blank(stem, kind);
    entity.file = id;
    let mut comments = Vec::new();
    if let Content::Text(text) = &file.content {
        if !is_id(stem) {
            diagnostics.push(begun::bad_id(stem, place));
        }
        comments = read_entity(&mut entity, text, look, &mut diagnostics);
    }
    entity.faultless = diagnostics.iter().all(|finding| finding.code == NOT_CANONICAL);
    (Read::Entity(Arc::new(entity)), diagnostics, comments)
}

fn read_entity(entity: &mut Entity, text: &Piece, look: Look, diagnostics: &mut Vec<Diagnostic>) -> Comments {
    let file = entity.file;
    let tape = syntax::parse(text, file, diagnostics);
    match tape.root() {
        Some(root) if tape.whole => {
            entity.whole = map::fill(entity, root, &mut Reader { file, text, diagnostics });
            if let Some(last) = diagnostics.last_mut().filter(|_| !entity.whole) {
                last.help = Some(begun::instead(root, text, entity.kind));
            }
            entity.redact();
        }
        None if tape.whole => {
            let place = Place { file, span: Span::default() };
            diagnostics.push(begun::empty(place, text, entity.kind));
        }
        _ => {}
    }
    if !tape.whole {
        return Vec::new();
    }
    let comments = syntax::comments(text, &tape).into_iter().map(|comment| (file, comment)).collect();
    if look == Look::Form && diagnostics.is_empty() {
        diagnostics.extend(not_canonical(entity, text, &tape));
    }
    comments
}

/// A matter of form, looked at while the tape is there. What is not composed is said by a check of
/// its own.
fn not_canonical(entity: &Entity, text: &str, tape: &syntax::Tape<'_>) -> Option<Diagnostic> {
    let fix = canonical::edits(text, tape, entity.kind, entity.file);
    let place = fix.first().filter(|_| is_nfc(text))?.place;
    let message = both(
        "filen är inte skriven som `gov formatera` skriver den",
        "the file is not written as `gov fmt` writes it",
    );
    let finding = Diagnostic::error(NOT_CANONICAL, place, message).level(Level::Warning);
    Some(Diagnostic { fix, ..finding.help(both("kör `gov formatera`", "run `gov fmt`")) })
}

/// The one finding of reading that leaves the entity without fault.
pub const NOT_CANONICAL: &str = "not-canonical";

/// A file that is in no folder of a kind.
pub fn no_kind(place: Place, path: &str) -> Diagnostic {
    let folders = Kind::ALL.map(Kind::folder).join(", ");
    let message = both(
        "filen ligger inte i någon mapp som anger ett slag",
        "the file is not in a folder that stands for a kind",
    );
    let meant = path.rsplit('/').skip(1).find_map(|folder| Some((folder, Kind::meant_by(folder)?)));
    let help = match meant {
        Some((folder, kind)) => both(
            format!("menade du mappen {} i stället för {folder}?", kind.folder()),
            format!("did you mean the folder {} instead of {folder}?", kind.folder()),
        ),
        None if !path.contains('/') => both(
            format!(
                "filen ligger direkt i datamängdens mapp: lägg den i en mapp som groups/, eller ange mappen \
                 ovanför \
                 med --data; mapparna är {folders}"
            ),
            format!(
                "the file lies directly in the data folder: put it in a folder such as groups/, or give the \
                 folder above with --data; the folders are {folders}"
            ),
        ),
        None => both(
            format!("lägg den i en mapp som data/skane/groups/; mapparna är {folders}"),
            format!("put it in a folder such as data/skane/groups/; the folders are {folders}"),
        ),
    };
    Diagnostic::error("no-kind-folder", place, message).help(help)
}

/// The ids of all entities, and the kinds that an id taken twice can mean. Of two with the same id
/// the first in path order is kept, and both are named. Those that are not kept are given too.
pub(super) fn index(files: &mut Files) -> (Index, Vec<EntityId>) {
    let entities = &mut files.entities;
    let mut ids: HashMap<Box<str>, EntityId> = HashMap::with_capacity(entities.len());
    let (mut doubles, mut dropped) = (HashMap::new(), Vec::new());
    for at in 0..entities.len() {
        if entities[at].is_absent() {
            continue;
        }
        let first = match ids.entry(entities[at].id.clone()) {
            Entry::Vacant(free) => {
                free.insert(EntityId(at as u32));
                continue;
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        let place = |file| Place { file, span: Span::default() };
        let (id, kept) = (&entities[at].id, &entities[first.0 as usize]);
        *doubles.entry(id.clone()).or_insert(kept.kind.bit()) |= entities[at].kind.bit();
        let message = both(format!("id:t `{id}` finns redan"), format!("the id `{id}` is already taken"));
        let fault = Diagnostic::error("duplicate-id", place(entities[at].file), message)
            .related(place(kept.file), both("här", "here"))
            .help(both(
                "ett id får bara finnas en gång i hela datamängden: byt namn på den ena filen",
                "an id must be unique in the whole data set: rename one of the files",
            ));
        files.found.push(fault);
        dropped.push(EntityId(at as u32));
        Arc::make_mut(&mut entities[at]).whole = false;
    }
    begun::taken(entities, &ids, &mut files.found);
    let kinds = entities.iter().map(|entity| entity.kind).collect();
    (Index { ids, kinds, strays: std::mem::take(&mut files.strays), doubles }, dropped)
}
