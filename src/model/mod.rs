//! Documents become typed entities, linked into one model. Never fails: what is wrong is a
//! diagnostic.

mod acts;
mod allowed;
pub mod amount;
pub mod assignment;
mod begun;
pub mod body;
mod build;
pub mod canonical;
pub mod choice;
pub mod closed;
pub mod date;
pub mod decision;
pub mod entity;
pub mod fact;
pub mod few;
pub mod fields;
pub mod grounds;
pub mod having;
mod homes;
mod ids;
pub mod keyed;
pub mod keys;
pub mod kind;
mod kinds;
pub mod likely;
pub mod link;
pub mod lives;
mod map;
pub mod months;
mod named;
pub mod nearest;
pub mod number;
mod order;
pub mod pair;
pub mod paragraph;
mod parts;
pub mod plain;
pub mod plain_name;
pub mod post;
pub mod power;
pub mod programme;
mod proposed;
pub mod rare;
pub mod read;
pub mod reference;
pub mod rotation;
pub mod rule;
pub mod seat;
mod settle;
pub mod shape;
pub mod sole;
pub mod sorts;
pub mod source;
pub mod spelling;
pub mod standing;
pub mod statement;
pub mod succession;
pub mod tell;
pub mod theme;
pub mod time;
pub mod timeline;
mod undone;
mod unknown;
pub mod value;
pub mod version;
mod wholes;
mod window;
pub mod written;

use crate::diagnostic::{Diagnostic, FileId};
use crate::sources::Sources;
use crate::steps;
use crate::syntax::Comment;
pub use build::{NOT_CANONICAL, no_kind, not_taken_in, stem};
use date::Day;
use entity::{Common, Detail, Entity, EntityId};
pub use homes::{Homes, Known};
pub use ids::{id_of, is_id};
use kind::{Kind, Kinds};
use link::{Citation, Edge};
use rare::Rare;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

/// The data set, read and linked. Entities are in the order of their paths.
#[derive(Debug, Default)]
pub struct Model {
    /// Each is by itself, so that models of two revisions can have the same (`pair.rs`).
    pub entities: Vec<Arc<Entity>>,
    ids: HashMap<Box<str>, EntityId>,
    /// The kinds of ids that are taken more than once.
    doubles: HashMap<Box<str>, Kinds>,
    /// Ordered by the entity pointed to, and then by the key.
    edges: Vec<Edge>,
    /// Ordered by the entity that cites.
    pub citations: Vec<Citation>,
    /// The comments that speak to gov, in the order of their places.
    pub comments: Vec<(FileId, Comment)>,
    /// The region of each entity on the days that somebody has asked about.
    pub homes: Mutex<HashMap<Option<Day>, Known>>,
    /// The posts that each person is named in, from when somebody asks.
    posts_held: OnceLock<HashMap<EntityId, Vec<EntityId>>>,
    successions: OnceLock<HashMap<EntityId, OnceLock<succession::Succession>>>,
    sole: OnceLock<sole::Sole>,
    /// What decisions and reorganisations began and ended.
    acts: acts::Acts,
}

impl Model {
    /// Builds the model of all files.
    pub fn build(sources: &Sources) -> (Model, Vec<Diagnostic>) {
        build::build(sources, build::Look::Form)
    }

    /// The same for who only asks: how the files are written is not looked at.
    pub fn to_ask(sources: &Sources) -> (Model, Vec<Diagnostic>) {
        build::build(sources, build::Look::Meaning)
    }

