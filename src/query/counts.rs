//! Numbers that sources state, beside what the data lists.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::programme::{Count, Counted};
use crate::query::members::SeatRow;
use crate::query::who::Who;
use crate::query::{Basis, Named, Weight, When, members};

#[derive(Debug)]
pub struct CountRow {
    pub region: Option<Named>,
    pub of: Named,
    /// What is counted, in the source's words.
    pub what: String,
    pub stated: u32,
    /// How many the data lists; `None` where it lists none of them, so that the number can't be
    /// checked.
    pub listed: Option<usize>,
    pub basis: Basis,
}

/// Every number stated of a programme or a rule for seats.
pub fn counts(model: &Model, of: Option<EntityId>, region: Option<EntityId>, when: &When) -> Vec<CountRow> {
    let mut rows = Vec::new();
    for (id, entity) in model.all() {
        if of.is_some_and(|of| of != id) || region.is_some() && model.region_of(id) != region {
            continue;
        }
        if let Detail::Programme(programme) = &entity.detail {
            rows.extend(programme.counts.iter().filter_map(|count| of_programme(model, id, count, when)));
        }
        if entity.seats().iter().any(|seat| seat.count.is_some()) {
            let seats = members::members(model, id, when).seats;
            rows.extend(seats.iter().filter_map(|seat| of_seat(model, id, seat)));
        }
    }
    rows.sort_by_cached_key(|row| (row.region.as_ref().map(|region| region.order()), row.of.order()));
    rows
}

fn of_programme(model: &Model, id: EntityId, count: &Count, when: &When) -> Option<CountRow> {
    let basis = model.basis(id, &count.stated, [], when)?;
    let listed = match count.counted {
        Some(Counted::Areas) => Some(areas(model, id, when)),
        Some(Counted::Members) => Some(seated(model, id, when)),
        None => None,
    };
    Some(row(model, id, count.what.as_str().to_string(), count.number, listed, basis))
}

/// Seats of the time asked about, without those that are only proposed or examples.
fn seated(model: &Model, id: EntityId, when: &When) -> usize {
    let now = |seat: &&SeatRow| {
        !matches!(seat.basis.weight, Weight::Ended | Weight::Coming) && seat.basis.certainty.is_fact()
    };
    members::members(model, id, when).seats.iter().filter(now).count()
}

fn areas(model: &Model, programme: EntityId, when: &When) -> usize {
    let of = model
        .edges_as(programme, "programme")
        .iter()
        .filter(|edge| matches!(model.get(edge.from).detail, Detail::Area(_)));
    of.filter(|edge| when.weigh(model.life(edge.from)).is_some_and(|weight| weight != Weight::Ended)).count()
}

fn of_seat(model: &Model, id: EntityId, seat: &SeatRow) -> Option<CountRow> {
    let (what, listed) = match &seat.who {
        Who::Class { post, holders } => (post.apart().0.to_string(), Some(holders.len())),
        Who::OwnersOf { programme, owners } => (programme.apart().0.to_string(), Some(owners.len())),
        Who::Described(words) => (words.clone(), None),
        _ => return None,
    };
    let what = seat.basis.term.clone().unwrap_or(what);
    Some(row(model, id, what, seat.count?, listed, seat.basis.clone()))
}

fn row(
    model: &Model,
    id: EntityId,
    what: String,
    stated: u32,
    listed: Option<usize>,
    basis: Basis,
) -> CountRow {
    let region = model.region_of(id).map(|region| model.named(region));
    CountRow { region, of: model.named(id), what, stated, listed, basis }
}
