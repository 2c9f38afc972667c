//! The comments that speak to gov, and the lines that each is for. All other comments are the
//! editor's own.

use crate::diagnostic::Span;
use crate::syntax::Tape;

/// A comment that begins with `gov:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// From `#` to the end of the line.
    pub span: Span,
    /// What stands after `gov:`, as written.
    pub text: Box<str>,
    /// Where in the file that text begins, in characters.
    pub text_at: u32,
    /// The lines that it is for: its own, and where it has a line of its own, the next that says
    /// something. In the head of a file it reaches from the file's beginning, where findings about
    /// the file as a whole are.
    pub covers: Span,
    /// Its whole line, with the line feed.
    pub line: Span,
    /// Whether nothing else stands on its line.
    pub alone: bool,
}

/// Finds the comments of a text that could be read.
pub fn find(text: &str, tape: &Tape<'_>) -> Vec<Comment> {
    if !text.contains("gov:") {
        return Vec::new();
    }
    let mut found: Vec<Comment> = Vec::new();
    let mut waiting = Vec::new(); // Comments whose next line has not come yet.
    let (mut at, mut item, mut head) = (0, 0, true);
    for line in text.split_inclusive('\n') {
        let length = line.chars().count() as u32;
        let end = at + line.trim_end_matches(['\n', '\r']).chars().count() as u32;
        // Scalars in order; the first that may still cover something of this line.
        item = tape.next_scalar(at, item);
        let hash = comment_at(line, at, tape, item);
        let content = hash.map_or(line, |hash| line.split_at(byte_of(line, hash - at)).0);
        let says = !content.trim_matches(['\u{FEFF}', ' ', '\t', '\n', '\r']).is_empty();
        let comment = hash.and_then(|hash| {
            let written = line[byte_of(line, hash - at)..].trim_end();
            let rest = written[1..].trim_start().strip_prefix("gov:")?;
            let text_at = hash + (written.chars().count() - rest.chars().count()) as u32;
            let covers = Span { start: if head { 0 } else { at }, end };
            let line = Span { start: at, end: at + length };
            Some(Comment {
                line,
                span: Span { start: hash, end },
                text: rest.into(),
                text_at,
                covers,
                alone: !says,
            })
        });
        head &= !says;
        if says {
            waiting.drain(..).for_each(|index: usize| found[index].covers.end = end);
        }
        if let Some(comment) = comment {
            if comment.alone {
                waiting.push(found.len());
            }
            found.push(comment);
        }
        at += length;
    }
    // What stands in a block of text belongs to the line that opens it.
    let blocks: Vec<(u32, u32)> = tape.blocks_of_keys().collect();
    for comment in &mut found {
        let first = blocks.partition_point(|(key, _)| *key < comment.covers.start);
        let opened = blocks[first..].iter().take_while(|(key, _)| *key <= comment.covers.end);
        comment.covers.end = opened.map(|(_, end)| *end).max().unwrap_or(0).max(comment.covers.end);
    }
    found
}

/// Where a comment begins on a line that starts at a character: a `#` at the beginning or after a
/// space, outside of all scalars.
fn comment_at(line: &str, start: u32, tape: &Tape<'_>, mut item: usize) -> Option<u32> {
    let mut before = ' ';
    for (at, c) in (start..).zip(line.chars()) {
        if c == '#' && matches!(before, ' ' | '\t' | '\u{FEFF}') {
            // A line can have many scalars, so those that are done are not looked at again.
            item = tape.next_scalar(at, item);
            if !tape.is_in_scalar(at, item) {
                return Some(at);
            }
        }
        before = c;
    }
    None
}

fn byte_of(line: &str, character: u32) -> usize {
    line.char_indices().nth(character as usize).map_or(line.len(), |(byte, _)| byte)
}
