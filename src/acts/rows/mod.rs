//! A table of people as acts, one a row: they mean what the same words in a sheet do, and go the
//! same way. What is not read is told; a fault has the row and the column of its cell.

mod date;
mod names;
mod told;

use crate::acts::Fault;
use crate::acts::item::Item;
use crate::acts::sheet::{Act, Said, Sheet};
use crate::acts::when::Mods;
use crate::acts::words::{KEYS, Key, Says, Verb};
use crate::lang::{Both, both};
use crate::texts::table::{Means, Table, without_answer};
use std::collections::BTreeMap;
pub use told::once;
use told::{columns, listed};

/// Whether a row sums up the others: its first word says so.
fn is_sum(table: &Table, row: usize) -> bool {
    let cells = table.columns.iter().map(|(column, _)| table.cell(row, *column));
    let first = cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or("");
    let word = first.split([' ', ':']).next().unwrap_or("").to_lowercase();
    SUMS.contains(&word.as_str())
}

/// What a table says: its acts, what is wrong or asked, and what is told.
pub struct Rows {
    pub sheet: Sheet,
    pub faults: Vec<Fault>,
    pub told: Vec<Both>,
}

/// How a table is to be read.
pub struct How<'h> {
    pub verb: &'static Verb,
    pub source: &'h str,
    pub house: Option<&'h str>,
    /// A name is one person wherever it stands in the table.
    pub is_one_person: bool,
}

/// A row as it is read.
struct Row {
    number: usize,
    name: String,
    /// The column of the name.
    column: usize,
    answer: Option<String>,
    title: Option<(usize, Means, String)>,
    body: Option<(usize, String)>,
    of: Option<(usize, String)>,
    from: Option<String>,
    to: Option<String>,
}

/// Words of a row that sums up the others.
const SUMS: [&str; 8] = ["summa", "totalt", "antal", "total", "sum", "count", "delsumma", "subtotal"];

pub fn acts(table: &Table, how: &How<'_>) -> Rows {
    let mut reader = Reader { table, faults: Vec::new(), told: columns(table) };
    let names = names::names(table, &mut reader.faults, &mut reader.told);
    let rows = reader.rows(&names);
    reader.faults.extend(names::same(&rows, how.is_one_person));
    let acts = rows.iter().map(|row| act(row, how)).collect();
    reader.faults.sort_by_key(|fault| (fault.line, fault.column));
    let sheet = Sheet {
        source: Some(how.source.to_string()),
        house: how.house.map(String::from),
        acts,
        is_table: true,
    };
    Rows { sheet, faults: reader.faults, told: reader.told }
}

struct Reader<'t> {
    table: &'t Table,
    faults: Vec<Fault>,
    told: Vec<Both>,
}

