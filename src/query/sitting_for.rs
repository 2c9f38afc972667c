//! Who sits in a body for another one.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::query::When;
use crate::query::members::{Members, OnlyFor, SeatRow, members};
use crate::query::who::Who;

/// The seats of a body, only of those who sit there for another, or for one that it is a part of.
pub fn sitting_for(model: &Model, id: EntityId, from: EntityId, when: &When) -> Members {
    let mut answer = members(model, id, when);
    let wider = above(model, from);
    let of_body = |post: EntityId| model.edges_as(from, "body").iter().any(|edge| edge.from == post);
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
    answer.only_for = Some(OnlyFor { body, others: rest.len() - unknown, unknown });
    answer
}

/// A body and all that it is a part of.
fn above(model: &Model, id: EntityId) -> Vec<EntityId> {
    let (mut all, mut at) = (vec![id], 0);
    while let Some(one) = all.get(at).copied() {
        let parents = model.get(one).body().map_or(&[][..], |body| &body.part_of);
        let next = parents.iter().filter_map(|bond| bond.party.body.as_ref()?.to);
        let next: Vec<EntityId> = next.filter(|to| !all.contains(to)).collect();
        all.extend(next);
        at += 1;
    }
    all
}
