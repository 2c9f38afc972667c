//! A table on a terminal: columns that wrap within their cells, or rows that are told, below the
//! headings that they share.

use crate::report::cell::Cell;
use crate::report::formats::table::bold;
use crate::report::formats::wrap::{longest_line, share, widest_chunk, wrap};
use crate::report::sign::Sign;
use crate::report::{Table, escape};
use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, Table as Grid, TableStyle};
use unicode_width::UnicodeWidthStr as _;

/// Spaces between the columns of a table: one of padding, one where a line between them would
/// stand.
const BETWEEN: usize = 2;
/// How much further in stands what is below a heading.
const STEP: usize = 2;
/// Columns that are no wider stay whole.
const SHORT: usize = 14;
const RULE: char = '─';
const RULED: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill(RULE).junction(RULE))
    .content_lines(ContentLineStyle::none().junction(' '))
    .header_lines(ContentLineStyle::none().junction(' '));

/// A table of so many columns of the terminal. What rows share stands over them, once; what more
/// there is to say of that stands below them.
pub fn fitted(table: &Table, width: usize, with_titles: bool, color: bool) -> String {
    let indent = STEP * table.grouped.min(2);
    let drawn = if table.is_told { told(table, width, indent) } else { columns(table, width, indent) };
    let mut out = if with_titles { bold(&drawn.head, color) } else { String::new() };
    let groups = table.rows.chunk_by(|one, other| one[..table.grouped] == other[..table.grouped]);
    let mut before: Option<&[Cell]> = None;
    let mut at = 0;
    for rows in groups {
        let head = &rows[0][..table.grouped];
        let is_new = |level: usize| before.is_none_or(|before| before[..=level] != head[..=level]);
        if table.grouped > 0 && !table.is_told && before.is_some() && is_new(0) {
            out.push('\n');
        }
        let lines: Vec<&String> = drawn.rows[at..at + rows.len()].iter().flatten().collect();
        let details = details(table, head, width, indent);
        let titles: Vec<(usize, String)> = (0..table.grouped.min(2))
            .filter(|level| is_new(*level) && !head[*level].text.is_empty())
            .map(|level| (level, escape::terminal(&head[level].text)))
            .collect();
        let signed = if color { Some(indent) } else { None };
        out.push_str(&group(&titles, &lines, &details, table.is_told, width, signed));
        before = Some(head);
        at += rows.len();
    }
    out
}

/// The line with the names of the columns, as wide as they are drawn.
pub fn head(table: &Table, width: usize, color: bool) -> String {
    let indent = STEP * table.grouped.min(2);
    let drawn = if table.is_told { told(table, width, indent) } else { columns(table, width, indent) };
    bold(&drawn.head, color)
}

/// A heading, its rows and what more is said of it. What fits on the heading's line stands there.
fn group(
    titles: &[(usize, String)],
    lines: &[&String],
    details: &[String],
    is_told: bool,
    width: usize,
    signed: Option<usize>,
) -> String {
    let color = signed.is_some();
    let mut out = String::new();
    let count = lines.len();
    let mut lines =
        lines.iter().map(|line| line.as_str()).chain(details.iter().map(String::as_str)).peekable();
    for (at, (level, title)) in titles.iter().enumerate() {
        let pad = " ".repeat(STEP * level);
        let shown = wrap(title, width - pad.len());
        let taken = pad.len() + 3 + shown.last().map_or(0, |line| line.width());
        out.push_str(&bold(&format!("{pad}{}\n", shown.join(&format!("\n{pad}"))), color));
        let is_last = at + 1 == titles.len() && count == 1;
        // Behind a heading of several lines it would not be seen.
        let fits = |line: &&str| {
            is_told && is_last && shown.len() == 1 && taken + line.trim_start().width() <= width
        };
        if let Some(line) = lines.next_if(fits) {
            out.truncate(out.trim_end().len());
            out.push_str(&format!("   {}\n", in_colour(line.trim_start(), signed.map(|_| 0))));
        }
    }
    lines.for_each(|line| out.push_str(&format!("{}\n", in_colour(line, signed))));
    out
}

