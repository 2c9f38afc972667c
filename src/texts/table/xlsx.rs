//! The sheets of a workbook as somebody made it: each cell as the text that it shows, a day as the
//! day that it is, whichever of Excel's two first days it counts from.

use super::{Cells, Table, tidy};
use crate::lang::{Both, both};
use calamine::{Data, Range, Reader as _, SheetVisible, Xlsx};
use std::io::Cursor;

/// More cells than this are no list that somebody has made: a small file can unpack to very many.
const MOST: usize = 8_000_000;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Cells>, Both> {
    let no_book = |why: &dyn std::fmt::Display| {
        both(
            format!("det är ingen arbetsbok (.xlsx) som går att läsa: {why}"),
            format!("it is not a workbook (.xlsx) that can be read: {why}"),
        )
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| no_book(&why))?;
    // What nobody sees is looked through last, and not read before what is seen.
    let mut names: Vec<(bool, String)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.visible != SheetVisible::Visible, sheet.name.clone()))
        .collect();
    names.sort_by_key(|(is_hidden, _)| *is_hidden);
    let mut sheets = Vec::new();
    for (_, name) in names {
        let range = book.worksheet_range(&name).map_err(|why| no_book(&why))?;
        let merged = book.merge_cells_by_sheet_name(&name).map_err(|why| no_book(&why))?;
        let merged = merged.iter().map(|cells| {
            let [first, last] = [cells.start, cells.end].map(|(row, column)| (row as usize, column as usize));
            let place = format!("{}:{}", Table::place(first.0, first.1), Table::place(last.0, last.1));
            (first.0, last.0, place)
        });
        let merged = merged.collect();
        sheets.push(Cells { rows: rows(&range)?, name: Some(name), merged, form: None });
    }
    Ok(sheets)
}

fn rows(range: &Range<Data>) -> Result<Vec<Vec<String>>, Both> {
    if range.height().saturating_mul(range.width()) > MOST {
        return Err(both("bladet är för stort", "the sheet is too large"));
    }
    let (top, left) = range.start().unwrap_or_default();
    let blank = vec![String::new(); left as usize];
    let mut rows = vec![Vec::new(); top as usize];
    rows.extend(range.rows().map(|row| blank.iter().cloned().chain(row.iter().map(text)).collect()));
    Ok(rows)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => tidy(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is) => is.to_string(),
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
            match (hour, minute) {
                (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        Data::DateTime(time) => time.as_f64().to_string(),
        Data::Error(fault) => fault.to_string(),
    }
}
