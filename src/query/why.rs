//! Why the data says something: each statement in words, the lines of the source that say so, and
//! the commit that brought it in.

mod plain;
mod quote;

use crate::model::Model;
use crate::model::date::{Date, Day};
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
    /// Its dates are those between which it holds: its own, or those of what it can't outlive.
    pub basis: Basis,
    pub limits: Vec<Limit>,
    pub observed: Option<Date>,
    /// The places that it rests on; those of the whole file, where it cites nothing itself.
    pub places: Rc<[String]>,
    /// It cites nothing itself.
    pub rests_on_file: bool,
    pub brought: Since,
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
    let of_file = entries.iter().find(|(key, _)| key == "sources");
    let of_file = OfFile::of(model, of_file.map_or_else(Vec::new, |(_, value)| texts(value)));
    let mut facts = Vec::new();
    for (key, value) in entries.into_iter().filter(|(key, _)| is_asked(key)) {
        let items: Vec<(Option<usize>, Value)> = match value {
            Value::List(items) => items.into_iter().enumerate().map(|(at, item)| (Some(at), item)).collect(),
            one => vec![(None, one)],
        };
        let wanted = items.into_iter().filter(|(at, _)| asked.index.is_none() || *at == asked.index);
        facts.extend(wanted.filter_map(|(at, value)| fact(model, id, &key, at, value, &of_file, when)));
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
    let region =
        model.region_of(id, when.day()).filter(|region| *region != id).map(|region| model.named(region));
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
    since(sources, file, facts.len(), |text| {
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

/// What all rest on that cite nothing themselves: a file may have a thousand places.
struct OfFile {
    places: Rc<[String]>,
    dates: Vec<Date>,
}

impl OfFile {
    fn of(model: &Model, places: Vec<String>) -> OfFile {
        OfFile { dates: dates_of(model, &places), places: places.into() }
    }
}

/// When the sources of some places were written, each day once.
fn dates_of(model: &Model, places: &[String]) -> Vec<Date> {
    let mut known = HashSet::new();
    let dates = places.iter().filter_map(|place| quote_source(model, place)?.date);
    dates.filter(|date| known.insert((date.earliest(), date.latest()))).collect()
}

/// `None` when it certainly does not hold in the time asked about.
fn fact(
    model: &Model,
    of: EntityId,
    key: &str,
    index: Option<usize>,
    value: Value,
    of_file: &OfFile,
    when: &When,
) -> Option<Fact> {
    let text = |name: &str| value.get(name).map(|value| texts(value).join(", "));
    let date = |name: &str| text(name).and_then(|text| Date::parse(&text, Default::default()).ok());
    let own = value.get("source").map(texts);
    let places: Rc<[String]> = match (&own, key) {
        (Some(places), _) => places.as_slice().into(),
        (None, "sources") => texts(&value).into(),
        // A theme is the editor's judgement, and rests on no source.
        (None, "themes") => Rc::from([]),
        (None, _) => Rc::clone(&of_file.places),
    };
    let cited = places.first().and_then(|place| quote_source(model, place));
    let certainty = text("certainty")
        .and_then(|key| CERTAINTIES.iter().find(|word| word.key == key))
        .map_or(Certainty::Stated, |word| word.value);
    let (from, to) = (date("from"), date("to"));
    let observed: Vec<Date> = value.get("observed").map_or_else(Vec::new, |value| {
        texts(value).iter().filter_map(|text| Date::parse(text, Default::default()).ok()).collect()
    });
    let is_of_file = Rc::ptr_eq(&places, &of_file.places);
    let of_own = if is_of_file { Vec::new() } else { dates_of(model, &places) };
    let written = match certainty.is_fact() && observed.is_empty() {
        true if is_of_file => of_file.dates.as_slice(),
        true => of_own.as_slice(),
        false => &[],
    };
    let has_time = matches!(value, Value::Map(_)) && key != "themes" && key != "aliases";
    let who = ["person", "post", "body", "posts", "owners_of"]
        .into_iter()
        .filter_map(|name| model.find(&text(name)?));
    let about: Vec<EntityId> = std::iter::once(of).chain(who.filter(|_| has_time)).collect();
    let said = certainty;
    let certainty = about.iter().map(|id| model.existence(*id)).fold(said, Certainty::max);
    let lives = model.lives_of(about.iter().copied());
    let stretch = Stretch {
        from: from.as_ref(),
        to: to.as_ref(),
        lives,
        acting: text("acting").is_some(),
        ..Stretch::default()
    };
    let stretch = stretch.observed_on(observed.iter()).written_on(written.iter());
    let bounds = stretch.bounds();
    let weight = match has_time || from.is_some() || to.is_some() {
        true => when.weigh(stretch)?,
        false => Weight::LastKnown,
    };
    let limits = match has_time {
        true => limits(model, &about, &stretch, Some(certainty).filter(|less| *less > said), when),
        false => Vec::new(),
    };
    let shown = if has_time { stretch.shown() } else { (from.as_ref(), to.as_ref()) };
    let basis = Basis {
        weight,
        bounds,
        from: shown.0.cloned(),
        to: shown.1.cloned(),
        certainty,
        term: text("term"),
        hedges: ["condition", "frequency"].into_iter().filter_map(text).collect(),
        note: text("note"),
        source: cited,
        also: Vec::new(),
    };
    let path = index.map_or_else(|| key.to_string(), |at| format!("{key}[{at}]"));
    Some(Fact {
        path,
        key: key.to_string(),
        basis,
        limits,
        observed: observed.into_iter().next(),
        rests_on_file: own.is_none(),
        places,
        value,
        brought: Since::Uncommitted,
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