/// The sign that a row begins with, so many columns in, in its colour. A line that goes on further
/// in may begin with such a sign, and it means nothing there.
fn in_colour(line: &str, signed: Option<usize>) -> String {
    let text = line.trim_start();
    let is_first = signed == Some(line.len() - text.len());
    let sign = Sign::ALL.into_iter().find(|sign| {
        let mut chars = text.chars();
        chars.next() == Some(sign.shown()) && chars.next() == Some(' ')
    });
    match sign.filter(|_| is_first) {
        Some(sign) => {
            let pad = &line[..line.len() - text.len()];
            let rest = &text[sign.shown().len_utf8()..];
            format!("{pad}\u{1b}[{}m{}\u{1b}[0m{rest}", sign.colour(), sign.shown())
        }
        None => line.to_string(),
    }
}

/// The leading columns beyond the two that are a heading.
fn details(table: &Table, head: &[Cell], width: usize, indent: usize) -> Vec<String> {
    let pad = " ".repeat(indent);
    let said = head.iter().enumerate().skip(2).filter(|(_, cell)| !cell.text.is_empty());
    let all: Vec<String> = said
        .map(|(at, cell)| {
            let title = escape::terminal(&table.columns[at].title).to_lowercase();
            // Where it stands stays with its label.
            let space = if cell.places.is_empty() { ' ' } else { '\u{a0}' };
            format!("{title}:{space}{}", escape::terminal(&cell.text))
        })
        .collect();
    let room = width - indent;
    // What is short stands in one paragraph.
    let in_one = all.join(" · ");
    let all = if table.is_told && in_one.width() <= 2 * room { vec![in_one] } else { all };
    let wrapped = |text: &String| {
        let lines = wrap(text, room).join(&format!("\n{pad}"));
        lines.lines().map(|line| line.trim_end().to_string()).collect::<Vec<_>>()
    };
    all.iter()
        .filter(|text| !text.is_empty())
        .map(|text| format!("{pad}{}", wrapped(text).join("\n")))
        .collect()
}

/// The rows of a table in lines, and the lines over them.
struct Drawn {
    head: String,
    rows: Vec<Vec<String>>,
}

/// Each row as a sentence: what stands in its columns, one after the other.
fn told(table: &Table, width: usize, indent: usize) -> Drawn {
    let pad = " ".repeat(indent);
    let has_sign = table.rows.iter().flatten().any(|cell| cell.sign.is_some());
    let row = |row: &Vec<Cell>| {
        let sign = row.iter().find_map(|cell| cell.sign).map_or(' ', Sign::shown);
        let sign = if has_sign { format!("{sign} ") } else { String::new() };
        let mut text = String::new();
        let mut is_led = false;
        for (at, cell) in row.iter().enumerate().skip(table.grouped).filter(|(_, cell)| !cell.text.is_empty())
        {
            let said = escape::terminal(&cell.text);
            let title = escape::terminal(&table.columns[at].title).to_lowercase();
            text.push_str(match (text.is_empty(), cell.places.is_empty()) {
                (true, _) => "",
                (false, true) if is_led => ": ",
                (false, true) => " · ",
                (false, false) => "  ",
            });
            let column = &table.columns[at];
            is_led = column.leads;
            match column.below.is_some() || column.is_labelled {
                true => text.push_str(&format!("{title}: {said}")),
                false => text.push_str(&said),
            }
        }
        // What has no sign is told apart by where its lines begin.
        let hang = indent + if has_sign { sign.width() } else { STEP };
        let lines = wrap(&text, width - hang);
        let lines = lines.iter().enumerate().map(|(at, line)| match at {
            0 => format!("{pad}{sign}{line}"),
            _ => format!("{:hang$}{line}", ""),
        });
        lines.collect()
    };
    Drawn { head: String::new(), rows: table.rows.iter().map(row).collect() }
}

