//! Stated numbers against what is listed.

use crate::lang::Lang;
use crate::query::When;
use crate::query::counts::{CountRow, Listed};
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
    let (word, key) = match row.agrees() {
        Some(true) => (lang.pick("ja", "yes"), "yes"),
        Some(false) => (lang.pick("nej", "no"), "no"),
        None => (lang.pick("går inte att kontrollera", "can't be checked"), "unknown"),
    };
    let listed = match row.listed {
        // That some are of another time is no "0".
        Some(Listed { now, of_another_time: 0 }) => cell::of(now.to_string(), now),
        Some(Listed { now, of_another_time }) => {
            let others = lang.pick("av en annan tid", "of another time");
            cell::of(format!("{now} ({others}: {of_another_time})"), now)
        }
        None => Cell { text: lang.pick("inga kända", "none known").into(), ..cell::none() },
    };
    let start = [
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        cell::named(&row.of, lang),
        row.what.get(lang).into(),
        cell::of(row.stated.to_string(), row.stated),
        listed,
        cell::of(word, key),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
