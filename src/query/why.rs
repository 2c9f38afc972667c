//! Why the data says something: each statement in words, the lines of the source that say so, and
//! the commit that brought it in.

mod quote;
mod weighed;

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::nearest::nearest;
use crate::model::plain::{Document, Plain};
use crate::model::shape::{self, FieldShape};
use crate::model::statement::Certainty;
use crate::model::time::Stretch;
use crate::query::show::{Value, show};
use crate::query::{Basis, Named, When};
use crate::sources::history::{Since, since};
use crate::sources::{SourceFile, Sources};
pub use quote::{Quote, Says};
use std::collections::HashSet;
use std::rc::Rc;
use weighed::{Of, OfFile, Place, owned};

/// Which statements of an entity are asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub key: Option<String>,
    /// Counted from 0, as `gov show` does.
    pub index: Option<usize>,
}

#[derive(Debug)]
pub struct Why {
    pub entity: Named,
    pub region: Option<Named>,
    pub path: String,
    pub facts: Vec<Fact>,
    /// How many more there are than was asked for.
    pub more: usize,
    /// What the cited places say, once each.
    pub quotes: Vec<Quote>,
}

/// One statement.
#[derive(Debug)]
pub struct Fact {
    /// As it can be asked for: `members[1]`.
    pub path: String,
    pub key: String,
    pub index: Option<usize>,
    pub value: Value,
    /// Its dates are those between which it holds: its own, or those of what it can't outlive.
    pub basis: Basis,
    pub limits: Vec<Limit>,
    pub observed: Option<Date>,
    /// The places that it rests on; those of the whole file, where it cites nothing itself.
    pub places: Rc<[String]>,
    /// It cites nothing itself.
    pub cites_nothing: bool,
    pub brought: Since,
}

impl Fact {
    /// Whether its places are those of its whole file. A theme is the editor's judgement, and rests
    /// on no source.
    pub fn rests_on_file(&self) -> bool {
        self.cites_nothing && rest_on_file(&self.key)
    }
}

/// Whether what stands under a key rests on the places of its file, where it cites none itself.
fn rest_on_file(key: &str) -> bool {
    !matches!(key, "sources" | "themes")
}

