//! Where the kept texts say some words.

use crate::lang::Lang;
use crate::query::When;
use crate::query::cite::{Cite, Quoted};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, v1};

pub fn report(answer: &Cite, words: &str, when: &When, lang: Lang) -> Report {
    let columns = || {
        vec![
            column(lang.pick("Hänvisning", "Citation")).key("citation"),
            column(lang.pick("Text", "Text")).key("text"),
            column(lang.pick("Källa", "Source")).key("source").only_wide(),
        ]
    };
    let title = lang
        .pick(format!("Var \u{201d}{words}\u{201d} står"), format!("Where \u{201c}{words}\u{201d} stands"));
    let without: Vec<v1::Named> = answer.without_text.iter().map(v1::named).collect();
    let caption = lang.pick("Rader som har många av orden:", "Lines that have many of the words:");
    let page = Answer::new("gov/cite/1", title, when, lang)
        .head("words", words)
        .head("without_text", without)
        .columns(columns())
        .rows(answer.places.iter().map(|place| cells(place, lang)).collect::<Vec<_>>())
        .beside("near", caption, columns(), 0, answer.near.iter().map(|place| cells(place, lang)).collect());
    if !answer.places.is_empty() {
        return page.report();
    }
    let none = lang.pick(
        "Ingen bevarad text har orden efter varandra.",
        "No kept text has the words one after another.",
    );
    let names = answer.without_text.iter().map(|source| source.shown(lang));
    let names: Vec<String> = names.map(|name| name.to_string()).collect();
    let unread = lang.pick(
        format!("Av dessa källor finns ingen text att leta i: {}.", names.join("; ")),
        format!("Of these sources there is no text to look in: {}.", names.join("; ")),
    );
    page.notes((!names.is_empty()).then_some(unread)).report().led_by(Some(none.to_string()))
}

fn cells(place: &Quoted, lang: Lang) -> Vec<Cell> {
    let words: Vec<&str> = place.text.split_whitespace().collect();
    vec![
        cell::of(place.written(), place.written()),
        cell::of(words.join(" "), &place.text),
        cell::named(&place.source, lang),
    ]
}
