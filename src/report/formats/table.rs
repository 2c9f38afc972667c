//! Tables for people: fitted to the terminal, and plain unbroken rows when piped.

use crate::parallel;
use crate::report::cell::Cell;
use crate::report::formats::wrap::{longest_line, share, widest_chunk, wrap};
use crate::report::{Page, Style, Table, escape};
use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, Table as Grid, TableStyle};
use unicode_width::UnicodeWidthStr as _;

/// The narrowest that a table is drawn.
const LEAST_WIDTH: usize = 40;
/// Spaces between the columns of a fitted table: one of padding, one where a line between them
/// would stand.
const BETWEEN: usize = 2;
const RULE: char = '─';
const RULED: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill(RULE).junction(RULE))
    .content_lines(ContentLineStyle::none().junction(' '))
    .header_lines(ContentLineStyle::none().junction(' '));

/// Plain unbroken rows, also on a terminal, in which what is named has its id beside it.
pub fn wide(page: &Page) -> String {
    let with_id = |cell: &Cell| match &cell.id {
        Some(id) if *id != cell.text => Cell { text: format!("{} ({id})", cell.text), ..cell.clone() },
        _ => cell.clone(),
    };
    let with_ids = |table: &Table| Table {
        caption: table.caption.clone(),
        columns: table.columns.clone(),
        rows: table.rows.iter().map(|row| row.iter().map(with_id).collect()).collect(),
        grouped: table.grouped,
    };
    let tables = page.tables.iter().map(with_ids).collect();
    laid_out(
        &Page {
            lead: page.lead.clone(),
            title: page.title.clone(),
            tables,
            notes: page.notes.clone(),
            ..Page::default()
        },
        None,
        false,
    )
}

pub fn render(page: &Page, style: Style) -> String {
    laid_out(page, style.width.map(|width| width.max(LEAST_WIDTH)), style.color)
}

fn laid_out(page: &Page, width: Option<usize>, color: bool) -> String {
    let line = |text: &str| {
        let text = escape::terminal(text);
        width.map_or_else(|| format!("{text}\n"), |width| wrap(&text, width).join("\n") + "\n")
    };
    let mut blocks = Vec::new();
    blocks.extend(page.lead.as_deref().map(line));
    if !page.title.is_empty() {
        blocks.push(bold(&line(&page.title), color));
    }
    for table in page.tables.iter().map(Table::filled) {
        let caption =
            table.caption.as_deref().map_or_else(String::new, |caption| bold(&line(caption), color));
        blocks.push(
            caption + &width.map_or_else(|| plain(&table, color), |width| fitted(&table, width, color)),
        );
    }
    if !page.notes.is_empty() {
        blocks.push(page.notes.iter().map(|note| line(note)).collect());
    }
    blocks.join("\n")
}

/// Headings stand out where there is colour; nothing else needs it.
fn bold(text: &str, color: bool) -> String {
    if color {
        text.lines().map(|line| format!("\u{1b}[1m{line}\u{1b}[0m\n")).collect()
    } else {
        text.to_string()
    }
}

/// The lines above a rule are a heading.
fn bold_until(rule: char, grid: &str, color: bool) -> String {
    let head: usize =
        grid.lines().take_while(|line| !line.starts_with(rule)).map(|line| line.len() + 1).sum();
    format!("{}{}", bold(&grid[..head], color), &grid[head..])
}

