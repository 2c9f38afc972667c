//! A table as a document: a line is a row, with what is read of it.

use super::read::{Remarks, Text};
use crate::checks::{mask, personal_number};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::sources::hiding::Hiding;
use crate::texts::Document;
use crate::texts::table::{self, Table};

/// A file that is called as tables are, as one; nothing where it is a text that has no header.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    model: &Model,
    hiding: &Hiding,
    remarks: &mut Remarks,
) -> Result<Option<Text>, Both> {
    if !table::is_table(name) {
        return Ok(None);
    }
    let table = match table::read(bytes) {
        Ok(table) => table,
        Err(why) if bytes.starts_with(b"PK") => return Err(why),
        Err(_) => return Ok(None),
    };
    refuse_numbers(&table)?;
    let left: Vec<String> = table.private.iter().chain(&table.unknown).map(|at| table.title(*at)).collect();
    if !left.is_empty() {
        let left = left.join(", ");
        remarks.push(both(
            format!(
                "En tabell: rad {} har rubrikerna, och en rad i källan är en rad i den. Kolumner som \
                 inte bevaras: {left}.",
                table.header + 1
            ),
            format!(
                "A table: row {} has the headings, and a line of the source is a row of it. Columns \
                 that are not kept: {left}.",
                table.header + 1
            ),
        ));
    }
    let text = hiding.words(&covered(&table, model)).into_owned();
    let document = Document { lines: text.lines().map(String::from).collect(), ..Document::default() };
    Ok(Some(Text { document, text, original: None }))
}

/// The text of a table without numbers and addresses that are somebody's.
pub fn covered(table: &Table, model: &Model) -> String {
    let text = table.lines().join("\n") + "\n";
    mask::masked(&text, model).0
}

/// A table with somebody's identity number in it, anywhere, is not read. Which number it is is not
/// told.
pub fn refuse_numbers(table: &Table) -> Result<(), Both> {
    let found: Vec<String> = table
        .cells()
        .filter(|(_, cell)| !personal_number::found(cell).is_empty())
        .map(|(place, _)| place)
        .take(5)
        .collect();
    if found.is_empty() {
        return Ok(());
    }
    let places = found.join(", ");
    Err(both(
        format!("i cell {places} står ett personnummer: ta bort det ur filen, så läses den; inget lästes"),
        format!(
            "the cell {places} has a personal identity number: take it out of the file, then it is read; \
                 nothing was read"
        ),
    ))
}
