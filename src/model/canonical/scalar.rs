//! The lines of one value: a text on one line or several, a block, or a list or map in brackets.

use super::layout::Layout;
use super::lines::{LineKind, Placed, trimmed};
use super::order;
use crate::syntax::{Form, Node};
use std::borrow::Cow;

impl<'t> Layout<'_, 't> {
    /// Takes a value with the line of its key or dash. `outer` is the column of that key or dash,
    /// `inner` the column of what moves with the value's first line: the same for a key, what
    /// follows the dash for an item.
    pub(super) fn scalar(
        &mut self,
        first: Placed<'t>,
        value: Node<'_>,
        outer: usize,
        inner: usize,
        unordered: bool,
    ) -> Option<Vec<Placed<'t>>> {
        let Cow::Borrowed(body) = first.body else { return None };
        if value.form() == Form::Block {
            return self.block(first, body, outer);
        }
        let span = value.span();
        let (line, start) = (first.source, self.lines.spot(span.start).0.max(first.source));
        let end = if span.end > span.start { self.lines.spot(span.end - 1).0.max(start) } else { line };
        let many = value.form() == Form::Quoted && end > start;
        let (least, moved) = (first.indent + 1, first.indent + 2 * first.dashes);
        let body = if many && line == start { kept_space(body) } else { trimmed(body) };
        let body = match unordered && value.is_flow() && end == line {
            true => order::sorted_in_brackets(body, self.lines.start_of(line) + inner as u32, value),
            false => Cow::Borrowed(body),
        };
        let mut out = vec![Placed { body, ..first }];
        for line in line + 1..=end {
            let text = self.lines.get(line);
            let said = text.trim_start_matches(' ');
            let indent = (moved + text.len() - said.len()).saturating_sub(inner).max(least);
            let what = match (line < start, self.lines.is_blank(line)) {
                (true, true) => LineKind::Blank,
                (true, false) => LineKind::Comment,
                (false, _) => LineKind::Inside,
            };
            let body = if many && start <= line && line < end { kept_space(said) } else { trimmed(said) };
            out.push(Placed::new(line, if body.is_empty() { 0 } else { indent }, body, what));
        }
        self.at = end + 1;
        Some(out)
    }

    /// A block (`|` or `>`): its lines move together, and every character of them is its own.
    fn block(&mut self, first: Placed<'t>, body: &'t str, outer: usize) -> Option<Vec<Placed<'t>>> {
        let header = header(body, first.dashes > 0)?;
        let keeps = header.contains('+');
        let from = first.source + 1;
        let inside = |line: &usize| self.lines.is_blank(*line) || self.lines.indent(*line) > outer;
        let mut end = (from..self.lines.len()).take_while(inside).last().map_or(from, |last| last + 1);
        let given = header.bytes().find(u8::is_ascii_digit).map(|digit| outer + usize::from(digit - b'0'));
        let depth = given.or_else(|| {
            (from..end).find(|line| !self.lines.is_blank(*line)).map(|line| self.lines.indent(line))
        });
        let depth = depth.unwrap_or(usize::MAX);
        // Empty lines below the block are not its own, unless it keeps them.
        let is_empty = |line: usize| self.lines.is_blank(line) && self.lines.get(line).len() <= depth;
        while !keeps && end > from && is_empty(end - 1) {
            end -= 1;
        }
        // A block that keeps its line feeds and has no line would take up what comes below it; one
        // with a tab before its column ends there, and people don't see it.
        let is_tab = |line: usize| {
            self.lines.is_blank(line)
                && self.lines.get(line).contains('\t')
                && self.lines.indent(line) < depth
        };
        if keeps && end == from || (from..end).any(is_tab) {
            return None;
        }
        let indent = first.indent;
        let what = if keeps { LineKind::Kept } else { LineKind::Inside };
        let mut out = vec![Placed { body: trimmed(body).into(), ..first }];
        out.extend((from..end).map(|line| {
            let text = self.lines.get(line);
            let said = text.trim_start_matches(' ');
            match is_empty(line) {
                true => Placed::new(line, 0, "", what),
                false => {
                    Placed::new(line, (indent + text.len() - said.len()).saturating_sub(outer), said, what)
                }
            }
        }));
        self.at = end;
        Some(out)
    }
}

/// The header of a block (`|`, `>-`, `|2+`) on the line of its key or dash.
fn header(body: &str, is_item: bool) -> Option<&str> {
    let words = trimmed(body.split(" #").next()?);
    let header = if is_item { words } else { words.rsplit([' ', '\t']).next()? };
    let marks = header.strip_prefix(['|', '>'])?;
    marks.bytes().all(|b| matches!(b, b'+' | b'-' | b'1'..=b'9')).then_some(marks)
}

/// The line of a quoted text without the spaces at its end; an escaped space there is no end.
fn kept_space(text: &str) -> &str {
    let short = trimmed(text);
    if short.ends_with('\\') { text } else { short }
}
