//! Tables for people: in a frame that fits the terminal, and plain unbroken rows when piped.

use crate::report::{Page, Style, Table, escape};
use comfy_table::{ContentArrangement, Table as Grid, presets};

/// The narrowest that a table is drawn.
const LEAST_WIDTH: usize = 40;

pub fn render(page: &Page, style: Style) -> String {
    let mut out = String::new();
    if !page.title.is_empty() {
        out.push_str(&escape::terminal(&page.title));
        out.push_str("\n\n");
    }
    for table in &page.tables {
        if let Some(caption) = &table.caption {
            out.push_str(&escape::terminal(caption));
            out.push('\n');
        }
        out.push_str(&match style.width {
            Some(width) => framed(table, width.max(LEAST_WIDTH)),
            None => plain(table),
        });
        out.push('\n');
    }
    for note in &page.notes {
        let note = escape::terminal(note);
        out.push_str(&style.width.map_or_else(|| note.clone(), |width| wrap(&note, width.max(LEAST_WIDTH))));
        out.push('\n');
    }
    let trimmed = out.trim_end_matches('\n').len();
    out.truncate(trimmed);
    out.push('\n');
    out
}

/// A table that wraps within its cells and cuts nothing.
fn framed(table: &Table, width: usize) -> String {
    let mut grid = Grid::new();
    grid.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(width as u16);
    let own: Vec<usize> = (0..table.columns.len()).filter(|at| table.columns[*at].below.is_none()).collect();
    grid.set_header(own.iter().map(|at| escape::terminal(&table.columns[*at].title)));
    let mut above: Option<&Vec<String>> = None;
    for row in &table.rows {
        let same = |at: usize| at < table.grouped && above.is_some_and(|above| above[..=at] == row[..=at]);
        let cells = own.iter().map(|at| if same(*at) { String::new() } else { cell(table, row, *at, &same) });
        grid.add_row(cells.collect::<Vec<_>>());
        above = Some(row);
    }
    lines_trimmed(&grid.to_string())
}

/// The text of a cell with the columns that stand below it.
fn cell(table: &Table, row: &[String], at: usize, same: &dyn Fn(usize) -> bool) -> String {
    let mut text = escape::terminal(&row[at]);
    for (below, column) in table.columns.iter().enumerate() {
        if column.below == Some(at) && !row[below].is_empty() && !same(below) {
            let title = escape::terminal(&column.title).to_lowercase();
            text.push_str(&format!("\n{title}: {}", escape::terminal(&row[below])));
        }
    }
    text
}

/// Columns side by side, two spaces apart, each row one line.
fn plain(table: &Table) -> String {
    let mut grid = Grid::new();
    grid.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    grid.set_header(table.columns.iter().map(|column| escape::terminal(&column.title)));
    for row in &table.rows {
        grid.add_row(row.iter().map(|cell| escape::terminal(cell)));
    }
    for column in grid.column_iter_mut() {
        column.set_padding((0, 2));
    }
    lines_trimmed(&grid.to_string())
}

fn lines_trimmed(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            out.push('\n');
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    out
}
