//! How many: the line that ends a run, and the table of `--summary`.

use crate::checks::outcome::Outcome;
use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::report::cell::Cell;
use crate::report::published::Published;
use crate::report::{Page, Report, Table, column, words};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// `2 fel, 1 varning`; empty when there is nothing.
pub fn counts(levels: impl Iterator<Item = Level>, lang: Lang) -> String {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    levels.for_each(|level| *counts.entry(level).or_default() += 1);
    counts
        .into_iter()
        .map(|(level, count)| format!("{count} {}", words::levels(level, count, lang)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn findings(count: usize) -> &'static str {
    if count == 1 { "finding" } else { "findings" }
}

/// The findings in one line: how many in how many files, and what is not shown. With the time that
/// it took, what was read too.
pub fn line(outcome: &Outcome, ms: Option<u128>, lang: Lang) -> String {
    let in_files: BTreeSet<_> = outcome.found.iter().map(|found| found.diagnostic.place.file).collect();
    let mut parts = vec![match in_files.len() {
        0 => lang.pick("Inga fel", "No errors").to_string(),
        in_files => {
            let counts = counts(outcome.found.iter().map(|found| found.diagnostic.level), lang);
            format!("{counts} {} {in_files} {}", lang.pick("i", "in"), files(in_files, lang))
        }
    }];
    parts.extend(outcome.as_of.map(|day| words::as_of(day, lang)));
    if let Some(since) = &outcome.since {
        let (known, fixed) = (outcome.known, outcome.fixed.len());
        let mended = if fixed == 1 { "åtgärdat" } else { "åtgärdade" };
        let seen = if known == 1 { "känt" } else { "kända" };
        parts.push(lang.pick(
            format!("jämfört med {since}: {known} {seen}, {fixed} {mended}"),
            format!("compared with {since}: {known} known, {fixed} fixed"),
        ));
    }
    if outcome.silenced > 0 {
        let count = outcome.silenced;
        let word = if count == 1 { "undantaget" } else { "undantagna" };
        parts.push(lang.pick(
            format!("{count} fynd {word} med en kommentar"),
            format!("{count} {} silenced by a comment", findings(count)),
        ));
    }
    if outcome.below > 0 {
        let (warnings, notices) = (outcome.below_warnings, outcome.below - outcome.below_warnings);
        let of = |level, count| std::iter::repeat_n(level, count);
        let all = of(Level::Warning, warnings).chain(of(Level::Info, notices));
        // The last of them is what is asked for to see them all.
        let least = if notices > 0 { Level::Info } else { Level::Warning };
        let (counts, level) = (counts(all, lang), words::level(least, lang));
        let (shown, them) = match outcome.below {
            1 => ("den", "it"),
            _ => ("dem", "them"),
        };
        parts.push(lang.pick(
            format!("{counts} visas inte här: --show {level} visar {shown}"),
            format!("{counts} not shown here: --show {level} shows {them}"),
        ));
    }
    if outcome.more > 0 {
        let count = outcome.more;
        parts.push(lang.pick(
            format!("{count} till av samma slag i samma fil visas inte"),
            format!("{count} more of the same kind in the same file not shown"),
        ));
    }
    if outcome.outside > 0 {
        let count = outcome.outside;
        parts.push(lang.pick(
            format!("{count} läsfel utanför det som visas: kontrollen är inte fullständig"),
            format!(
                "{count} {} of reading outside of what is shown: the check is not complete",
                if count == 1 { "error" } else { "errors" }
            ),
        ));
    }
    let line = parts.join("; ");
    let Some(ms) = ms else { return line };
    let (read, rules) = (outcome.files, outcome.rules);
    let word =
        lang.pick(if rules == 1 { "regel" } else { "regler" }, if rules == 1 { "rule" } else { "rules" });
    format!("{line} ({read} {}, {rules} {word}, {ms} ms)", files(read, lang))
}

/// What may be done next: where a finding is explained, and how many the program mends itself.
pub fn next(outcome: &Outcome, lang: Lang) -> Option<String> {
    let code = outcome.found.first()?.diagnostic.code;
    let more = lang.pick(
        format!("Mer om ett fynd: gov förklara {code}"),
        format!("About a finding: gov explain {code}"),
    );
    let fixable = outcome.found.iter().filter(|found| !found.diagnostic.fix.is_empty()).count();
    let fixes = match fixable {
        0 => String::new(),
        1 if outcome.found.len() == 1 => lang.pick(
            "; gov kontrollera --fix rättar det".to_string(),
            "; gov validate --fix fixes it".to_string(),
        ),
        _ => lang.pick(
            format!("; gov kontrollera --fix rättar {fixable} av dem"),
            format!("; gov validate --fix fixes {fixable} of them"),
        ),
    };
    Some(format!("{more}{fixes}"))
}

fn files(count: usize, lang: Lang) -> &'static str {
    lang.pick(if count == 1 { "fil" } else { "filer" }, if count == 1 { "file" } else { "files" })
}

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    files: usize,
    rules: usize,
    counts: Vec<Row>,
    known: usize,
    silenced: usize,
    below: usize,
    fixed: usize,
}

#[derive(Serialize)]
struct Row {
    code: &'static str,
    level: &'static str,
    count: usize,
}

/// How many findings there are of each level and code, the worst first.
pub fn summary(outcome: &Outcome, lang: Lang) -> Report {
    let mut counts: BTreeMap<(Level, &'static str), usize> = BTreeMap::new();
    for found in &outcome.found {
        *counts.entry((found.diagnostic.level, found.diagnostic.code)).or_default() += 1;
    }
    let rows = counts.iter().map(|((level, code), count)| {
        vec![words::level(*level, lang).into(), code.to_string(), count.to_string()]
    });
    let columns = vec![
        column(lang.pick("Nivå", "Level")),
        column(lang.pick("Kod", "Code")),
        column(lang.pick("Antal", "Number")),
    ];
    let table = Table {
        caption: None,
        columns,
        rows: rows.map(|row| row.into_iter().map(Cell::from).collect()).collect(),
        grouped: 0,
        ..Table::default()
    };
    let tables = if counts.is_empty() { Vec::new() } else { vec![table] };
    let page = Page { tables, notes: vec![format!("{}.", line(outcome, None, lang))], ..Page::default() };
    let data = Data {
        schema: "gov/summary/1",
        files: outcome.files,
        rules: outcome.rules,
        counts: counts
            .iter()
            .map(|((level, code), count)| Row { code, level: level.name(), count: *count })
            .collect(),
        known: outcome.known,
        silenced: outcome.silenced,
        below: outcome.below,
        fixed: outcome.fixed.len(),
    };
    Report::new(|| page, move || Published::new(&data), !outcome.found.is_empty())
}
