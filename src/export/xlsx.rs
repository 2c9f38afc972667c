//! The workbook: what people ask first, then the tables, and the files beside the data, so that the
//! data can be made again from it. Every text is a text: nothing runs, and nothing that is typed
//! into such a cell becomes a date.

use crate::export::table::{Cell, Type};
use crate::export::unread::{AS_EXPORTED, SUMS, Sum};
use crate::export::views::{self, Sheet};
use crate::export::{Export, package};
use crate::lang::Lang;
use crate::model::date::Day;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::io::{self, Write};

/// A cell of Excel has no more characters.
const CELL: usize = 32_767;

/// The sheet of the files beside the data, and its columns.
pub const FILES: &str = "files";
pub const FILE_COLUMNS: [&str; 3] = ["path", "ord", "text"];

pub fn write(export: &Export<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&made(export, lang).map_err(|error| failed(error, lang))?)
}

fn made(export: &Export<'_>, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut book = Workbook::new();
    // No clock: the same data gives the same bytes.
    let properties =
        DocProperties::new().set_title(package::TITLE).set_creation_datetime(&day(export.asked.1));
    book.set_properties(&properties);
    about(export, lang, &formats, book.add_worksheet())?;
    let views = views::sheets(export, lang);
    for sheet in &views {
        view(sheet, sheet.name, &formats, book.add_worksheet())?;
    }
    let mut sums = Vec::new();
    for table in export.tables() {
        let sheet = book.add_worksheet();
        sheet.set_name(table.name)?;
        let mut rows = Rows { sheet, formats: &formats, at: 0 };
        rows.header(
            table.columns.iter().map(|column| (column.name, if column.of == Type::Day { 12 } else { 20 })),
        )?;
        for (at, column) in table.columns.iter().enumerate() {
            if !matches!(column.of, Type::Integer | Type::Boolean | Type::Day) {
                rows.sheet.set_column_format(at as u16, &formats.text)?;
            }
        }
        let (mut fault, mut sum) = (None, Sum::default());
        sum.add(&table.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        let taken = export.rows(table, &mut |cells| {
            sum.add(&cells.iter().map(said).collect::<Vec<_>>());
            rows.row(cells).map_err(|error| {
                fault = Some(error);
                io::Error::other("")
            })
        });
        if let Some(fault) = fault {
            return Err(fault);
        }
        taken.map_err(XlsxError::IoError)?;
        rows.finish(table.columns.len())?;
        sums.push([Cell::text(table.name), Cell::own(sum.text())]);
    }
    if export.has_files() {
        files(export, &formats, book.add_worksheet())?;
        as_exported(&views, &sums, &formats, &mut book)?;
    }
    book.save_to_buffer()
}

fn failed(error: XlsxError, lang: Lang) -> io::Error {
    let too_much = |said: &str| io::Error::new(io::ErrorKind::InvalidData, said.to_string());
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::MaxStringLengthExceeded => too_much(lang.pick(
            "en text är längre än en cell i Excel rymmer (32 767 tecken); gov export csv tar den",
            "a text is longer than a cell of Excel (32,767 characters); gov export csv takes it",
        )),
        XlsxError::RowColumnLimitError => too_much(lang.pick(
            "det är fler rader än ett blad i Excel rymmer (1 048 576); gov export csv tar dem",
            "there are more rows than a sheet of Excel holds (1,048,576); gov export csv takes them",
        )),
        error => io::Error::other(error.to_string()),
    }
}

struct Formats {
    text: Format,
    /// What a spreadsheet could take for a formula as soon as it is edited.
    quoted: Format,
    date: Format,
    header: Format,
    wrapped: Format,
}

impl Formats {
    fn new() -> Formats {
        let text = Format::new().set_num_format("@");
        Formats {
            quoted: text.clone().set_quote_prefix(),
            text,
            date: Format::new().set_num_format("yyyy-mm-dd"),
            header: Format::new().set_bold().set_background_color(Color::RGB(0xDD_E6_ED)),
            wrapped: Format::new().set_text_wrap(),
        }
    }
}

/// The rows of a sheet, from its header on.
struct Rows<'s> {
    sheet: &'s mut Worksheet,
    formats: &'s Formats,
    at: u32,
}

impl Rows<'_> {
    fn header<'c>(&mut self, columns: impl Iterator<Item = (&'c str, u16)>) -> Result<(), XlsxError> {
        for (at, (name, width)) in columns.enumerate() {
            self.sheet.write_string_with_format(0, at as u16, name, &self.formats.header)?;
            self.sheet.set_column_width(at as u16, width)?;
        }
        self.at = 1;
        Ok(())
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        for (at, cell) in cells.iter().enumerate() {
            let (row, column) = (self.at, at as u16);
            match cell {
                Cell::None => {}
                Cell::Text(text) => self.text(row, column, text)?,
                Cell::Integer(number) => {
                    self.sheet.write_number(row, column, *number as f64)?;
                }
                Cell::Boolean(is) => {
                    self.sheet.write_boolean(row, column, *is)?;
                }
                // Before 1900 it has no days.
                Cell::Day(day) if day.year() < 1900 => self.text(row, column, &day.to_string())?,
                Cell::Day(day) => {
                    self.sheet.write_datetime_with_format(
                        row,
                        column,
                        self::day(*day),
                        &self.formats.date,
                    )?;
                }
            }
        }
        self.at += 1;
        Ok(())
    }

    fn text(&mut self, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
        let may_run = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let format = if may_run { &self.formats.quoted } else { &self.formats.text };
        self.sheet.write_string_with_format(row, column, text, format)?;
        Ok(())
    }

    /// Filters over all rows, and a header that stays.
    fn finish(self, columns: usize) -> Result<(), XlsxError> {
        self.sheet.autofilter(0, 0, self.at - 1, (columns - 1) as u16)?;
        self.sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }
}

