//! The lines of a text as they stand, and one line as it should stand.

use std::borrow::Cow;

/// The lines of a text, without their ends and without a byte order mark.
pub struct Lines<'t> {
    pub text: &'t str,
    /// Of each line its first character and its first byte; one more for the end of the text.
    starts: Vec<(u32, usize)>,
}

/// What a line is to those who move it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// An empty line that says nothing: several are one.
    Blank,
    Comment,
    /// It begins with a key, a dash, or a value below its key.
    Entry,
    /// A further line of a text that has several: none of its characters is touched, only its
    /// indent.
    Inside,
    /// The last line of a block whose line feeds all count (`|+`): an empty line below would be one
    /// more.
    Kept,
}

/// One line as it should stand: an indent, perhaps dashes, and the rest.
pub struct Placed<'t> {
    /// The line's index in the text as it stands.
    pub source: usize,
    pub indent: usize,
    pub dashes: usize,
    pub body: Cow<'t, str>,
    pub what: LineKind,
}

impl<'t> Placed<'t> {
    pub fn new(source: usize, indent: usize, body: &'t str, what: LineKind) -> Placed<'t> {
        Placed { source, indent, dashes: 0, body: Cow::Borrowed(body), what }
    }
}

/// Whether a carriage return stands without its line feed. YAML reads it as the end of a line and
/// people don't see it: such a file has a finding, and what its author meant is not known.
pub fn has_lone_return(text: &str) -> bool {
    text.match_indices('\r').any(|(at, _)| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// A text without the spaces at its end.
pub fn trimmed(text: &str) -> &str {
    text.trim_end_matches([' ', '\t'])
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Lines<'t> {
        let mark = text.starts_with('\u{FEFF}');
        let (mut char, mut byte) = if mark { (1, '\u{FEFF}'.len_utf8()) } else { (0, 0) };
        let mut starts = vec![(char, byte)];
        for line in text[byte..].split_inclusive('\n') {
            char += line.chars().count() as u32;
            byte += line.len();
            starts.push((char, byte));
        }
        Lines { text, starts }
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// A line without its end; empty beyond the last.
    pub fn get(&self, line: usize) -> &'t str {
        let (Some(from), Some(to)) = (self.starts.get(line), self.starts.get(line + 1)) else { return "" };
        let whole = &self.text[from.1..to.1];
        let whole = whole.strip_suffix('\n').unwrap_or(whole);
        whole.strip_suffix('\r').unwrap_or(whole)
    }

    /// The character and the byte at which a line begins; the first begins before a byte order
    /// mark.
    pub fn start(&self, line: usize) -> (u32, usize) {
        if line == 0 { (0, 0) } else { self.starts[line.min(self.len())] }
    }

    /// The character at which a line's own text begins.
    pub fn start_of(&self, line: usize) -> u32 {
        self.starts[line.min(self.len())].0
    }

    /// The line and the column of a character.
    pub fn spot(&self, char: u32) -> (usize, usize) {
        let line = self
            .starts
            .partition_point(|start| start.0 <= char)
            .saturating_sub(1)
            .min(self.len().saturating_sub(1));
        (line, char.saturating_sub(self.starts[line].0) as usize)
    }

    /// The spaces before the first other character of a line.
    pub fn indent(&self, line: usize) -> usize {
        let line = self.get(line);
        line.len() - line.trim_start_matches(' ').len()
    }

    pub fn is_blank(&self, line: usize) -> bool {
        self.get(line).bytes().all(|b| matches!(b, b' ' | b'\t'))
    }

    /// Whether a line that stands between values is a comment.
    pub fn is_comment(&self, line: usize) -> bool {
        self.get(line).trim_start_matches([' ', '\t']).starts_with('#')
    }

    /// The first line from a given one on that is neither blank nor a comment.
    pub fn next_said(&self, from: usize) -> usize {
        (from..self.len()).find(|line| !self.is_blank(*line) && !self.is_comment(*line)).unwrap_or(self.len())
    }
}
