//! What `gov validate` says: findings with file, line and column, as text or JSON.

use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Both, Lang};
use crate::report::{Format, Page, Report, Style, Table, column, snippet};
use crate::sources::Sources;
use serde::Serialize;
use std::ops::Range;

/// A place in a text: line and column from 1, columns in characters, and the bytes for those who need them.
#[derive(Clone, Debug)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub bytes: Range<usize>,
}

/// A finding whose places have been looked up.
#[derive(Debug)]
pub struct Located<'f> {
    pub diagnostic: &'f Diagnostic,
    /// The path as the user would write it.
    pub path: String,
    pub spot: Spot,
    /// What can be shown of the file.
    pub text: &'f str,
    pub related: Vec<Related<'f>>,
}

#[derive(Debug)]
pub struct Related<'f> {
    pub place: String,
    pub spot: Spot,
    pub same_file: bool,
    pub words: &'f Both,
}

impl Located<'_> {
    /// `data/skane/groups/x.yaml:12:9`, which terminals and editors open.
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.path, self.spot.line, self.spot.column)
    }
}

/// Looks up the places of findings.
pub fn locate<'f>(diagnostics: &'f [Diagnostic], sources: &'f Sources) -> Vec<Located<'f>> {
    diagnostics.iter().map(|diagnostic| located(diagnostic, sources)).collect()
}

fn located<'f>(diagnostic: &'f Diagnostic, sources: &'f Sources) -> Located<'f> {
    let (path, text, spot) = look_up(diagnostic.place, sources);
    let related = diagnostic.related.iter().map(|(place, words)| {
        let (path, _, spot) = look_up(*place, sources);
        let same_file = place.file == diagnostic.place.file;
        Related { place: format!("{path}:{}:{}", spot.line, spot.column), spot, same_file, words }
    });
    let related = related.collect();
    Located { diagnostic, path, spot, text, related }
}

fn look_up(place: Place, sources: &Sources) -> (String, &str, Spot) {
    let Some(file) = sources.files.get(place.file.0 as usize) else {
        return (sources.root.display().to_string(), "", spot("", place));
    };
    let path = sources.root.join(&file.path).to_string_lossy().replace('\\', "/");
    (path, file.shown(), spot(file.shown(), place))
}

/// Turns characters into line, column and bytes. A place past the end is the end.
fn spot(text: &str, place: Place) -> Spot {
    let mut offsets = text.char_indices().map(|(byte, _)| byte).chain(std::iter::once(text.len()));
    let start = offsets.clone().nth(place.span.start as usize).unwrap_or(text.len());
    let end = offsets.nth(place.span.end as usize).unwrap_or(text.len()).max(start);
    let position = |byte: usize| {
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let bom = usize::from(line_start == 0 && text.starts_with('\u{FEFF}') && byte > 0);
        (1 + before.matches('\n').count(), 1 + text[line_start..byte].chars().count() - bom)
    };
    let ((line, column), (end_line, end_column)) = (position(start), position(end));
    Spot { line, column, end_line, end_column, bytes: start..end }
}

#[derive(Serialize)]
struct Data<'f> {
    schema: &'static str,
    files: usize,
    findings: Vec<Finding<'f>>,
}

#[derive(Serialize)]
struct Finding<'f> {
    code: &'static str,
    level: &'static str,
    path: &'f str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'f str,
    help: Option<&'f str>,
    related: Vec<RelatedJson<'f>>,
}

#[derive(Serialize)]
struct RelatedJson<'f> {
    place: &'f str,
    message: &'f str,
}

/// All findings in a format.
pub fn render(found: &[Located<'_>], sources: &Sources, format: Format, style: Style) -> String {
    if format == Format::Table {
        let drawn: Vec<String> = found.iter().map(|one| snippet::draw(one, style.lang, style.width, style.color)).collect();
        return drawn.join("\n");
    }
    let findings = found.iter().map(|one| finding(one, style.lang)).collect();
    let data = Data { schema: "gov/validate/1", files: sources.files.len(), findings };
    Report::new(page(found, style.lang), data, !found.is_empty()).render(format, style)
}

fn finding<'f>(one: &'f Located<'_>, lang: Lang) -> Finding<'f> {
    let related = one.related.iter().map(|related| RelatedJson { place: &related.place, message: related.words.get(lang) });
    Finding {
        code: one.diagnostic.code,
        level: level(one.diagnostic.level),
        path: &one.path,
        line: one.spot.line,
        column: one.spot.column,
        end_line: one.spot.end_line,
        end_column: one.spot.end_column,
        message: one.diagnostic.message.get(lang),
        help: one.diagnostic.help.as_ref().map(|help| help.get(lang)),
        related: related.collect(),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

fn page(found: &[Located<'_>], lang: Lang) -> Page {
    let columns = vec![
        column(lang.pick("Ställe", "Place")),
        column(lang.pick("Kod", "Code")),
        column(lang.pick("Fel", "Fault")),
        column(lang.pick("Gör så här", "What to do")),
    ];
    let cells = |one: &Located<'_>| {
        let help = one.diagnostic.help.as_ref().map_or("", |help| help.get(lang));
        vec![one.place(), one.diagnostic.code.into(), one.diagnostic.message.get(lang).into(), help.into()]
    };
    let table = Table { caption: None, columns, rows: found.iter().map(cells).collect(), grouped: 0 };
    Page { title: String::new(), tables: vec![table], notes: Vec::new() }
}
