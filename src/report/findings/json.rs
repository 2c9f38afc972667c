//! The published JSON of findings, version 1: only ever added to. Whole, or one object per line.

use crate::checks::outcome::Outcome;
use crate::lang::Lang;
use crate::report::escape;
use crate::report::findings::Located;
use crate::report::findings::place::{Change, Place};
use crate::report::formats::data;
use crate::report::published::{Later, Published};
use serde::Serialize;
use std::io::{BufWriter, Result, Write};

#[derive(Serialize)]
struct Data<'f> {
    schema: &'static str,
    files: usize,
    findings: Later,
    rules: usize,
    /// The earlier revision, or null when there is none to compare with.
    since: Option<&'f str>,
    fixed: Vec<Gone<'f>>,
    known: usize,
    silenced: usize,
    below: usize,
    /// The day of the commit, where that is the day by which it was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
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
    related: Vec<Related<'f>>,
    fingerprint: &'f str,
    /// `new` when the earlier revision lacks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    /// What mends it, where that is certain.
    edits: Vec<Edit<'f>>,
}

#[derive(Serialize)]
struct Related<'f> {
    place: String,
    message: &'f str,
}

#[derive(Serialize)]
struct Edit<'f> {
    path: &'f str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'f str,
}

#[derive(Serialize)]
struct Gone<'f> {
    code: &'static str,
    path: &'f str,
    message: &'f str,
    fingerprint: &'f str,
}

pub fn write(outcome: &Outcome, found: &[Located<'_>], lang: Lang, out: &mut dyn Write) -> Result<()> {
    let gone = outcome.fixed.iter().map(|gone| Gone {
        code: gone.code,
        path: &gone.path,
        message: gone.message.get(lang),
        fingerprint: &gone.fingerprint,
    });
    let data = Data {
        schema: "gov/validate/1",
        files: outcome.files,
        findings: Later,
        rules: outcome.rules,
        since: outcome.since.as_deref(),
        fixed: gone.collect(),
        known: outcome.known,
        silenced: outcome.silenced,
        below: outcome.below,
        as_of: outcome.as_of.map(|day| day.to_string()),
    };
    let findings = found.iter().map(|one| finding(one, lang));
    data::write_json(Published::new(&data).each("findings", findings), out)
}

/// An object a line.
pub fn write_lines(found: &[Located<'_>], lang: Lang, out: &mut dyn Write) -> Result<()> {
    let out = &mut BufWriter::new(out);
    for one in found {
        writeln!(out, "{}", escape::json(&serde_json::to_string(&finding(one, lang)).unwrap_or_default()))?;
    }
    out.flush()
}

fn finding<'f>(one: &'f Located<'_>, lang: Lang) -> Finding<'f> {
    let diagnostic = one.diagnostic();
    let Place { path, spot } = &one.at;
    let related = one
        .related
        .iter()
        .map(|related| Related { place: related.at.shown(), message: related.words.get(lang) });
    Finding {
        code: diagnostic.code,
        level: diagnostic.level.name(),
        path,
        line: spot.line,
        column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
        message: diagnostic.message.get(lang),
        help: diagnostic.help.as_ref().map(|help| help.get(lang)),
        related: related.collect(),
        fingerprint: &one.found.fingerprint,
        state: (one.found.is_new == Some(true)).then_some("new"),
        edits: one.edits.iter().map(edit).collect(),
    }
}

fn edit<'f>(change: &'f Change<'_>) -> Edit<'f> {
    let Place { path, spot } = &change.at;
    Edit {
        path,
        line: spot.line,
        column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
        text: change.text,
    }
}
