//! From values to text: the only stage that knows how anything looks.
//!
//! Every answer becomes a [`Report`]: a page for people and typed JSON for machines. Each format is one function of it.

mod answer;
mod cell;
mod csv;
pub mod diff;
pub mod escape;
pub mod explain;
pub mod findings;
mod list;
mod markdown;
mod members;
mod points;
mod reporting_lines;
mod responsibilities;
pub mod schema;
mod sentences;
mod show;
mod snippet;
mod table;
mod v1;
mod who_decides;
mod who_owns;
mod why_owns;
pub mod words;
mod wrap;

use crate::lang::Lang;
use crate::query::{self, When};
use cell::Cell;
use serde::Serialize;
use serde_json::Value;

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Table,
    /// The table with ids, and unbroken rows on a terminal too.
    Wide,
    Json,
    /// A line of JSON for each row, then one for the rest of the answer.
    Jsonl,
    Yaml,
    Csv,
    Md,
    /// The ids of what the rows are about, one a line.
    Ids,
}

/// Who an answer is written for.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub lang: Lang,
    /// The terminal's width in columns; `None` when the output is piped.
    pub width: Option<usize>,
    pub color: bool,
    /// Sentences instead of tables.
    pub accessible: bool,
}

/// An answer ready to be written.
#[derive(Debug)]
pub struct Report {
    pub page: Page,
    /// The published JSON of the answer.
    pub data: serde_json::Value,
    /// Whether there is an answer; without one the command answers 1.
    pub found: bool,
}

/// What a person reads: tables and remarks.
#[derive(Debug, Default)]
pub struct Page {
    pub title: String,
    pub tables: Vec<Table>,
    pub notes: Vec<String>,
}

#[derive(Debug, Default)]
pub struct Table {
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// How many leading columns are a heading on a terminal, over the rows that share them.
    pub grouped: usize,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    /// On a terminal this column is written below the text of another one, to save width.
    pub below: Option<usize>,
    /// What the published JSON calls it; without one it is not there.
    pub key: Option<&'static str>,
}

/// A column of its own.
pub fn column(title: impl Into<String>) -> Column {
    Column { title: title.into(), below: None, key: None }
}

/// A column that a terminal shows below another one's text.
pub fn below(title: impl Into<String>, column: usize) -> Column {
    Column { below: Some(column), ..self::column(title) }
}

impl Column {
    pub fn key(self, key: &'static str) -> Column {
        Column { key: Some(key), ..self }
    }
}

impl Report {
    /// Pairs a page with its published JSON.
    pub fn new(page: Page, data: impl Serialize, found: bool) -> Report {
        // Two flattened fields of one name would silently become one: each test that asks for an answer looks for that.
        debug_assert_eq!(
            serde_json::to_string(&data).ok(),
            serde_json::to_value(&data).ok().map(|value| value.to_string()),
            "an object of the published JSON has a key twice"
        );
        // The published types have only string keys and plain values, so this can't fail; if it did, it would be seen.
        let data = serde_json::to_value(data).unwrap_or_else(|error| serde_json::Value::String(error.to_string()));
        Report { page, data, found }
    }

    /// The text of an answer in a format, ending with a line feed.
    pub fn render(&self, format: Format, style: Style) -> String {
        match format {
            Format::Table if style.accessible => sentences::render(&self.page, style),
            Format::Table => table::render(&self.page, style),
            Format::Wide => table::wide(&self.page),
            Format::Jsonl => jsonl(&self.data),
            Format::Ids => ids(&self.page),
            Format::Json => json(&self.data),
            Format::Yaml => yaml(&self.data),
            Format::Csv => csv::render(&self.page, style.lang),
            Format::Md => markdown::render(&self.page),
        }
    }
}

/// A message in lines that fit the terminal; unchanged when piped.
pub fn fit(text: &str, width: Option<usize>) -> String {
    match width {
        Some(width) => wrap::wrap(text.trim_end(), width.max(40)).join("\n") + "\n",
        None => text.to_string(),
    }
}

/// JSON, indented. The published types have string keys and plain values, so they can always be written.
fn json(data: &impl Serialize) -> String {
    format!("{}\n", escape::json(&serde_json::to_string_pretty(data).unwrap_or_default()))
}

/// The lists under which an answer has its rows.
const ROWS: [&str; 8] = ["codes", "counts", "rows", "hits", "seats", "lines", "responsibilities", "entities"];

/// A line a row, then one with all else that the answer says, which has its `schema`.
fn jsonl(data: &Value) -> String {
    let line = |value: &Value| format!("{}\n", escape::json(&value.to_string()));
    let Value::Object(all) = data else { return line(data) };
    let rows = ROWS.iter().find_map(|key| all.get(*key)?.as_array());
    let rest: serde_json::Map<String, Value> =
        all.iter().filter(|(key, _)| !ROWS.contains(&key.as_str())).map(|(key, value)| (key.clone(), value.clone())).collect();
    rows.into_iter().flatten().map(line).collect::<String>() + &line(&Value::Object(rest))
}

/// The id of each row's first named entity, once each. Only what is an id is printed: it may go on to a shell.
fn ids(page: &Page) -> String {
    let mut seen = std::collections::HashSet::new();
    let rows = page.tables.iter().flat_map(|table| &table.rows);
    let ids = rows.filter_map(|row| row.iter().find_map(|cell| cell.id.as_deref())).filter(|id| crate::model::is_id(id));
    ids.filter(|id| seen.insert(*id)).map(|id| format!("{id}\n")).collect()
}

fn yaml(data: &Value) -> String {
    fn seen(value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(escape::terminal(text)),
            Value::Array(items) => Value::Array(items.iter().map(seen).collect()),
            Value::Object(map) => Value::Object(map.iter().map(|(key, value)| (escape::terminal(key), seen(value))).collect()),
            plain => plain.clone(),
        }
    }
    serde_yaml::to_string(&seen(data)).unwrap_or_default()
}

pub fn who_owns(answer: &query::who_owns::WhoOwns, why: Option<&query::why_owns::Why>, when: &When, lang: Lang) -> Report {
    who_owns::report(answer, why, when, lang)
}

pub use who_decides::report as who_decides;

pub fn members(answer: &query::members::Members, when: &When, lang: Lang) -> Report {
    members::report(answer, when, lang)
}

pub fn reporting_lines(answer: &query::reporting_lines::ReportingLines, when: &When, lang: Lang) -> Report {
    reporting_lines::report(answer, when, lang)
}

pub fn responsibilities(answer: &[query::responsibilities::Duty], when: &When, lang: Lang) -> Report {
    responsibilities::report(answer, when, lang)
}

pub use points::{mandates, principles};

pub fn list(answer: &[query::list::Listed], when: &When, lang: Lang) -> Report {
    list::report(answer, when, lang)
}

pub fn show(answer: &query::show::Shown, lang: Lang) -> Report {
    show::report(answer, lang)
}
