//! One escaper per sink. Text from the data is untrusted: whatever it holds, it comes out as text,
//! and two different texts stay different (but for what breaks a line, which becomes a space where
//! text is one line).

mod cells;

use crate::syntax::is_hidden;
pub use cells::{csv, excel, tsv};
use std::fmt::Write as _;

/// Hidden and control characters written out as `\u{…}`, and what looks like that already, so that
/// it can't be mistaken for it. What breaks a line is kept.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if is_hidden(c) || is_none(c) || text[at..].starts_with("\\u{") {
            let _ = write!(out, "\\u{{{:x}}}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}

/// No character at all, in Unicode's words; XML and YAML refuse some of them.
fn is_none(c: char) -> bool {
    c as u32 & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

/// For a terminal: nothing hidden, on one line. GitHub's runner acts on `##[` anywhere in a line
/// and on `::` at its beginning, and any text can come to stand there.
pub fn terminal(text: &str) -> String {
    // Nearly every text has nothing of the sort.
    let odd = |c: char| {
        matches!(c, '\\' | '#' | '\n' | '\r' | '\t')
            || !c.is_ascii_graphic() && c != ' ' && (is_hidden(c) || is_none(c))
    };
    if !text.contains(odd) && !text.contains("::") {
        return text.to_string();
    }
    visible(text).replace(['\n', '\r', '\t'], " ").replace("##[", "##\\u{5b}").replace("::", ":\\u{3a}")
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

/// For Markdown: what could be markup, a link or HTML is escaped; the rest is left readable.
///
/// GitHub looks for mentions, addresses, issues and emoji in the text that comes out, where an
/// escape is no longer seen: there, a space without width is put in between, as an entity, so that
/// it is seen in the source.
pub fn markdown(text: &str) -> String {
    const APART: &str = "&#8203;";
    let text = terminal(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let next = rest.chars().next().unwrap_or(' ');
        match c {
            // Four would make what follows a block of code.
            ' ' if out.is_empty() => out.push_str("&#32;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            // `https://` and `www.` become links.
            ':' if !next.is_whitespace() => out.push_str("&#58;"),
            '.' if out.len() >= 3 && out.as_bytes()[out.len() - 3..].eq_ignore_ascii_case(b"www") => {
                out.push_str("&#46;")
            }
            '-' | '+' | '=' | '.' if out.is_empty() => out.extend(['\\', c]),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '!' => out.extend(['\\', c]),
            c => out.push(c),
        }
        let is_reference = match c {
            '@' => next.is_alphanumeric(),
            '#' => next.is_ascii_digit(),
            '-' => {
                next.is_ascii_digit() && at >= 2 && text.as_bytes()[at - 2..at].eq_ignore_ascii_case(b"gh")
            }
            ':' => is_emoji_name(rest),
            _ => false,
        };
        if is_reference {
            out.push_str(APART);
        }
    }
    // A line that begins with a number and a dot or a parenthesis would be a list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(out.as_bytes().get(digits), Some(b'.' | b')')) {
        out.insert(digits, '\\');
    }
    out
}

/// Whether what stands after a colon is a word and another colon.
fn is_emoji_name(rest: &str) -> bool {
    let name = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '+' | '-'))
        .unwrap_or(rest.len());
    name > 0 && rest[name..].starts_with(':')
}

/// For a quoted label of Mermaid: whatever could be its syntax, or that of the HTML that it
/// becomes, is a numeric entity. It takes `direction TB` for an order anywhere in a line, quoted or
/// not.
pub fn mermaid(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in terminal(text).chars() {
        match c {
            '#' | '"' | '<' | '>' | '&' | '%' | ';' | '`' | '|' | '[' | ']' | '{' | '}' | '(' | ')'
            | '\\' | '*' | '_' | '@' | '$' | '/' | ':' | '~' => {
                let _ = write!(out, "#{};", c as u32);
            }
            c if c.is_whitespace() && out.ends_with("direction") => {
                let _ = write!(out, "#{};", c as u32);
            }
            c => out.push(c),
        }
    }
    out
}

/// For JSON that has been written: characters that nobody sees, and what GitHub's runner acts on
/// anywhere in a line, become escapes; they can only stand inside of strings, whose values stay the
/// same.
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) || c == '[' && out.ends_with("##") {
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

/// For YAML, in double quotes: as in JSON, but for characters beyond sixteen bits, which YAML has a
/// way of its own for.
pub fn yaml(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c)
                || is_none(c)
                || c == '[' && out.ends_with("##")
                || c == ':' && out.ends_with(':') =>
            {
                let _ = match c as u32 {
                    code @ ..=0xFFFF => write!(out, "\\u{code:04x}"),
                    code => write!(out, "\\U{code:08x}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// For XML, between tags or in a quoted attribute, of text that has been made fit for a terminal.
pub fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}

/// For HTML, between tags or in a quoted attribute: nothing hidden, on one line, no markup.
pub fn html(text: &str, out: &mut String) {
    // Nearly every text has nothing of the sort, and a site has millions.
    match text.bytes().any(|byte| ODD_IN_HTML[usize::from(byte)]) {
        true => out.push_str(&xml(&visible(text).replace(['\n', '\r', '\t'], " "))),
        false => out.push_str(text),
    }
}

/// Bytes that are markup or a control character, or that a hidden character may begin with.
const ODD_IN_HTML: [bool; 256] = {
    let mut odd = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        odd[byte] = byte < 0x20
            || matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'' | b'\\' | 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF..);
        byte += 1;
    }
    odd
};

/// For a quoted label of Graphviz, on one line: it reads `\N` and `&lt;` in text, and ends it at a
/// quote.
pub fn dot(text: &str) -> String {
    /// Graphviz takes strings of sixteen thousand bytes, and joins several.
    const MOST: usize = 8_000;
    let (mut out, mut length) = (String::with_capacity(text.len()), 0);
    for c in terminal(text).chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
        length += c.len_utf8() + 1;
        if length > MOST {
            out.push_str("\" + \"");
            length = 0;
        }
    }
    out
}

/// For a plain message of SARIF: without it, `[…](…)` is a link and `{0}` an argument.
pub fn sarif(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '[' | ']' => out.extend(['\\', c]),
            '{' | '}' => out.extend([c, c]),
            c => out.push(c),
        }
    }
    out
}

/// A path as a part of a URI: every byte but plain letters, digits and what may stand anywhere is
/// percent-encoded.
pub fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// The message of a command to GitHub's runner.
pub fn runner_data(text: &str) -> String {
    visible(text).replace('\t', "\\u{9}").replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command to GitHub's runner.
pub fn runner_property(text: &str) -> String {
    runner_data(text).replace(':', "%3A").replace(',', "%2C")
}
