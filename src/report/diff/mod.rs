//! What a change means, written: as tables, in short, as JSON, and as Markdown for a pull request.

mod answer;
pub mod changed;
mod hat;
mod json;
mod markdown;
mod mermaid;
pub mod one_file;
mod page;
mod short;
mod told;
pub mod unified;
mod value;
mod wording;

use crate::diff::{Diff, Side, Verdict};
use crate::lang::{Both, Lang};
use crate::query::When;
use crate::report::formats::{sentences, table};
use crate::report::{Style, escape};
use std::io::Write;

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Tables, fitted to the terminal ¦ Tabeller, anpassade till terminalen
    Table,
    /// A line for each change of meaning ¦ En rad för varje ändring av betydelse
    Short,
    /// One object, with everything ¦ Ett objekt, med allt
    Json,
    /// A comment for a pull request, as Markdown with a picture ¦ En kommentar till en pull
    /// request, som Markdown med bild
    Md,
}

/// One of the two that are compared, as people name it.
#[derive(Clone, Debug)]
pub struct Revision {
    /// As it was asked for; `None` is the folder as it is.
    pub name: Option<String>,
    pub commit: Option<String>,
}

/// A comparison with all that is needed to tell it.
pub struct Compared<'c> {
    pub diff: &'c Diff,
    pub sides: [Side<'c>; 2],
    pub revisions: [Revision; 2],
    /// What would make one of the other, where no commit has: "with protokoll.gov".
    pub by: Option<&'c str>,
    /// The common ancestor is compared with, as `A...B` asks.
    pub is_from_base: bool,
    pub when: &'c When,
    pub lang: Lang,
    pub per_person: bool,
    /// Bytes of the Markdown, at most.
    pub most: Option<usize>,
}

/// Writes a comparison as JSON, one change after the other.
pub fn write_json(compared: &Compared<'_>, out: &mut dyn Write) -> std::io::Result<()> {
    json::write(compared, out)
}

/// The text of a comparison.
pub fn render(compared: &Compared<'_>, format: Format, style: Style) -> String {
    match format {
        Format::Json => {
            let mut text = Vec::new();
            // A vector takes all that it is given.
            let _ = write_json(compared, &mut text);
            String::from_utf8_lossy(&text).into_owned()
        }
        Format::Md => markdown::render(compared),
        Format::Short => short::render(compared),
        Format::Table if style.accessible => sentences::render(&page::page(compared), style),
        // Other programs, and who reads without a terminal, get columns.
        Format::Table if style.width.is_none() => table::render(page::page(compared), style),
        Format::Table => table::render(told::page(compared), style),
    }
}

/// That nothing could be compared, in a format that somebody reads; the message itself goes to
/// stderr as always.
pub fn failed(why: &Both, format: Format, lang: Lang) -> Option<String> {
    match format {
        Format::Json => Some(json::failed(why)),
        Format::Md => {
            let marks = markdown::marks(Verdict::NotCompared);
            Some(format!(
                "{marks}### {}\n\n{}\n",
                wording::not_compared(lang),
                escape::markdown(why.get(lang))
            ))
        }
        Format::Table | Format::Short => None,
    }
}
