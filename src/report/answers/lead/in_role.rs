//! Who has one role in a body.

use crate::lang::Lang;
use crate::model::seat::Role;
use crate::query::members::{Members, SeatRow};
use crate::report::answers::lead::members::coming;
use crate::report::answers::lead::{ends, few, seats};
use crate::report::words;

/// Who has a role there; where nobody is said to, that the source does not say so.
pub(super) fn in_role(
    body: &str,
    role: Role,
    answer: &Members,
    rows: [&[&SeatRow]; 2],
    lang: Lang,
) -> String {
    let role = words::role(role, lang);
    let told = |rows: &[&SeatRow]| few(seats::told(rows, lang, |_| false), lang);
    let [seats, proposed] = rows;
    // Whoever sits there without a role that is stated may be a member, and nobody says so.
    let is_called = seats.iter().any(|row| row.role.is_some());
    // Whoever was turned down, or declined, is of no other time either.
    let stated = answer.seats.iter().filter(|row| !row.never_was()).count();
    let said = match (seats.is_empty(), stated > proposed.len()) {
        (false, _) if !is_called => ends(lang.pick(
            format!("Ingen i {body} kallas {role} i källan. Utan angiven roll ingår: {}", told(seats)),
            format!(
                "The source calls nobody in {body} {role}. With no role stated, these sit there: {}",
                told(seats)
            ),
        )),
        (false, _) => ends(lang.pick(
            format!("Som {role} i {body} anger källan: {}", told(seats)),
            format!("As {role} of {body} the source states: {}", told(seats)),
        )),
        (true, true) => lang.pick(
            format!("Vem som är {role} i {body} är bara angivet för en annan tid."),
            format!("Who sits in {body} as {role} is stated for another time only."),
        ),
        (true, false) => lang.pick(
            format!("Källan säger inte vem som är {role} i {body}."),
            format!("The source does not say who sits in {body} as {role}."),
        ),
    };
    let proposed = (!proposed.is_empty()).then(|| {
        ends(lang.pick(
            format!("Bara föreslagna: {}", told(proposed)),
            format!("Only proposed: {}", told(proposed)),
        ))
    });
    std::iter::once(said).chain(coming(answer, false, lang)).chain(proposed).collect::<Vec<_>>().join(" ")
}