/// Columns side by side, two spaces apart, each row one line.
fn plain(table: &Table, color: bool) -> String {
    let titles: Vec<String> = table.columns.iter().map(|column| escape::terminal(&column.title)).collect();
    let rows = parallel::map(&table.rows, |row| {
        row.iter().map(|cell| escape::terminal(&cell.text)).collect::<Vec<String>>()
    });
    let lines: Vec<Vec<String>> = std::iter::once(titles).chain(rows).collect();
    let measured = parallel::map(&lines, |line| line.iter().map(|text| text.width()).collect::<Vec<usize>>());
    let mut widths = vec![0; table.columns.len()];
    for line in &measured {
        widths.iter_mut().zip(line).for_each(|(width, own)| *width = (*own).max(*width));
    }
    let mut out = String::new();
    for (line, measured) in lines.iter().zip(&measured) {
        for (text, (own, width)) in line.iter().zip(measured.iter().zip(&widths)) {
            out.push_str(text);
            out.extend(std::iter::repeat_n(' ', width - own + 2));
        }
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
    let (head, rows) = out.split_once('\n').unwrap_or((&out, ""));
    format!("{}{rows}", bold(&format!("{head}\n"), color))
}

/// A table that wraps within its cells. Rows with the same leading columns stand under one heading.
fn fitted(table: &Table, width: usize, color: bool) -> String {
    let mut below: Vec<Option<usize>> = table.columns.iter().map(|column| column.below).collect();
    let (titles, rows, widths) = loop {
        let own: Vec<usize> = (table.grouped..below.len()).filter(|at| below[*at].is_none()).collect();
        let titles: Vec<String> = own.iter().map(|at| escape::terminal(&table.columns[*at].title)).collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| own.iter().map(|at| cell(table, &below, row, *at)).collect())
            .collect();
        let across = |at: usize, measure: fn(&str) -> usize| {
            let cells = rows.iter().map(|row| measure(&row[at]));
            cells.chain([measure(&titles[at])]).max().unwrap_or(0)
        };
        let natural: Vec<usize> = (0..own.len()).map(|at| across(at, longest_line)).collect();
        let least: Vec<usize> = (0..own.len()).map(|at| across(at, widest_chunk)).collect();
        let free = width.saturating_sub(BETWEEN * own.len());
        match own.as_slice() {
            // Too narrow for whole words: the last column goes below the one that has most to say.
            [others @ .., last] if others.len() > 1 && least.iter().sum::<usize>() > free => {
                let host = (0..others.len())
                    .max_by_key(|at| (natural[*at], std::cmp::Reverse(*at)))
                    .map(|at| others[at]);
                below.iter_mut().filter(|to| **to == Some(*last)).for_each(|to| *to = host);
                below[*last] = host;
            }
            _ => break (titles, rows, share(free, &natural, &least)),
        }
    };
    let mut out = String::new();
    let mut at = 0;
    while at < rows.len() {
        let head = &table.rows[at][..table.grouped];
        let same = table.rows[at..].iter().take_while(|row| row[..table.grouped] == *head).count();
        if at > 0 {
            out.push('\n');
        }
        out.push_str(&heading(table, head, width, color));
        out.push_str(&bold_until(RULE, &grid(&titles, &rows[at..at + same], &widths), color));
        at += same;
    }
    out
}

/// The leading columns of a group: the first two are its names, the others say what they are.
fn heading(table: &Table, head: &[Cell], width: usize, color: bool) -> String {
    let mut out = String::new();
    for (at, text) in head.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()) {
        let text = escape::terminal(&text.text);
        let line = if at < 2 {
            text
        } else {
            format!("{}: {text}", escape::terminal(&table.columns[at].title).to_lowercase())
        };
        out.push_str(&bold(&format!("{}\n", wrap(&line, width).join("\n")), color && at < 2));
    }
    out
}

fn grid(titles: &[String], rows: &[Vec<String>], widths: &[usize]) -> String {
    let mut grid = Grid::new();
    grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
    // A cell that fills its column keeps the widths the same in every group.
    let pad = |text: &str, at: usize| wrap(text, widths[at]).join("\n");
    grid.set_header(
        titles.iter().enumerate().map(|(at, title)| format!("{:width$}", pad(title, at), width = widths[at])),
    );
    for row in rows {
        grid.add_row(row.iter().enumerate().map(|(at, text)| pad(text, at)));
    }
    for column in grid.column_iter_mut() {
        column.set_padding((0, 1));
    }
    lines_trimmed(&grid.to_string())
}

/// The text of a cell with the columns that stand below it.
fn cell(table: &Table, below: &[Option<usize>], row: &[Cell], at: usize) -> String {
    let mut text = escape::terminal(&row[at].text);
    for (under, column) in table.columns.iter().enumerate() {
        if below[under] == Some(at) && !row[under].text.is_empty() {
            let title = escape::terminal(&column.title).to_lowercase();
            text.push_str(&format!("\n{title}: {}", escape::terminal(&row[under].text)));
        }
    }
    text
}

fn lines_trimmed(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
