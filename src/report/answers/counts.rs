//! Stated numbers against what is listed.

use crate::lang::Lang;
use crate::parallel;
use crate::query::When;
use crate::query::counts::{CountRow, Listed};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Reported, column, words};

/// `is_all`: the whole data is asked about, not only one body or region.
pub fn report<'a>(rows: &'a [CountRow], is_all: bool, when: &'a When, lang: Lang) -> Reported<'a> {
    let columns = [
        column("Region").key("region"),
        column(lang.pick("Vems", "Whose")).key("of"),
        column(lang.pick("Vad som räknas", "What is counted")).key("what"),
        column(lang.pick("Källan anger", "The source states")).key("stated").labelled(),
        column(lang.pick("Den dag", "As of")).key("observed").quiet(),
        column(lang.pick("Uppräknade", "Listed")).key("listed").labelled(),
        column(lang.pick("Stämmer", "Agrees")).key("agrees").bare(),
    ];
    let answer = Answer::new(
        "gov/counts/1",
        lang.pick("Antal som källorna anger", "Numbers that the sources state"),
        when,
        lang,
    );
    let answer = answer.columns(columns).columns(cell::basis_columns(2, lang)).grouped(2).told();
    // Where no number can be checked that is said once.
    let is_checked = rows.iter().any(|row| row.agrees().is_some());
    let row = move |at: usize| cells(&rows[at], is_checked, when, lang);
    let answer = answer.rows(parallel::lazily(rows.len(), row));
    let unchecked = (!rows.is_empty() && !is_checked).then(|| {
        lang.pick(
            "Datamängden räknar inte upp det som räknas, eller så säger källan inte att det är just det; \
            därför går inget antal att kontrollera.",
            "The data does not list what is counted, or the source does not say that it is just that; so \
            the numbers can't be checked.",
        )
        .to_string()
    });
    let answer = answer.notes(unchecked);
    let none = match is_all {
        true => lang.pick("Källorna anger inga antal.", "The sources state no numbers."),
        false => lang.pick("Källorna anger inga antal för det.", "The sources state no numbers for that."),
    };
    match rows.is_empty() {
        true => answer.note(none).report(),
        false => answer.report().led_by(lead::counts(rows, lang)),
    }
}

/// The number that is stated; of several, who says which, by the document's title.
pub(super) fn stated(row: &CountRow, lang: Lang) -> String {
    row.stated.in_words_citing(lang, |said| {
        let (written, mut sources) = (said.written(), row.basis.sources());
        sources.find(|cited| cited.place == written).map_or(written, |cited| cited.title.clone())
    })
}

/// What is counted; a source's own words for seats stand as a quotation.
pub(super) fn what(row: &CountRow, lang: Lang) -> String {
    let what = row.what.get(lang);
    // "de sju nedan" is a number already.
    let is_number = matches!(what.split(' ').next(), Some("de" | "den" | "det" | "the"));
    match is_number || row.basis.term.as_deref() == Some(what) {
        true => words::quoted(what, lang),
        false => what.to_string(),
    }
}

fn cells(row: &CountRow, is_checked: bool, when: &When, lang: Lang) -> Vec<Cell> {
    let (word, key, said) = match row.agrees() {
        Some(true) => (lang.pick("ja", "yes"), "yes", lang.pick("stämmer", "agrees")),
        Some(false) => (lang.pick("nej", "no"), "no", lang.pick("stämmer inte", "does not agree")),
        None => {
            let unknown = lang.pick("går inte att kontrollera", "can't be checked");
            (unknown, "unknown", unknown)
        }
    };
    let listed = match row.listed {
        // That some are of another time, or only perhaps, is no plain number.
        Some(Listed { now, of_another_time, perhaps }) => {
            let apart = [
                (of_another_time, lang.pick("av en annan tid", "of another time")),
                (perhaps, lang.pick("varav kanske", "of which perhaps")),
            ];
            let apart: Vec<String> = apart
                .iter()
                .filter(|(number, _)| *number > 0)
                .map(|(number, word)| format!("{word}: {number}"))
                .collect();
            let apart = if apart.is_empty() { String::new() } else { format!(" ({})", apart.join("; ")) };
            cell::of(format!("{now}{apart}"), now)
        }
        // That it can't be checked is said beside.
        None => Cell { text: lang.pick("inga kända", "none known").into(), ..cell::none() }.plain(true),
    };
    let start = [
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        cell::named(&row.of, lang),
        Cell { told: Some(what(row, lang).into()), ..row.what.get(lang).into() },
        Cell { told: Some(stated(row, lang).into()), ..cell::number(&row.stated, lang) },
        cell::some_date(row.observed.as_ref(), lang),
        listed,
        Cell { told: Some(said.into()), ..cell::of(word, key) }.plain(!is_checked),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
