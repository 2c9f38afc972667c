//! An answer laid out once: each column says its title and its key, so that the table and the
//! published JSON can't part.

use crate::lang::Lang;
use crate::query::When;
use crate::report::cell::{Cell, Data};
use crate::report::published::Published;
use crate::report::{Column, Form, Made, Page, Reported, Table, words};
use serde::Serialize;
use serde_json::{Map, Value};

/// An answer while it is laid out. JSON: `schema`, what `head` was told, `at`, `found`, and `rows`.
pub struct Answer<'a> {
    lang: Lang,
    title: String,
    head: Map<String, Value>,
    columns: Vec<Column>,
    grouped: usize,
    is_told: bool,
    parts: Vec<Part<'a>>,
    beside: Vec<(&'static str, Table)>,
    notes: Vec<String>,
    silent: Vec<String>,
}

/// Rows under a caption; `key` says in JSON which part a row is of.
struct Part<'a> {
    caption: Option<String>,
    key: Option<&'static str>,
    /// What people read over its first columns, where that is not what they are called.
    titles: &'static [(&'static str, &'static str)],
    /// Each laid out when it is written.
    rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl<'a> Answer<'a> {
    /// An answer under a heading. `schema` names its published form, such as `gov/decisions/1`.
    pub fn new(schema: &'static str, title: impl Into<String>, when: &When, lang: Lang) -> Answer<'a> {
        let at = when.at.as_ref().map(|at| at.text.to_string());
        let head = Map::from_iter([
            ("schema".to_string(), Value::from(schema)),
            ("at".to_string(), Value::from(at)),
        ]);
        let title = format!("{}{}", title.into(), words::at(when, lang));
        Answer {
            lang,
            title,
            head,
            columns: Vec::new(),
            grouped: 0,
            is_told: false,
            parts: Vec::new(),
            beside: Vec::new(),
            notes: Vec::new(),
            silent: Vec::new(),
        }
    }

    /// What JSON says beside the rows.
    pub fn head(mut self, key: &str, data: impl Serialize) -> Self {
        debug_assert!(!self.head.contains_key(key), "the answer has `{key}` already");
        let data = serde_json::to_value(data).unwrap_or_else(|error| Value::String(error.to_string()));
        self.head.insert(key.to_string(), data);
        self
    }

    pub fn columns(mut self, columns: impl IntoIterator<Item = Column>) -> Self {
        self.columns.extend(columns);
        self
    }

    /// How many leading columns are a heading over the rows that share them.
    pub fn grouped(mut self, columns: usize) -> Self {
        self.grouped = columns;
        self
    }

    /// On a terminal each row is a sentence below its heading, not a line of columns.
    pub fn told(self) -> Self {
        Answer { is_told: true, ..self }
    }

    pub fn rows(self, rows: impl IntoIterator<Item = Vec<Cell>, IntoIter: 'a>) -> Self {
        self.part(None, None, rows)
    }

    /// A part of the answer; one without rows is left out. Rows that are given as an iterator are
    /// laid out as they are written.
    pub fn part(
        mut self,
        key: Option<&'static str>,
        caption: Option<&str>,
        rows: impl IntoIterator<Item = Vec<Cell>, IntoIter: 'a>,
    ) -> Self {
        let count = self.columns.len();
        let whole = move |row: &Vec<Cell>| debug_assert_eq!(row.len(), count, "a cell for every column");
        let mut rows = rows.into_iter().inspect(whole).peekable();
        if rows.peek().is_some() {
            self.parts.push(Part {
                caption: caption.map(String::from),
                key,
                titles: &[],
                rows: Box::new(rows),
            });
        }
        self
    }

    /// The part that was added last has other titles for people, in Swedish and English.
    pub fn titled(mut self, key: &'static str, titles: &'static [(&'static str, &'static str)]) -> Self {
        if let Some(part) = self.parts.last_mut().filter(|part| part.key == Some(key)) {
            part.titles = titles;
        }
        self
    }

    /// A table with columns of its own below the others; JSON has its rows under a key of their
    /// own. As many leading columns as `grouped` says are a heading.
    pub fn beside(
        mut self,
        key: &'static str,
        caption: &str,
        columns: Vec<Column>,
        grouped: usize,
        rows: Vec<Vec<Cell>>,
    ) -> Self {
        let caption = (!caption.is_empty()).then(|| caption.to_string());
        self.beside.push((key, Table { caption, columns, rows, grouped, ..Table::default() }));
        self
    }

    /// A remark below the tables. What it says has to be in JSON as well, as data: remarks are
    /// translated.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub fn notes(mut self, notes: impl IntoIterator<Item = String>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// What people read in place of the rows that only say that nothing is known.
    pub fn silent(mut self, told: Option<String>) -> Self {
        self.silent.extend(told);
        self
    }

    /// The report; there is an answer when there are rows.
    pub fn report(self) -> Reported<'a> {
        let found = !self.parts.is_empty();
        self.report_said(found)
    }

    /// The report, where rows alone don't tell whether there is an answer. Where there are none,
    /// the first remark says so, and is what it begins with.
    pub fn report_said(self, found: bool) -> Reported<'a> {
        let is_beside = self.beside.iter().any(|(_, table)| !table.rows.is_empty());
        let is_bare = self.parts.is_empty() && !is_beside && self.silent.is_empty();
        Reported { is_bare, ..self.report_found(found) }
    }

    /// The same, where the title says already that nothing was found.
    pub fn report_found(self, found: bool) -> Reported<'a> {
        let form = move |form| match form {
            Form::Page => Made::Page(self.page()),
            Form::Data => Made::Data(self.data(found)),
        };
        Reported { form: Box::new(form), found, is_bare: false, as_of: None, lead: None, question: None }
    }

    fn page(self) -> Page {
        let (lang, columns, grouped, is_told) = (self.lang, self.columns, self.grouped, self.is_told);
        let table = |part: Part<'_>| Table {
            caption: part.caption,
            columns: columns
                .iter()
                .enumerate()
                .map(|(at, column)| Column {
                    told: part.titles.get(at).map(|titles| lang.of(*titles)).or(column.told),
                    ..column.clone()
                })
                .collect(),
            rows: part.rows.map(|row| for_people(row, grouped)).collect(),
            grouped,
            is_told,
        };
        let beside = self.beside.into_iter().map(|(_, table)| table).filter(|table| !table.rows.is_empty());
        let tables = self.parts.into_iter().map(table).chain(beside).collect();
        Page { title: self.title, tables, notes: self.notes, silent: self.silent, columns, ..Page::default() }
    }

    fn data(self, found: bool) -> Published<'a> {
        let Answer { head, columns, parts, beside, .. } = self;
        let rows = parts.into_iter().flat_map(|part| part.rows.map(move |row| (part.key, row)));
        let data = Published::new(&head)
            .with("found", Value::from(found))
            .each("rows", rows.map(move |(key, row)| object(&columns, key, row)));
        beside.into_iter().fold(data, |data, (key, Table { columns, rows, .. })| {
            data.each(key, rows.into_iter().map(move |row| object(&columns, None, row)))
        })
    }
}

/// A row without what only JSON has, which often takes more memory than its words. What rows are
/// grouped by keeps it: two things may have one name.
fn for_people(mut row: Vec<Cell>, grouped: usize) -> Vec<Cell> {
    row.iter_mut().skip(grouped).for_each(|cell| cell.data = Data::Nothing);
    row
}

/// A row as JSON has it.
fn object(columns: &[Column], part: Option<&'static str>, cells: Vec<Cell>) -> Value {
    let part = part.map(|part| ("part".to_string(), Value::from(part)));
    let keyed = columns
        .iter()
        .zip(cells)
        .filter_map(|(column, cell)| Some((column.key?.to_string(), cell.data.value(cell.text))));
    Value::Object(part.into_iter().chain(keyed).collect())
}
