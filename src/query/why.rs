//! Why the data says something: each statement in words, the lines of the source that say so, and
//! the commit that brought it in.

mod plain;
mod quote;

use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::nearest::nearest;
use crate::model::shape::{self, FieldShape};
use crate::model::statement::{CERTAINTIES, Certainty};
use crate::model::time::Stretch;
use crate::query::show::{Value, show};
use crate::query::{Basis, Named, Weight, When};
use crate::sources::history::{Since, since};
use crate::sources::{SourceFile, Sources};
pub use quote::{Quote, Says};
use std::collections::HashSet;
use std::rc::Rc;

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
    /// What the cited places say, once each.
    pub quotes: Vec<Quote>,
}

/// One statement.
#[derive(Debug)]
pub struct Fact {
    /// As it can be asked for: `members[1]`.
    pub path: String,
    pub key: String,
    pub value: Value,
    pub basis: Basis,
    pub observed: Option<Date>,
    /// The places that it rests on; those of the whole file, where it cites nothing itself.
    pub places: Rc<[String]>,
    /// It cites nothing itself.
    pub rests_on_file: bool,
    pub brought: Since,
}

/// What a text asks of an entity of a kind: `responsible`, `members[1]`, `members[1].role`, also by
/// a key's Swedish word. `Err` is the nearest key.
pub fn asked(text: &str, kind: crate::model::kind::Kind) -> Result<Asked, Option<String>> {
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

/// The statements asked about, those that certainly do not hold in the time asked about left out.
pub fn why(model: &Model, sources: &Sources, id: EntityId, asked: &Asked, when: &When) -> Why {
    let shown = show(model, sources, id, when.day());
    let Value::Map(entries) = shown.value else { return nothing(model, id, shown.path, when) };
    let is_asked = |key: &str| {
        asked.key.as_ref().map_or(!matches!(key, "sources" | "note" | "sha256"), |asked| asked == key)
    };
    // Shared by all that cite nothing themselves.
    let fallback: Rc<[String]> = entries
        .iter()
        .find(|(key, _)| key == "sources")
        .map_or_else(Vec::new, |(_, value)| texts(value))
        .into();
    let mut facts = Vec::new();
    for (key, value) in entries.into_iter().filter(|(key, _)| is_asked(key)) {
        let items: Vec<(Option<usize>, Value)> = match value {
            Value::List(items) => items.into_iter().enumerate().map(|(at, item)| (Some(at), item)).collect(),
            one => vec![(None, one)],
        };
        let wanted = items.into_iter().filter(|(at, _)| asked.index.is_none() || *at == asked.index);
        facts.extend(wanted.filter_map(|(at, value)| fact(model, id, &key, at, value, &fallback, when)));
    }
    let file = &sources.files[model.get(id).file.0 as usize];
    let brought = history(sources, file, &places_of(&facts));
    facts.iter_mut().zip(brought).for_each(|(fact, since)| fact.brought = since);
    let (mut told, mut lists) = (HashSet::new(), HashSet::new());
    let lists = facts.iter().filter(|fact| lists.insert(fact.places.as_ptr()));
    let places = lists.flat_map(|fact| fact.places.iter()).map(String::as_str);
    let quotes = quote::quotes(model, sources, places.filter(|place| told.insert(*place)));
    Why { facts, quotes, ..nothing(model, id, shown.path, when) }
}

fn nothing(model: &Model, id: EntityId, path: String, when: &When) -> Why {
    let region = model.region_of(id).filter(|region| *region != id).map(|region| model.named(region));
    Why { entity: model.marked(id, when), region, path, facts: Vec::new(), quotes: Vec::new() }
}

/// Where each fact stands in its file.
fn places_of(facts: &[Fact]) -> Vec<(String, Option<usize>)> {
    let index =
        |path: &str| path.split_once('[').and_then(|(_, rest)| rest.trim_end_matches(']').parse().ok());
    facts.iter().map(|fact| (fact.key.clone(), index(&fact.path))).collect()
}

fn history(sources: &Sources, file: &SourceFile, facts: &[(String, Option<usize>)]) -> Vec<Since> {
    let Some(now) = plain::read(file.text()) else { return vec![Since::Uncommitted; facts.len()] };
    let statements: Vec<Option<&plain::Plain>> =
        facts.iter().map(|(key, index)| now.at(key, *index)).collect();
    since(&sources.root, sources.commit, &file.path, facts.len(), |text| {
        let then = plain::read(text);
        let said = then.as_ref().map_or_else(HashSet::new, plain::Plain::statements);
        let asked = facts.iter().zip(&statements);
        asked
            .map(|((key, _), statement)| {
                statement.is_some_and(|statement| said.contains(&(key.as_str(), statement)))
            })
            .collect()
    })
}

/// `None` when it certainly does not hold in the time asked about.
fn fact(
    model: &Model,
    of: EntityId,
    key: &str,
    index: Option<usize>,
    value: Value,
    fallback: &Rc<[String]>,
    when: &When,
) -> Option<Fact> {
    let text = |name: &str| value.get(name).map(|value| texts(value).join(", "));
    let date = |name: &str| text(name).and_then(|text| Date::parse(&text, Default::default()).ok());
    let own = text("source");
    let places: Rc<[String]> = match (&own, key) {
        (Some(place), _) => Rc::from([place.clone()]),
        (None, "sources") => texts(&value).into(),
        // A theme is the editor's judgement, and rests on no source.
        (None, "themes") => Rc::from([]),
        (None, _) => Rc::clone(fallback),
    };
    let cited = places.first().and_then(|place| quote_source(model, place));
    let certainty = text("certainty")
        .and_then(|key| CERTAINTIES.iter().find(|word| word.key == key))
        .map_or(Certainty::Stated, |word| word.value);
    let (from, to, observed) = (date("from"), date("to"), date("observed"));
    let written = cited.as_ref().and_then(|cited| cited.date.clone()).filter(|_| certainty.is_fact());
    let written = written.filter(|_| observed.is_none());
    let has_time = matches!(value, Value::Map(_)) && key != "themes" && key != "aliases";
    let who = ["person", "post", "body", "posts", "owners_of"]
        .into_iter()
        .filter_map(|name| model.find(&text(name)?));
    let about: Vec<EntityId> = std::iter::once(of).chain(who.filter(|_| has_time)).collect();
    let certainty = about.iter().map(|id| model.existence(*id)).fold(certainty, Certainty::max);
    let (written, lives) = (written.as_ref(), model.lives_of(about));
    let stretch = Stretch {
        from: from.as_ref(),
        to: to.as_ref(),
        observed: observed.as_ref(),
        written,
        lives,
        acting: text("acting").is_some(),
    };
    let bounds = stretch.bounds();
    let weight = match has_time || from.is_some() || to.is_some() {
        true => when.weigh(stretch)?,
        false => Weight::LastKnown,
    };
    let basis = Basis {
        weight,
        bounds,
        from,
        to,
        certainty,
        term: text("term"),
        hedges: ["condition", "frequency"].into_iter().filter_map(text).collect(),
        note: text("note"),
        source: cited,
    };
    let path = index.map_or_else(|| key.to_string(), |at| format!("{key}[{at}]"));
    Some(Fact {
        path,
        key: key.to_string(),
        basis,
        observed,
        rests_on_file: own.is_none(),
        places,
        value,
        brought: Since::Uncommitted,
    })
}

fn quote_source(model: &Model, place: &str) -> Option<crate::query::Cited> {
    let id = model.find(place.split('#').next().unwrap_or(place))?;
    Some(crate::query::Cited {
        place: place.to_string(),
        title: model.get(id).name().to_string(),
        date: model.source_date(id).cloned(),
    })
}

/// The texts that a value is.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) | Value::Date(text) | Value::Choice(text) | Value::Reference(text, _) => {
            vec![text.clone()]
        }
        Value::List(items) => items.iter().flat_map(texts).collect(),
        Value::Map(_) => Vec::new(),
    }
}
