//! The sentence that an answer begins with: who it is, or that the source does not say. It drops no
//! mark of what is less than plainly stated.

mod age;
mod bodies;
mod called_so;
mod counted;
mod decides;
mod decisions;
mod duties;
mod first;
mod in_role;
mod lines;
mod members;
mod owners;
mod people;
mod rows;
mod seats;
mod shown;
mod size;
mod stated;
mod time;
mod why;

use crate::lang::Lang;
use crate::query::Basis;
use crate::report::words;
pub use age::stale;
pub use bodies::chair;
pub use counted::{compare, gaps, glossary, mandates, points};
pub use decides::who_decides;
pub use decisions::decisions;
pub use duties::responsibilities;
pub use lines::reporting_lines;
pub use members::members;
pub use owners::who_owns;
pub use people::{absence, person, post};
pub use rows::{called, list, load, one_region, routes};
pub use shown::show;
pub use size::{claims, count, disputed};
pub use stated::counts;
pub use time::{happened, timeline};
pub use why::why;

/// How many things one sentence names.
pub(super) const FEW: usize = 3;

/// Some things, and how many more there are.
pub fn few(all: Vec<String>, lang: Lang) -> String {
    // The last one is named as briefly as it is counted.
    let more = Some(all.len().saturating_sub(FEW)).filter(|more| *more > 1).unwrap_or(0);
    let named = all[..all.len() - more].join("; ");
    match more {
        0 => named,
        _ => format!("{named}; {}", and_more(more, lang)),
    }
}

/// Something that a statement says, with its time where one is stated.
pub(super) fn timed(said: String, basis: &Basis, lang: Lang) -> String {
    let said = hedged(said, basis);
    if basis.from.is_none() && basis.to.is_none() {
        return said;
    }
    words::beside(&said, &words::period_of(basis, lang))
}

/// With the source's conditions, where they are not said already: "kanske" is a part of the answer.
pub(super) fn hedged(said: String, basis: &Basis) -> String {
    let new: Vec<&str> =
        basis.hedges.iter().map(String::as_str).filter(|hedge| !said.contains(hedge)).collect();
    words::beside(&said, &new.join("; "))
}

pub fn ends(text: String) -> String {
    if text.ends_with('.') { text } else { format!("{text}.") }
}

/// How many are not shown: "en till", "3 till".
fn more(count: usize, lang: Lang) -> String {
    match count {
        1 => lang.pick("en till", "one more").to_string(),
        _ => lang.pick(format!("{count} till"), format!("{count} more")),
    }
}

/// The same at the end of a list.
fn and_more(count: usize, lang: Lang) -> String {
    format!("{} {}", lang.pick("och", "and"), more(count, lang))
}
