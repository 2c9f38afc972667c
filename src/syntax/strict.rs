//! The plain YAML that nearly every file here is, read at once: block maps and lists, texts of one
//! line, bare or in quotes, lists in brackets on one line, `|` and `>`, comments. A file that has
//! anything else is left to the full parser (`build.rs`): `None`.
//!
//! What this reads, the full parser reads the same, to the last span (`tests/strict.rs`, `fuzz/`).
//! So it refuses when in doubt, and it finds no faults: a text with a fault is not plain.

use crate::diagnostic::Span;
use crate::syntax::build::MAX_DEPTH;
use crate::syntax::hidden;
use crate::syntax::tape::{Form, Item, Tape};
use std::borrow::Cow;

/// A key longer than this is left to the full parser, which has a limit of its own.
const LONGEST_KEY: usize = 128;

/// Reads a text that is plain throughout.
pub fn strict(text: &str) -> Option<Tape<'_>> {
    if !hidden::is_plain(text) {
        return None;
    }
    let tape = Tape { items: Vec::with_capacity(text.len() / 12 + 4), blocks: Vec::new(), whole: true };
    let (bytes, open) = (text.as_bytes(), Vec::new());
    let mut strict = Strict { text, bytes, at: 0, counted: (0, 0), tape, open, awaited: true };
    while let Some(column) = strict.next_line() {
        strict.line(column)?;
    }
    strict.open.drain(..).rev().for_each(|open| open.close(&mut strict.tape));
    (!strict.awaited).then_some(strict.tape)
}

/// A block list or map that is not closed yet.
struct Open {
    form: Form,
    /// Where its dashes or keys begin in their lines.
    column: usize,
    /// Its index on the tape.
    item: usize,
}

impl Open {
    fn close(self, tape: &mut Tape<'_>) {
        tape.items[self.item].end = tape.items.len() as u32;
    }
}

struct Strict<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The next byte to read.
    at: usize,
    /// A byte that characters are counted up to, and their number.
    counted: (usize, u32),
    tape: Tape<'t>,
    open: Vec<Open>,
    /// Whether what the last key stands for is still to come: a list or map on the lines below it.
    awaited: bool,
}

impl<'t> Strict<'t> {
    /// Moves to the next line that says something, and to its first character; its column.
    fn next_line(&mut self) -> Option<usize> {
        loop {
            let column = self.spaces();
            match self.bytes.get(self.at)? {
                b'\n' => self.at += 1,
                b'#' => self.at += self.line_from(self.at).len(),
                _ => return Some(column),
            }
        }
    }

    fn line(&mut self, mut column: usize) -> Option<()> {
        let is_item = self.is_item();
        if std::mem::take(&mut self.awaited) {
            // A list may stand right below its key; whatever else a key stands for is further in.
            let below =
                self.open.last().is_none_or(|key| key.column < column || (key.column == column && is_item));
            below.then_some(())?;
        } else {
            let is_over = |open: &mut Open| {
                open.column > column || (open.column == column && open.form == Form::List && !is_item)
            };
            while let Some(over) = self.open.pop_if(is_over) {
                over.close(&mut self.tape);
            }
            self.open.last().filter(|open| open.column == column && (open.form == Form::List) == is_item)?;
        }
        while self.is_item() {
            let dash = self.at;
            self.at += 1;
            let width = 1 + self.spaces();
            // The full parser sees a list right below its key only when its first item has begun.
            let below_key =
                self.open.last().is_some_and(|last| last.column == column && last.form == Form::Map);
            self.enter(Form::List, column, if below_key { self.at } else { dash })?;
            column += width;
        }
        let Some(end) = self.end_of_key() else { return self.value().filter(|()| is_item && !self.awaited) };
        self.enter(Form::Map, column, self.at)?;
        self.push(Form::Plain, self.at, end);
        self.at = end + 1;
        self.value()
    }

    fn is_item(&self) -> bool {
        self.bytes[self.at..].starts_with(b"- ")
    }

