//! In which order it is told who decides: what one may, and may not, before what one has decided.

use crate::model::kind::{BODY_OR_POST, Kind, PROGRAMME};
use crate::query::who_decides::{Says, Sense, Subject};

/// The statements of one subject; none of them in the place where it is said that nobody is said to
/// decide.
pub fn ordered(subject: &Subject) -> Vec<Option<&Says>> {
    let is_body = BODY_OR_POST & !PROGRAMME & subject.entity.kind.bit() != 0;
    let says = || subject.says.iter();
    let may_decide = |says: &Says| is_body && says.sense == Sense::Decides;
    let is_bounded = says().any(may_decide);
    let may = [Sense::MayCreate, Sense::MayDissolve, Sense::Appoints];
    let rank = |says: &Says| match says.sense {
        _ if may_decide(says) => 0,
        // What a body may not is told with what it may.
        Sense::DoesNotDecide | Sense::MayNot if is_body && is_bounded => 1,
        sense if sense.decides() => 2,
        // What a body itself may do is the answer; that it may no more than that comes after it.
        sense if is_body && says.through.is_none() && may.contains(&sense) => 3,
        _ => 5, // Where nothing of the above is stated, that nobody is said to decide is the fourth.
    };
    // Where only less than a decision is stated, that nobody is said to decide comes first.
    // That it does not decide, where that is stated, is no silence.
    let is_denied = |says: &Says| says.sense == Sense::DoesNotDecide && says.about.is_none();
    let is_said = says().any(|says| says.sense.decides() || is_denied(says));
    let is_silent = !is_said && subject.entity.kind != Kind::Decision;
    let mut all: Vec<(u8, Option<&Says>)> = says().map(|says| (rank(says), Some(says))).collect();
    all.extend(is_silent.then_some((4, None)));
    all.sort_by_key(|(rank, _)| *rank);
    all.into_iter().map(|(_, says)| says).collect()
}

/// Whether the verb stands behind whoever it is of: what somebody may make is not somebody who may
/// be made.
pub fn is_active(says: &Says) -> bool {
    match says.sense {
        Sense::MayCreate | Sense::MayDissolve | Sense::Appoints | Sense::Nominates => true,
        Sense::Recommends | Sense::MayNot | Sense::Principle => true,
        _ => false, // Of all others it is told first in which sense they decide.
    }
}
