//! The quick look: whether a file certainly is in the canonical form. It runs over every file, so
//! it allocates nothing.

use super::UNORDERED;
use super::order::Rank;
use crate::bytes;
use crate::model::shape::RecordShape;
use crate::syntax::{Form, Node};
use unicode_normalization::is_nfc;

/// Whether nothing has to be done. "No" only means that a closer look is needed.
pub fn is_settled(text: &str, root: Option<Node<'_>>, record: &RecordShape) -> bool {
    let Some(body) = text.strip_suffix('\n') else { return text.is_empty() };
    let mut look = Look { rest: Some(body), line: "", start: 0, end: 0, comment: None };
    let structure = match root {
        Some(root) if root.form() == Form::Map && !root.is_flow() => look.map(root, 0, Some(record)),
        Some(root) if root.form() == Form::List && !root.is_flow() => look.list(root, 0, None, false),
        _ => Some(()),
    };
    structure.is_some() && look.finish() && !text.starts_with('\u{FEFF}') && (is_low(text) || is_nfc(text))
}

/// Whether no character is one that Unicode composes: those begin at U+0300, in UTF-8 with the byte
/// CC.
fn is_low(text: &str) -> bool {
    !bytes::any(text, |byte| byte >= 0xCC)
}

/// A line of the text. It only moves forward, and every line that it comes to is looked at.
struct Look<'t> {
    /// What follows the line; nothing behind the last.
    rest: Option<&'t str>,
    line: &'t str,
    /// The characters at which the line begins and the next one does.
    start: u32,
    end: u32,
    /// The indent of a comment above: it stands as deep as what it is about.
    comment: Option<usize>,
}

impl<'t> Look<'t> {
    fn next_line(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let (line, rest) = match memchr::memchr(b'\n', rest.as_bytes()) {
            Some(at) => (&rest[..at], Some(&rest[at + 1..])),
            None => (rest, None),
        };
        self.rest = rest;
        Some(line)
    }

    /// Takes in the next line; `None` when it is not tidy.
    fn take(&mut self, line: &'t str) -> Option<()> {
        let bytes = line.as_bytes();
        // One empty line in a row, and none at the beginning.
        let last = bytes.last().copied().or_else(|| (!self.line.is_empty()).then_some(b'.'))?;
        let indent = bytes.iter().take_while(|b| **b == b' ').count();
        let comments = bytes.get(indent) == Some(&b'#');
        let apart = !bytes.is_empty() && self.comment.is_some_and(|comment| comment != indent);
        if matches!(last, b' ' | b'\t' | b'\r') || apart {
            return None;
        }
        if !bytes.is_empty() {
            self.comment = comments.then_some(indent);
        }
        (self.line, self.start) = (line, self.end);
        let length = if line.is_ascii() { line.len() } else { line.chars().count() };
        self.end += length as u32 + 1;
        Some(())
    }

    /// Whether the lines to come are tidy too, and the last is neither empty nor a comment that
    /// belongs elsewhere.
    fn finish(&mut self) -> bool {
        while let Some(line) = self.next_line() {
            if self.take(line).is_none() {
                return false;
            }
        }
        !self.line.is_empty() && self.comment.is_none_or(|indent| indent == 0)
    }

    /// Moves to a character's line; its column.
    fn column(&mut self, char: u32) -> Option<u32> {
        while char >= self.end {
            let line = self.next_line()?;
            self.take(line)?;
        }
        char.checked_sub(self.start)
    }

    fn map(&mut self, node: Node<'_>, indent: u32, record: Option<&RecordShape>) -> Option<()> {
        let mut rank = Rank::new(record);
        for (key, value) in node.entries() {
            let name = key.scalar()?;
            let before = rank.now();
            let field = rank.next(name);
            if rank.now() < before || self.column(key.span().start)? != indent {
                return None;
            }
            let unordered = field.is_some() && UNORDERED.contains(&name);
            let record = field.and_then(|field| field.shape.map());
            match value.form() {
                Form::Map if !value.is_flow() => self.map(value, indent + 2, record)?,
                Form::List if !value.is_flow() => self.list(value, indent + 2, record, unordered)?,
                Form::List if unordered => sorted(value)?,
                _ => {}
            }
        }
        Some(())
    }

    fn list(
        &mut self,
        node: Node<'_>,
        indent: u32,
        record: Option<&RecordShape>,
        unordered: bool,
    ) -> Option<()> {
        for item in node.children() {
            if matches!(item.form(), Form::Block)
                || item.form() == Form::List && !item.is_flow()
                || item.scalar() == Some("")
            {
                return None; // Rare in lists, and their dash is not found from their place.
            }
            let dash = self.column(item.span().start)?.checked_sub(2)? as usize;
            if dash != indent as usize || self.line.as_bytes().get(dash..dash + 2)? != b"- " {
                return None;
            }
            if item.form() == Form::Map && !item.is_flow() {
                self.map(item, indent + 2, record)?;
            }
        }
        if unordered { sorted(node) } else { Some(()) }
    }
}

fn sorted(list: Node<'_>) -> Option<()> {
    list.children().map(|item| item.scalar().unwrap_or("")).is_sorted().then_some(())
}
