//! Tables for people: fitted to the terminal, and plain unbroken rows when piped.

use crate::parallel;
use crate::report::cell::Cell;
use crate::report::formats::fitted::{self, fitted};
use crate::report::formats::wrap::wrap;
use crate::report::{Page, Style, Table, escape, places};
use unicode_width::UnicodeWidthStr as _;

/// The narrowest that a table is drawn.
const LEAST_WIDTH: usize = 40;

/// Plain unbroken rows, also on a terminal, in which what is named has its id beside it.
pub fn wide(page: &Page, style: Style) -> String {
    let with_id = |cell: &Cell| match &cell.id {
        Some(id) if *id != cell.text => Cell { text: format!("{} ({id})", cell.text), ..cell.clone() },
        _ => cell.clone(),
    };
    let with_ids = |table: &Table| Table {
        rows: table.rows.iter().map(|row| row.iter().map(with_id).collect()).collect(),
        columns: table.columns.clone(),
        caption: table.caption.clone(),
        ..Table::default()
    };
    let tables = page.tables.iter().map(with_ids).collect();
    let page = Page {
        lead: page.lead.clone(),
        title: page.title.clone(),
        tables,
        notes: page.notes.clone(),
        ..Page::default()
    };
    let draw = |table: &Table, _| match style.width {
        Some(_) => plain(table, false),
        None => piped(table, false),
    };
    laid_out(&page, &[], None, false, draw)
}

pub fn render(page: Page, style: Style) -> String {
    let Some(width) = style.width else {
        return laid_out(&page, &[], None, style.color, |table, _| piped(table, style.color));
    };
    let width = width.max(LEAST_WIDTH);
    let (page, places) = places::numbered(page, style.lang);
    // Parts of one answer have one heading, as long as their columns stand below each other.
    let mut before: Option<String> = None;
    let draw = |table: &Table, is_headed: bool| {
        let terse = table.terse(style.lang);
        let head = fitted::head(&terse, width, style.color);
        let is_same = is_headed && before.as_ref() == Some(&head);
        before = Some(head);
        fitted(&terse, width, !is_same, style.color)
    };
    laid_out(&page, &places, Some(width), style.color, draw)
}

/// The blocks of a page; `places` are what its numbers stand for.
fn laid_out(
    page: &Page,
    places: &[String],
    width: Option<usize>,
    color: bool,
    mut draw: impl FnMut(&Table, bool) -> String,
) -> String {
    let line = |text: &str| {
        let text = escape::terminal(text);
        width.map_or_else(|| format!("{text}\n"), |width| wrap(&text, width).join("\n") + "\n")
    };
    let mut blocks = Vec::new();
    blocks.extend(page.lead.as_deref().map(line));
    // A lead says what the title asks, but not of which time or region.
    let is_led = page.lead.is_some()
        && width.is_some()
        && !page.title.ends_with(')')
        && page.tables.iter().all(|table| table.is_told);
    if !page.title.is_empty() && !is_led {
        blocks.push(bold(&line(&page.title), color));
    }
    let titles = |table: &Table| table.columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>();
    for (at, table) in page.tables.iter().enumerate() {
        // Parts of one answer have the same columns.
        let is_told = at > 0 && titles(table) == titles(&page.tables[at - 1]);
        let caption =
            table.caption.as_deref().map_or_else(String::new, |caption| bold(&line(caption), color));
        blocks.push(caption + &draw(table, is_told));
    }
    let notes: String = page.notes.iter().map(|note| line(note)).collect();
    let below = notes + &listed(places, width.unwrap_or(usize::MAX));
    // What is told in sentences goes on in them.
    match blocks
        .last_mut()
        .filter(|_| width.is_some() && page.tables.last().is_some_and(|table| table.is_told))
    {
        Some(last) => last.push_str(&below),
        None if !below.is_empty() => blocks.push(below),
        None => {}
    }
    blocks.join("\n")
}

/// Places with their numbers: as many in a line as fit there whole.
fn listed(places: &[String], width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for place in places {
        let place = escape::terminal(place);
        match lines.last_mut().filter(|line| line.width() + 3 + place.width() <= width) {
            Some(line) => line.push_str(&format!("   {place}")),
            None => lines.push(place),
        }
    }
    lines.iter().map(|line| wrap(line, width).join("\n") + "\n").collect()
}

/// Headings stand out where there is colour; nothing else needs it.
pub fn bold(text: &str, color: bool) -> String {
    if color {
        text.lines().map(|line| format!("\u{1b}[1m{line}\u{1b}[0m\n")).collect()
    } else {
        text.to_string()
    }
}

/// Each row one line, with a tab between its columns: what other programs take apart.
fn piped(table: &Table, color: bool) -> String {
    let line = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| escape::terminal(text)).collect::<Vec<_>>().join("\t") + "\n"
    };
    let kept = table.kept();
    let head = bold(&line(&mut kept.iter().map(|at| &table.columns[*at].title)), color);
    let rows = parallel::map(&table.rows, |row| line(&mut kept.iter().map(|at| &row[*at].text)));
    head + &rows.concat()
}

/// Columns side by side, two spaces apart, each row one line.
fn plain(table: &Table, color: bool) -> String {
    let kept = table.kept();
    let titles: Vec<String> = kept.iter().map(|at| escape::terminal(&table.columns[*at].title)).collect();
    let rows = parallel::map(&table.rows, |row| {
        kept.iter().map(|at| escape::terminal(&row[*at].text)).collect::<Vec<String>>()
    });
    let lines: Vec<Vec<String>> = std::iter::once(titles).chain(rows).collect();
    let measured = parallel::map(&lines, |line| line.iter().map(|text| text.width()).collect::<Vec<usize>>());
    let mut widths = vec![0; kept.len()];
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
