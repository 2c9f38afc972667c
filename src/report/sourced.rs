//! Which source says it, of which date, and how old that is.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::query::{Basis, Cited};
use crate::report::places::{self, Place};

/// Some sources, each once: "skane-fhs#L33, odaterad; skane-fhs#L25, odaterad".
pub fn sources<'c>(cited: impl Iterator<Item = &'c Cited>, today: Day, lang: Lang) -> String {
    let mut places: Vec<String> = Vec::new();
    for one in cited {
        let place = source(Some(one), today, lang);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() { source(None, today, lang) } else { places.join("; ") }
}

/// All that a statement rests on.
pub fn based(basis: &Basis, today: Day, lang: Lang) -> String {
    sources(basis.sources(), today, lang)
}

/// A cited place as people read it where nothing else tells of its document: "Så arbetar vi, rad 5;
/// 20 oktober 2022, 4 år gammal".
pub fn told_source(source: Option<&Cited>, today: Day, lang: Lang) -> String {
    match source {
        Some(cited) => places::told(&[Place::of(cited, today, lang)], lang),
        None => lang.pick("källa saknas", "no source").into(),
    }
}

/// A source with its date and age: "skane-fhs#L36, odaterad".
pub fn source(source: Option<&Cited>, today: Day, lang: Lang) -> String {
    let Some(cited) = source else { return lang.pick("källa saknas", "no source").into() };
    format!("{}, {}", cited.place, dated(cited, today, lang))
}

/// A source's date and age: "20 oktober 2022, 4 år gammal".
pub fn dated(cited: &Cited, today: Day, lang: Lang) -> String {
    let Some(date) = &cited.date else { return lang.pick("odaterad", "undated").into() };
    let age = match cited.age_in_years(today) {
        None => String::new(),
        Some(0) if date.is_latest() || years_since(date.earliest(), today) == 0 => String::new(),
        Some(years) => format!(", {} {}", age(date, years, today, lang), lang.pick("gammal", "old")),
    };
    format!("{}{age}", date.in_words(lang))
}

/// Whole years from a day to another.
fn years_since(day: Day, today: Day) -> i16 {
    let is_before = (today.month(), today.day()) < (day.month(), day.day());
    (today.year() - day.year() - i16::from(is_before)).max(0)
}

/// An age: "8 år", "8–9 år", "omkring 8 år". By the last day that something may be of it is at
/// least so old, by the first one at most.
pub fn age(date: &Date, years: i16, today: Day, lang: Lang) -> String {
    let (about, years) = match (date.is_latest(), date.is_earliest()) {
        (true, false) => (lang.pick("minst ", "at least "), years_since(date.latest(), today)),
        (false, true) => (lang.pick("högst ", "at most "), years),
        _ if date.is_uncertain() => (lang.pick("omkring ", "about "), years),
        _ => ("", years),
    };
    let year = |years: i16| lang.pick("år", if years == 1 { "year" } else { "years" });
    // Of a mere year it may be so old, or a year older.
    let most =
        if date.is_uncertain() || date.is_open() { years } else { years_since(date.earliest(), today) };
    match most > years && !date.is_earliest() && !date.is_latest() {
        true => format!("{years}–{most} {}", year(most)),
        false => format!("{about}{years} {}", year(years)),
    }
}
