//! What `gov validate` says: findings with file, line and column, as text or JSON.

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::lang::{Both, Lang};
use crate::report::lines::{Lines, Spot};
use crate::report::{Format, Page, Report, Style, Table, column, snippet};
use crate::sources::{Sources, slashes};
use serde::Serialize;
use std::collections::HashMap;

/// Findings drawn for people, at most; the count is always whole, and the other formats have them all.
const MOST_DRAWN: usize = 1_000;

/// A finding whose places have been looked up.
#[derive(Debug)]
pub struct Located<'f> {
    pub diagnostic: &'f Diagnostic,
    /// The path as the user would write it.
    pub path: String,
    pub spot: Spot,
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

/// The lines of the files that findings are in, each file's looked up once.
pub struct Places<'s> {
    sources: &'s Sources,
    lines: HashMap<FileId, Lines<'s>>,
}

impl<'s> Places<'s> {
    pub fn new(sources: &'s Sources) -> Places<'s> {
        Places { sources, lines: HashMap::new() }
    }

    fn lines(&mut self, file: FileId) -> &Lines<'s> {
        let sources = self.sources;
        self.lines.entry(file).or_insert_with(|| Lines::new(sources.files.get(file.0 as usize).map_or("", |file| file.shown())))
    }

    fn locate<'f>(&mut self, diagnostic: &'f Diagnostic) -> Located<'f> {
        let (path, spot) = self.look_up(diagnostic.place);
        let mut related = Vec::new();
        for (place, words) in &diagnostic.related {
            let (path, spot) = self.look_up(*place);
            let place = (place.file, format!("{path}:{}:{}", spot.line, spot.column));
            related.push(Related { place: place.1, spot, same_file: place.0 == diagnostic.place.file, words });
        }
        Located { diagnostic, path, spot, related }
    }

    fn look_up(&mut self, place: Place) -> (String, Spot) {
        let below = self.sources.files.get(place.file.0 as usize).map_or("", |file| &file.path);
        let path = slashes(&self.sources.root.join(below).to_string_lossy());
        (path, self.lines(place.file).spot(place.span))
    }
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
pub fn render(found: &[Diagnostic], sources: &Sources, format: Format, style: Style) -> String {
    let mut places = Places::new(sources);
    if format == Format::Table {
        let draw = |diagnostic| {
            let located = places.locate(diagnostic);
            snippet::draw(&located, places.lines(diagnostic.place.file), style.lang, style.width, style.color)
        };
        let drawn: Vec<String> = found.iter().take(MOST_DRAWN).map(draw).collect();
        let more = found.len().saturating_sub(MOST_DRAWN);
        let rest = style.lang.pick(format!("\n… och {more} till; alla finns i -o json\n"), format!("\n… and {more} more; -o json has them all\n"));
        return drawn.join("\n") + if more > 0 { &rest } else { "" };
    }
    let located: Vec<Located<'_>> = found.iter().map(|diagnostic| places.locate(diagnostic)).collect();
    let findings = located.iter().map(|one| finding(one, style.lang)).collect();
    let data = Data { schema: "gov/validate/1", files: sources.files.len(), findings };
    Report::new(page(&located, style.lang), data, !found.is_empty()).render(format, style)
}

fn finding<'f>(one: &'f Located<'_>, lang: Lang) -> Finding<'f> {
    let related = one.related.iter().map(|related| RelatedJson { place: &related.place, message: related.words.get(lang) });
    Finding {
        code: one.diagnostic.code,
        level: one.diagnostic.level.name(),
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
