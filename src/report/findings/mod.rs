//! What `gov validate` says, in a format: one file each. What is common to them is looked up here
//! once.

mod concise;
mod github;
mod gitlab;
mod json;
mod junit;
mod md;
mod place;
mod rdjson;
mod sarif;
mod spoken;
mod tally;
mod text;

pub use place::{Located, Place, Places, shown_path};
pub use tally::{line, next, summary};

use crate::checks::outcome::Outcome;
use crate::lang::Lang;
use crate::report::Style;
use crate::sources::Sources;
use std::io::Write;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With the lines concerned ¦ Med raderna som det gäller
    Text,
    /// One line each: path:line:column: level: message [code] ¦ En rad var: sökväg:rad:kolumn:
    /// nivå: text [kod]
    Concise,
    /// One object ¦ Ett objekt
    Json,
    /// One object per line ¦ Ett objekt per rad
    Jsonl,
    /// SARIF 2.1.0, for code scanning ¦ SARIF 2.1.0, för kodgranskning
    Sarif,
    /// Code Quality, for merge requests at GitLab ¦ Code Quality, för GitLabs ändringsförslag
    Gitlab,
    /// JUnit's XML, for test reports ¦ JUnits XML, för testrapporter
    Junit,
    /// reviewdog's format ¦ reviewdogs format
    Rdjson,
    /// A table for a comment or a job summary ¦ En tabell för en kommentar eller ett jobbs
    /// sammanfattning
    Md,
}

/// All findings in a format.
pub fn write(
    outcome: &Outcome,
    sources: &Sources,
    format: Format,
    style: Style,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let mut places = Places::new(sources);
    if format == Format::Text {
        return out.write_all(text::render(outcome, &mut places, style).as_bytes());
    }
    let found: Vec<Located<'_>> = outcome.found.iter().map(|found| places.locate(found)).collect();
    let text = match format {
        Format::Json => return json::write(outcome, &found, style.lang, out),
        Format::Jsonl => return json::write_lines(&found, style.lang, out),
        Format::Text | Format::Concise => concise::render(&found, style.lang),
        Format::Sarif => sarif::render(&found, style.lang),
        Format::Gitlab => gitlab::render(&found, style.lang),
        Format::Junit => junit::render(&found, outcome.fail_on, style.lang),
        Format::Rdjson => rdjson::render(&found, style.lang),
        Format::Md => md::render(outcome, &found, style.lang),
    };
    out.write_all(text.as_bytes())
}

/// The text of the same.
pub fn render(outcome: &Outcome, sources: &Sources, format: Format, style: Style) -> String {
    let mut text = Vec::new();
    // A vector takes all that it is given.
    let _ = write(outcome, sources, format, style, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The worst findings as commands to GitHub's runner, which shows them in the files' changes.
pub fn annotations(outcome: &Outcome, sources: &Sources, lang: Lang) -> String {
    let mut places = Places::new(sources);
    let worst = github::worst(outcome);
    let found: Vec<Located<'_>> = worst.iter().map(|found| places.locate(found)).collect();
    github::render(&found, outcome, lang)
}