/// What makes a statement hold for a shorter time than it says itself, or makes it less sure: the
/// entity that it is about, one that it names, or what these can't be without.
#[derive(Debug)]
pub struct Limit {
    pub by: Named,
    /// It holds no earlier, and no later, because that one does not.
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// What a text asks of an entity of a kind: `responsible`, `members[1]`, `members[1].role`, also by
/// a key's Swedish word. `Err` is the nearest key.
pub fn asked(text: &str, kind: Kind) -> Result<Asked, Option<String>> {
    let text = text.split('.').next().unwrap_or(text);
    let (key, rest) = text.split_once('[').unwrap_or((text, ""));
    let index = match rest.strip_suffix(']') {
        Some(digits) => Some(digits.parse().map_err(|_| None)?),
        None if rest.is_empty() => None,
        None => return Err(None),
    };
    let fields = &shape::shared(kind).fields;
    let is_meant = |field: &&FieldShape| field.key.name == key || field.key.words.0 == key.to_lowercase();
    match fields.iter().find(is_meant) {
        Some(field) => Ok(Asked { key: Some(field.key.name.to_string()), index }),
        None => Err(nearest(key, fields.iter().map(|field| field.key.name)).map(String::from)),
    }
}

/// The statements asked about, those that certainly do not hold in the time asked about left out:
/// `most` of them, and how many more there are. What these rest on is quoted, too.
pub fn why(model: &Model, sources: &Sources, id: EntityId, asked: &Asked, most: usize, when: &When) -> Why {
    let shown = show(model, sources, id, when.day());
    let Value::Map(entries) = &shown.written.value else { return nothing(model, id, shown.path, when) };
    let is_asked = |key: &str| {
        asked.key.as_ref().map_or(!matches!(key, "sources" | "note" | "sha256"), |asked| asked == key)
    };
    let of_file = entries.iter().find(|(key, _)| key == "sources");
    let of_file = OfFile::of(model, of_file.map_or_else(Vec::new, |(_, value)| owned(value)));
    let file = Of { model, id, said: model.statements(id), of_file, when };
    let (mut facts, mut more, mut beyond) = (Vec::new(), 0, Vec::<Rc<[String]>>::new());
    for (key, value) in entries.iter().filter(|(key, _)| is_asked(key)) {
        let items: Vec<(Option<usize>, &Value)> = match value {
            Value::List(items) => items.iter().enumerate().map(|(at, item)| (Some(at), item)).collect(),
            one => vec![(None, one)],
        };
        let wanted = items.into_iter().filter(|(at, _)| asked.index.is_none() || *at == asked.index);
        let told = wanted.filter_map(|(index, value)| {
            let span = shown.written.span(key, index);
            file.fact(Place { key, index, span }, value)
        });
        for fact in told {
            if facts.len() < most {
                facts.push(fact);
                continue;
            }
            more += 1;
            // Most of them rest on what the one before them does.
            if beyond.last().is_none_or(|last| !Rc::ptr_eq(last, &fact.places)) {
                beyond.push(fact.places);
            }
        }
    }
    let source = &sources.files[model.get(id).file.0 as usize];
    let brought = history(sources, source, model.get(id).kind, &facts);
    facts.iter_mut().zip(brought).for_each(|(fact, since)| fact.brought = since);
    // A thousand statements may rest on the thousand places of their file: those are gone through
    // once.
    let (mut told, mut is_file_told) = (HashSet::new(), false);
    let lists =
        facts.iter().filter(|fact| !fact.rests_on_file() || !std::mem::replace(&mut is_file_told, true));
    let beyond = beyond.iter().flat_map(|places| places.iter());
    let places = lists.flat_map(|fact| fact.places.iter()).chain(beyond).map(String::as_str);
    let quotes = quote::quotes(model, sources, places.filter(|place| told.insert(*place)));
    Why { facts, more, quotes, ..nothing(model, id, shown.path, when) }
}

fn nothing(model: &Model, id: EntityId, path: String, when: &When) -> Why {
    let region =
        model.region_of(id, when.day()).filter(|region| *region != id).map(|region| model.named(region));
    Why { entity: model.marked(id, when), region, path, facts: Vec::new(), more: 0, quotes: Vec::new() }
}

/// Since when each stands in its file. Form, quoting, order of keys, comments and the editor's
/// notes are no part of it.
fn history(sources: &Sources, file: &SourceFile, kind: Kind, facts: &[Fact]) -> Vec<Since> {
    let read = |text: &str| Document::read(text, kind).map(|document| document.without_notes());
    let Some(now) = read(file.text()) else { return vec![Since::Uncommitted; facts.len()] };
    let items: Vec<Option<&Plain>> = facts.iter().map(|fact| now.item(&fact.key, fact.index)).collect();
    since(sources, file, facts.len(), |text| {
        let then = read(text);
        let said = then.as_ref().map_or_else(HashSet::new, Document::items);
        let asked = facts.iter().zip(&items);
        asked.map(|(fact, item)| item.is_some_and(|item| said.contains(&(fact.key.as_str(), item)))).collect()
    })
}

/// What sets an end to a statement that it does not set itself, or makes it less sure.
fn limits(
    model: &Model,
    about: &[EntityId],
    stretch: &Stretch<'_>,
    certainty: Option<Certainty>,
    when: &When,
) -> Vec<Limit> {
    let bounds = stretch.bounds();
    let mut ids: Vec<EntityId> = Vec::new();
    for id in about.iter().flat_map(|id| [Some(*id), model.host(*id)]).flatten() {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let limit = |id: EntityId| {
        let life = model.lifespan(id);
        let set = |date: Option<&Date>, own: Option<&Date>, day: fn(&Date) -> Day, bound: Option<Day>| {
            let is_bound = |date: &&Date| !date.is_open() && Some(day(date)) == bound;
            date.filter(is_bound).filter(|_| own.filter(is_bound).is_none()).cloned()
        };
        let from = set(life.from, stretch.from, Date::earliest, bounds.not_before);
        let to = set(life.to, stretch.to, Date::latest, bounds.not_after);
        let is_less = certainty.is_some_and(|certainty| model.existence(id) == certainty);
        (from.is_some() || to.is_some() || is_less).then(|| Limit { by: model.marked(id, when), from, to })
    };
    ids.into_iter().filter_map(limit).collect()
}
