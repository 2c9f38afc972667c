//! Findings as a table for a comment or a job's summary. GitHub refuses a comment that is too long,
//! so the table is cut.

use crate::checks::outcome::Outcome;
use crate::lang::Lang;
use crate::report::cell::Cell;
use crate::report::findings::{Located, tally};
use crate::report::formats::markdown;
use crate::report::{Page, Table, column, words};

/// Bytes of the table, at most. GitHub's limit is 65,536 characters, and others may write in the
/// same comment.
const MOST_BYTES: usize = 60_000;

pub fn render(outcome: &Outcome, found: &[Located<'_>], lang: Lang) -> String {
    let counts = format!("{}.", tally::line(outcome, None, lang));
    if found.is_empty() {
        return markdown::render(&Page { notes: vec![counts], ..Page::default() });
    }
    let columns = vec![
        column(lang.pick("Ställe", "Place")),
        column(lang.pick("Nivå", "Level")),
        column(lang.pick("Kod", "Code")),
        column(lang.pick("Vad som är fel", "What is wrong")),
        column(lang.pick("Gör så här", "What to do")),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut bytes = 0;
    for one in found {
        let row = cells(one, lang);
        bytes += markdown::row(row.iter().map(|cell| cell.text.as_str())).len();
        if bytes > MOST_BYTES {
            break;
        }
        rows.push(row);
    }
    let (shown, all) = (rows.len(), found.len());
    let cut = (shown < all)
        .then(|| lang.pick(format!("{shown} av {all} visas."), format!("{shown} of {all} shown.")));
    let table = Table { caption: None, columns, rows, grouped: 0, ..Table::default() };
    markdown::render(&Page {
        tables: vec![table],
        notes: cut.into_iter().chain([counts]).collect(),
        ..Page::default()
    })
}

fn cells(one: &Located<'_>, lang: Lang) -> Vec<Cell> {
    let finding = one.diagnostic();
    let help = finding.help.as_ref().map_or("", |help| help.get(lang));
    let place = format!("{}, {} {}", one.at.path, lang.pick("rad", "line"), one.at.spot.line);
    vec![
        place.into(),
        words::level(finding.level, lang).into(),
        finding.code.into(),
        finding.message.get(lang).into(),
        help.into(),
    ]
}
