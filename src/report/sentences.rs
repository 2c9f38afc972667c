//! Answers as sentences, for those who listen to them or read with large letters: no columns, no lines, no boxes.

use crate::lang::Lang;
use crate::report::{Page, Style, Table, escape, wrap};

/// Each row is a paragraph that begins with its number; each cell is a sentence that begins with its column's name.
pub fn render(page: &Page, style: Style) -> String {
    let line = |text: &str| match style.width {
        Some(width) => wrap::wrap(text, width.max(40)).join("\n"),
        None => text.to_string(),
    };
    let mut blocks = Vec::new();
    if !page.title.is_empty() {
        blocks.push(line(&sentence(&page.title)));
    }
    for table in &page.tables {
        let rows = rows(table.rows.len(), style.lang);
        blocks.push(line(&table.caption.as_deref().map_or_else(|| rows.clone(), |caption| format!("{} {rows}", sentence(caption)))));
        blocks.extend(table.rows.iter().enumerate().map(|(at, _)| line(&paragraph(table, at, style.lang))));
    }
    blocks.extend(page.notes.iter().map(|note| line(&sentence(note))));
    blocks.join("\n\n") + "\n"
}

fn rows(count: usize, lang: Lang) -> String {
    match count {
        1 => lang.pick("1 rad.".into(), "1 row.".into()),
        _ => lang.pick(format!("{count} rader."), format!("{count} rows.")),
    }
}

fn paragraph(table: &Table, at: usize, lang: Lang) -> String {
    let cells = table.columns.iter().zip(&table.rows[at]).filter(|(_, cell)| !cell.text.is_empty());
    let said = cells.map(|(column, cell)| sentence(&format!("{}: {}", column.title, cell.text)));
    let start = format!("{} {}.", lang.pick("Rad", "Row"), at + 1);
    std::iter::once(start).chain(said).collect::<Vec<_>>().join(" ")
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = escape::terminal(text);
    let text = text.trim_end();
    match text.chars().last() {
        Some('.' | '?' | '!' | ':') | None => text.to_string(),
        Some(_) => format!("{text}."),
    }
}
