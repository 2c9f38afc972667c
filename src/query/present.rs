//! What of what was found may be there in the time asked about.

use crate::find::How;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::query::When;
use std::collections::HashSet;

/// What may be there in the time asked about; of a region in which nothing is, what was there or is
/// to come: that the data says nothing of it would not be so.
pub(super) fn present_or_alone(
    model: &Model,
    found: Vec<(EntityId, How)>,
    when: &When,
) -> Vec<(EntityId, How)> {
    let is_present = |id: &EntityId| when.weigh(model.presence(*id)).is_some();
    let spoken: HashSet<Option<EntityId>> = found
        .iter()
        .filter(|(id, _)| is_present(id))
        .map(|(id, _)| model.region_of(*id, when.day()))
        .collect();
    let stays =
        |(id, _): &(EntityId, How)| is_present(id) || !spoken.contains(&model.region_of(*id, when.day()));
    found.into_iter().filter(stays).collect()
}
