//! Turns ids into indices. A wrong id is one finding; what depends on it stays silent, as it points
//! nowhere.

use crate::diagnostic::{Diagnostic, FileId, Place, Span};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::fields::{Fields, Lens, Table, Visit};
use crate::model::keys::Key;
use crate::model::kind::{Kind, Kinds, one_of};
use crate::model::read::Read;
use crate::model::unknown::Unknown;
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
    /// The ids that nobody has. What is said of them rests on all of them (`unknown.rs`).
    pub unknown: Vec<Unknown>,
}

impl Linked {
    /// What several found, in their order. There are millions of edges: they are given the room
    /// that they take, and no more.
    pub fn all(parts: Vec<Linked>) -> Linked {
        let mut parts = parts.into_iter();
        let mut all = parts.next().unwrap_or_default();
        let more = parts.as_slice();
        all.edges.reserve_exact(more.iter().map(|part| part.edges.len()).sum());
        all.citations.reserve_exact(more.iter().map(|part| part.citations.len()).sum());
        for part in parts {
            all.edges.extend(part.edges);
            all.citations.extend(part.citations);
            all.diagnostics.extend(part.diagnostics);
            all.lost.extend(part.lost);
            all.unknown.extend(part.unknown);
        }
        all
    }

    /// How many references are wrong.
    pub fn faults(&self) -> usize {
        self.diagnostics.len() + self.unknown.len()
    }
}

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
    let mut cited = entity.common.sources.iter().map(|source| source.source.to);
    entity.one_source = cited.next().is_some_and(|first| cited.all(|other| other == first));
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
        // A quoted citation has more than the id in it.
        let whole = (span_length(place) as usize) <= id.chars().count() + 2;
        self.out.unknown.push(Unknown { id: id.into(), place, wanted, whole });
    }

    fn wrong_kind(&mut self, id: &str, kind: Kind, place: Place, wanted: Kinds) {
        let (is, allowed) = (kind.name(), one_of(wanted));
        let message = both(
            format!("`{id}` är av slaget {}, men här ska stå {}", is.sv, allowed.sv),
            format!("`{id}` is of the kind {}; expected {}", is.en, allowed.en),
        );
        // A file is of the kind of its folder, and may lie in another than its own.
        let folder = kind.folder();
        let own = Kind::ALL.into_iter().find(|one| one.bit() == wanted).map(Kind::folder);
        let moved = own.map_or_else(
            || both("", ""),
            |own| {
                both(
                    format!("; hör filen inte hemma i {folder}/: `gov flytta {id} {own}`"),
                    format!("; if the file does not belong in {folder}/: `gov move {id} {own}`"),
                )
            },
        );
        let help = both(
            format!(
                "skriv ett id av rätt slag ({}){}; `gov lista` visar allt som finns",
                allowed.sv, moved.sv
            ),
            format!(
                "write an id of the right kind ({}){}; `gov list` shows all that there is",
                allowed.en, moved.en
            ),
        );
        self.out.diagnostics.push(Diagnostic::error("wrong-kind", place, message).help(help));
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
