//! The time that a question is about, on the command line.

use crate::commands::{Problem, failure};
use crate::find;
use crate::lang::both;
use crate::model::date::{Date, Day};

/// Reads a time; what is none is refused with what one looks like.
pub fn at(text: &str, today: Day) -> Result<Date, Problem> {
    let help = both(
        "skriv 2022-10-20, 2022-10, 2022, 2022-23 eller ”hösten 2022”, ”oktober 2022”, ”i dag”, 2022..2023",
        "write 2022-10-20, 2022-10, 2022, 2022-23 or “autumn 2022”, “October 2022”, “today”, 2022..2023",
    );
    find::time(text, today).map_err(|message| Problem { help: Some(help), ..failure(message) })
}
