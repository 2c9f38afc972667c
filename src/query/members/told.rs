//! What is told of the seats of a body as a whole: how many are stated, who chairs it, and what the
//! sources lay down in words.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::seat::Role;
use crate::model::statement::Certainty;
use crate::query::members::{Chair, SeatRow};
use crate::query::who::Who;
use crate::query::{Weight, When};

/// Seats that are stated or proposed, at whatever time; what was rejected never was one.
pub(super) fn stated(model: &Model, id: EntityId) -> usize {
    let seats = model.get(id).seats().iter();
    let is_one =
        |seat: &&crate::model::seat::Seat| !model.certainty(id, &seat.stated, seat.who()).never_was();
    seats.filter(is_one).count()
}

/// What the sources lay down of the body: where nobody is named, it may say who.
pub(super) fn principles(model: &Model, id: EntityId, when: &When) -> Vec<String> {
    let Some(body) = model.get(id).body() else { return Vec::new() };
    let is_now = |basis: crate::query::Basis| !basis.weight.is_past_or_coming();
    let now = body.principles.iter().filter(|one| model.basis(id, &one.stated, [], when).is_some_and(is_now));
    now.map(|one| one.text.as_str().to_string()).collect()
}

/// The surest of what is said; whoever is still to come, or only an example, chairs nothing.
pub(super) fn chair(rows: &[SeatRow]) -> Chair {
    let chairs = rows.iter().filter(|row| {
        row.role == Some(Role::Chair) && !matches!(row.basis.weight, Weight::Ended | Weight::Coming)
    });
    let said = |row: &SeatRow| match (row.basis.certainty, row.basis.weight, &row.who) {
        (Certainty::Example | Certainty::Rejected | Certainty::Declined, ..) => None,
        (Certainty::Proposed, ..) => Some(Chair::Proposed),
        (_, Weight::Perhaps, _) => Some(Chair::Undecided),
        (.., Who::Nobody) => Some(Chair::StatedNone),
        (.., Who::Vacant) => Some(Chair::StatedVacant),
        _ => Some(Chair::Stated),
    };
    let order = [Chair::Stated, Chair::StatedVacant, Chair::StatedNone, Chair::Undecided, Chair::Proposed];
    let said: Vec<Chair> = chairs.filter_map(said).collect();
    order.into_iter().find(|state| said.contains(state)).unwrap_or(Chair::NotStated)
}

/// Says of which region each post is, where several that are another's bear the same name: each of
/// three regions has a "hälso- och sjukvårdsdirektör".
pub(super) fn tell_apart(model: &Model, rows: &mut [SeatRow], when: &When) {
    let name = |row: &SeatRow| match &row.who {
        Who::Post { post, .. } => Some((post.order(), post.at)),
        _ => None, // Nobody else sits for a post.
    };
    let names: Vec<_> = rows.iter().filter_map(name).collect();
    for row in rows {
        let Who::Post { post, .. } = &mut row.who else { continue };
        let is_again = names.iter().any(|(other, at)| *other == post.order() && *at != post.at);
        let region = model.region_of(post.at, when.day()).filter(|_| is_again);
        if let Some(region) = region {
            post.placed(&model.named(region));
        }
    }
}
