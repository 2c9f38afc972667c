//! Where a syntax fault is, when the parser notices it too late, and what to do about it.

use crate::diagnostic::Span;
use crate::lang::{Both, both};

/// Where a syntax fault is, and what to do. The parser notices a bare word without its colon first
/// at the next line; the line of the word is the one to mend.
pub fn blame(text: &str, at: usize, info: &str) -> (Span, Option<Both>) {
    let before: Vec<char> = text.chars().take(at).collect();
    let at_start = before.iter().rev().take_while(|c| **c != '\n').all(|c| c.is_whitespace());
    let mut start = at;
    if info.contains("simple key") && at_start {
        let last = before.iter().rposition(|c| !c.is_whitespace()).unwrap_or(0);
        let line = before[..last].iter().rposition(|c| *c == '\n').map_or(0, |feed| feed + 1);
        start = (line..=last).find(|i| !before[*i].is_whitespace()).unwrap_or(at);
    }
    let line: String = text.chars().skip(start).take_while(|c| *c != '\n').collect();
    let end = start + line.trim_end().chars().count().max(1);
    let help = match line.as_bytes() {
        [b'-', next, ..] if !matches!(next, b' ' | b'-') => {
            Some(both("skriv ett mellanslag efter `-`", "write a space after `-`"))
        }
        _ if info.contains("simple key") && line.contains(':') => {
            Some(both("skriv ett mellanslag efter `:`", "write a space after `:`"))
        }
        _ if info.contains("simple key") => Some(both("skriv `nyckel: värde`", "write `key: value`")),
        _ if info.contains("mapping values are not allowed") => Some(both(
            "sätt en text med `: ` inom citattecken; eller skriv ett mellanslag efter `:` på raden ovanför",
            "quote a text that has `: ` in it; or write a space after the `:` of the line above",
        )),
        _ if info.contains("valid YAML whitespace") => {
            Some(both("skriv ett mellanslag efter `:`, ingen tabb", "write a space after `:`, no tab"))
        }
        _ if info.contains("unexpected character") || info.contains("cannot start with '-'") => {
            Some(both("sätt texten inom citattecken", "quote the text"))
        }
        _ if info.contains("indentation in quoted scalar") => Some(both(
            "sätt ett citattecken i slutet av texten, eller ta bort det i början",
            "put a quotation mark at the end of the text, or remove the one at its beginning",
        )),
        _ if info.contains("tab") => {
            Some(both("dra in med mellanslag, inte tabb", "indent with spaces, not tabs"))
        }
        _ => None,
    };
    let end = if start == at { start + 1 } else { end };
    (Span { start: start as u32, end: end as u32 }, help)
}
