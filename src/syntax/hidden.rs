//! Characters that nobody sees and that change what a text seems to say: control characters, bidirectional marks,
//! zero-width characters, tags.

use crate::diagnostic::{Diagnostic, FileId, Place, Span};
use crate::lang::both;
use crate::syntax::tape::{Form, Tape};

/// Whether a character is hidden or a control character. Line feed, carriage return and tab are the parser's matter.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' => true,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' => true,
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => true,
        _ => c.is_control(),
    }
}

/// The first hidden character of a text and its index in characters. A byte order mark at the very beginning is allowed.
pub fn hidden_in(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut marks = text.chars().enumerate().filter(|(i, c)| is_hidden(*c) && !(*i == 0 && *c == '\u{FEFF}'));
    std::iter::from_fn(move || marks.next())
}

/// Nearly all text has nothing hidden; this is the quick look that says so.
fn may_hide(text: &str) -> bool {
    text.bytes().any(|b| (b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t')) || matches!(b, 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF.. ))
}

/// Notes hidden characters of a file, and those that a quoted text makes by escapes.
pub fn check(text: &str, tape: &Tape<'_>, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
    let mut note = |span, c: char| {
        let point = c as u32;
        let message = both(format!("dolt tecken eller styrtecken: U+{point:04X}"), format!("hidden or control character: U+{point:04X}"));
        let help = both("ta bort det: det syns inte för den som granskar", "remove it: a reviewer can't see it");
        diagnostics.push(Diagnostic::error("hidden-character", Place { file, span }, message).help(help));
    };
    if may_hide(text) {
        for (at, c) in hidden_in(text) {
            let start = at as u32;
            note(Span { start, end: start + 1 }, c);
        }
    }
    for item in tape.items.iter().filter(|item| item.form == Form::Quoted) {
        let owned = matches!(item.text, std::borrow::Cow::Owned(_));
        // A character that stands in the file itself was noted above; an escape is seen only in the value.
        if let Some((_, c)) = hidden_in(&item.text).next().filter(|(_, c)| owned && !text.contains(*c)) {
            note(item.span, c);
        }
    }
}
