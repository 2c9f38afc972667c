//! What a body's own boards and groups decided: it is the body's, and told apart.

use crate::model::Model;
use crate::model::decision::{Decision, DecisionStatus, EffectKind};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::query::Named;
use crate::query::decisions::DecisionRow;
use std::collections::HashSet;

/// Whether a decision is of a body or post, where one is asked for, or of its boards and groups; or
/// became what is asked for by a decision of those: what a board turned down others had proposed.
pub fn deciding(
    model: &Model,
    by: Option<EntityId>,
    status: Option<DecisionStatus>,
) -> impl Fn(EntityId, &Decision) -> bool {
    let all = by.map(|by| organs(model, by).into_iter().chain([by]).collect::<HashSet<EntityId>>());
    let is_theirs = move |decision: &Decision, all: &HashSet<EntityId>| {
        decision.by.iter().filter_map(|own| own.to).any(|by| all.contains(&by))
    };
    let made_so = status.and_then(|status| match status {
        DecisionStatus::Rejected => Some(EffectKind::Rejects),
        DecisionStatus::Repealed => Some(EffectKind::Repeals),
        _ => None, // What was adopted or proposed is so by itself.
    });
    move |id, decision| {
        let Some(all) = &all else { return true };
        let is_made_so = |from: EntityId| {
            let Some(other) = model.get(from).decision().filter(|other| is_theirs(other, all)) else {
                return false;
            };
            let mut own = other.changes.iter().filter(|one| one.target.to == Some(id));
            own.any(|one| one.kind.is_some() && one.kind == made_so)
        };
        let mut others = model.edges_as(id, "changes").iter().map(|edge| edge.from);
        is_theirs(decision, all) || made_so.is_some() && others.any(is_made_so)
    }
}

/// The boards and groups that are a part of a body, or of one of those: they decide for it.
fn organs(model: &Model, body: EntityId) -> HashSet<EntityId> {
    const ORGAN: Kinds = Kind::Group.bit() | Kind::SteeringGroup.bit() | Kind::WorkingGroup.bit();
    let (mut found, mut next) = (HashSet::new(), vec![body]);
    while let Some(at) = next.pop() {
        let parts = model.edges_as(at, "part_of").iter().map(|edge| edge.from);
        let organs = parts.filter(|part| ORGAN & model.get(*part).kind.bit() != 0);
        next.extend(organs.filter(|organ| *organ != body && found.insert(*organ)));
    }
    found
}

/// How many decisions the boards and groups of a body made, and not it, each.
pub fn told_apart(model: &Model, rows: &[DecisionRow], body: EntityId) -> Vec<(Named, usize)> {
    let mut counted: Vec<(Named, usize)> = Vec::new();
    let organs = organs(model, body);
    for row in rows {
        let all = || row.by.iter().chain(&row.also_by);
        let is_apart = |by: &&Named| organs.contains(&by.at) && all().all(|by| by.at != body);
        let Some(by) = row.by.as_ref().filter(is_apart) else { continue };
        match counted.iter_mut().find(|(known, _)| known.at == by.at) {
            Some((_, count)) => *count += 1,
            None => counted.push((by.clone(), 1)),
        }
    }
    counted
}
