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
pub fn render(outcome: &Outcome, sources: &Sources, format: Format, style: Style) -> String {
    let mut places = Places::new(sources);
    if format == Format::Text {
        return text::render(outcome, &mut places, style);
    }
    let found: Vec<Located<'_>> = outcome.found.iter().map(|found| places.locate(found)).collect();
    match format {
        Format::Text | Format::Concise => concise::render(&found, style.lang),
        Format::Json => json::render(outcome, &found, style.lang),
        Format::Jsonl => json::lines(&found, style.lang),
        Format::Sarif => sarif::render(&found, style.lang),
        Format::Gitlab => gitlab::render(&found, style.lang),
        Format::Junit => junit::render(&found, outcome.fail_on, style.lang),
        Format::Rdjson => rdjson::render(&found, style.lang),
        Format::Md => md::render(outcome, &found, style.lang),
    }
}

/// The worst findings as commands to GitHub's runner, which shows them in the files' changes.
pub fn annotations(outcome: &Outcome, sources: &Sources, lang: Lang) -> String {
    let mut places = Places::new(sources);
    let worst = github::worst(outcome);
    let found: Vec<Located<'_>> = worst.iter().map(|found| places.locate(found)).collect();
    github::render(&found, outcome, lang)
}
