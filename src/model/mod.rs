//! Documents become typed entities, linked into one model. Never fails: what is wrong is a diagnostic.

pub mod assignment;
pub mod body;
pub mod canonical;
pub mod date;
pub mod decision;
pub mod entity;
pub mod kind;
pub mod likely;
pub mod link;
mod map;
pub mod nearest;
pub mod plain;
pub mod post;
pub mod programme;
pub mod read;
pub mod reference;
pub mod seat;
pub mod shape;
pub mod source;
pub mod statement;
pub mod statements;
pub mod time;
pub mod timeline;
pub mod value;

use crate::diagnostic::{Diagnostic, FileId, Level, Place, Span};
use crate::lang::both;
use crate::parallel;
use crate::sources::{Content, SourceFile, Sources};
use crate::syntax::{self, Comment};
use entity::{Common, Detail, Entity, EntityId};
use kind::{Kind, Kinds};
use link::{Citation, Edge, Index, Linked};
use read::Reader;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use unicode_normalization::is_nfc;

/// The data set, read and linked. Entities are in the order of their paths.
#[derive(Debug, Default)]
pub struct Model {
    pub entities: Vec<Entity>,
    ids: HashMap<Box<str>, EntityId>,
    /// Ordered by the entity pointed to.
    edges: Vec<Edge>,
    pub citations: Vec<Citation>,
    /// The comments that speak to gov, in the order of their places.
    pub comments: Vec<(FileId, Comment)>,
    /// The region of each entity, once somebody has asked for one.
    pub homes: OnceLock<Vec<Option<EntityId>>>,
}

impl Model {
    /// Builds the model of all files.
    pub fn build(sources: &Sources) -> (Model, Vec<Diagnostic>) {
        let numbered: Vec<(FileId, &SourceFile)> = sources.files.iter().enumerate().map(|(i, file)| (FileId(i as u32), file)).collect();
        let read = parallel::map(&numbered, |(id, file)| read_file(*id, file));
        let mut diagnostics = Vec::new();
        let mut entities = Vec::with_capacity(read.len());
        let mut strays = HashSet::new();
        let mut comments = Vec::new();
        for (file, found, spoken) in read {
            match file {
                Read::Entity(entity) => entities.push(*entity),
                Read::Stray(id) => drop(strays.insert(id)),
                Read::Nothing => {}
            }
            diagnostics.extend(found);
            comments.extend(spoken);
        }
        let (ids, doubles) = index(&mut entities, &mut diagnostics);
        let index = Index { ids, kinds: entities.iter().map(|entity| entity.kind).collect(), strays, doubles };
        let parts = parallel::stretches(&mut entities, |first, part| {
            let mut linked = Linked::default();
            for (i, entity) in part.iter_mut().enumerate() {
                let before = linked.diagnostics.len();
                link::link(entity, EntityId((first + i) as u32), &index, &mut linked);
                entity.linked = linked.diagnostics.len() == before;
            }
            linked.edges.sort_unstable();
            linked
        });
        let (mut edges, mut citations) = (Vec::new(), Vec::new());
        for mut part in parts {
            edges.append(&mut part.edges);
            citations.append(&mut part.citations);
            diagnostics.append(&mut part.diagnostics);
        }
        edges.sort(); // Sorted stretches are merged.
        let model = Model { entities, ids: index.ids, edges, citations, comments, homes: OnceLock::new() };
        (model, diagnostics)
    }

    pub fn get(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.ids.get(id).copied()
    }

    /// All readable entities with their indices.
    pub fn all(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        let numbered = self.entities.iter().enumerate().map(|(i, entity)| (EntityId(i as u32), entity));
        numbered.filter(|(_, entity)| entity.whole)
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.all().filter(move |(_, entity)| entity.kind == kind)
    }

    /// Who names this entity, and under which key.
    pub fn edges_to(&self, id: EntityId) -> &[Edge] {
        let first = self.edges.partition_point(|edge| edge.to < id);
        let last = self.edges.partition_point(|edge| edge.to <= id);
        &self.edges[first..last]
    }

    /// The document behind a source's id.
    pub fn source(&self, id: EntityId) -> Option<&source::Source> {
        match &self.get(id).detail {
            Detail::Source(source) => Some(source),
            _ => None,
        }
    }
}

/// What a file is.
enum Read {
    Entity(Box<Entity>),
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
    Some(Diagnostic::error(fault.code, Place { file: id, span }, fault.message.clone()))
}

