//! Where a character stands: an index of a file's lines, made once, so that many findings cost no more than their own lines.

use crate::diagnostic::Span;

/// A place in a text: lines and columns from 1, columns in characters, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// A text and where its lines begin.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// The byte and the character with which each line begins. A byte order mark belongs to no line.
    starts: Vec<(usize, usize)>,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Lines<'t> {
        let mark = if text.starts_with('\u{FEFF}') { ('\u{FEFF}'.len_utf8(), 1) } else { (0, 0) };
        let mut starts = vec![mark];
        let feeds = text.char_indices().enumerate().filter(|(_, (_, c))| *c == '\n');
        starts.extend(feeds.map(|(at, (byte, _))| (byte + 1, at + 1)));
        Lines { text, starts }
    }

    pub fn spot(&self, span: Span) -> Spot {
        let (line, column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end.max(span.start));
        Spot { line, column, end_line, end_column }
    }

    /// A line (from 1) without its end; empty when there is no such line.
    pub fn line(&self, number: usize) -> &'t str {
        let Some((start, _)) = number.checked_sub(1).and_then(|at| self.starts.get(at)) else { return "" };
        let end = self.starts.get(number).map_or(self.text.len(), |(next, _)| *next);
        self.text[*start..end].trim_end_matches(['\n', '\r'])
    }

    /// How many lines there are; what stands after a last line feed is none.
    pub fn count(&self) -> usize {
        let last_is_empty = self.starts.last().is_some_and(|(byte, _)| *byte == self.text.len());
        self.starts.len() - usize::from(last_is_empty && self.starts.len() > 1)
    }

    /// Line and column of a character. A place past the end is the end.
    fn position(&self, character: u32) -> (usize, usize) {
        let character = character as usize;
        let line = self.starts.partition_point(|(_, start)| *start <= character).max(1);
        let start = self.starts[line - 1].1;
        let length = self.line(line).chars().count();
        (line, 1 + character.saturating_sub(start).min(length))
    }
}
