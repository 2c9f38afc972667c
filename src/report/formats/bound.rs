//! Words that belong on one line: those of a date, a count with what it is of or what it became.

use crate::model::months::is_month_or_season;

/// Whether the space between what stands before it on the line (since the last place to break it)
/// and what stands after is within a date ("11 januari 2026", "hösten 2022") or a count ("0 → 1",
/// "platser: 4").
pub fn is_within(before: &str, after: &str) -> bool {
    let before = before.rsplit(' ').next().unwrap_or_default().trim_start_matches(is_quoting);
    let mut after = after.split(' ');
    let next = after.next().unwrap_or_default();
    let is_named = |word: &str| is_month_or_season(word.trim_end_matches(is_ending));
    // Most words are no part of one, and are told by their first letters.
    match (before, next) {
        ("→", _) => is_count(next),
        // "ansvar: 4".
        _ if before.ends_with(':') => is_count(next) && !after.next().is_some_and(is_named),
        (_, "→") => is_count(before) && after.next().is_some_and(is_count),
        _ if is_year(next) => !before.ends_with(is_ending) && is_named(before),
        _ => before.len() <= 2 && is_count(before) && is_named(next),
    }
}

fn is_year(word: &str) -> bool {
    word.len() >= 4 && word.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

fn is_count(word: &str) -> bool {
    let number = word.trim_end_matches(is_ending);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_quoting(c: char) -> bool {
    matches!(c, '(' | '”' | '“' | '[')
}

fn is_ending(c: char) -> bool {
    matches!(c, ')' | ']' | ',' | ';' | ':' | '.' | '?' | '”' | '“')
}
