//! From when to when something is so, in words.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::time::Bounds;
use crate::query::{Basis, Weight};

/// What is said where neither a beginning nor an end is.
pub const NOT_DATED: (&str, &str) = ("tid inte angiven", "dates not stated");

/// From when to when: "sedan oktober 2021, slut inte angivet". Where the end is not the statement's
/// own, but that of something that it can't outlive, it ended then at the latest.
pub fn period(from: Option<&Date>, to: Option<&Date>, bounds: &Bounds, lang: Lang) -> String {
    let is_latest = to.is_some_and(Date::is_latest);
    let is_bound = !is_latest && to.is_some_and(|to| bounds.limits(to));
    let is_earliest = from.is_some_and(Date::is_earliest);
    let is_open = from.is_some_and(Date::is_open);
    // "To 2023" would be all of that year, and it is some day in it.
    let is_year = |date: &Date| date.text.len() == 4;
    let is_within = to.is_some_and(|to| is_year(to) && !is_bound);
    let from = from.map(|from| match is_open {
        true => lang.pick("tidigare", "before").to_string(),
        false if is_within && is_year(from) => some_day(from, lang),
        false => from.in_words(lang),
    });
    match (from, to) {
        (from, Some(to)) if is_within => {
            let to = format!("{} {}", lang.pick("till", "to"), some_day(to, lang));
            from.map_or(to.clone(), |from| format!("{} {from} {to}", lang.pick("från", "from")))
        }
        (Some(from), Some(to)) if to.is_open() => {
            format!("{} {from}, {}", lang.pick("från", "from"), to.in_words(lang))
        }
        (from, Some(to)) if is_latest => {
            let to = format!("{} {}", lang.pick("till", "to"), to.in_words(lang));
            from.map_or(to.clone(), |from| format!("{} {from}, {to}", lang.pick("från", "from")))
        }
        (Some(from), Some(to)) if is_bound => {
            let to = to.in_words(lang);
            lang.pick(format!("från {from}, till senast {to}"), format!("from {from}, to {to} at the latest"))
        }
        (None, Some(to)) if is_bound => {
            let to = to.in_words(lang);
            lang.pick(format!("till senast {to}"), format!("to {to} at the latest"))
        }
        (Some(from), Some(to)) => {
            format!(
                "{} {from} {} {}",
                lang.pick("från", "from"),
                lang.pick("till och med", "up to and including"),
                to.in_words(lang)
            )
        }
        (Some(from), None) => format!(
            "{} {from}, {}",
            if is_earliest { lang.pick("från", "from") } else { lang.pick("sedan", "since") },
            lang.pick("slut inte angivet", "end not stated")
        ),
        (None, Some(to)) if to.is_open() => to.in_words(lang),
        (None, Some(to)) => {
            format!("{} {}", lang.pick("till och med", "up to and including"), to.in_words(lang))
        }
        (None, None) => lang.of(NOT_DATED).into(),
    }
}

/// The same of a statement: what is to come is "från", and not "sedan".
pub fn period_of(basis: &Basis, lang: Lang) -> String {
    let said = period(basis.from.as_ref(), basis.to.as_ref(), &basis.bounds, lang);
    let since = lang.pick("sedan ", "since ");
    match said.strip_prefix(since).filter(|_| basis.weight == Weight::Coming) {
        Some(rest) => format!("{} {rest}", lang.pick("från", "from")),
        None => said,
    }
}

/// On a day in a year that is not known.
fn some_day(year: &Date, lang: Lang) -> String {
    let year = year.in_words(lang);
    lang.pick(format!("någon gång {year}"), format!("some time in {year}"))
}
