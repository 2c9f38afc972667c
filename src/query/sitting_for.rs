//! Who sits in a body for another one, for what that is a part of, or for a part of it.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::query::When;
use crate::query::members::{Members, OnlyFor, SeatRow, members};
use crate::query::who::Who;
use std::collections::HashSet;

/// The seats of a body, only of those who sit there for another, for one that it is a part of, or
/// for a part of it: whoever sits for a unit sits there from the office that it is in.
pub fn sitting_for(model: &Model, id: EntityId, from: EntityId, when: &When) -> Members {
    let mut answer = members(model, id, when);
    let parts = within(model, from);
    let wider: HashSet<EntityId> = model.wholes(from).into_iter().chain(parts.iter().copied()).collect();
    let of_body = |post: EntityId| {
        model.get(post).post().and_then(|post| post.body.to).is_some_and(|of| parts.contains(&of))
    };
    // Who sits there through a post of the body sits for it as well.
    let is_for = |row: &SeatRow| {
        let behalf = row.on_behalf_of.as_ref().is_some_and(|of| wider.contains(&of.at));
        behalf
            || match &row.who {
                Who::Post { post, .. } | Who::Class { post, .. } => of_body(post.at),
                Who::Body(body) => wider.contains(&body.at),
                _ => false,
            }
    };
    let (seats, rest): (Vec<SeatRow>, Vec<SeatRow>) = answer.seats.into_iter().partition(is_for);
    let unknown = rest.iter().filter(|row| row.on_behalf_of.is_none()).count();
    answer.seats = seats;
    let body = model.named_on(from, when.day());
    let parts = parts.into_iter().filter(|part| *part != from).collect();
    answer.only_for = Some(OnlyFor { body, parts, others: rest.len() - unknown, unknown });
    answer
}

/// A body and all that is a part of it.
fn within(model: &Model, id: EntityId) -> HashSet<EntityId> {
    let (mut all, mut next) = (HashSet::from([id]), vec![id]);
    while let Some(one) = next.pop() {
        let parts = model.edges_as(one, "part_of").iter().map(|edge| edge.from);
        next.extend(parts.filter(|part| all.insert(*part)));
    }
    all
}
