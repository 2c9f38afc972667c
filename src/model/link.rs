//! Turns ids into indices. A wrong id is one finding; what depends on it stays silent, as it points
//! nowhere.

use crate::diagnostic::{Diagnostic, FileId, Place, Span};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::fields::{Fields, Lens, Table, Visit};
use crate::model::keys::Key;
use crate::model::kind::{Kind, Kinds, one_of};
use crate::model::nearest::{did_you_mean, one_edit_away};
use crate::model::read::Read;
use crate::piece::Piece;
use crate::steps;
use std::collections::{HashMap, HashSet};

/// That one entity names another, and under which of its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    pub to: EntityId,
    pub key: &'static str,
    pub from: EntityId,
    pub place: Place,
}

/// That an entity cites a place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub from: EntityId,
    pub source: EntityId,
    pub locator: Option<Piece>,
    pub place: Place,
}

/// Ids that are known, with their kind; made once and shared.
pub struct Index {
    pub ids: HashMap<Box<str>, EntityId>,
    pub kinds: Vec<Kind>,
    /// The ids of files that lie in no kind's folder.
    pub strays: HashSet<Box<str>>,
    /// The kinds of ids that are taken more than once.
    pub doubles: HashMap<Box<str>, Kinds>,
}

/// What linking found.
#[derive(Debug, Default)]
pub struct Linked {
    pub edges: Vec<Edge>,
    pub citations: Vec<Citation>,
    pub diagnostics: Vec<Diagnostic>,
    /// Those that name something which is not found, also where that is not the finding.
    pub lost: Vec<EntityId>,
    /// The wrong ids for which none is near, by the place of their finding.
    pub strange: Vec<Strange>,
    suggested: usize,
}

/// A wrong id that is perhaps a name.
#[derive(Debug)]
pub struct Strange {
    pub finding: usize,
    pub text: String,
    pub wanted: Kinds,
}

impl Linked {
    pub fn append(&mut self, mut other: Linked) {
        self.edges.append(&mut other.edges);
        self.citations.append(&mut other.citations);
        let before = self.diagnostics.len();
        other.strange.iter_mut().for_each(|strange| strange.finding += before);
        self.strange.append(&mut other.strange);
        self.diagnostics.append(&mut other.diagnostics);
        self.lost.append(&mut other.lost);
    }
}

/// Puts edges in their order. They come in the order of those who name, so they are dealt out to
/// those who are named, and only what names one and the same is compared. In their place: there are
/// millions of them.
pub fn order(edges: &mut [Edge], entities: usize) {
    let mut next = vec![0u32; entities + 1];
    edges.iter().for_each(|edge| next[edge.to.0 as usize + 1] += 1);
    (1..next.len()).for_each(|at| next[at] += next[at - 1]);
    let place = |edge: &Edge| {
        let next = &mut next[edge.to.0 as usize];
        *next += 1;
        *next - 1
    };
    let mut places: Vec<u32> = edges.iter().map(place).collect();
    for at in 0..edges.len() {
        while places[at] as usize != at {
            let to = places[at] as usize;
            edges.swap(at, to);
            places.swap(at, to);
        }
    }
    edges.chunk_by_mut(|one, other| one.to == other.to).for_each(<[Edge]>::sort);
}

/// Wrong ids for which the nearest is looked up, at most: each look costs all ids.
const MOST_SUGGESTED: usize = 200;

/// The visitor that links one entity.
pub struct Links<'l> {
    index: &'l Index,
    out: &'l mut Linked,
    from: EntityId,
    file: FileId,
    key: &'static str,
    depth: usize,
}

/// Resolves every reference of an entity.
pub fn link(entity: &mut Entity, from: EntityId, index: &Index, out: &mut Linked) {
    let file = entity.file;
    entity.visit(&mut Links { index, out, from, file, key: "", depth: 0 });
}

