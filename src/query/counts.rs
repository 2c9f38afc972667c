//! Numbers that sources state, beside what the data lists.

use crate::find::{self, Topic};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::number::Number;
use crate::model::programme::{Count, Counted};
use crate::query::members::SeatRow;
use crate::query::who::{Held, Who};
use crate::query::{Basis, Named, Weight, When, members};
use std::collections::BTreeSet;

#[derive(Debug)]
pub struct CountRow {
    pub region: Option<Named>,
    pub of: Named,
    /// What is counted, in the source's words.
    pub what: Both,
    pub stated: Number,
    /// The day of which the source says it: numbers of two days are two numbers.
    pub observed: Option<Date>,
    /// How many the data lists; `None` where it lists none of them, so that the number can't be
    /// checked.
    pub listed: Option<Listed>,
    /// The source says that it is those that it counts.
    pub is_of_those: bool,
    pub basis: Basis,
}

/// How many the data lists: of the time asked about, and of other times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    pub now: usize,
    pub of_another_time: usize,
    /// How many of `now` are only perhaps.
    pub perhaps: usize,
}

impl CountRow {
    /// Whether the number agrees with what is listed; `None` where that can't be checked: the
    /// number, or those who are lacking in it, may be of another time, or some are only perhaps.
    pub fn agrees(&self) -> Option<bool> {
        let is_now = self.is_of_those && matches!(self.basis.weight, Weight::LastKnown | Weight::Holds);
        let Listed { now, of_another_time, .. } =
            self.listed.filter(|listed| is_now && listed.perhaps == 0)?;
        let least = self.stated.least as usize;
        let may_be_then = now < least && least <= now + of_another_time;
        (!may_be_then).then_some(self.stated.allows(now))
    }
}

/// Every number stated of a programme or a rule for seats; where none is of the time asked about,
/// those of another, by their weight.
pub fn counts(model: &Model, of: Option<EntityId>, region: Option<EntityId>, when: &When) -> Vec<CountRow> {
    let rows = numbers(model, of, region, when);
    if rows.is_empty() && when.at.is_some() { numbers(model, of, region, &when.beside()) } else { rows }
}

/// The numbers of something, in the region that is asked about and elsewhere.
#[derive(Debug)]
pub struct Counts {
    pub here: Vec<CountRow>,
    pub elsewhere: Vec<CountRow>,
    pub region: Option<Named>,
    /// What is counted, without the region that was named with it.
    pub what: String,
}

/// The numbers of what some words say is counted.
pub fn counted(model: &Model, topic: &Topic, region: Option<EntityId>, when: &When) -> Counts {
    let (named, rest) = find::region_in(model, &topic.said);
    let (topic, region) = (Topic::of(&rest), region.or(named));
    let is_meant = |row: &CountRow| topic.is_said_in(&row.what.sv) || topic.is_said_in(&row.what.en);
    let rows: Vec<CountRow> = counts(model, None, None, when).into_iter().filter(is_meant).collect();
    let is_here = |row: &CountRow| region.is_none_or(|region| model.is_in(row.of.at, region, when.day()));
    let (here, elsewhere) = rows.into_iter().partition(is_here);
    Counts { here, elsewhere, region: region.map(|region| model.named(region)), what: topic.subject }
}

fn numbers(model: &Model, of: Option<EntityId>, region: Option<EntityId>, when: &When) -> Vec<CountRow> {
    let mut rows = Vec::new();
    for (id, entity) in model.all() {
        if of.is_some_and(|of| of != id) || region.is_some_and(|region| !model.is_in(id, region, when.day()))
        {
            continue;
        }
        rows.extend(entity.counts().iter().filter_map(|count| stated(model, id, count, when)));
        if entity.seats().iter().any(|seat| seat.count.is_some()) {
            let seats = members::members(model, id, when).seats;
            rows.extend(seats.iter().filter_map(|seat| of_seat(model, id, seat, when)));
        }
    }
    rows.sort_by_cached_key(|row| (row.region.as_ref().map(|region| region.order()), row.of.order()));
    rows
}