    pub fn get(&self, id: EntityId) -> &Entity {
        steps::count(1);
        &self.entities[id.0 as usize]
    }

    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.ids.get(id).copied()
    }

    /// The entities that say that they had an id which none has now.
    pub fn former(&self, id: &str) -> Vec<EntityId> {
        let had_it = |entity: &Entity| entity.common.former_ids.iter().any(|former| former.as_str() == id);
        if self.find(id).is_some() {
            Vec::new()
        } else {
            self.all().filter(|(_, entity)| had_it(entity)).map(|(at, _)| at).collect()
        }
    }

    /// What an id names, by the id that it has or the one that it had.
    pub fn find_ever(&self, id: &str) -> Option<EntityId> {
        self.find(id).or_else(|| if let [only] = self.former(id)[..] { Some(only) } else { None })
    }

    /// The entities of an id that more than one file has, which counts first; none where one file
    /// has it.
    pub fn of_taken_id(&self, id: &str) -> Vec<EntityId> {
        if !self.doubles.contains_key(id) {
            return Vec::new();
        }
        let has_it = |at: &usize| *self.entities[*at].id == *id;
        (0..self.entities.len()).filter(has_it).map(|at| EntityId(at as u32)).collect()
    }

    pub fn is_taken_twice(&self, id: &str) -> bool {
        self.doubles.contains_key(id)
    }

    /// What stands in a file.
    pub fn of_file(&self, file: FileId) -> Option<EntityId> {
        self.entities.binary_search_by_key(&file, |entity| entity.file).ok().map(|at| EntityId(at as u32))
    }

    /// All readable entities with their indices.
    pub fn all(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        let numbered = self.entities.iter().enumerate().map(|(i, entity)| (EntityId(i as u32), &**entity));
        numbered.inspect(|_| steps::count(1)).filter(|(_, entity)| entity.whole)
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.all().filter(move |(_, entity)| entity.kind == kind)
    }

    /// Who names whom, in the order of those who are named.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Who names this entity, in the order of the keys under which they do.
    pub fn edges_to(&self, id: EntityId) -> &[Edge] {
        self.edges_between(|edge| edge.to < id, |edge| edge.to <= id)
    }

    /// Where one names another under a key.
    pub fn edges_of(&self, from: EntityId, key: &str, to: EntityId) -> &[Edge] {
        let named = (to, key, from);
        let own = |edge: &Edge| (edge.to, edge.key, edge.from);
        self.edges_between(|edge| own(edge) < named, |edge| own(edge) <= named)
    }

    /// Who names this entity under one key. A programme is named by everything in it: whoever asks
    /// of each of its areas can't go through them all each time.
    pub fn edges_as(&self, id: EntityId, key: &str) -> &[Edge] {
        self.edges_between(|edge| (edge.to, edge.key) < (id, key), |edge| (edge.to, edge.key) <= (id, key))
    }

    /// Whether one names another under a key.
    pub fn names_as(&self, from: EntityId, key: &str, to: EntityId) -> bool {
        let named = (to, key, from);
        self.edges.binary_search_by(|edge| (edge.to, edge.key, edge.from).cmp(&named)).is_ok()
    }

    /// Those who name this entity, each once.
    pub fn naming(&self, id: EntityId) -> Vec<EntityId> {
        let mut naming: Vec<EntityId> = self.edges_to(id).iter().map(|edge| edge.from).collect();
        naming.sort_unstable();
        naming.dedup();
        naming
    }

    fn edges_between(&self, before: impl Fn(&Edge) -> bool, within: impl Fn(&Edge) -> bool) -> &[Edge] {
        let first = self.edges.partition_point(before);
        let last = self.edges.partition_point(within);
        steps::count(last - first + 1);
        &self.edges[first..last]
    }

    /// The places in sources that an entity cites.
    pub fn citations_of(&self, id: EntityId) -> &[Citation] {
        let first = self.citations.partition_point(|citation| citation.from < id);
        let count = self.citations[first..].iter().take_while(|citation| citation.from == id).count();
        steps::count(count + 1);
        &self.citations[first..first + count]
    }

    /// The document behind a source's id.
    pub fn source(&self, id: EntityId) -> Option<&source::Source> {
        self.get(id).source()
    }
}

/// What a person is called whose name is removed.
pub const REDACTED: &str = "(namnet är borttaget)";

impl Entity {
    /// The id that it has, and after it those that it had.
    pub fn ids(&self) -> Vec<String> {
        let former = self.common.former_ids.iter().map(|former| former.as_str().to_string());
        std::iter::once(self.id.to_string()).chain(former).collect()
    }

    /// Whether it is a person whose name is removed.
    pub fn is_redacted(&self) -> bool {
        matches!(&self.detail, Detail::Person(person) if person.redacted)
    }

    /// Forgets all that could tell who a redacted person is, even where the file still says it.
    fn redact(&mut self) {
        if let (true, Detail::Person(person)) = (self.is_redacted(), &mut self.detail) {
            (person.same_as, person.not_same_as) = (Vec::new(), Vec::new());
            person.perhaps_same_as = Vec::new();
            self.common.name.value = REDACTED.into();
            self.common = Common {
                aliases: Vec::new(),
                term: Rare::none(),
                description: Rare::none(),
                note: Rare::none(),
                ..std::mem::take(&mut self.common)
            };
        }
    }

    /// The place of a file that is there on the other side of a comparison only. It has no id, so
    /// that nothing can name it, and no fault, so that nothing is silent because of it.
    pub fn absent(kind: Kind) -> Entity {
        Entity { faultless: true, linked: true, ..Entity::blank("", kind) }
    }

    pub fn is_absent(&self) -> bool {
        self.id.is_empty() && self.faultless && !self.whole
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
            one_source: false,
            common: Common::default(),
            detail: Detail::empty(kind),
        }
    }
}
