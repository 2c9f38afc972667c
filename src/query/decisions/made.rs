//! When a decision was made, and whether it had been by the time asked about.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::Decision;
use crate::model::entity::Entity;
use crate::model::time::Stretch;
use crate::query::{Weight, When};

/// The day by which an undated decision had been made: its document tells of it.
pub(crate) fn not_after(model: &Model, entity: &Entity, decision: &Decision) -> Option<Date> {
    if decision.date.as_ref().is_none_or(Date::is_open) { told_by(model, entity) } else { None }
}

/// Whether a decision had been made in the time asked about: it stays made, until it ends. `None`
/// when it certainly had not.
pub(crate) fn standing(
    entity: &Entity,
    decision: &Decision,
    not_after: Option<&Date>,
    when: &When,
) -> Option<Weight> {
    let made = decision.date.as_ref().or(entity.common.from.as_ref()).or(decision.in_force.as_ref());
    let Some(at) = &when.at else {
        return when.weigh(Stretch { from: made, to: entity.common.to.as_ref(), ..Stretch::default() });
    };
    let lasts = match entity.common.to.as_ref() {
        Some(to) if to.latest() < at.earliest() => return None,
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

/// The day of the oldest dated document that a decision is known by: no document tells of what is
/// yet to be decided.
fn told_by(model: &Model, entity: &Entity) -> Option<Date> {
    let dates = entity.common.sources.iter().filter_map(|citation| model.source_date(citation.source.to?));
    dates.filter(|date| !date.is_open() && !date.is_uncertain()).min_by_key(|date| date.latest()).cloned()
}
