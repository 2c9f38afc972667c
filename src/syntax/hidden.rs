//! Characters that nobody sees and that change what a text seems to say: control characters,
//! bidirectional marks, zero-width characters, tags.

use crate::bytes;
use crate::diagnostic::{Diagnostic, FileId, Place, Span};
use crate::lang::both;
use crate::syntax::tape::{Form, Tape};
use std::borrow::Cow;
use std::collections::HashMap;

/// Whether a character is hidden or a control character. Line feed, carriage return and tab are the
/// parser's matter.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{00AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}' => true,
        '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' => true,
        '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => true,
        _ => c.is_control(),
    }
}

/// The hidden characters of a text and their indices in characters. A carriage return alone is one:
/// editors disagree on what it means.
fn hidden_in(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut chars = text.chars().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, c) = chars.next()?;
            let lone = c == '\r' && chars.peek().is_none_or(|(_, next)| *next != '\n');
            if lone || is_hidden(c) {
                return Some((at, c));
            }
        }
    })
}

/// Whether a byte can be the first of a hidden character.
fn may_begin(b: u8) -> bool {
    (b < 0x20 && !matches!(b, b'\n' | b'\t')) || matches!(b, 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF..)
}

/// Nearly all text has nothing hidden; this is the quick look that says so.
fn may_hide(text: &str) -> bool {
    bytes::any(text, may_begin)
}

/// Whether a text has neither hidden characters nor tabs.
pub(super) fn is_plain(text: &str) -> bool {
    let is_breaking = |b| matches!(b, b'\t' | b'\r');
    // One look, where there is nothing of either.
    !bytes::any(text, |b| may_begin(b) || b == b'\t')
        || (!bytes::any(text, is_breaking) && hidden_in(text).next().is_none())
}

/// Characters of a file, or of a text in it, that are noted one by one, at most: a file with more
/// is no text.
const MOST: usize = 20_000;

/// Notes hidden characters of a file, and those that a quoted text makes by escapes.
pub fn check(text: &str, tape: &Tape<'_>, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
    let mut note = |span, c: char| {
        let point = c as u32;
        let message = both(
            format!("dolt tecken eller styrtecken: U+{point:04X}"),
            format!("hidden or control character: U+{point:04X}"),
        );
        let help =
            both("ta bort det: det syns inte för den som granskar", "remove it: a reviewer can't see it");
        diagnostics.push(Diagnostic::error("hidden-character", Place { file, span }, message).help(help));
    };
    let mut raw: Vec<(usize, char)> = Vec::new();
    if may_hide(text) {
        // A byte order mark is allowed at the very beginning of a file.
        raw = hidden_in(text).filter(|(at, c)| !(*at == 0 && *c == '\u{FEFF}')).collect();
        // Lines that end in a carriage return alone all do so for one reason.
        let first = raw.iter().position(|(_, c)| *c == '\r');
        let own = raw.iter().enumerate().filter(|(i, (_, c))| *c != '\r' || first == Some(*i));
        for (_, (at, c)) in own.take(MOST) {
            note(Span { start: *at as u32, end: *at as u32 + 1 }, *c);
        }
    }
    let escaped =
        tape.items.iter().filter(|item| item.form == Form::Quoted && matches!(item.text, Cow::Owned(_)));
    for item in escaped {
        // What stands in the file itself was noted above; what an escape makes is seen only in the
        // value.
        let first = raw.partition_point(|(at, _)| (*at as u32) < item.span.start);
        let mut own: HashMap<char, usize> = HashMap::new();
        for (_, c) in raw[first..].iter().take_while(|(at, _)| (*at as u32) < item.span.end) {
            *own.entry(*c).or_default() += 1;
        }
        for (_, c) in hidden_in(&item.text).take(MOST) {
            match own.get_mut(&c).filter(|left| **left > 0) {
                Some(left) => *left -= 1,
                None => note(item.span, c),
            }
        }
    }
}
