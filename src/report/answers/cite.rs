//! Where the kept texts say some words.

use crate::lang::Lang;
use crate::query::cite::{Cite, Quoted};
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, v1, words};

/// Sources that are named one by one, at most.
const FEW: usize = 5;

pub fn report(answer: &Cite, words: &str, when: &When, lang: Lang) -> Report {
    let columns = || {
        vec![
            column(lang.pick("Hänvisning", "Citation")).key("citation"),
            column(lang.pick("Text", "Text")).key("text"),
            column(lang.pick("Källa", "Source")).key("source").only_wide(),
        ]
    };
    let title = lang.pick(
        format!("Var \u{201d}{words}\u{201d} står"),
        format!("Where the texts say \u{201c}{words}\u{201d}"),
    );
    // Of what stands nowhere that is no heading.
    let title = match answer.places.is_empty() && !answer.near.is_empty() {
        true => lang.of(near(words)).to_string(),
        false => title,
    };
    let without: Vec<v1::Named> = answer.without_text.iter().map(v1::named).collect();
    let caption = match answer.places.is_empty() {
        true => "",
        false => &format!("{}:", lang.of(near(words))),
    };
    let page = Answer::new("gov/cite/1", title, when, lang)
        .head("words", words)
        .head("without_text", without)
        .columns(columns())
        .rows(answer.places.iter().map(|place| cells(place, lang)).collect::<Vec<_>>())
        .beside("near", caption, columns(), 0, answer.near.iter().map(|place| cells(place, lang)).collect());
    if !answer.places.is_empty() {
        return page.report();
    }
    let none = match is_one(words) {
        true => lang.pick("Ingen bevarad text har just det ordet.", "No kept text has exactly that word."),
        false => lang.pick(
            "Ingen bevarad text har orden efter varandra.",
            "No kept text has the words one after another.",
        ),
    };
    page.notes(unsearched(&answer.without_text, lang)).report().led_by(Some(none.to_string()))
}

fn is_one(words: &str) -> bool {
    words.split_whitespace().count() == 1
}

/// What stands near what was asked for: of one word its like, of several each by itself.
fn near(words: &str) -> (&'static str, &'static str) {
    match is_one(words) {
        true => ("Rader med liknande ord", "Lines with similar words"),
        false => ("Rader med ett eller flera av orden", "Lines with one or more of the words"),
    }
}

/// Which sources have no text that could be looked through: a few by their names.
pub fn unsearched(sources: &[Named], lang: Lang) -> Option<String> {
    let names = words::names(sources, lang);
    match sources.len() {
        0 => None,
        1 => Some(lang.pick(
            format!("En källa har ingen bevarad text: {names}."),
            format!("One source has no kept text: {names}."),
        )),
        2..=FEW => Some(lang.pick(
            format!("Dessa källor har ingen bevarad text: {names}."),
            format!("These sources have no kept text: {names}."),
        )),
        count => Some(lang.pick(
            format!("{count} källor har ingen bevarad text; gov ålder räknar upp dem."),
            format!("{count} sources have no kept text; gov stale lists them."),
        )),
    }
}

fn cells(place: &Quoted, lang: Lang) -> Vec<Cell> {
    let words: Vec<&str> = place.text.split_whitespace().collect();
    vec![
        cell::of(place.written(), place.written()),
        cell::of(words.join(" "), &place.text),
        cell::named(&place.source, lang),
    ]
}
