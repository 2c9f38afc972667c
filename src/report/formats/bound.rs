//! Words that belong on one line: those of a date, a number with what it counts or what has it, a
//! count with what it became.

use crate::model::months::is_month_or_season;

/// Whether the space between what stands before it on the line (since the last place to break it)
/// and what stands after is within a date ("11 januari 2026", "hösten 2022"), a count ("0 → 1",
/// "platser: 4", "8 år") or a place ("rad 17", "rad 20, 22").
pub fn is_within(before: &str, after: &str) -> bool {
    let chunk = before;
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
        _ if is_small_number(before) => next.starts_with(|c: char| c.is_lowercase()) || is_named(next),
        _ if LABELS.contains(&before.to_lowercase().as_str()) => {
            next.starts_with(|c: char| c.is_ascii_digit())
        }
        // Of several lines the first two stand together; more would be too wide for a column.
        _ => {
            let labelled = before.strip_suffix(',').and_then(|before| before.split_once('\u{a0}'));
            let is_first = chunk.ends_with(before) && !chunk.contains(", ");
            let is_line = |(label, line): (&str, &str)| LABELS.contains(&label) && is_count(line);
            is_first && is_count(next) && labelled.is_some_and(is_line)
        }
    }
}

/// What stands before the number of a place.
const LABELS: [&str; 10] =
    ["rad", "raderna", "line", "lines", "dokument", "document", "punkt", "point", "sida", "page"];

/// A number that counts something, as a year does not.
fn is_small_number(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
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
