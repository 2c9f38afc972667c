//! Comma-separated values: one table. Tables under captions get a column that says which; where
//! there are no rows there is the header. An answer that has no columns, only words, is a table of
//! these.

use crate::lang::Lang;
use crate::report::formats::ids;
use crate::report::{Column, Page, Table, escape};

/// The column with the id of what a row is about. It has the same name in every language and stands
/// last.
const ID: &str = "Id";

/// How rows are written: what stands first, between cells and at the end, and how a cell is made
/// safe.
struct Dialect {
    first: &'static str,
    between: &'static str,
    end: &'static str,
    cell: fn(&str) -> String,
}

pub fn render(page: &Page, lang: Lang) -> String {
    write(page, lang, &Dialect { first: "", between: ",", end: "\r\n", cell: escape::csv })
}

/// As Excel in Swedish reads and writes it. By the mark at its beginning it knows UTF-8.
pub fn excel(page: &Page, lang: Lang) -> String {
    write(page, lang, &Dialect { first: "\u{feff}", between: ";", end: "\r\n", cell: escape::excel })
}

/// Values between tabs: what is copied from and to spreadsheets.
pub fn tsv(page: &Page, lang: Lang) -> String {
    write(page, lang, &Dialect { first: "", between: "\t", end: "\n", cell: escape::tsv })
}

fn write(page: &Page, lang: Lang, dialect: &Dialect) -> String {
    let mut out = dialect.first.to_string();
    let mut line = |cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| (dialect.cell)(cell)).collect();
        out.push_str(&cells.join(dialect.between));
        out.push_str(dialect.end);
    };
    let titles = |columns: &[Column]| columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>();
    let own = page.tables.first().map_or(&page.columns, |table| &table.columns);
    let own = titles(own);
    if own.is_empty() {
        line(&[lang.pick("Svar", "Answer")]);
        std::iter::once(&page.title)
            .chain(&page.notes)
            .filter(|text| !text.is_empty())
            .for_each(|text| line(&[text]));
        return out;
    }
    // A table with other columns (who names an entity) does not fit below this one; -o json has it.
    let alike: Vec<&Table> = page.tables.iter().filter(|table| titles(&table.columns) == own).collect();
    let has_captions = alike.iter().any(|table| table.caption.is_some());
    let part = has_captions.then_some(lang.pick("Del", "Part"));
    // A table of findings names no entities, and a table of names may have their ids already.
    let names_something = alike.iter().flat_map(|table| &table.rows).any(|row| ids::of_row(row).is_some());
    let has_id = !own.iter().any(|title| title == ID) && (names_something || alike.is_empty());
    line(
        &part
            .into_iter()
            .chain(own.iter().map(String::as_str))
            .chain(has_id.then_some(ID))
            .collect::<Vec<_>>(),
    );
    for table in alike {
        let caption = has_captions.then(|| table.caption.as_deref().unwrap_or("").trim_end_matches(':'));
        for row in &table.rows {
            let id = has_id.then(|| ids::of_row(row).unwrap_or_default());
            line(
                &caption
                    .into_iter()
                    .chain(row.iter().map(|cell| cell.text.as_str()))
                    .chain(id)
                    .collect::<Vec<_>>(),
            );
        }
    }
    out
}
