//! A table as people have it: a list in a spreadsheet, with a header somewhere near its top. Its
//! columns are known by their words; what is somebody's own affair is never read.

mod csv;
pub mod party;
mod words;
#[cfg(feature = "full")]
mod xlsx;

use crate::lang::{Both, both};
pub use csv::rows;
pub use words::Means;
use words::{Word, known};

/// Characters between the cells of a row in the text that is kept.
const BETWEEN: &str = "\t";
/// A header stands within so many rows.
const HEADER: usize = 30;

/// A table with what its columns mean. Row and column count from 0; people are told them from 1.
#[derive(Debug, Default)]
pub struct Table {
    pub rows: Vec<Vec<String>>,
    /// The row of the header.
    pub header: usize,
    pub columns: Vec<(usize, Means)>,
    /// Columns that are not read: that nobody knows, and those that are somebody's own affair.
    pub unknown: Vec<usize>,
    pub private: Vec<usize>,
    /// Rows where a party stood after the name.
    pub parties: Vec<usize>,
    /// Other sheets of the workbook, with their cells: they are looked through, but not read.
    pub others: Vec<(String, Vec<Vec<String>>)>,
    /// The name of its sheet, of a workbook.
    pub sheet: Option<String>,
    /// What was told from the bytes: which sign parts cells, which letters.
    pub form: Option<Both>,
}

/// Whether a file is a table, by the end of its name.
pub fn is_table(name: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv", ".xlsx"].iter().any(|end| name.ends_with(end))
}

/// Reads a table, or says why it can't be read.
pub fn read(bytes: &[u8]) -> Result<Table, Both> {
    let sheets = match bytes.starts_with(b"PK\x03\x04") {
        true => workbook(bytes)?,
        false => {
            let (rows, form) = csv::read(bytes)?;
            vec![Cells { rows, form: Some(form), ..Cells::default() }]
        }
    };
    let at = sheets.iter().position(|sheet| header(&sheet.rows).is_some()).ok_or_else(no_header)?;
    let mut sheets = sheets;
    let own = sheets.remove(at);
    let header = header(&own.rows).ok_or_else(no_header)?;
    if let Some((row, _, place)) =
        own.merged.iter().find(|(first, last, _)| (*first..=*last).any(|row| row >= header))
    {
        let (row, place) = (row + 1, place);
        return Err(both(
            format!(
                "cellerna {place} är sammanslagna, så det framgår inte vad som gäller rad {row} och \
                     framåt: dela dem och fyll i varje cell"
            ),
            format!(
                "the cells {place} are merged, so what holds from row {row} on does not show: split them \
                     and fill in each cell"
            ),
        ));
    }
    let others = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty());
    let others = others.map(|sheet| (sheet.name.unwrap_or_default(), sheet.rows)).collect();
    let mut table =
        Table { rows: own.rows, header, others, sheet: own.name, form: own.form, ..Table::default() };
    table.sort_columns()?;
    table.leave_parties();
    Ok(table)
}

/// A sheet before its columns are known.
#[derive(Default)]
struct Cells {
    name: Option<String>,
    rows: Vec<Vec<String>>,
    form: Option<Both>,
    /// The first and the last row of cells that are merged, and how a spreadsheet writes them.
    merged: Vec<(usize, usize, String)>,
}

#[cfg(feature = "full")]
fn workbook(bytes: &[u8]) -> Result<Vec<Cells>, Both> {
    xlsx::read(bytes)
}

#[cfg(not(feature = "full"))]
fn workbook(_: &[u8]) -> Result<Vec<Cells>, Both> {
    Err(both(
        "den här versionen av gov är byggd utan stöd för Excel; spara listan som CSV, eller bygg med `cargo build --features full`",
        "this build of gov has no support for Excel; save the list as CSV, or build with `cargo build --features full`",
    ))
}

fn no_header() -> Both {
    both(
        format!(
            "ingen av de första {HEADER} raderna är en rubrikrad med ett namn (Namn, eller Förnamn och \
                 Efternamn) och något mer som går att läsa"
        ),
        format!(
            "none of the first {HEADER} rows is a header with a name (Name, or First name and Last name) \
                 and something more that can be read"
        ),
    )
}

/// The row of the header: the first that has a name and one more column that is known.
fn header(rows: &[Vec<String>]) -> Option<usize> {
    rows.iter().take(HEADER).position(|row| {
        let means: Vec<Means> = row
            .iter()
            .filter_map(|cell| if let Some(Word::Means(means)) = known(cell) { Some(means) } else { None })
            .collect();
        means.iter().any(|means| matches!(means, Means::Name | Means::Last)) && means.len() > 1
    })
}

