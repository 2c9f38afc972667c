//! An answer laid out once: each column says its title and its key, so that the table and the
//! published JSON can't part.

use crate::lang::Lang;
use crate::query::When;
use crate::report::cell::Cell;
use crate::report::{Column, Form, Made, Page, Report, Table, words};
use serde::Serialize;
use serde_json::{Map, Value};

/// An answer while it is laid out. JSON: `schema`, what `head` was told, `at`, `found`, and `rows`.
#[derive(Debug)]
pub struct Answer {
    title: String,
    head: Map<String, Value>,
    columns: Vec<Column>,
    grouped: usize,
    is_told: bool,
    parts: Vec<Part>,
    beside: Vec<Table>,
    beside_data: Map<String, Value>,
    notes: Vec<String>,
}

/// Rows under a caption; `key` says in JSON which part a row is of.
#[derive(Debug)]
struct Part {
    caption: Option<String>,
    key: Option<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Answer {
    /// An answer under a heading. `schema` names its published form, such as `gov/decisions/1`.
    pub fn new(schema: &'static str, title: impl Into<String>, when: &When, lang: Lang) -> Answer {
        let at = when.at.as_ref().map(|at| at.text.to_string());
        let head = Map::from_iter([
            ("schema".to_string(), Value::from(schema)),
            ("at".to_string(), Value::from(at)),
        ]);
        let title = format!("{}{}", title.into(), words::at(when, lang));
        Answer {
            title,
            head,
            columns: Vec::new(),
            grouped: 0,
            is_told: false,
            parts: Vec::new(),
            beside: Vec::new(),
            beside_data: Map::new(),
            notes: Vec::new(),
        }
    }

    /// What JSON says beside the rows.
    pub fn head(mut self, key: &str, data: impl Serialize) -> Answer {
        debug_assert!(!self.head.contains_key(key), "the answer has `{key}` already");
        let data = serde_json::to_value(data).unwrap_or_else(|error| Value::String(error.to_string()));
        self.head.insert(key.to_string(), data);
        self
    }

    pub fn columns(mut self, columns: impl IntoIterator<Item = Column>) -> Answer {
        self.columns.extend(columns);
        self
    }

    /// How many leading columns are a heading over the rows that share them.
    pub fn grouped(mut self, columns: usize) -> Answer {
        self.grouped = columns;
        self
    }

    /// On a terminal each row is a sentence below its heading, not a line of columns.
    pub fn told(self) -> Answer {
        Answer { is_told: true, ..self }
    }

    pub fn rows(self, rows: Vec<Vec<Cell>>) -> Answer {
        self.part(None, None, rows)
    }

    /// A part of the answer; one without rows is left out.
    pub fn part(mut self, key: Option<&'static str>, caption: Option<&str>, rows: Vec<Vec<Cell>>) -> Answer {
        debug_assert!(
            rows.iter().all(|row| row.len() == self.columns.len()),
            "every row of {} has a cell for every column",
            self.title
        );
        if !rows.is_empty() {
            self.parts.push(Part { caption: caption.map(String::from), key, rows });
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
    ) -> Answer {
        let data: Vec<Value> = rows.iter().map(|row| object(&columns, None, row)).collect();
        self.beside_data.insert(key.to_string(), Value::from(data));
        if !rows.is_empty() {
            self.beside.push(Table {
                caption: Some(caption.to_string()),
                columns,
                rows,
                grouped,
                ..Table::default()
            });
        }
        self
    }

    /// A remark below the tables. What it says has to be in JSON as well, as data: remarks are
    /// translated.
    pub fn note(mut self, note: impl Into<String>) -> Answer {
        self.notes.push(note.into());
        self
    }

    pub fn notes(mut self, notes: impl IntoIterator<Item = String>) -> Answer {
        self.notes.extend(notes);
        self
    }

    /// The report; there is an answer when there are rows.
    pub fn report(self) -> Report {
        let found = !self.parts.is_empty();
        self.report_found(found)
    }

    /// The report, where rows alone don't tell whether there is an answer.
    pub fn report_found(self, found: bool) -> Report {
        let form = move |form| match form {
            Form::Page => Made::Page(self.page()),
            Form::Data => Made::Data(self.data(found)),
        };
        Report { form: Box::new(form), found, as_of: None, lead: None }
    }

    fn page(self) -> Page {
        let (columns, grouped, is_told) = (self.columns, self.grouped, self.is_told);
        let table = |part: Part| Table {
            caption: part.caption,
            columns: columns.clone(),
            rows: part.rows,
            grouped,
            is_told,
        };
        let tables = self.parts.into_iter().map(table).chain(self.beside).collect();
        Page { lead: None, title: self.title, tables, notes: self.notes, columns, told: None }
    }

    fn data(mut self, found: bool) -> Value {
        let rows: Vec<Value> = self
            .parts
            .iter()
            .flat_map(|part| part.rows.iter().map(|row| object(&self.columns, part.key, row)))
            .collect();
        self.head.insert("found".into(), Value::from(found));
        self.head.insert("rows".into(), Value::from(rows));
        self.head.extend(self.beside_data);
        Value::Object(self.head)
    }
}

/// A row as JSON has it.
fn object(columns: &[Column], part: Option<&'static str>, cells: &[Cell]) -> Value {
    let part = part.map(|part| ("part".to_string(), Value::from(part)));
    let keyed = columns
        .iter()
        .zip(cells)
        .filter_map(|(column, cell)| Some((column.key?.to_string(), cell.data.value(&cell.text))));
    Value::Object(part.into_iter().chain(keyed).collect())
}
