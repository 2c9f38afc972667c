//! What holds of any input at all: a property of each target, for the fuzzer and for the replay in
//! `tests/fuzz_corpus.rs`.
//!
//! A file of the data is its text after one byte, which says what file it is (`files.rs`).

mod files;
mod mending;
pub mod strict;
mod time;

use self::files::Files;
use gov::checks::{ignore, judge, outcome};
use gov::diagnostic::{Diagnostic, FileId, Place};
use gov::lang::Lang;
use gov::model::date::Day;
use gov::report::{Style, findings};
use gov::sources::Sources;
use gov::syntax;
pub use mending::fix;
use serde_json::Value;
pub use strict::strict;
pub use time::date;

/// The day that it is while fuzzing: findings depend on it.
fn today() -> Day {
    "2026-11-22".parse().expect("a day")
}

/// Reads, checks and shows a file: every place is in its file, every format is whole and hides
/// nothing, and twice is the same.
pub fn read_yaml(data: &[u8]) {
    let Files { sources, lang, .. } = Files::of(data);
    let found = judge::of(&sources, today()).found;
    for finding in &found {
        finding
            .related
            .iter()
            .map(|(place, _)| place)
            .chain([&finding.place])
            .for_each(|place| is_within(place, 1, &sources, finding));
        finding.fix.iter().for_each(|edit| is_within(&edit.place, 0, &sources, finding));
    }
    assert!(
        found.is_sorted_by_key(|finding| (finding.place, finding.code, &finding.message.en)),
        "findings are in order"
    );
    let number = found.len();
    let shown = show(&sources, found, lang);
    for (format, text) in &shown {
        assert!(
            !text.chars().any(|c| c == '\r' || syntax::is_hidden(c)),
            "{format:?} hides nothing: {text:?}"
        );
    }
    let json = |at: usize| serde_json::from_str::<Value>(&shown[at].1).expect("JSON");
    let count = |list: &Value| list.as_array().expect("a list").len();
    assert_eq!(shown[1].1.lines().count(), number, "a line for each finding");
    assert_eq!(count(&json(2)["findings"]), number);
    assert_eq!(count(&json(3)["runs"][0]["results"]), number);
    assert_eq!(shown, show(&sources, judge::of(&sources, today()).found, lang), "twice is the same");
}

/// A place lies within its file, where what is missing at the end stands `beyond` it.
fn is_within(place: &Place, beyond: usize, sources: &Sources, finding: &Diagnostic) {
    let length = sources.files[place.file.0 as usize].shown().chars().count();
    let (start, end) = (place.span.start as usize, place.span.end as usize);
    assert!(start <= end && start <= length && end <= length + beyond, "{place:?} of {length}: {finding:?}");
}

/// The findings in each format that is looked at.
fn show(sources: &Sources, found: Vec<Diagnostic>, lang: Lang) -> Vec<(findings::Format, String)> {
    let found = outcome::marked(found, sources);
    let outcome = outcome::Outcome { found, ..outcome::Outcome::default() };
    let style = Style { lang, width: Some(80), color: false, accessible: false };
    let formats =
        [findings::Format::Text, findings::Format::Concise, findings::Format::Json, findings::Format::Sarif];
    formats.map(|format| (format, findings::render(&outcome, sources, format, style))).into()
}

/// Finds and reads ignore comments: each stands where it says, and one that is understood reads the
/// same when it is written anew.
pub fn ignore_comment(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    is_understood(&text);
    let tape = syntax::parse(&text, FileId::default(), &mut Vec::new());
    if !tape.whole {
        return;
    }
    let (chars, mut done) = (text.chars().collect::<Vec<char>>(), 0);
    for comment in syntax::comments(&text, &tape) {
        let (span, covers) = (comment.span, comment.covers);
        let line = chars[span.start as usize..span.end as usize].iter().collect::<String>();
        assert!(done <= span.start && line.starts_with('#') && !line.contains('\n'), "{comment:?}");
        assert!(
            covers.start <= span.start && span.end <= covers.end && covers.end as usize <= chars.len(),
            "{comment:?}"
        );
        assert!(
            chars[comment.text_at as usize..].iter().collect::<String>().starts_with(&*comment.text),
            "{comment:?}"
        );
        is_understood(&comment.text);
        done = span.end;
    }
}

/// What stands after `gov:`, read and written and read again.
fn is_understood(text: &str) {
    let Ok(ignore) = ignore::parse(text) else { return };
    for (code, at) in &ignore.codes {
        assert!(
            !code.is_empty() && text.chars().skip(*at as usize).collect::<String>().starts_with(code),
            "{code} at {at} of {text:?}"
        );
    }
    let codes: Vec<&str> = ignore.codes.iter().map(|(code, _)| code.as_str()).collect();
    let until = ignore.until.map_or_else(String::new, |day| format!(" until={day}"));
    assert!(
        until.is_empty() || text.split_whitespace().any(|word| word.ends_with(until.trim_start())),
        "{until} is written so: {text:?}"
    );
    let again = ignore::parse(&format!(" ignore[{}]{until} a reason", codes.join(",")))
        .unwrap_or_else(|(fault, _)| panic!("{text:?}: {fault:?}"));
    assert_eq!(again.codes.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), codes);
    assert_eq!(again.until, ignore.until);
}
