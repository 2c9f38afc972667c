//! Where a character stands: an index of a file's lines, made once, so that many findings cost no
//! more than their own lines.

use crate::diagnostic::Span;

/// Characters between two of the places whose byte is kept.
const STRIDE: usize = 256;

/// A place in a text: lines and columns from 1, columns in characters, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    /// The two columns counted in bytes of UTF-8, for readers that count so.
    pub byte_column: usize,
    pub end_byte_column: usize,
}

/// A text and where its lines begin.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// The byte and the character with which each line begins. A byte order mark belongs to no
    /// line.
    starts: Vec<(usize, usize)>,
    /// The byte of every so many characters: a place far into a long line is found without walking
    /// there.
    marks: Vec<usize>,
    /// How many characters the text has.
    length: usize,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Lines<'t> {
        let mark = if text.starts_with('\u{FEFF}') { ('\u{FEFF}'.len_utf8(), 1) } else { (0, 0) };
        let (mut starts, mut marks, mut length) = (vec![mark], Vec::new(), 0);
        for (byte, c) in text.char_indices() {
            if length % STRIDE == 0 {
                marks.push(byte);
            }
            length += 1;
            if c == '\n' {
                starts.push((byte + 1, length));
            }
        }
        Lines { text, starts, marks, length }
    }

    pub fn spot(&self, span: Span) -> Spot {
        let (line, column, byte_column) = self.position(span.start);
        let (end_line, end_column, end_byte_column) = self.position(span.end.max(span.start));
        Spot { line, column, end_line, end_column, byte_column, end_byte_column }
    }

    /// A line (from 1) without its end; empty when there is no such line.
    pub fn line(&self, number: usize) -> &'t str {
        let Some((start, _)) = number.checked_sub(1).and_then(|at| self.starts.get(at)) else { return "" };
        let end = self.starts.get(number).map_or(self.text.len(), |(next, _)| *next);
        let line = &self.text[*start..end];
        line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line)
    }

    /// How many lines there are; what stands after a last line feed is none.
    pub fn count(&self) -> usize {
        let last_is_empty = self.starts.last().is_some_and(|(byte, _)| *byte == self.text.len());
        self.starts.len() - usize::from(last_is_empty && self.starts.len() > 1)
    }

    /// Line and column of a character, and the column in bytes. A place past the end is the end.
    fn position(&self, character: u32) -> (usize, usize, usize) {
        let line = self.starts.partition_point(|(_, start)| *start <= character as usize).max(1);
        let (first_byte, first) = self.starts[line - 1];
        let (next_byte, next) = self.starts.get(line).copied().unwrap_or((self.text.len(), self.length));
        // What ends a line is one byte a character.
        let end = next - (next_byte - first_byte - self.line(line).len());
        let character = (character as usize).clamp(first, end.max(first));
        (line, 1 + character - first, 1 + self.byte(character) - first_byte)
    }

    /// The byte with which a character begins.
    fn byte(&self, character: usize) -> usize {
        let Some(mark) = self.marks.get(character / STRIDE) else { return self.text.len() };
        mark + self.text[*mark..].chars().take(character % STRIDE).map(char::len_utf8).sum::<usize>()
    }
}