fn stated(model: &Model, id: EntityId, count: &Count, when: &When) -> Option<CountRow> {
    let basis = model.basis(id, &count.stated, [], when)?;
    let listed = match count.counted {
        Some(Counted::Areas) => Some(areas(model, id, when)),
        Some(Counted::Members) => seated(model, id, when),
        Some(Counted::Parts) => Some(naming(model, id, "part_of", when)),
        Some(Counted::Class) => Some(naming(model, id, "class_of", when)),
        None if is_class(model, id, count) => Some(naming(model, id, "class_of", when)),
        None => None,
    };
    let what = count.what.as_str();
    let row = row(model, id, both(what, what), count.number.clone(), listed, basis, when);
    let observed = count.stated.observed.as_ref().and_then(|days| days.first().cloned());
    Some(CountRow { is_of_those: count.counted.is_some(), observed, ..row })
}

/// Whether a class of bodies is counted by its own name. That it is just those that the data lists
/// nobody has said, so the two are told and not compared.
fn is_class(model: &Model, id: EntityId, count: &Count) -> bool {
    let what = find::fold(count.what.as_str());
    let is_name = find::names_of(model.get(id)).any(|name| find::fold(name) == what);
    is_name && !model.edges_as(id, "class_of").is_empty()
}

/// Seats, without those that are only proposed or examples, and those that there are none of.
/// `None` where the data lists none at all.
fn seated(model: &Model, id: EntityId, when: &When) -> Option<Listed> {
    let mut seats = model.get(id).seats().iter().filter(|seat| !seat.none).peekable();
    seats.peek()?;
    let facts = seats.filter(|seat| model.certainty(id, &seat.stated, seat.who()).is_fact());
    Some(listed(facts.map(|seat| when.weigh(model.seat(id, seat)))))
}

fn areas(model: &Model, programme: EntityId, when: &When) -> Listed {
    let edges = model.edges_as(programme, "programme").iter();
    let of = edges.filter(|edge| matches!(model.get(edge.from).detail, Detail::Area(_)));
    let facts = of.filter(|edge| model.existence(edge.from).is_fact());
    listed(facts.map(|edge| when.weigh(model.life(edge.from))))
}

/// Those that are part of something, or of a class.
fn naming(model: &Model, id: EntityId, key: &str, when: &When) -> Listed {
    let ids: BTreeSet<EntityId> = model.edges_as(id, key).iter().map(|edge| edge.from).collect();
    let facts = ids.into_iter().filter(|id| model.existence(*id).is_fact());
    listed(facts.map(|id| when.weigh(model.life(id))))
}

/// How many of some are of the time asked about.
fn listed(weights: impl Iterator<Item = Option<Weight>>) -> Listed {
    let (now, other): (Vec<_>, Vec<_>) =
        weights.partition(|weight| weight.is_some_and(|weight| !weight.is_past_or_coming()));
    let perhaps = now.iter().filter(|weight| **weight == Some(Weight::Perhaps)).count();
    Listed { now: now.len(), of_another_time: other.len(), perhaps }
}

fn of_seat(model: &Model, id: EntityId, seat: &SeatRow, when: &When) -> Option<CountRow> {
    let (what, known) = match &seat.who {
        Who::Class { post, holders } => (post.shown_in_both(), Some(holders)),
        Who::OwnersOf { programme, owners } => (programme.shown_in_both(), Some(owners)),
        Who::MembersOf { body, members } => (body.shown_in_both(), Some(members)),
        Who::Described(words) => (both(words.as_str(), words.as_str()), None),
        _ => return None,
    };
    // Whom a rule gives is known as far as it goes: nobody is nothing to compare with.
    let known = known.filter(|people| !people.is_empty());
    let perhaps = |people: &Vec<Held>| people.iter().filter(|held| held.perhaps).count();
    let listed =
        known.map(|people| Listed { now: people.len(), of_another_time: 0, perhaps: perhaps(people) });
    let what = seat.basis.term.as_ref().map_or(what, |term| both(term.as_str(), term.as_str()));
    Some(row(model, id, what, seat.count.clone()?, listed, seat.basis.clone(), when))
}

fn row(
    model: &Model,
    id: EntityId,
    what: Both,
    stated: Number,
    listed: Option<Listed>,
    basis: Basis,
    when: &When,
) -> CountRow {
    let region = model.region_of(id, when.day()).map(|region| model.named(region));
    let of = model.marked(id, when);
    CountRow { region, of, what, stated, observed: None, listed, is_of_those: true, basis }
}
