//! What was changed in sheets that are not read, in words: which sheet and cell, what stood there,
//! and where the change is to be made instead.

use crate::commands::import::MOST;
use crate::export::unread::{Change, letters, place};
use crate::export::workbook::Unread;
use crate::lang::{Both, both};

/// What keeps the workbook from being read, and what is only said.
pub fn words(unread: &Unread, written: &[Vec<String>]) -> (Vec<Both>, Vec<Both>) {
    // Where to look instead is found by reading all of `written`.
    let place = |nth: usize| if nth < MOST { written } else { &[] };
    let views = unread.views.iter().enumerate();
    let mut changed: Vec<Both> =
        views.map(|(nth, (sheet, change))| view(sheet, change, place(nth))).collect();
    changed.extend(unread.tables.iter().map(|sheet| {
        both(
            format!(
                "bladet {sheet} är inte som det exporterades\n  det följer av bladet written: ändra där i \
                     stället"
            ),
            format!(
                "the sheet {sheet} is not as it was exported\n  it follows from the sheet written: make \
                     the change there"
            ),
        )
    }));
    let told = match unread.others.is_empty() {
        true => Vec::new(),
        false => {
            let names = unread.others.join(", ");
            vec![both(
                format!("Blad som inte läses, och där ändringar inte syns: {names}."),
                format!("Sheets that are not read, and where changes are not seen: {names}."),
            )]
        }
    };
    (changed, told)
}

fn view(sheet: &str, change: &Change, written: &[Vec<String>]) -> Both {
    let at = |of: &[String], was: &str| -> Both {
        let Some((first, last, key)) = place(written, of, was) else {
            return both("  ändra i bladet written i stället", "  make the change in the sheet written");
        };
        let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let key = if key.is_empty() { String::new() } else { format!(" ({key})") };
        both(
            format!("  ändra i bladet written i stället, rad {rows}{key}"),
            format!("  make the change in the sheet written, row {rows}{key}"),
        )
    };
    let joined =
        |one: Both, help: Both| both(format!("{}\n{}", one.sv, help.sv), format!("{}\n{}", one.en, help.en));
    match change {
        Change::Cell { row, column, was, now, of } => {
            let cell = format!("{}{row}", letters(*column));
            let [old, new] = [was, now].map(|text| short(text));
            let one = both(
                format!("bladet {sheet}, cell {cell}: där stod {}, nu {}", old.sv, new.sv),
                format!("the sheet {sheet}, cell {cell}: {} stood there, now {}", old.en, new.en),
            );
            joined(one, at(of, was))
        }
        Change::NewRow { row, first } => {
            let first = short(first);
            let one = both(
                format!("bladet {sheet}, rad {row} är ny: {}", first.sv),
                format!("the sheet {sheet}, row {row} is new: {}", first.en),
            );
            joined(
                one,
                both("  lägg till rader i bladet written i stället", "  add rows to the sheet written"),
            )
        }
        Change::GoneRow { row, first, of } => {
            let first = short(first);
            let one = both(
                format!("bladet {sheet}: raden som var rad {row} är borta: {}", first.sv),
                format!("the sheet {sheet}: what was row {row} is gone: {}", first.en),
            );
            joined(one, at(of, ""))
        }
        Change::NewColumn { column, title } => {
            let (column, title) = (letters(*column), short(title));
            both(
                format!("bladet {sheet}, kolumn {column} är ny: {}", title.sv),
                format!("the sheet {sheet}, column {column} is new: {}", title.en),
            )
        }
        Change::GoneColumn { title } => {
            let title = short(title);
            both(
                format!("bladet {sheet}: kolumnen {} är borta eller heter något annat", title.sv),
                format!("the sheet {sheet}: the column {} is gone or has another name", title.en),
            )
        }
    }
}

/// A text as it is quoted, its beginning where it is long.
fn short(text: &str) -> Both {
    if text.is_empty() {
        return both("ingenting", "nothing");
    }
    let begin: String = text.chars().take(60).collect();
    let more = if begin.len() < text.len() { "…" } else { "" };
    both(format!("”{begin}{more}”"), format!("“{begin}{more}”"))
}
