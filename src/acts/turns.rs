//! The end and the beginning of a time, where documents say it so: `vid utgången av 2024`,
//! `årsskiftet 2024/2025`.

use crate::acts::when::date_of;
use crate::acts::window::all_of;

/// `vid utgången av 2024`, `till och med utgången av mars 2026`: the last day of that time.
pub(super) fn end_of_a_time(lower: &str) -> Option<String> {
    let bare = ["till och med ", "t.o.m. ", "till ", "vid ", "to ", "until ", "at "];
    let bare = bare.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(lower);
    let ends = ["utgången av ", "slutet av ", "the end of ", "end of "];
    let time = ends.iter().find_map(|word| bare.strip_prefix(word))?;
    all_of(&date_of(time).ok()?)?.to
}

/// `vid ingången av 2025`, `årsskiftet 2024/2025`: the first day of that time.
pub(super) fn beginning_of_a_time(lower: &str) -> Option<String> {
    let bare = ["från och med ", "fr.o.m. ", "från ", "vid ", "from ", "at "];
    let bare = bare.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(lower);
    if let Some(turn) =
        bare.strip_prefix("årsskiftet ").or_else(|| bare.strip_prefix("the turn of the year "))
    {
        let (one, other) = turn.split_once(['/', '-', '–'])?;
        let first: u32 = one.trim().parse().ok()?;
        let other = other.trim();
        let next = (first + 1).to_string();
        let is_next = next == other || other.len() == 2 && next.ends_with(other);
        return is_next.then(|| format!("{next}-01-01"));
    }
    let begins = ["ingången av ", "the beginning of "];
    let time = begins.iter().find_map(|word| bare.strip_prefix(word))?;
    all_of(&date_of(time).ok()?)?.from
}

/// Words that take in all of the time that follows: `t.o.m. 2026` ends with its last day.
const INCLUSIVE: [&str; 14] = [
    "från och med",
    "fr.o.m.",
    "fr. o. m.",
    "fr o m",
    "from and including",
    "till och med",
    "t.o.m.",
    "t. o. m.",
    "t o m",
    "tom",
    "tom.",
    "up to and including",
    "through",
    "och till och med",
];

/// A last day, or a first, of which the word before it says that all of it is meant.
pub(super) fn inclusive(word: &str, day: String, is_last: bool) -> String {
    let whole = INCLUSIVE.contains(&word.trim()).then(|| all_of(&day)).flatten();
    let end = whole.and_then(|whole| if is_last { whole.to } else { whole.from });
    end.unwrap_or(day)
}
