//! Comma-separated values: the first table of a page, with all its columns.

use crate::report::{Page, escape};

pub fn render(page: &Page) -> String {
    let mut out = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<String> = cells.map(escape::csv).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    };
    if let Some(first) = page.tables.first() {
        line(&mut first.columns.iter().map(|column| column.title.as_str()));
    }
    for row in page.tables.iter().flat_map(|table| &table.rows) {
        line(&mut row.iter().map(String::as_str));
    }
    out
}
