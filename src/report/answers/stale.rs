//! The age of the sources.

use crate::lang::Lang;
use crate::query::When;
use crate::query::stale::Aged;
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, words};

pub fn report(sources: &[Aged], when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Källa", "Source")).key("source"),
        column("Region").key("region"),
        column(lang.pick("Datum", "Date")).key("date"),
        column(lang.pick("Ålder", "Age")).key("age_in_years"),
        column(lang.pick("Hänvisningar", "Citations")).key("cited"),
        column(lang.pick("Bevarad text", "Kept text")).key("kept"),
    ];
    let answer =
        Answer::new("gov/stale/1", lang.pick("Källornas ålder", "The age of the sources"), when, lang)
            .columns(columns);
    let undated = sources.iter().any(|source| source.age.is_none());
    let answer = answer.rows(sources.iter().map(|source| cells(source, lang)).collect::<Vec<_>>());
    if sources.is_empty() {
        return answer.note(lang.pick("Ingen källa är så gammal.", "No source is that old.")).report();
    }
    let unknown =
        lang.pick("En odaterad källa kan vara hur gammal som helst.", "An undated source may be of any age.");
    let report = if undated { answer.note(unknown).report() } else { answer.report() };
    report.led_by(lead::stale(sources, lang))
}

fn cells(source: &Aged, lang: Lang) -> Vec<Cell> {
    let date = match &source.date {
        Some(date) => cell::some_date(Some(date), lang),
        None => Cell { text: lang.pick("odaterad", "undated").into(), ..cell::none() },
    };
    let age = match source.age {
        Some(age) => cell::of(
            words::years(age, source.date.as_ref().is_some_and(|date| date.is_uncertain()), lang),
            age,
        ),
        None => Cell { text: lang.pick("okänd", "unknown").into(), ..cell::none() },
    };
    vec![
        cell::named(&source.source, lang),
        cell::some_named(source.region.as_ref(), lang),
        date,
        age,
        cell::of(source.cited.to_string(), source.cited),
        cell::of(if source.kept { lang.pick("ja", "yes") } else { lang.pick("nej", "no") }, source.kept),
    ]
}