impl Table {
    fn sort_columns(&mut self) -> Result<(), Both> {
        let width = self.rows.iter().skip(self.header).map(Vec::len).max().unwrap_or(0);
        for at in 0..width {
            let title = self.cell(self.header, at).to_string();
            match known(&title) {
                Some(Word::Private) => self.private.push(at),
                Some(Word::Means(means)) => {
                    if let Some((other, _)) = self.columns.iter().find(|(_, own)| *own == means) {
                        let [one, two] = [*other, at].map(|at| self.title(at));
                        return Err(both(
                            format!(
                                "två kolumner säger detsamma: {one} och {two}; byt namn på den som inte \
                                     ska läsas"
                            ),
                            format!(
                                "two columns say the same: {one} and {two}; rename the one that is not to \
                                     be read"
                            ),
                        ));
                    }
                    self.columns.push((at, means));
                }
                None => self.unknown.push(at),
            }
        }
        let is_said = |at: &usize| {
            self.rows.iter().skip(self.header).any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()))
        };
        self.unknown = self.unknown.iter().copied().filter(is_said).collect();
        Ok(())
    }

    fn leave_parties(&mut self) {
        let is_name = |means: &Means| matches!(means, Means::Name | Means::Last | Means::First);
        let columns: Vec<usize> =
            self.columns.iter().filter(|(_, means)| is_name(means)).map(|(at, _)| *at).collect();
        for (nth, row) in self.rows.iter_mut().enumerate().skip(self.header + 1) {
            for column in &columns {
                let Some(cell) = row.get_mut(*column) else { continue };
                if let Some(own) = party::without_party(cell) {
                    *cell = own;
                    self.parties.push(nth);
                }
            }
        }
    }

    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// What a row says under a column of some meaning, with the place of that column.
    pub fn said(&self, row: usize, means: Means) -> Option<(usize, &str)> {
        let (at, _) = self.columns.iter().find(|(_, own)| *own == means)?;
        Some((*at, self.cell(row, *at))).filter(|(_, cell)| !cell.is_empty())
    }

    pub fn has(&self, means: Means) -> bool {
        self.columns.iter().any(|(_, own)| *own == means)
    }

    /// A column as people are told of it: its title and its letter.
    pub fn title(&self, column: usize) -> String {
        let title = self.cell(self.header, column);
        format!("{title} ({})", letters(column)).trim().to_string()
    }

    /// A cell as a spreadsheet calls it.
    pub fn place(row: usize, column: usize) -> String {
        format!("{}{}", letters(column), row + 1)
    }

    /// The table as the text that is kept of it: a line is a row, with what is read of it and
    /// nothing else. What answers a question is no part of the list.
    pub fn lines(&self) -> Vec<String> {
        let own: Vec<usize> =
            self.columns.iter().filter(|(_, means)| *means != Means::Answer).map(|(at, _)| *at).collect();
        let line = |(nth, row): (usize, &Vec<String>)| -> String {
            let cells: Vec<&str> = match nth < self.header {
                true => row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect(),
                false => {
                    own.iter().map(|at| without_answer(row.get(*at).map_or("", String::as_str))).collect()
                }
            };
            cells.join(BETWEEN).trim_end().to_string()
        };
        self.rows.iter().enumerate().map(line).collect()
    }

    /// Every cell of the file with its place, also of what is not read.
    pub fn cells(&self) -> impl Iterator<Item = (String, &str)> {
        let own = self.sheet.clone().unwrap_or_default();
        let all = std::iter::once((own, &self.rows));
        let all = all.chain(self.others.iter().map(|(name, rows)| (name.clone(), rows)));
        all.flat_map(|(name, rows)| {
            rows.iter().enumerate().flat_map(move |(row, cells)| {
                let name = name.clone();
                cells.iter().enumerate().map(move |(column, cell)| {
                    let place = Table::place(row, column);
                    let place = if name.is_empty() { place } else { format!("{name}!{place}") };
                    (place, cell.as_str())
                })
            })
        })
    }
}

/// What a cell says without the answer to a question, `Vårdnämnden = skane-vn`.
pub fn without_answer(cell: &str) -> &str {
    cell.rsplit_once(" = ").map_or(cell, |(name, _)| name)
}

/// A column as a spreadsheet calls it: 0 is A.
pub fn letters(column: usize) -> String {
    let (mut rest, mut out) = (column + 1, String::new());
    while rest > 0 {
        out.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    out
}

/// A cell without what nobody sees, in one line.
fn tidy(cell: &str) -> String {
    let flat = cell.replace(['\n', '\r', '\t', '\u{A0}'], " ");
    let lines = super::lines::tidy(&[flat]);
    let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
    words.join(" ")
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
