//! What differs between the lines as they stand and as they should stand, as edits of the text.

use super::lines::{LineKind, Lines, Placed};
use crate::diagnostic::{Edit, FileId, Place, Span};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// The edits from the lines of a text to the lines where they should stand. Lines that change
/// places with each other are one edit; every other line is one of its own.
pub fn between(lines: &Lines<'_>, placed: &[Placed<'_>], file: FileId) -> Vec<Edit> {
    let placed = without_needless_blanks(placed);
    let composed = is_nfc(lines.text);
    // The first line of the text that is still to come after each line: where it is later, nothing
    // moves across.
    let mut to_come = vec![usize::MAX; placed.len() + 1];
    for (at, line) in placed.iter().enumerate().rev() {
        to_come[at] = to_come[at + 1].min(line.source);
    }
    let (mut edits, mut done, mut at) = (Vec::new(), 0, 0);
    let mut new = String::new();
    while at < placed.len() {
        let mut last = placed[at].source;
        new.clear();
        loop {
            last = last.max(placed[at].source);
            write(placed[at], composed, &mut new);
            at += 1;
            if to_come[at] > last {
                break;
            }
        }
        edits.extend(edit(lines, done, last + 1, &new, file));
        done = last + 1;
    }
    edits.extend(edit(lines, done, lines.len(), "", file));
    edits
}

/// At most one blank line in a row, and none at the beginning or the end.
fn without_needless_blanks<'p, 't>(placed: &'p [Placed<'t>]) -> Vec<&'p Placed<'t>> {
    let mut out: Vec<&Placed<'_>> = Vec::with_capacity(placed.len());
    for line in placed {
        if line.what != LineKind::Blank || out.last().is_some_and(|above| above.what != LineKind::Blank) {
            out.push(line);
        }
    }
    if out.last().is_some_and(|line| line.what == LineKind::Blank) {
        out.pop();
    }
    out
}

fn write(line: &Placed<'_>, composed: bool, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', line.indent));
    out.extend(std::iter::repeat_n("- ", line.dashes));
    match composed {
        true => out.push_str(&line.body),
        false => out.extend(line.body.nfc()),
    }
    out.push('\n');
}

/// The edit that makes a stretch of lines a text, as short as it can be.
fn edit(lines: &Lines<'_>, from: usize, to: usize, new: &str, file: FileId) -> Option<Edit> {
    let ((start, first), (_, end)) = (lines.start(from), lines.start(to));
    let old = lines.text.get(first..end)?;
    if old == new {
        return None;
    }
    let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b);
    let (count, bytes) = same.fold((0, 0), |(count, bytes), (c, _)| (count + 1, bytes + c.len_utf8()));
    let (old, new) = (&old[bytes..], &new[bytes..]);
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let start = start + count;
    let span = Span { start, end: start + old.chars().count() as u32 };
    Some(Edit { place: Place { file, span }, text: new.into() })
}
