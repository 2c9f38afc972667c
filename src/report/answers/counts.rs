//! Stated numbers against what is listed.

use crate::lang::Lang;
use crate::query::When;
use crate::query::counts::CountRow;
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column};

pub fn report(rows: &[CountRow], when: &When, lang: Lang) -> Report {
    let columns = [
        column("Region").key("region"),
        column(lang.pick("Vems", "Whose")).key("of"),
        column(lang.pick("Vad som räknas", "What is counted")).key("what"),
        column(lang.pick("Källan anger", "The source states")).key("stated"),
        column(lang.pick("Uppräknade", "Listed")).key("listed"),
        column(lang.pick("Stämmer", "Agrees")).key("agrees"),
    ];
    let answer = Answer::new(
        "gov/counts/1",
        lang.pick("Antal som källorna anger", "Numbers that the sources state"),
        when,
        lang,
    );
    let answer = answer.columns(columns).columns(cell::basis_columns(2, lang)).grouped(2);
    let answer = answer.rows(rows.iter().map(|row| cells(row, when, lang)).collect());
    match rows.is_empty() {
        true => {
            answer.note(lang.pick("Källorna anger inga antal.", "The sources state no numbers.")).report()
        }
        false => answer.report(),
    }
}

fn cells(row: &CountRow, when: &When, lang: Lang) -> Vec<Cell> {
    let agrees = row.listed.map(|listed| listed == row.stated as usize);
    let (word, key) = match agrees {
        Some(true) => (lang.pick("ja", "yes"), "yes"),
        Some(false) => (lang.pick("nej", "no"), "no"),
        None => (lang.pick("går inte att kontrollera", "can't be checked"), "unknown"),
    };
    let listed = match row.listed {
        Some(listed) => cell::of(listed.to_string(), listed),
        None => Cell { text: lang.pick("inga", "none").into(), ..cell::none() },
    };
    let start = [
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        cell::named(&row.of, lang),
        row.what.as_str().into(),
        cell::of(row.stated.to_string(), row.stated),
        listed,
        cell::of(word, key),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