impl Reader<'_> {
    fn fault(&mut self, row: usize, column: usize, message: Both, help: Option<Both>) {
        self.faults.push(Fault { line: row + 1, column: column + 1, message, help });
    }

    fn rows(&mut self, names: &BTreeMap<usize, (usize, String)>) -> Vec<Row> {
        let table = self.table;
        let (mut rows, mut seen) = (Vec::new(), BTreeMap::new());
        let (mut sums, mut equal) = (Vec::new(), Vec::new());
        for at in table.header + 1..table.rows.len() {
            let cells: Vec<&str> = table.columns.iter().map(|(column, _)| table.cell(at, *column)).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                if table.rows[at].iter().any(|cell| !cell.is_empty()) {
                    sums.push(at + 1);
                }
                continue;
            }
            if is_sum(table, at) {
                sums.push(at + 1);
                continue;
            }
            let key: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
            if let Some(other) = seen.get(&key) {
                equal.push((at + 1, *other));
                continue;
            }
            seen.insert(key, at + 1);
            rows.extend(self.row(at, names));
        }
        if !sums.is_empty() {
            let list = listed(&sums);
            self.told.push(both(
                format!("Rader som inte läses, för de är summor eller säger inget av det som läses: {list}."),
                format!("Rows that are not read, as they are sums or say nothing of what is read: {list}."),
            ));
        }
        if !equal.is_empty() {
            let list: Vec<String> =
                equal.iter().take(12).map(|(row, other)| format!("{row} = {other}")).collect();
            let (count, list) = (equal.len(), list.join(", "));
            self.told.push(both(
                format!("Rader som är lika en annan, och läses en gång: {count} ({list})."),
                format!("Rows that equal another, and are read once: {count} ({list})."),
            ));
        }
        rows
    }

    fn row(&mut self, at: usize, names: &BTreeMap<usize, (usize, String)>) -> Option<Row> {
        let table = self.table;
        let Some((column, name)) = names.get(&at).cloned() else {
            // Where the cell is not empty, what is wrong with it is told already.
            let column = table.columns.iter().find(|(_, means)| matches!(means, Means::Name | Means::Last));
            let column = column.map_or(0, |(column, _)| *column);
            if table.cell(at, column).is_empty() {
                self.fault(
                    at,
                    column,
                    both("raden säger inte vem", "the row does not say who"),
                    Some(both("skriv ett namn, eller `vakant`", "write a name, or `vacant`")),
                );
            }
            return None;
        };
        let own = |means: Means| table.said(at, means).map(|(column, cell)| (column, cell.to_string()));
        let (post, role) = (own(Means::Post), own(Means::Role));
        if let (Some((column, post)), Some((_, role))) = (&post, &role) {
            self.fault(
                at,
                *column,
                both(
                    format!("både en befattning ({post}) och en roll ({role}): vilken gäller?"),
                    format!("both a post ({post}) and a role ({role}): which of them?"),
                ),
                Some(both("lämna en av cellerna tom", "leave one of the cells empty")),
            );
        }
        let title = role.map(|(column, role)| (column, Means::Role, role));
        let title = title.or(post.map(|(column, post)| (column, Means::Post, post)));
        if title.is_none() {
            self.fault(
                at,
                column,
                both(format!("{name}: som vad?"), format!("{name}: as what?")),
                Some(both(
                    "fyll i en befattning eller en roll; kolumnen heter till exempel Uppdrag",
                    "fill in a post or a role; the column is called Role, for example",
                )),
            );
        }
        let (from, to) = self.days(at);
        let (body, of, answer) = (own(Means::Body), own(Means::For), own(Means::Answer));
        let answer = answer.map(|(_, answer)| answer);
        Some(Row { number: at + 1, name, column, answer, title, body, of, from, to })
    }

    /// The first and the last day of a row.
    fn days(&mut self, at: usize) -> (Option<String>, Option<String>) {
        let table = self.table;
        let mut day = |means: Means| {
            let (column, cell) = table.said(at, means)?;
            match date::day(cell, means == Means::To) {
                Ok(day) => day,
                Err((message, help)) => {
                    self.fault(at, column, message, help);
                    None
                }
            }
        };
        let (mut from, mut to) = (day(Means::From), day(Means::To));
        if let Some((column, cell)) = table.said(at, Means::Period) {
            match date::period(cell) {
                Ok((first, last)) => {
                    from = from.or(first);
                    to = to.or(last);
                }
                Err((message, help)) => self.fault(at, column, message, help),
            }
        }
        (from, to)
    }
}

fn act(row: &Row, how: &How<'_>) -> Act {
    let at = |column: usize, text: &str| Item {
        text: text.to_string(),
        raw: text.to_string(),
        who: text.to_string(),
        line: row.number,
        column: column + 1,
        ..Item::default()
    };
    // `Anna Ask = anna-ask` answers in the cell itself.
    let (name, id) = match row.name.rsplit_once(" = ") {
        Some((name, id)) => (name, Some(id.to_string())),
        None => (row.name.as_str(), None),
    };
    let mods = Mods {
        cites: vec![format!("L{}", row.number)],
        from: row.from.clone(),
        to: row.to.clone(),
        ..Mods::default()
    };
    let id = id.or_else(|| row.answer.clone());
    let of = row.of.as_ref().map(|(_, of)| of.clone());
    let subject = Item { id, of, mods, ..at(row.column, name) };
    let mut keys = Vec::new();
    let mut said = |says: Says, column: usize, text: &str| {
        let key: Option<&'static Key> = KEYS.iter().find(|key| key.says == says);
        keys.extend(key.map(|key| Said {
            key,
            mods: Mods::default(),
            items: vec![at(column, text)],
            line: row.number,
            term: None,
        }));
    };
    if let Some((column, means, title)) = &row.title {
        let says = if *means == Means::Role { Says::Role } else { Says::Post };
        said(says, *column, title);
    }
    if let Some((column, body)) = &row.body {
        said(Says::Body, *column, body);
    }
    Act {
        verb: how.verb,
        class: None,
        sort: None,
        under: None,
        mods: Mods::default(),
        subject: vec![subject],
        keys,
        line: row.number,
    }
}

/// Whether two cells name the same, whatever is answered in them.
fn is_same_cell(one: &str, other: &str) -> bool {
    crate::acts::world::same_name(without_answer(one)) == crate::acts::world::same_name(without_answer(other))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
