//! What the searches for personal data share: the files are looked through as they are written,
//! comments, kept texts and `gov.toml` too, and a number begins and ends where it is no part of a
//! longer code.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Place, Span};
use crate::lang::{Both, both};
use std::ops::Range;

/// What was found in a text: its bytes and what to say.
pub type Found = (Range<usize>, Both);

/// Looks through all texts.
pub fn run(
    scope: &Scope<'_>,
    diagnostics: &mut Vec<Diagnostic>,
    check: &Check,
    look: impl Fn(&str) -> Vec<Found>,
) {
    for (id, file) in scope.files() {
        let text = file.text();
        let help = || {
            both(
                "ta bort det; i en bevarad text: maskera det och räkna om `sha256`",
                "remove it; in a kept text, mask it and update `sha256`",
            )
        };
        // What is found stands in the order of the text, so that its characters are counted once.
        let (mut bytes, mut chars) = (0, 0);
        let mut char_at = |byte: usize| {
            chars += text[bytes..byte].chars().count() as u32;
            bytes = byte;
            chars
        };
        let mut place = |bytes: Range<usize>| Place {
            file: id,
            span: Span { start: char_at(bytes.start), end: char_at(bytes.end) },
        };
        diagnostics.extend(
            look(text).into_iter().map(|(bytes, message)| check.finding(place(bytes), message).help(help())),
        );
    }
}

/// Where the first digit stands.
pub fn digit(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(u8::is_ascii_digit)
}

/// Tries at each byte that something can begin with, which `next` finds, and goes on after what was
/// found, or after the word: nothing begins within one.
pub fn each(
    text: &str,
    next: impl Fn(&[u8]) -> Option<usize>,
    look: impl Fn(usize) -> Option<Found>,
) -> Vec<Found> {
    let (mut at, mut found) = (0, Vec::new());
    while let Some(next) = next(&text.as_bytes()[at..]) {
        at += next;
        match look(at) {
            Some(one) => {
                at = one.0.end;
                found.push(one);
            }
            None => {
                at += 1 + text.as_bytes()[at + 1..]
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphanumeric())
                    .count()
            }
        }
    }
    found
}

fn is_space(c: char) -> bool {
    // A tab stands between the cells of a table.
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{200A}' | '\u{202F}')
}

pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a number can begin after this text: otherwise it is a part of a longer code, of a word
/// or of an address.
pub fn can_begin(before: &str) -> bool {
    !before
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || is_dash(c) || matches!(c, '/' | '.' | '+' | '#' | '%' | '_'))
}

/// Whether a number can end before this text.
pub fn can_end(after: &str) -> bool {
    let mut chars = after.chars();
    match chars.next() {
        Some(c) if is_dash(c) || matches!(c, '/' | '.' | '+') => {
            !chars.next().is_some_and(|c| c.is_ascii_digit())
        }
        Some(c) => !c.is_alphanumeric() && !matches!(c, '_' | '#' | '%' | '='),
        None => true,
    }
}

/// How many digits a text begins with.
pub fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How many bytes stand between two groups of digits: a space, a dash, a dash between spaces, or
/// one of some other signs.
pub fn gap(text: &str, signs: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next().filter(|c| is_space(*c) || is_dash(*c) || signs.contains(*c))?;
    let spaced = match (chars.next(), chars.next()) {
        (Some(dash), Some(last)) if is_space(first) && is_dash(dash) && is_space(last) => {
            dash.len_utf8() + last.len_utf8()
        }
        _ => 0,
    };
    Some(first.len_utf8() + spaced)
}
