//! The groups that steer a programme.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;

/// The steering groups that are attached to a programme or have a mandate in it.
pub fn steering(model: &Model, programme: EntityId) -> Vec<EntityId> {
    let named = ["attached_to", "mandate"].into_iter().flat_map(|key| model.edges_as(programme, key));
    let mut groups: Vec<EntityId> =
        named.map(|edge| edge.from).filter(|from| model.get(*from).kind == Kind::SteeringGroup).collect();
    groups.sort_by_key(|group| (model.get(*group).body().map(|body| std::cmp::Reverse(body.level)), *group));
    groups.dedup();
    groups
}
