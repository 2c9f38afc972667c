//! What a body's own boards and groups decided: it is the body's, and told apart.

use crate::model::Model;
use crate::model::decision::Decision;
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::query::Named;
use crate::query::decisions::DecisionRow;
use std::collections::HashSet;

/// Whether a decision is of a body or post, where one is asked for, or of its boards and groups.
pub fn deciding(model: &Model, by: Option<EntityId>) -> impl Fn(&Decision) -> bool {
    let all = by.map(|by| organs(model, by).into_iter().chain([by]).collect::<HashSet<EntityId>>());
    move |decision| {
        let mut own = decision.by.iter().filter_map(|own| own.to);
        all.as_ref().is_none_or(|all| own.any(|by| all.contains(&by)))
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

/// How many decisions others than a body itself made, each.
pub fn told_apart(rows: &[DecisionRow], body: EntityId) -> Vec<(Named, usize)> {
    let mut counted: Vec<(Named, usize)> = Vec::new();
    for row in rows {
        let all = || row.by.iter().chain(&row.also_by);
        let Some(by) = row.by.as_ref().filter(|_| all().all(|by| by.at != body)) else { continue };
        match counted.iter_mut().find(|(known, _)| known.at == by.at) {
            Some((_, count)) => *count += 1,
            None => counted.push((by.clone(), 1)),
        }
    }
    counted
}
