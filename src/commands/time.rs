//! The time that a question is about, on the command line.

use crate::commands::{Problem, failure};
use crate::find;
use crate::lang::both;
use crate::model::date::{Date, Day, date_meant};

/// Reads a time; what is none is refused with what one looks like.
pub fn at(text: &str, today: Day) -> Result<Date, Problem> {
    let help = both(
        "skriv 2022-10-20, 2022-10, 2022, 2022-23 eller ”hösten 2022”, ”oktober 2022”, ”i dag”, 2022..2023",
        "write 2022-10-20, 2022-10, 2022, 2022-23 or “autumn 2022”, “October 2022”, “today”, 2022..2023",
    );
    let yesterday = || {
        let is_it = ["igår", "i går", "yesterday"].contains(&text.trim().to_lowercase().as_str());
        let day = today.yesterday().ok().filter(|_| is_it)?;
        Some(both(format!("skriv {day}"), format!("write {day}")))
    };
    find::time(text, today).map_err(|message| {
        // The same next step as of a date in a file.
        let help = yesterday().or_else(|| date_meant(text)).unwrap_or(help);
        Problem { help: Some(help), ..failure(message) }
    })
}
