//! "den 19 maj", "i oktober", without a year: of the year in which the data has a decision or a
//! change of that day, where there is one such year alone.

use crate::ask::text::Word;
use crate::ask::time::{Sense, Time};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::months::month_named;
use std::collections::BTreeSet;

/// Words before a month that make it a time: "may" alone asks what somebody may do.
const WITHIN: &str = " i in under during ";

/// The first such time of a question.
pub fn find(model: &Model, words: &[Word]) -> Option<Time> {
    let is_free = |at: usize| words.get(at).is_some_and(|word| !word.read);
    (0..words.len()).filter(|at| is_free(*at)).find_map(|at| {
        let month = month(&words[at])?;
        let day =
            |at: Option<usize>| at.filter(|at| is_free(*at)).and_then(|at| Some((at, day(&words[at])?)));
        // "19 maj" before "May 19": both have one of two.
        let (day, end) = match day(at.checked_sub(1)) {
            Some(day) => (Some(day), at + 1),
            None => day(Some(at + 1)).map_or((None, at + 1), |day| (Some(day), at + 2)),
        };
        let is_within = at > 0 && WITHIN.contains(&format!(" {} ", words[at - 1].folded));
        let start = day.map_or(at, |(first, _)| first.min(at));
        (day.is_some() || is_within).then_some(())?;
        let at = only(model, month, day.map(|(_, day)| day))?;
        Some(Time { start, end, at, sense: Sense::Then })
    })
}

/// A month by its whole name.
fn month(word: &Word) -> Option<u8> {
    month_named(&word.kept).filter(|_| word.kept.len() > 3 || matches!(word.kept.as_str(), "maj" | "may"))
}

/// "19", "19:e", "19th".
fn day(word: &Word) -> Option<u8> {
    let digits = word.kept.trim_end_matches(|c: char| !c.is_ascii_digit());
    let is_ordinal = matches!(&word.kept[digits.len()..], "" | ":e" | ":a" | "e" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|day| is_ordinal && (1..=31).contains(day))
}

/// The one time of that month, or day, on which something was decided or changed; of two years
/// either may be meant.
fn only(model: &Model, month: u8, day: Option<u8>) -> Option<String> {
    let is_it = |date: &&Date| {
        let first = date.earliest();
        let is_month = date.text.len() >= 7 && i16::from(first.month()) == i16::from(month);
        let is_day = |day: u8| date.text.len() == 10 && i16::from(first.day()) == i16::from(day);
        !date.is_open() && first.month() == date.latest().month() && is_month && day.is_none_or(is_day)
    };
    let dates = model.all().filter_map(|(_, entity)| {
        let decided = entity.decision().and_then(|decision| decision.date.as_ref());
        decided.or_else(|| entity.change().and_then(|change| change.date.as_ref()))
    });
    let all: BTreeSet<String> = dates
        .filter(is_it)
        .map(|date| {
            let year = date.earliest().year();
            day.map_or(format!("{year}-{month:02}"), |day| format!("{year}-{month:02}-{day:02}"))
        })
        .collect();
    all.first().filter(|_| all.len() == 1).cloned()
}
