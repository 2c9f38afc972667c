//! Comma-separated values: one table. Tables under captions get a column that says which; an answer in words is a table too.

use crate::lang::Lang;
use crate::report::{Page, Table, escape};

pub fn render(page: &Page, lang: Lang) -> String {
    let mut out = String::new();
    let mut line = |cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| escape::csv(cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    };
    let Some(first) = page.tables.first() else {
        line(&[lang.pick("Svar", "Answer")]);
        std::iter::once(&page.title).chain(&page.notes).filter(|text| !text.is_empty()).for_each(|text| line(&[text]));
        return out;
    };
    let titles = |table: &Table| table.columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>();
    // A table with other columns (who names an entity) does not fit below this one; -o json has it.
    let alike: Vec<&Table> = page.tables.iter().filter(|table| titles(table) == titles(first)).collect();
    let has_captions = alike.iter().any(|table| table.caption.is_some());
    let part = has_captions.then_some(lang.pick("Del", "Part"));
    line(&part.into_iter().chain(first.columns.iter().map(|column| column.title.as_str())).collect::<Vec<_>>());
    for table in alike {
        let caption = has_captions.then(|| table.caption.as_deref().unwrap_or("").trim_end_matches(':'));
        for row in &table.rows {
            line(&caption.into_iter().chain(row.iter().map(|cell| cell.text.as_str())).collect::<Vec<_>>());
        }
    }
    out
}
