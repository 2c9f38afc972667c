//! What stands under one key of a file: a statement is weighed as in every other answer, by its
//! fact; a property is as its entity is.

use super::{Fact, Limit, limits, rest_on_file};
use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fact::Statement;
use crate::model::statement::{CERTAINTIES, Certainty};
use crate::model::time::Stretch;
use crate::query::show::Value;
use crate::query::{Basis, Weight, When};
use crate::sources::history::Since;
use std::collections::HashSet;
use std::rc::Rc;

/// What all rest on that cite nothing themselves: a file may have a thousand places.
pub(super) struct OfFile {
    places: Rc<[String]>,
    dates: Vec<Date>,
}

impl OfFile {
    pub(super) fn of(model: &Model, places: Vec<String>) -> OfFile {
        OfFile { dates: dates_of(model, &places), places: places.into() }
    }
}

/// When the sources of some places were written, each day once.
fn dates_of(model: &Model, places: &[String]) -> Vec<Date> {
    let mut known = HashSet::new();
    let dates = places.iter().filter_map(|place| cited(model, place)?.date);
    dates.filter(|date| known.insert((date.earliest(), date.latest()))).collect()
}

/// Where a fact stands in its file.
pub(super) struct Place<'w> {
    pub(super) key: &'w str,
    pub(super) index: Option<usize>,
    pub(super) span: Option<Span>,
}

/// An entity, and what all that its file says has in common.
pub(super) struct Of<'m> {
    pub(super) model: &'m Model,
    pub(super) id: EntityId,
    pub(super) said: Vec<Statement<'m>>,
    pub(super) of_file: OfFile,
    pub(super) when: &'m When,
}

/// The places of what different sources say, where each gives its own: "9" of one, "7" of another.
fn of_claims(value: &Value) -> Option<Vec<String>> {
    let Value::Map(entries) = value else { return None };
    let claims = entries.iter().find_map(|(_, value)| match value {
        Value::List(items) if items.iter().any(|item| item.get("is").is_some()) => Some(items),
        _ => None, // No field of several claims.
    })?;
    let places: Option<Vec<Vec<String>>> = claims.iter().map(|item| item.get("source").map(owned)).collect();
    places.map(|places| places.concat())
}

impl Of<'_> {
    /// `None` when it certainly does not hold in the time asked about.
    pub(super) fn fact(&self, at: Place<'_>, value: &Value) -> Option<Fact> {
        let own = value.get("source").map(owned).or_else(|| of_claims(value));
        let rests_on_file = own.is_none() && rest_on_file(at.key);
        let places: Rc<[String]> = match (&own, at.key) {
            (Some(places), _) => places.as_slice().into(),
            (None, "sources") => owned(value).into(),
            (None, key) if rest_on_file(key) => Rc::clone(&self.of_file.places),
            (None, _) => Rc::from([]),
        };
        // A list within it makes several statements, of the same time.
        let mut said = self.said.iter().filter(|one| {
            let start = one.stated.span.start;
            one.key() == at.key && at.span.is_some_and(|span| span.start <= start && start <= span.end)
        });
        let (basis, limits, observed) = match said.next() {
            Some(first) => std::iter::once(first).chain(said).find_map(|one| self.of_statement(one))?,
            None => self.of_property(at.key, value, &places, rests_on_file)?,
        };
        let path = at.index.map_or_else(|| at.key.to_string(), |index| format!("{}[{index}]", at.key));
        Some(Fact {
            path,
            key: at.key.to_string(),
            index: at.index,
            basis,
            limits,
            observed,
            cites_nothing: own.is_none(),
            places,
            value: value.clone(),
            brought: Since::Uncommitted,
        })
    }

    fn of_statement(&self, said: &Statement<'_>) -> Option<(Basis, Vec<Limit>, Option<Date>)> {
        let (model, stated) = (self.model, said.stated);
        let (stretch, certainty) = (said.settled(model), said.fact.certainty(model));
        let basis = model.based(self.id, stated, stretch, certainty, self.when)?;
        let about: Vec<EntityId> = std::iter::once(self.id).chain(said.fact.about()).collect();
        let less = Some(certainty).filter(|less| *less > stated.certainty());
        let observed = stated.observed.as_ref().and_then(|days| days.first()).cloned();
        Some((basis, limits(model, &about, &stretch, less, self.when), observed))
    }

    /// What has no time and source of its own is as its entity is, whatever days it gives itself.
    fn of_property(
        &self,
        key: &str,
        value: &Value,
        places: &[String],
        rests_on_file: bool,
    ) -> Option<(Basis, Vec<Limit>, Option<Date>)> {
        let model = self.model;
        let text = |name: &str| value.get(name).map(|value| value.texts().join(", "));
        let date = |name: &str| match value.get(name) {
            Some(Value::Date(_, date)) => date.as_ref(),
            _ => None,
        };
        let own = text("certainty").and_then(|key| CERTAINTIES.iter().find(|word| word.key == key));
        let said = own.map_or(Certainty::Stated, |word| word.value);
        let certainty = said.max(model.existence(self.id));
        let (from, to) = (date("from"), date("to"));
        let lives = model.lives_of([self.id]);
        let stretch = Stretch { from, to, lives, ..Stretch::default() };
        let of_own = if rests_on_file { Vec::new() } else { dates_of(model, places) };
        let written = match said.is_fact() {
            true if rests_on_file => self.of_file.dates.as_slice(),
            true => of_own.as_slice(),
            false => &[],
        };
        let stretch = stretch.written_on(written.iter());
        let has_time = matches!(value, Value::Map(_)) && !matches!(key, "themes" | "aliases");
        let weight = match has_time || from.is_some() || to.is_some() {
            true => self.when.weigh(stretch)?,
            false => Weight::LastKnown,
        };
        let less = Some(certainty).filter(|less| *less > said);
        let limits = if has_time { limits(model, &[self.id], &stretch, less, self.when) } else { Vec::new() };
        let shown = if has_time { stretch.shown() } else { (from, to) };
        let basis = Basis {
            undone: false,
            weight,
            bounds: stretch.bounds(),
            surely: self.when.surely(&stretch.bounds()),
            from: shown.0.cloned(),
            to: shown.1.cloned(),
            certainty,
            term: text("term"),
            hedges: ["condition", "frequency"].into_iter().filter_map(text).collect(),
            note: text("note"),
            source: places.first().and_then(|place| cited(model, place)),
            also: Vec::new(),
        };
        Some((basis, limits, None))
    }
}

fn cited(model: &Model, place: &str) -> Option<crate::query::Cited> {
    let id = model.find(place.split('#').next().unwrap_or(place))?;
    Some(crate::query::Cited {
        place: place.to_string(),
        title: model.get(id).name().to_string(),
        date: model.source_date(id).cloned(),
    })
}

pub(super) fn owned(value: &Value) -> Vec<String> {
    value.texts().into_iter().map(String::from).collect()
}
