//! A workbook read back: its cells as the texts that they are, a date as the day that it is.

use crate::export::read::{at, is_beside};
use crate::export::tables;
use crate::export::unread::{AS_EXPORTED, Change, SUMS, Sum, changes};
use crate::export::xlsx::{FILE_COLUMNS, FILES};
use crate::lang::{Both, both};
use calamine::{Data, Range, Reader as _, Xlsx};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;

/// More rows than this are no list that somebody has made: a small file can unpack to very many.
const MOST: usize = 4_000_000;

/// What the workbook of `gov export xlsx` has for making the data again.
pub struct Saved {
    pub written: Vec<Vec<String>>,
    /// The files beside the data.
    pub beside: BTreeMap<String, String>,
    pub meta: BTreeMap<String, String>,
}

/// What is in a workbook and is not read.
#[derive(Default)]
pub struct Unread {
    /// What was changed in the sheets that people read, by their names.
    pub views: Vec<(String, Change)>,
    /// The tables that are not as they were exported.
    pub tables: Vec<String>,
    /// Sheets that are somebody's own, or of which it can't be told whether they were changed.
    pub others: Vec<String>,
}

pub struct Book(Xlsx<BufReader<File>>);

impl Book {
    pub fn open(file: File) -> Result<Book, Both> {
        let book = Xlsx::new(BufReader::new(file));
        book.map(Book).map_err(|why| {
            both(
                format!("det är ingen arbetsbok (.xlsx) som går att läsa: {why}"),
                format!("it is not a workbook (.xlsx) that can be read: {why}"),
            )
        })
    }

    pub fn saved(&mut self) -> Result<Option<Saved>, Both> {
        let names = self.0.sheet_names();
        if !names.iter().any(|name| name == "written") {
            return Ok(None);
        }
        let written = self.rows("written")?;
        let mut beside: BTreeMap<String, String> = BTreeMap::new();
        if names.iter().any(|name| name == FILES) {
            let rows = self.rows(FILES)?;
            let mut parts = parts(&rows)?;
            parts.sort_by_key(|(path, nth, _)| (path.to_string(), *nth));
            for (path, _, text) in parts {
                beside.entry(path.to_string()).or_default().push_str(text);
            }
        }
        let meta = if names.iter().any(|name| name == "meta") { self.rows("meta")? } else { Vec::new() };
        let meta = meta.into_iter().filter_map(|row| Some((row.first()?.clone(), row.get(1)?.clone())));
        Ok(Some(Saved { written, beside, meta: meta.collect() }))
    }

    /// What was changed in the sheets that are not read; and the sheets of which nobody can tell.
    pub fn unread(&mut self) -> Result<Unread, Both> {
        let names = self.0.sheet_names();
        let (mut unread, mut told) = (Unread::default(), Vec::new());
        for name in &names {
            let Some(own) = name.strip_prefix(AS_EXPORTED).filter(|own| names.iter().any(|name| name == own))
            else {
                continue;
            };
            let (was, now) = (self.cells(name)?, self.cells(own)?);
            told.push(own.to_string());
            unread.views.extend(changes(&was, &now).into_iter().map(|change| (own.to_string(), change)));
        }
        let sums = if names.iter().any(|name| name == SUMS) { self.cells(SUMS)? } else { Vec::new() };
        for row in sums.iter().skip(1) {
            let [name, sum] = [0, 1].map(|at| row.get(at).map_or("", String::as_str));
            told.push(name.to_string());
            let is_read = name == tables::WRITTEN.name;
            if !is_read && names.iter().any(|own| own == name) {
                let mut now = Sum::default();
                self.cells(name)?.iter().for_each(|row| now.add(row));
                if now.text() != sum {
                    unread.tables.push(name.to_string());
                }
            }
        }
        let is_ours = |name: &String| {
            name.starts_with(AS_EXPORTED)
                || [FILES, "written", "meta", "Om", "About"].contains(&name.as_str())
        };
        unread.others = names.iter().filter(|name| !is_ours(name) && !told.contains(name)).cloned().collect();
        Ok(unread)
    }

