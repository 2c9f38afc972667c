//! From values to text: the only stage that knows how anything looks.
//!
//! Every answer becomes a [`Report`]: a page for people and typed JSON for machines. Each format is
//! one function of it.

mod answer;
pub mod answers;
mod as_of;
mod asked;
mod beside;
mod cell;
mod decided;
pub mod diff;
pub mod escape;
pub mod findings;
pub mod formats;
mod held;
mod page;
mod period;
pub mod phrase;
mod places;
mod published;
pub mod schema;
mod sign;
mod snippet;
mod sourced;
pub mod terms;
mod v1;
pub mod words;

use crate::lang::Lang;
use formats::{csv, data, ids, markdown, sentences, table, wrap, yaml};
use published::Published;
use std::io::Write;

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Rows and columns, fitted to the terminal ¦ Rader och kolumner, anpassade till terminalen
    Table,
    /// The table with ids, in rows that are never broken ¦ Tabellen med id:n, i rader som aldrig
    /// bryts
    Wide,
    /// One object ¦ Ett objekt
    Json,
    /// A line of JSON for each row, then one for the rest ¦ En rad JSON per rad i svaret, sedan en
    /// för resten
    Jsonl,
    /// The same as JSON ¦ Detsamma som JSON
    Yaml,
    /// For spreadsheets ¦ För kalkylprogram
    Csv,
    /// The same, with semicolons, for Excel in Swedish
    #[value(skip)]
    Excel,
    /// Values between tabs ¦ Värden mellan tabbar
    Tsv,
    /// For documents and comments, as Markdown ¦ För dokument och kommentarer, som Markdown
    Md,
    /// The ids of what the rows are about, one per line ¦ Id:n för det som raderna handlar om, ett
    /// per rad
    Ids,
}

/// What CSV is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Dialect {
    /// Commas, as in RFC 4180 ¦ Kommatecken, som i RFC 4180
    Standard,
    /// Semicolons, for Excel in Swedish ¦ Semikolon, för Excel på svenska
    ExcelSv,
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

/// An answer ready to be written. Only the one of its two forms that a format needs is made: a
/// table of everything has no use for its JSON.
pub struct Reported<'a> {
    form: Box<dyn FnOnce(Form) -> Made<'a> + 'a>,
    /// Whether there is an answer; without one the command answers 1.
    pub found: bool,
    /// It has no rows, so that its first remark is what it says.
    is_bare: bool,
    /// By which day it is answered, where that is neither the calendar's nor one that was asked
    /// for.
    pub as_of: Option<AsOf>,
    /// The sentence that the answer begins with.
    pub lead: Option<String>,
    /// How the question was read that it answers, where it was asked in people's own words; for
    /// programs.
    pub question: Option<serde_json::Value>,
}

/// Which form of an answer a format is made of.
enum Form {
    Page,
    Data,
}

enum Made<'a> {
    Page(Page),
    /// The published JSON.
    Data(Published<'a>),
}

/// A report that has all that it needs.
pub type Report = Reported<'static>;

impl<'a> Reported<'a> {
    /// Pairs a page with its published JSON.
    fn new(
        page: impl FnOnce() -> Page + 'a,
        data: impl FnOnce() -> Published<'a> + 'a,
        found: bool,
    ) -> Reported<'a> {
        let form = move |form| match form {
            Form::Page => Made::Page(page()),
            Form::Data => Made::Data(data()),
        };
        Reported { form: Box::new(form), found, is_bare: false, as_of: None, lead: None, question: None }
    }

    /// The same, with the sentence that it begins with.
    pub fn led_by(self, lead: Option<String>) -> Reported<'a> {
        Reported { lead, ..self }
    }

    /// The text of an answer in a format, ending with a line feed.
    pub fn render(self, format: Format, style: Style) -> String {
        let mut text = Vec::new();
        // A vector takes all that it is given.
        let _ = self.write(format, style, &mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    /// Writes the same. What is published is written as it is made, and is never whole in memory.
    pub fn write(self, format: Format, style: Style, out: &mut dyn Write) -> std::io::Result<()> {
        let form = match format {
            Format::Json | Format::Jsonl | Format::Yaml => Form::Data,
            Format::Table | Format::Wide | Format::Md | Format::Ids => Form::Page,
            Format::Csv | Format::Excel | Format::Tsv => Form::Page,
        };
        let mut made = (self.form)(form);
        if let Some(as_of) = self.as_of {
            made = made.say(as_of, style.lang);
        }
        made = match (self.lead, made) {
            (Some(lead), made) => made.lead(lead),
            (None, Made::Page(mut page)) if self.is_bare && !page.notes.is_empty() => {
                let lead = page.notes.remove(0);
                Made::Page(page).lead(lead)
            }
            (None, made) => made,
        };
        let page = match made {
            Made::Data(data) => {
                let data = match self.question {
                    Some(question) => data.with("question", question),
                    None => data,
                };
                return match format {
                    Format::Jsonl => data::write_jsonl(data, out),
                    Format::Yaml => yaml::write_answer(data, out),
                    _ => data::write_json(data, out),
                };
            }
            Made::Page(page) => page,
        };
        let text = match format {
            Format::Wide => table::wide(&page, style),
            Format::Ids => ids::render(&page),
            Format::Csv => csv::render(&page, style.lang),
            Format::Excel => csv::excel(&page, style.lang),
            Format::Tsv => csv::tsv(&page, style.lang),
            Format::Md => markdown::render(&page.narrow().folded(style.lang)),
            _ if style.accessible => sentences::render(&page.narrow().folded(style.lang), style),
            _ if style.width.is_some() => table::render(page.narrow().folded(style.lang), style),
            _ => table::render(page.narrow(), style),
        };
        out.write_all(text.as_bytes())
    }
}

impl Made<'_> {
    fn lead(self, lead: String) -> Self {
        match self {
            Made::Page(page) => Made::Page(Page { lead: Some(lead), ..page }),
            Made::Data(data) => Made::Data(data.with("lead", lead.into())),
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

/// A text in lines of at most so many columns.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrap::wrap(text, width.max(20))
}

/// An answer that ends with a path, which becomes a link to that file. A path that did not fit on
/// one line stays text, and so does one whose file is not known.
pub fn linked(text: &str, path: &str, file: &str) -> String {
    let shown = escape::terminal(path);
    match text.trim_end().strip_suffix(&shown) {
        Some(before) if file.starts_with('/') => {
            let to = escape::uri(file);
            format!("{before}\u{1b}]8;;file://{to}\u{1b}\\{shown}\u{1b}]8;;\u{1b}\\\n")
        }
        _ => text.to_string(),
    }
}

pub use as_of::AsOf;
pub use page::{Column, Page, Table, below, column};