impl Links<'_> {
    /// The entity that an id names, if it is one of the kinds wanted here.
    pub fn resolve(&mut self, id: &str, span: Span, wanted: Kinds) -> Option<EntityId> {
        if id.is_empty() {
            return None; // The key was missing or unreadable, which is a finding already.
        }
        steps::count(1);
        let found = self.look_up(id, span, wanted);
        if found.is_none() {
            self.out.lost.push(self.from);
        }
        found
    }

    fn look_up(&mut self, id: &str, span: Span, wanted: Kinds) -> Option<EntityId> {
        let place = Place { file: self.file, span };
        let Some(&to) = self.index.ids.get(id) else {
            if self.index.strays.contains(id) {
                return None; // That it lies in the wrong folder is the finding.
            }
            self.unknown(id, place, wanted);
            return None;
        };
        let kind = self.index.kinds[to.0 as usize];
        if wanted & kind.bit() == 0 {
            if self.index.doubles.get(id).is_some_and(|kinds| kinds & wanted != 0) {
                return None; // That the id is taken twice is the finding.
            }
            self.wrong_kind(id, kind, place, wanted);
            return None;
        }
        self.out.edges.push(Edge { to, from: self.from, key: self.key, place });
        Some(to)
    }

    /// The kind of what an id names.
    pub fn kind(&self, of: EntityId) -> Kind {
        self.index.kinds[of.0 as usize]
    }

    pub fn cite(&mut self, source: EntityId, locator: Option<&Piece>, span: Span) {
        let place = Place { file: self.file, span };
        self.out.citations.push(Citation { from: self.from, source, locator: locator.cloned(), place });
    }

    fn unknown(&mut self, id: &str, place: Place, wanted: Kinds) {
        let message = both(format!("`{id}` finns inte"), format!("`{id}` does not exist"));
        let fitting =
            self.index.ids.iter().filter(|(_, to)| wanted & self.index.kinds[to.0 as usize].bit() != 0);
        self.out.suggested += 1;
        let most = if self.out.suggested <= MOST_SUGGESTED { usize::MAX } else { 0 };
        let help = did_you_mean(id, fitting.map(|(name, _)| &**name).take(most)).unwrap_or_else(|| {
            let kinds = one_of(wanted);
            both(
                format!("här ska stå ett id för {}; lägg till filen, eller rätta id:t", kinds.sv),
                format!("expected the id of {}; add the file, or correct the id", kinds.en),
            )
        });
        let fitting =
            self.index.ids.iter().filter(|(_, to)| wanted & self.index.kinds[to.0 as usize].bit() != 0);
        // A quoted citation has more than the id in it.
        let whole = (span_length(place) as usize) <= id.chars().count() + 2;
        let most = if whole { most } else { 0 };
        // Somebody else is often one letter away: nobody is put in another's place.
        let is_person = |name: &&str| self.index.kinds[self.index.ids[*name].0 as usize] == Kind::Person;
        let fix =
            one_edit_away(id, fitting.map(|(name, _)| &**name).take(most)).filter(|name| !is_person(name));
        let finding = Diagnostic::error("unknown-reference", place, message).help(help);
        let finding_at = self.out.diagnostics.len();
        self.out.strange.push(Strange { finding: finding_at, text: id.to_string(), wanted });
        self.out.diagnostics.push(match fix {
            Some(meant) => finding.replace(meant),
            None => finding,
        });
    }

    fn wrong_kind(&mut self, id: &str, kind: Kind, place: Place, wanted: Kinds) {
        let (is, allowed) = (kind.name(), one_of(wanted));
        let message = both(
            format!("`{id}` är av slaget {}, men här ska stå {}", is.sv, allowed.sv),
            format!("`{id}` is of the kind {}, expected {}", is.en, allowed.en),
        );
        self.out.diagnostics.push(Diagnostic::error("wrong-kind", place, message));
    }
}

fn span_length(place: Place) -> u32 {
    place.span.end - place.span.start
}

impl Links<'_> {
    /// Resolves the references in some fields.
    pub fn record<R: 'static, T: Table<R>>(&mut self, record: &mut R) {
        T::fields(&mut Linking { record, links: self });
    }
}

impl Visit for Links<'_> {
    fn visit<R: 'static, T: Table<R>>(&mut self, record: &mut R) {
        self.record::<R, T>(record);
    }
}

/// A record whose references are being resolved.
struct Linking<'x, 'l, R> {
    record: &'x mut R,
    links: &'x mut Links<'l>,
}

impl<R: 'static> Fields<R> for Linking<'_, '_, R> {
    #[inline(always)] // So that a lens is the field itself, also where little is optimised.
    fn field<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>) {
        if self.links.depth == 0 {
            self.links.key = key.name;
        }
        self.links.depth += 1;
        (lens.set)(self.record).link(self.links);
        self.links.depth -= 1;
    }

    #[inline(always)]
    fn all_of<P: 'static, T: Table<P>>(&mut self, lens: Lens<R, P>) {
        self.links.record::<P, T>((lens.set)(self.record));
    }
}
