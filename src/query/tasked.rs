//! Bodies that have a standing task with the words that are asked about.

use crate::find::{How, Topic};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::BODY;
use crate::query::When;
use crate::query::responsible::OWNABLE;
use std::collections::HashSet;

/// Bodies of some regions with a standing task that says the words.
pub(super) fn with_task(
    model: &Model,
    topic: &Topic,
    regions: &HashSet<EntityId>,
    when: &When,
) -> Vec<(EntityId, How)> {
    let is_there = |id: EntityId| {
        let of = model.region_of(id, when.day());
        of.is_some_and(|of| regions.contains(&of)) && when.weigh(model.presence(id)).is_some()
    };
    let found = model.all().filter_map(|(id, entity)| {
        let mut tasks = entity.mandate().iter().map(|task| task.task.as_str());
        let text = tasks.find(|text| topic.is_said_in(text))?;
        (BODY & !OWNABLE & entity.kind.bit() != 0 && is_there(id)).then(|| (id, How::Task(text.to_string())))
    });
    if regions.is_empty() { Vec::new() } else { found.collect() }
}

/// Whether a body has a standing task that says the words.
pub(super) fn says_task(model: &Model, id: EntityId, topic: &Topic) -> bool {
    model.get(id).mandate().iter().any(|task| topic.is_said_in(task.task.as_str()))
}
