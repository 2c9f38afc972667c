//! One escaper a sink. Text from the data is untrusted: whatever it holds, it comes out as text.

use crate::syntax::is_hidden;
use std::fmt::Write as _;

/// For a terminal: hidden and control characters are written out as `\u{…}`; a line feed becomes a space.
pub fn terminal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if is_hidden(c) => {
                let _ = write!(out, "\\u{{{:x}}}", c as u32);
            }
            c => out.push(c),
        }
    }
    // GitHub's runner acts on `##[` anywhere in a line.
    out.replace("##[", "##\\[")
}

/// For a source snippet: replaced length for length in bytes, so that spans stay right.
pub fn snippet(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (is_hidden(c), c.len_utf8()) {
            _ if c == '\r' => out.push(' '),
            (false, _) => out.push(c),
            (true, 1) => out.push('?'),
            (true, 2) => out.push('¿'),
            (true, 3) => out.push('\u{FFFD}'),
            (true, _) => out.push_str("\u{FFFD}?"),
        }
    }
    out.replace("##[", "##(")
}

/// For Markdown: what could be markup, a mention, a link, an issue number, an emoji or HTML is escaped; the rest is left readable.
pub fn markdown(text: &str) -> String {
    let text = terminal(text);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let at_start = out.is_empty();
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            // `https://`, `:tada:` and `www.` become links and pictures.
            ':' if !next.is_whitespace() => out.push_str("&#58;"),
            '.' if out.len() >= 3 && out.as_bytes()[out.len() - 3..].eq_ignore_ascii_case(b"www") => out.push_str("&#46;"),
            '-' | '+' | '=' | '.' if at_start => out.extend(['\\', c]),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '!' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    // A line that begins with a number and a dot or a parenthesis would be a list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(out.as_bytes().get(digits), Some(b'.' | b')')) {
        out.insert(digits, '\\');
    }
    out
}

/// For JSON: characters that nobody sees are written as escapes; they can only stand inside of strings.
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// For CSV (RFC 4180). A cell that a spreadsheet would run as a formula first gets an apostrophe.
pub fn csv(text: &str) -> String {
    let text = terminal(text);
    let guarded = match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text,
    };
    match guarded.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", guarded.replace('"', "\"\"")),
        false => guarded,
    }
}
