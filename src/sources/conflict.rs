//! A merge that was not finished: git leaves both versions in the file, between marks.

use crate::lang::both;
use crate::sources::{Content, Fault};

/// A text that has marks of a merge is not taken in: what it says is two things, or neither.
pub fn refuse(content: Content) -> Content {
    let Content::Text(text) = &content else { return content };
    let Some(Conflict { at, first, last }) = find(text) else { return content };
    let (sv, en) = match last {
        Some(last) => (format!("rad {first}–{last}"), format!("lines {first}–{last}")),
        None => (format!("rad {first}"), format!("line {first}")),
    };
    let message =
        both(format!("en sammanslagning är inte klar, {sv}"), format!("an unresolved merge conflict, {en}"));
    let (text, code) = (text.to_string(), "conflict-marker");
    let help = Some(both(
        "välj en av versionerna och ta bort raderna med <<<<<<<, ======= och >>>>>>>",
        "keep one of the versions, and remove the lines with <<<<<<<, ======= and >>>>>>>",
    ));
    Content::Fault(Box::new(Fault { code, message, help, text, at, mark: None }))
}

struct Conflict {
    /// The first mark's place, in characters.
    at: u32,
    /// The lines of the first mark and of the one that ends it.
    first: usize,
    last: Option<usize>,
}

/// The first conflict of a text. Its marks may be indented, as in a text that somebody has moved.
/// Of one that is half mended, what begins it is enough, or what parts it and what ends it: that
/// alone can be a letter that is quoted for the seventh time.
fn find(text: &str) -> Option<Conflict> {
    // Every file is looked at, and nearly none has such a sign seven times.
    let bytes = text.as_bytes();
    let begins = |at: usize| bytes[at..].starts_with(b"<<<<<<<") || bytes[at..].starts_with(b">>>>>>>");
    if !memchr::memchr2_iter(b'<', b'>', bytes).any(begins) {
        return None;
    }
    let (mut begun, mut parted): (Option<Conflict>, Option<Conflict>) = (None, None);
    let mut at = 0;
    for (number, line) in (1..).zip(text.split('\n')) {
        let mark = line.trim_start_matches([' ', '\u{FEFF}']);
        let indent = (line.chars().count() - mark.chars().count()) as u32;
        let here = Conflict { at: at + indent, first: number, last: None };
        if is_mark(mark, "<<<<<<<") {
            begun = begun.or(Some(here));
        } else if is_mark(mark, "=======") {
            parted = Some(here);
        } else if is_mark(mark, ">>>>>>>")
            && let Some(parted) = parted.take()
        {
            return Some(Conflict { last: Some(number), ..begun.unwrap_or(parted) });
        }
        at += line.chars().count() as u32 + 1;
    }
    begun
}

/// Seven of the same, and then nothing or what the side is called.
fn is_mark(line: &str, seven: &str) -> bool {
    let line = line.trim_end_matches('\r');
    line.strip_prefix(seven).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