    /// The cells of a sheet that is only looked at: whatever stands in them.
    fn cells(&mut self, sheet: &str) -> Result<Vec<Vec<String>>, Both> {
        let range = self.range(sheet)?;
        let (top, left) = range.start().unwrap_or_default();
        let blank = vec![String::new(); left as usize];
        let mut rows = vec![Vec::new(); top as usize];
        let own = |cell: &Data| text(cell).unwrap_or_else(|_| cell.to_string());
        rows.extend(range.rows().map(|row| blank.iter().cloned().chain(row.iter().map(own)).collect()));
        Ok(rows)
    }

    /// All cells of a sheet, row by row from its first, as texts.
    fn rows(&mut self, sheet: &str) -> Result<Vec<Vec<String>>, Both> {
        texts(&self.range(sheet)?).map_err(|why| {
            both(format!("bladet {sheet}, {}", why.sv), format!("the sheet {sheet}, {}", why.en))
        })
    }

    fn range(&mut self, sheet: &str) -> Result<Range<Data>, Both> {
        let range = self.0.worksheet_range(sheet).map_err(|why| {
            both(
                format!("bladet {sheet} går inte att läsa: {why}"),
                format!("the sheet {sheet} can't be read: {why}"),
            )
        })?;
        match range.height().saturating_mul(range.width()) > MOST * 8 {
            true => {
                Err(both(format!("bladet {sheet} är för stort"), format!("the sheet {sheet} is too large")))
            }
            false => Ok(range),
        }
    }
}

fn texts(range: &Range<Data>) -> Result<Vec<Vec<String>>, Both> {
    let (top, left) = range.start().unwrap_or_default();
    let blank = vec![String::new(); left as usize];
    let mut rows = vec![Vec::new(); top as usize];
    for (nth, row) in range.rows().enumerate() {
        let cells = row.iter().map(text);
        let cells = blank.iter().cloned().map(Ok).chain(cells).collect::<Result<_, _>>();
        rows.push(cells.map_err(|(sv, en)| at(top as usize + nth + 1, sv, en))?);
    }
    Ok(rows)
}

/// A cell as a text; a number or a day as the data writes it.
fn text(cell: &Data) -> Result<String, (&'static str, &'static str)> {
    match cell {
        Data::Empty => Ok(String::new()),
        Data::String(text) | Data::DateTimeIso(text) => Ok(text.clone()),
        Data::Int(number) => Ok(number.to_string()),
        Data::Float(number) => Ok(number.to_string()),
        Data::Bool(is) => Ok(is.to_string()),
        Data::DateTime(date) if date.is_datetime() && date.as_f64().fract() == 0.0 => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Ok(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTime(_) | Data::DurationIso(_) => Err((
            "en tid på dagen är inget som datamängden har",
            "a time of day is nothing that the data has",
        )),
        Data::Error(_) => Err(("en cell är ett fel (#)", "a cell is an error (#)")),
    }
}

/// The pieces of the files: whose, which in the order, and the text.
fn parts(rows: &[Vec<String>]) -> Result<Vec<(&str, usize, &str)>, Both> {
    let header = rows.first().map_or(&[][..], Vec::as_slice);
    let [path, ord, text] = FILE_COLUMNS.map(|name| header.iter().position(|title| title == name));
    let (Some(path), Some(ord), Some(text)) = (path, ord, text) else {
        return Err(both(
            format!("bladet {FILES} saknar en av kolumnerna {}", FILE_COLUMNS.join(", ")),
            format!("the sheet {FILES} lacks one of the columns {}", FILE_COLUMNS.join(", ")),
        ));
    };
    let mut parts = Vec::new();
    for (nth, row) in rows.iter().enumerate().skip(1) {
        let cell = |column: usize| row.get(column).map_or("", String::as_str);
        if row.iter().all(String::is_empty) {
            continue;
        }
        let Ok(number) = cell(ord).parse() else {
            return Err(at(nth + 1, "ord är inget nummer", "ord is no number"));
        };
        if !is_beside(cell(path)) {
            return Err(at(
                nth + 1,
                "sökvägen är ingen text som hör till en datamängd",
                "the path is no text of a data set",
            ));
        }
        parts.push((cell(path), number, cell(text)));
    }
    Ok(parts)
}
