//! The pages of the checks: one for reading in a terminal, all as a table. The pages are our own
//! text, and need no escaping.

use crate::checks::{self, Check};
use crate::lang::Lang;
use crate::report::formats::wrap;
use crate::report::published::{Later, Published};
use crate::report::words;
use crate::report::{Page, Report, Style, Table, column};
use serde::Serialize;

/// A page is easier to read when its lines are no longer than this.
const WIDEST: usize = 100;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    codes: Later,
}

#[derive(Serialize)]
struct Code {
    code: &'static str,
    level: &'static str,
    since: &'static str,
    fixable: bool,
    can_be_ignored: bool,
    text: &'static str,
    example: String,
    mended: &'static str,
}

/// All codes in a table.
pub fn list(lang: Lang) -> Report {
    let mut all: Vec<&Check> = checks::all().collect();
    all.sort_by_key(|check| check.code);
    of(all, lang)
}

/// Some codes in a table, and in full as JSON.
pub fn of(checks: Vec<&'static Check>, lang: Lang) -> Report {
    let columns = vec![
        column(lang.pick("Kod", "Code")),
        column(lang.pick("Nivå", "Level")),
        column(lang.pick("Vad det är", "What it is")),
    ];
    let row = |check: &&Check| {
        vec![check.code.into(), level(check, lang).into(), first_sentence(check.parts(lang).text).into()]
    };
    let table =
        Table { caption: None, columns, rows: checks.iter().map(row).collect(), grouped: 1, is_told: true };
    let code = move |check: &Check| {
        let parts = check.parts(lang);
        let (fixable, can_be_ignored) = (check.fixable, check.can_be_silenced());
        Code {
            code: check.code,
            level: check.level.name(),
            since: check.since,
            fixable,
            can_be_ignored,
            text: parts.text,
            example: parts.example,
            mended: parts.mended,
        }
    };
    let data = move || {
        Published::new(&Data { schema: "gov/explain/1", codes: Later })
            .each("codes", checks.into_iter().map(code))
    };
    Report::new(|| Page { tables: vec![table], ..Page::default() }, data, true)
}

/// The beginning of a page, in one line.
fn first_sentence(text: &str) -> String {
    let line = text.split("\n\n").next().unwrap_or("").replace('\n', " ");
    let end = line.match_indices(". ").next().map_or(line.len(), |(at, _)| at + 1);
    line[..end].replace('`', "")
}

fn level(check: &Check, lang: Lang) -> &'static str {
    words::level(check.level, lang)
}

/// What there is to know of a code beside its page.
fn facts(check: &Check, lang: Lang) -> String {
    let mut facts =
        vec![level(check, lang).to_string(), format!("{} {}", lang.pick("sedan", "since"), check.since)];
    if check.fixable {
        facts.push(
            lang.pick("kan rättas av gov kontrollera --fix", "can be fixed by gov validate --fix").into(),
        );
    }
    if !check.can_be_silenced() {
        facts.push(lang.pick("kan inte undantas", "can't be silenced").into());
    }
    facts.join(" · ")
}

fn spoken_facts(check: &Check, lang: Lang) -> String {
    format!("{}: {}.", lang.pick("Nivå", "Level"), facts(check, lang).replace(" · ", ", "))
}

/// A page as Markdown, in one language.
pub fn markdown(check: &Check, lang: Lang) -> String {
    let parts = check.parts(lang);
    let mut out = format!("# {}\n\n{}\n\n{}\n", check.code, facts(check, lang), parts.text);
    if !parts.example.is_empty() {
        let (example, mended) = lang.pick(("Exempel", "Rättat"), ("Example", "Fixed"));
        out.push_str(&format!("\n## {example}\n\n{}\n\n## {mended}\n\n{}\n", parts.example, parts.mended));
    }
    out
}

/// A page for reading: paragraphs in lines that fit, examples indented.
pub fn text(check: &Check, style: Style) -> String {
    let width = style.width.unwrap_or(WIDEST).clamp(40, WIDEST);
    let mut out = String::new();
    let mut in_block = false;
    let mut paragraph = String::new();
    let page = markdown(check, style.lang);
    // A dot between facts would be read out.
    let page = if style.accessible {
        page.replace(&facts(check, style.lang), &spoken_facts(check, style.lang))
    } else {
        page
    };
    for line in page.lines().chain([""]) {
        if line.starts_with("```") {
            in_block = !in_block;
            out.push_str(if in_block { "" } else { "\n" });
        } else if in_block {
            // A line that is too long for the terminal goes on further in.
            let room = style.width.map_or(usize::MAX, |width| width.max(40) - 6);
            out.push_str(format!("    {}", wrap::wrap(line, room).join("\n      ")).trim_end());
            out.push('\n');
        } else if line.is_empty() {
            if !paragraph.is_empty() {
                out.push_str(&wrap::wrap(&paragraph, width).join("\n"));
                out.push_str("\n\n");
            }
            paragraph.clear();
        } else {
            let line = line.trim_start_matches(['#', ' ']).replace("**", "");
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(&line);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
