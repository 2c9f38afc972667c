//! What makes a seat less than one that somebody has.

use crate::lang::Lang;
use crate::query::members::SeatRow;

/// Whether somebody did or will sit there.
pub(in crate::report::answers) fn is_fact_of_another_time(row: &SeatRow) -> bool {
    row.basis.weight.is_past_or_coming() && row.basis.certainty.is_fact()
}

/// Anyone who is only proposed has no role yet.
pub(in crate::report::answers) fn proposed_mark(row: &SeatRow, lang: Lang) -> &'static str {
    match (row.is_proposed(), row.never_was()) {
        (true, _) => lang.pick("föreslagen som ", "proposed as "),
        (_, true) if row.was_declined() => lang.pick("avböjde att vara ", "declined to be "),
        (_, true) => lang.pick("föreslogs som ", "was proposed as "),
        _ => "",
    }
}
