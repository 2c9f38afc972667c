//! Hosts that are lacking, and whose a post is that lacks something.

use crate::model::Model;
use crate::model::body::{HostState, Hosting};
use crate::model::entity::EntityId;
use crate::query::gaps::State;
use crate::query::{Cited, Named, When};
use std::collections::HashSet;

/// The classes of which some have a host: of each other of them it can be asked who that is.
pub fn classes(model: &Model) -> HashSet<EntityId> {
    let bodies = model.all().filter_map(|(_, entity)| entity.body());
    let hosted = bodies.filter(|body| !body.hosted_by.is_empty());
    hosted.filter_map(|body| body.class_of.as_ref()?.to).collect()
}

/// How the host of a body is lacking, where those of its class have one.
pub fn lacking(model: &Model, id: EntityId, hosted: &HashSet<EntityId>, when: &When) -> Option<State> {
    let body = model.get(id).body()?;
    let class = body.class_of.as_ref().and_then(|class| class.to);
    let is_asked = !body.hosted_by.is_empty() || class.is_some_and(|class| hosted.contains(&class));
    let is_dormant = |one: &&Hosting| one.state == Some(HostState::Dormant);
    let having = |dormant: bool| {
        let some = body.hosted_by.iter().filter(move |one| is_dormant(one) == dormant);
        some.map(Hosting::having)
    };
    let unknown = if body.class { State::NotDescribed } else { State::NotStated };
    let state = is_asked.then(|| super::lacking(model, id, having(false), when, unknown)).flatten()?;
    let is_to_be = super::lacking(model, id, having(true), when, unknown).is_none();
    Some(if is_to_be { state.min(State::Dormant) } else { state })
}

/// Of which body a post is, where that is not its region.
pub(super) fn body_of(model: &Model, id: EntityId, home: Option<EntityId>, when: &When) -> Option<Named> {
    let body = model.get(id).post().and_then(|post| post.body.to);
    body.filter(|body| Some(*body) != home).map(|body| model.named_on(body, when.day()))
}

/// What says how something is lacking: the statement that it is vacant, or else what the thing is
/// known from.
pub fn source(model: &Model, id: EntityId, state: State) -> Option<Cited> {
    let entity = model.get(id);
    let having = entity.having().into_iter().flatten();
    let vacant = having
        .filter(|one| one.vacant && state == State::StatedVacant)
        .find_map(|one| one.stated.source.first());
    vacant.or(entity.common.sources.first()).and_then(|one| model.cited(one))
}
