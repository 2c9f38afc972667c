//! The age of the sources.

use crate::lang::Lang;
use crate::query::When;
use crate::query::stale::Aged;
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, words};

/// `is_aged`: whether only sources of some age were asked for.
pub fn report(sources: &[Aged], is_aged: bool, when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Källa", "Source")).key("source"),
        column("Region").key("region"),
        column(lang.pick("Datum", "Date")).key("date"),
        column(lang.pick("Ålder", "Age")).key("age_in_years"),
        column(lang.pick("Hänvisningar", "Citations")).key("cited").labelled(),
        column(lang.pick("Bevarad text", "Kept text")).key("kept").labelled(),
    ];
    let answer =
        Answer::new("gov/stale/1", lang.pick("Källornas ålder", "The age of the sources"), when, lang)
            .columns(columns)
            .told();
    let undated = sources.iter().any(|source| source.age.is_none());
    // That the texts of all or of most are kept, or of none, is said once.
    let kept = sources.iter().filter(|source| source.kept).count();
    let usual = 2 * kept > sources.len();
    let rows = sources.iter().map(|source| cells(source, usual, when, lang)).collect::<Vec<_>>();
    let answer = answer.rows(rows);
    if sources.is_empty() {
        let none = match is_aged {
            true => lang.pick("Ingen källa är så gammal.", "No source is that old."),
            false => no_sources(lang),
        };
        return answer.note(none).report();
    }
    let unknown =
        lang.pick("En odaterad källa kan vara hur gammal som helst.", "An undated source may be of any age.");
    let all = sources.len();
    let texts = match kept {
        0 => lang.pick(
            format!("Ingen av {all} källor har bevarad text."),
            format!("None of {all} sources has a kept text."),
        ),
        _ => lang.pick(
            format!("{kept} av {all} källor har bevarad text."),
            format!("{kept} of {all} sources have a kept text."),
        ),
    };
    let answer = answer.note(texts);
    let report = if undated { answer.note(unknown).report() } else { answer.report() };
    report.led_by(lead::stale(sources, when, lang))
}

/// That there is no source, and how one comes in.
pub fn no_sources(lang: Lang) -> &'static str {
    lang.pick(
        "Datamängden har inga källor i det som frågan gäller; `gov källa ny FIL` hämtar in en.",
        "The data has no sources for what you asked about; `gov source add FILE` brings one in.",
    )
}

fn cells(source: &Aged, usual: bool, when: &When, lang: Lang) -> Vec<Cell> {
    let date = match &source.date {
        Some(date) => cell::some_date(Some(date), lang),
        None => Cell { text: lang.pick("odaterad", "undated").into(), ..cell::none() },
    };
    let age = match source.age.zip(source.date.as_ref()) {
        Some((age, date)) => cell::of(words::age(date, age, when.day(), lang), age),
        // It has no date: that it has no age either goes without saying.
        None => Cell { text: lang.pick("okänd", "unknown").into(), ..cell::none() }.plain(true),
    };
    let region = cell::some_named(source.region.as_ref(), lang);
    let is_named = source.source.shown(lang).contains(&region.text);
    let region = region.plain(is_named);
    vec![
        cell::named(&source.source, lang),
        region,
        date,
        age,
        cell::of(source.cited.to_string(), source.cited),
        cell::of(if source.kept { lang.pick("ja", "yes") } else { lang.pick("nej", "no") }, source.kept)
            .plain(source.kept == usual),
    ]
}