    /// The byte of the colon, where a key stands here: letters of ASCII and digits, as all keys
    /// are.
    fn end_of_key(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'_' | b'-'))?;
        let is_key = (1..LONGEST_KEY).contains(&length) && rest[0] != b'-' && rest[length] == b':';
        (is_key && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'))).then_some(self.at + length)
    }

    /// Opens a list or map, unless the line goes on with one that is open.
    fn enter(&mut self, form: Form, column: usize, at: usize) -> Option<()> {
        if self.open.last().is_some_and(|last| last.column == column && last.form == form) {
            return Some(());
        }
        self.open.push(Open { form, column, item: self.tape.items.len() });
        self.push(form, at, at);
        (self.open.len() <= MAX_DEPTH).then_some(())
    }

    /// What stands after a key or a dash, up to the end of the line or of the block.
    fn value(&mut self) -> Option<()> {
        self.spaces();
        match self.bytes.get(self.at) {
            None | Some(b'\n') => self.awaited = true,
            Some(b'#') if self.bytes[self.at - 1] == b' ' => self.awaited = true,
            Some(b'|' | b'>') => return self.block(),
            Some(b'"' | b'\'') => self.quoted()?,
            Some(b'[') => self.bracketed()?,
            Some(_) => self.plain(false)?,
        }
        self.nothing_more()
    }

    /// Whether nothing but a comment follows on the line.
    fn nothing_more(&mut self) -> Option<()> {
        self.spaces();
        match self.bytes.get(self.at) {
            None | Some(b'\n') => {}
            Some(b'#') if self.bytes[self.at - 1] == b' ' => self.at += self.line_from(self.at).len(),
            _ => return None,
        }
        Some(())
    }

    /// A bare text: up to a comment or the end of the line, or to a comma or bracket.
    fn plain(&mut self, in_brackets: bool) -> Option<()> {
        let start = self.at;
        if b"-?:,[]{}#&*!|>'\"%@`".contains(self.bytes.get(start)?) {
            return None;
        }
        let mut end = start;
        while let Some(byte) = self.bytes.get(end) {
            match byte {
                b'\n' => break,
                b'#' if self.bytes[end - 1] == b' ' => break,
                b':' if in_brackets || matches!(self.bytes.get(end + 1), None | Some(b' ' | b'\n')) => {
                    return None;
                }
                // The full parser takes a dash alone before a comma or bracket for a fault.
                b',' | b']' if in_brackets && self.bytes[..end].ends_with(b" -") => return None,
                b',' | b']' if in_brackets => break,
                b'[' | b'{' | b'}' if in_brackets => return None,
                _ => end += 1,
            }
        }
        self.at = start + self.text[start..end].trim_end_matches(' ').len();
        self.push(Form::Plain, start, self.at);
        Some(())
    }

    /// A text in quotes, without escapes, on one line.
    fn quoted(&mut self) -> Option<()> {
        let (start, quote) = (self.at, self.bytes[self.at]);
        let length =
            self.bytes[start + 1..].iter().position(|b| *b == quote || matches!(b, b'\n' | b'\\'))?;
        let end = start + 1 + length;
        // A quote written twice is refused too: nothing that may stand after a text begins with a
        // quote.
        if self.bytes[end] != quote {
            return None;
        }
        self.at = end + 1;
        self.push(Form::Quoted, start, self.at);
        self.tape.items.last_mut()?.text = Cow::Borrowed(&self.text[start + 1..end]);
        Some(())
    }

    /// `[a, "b"]`: texts on one line.
    fn bracketed(&mut self) -> Option<()> {
        let list = self.tape.items.len();
        self.push(Form::List, self.at, self.at);
        loop {
            self.at += 1;
            self.spaces();
            match self.bytes.get(self.at)? {
                b'"' | b'\'' => self.quoted()?,
                _ => self.plain(true)?,
            }
            self.spaces();
            match self.bytes.get(self.at)? {
                b',' => {}
                b']' => break,
                _ => return None,
            }
        }
        self.at += 1;
        let (end, after) = (self.tape.items.len() as u32, self.characters(self.at));
        let list = &mut self.tape.items[list];
        (list.end, list.span.end) = (end, after);
        (self.open.len() < MAX_DEPTH).then_some(())
    }

    /// `|` and `>`, the lines as they are or joined: without blank lines before the first, and none
    /// further in than it when joined.
    fn block(&mut self) -> Option<()> {
        let header = self.line_from(self.at);
        let (folded, clipped) = (header.starts_with('>'), !header.ends_with('-'));
        if !matches!(header, "|" | "|-" | ">" | ">-") {
            return None;
        }
        self.at += header.len() + 1;
        let column = self.spaces();
        let first = self.line_from(self.at);
        if column <= self.open.last()?.column || first.is_empty() {
            return None;
        }
        self.push(Form::Block, self.at, self.at + first.chars().next()?.len_utf8());
        self.at += first.len() + 1;
        let (mut text, mut blank) = (first.to_string(), 0);
        while self.at < self.bytes.len() {
            let own = self.spaces();
            let line = self.line_from(self.at);
            if !line.is_empty() && own < column {
                break;
            }
            if own > column && (folded || line.is_empty()) || (line.is_empty() && self.at == self.bytes.len())
            {
                return None;
            }
            self.at += line.len() + 1;
            if line.is_empty() {
                blank += 1;
                continue;
            }
            text.push_str(if folded && blank == 0 { " " } else { "\n" });
            text.extend((usize::from(folded)..blank).map(|_| '\n'));
            text.extend((column..own).map(|_| ' '));
            text.push_str(line);
            blank = 0;
        }
        text.push_str(if clipped { "\n" } else { "" });
        self.at = self.at.min(self.bytes.len());
        let end = self.characters(self.at);
        self.tape.blocks.push((self.tape.items.len() - 1, end));
        self.tape.items.last_mut()?.text = Cow::Owned(text);
        if self.at < self.bytes.len() {
            // Back to the beginning of the line that is no part of it.
            self.at = self.text[..self.at].rfind('\n').map_or(0, |feed| feed + 1);
        }
        Some(())
    }

    /// Moves over spaces; their number.
    fn spaces(&mut self) -> usize {
        let spaces = self.bytes.iter().skip(self.at).take_while(|byte| **byte == b' ').count();
        self.at += spaces;
        spaces
    }

    /// The rest of a line, without its end.
    fn line_from(&self, at: usize) -> &'t str {
        let rest = self.text.get(at..).unwrap_or("");
        rest.find('\n').map_or(rest, |length| &rest[..length])
    }

    fn push(&mut self, form: Form, start: usize, end: usize) {
        let span = Span { start: self.characters(start), end: self.characters(end) };
        let next = self.tape.items.len() as u32 + 1;
        self.tape.items.push(Item { form, span, end: next, text: Cow::Borrowed(&self.text[start..end]) });
    }

    /// The number of characters before a byte. Asked of bytes in their order.
    fn characters(&mut self, byte: usize) -> u32 {
        let (done, count) = self.counted;
        let more = self.bytes[done..byte].iter().filter(|b| **b & 0xC0 != 0x80).count() as u32;
        self.counted = (byte, count + more);
        self.counted.1
    }
}
