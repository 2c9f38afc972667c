//! CSV for machines (RFC 4180): nothing is changed to be safe in a spreadsheet, so that what is
//! read is what is written. What is not written is an empty cell, and an empty text is `""`.

use crate::export::Export;
use crate::export::table::{Cell, Table};
use std::io::{self, Write};

pub fn table(export: &Export<'_>, table: &Table, out: &mut dyn Write) -> io::Result<()> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    names(&columns, out)?;
    export.rows(table, &mut |cells| row(cells, out))
}

/// The header. Each name is quoted: a program that guesses the form looks for a quote at the top,
/// and the first that is needed may be far down.
pub fn names(names: &[&str], out: &mut dyn Write) -> io::Result<()> {
    let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    write!(out, "{}\r\n", names.join(","))
}

pub fn row(cells: &[Cell<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        match cell {
            Cell::None => {}
            Cell::Text(text) => quoted(text, out)?,
            Cell::Integer(number) => write!(out, "{number}")?,
            Cell::Boolean(is) => write!(out, "{is}")?,
            Cell::Day(day) => write!(out, "{day}")?,
        }
    }
    out.write_all(b"\r\n")
}

fn quoted(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let is_plain = !text.is_empty() && !text.contains(['"', ',', '\n', '\r']) && text.trim() == text;
    match is_plain {
        true => out.write_all(text.as_bytes()),
        false => write!(out, "\"{}\"", text.replace('"', "\"\"")),
    }
}
