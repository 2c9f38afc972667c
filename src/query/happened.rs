//! What happened in a period: what began and ended, was decided, renamed, reorganised or due.

use crate::find::swedish;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::keys;
use crate::model::kind::Kind;
use crate::model::time::Holds;
use crate::parallel;
use crate::query::timeline::{Entry, Event, own_entries, timeline};
use crate::query::{Named, When, happened_in};

/// What happened in a period, in order of time.
#[derive(Debug)]
pub struct Happened {
    /// What was in the period, each with whom it stands in.
    pub within: Vec<Entry>,
    /// What perhaps was: its date is vague.
    pub perhaps: Vec<Entry>,
    /// Where nothing certainly was: documents of that time, and what was seen then. That is nothing
    /// that happened.
    pub seen: Vec<Entry>,
    /// Decisions, reorganisations and assignments without a date: of any time.
    pub undated: Vec<Named>,
    /// The one thing that it was asked of.
    pub of: Option<Named>,
}

impl Happened {
    pub fn is_empty(&self) -> bool {
        self.within.is_empty() && self.perhaps.is_empty()
    }
}

/// What happened to one thing in a period, or in all the data or a region.
pub fn happened(
    model: &Model,
    of: Option<EntityId>,
    period: &Date,
    region: Option<EntityId>,
    when: &When,
) -> Happened {
    let always = When { today: when.today, at: None };
    // When a page was written, and when something was seen, is nothing that happened.
    let is_event = |entry: &Entry| {
        matches!(entry.event, Event::Begins | Event::Ends | Event::Happens | Event::Due)
            && *entry.key != keys::SOURCE_DATE
    };
    let in_period = |entry: &Entry| match entry.date {
        Some(ref date) => happened_in(Some(date), period),
        None => Holds::No,
    };
    // What happened in a region is asked of all that is of it.
    let one = of.filter(|id| model.get(*id).kind != Kind::Region);
    let region = if one.is_none() { of.or(region) } else { region };
    let mut entries: Vec<Entry> = match one {
        Some(id) => timeline(model, id, &always).entries,
        None => all(model, region, &always),
    };
    entries.retain(|entry| in_period(entry) != Holds::No);
    let (mut entries, mut seen): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(is_event);
    seen.retain(|entry| entry.event == Event::Observed);
    entries.sort_by_cached_key(|entry| {
        let date = entry.date.as_ref().map(Date::in_order);
        (date, entry.event, entry.at.as_ref().map(Named::order))
    });
    let (within, perhaps): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| in_period(entry) == Holds::Yes);
    let seen = match within.is_empty() {
        true => {
            let documents = one.is_none().then(|| documents(model, region, &always));
            let all = documents.into_iter().flatten().chain(seen);
            all.filter(|entry| in_period(entry) == Holds::Yes).collect()
        }
        false => Vec::new(),
    };
    let is_dated = |kind| matches!(kind, Kind::Decision | Kind::Change);
    let undated = model.all().filter(|(id, entity)| {
        one.is_none()
            && is_dated(entity.kind)
            && entity.day().is_none_or(Date::is_open)
            && region.is_none_or(|region| model.was_of(*id, region))
    });
    let is_within = |id: EntityId| within.iter().any(|entry| entry.at.as_ref().is_some_and(|at| at.at == id));
    let undated = undated.filter(|(id, _)| !is_within(*id));
    let mut undated: Vec<Named> = undated.map(|(id, _)| model.named_on(id, when.today)).collect();
    undated.sort();
    Happened { within, perhaps, seen, undated, of: of.map(|id| model.named_on(id, when.today)) }
}

/// Each document on its day.
fn documents(model: &Model, region: Option<EntityId>, when: &When) -> Vec<Entry> {
    let asked = model.all().filter(|(id, entity)| {
        entity.kind == Kind::Source && region.is_none_or(|region| model.was_of(*id, region))
    });
    let of_one = |id: EntityId| {
        let mut own = own_entries(model, id, when);
        own.retain(|entry| *entry.key == keys::SOURCE_DATE);
        own.iter_mut().for_each(|entry| entry.at = Some(model.named_on(id, when.today)));
        own
    };
    asked.flat_map(|(id, _)| of_one(id)).collect()
}

/// What happened to each thing, told of that thing.
fn all(model: &Model, region: Option<EntityId>, when: &When) -> Vec<Entry> {
    let asked = model.all().filter(|(id, entity)| {
        entity.kind != Kind::Source
            && !entity.is_redacted()
            && region.is_none_or(|region| *id == region || model.was_of(*id, region))
    });
    let mut asked: Vec<EntityId> = asked.map(|(id, _)| id).collect();
    asked.sort_by_cached_key(|id| swedish(model.get(*id).name()));
    let of_one = |id: &EntityId| {
        let kind = model.get(*id).kind;
        let mut own = own_entries(model, *id, when);
        // Of a decision and a reorganisation all is of one day: that it was made says it.
        let is_whole = matches!(kind, Kind::Decision | Kind::Change);
        let days = [&keys::DECISION_DATE, &keys::CHANGE_DATE, &keys::DECISION_IN_FORCE];
        // Of a proposal it is the day on which something would be so.
        own.retain(|entry| !is_whole || days.contains(&entry.key) || entry.event == Event::Begins);
        let at = model.named_on(*id, when.today);
        own.iter_mut().for_each(|entry| entry.at = Some(at.clone()));
        own
    };
    parallel::map(&asked, of_one).into_iter().flatten().collect()
}
