//! One text of SQL that SQLite, DuckDB and PostgreSQL take: the tables, their rows, and views. All
//! of it is one transaction.

use crate::export::Export;
use crate::export::table::{Cell, Table, Type};
use std::io::{self, Write};

const VIEWS: &str = include_str!("views.sql");
/// So many rows are put in at once.
const ROWS: usize = 200;

pub fn write(export: &Export<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"BEGIN;\n")?;
    for table in export.tables() {
        create(table, out)?;
        let mut count = 0;
        export.rows(table, &mut |cells| {
            match count % ROWS {
                0 if count > 0 => write!(out, ";\nINSERT INTO {} VALUES\n", table.name)?,
                0 => writeln!(out, "INSERT INTO {} VALUES", table.name)?,
                _ => out.write_all(b",\n")?,
            }
            count += 1;
            row(cells, out)
        })?;
        if count > 0 {
            out.write_all(b";\n")?;
        }
    }
    let (first, last) = export.asked;
    out.write_all(b"-- The days that are asked about: put your own in.\n")?;
    out.write_all(b"CREATE TABLE asked (first_day DATE NOT NULL, last_day DATE NOT NULL);\n")?;
    writeln!(out, "INSERT INTO asked VALUES ('{first}', '{last}');\n{VIEWS}COMMIT;")
}

fn create(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "-- {}\nCREATE TABLE {} (", table.en, table.name)?;
    for (at, column) in table.columns.iter().enumerate() {
        let of = match column.of {
            Type::Text => "TEXT".to_string(),
            Type::Integer => "BIGINT".to_string(),
            Type::Boolean => "BOOLEAN".to_string(),
            Type::Day => "DATE".to_string(),
            Type::Id(to) => format!("TEXT REFERENCES {to} (id)"),
        };
        let needed = match column.is_needed {
            _ if at == 0 && table.has_id() => " PRIMARY KEY",
            true => " NOT NULL",
            false => "",
        };
        let comma = if at + 1 < table.columns.len() { "," } else { "" };
        writeln!(out, "  \"{}\" {of}{needed}{comma} -- {}", column.name, column.en)?;
    }
    out.write_all(b");\n")
}

fn row(cells: &[Cell<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (at, cell) in cells.iter().enumerate() {
        out.write_all(if at == 0 { b"(" } else { b"," })?;
        match cell {
            Cell::None => out.write_all(b"NULL")?,
            Cell::Text(text) => quoted(text, out)?,
            Cell::Integer(number) => write!(out, "{number}")?,
            Cell::Boolean(is) => out.write_all(if *is { b"TRUE" } else { b"FALSE" })?,
            Cell::Day(day) => write!(out, "'{day}'")?,
        }
    }
    out.write_all(b")")
}

/// A text in quotes. No database takes the character zero.
fn quoted(text: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "'{}'", text.replace('\'', "''").replace('\0', "\u{fffd}"))
}
