//! When a decision was made, and whether it had been by the time asked about.

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionStatus};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kinds;
use crate::model::reference::Ref;
use crate::model::time::{Bounds, Holds, Stretch};
use crate::query::{Named, Weight, When};

/// The day by which an undated decision had been made: its document tells of it.
pub(crate) fn not_after(model: &Model, entity: &Entity, decision: &Decision) -> Option<Date> {
    if decision.date.as_ref().is_none_or(Date::is_open) { told_by(model, entity) } else { None }
}

/// Whether a decision had been made in the time asked about: it stays made, until it ends. `None`
/// when it certainly had not. One that has ended is told of as that.
pub(crate) fn standing(
    model: &Model,
    id: EntityId,
    decision: &Decision,
    not_after: Option<&Date>,
    when: &When,
) -> Option<Weight> {
    let (entity, to) = (model.get(id), model.lifespan(id).to);
    let made = decision.date.as_ref().or(entity.common.from.as_ref()).or(decision.in_force.as_ref());
    let Some(at) = &when.at else {
        return when.weigh(Stretch { from: made, to, ..Stretch::default() });
    };
    let lasts = match to {
        Some(to) if to.latest() < at.earliest() => return Some(Weight::Ended),
        Some(to) => to.earliest() >= at.latest(),
        None => true,
    };
    let is_told = made.is_none() && not_after.is_some_and(|told| told.latest() <= at.earliest());
    match made {
        None if is_told && lasts => Some(Weight::Holds),
        Some(made) if made.earliest() > at.latest() => None,
        Some(made) if made.latest() <= at.earliest() && lasts => Some(Weight::Holds),
        _ => Some(Weight::Perhaps),
    }
}

/// Between which days a decision is made, as the same rule has it: for whoever asks of any day.
pub(crate) fn made(model: &Model, id: EntityId, decision: &Decision) -> Bounds {
    let (entity, to) = (model.get(id), model.lifespan(id).to);
    let day = decision.date.as_ref().or(entity.common.from.as_ref()).or(decision.in_force.as_ref());
    let day = day.filter(|day| !day.is_open());
    let told = not_after(model, entity, decision).filter(|_| day.is_none());
    Bounds {
        not_before: day.map(Date::earliest),
        begun_by: day.map(Date::latest).or(told.as_ref().map(Date::latest)),
        not_after: to.map(Date::latest),
        lasts_to: Some(to.map_or(Day::MAX, Date::earliest)),
        ..Bounds::default()
    }
}

/// Whether something that was adopted is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    NotYet,
    Yes,
    Perhaps,
    Ended,
}

/// Whether an adopted decision is in force in the time asked about, else today; none where nothing
/// says when it would be, or it was not adopted.
pub(super) fn force(model: &Model, id: EntityId, decision: &Decision, when: &When) -> Option<Force> {
    if decision.status != Some(DecisionStatus::Adopted) || !model.existence(id).is_fact() {
        return None;
    }
    let bounds = model.force(id)?;
    let asked = when.at.as_ref().filter(|at| !at.is_open());
    let (first, last) = asked.map_or((when.today, when.today), |at| (at.earliest(), at.latest()));
    match bounds.holds_in(first, last) {
        Holds::Yes => Some(Force::Yes),
        Holds::No if bounds.not_after.is_some_and(|end| end < first) => Some(Force::Ended),
        Holds::No => Some(Force::NotYet),
        Holds::Perhaps => bounds.not_before.map(|_| Force::Perhaps),
    }
}

/// The day of the oldest dated document that something is known by: no document tells of what is
/// yet to be decided.
pub(crate) fn told_by(model: &Model, entity: &Entity) -> Option<Date> {
    let dates = entity.common.sources.iter().filter_map(|citation| model.source_date(citation.source.to?));
    dates.filter(|date| !date.is_open() && !date.is_uncertain()).min_by_key(|date| date.latest()).cloned()
}

/// What a reference names, under the name of that day.
pub(super) fn then<const K: Kinds>(model: &Model, reference: Option<&Ref<K>>, day: Day) -> Option<Named> {
    Some(model.named_on(reference?.to?, day))
}