/// The sheets that are not read, once more and out of sight: who changes something there is told.
fn as_exported(
    views: &[Sheet],
    sums: &[[Cell<'_>; 2]],
    formats: &Formats,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    for sheet in views {
        let to = book.add_worksheet();
        view(sheet, &format!("{AS_EXPORTED}{}", sheet.name), formats, to)?;
        to.set_very_hidden(true);
    }
    let to = book.add_worksheet();
    to.set_name(SUMS)?;
    let mut rows = Rows { sheet: to, formats, at: 0 };
    rows.header([("sheet", 20), ("sum", 20)].into_iter())?;
    sums.iter().try_for_each(|row| rows.row(row))?;
    rows.finish(2)?;
    to.set_very_hidden(true);
    Ok(())
}

/// A cell as it is read back.
fn said(cell: &Cell<'_>) -> String {
    match cell {
        Cell::None => String::new(),
        Cell::Text(text) => text.to_string(),
        Cell::Integer(number) => number.to_string(),
        Cell::Boolean(is) => is.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

fn view(sheet: &Sheet, name: &str, formats: &Formats, to: &mut Worksheet) -> Result<(), XlsxError> {
    to.set_name(name)?;
    let mut rows = Rows { sheet: to, formats, at: 0 };
    rows.header(sheet.columns.iter().copied())?;
    sheet.rows.iter().try_for_each(|row| rows.row(row))?;
    rows.finish(sheet.columns.len())
}

/// The files beside the data, line by line; a line that no cell holds goes on in the next.
fn files(export: &Export<'_>, formats: &Formats, to: &mut Worksheet) -> Result<(), XlsxError> {
    to.set_name(FILES)?;
    to.set_column_format(0, &formats.text)?.set_column_format(2, &formats.text)?;
    let mut rows = Rows { sheet: to, formats, at: 0 };
    rows.header(FILE_COLUMNS.into_iter().zip([40, 8, 100]))?;
    for file in export.beside() {
        for (at, part) in parts(file.text()).into_iter().enumerate() {
            rows.row(&[Cell::text(&file.path), Cell::count(at), Cell::text(part)])?;
        }
    }
    rows.finish(FILE_COLUMNS.len())
}

/// A text in pieces that fit a cell each; at least one, so that an empty file is there.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while rest.len() > CELL {
            let at = (0..=CELL).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(CELL);
            parts.push(&rest[..at]);
            rest = &rest[at..];
        }
        parts.push(rest);
    }
    if parts.is_empty() { vec![""] } else { parts }
}

/// What the workbook is, for whoever opens it.
fn about(export: &Export<'_>, lang: Lang, formats: &Formats, to: &mut Worksheet) -> Result<(), XlsxError> {
    to.set_name(lang.pick("Om", "About"))?;
    to.set_column_width(0, 100)?;
    let (first, last) = export.asked;
    let of = if first == last { first.to_string() } else { format!("{first} – {last}") };
    let names = match export.privacy.shows_names() {
        true => lang.pick(
            "Namn på personer är med: en kopia som sprids går inte att återkalla.",
            "People's names are included: a copy that has been spread can't be recalled.",
        ),
        false => lang.pick("Namn på personer är inte med.", "People's names are not included."),
    };
    let back = lang.pick(
        "Ändringar görs i bladet written (value) och läses in med gov import; övriga blad följer av det.",
        "Changes are made in the sheet written (value) and read with gov import; the other sheets follow \
             from it.",
    );
    let lines = [
        lang.pick(
            "Vem som ansvarar för vad, sedan när, och vem som säger det",
            "Who is responsible for what, since when, and who says so",
        )
        .to_string(),
        lang.pick(format!("Uppgifterna gäller {of}."), format!("As of {of}.")),
        lang.pick(
            "Gäller: ja = säkert, nej = säkert inte, kanske = källorna avgör det inte.",
            "Holds: yes = certainly, no = certainly not, perhaps = the sources don't settle it.",
        )
        .to_string(),
        lang.pick(
            "Hur säkert: det som är föreslaget eller ett exempel gäller inte; räkna inte med det.",
            "How sure: what is proposed or an example is not so; leave it out when you count.",
        )
        .to_string(),
        lang.pick(
            "En tom cell betyder att inget är skrivet, inte att det saknas i verkligheten.",
            "An empty cell means that nothing is written, not that it is lacking in reality.",
        )
        .to_string(),
        names.to_string(),
        if export.has_files() { back.to_string() } else { String::new() },
    ];
    for (at, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() {
        let format = if at == 0 { &formats.header } else { &formats.wrapped };
        to.write_string_with_format(at as u32, 0, line, format)?;
    }
    Ok(())
}

fn day(day: Day) -> ExcelDateTime {
    let of =
        |day: Day| ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month() as u8, day.day() as u8);
    of(day).unwrap_or_default()
}