fn read_file(id: FileId, file: &SourceFile) -> (Read, Vec<Diagnostic>, Comments) {
    let mut diagnostics: Vec<Diagnostic> = not_taken_in(id, file).into_iter().collect();
    let place = Place { file: id, span: Span::default() };
    if !file.is_yaml() {
        return (Read::Nothing, diagnostics, Vec::new());
    }
    let name = file.path.rsplit_once('/').map_or(file.path.as_str(), |(_, name)| name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let Some(kind) = Kind::of_path(&file.path) else {
        diagnostics.push(no_kind(place));
        syntax::parse(file.text(), id, &mut diagnostics);
        return (Read::Stray(stem.into()), diagnostics, Vec::new());
    };
    let mut entity = Entity::blank(stem, kind);
    entity.file = id;
    let mut comments = Vec::new();
    if let Content::Text(text) = &file.content {
        if !is_id(stem) {
            diagnostics.push(bad_id(stem, place));
        }
        comments = read_entity(&mut entity, text, &mut diagnostics);
    }
    entity.faultless = diagnostics.iter().all(|finding| finding.code == NOT_CANONICAL);
    (Read::Entity(Box::new(entity)), diagnostics, comments)
}

fn read_entity(entity: &mut Entity, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Comments {
    let file = entity.file;
    let tape = syntax::parse(text, file, diagnostics);
    match tape.root() {
        Some(root) if tape.whole => {
            entity.whole = map::fill(entity, root, &mut Reader { file, diagnostics });
            entity.redact();
        }
        None if tape.whole => {
            let place = Place { file, span: Span::default() };
            diagnostics.push(Diagnostic::error("missing-value", place, both("filen är tom", "the file is empty")));
        }
        _ => {}
    }
    if !tape.whole {
        return Vec::new();
    }
    let comments = syntax::comments(text, &tape).into_iter().map(|comment| (file, comment)).collect();
    if diagnostics.is_empty() {
        diagnostics.extend(not_canonical(entity, text, &tape));
    }
    comments
}

/// A matter of form, looked at while the tape is there. What is not composed is said by a check of its own.
fn not_canonical(entity: &Entity, text: &str, tape: &syntax::Tape<'_>) -> Option<Diagnostic> {
    let fix = canonical::edits(text, tape, entity.kind, entity.file);
    let place = fix.first().filter(|_| is_nfc(text))?.place;
    let message = both("filen är inte skriven som `gov fmt` skriver den", "the file is not written as `gov fmt` writes it");
    let finding = Diagnostic::error(NOT_CANONICAL, place, message).level(Level::Warning);
    Some(Diagnostic { fix, ..finding.help(both("kör `gov fmt`", "run `gov fmt`")) })
}

/// The one finding of reading that leaves the entity without fault.
pub const NOT_CANONICAL: &str = "not-canonical";

fn no_kind(place: Place) -> Diagnostic {
    let folders = Kind::ALL.map(Kind::folder).join(", ");
    let message = both("filen ligger inte i någon mapp som anger ett slag", "the file is in no folder that is a kind");
    Diagnostic::error("no-kind-folder", place, message).help(both(
        format!("lägg den i t.ex. data/skane/groups/; mapparna är {folders}"),
        format!("put it in e.g. data/skane/groups/; the kinds are {folders}"),
    ))
}

fn bad_id(stem: &str, place: Place) -> Diagnostic {
    let message = both(format!("filnamnet `{stem}` är inget id"), format!("the file name `{stem}` is not an id"));
    Diagnostic::error("bad-id", place, message).help(both(
        "ett id är små bokstäver a–z och siffror, med bindestreck mellan orden",
        "an id is lower-case letters a-z and digits, words joined by hyphens",
    ))
}

/// The ids of all entities, and the kinds that an id taken twice can mean. Of two with the same id the first in path order
/// is kept, and both are named.
fn index(entities: &mut [Entity], diagnostics: &mut Vec<Diagnostic>) -> (HashMap<Box<str>, EntityId>, HashMap<Box<str>, Kinds>) {
    let mut ids: HashMap<Box<str>, EntityId> = HashMap::with_capacity(entities.len());
    let mut doubles = HashMap::new();
    for at in 0..entities.len() {
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
        let fault = Diagnostic::error("duplicate-id", place(entities[at].file), message).related(place(kept.file), both("här", "here")).help(both(
            "ett id är unikt i hela datamängden: byt namn på den ena filen",
            "an id is unique in the whole data set: rename one of the files",
        ));
        diagnostics.push(fault);
        entities[at].whole = false;
    }
    (ids, doubles)
}

/// Whether a text is an id: lower-case ASCII words and digits joined by hyphens.
pub fn is_id(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(word)
}

/// What a person is called whose name is removed.
pub const REDACTED: &str = "(namnet är borttaget)";

impl Entity {
    /// Whether it is a person whose name is removed.
    pub fn is_redacted(&self) -> bool {
        matches!(&self.detail, Detail::Person(person) if person.redacted)
    }

    /// Forgets all that could tell who a redacted person is, even where the file still says it.
    fn redact(&mut self) {
        if let (true, Detail::Person(person)) = (self.is_redacted(), &mut self.detail) {
            (person.same_as, person.not_same_as) = (Vec::new(), Vec::new());
            self.common.name.value = REDACTED.into();
            self.common = Common { aliases: Vec::new(), term: None, description: None, note: None, ..std::mem::take(&mut self.common) };
        }
    }

    /// An entity of which nothing but the id is known.
    pub fn blank(id: &str, kind: Kind) -> Entity {
        Entity {
            id: id.into(),
            kind,
            file: FileId::default(),
            whole: false,
            faultless: false,
            linked: false,
            common: Common::default(),
            detail: Detail::empty(kind),
        }
    }
}
