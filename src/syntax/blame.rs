//! Where a syntax fault is, when the parser notices it too late, and what to do about it.

use crate::diagnostic::Span;
use crate::lang::{Both, both};
use crate::syntax::instead;

/// A fault of the parser: its place, what the parser calls it, and what to do.
pub struct Blame<'i> {
    pub span: Span,
    pub info: &'i str,
    pub help: Option<Both>,
}

/// The parser notices a bare word without its colon, and a bracket that is not closed, first at a
/// later line; the line of the word or the bracket is the one to mend.
pub fn blame<'i>(text: &str, at: usize, info: &'i str) -> Blame<'i> {
    let characters: Vec<char> = text.chars().collect();
    // A tab is told where it stands, which may be a line below the place that the parser names.
    let tab = || characters.iter().skip(at).position(|c| *c == '\t').map(|more| at + more);
    let at = Some(at).filter(|_| info.contains("tab")).and_then(|_| tab()).unwrap_or(at);
    let before = &characters[..at.min(characters.len())];
    if let Some((open, info)) = open_bracket(before, info) {
        let end = if before[open] == '[' { ']' } else { '}' };
        let help = both(
            format!("sätt `{end}` där det som börjar här slutar"),
            format!("put `{end}` where what begins here ends"),
        );
        return Blame { span: span(open, open + 1), info, help: Some(help) };
    }
    let at_start = before.iter().rev().take_while(|c| **c != '\n').all(|c| c.is_whitespace());
    let mut start = at;
    let no_space = info.contains("mapping values are not allowed") && instead::is_joined(&above(before));
    if (info.contains("simple key") && at_start) || no_space {
        let until = if no_space { before.len() - line_of(before).chars().count() } else { before.len() };
        let last = before[..until].iter().rposition(|c| !c.is_whitespace()).unwrap_or(0);
        let line = before[..last].iter().rposition(|c| *c == '\n').map_or(0, |feed| feed + 1);
        start = (line..=last).find(|i| !before[*i].is_whitespace()).unwrap_or(at);
    }
    let line: String = characters[start.min(characters.len())..].iter().take_while(|c| **c != '\n').collect();
    let end = if start == at { start + 1 } else { start + line.trim_end().chars().count().max(1) };
    let whole = line_of(before) + if start == at { line.as_str() } else { "" };
    Blame { span: span(start, end), info, help: help(before, &line, &whole, info) }
}

fn span(start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32 }
}

/// What stands on the last line of some text.
fn line_of(before: &[char]) -> String {
    let start = before.iter().rposition(|c| *c == '\n').map_or(0, |feed| feed + 1);
    before[start..].iter().collect()
}

/// The last line above that has something.
fn above(before: &[char]) -> String {
    let text: String = before.iter().collect();
    let lines: Vec<&str> = text.split('\n').collect();
    let above = lines[..lines.len() - 1].iter().rev().find(|line| !line.trim().is_empty());
    above.map_or(String::new(), |line| (*line).to_string())
}

/// A bracket before the fault that is closed nowhere, where the fault can come of one.
fn open_bracket<'i>(before: &[char], info: &'i str) -> Option<(usize, &'i str)> {
    let is_flow = ["flow sequence", "flow mapping"].iter().any(|part| info.contains(part));
    if !is_flow && !info.contains("placement of ':'") && !info.contains("in flow construct") {
        return None;
    }
    let mut open = Vec::new();
    for (at, c) in before.iter().enumerate() {
        match c {
            '[' | '{' => open.push(at),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    let at = open.pop()?;
    Some((at, if before[at] == '[' { "flow sequence" } else { "flow mapping" }))
}

/// What to do about a fault: `line` from where it is, `whole` all of its line.
fn help(before: &[char], line: &str, whole: &str, info: &str) -> Option<Both> {
    let is = |part: &str| info.contains(part);
    match line.as_bytes() {
        [b'-', next, ..] if !matches!(next, b' ' | b'-') => {
            Some(both("skriv ett mellanslag efter `-`", "write a space after `-`"))
        }
        _ if is("simple key") && line.contains(':') => {
            Some(both("skriv ett mellanslag efter `:`", "write a space after `:`"))
        }
        _ if is("simple key") => Some(both("skriv `nyckel: värde`", "write `key: value`")),
        _ if is("mapping values are not allowed") => Some(instead::for_colon(whole, &above(before))),
        _ if is("valid YAML whitespace") => {
            Some(both("skriv ett mellanslag efter `:`, ingen tabb", "write a space after `:`, no tab"))
        }
        _ if is("unexpected character") || is("cannot start with '-'") || is("trailing content") => Some(
            instead::quoted(whole)
                .unwrap_or_else(|| both("sätt texten inom citattecken", "put the text in quotation marks")),
        ),
        _ if is("quoted scalar") && (is("indentation") || is("end of stream") || is("indicator")) => {
            Some(both(
                "sätt ett citattecken i slutet av texten, eller ta bort det i början",
                "put a quotation mark at the end of the text, or remove the one at its beginning",
            ))
        }
        _ if is("block sequence entries") => Some(instead::for_dash(line)),
        _ if is("anchor or alias") => Some(both(
            "skriv `- ` och inte `*` för en punkt i en lista",
            "write `- `, not `*`, for an item of a list",
        )),
        _ if is("tab") => Some(both("dra in med mellanslag, inte tabb", "indent with spaces, not tabs")),
        _ if is("did not find expected") || is("indent") => instead::for_indent(before, line),
        _ => None,
    }
}