/// Columns side by side, below their titles.
fn columns(table: &Table, width: usize, indent: usize) -> Drawn {
    let mut below: Vec<Option<usize>> = table.columns.iter().map(|column| column.below).collect();
    let (titles, rows, widths) = loop {
        let own: Vec<usize> = (table.grouped..below.len()).filter(|at| below[*at].is_none()).collect();
        let titles: Vec<String> = own.iter().map(|at| escape::terminal(&table.columns[*at].title)).collect();
        let signed: Vec<bool> =
            own.iter().map(|at| table.rows.iter().any(|row| row[*at].sign.is_some())).collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                own.iter().zip(&signed).map(|(at, signed)| cell(table, &below, row, *at, *signed)).collect()
            })
            .collect();
        let across = |at: usize, measure: fn(&str) -> usize| {
            let cells = rows.iter().map(|row| measure(&row[at]));
            cells.chain([measure(&titles[at])]).max().unwrap_or(0)
        };
        let natural: Vec<usize> = (0..own.len()).map(|at| across(at, longest_line)).collect();
        let free = width.saturating_sub(indent + BETWEEN * own.len());
        // What is short is not broken at all, and what stands before all else somewhat longer.
        let is_label = |at: usize| at == 0 && own.len() == 2 && natural[0] <= free / 3;
        let least = |at: usize| match natural[at] <= SHORT || is_label(at) {
            true => natural[at],
            false => across(at, widest_chunk),
        };
        let least: Vec<usize> = (0..own.len()).map(least).collect();
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
    let pad = " ".repeat(indent);
    let lines = |text: String| -> Vec<String> {
        text.lines().map(|line| format!("{pad}{}", line.trim_end()).trim_end().to_string()).collect()
    };
    let head = lines(grid(Some(&titles), &[], &widths)).join("\n") + "\n";
    let rows = rows.iter().map(|row| lines(grid(None, std::slice::from_ref(row), &widths))).collect();
    Drawn { head, rows }
}

fn grid(titles: Option<&[String]>, rows: &[Vec<String>], widths: &[usize]) -> String {
    let mut grid = Grid::new();
    grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
    // A cell that fills its column keeps the widths the same in every row.
    let full = |(at, text): (usize, &String)| {
        let full =
            |line: &String| format!("{line}{:gap$}", "", gap = widths[at].saturating_sub(line.width()));
        wrap(text, widths[at]).iter().map(full).collect::<Vec<_>>().join("\n")
    };
    if let Some(titles) = titles {
        grid.set_header(titles.iter().enumerate().map(full));
    }
    for row in rows {
        grid.add_row(row.iter().enumerate().map(full));
    }
    for column in grid.column_iter_mut() {
        column.set_padding((0, 1));
    }
    grid.to_string()
}

/// The text of a cell, after its sign, with the columns that stand below it.
fn cell(table: &Table, below: &[Option<usize>], row: &[Cell], at: usize, signed: bool) -> String {
    let mut text = escape::terminal(&row[at].text);
    if signed {
        text = format!("{} {text}", row[at].sign.map_or(' ', Sign::shown));
    }
    for (under, column) in table.columns.iter().enumerate() {
        if below[under] == Some(at) && !row[under].text.is_empty() {
            let title = escape::terminal(&column.title).to_lowercase();
            text.push_str(&format!("\n{title}: {}", escape::terminal(&row[under].text)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::fitted;
    use crate::report::cell::Cell;
    use crate::report::sign::Sign;
    use crate::report::{Table, column};

    #[test]
    fn only_the_sign_of_a_row_has_its_colour() {
        let text = "plats: Kanslidirektör, från hösten 2022, villkor: – → villkor: vid behov";
        let rows = vec![vec![Cell::from(text).signed(Sign::Changed)]];
        let table = Table { columns: vec![column("Vad")], rows, is_told: true, ..Table::default() };
        let drawn = fitted(&table, 52, false, true);
        assert!(drawn.contains("\n  – → villkor"), "a line begins with a dash: {drawn}");
        assert_eq!(drawn.matches("\u{1b}[0m").count(), 1, "{drawn}");
    }
}
