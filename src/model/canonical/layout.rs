//! Where each line should stand: the document is walked in reading order, and every line is taken
//! exactly once.
//!
//! `None` says that something stands in a way that is not understood here; the caller then leaves
//! all lines where they are.

use super::UNORDERED;
use super::lines::{LineKind, Lines, Placed, trimmed};
use super::order::{self, Chunk};
use crate::model::shape::RecordShape;
use crate::syntax::{Form, Node};
use std::collections::HashSet;

/// Every line where it stands, as it stands.
pub fn as_they_stand<'t>(lines: &Lines<'t>) -> Vec<Placed<'t>> {
    (0..lines.len()).map(|line| Placed::new(line, 0, lines.get(line), LineKind::Inside)).collect()
}

/// All lines of a document where they should stand.
pub fn place<'t>(lines: &Lines<'t>, root: Option<Node<'_>>, record: &RecordShape) -> Option<Vec<Placed<'t>>> {
    let mut layout = Layout { lines, at: 0, open: None };
    let mut out = Vec::new();
    if let Some(root) = root {
        layout.head(&mut out);
        match root.form() {
            Form::Map if !root.is_flow() => out.append(&mut layout.map(root, 0, Some(record))?),
            Form::List if !root.is_flow() => out.append(&mut layout.list(root, 0, None, false)?),
            _ => return None,
        }
    }
    let end = lines.next_said(layout.at);
    out.append(&mut layout.above(end, 0)?);
    layout.verbatim(lines.len(), &mut out); // `...` and what follows.
    Some(out)
}

pub(super) struct Layout<'l, 't> {
    pub(super) lines: &'l Lines<'t>,
    /// The first line that has not been taken.
    pub(super) at: usize,
    /// The line and column after a dash whose item has not been looked at.
    open: Option<(usize, usize)>,
}

impl<'t> Layout<'_, 't> {
    fn verbatim(&mut self, until: usize, out: &mut Vec<Placed<'t>>) {
        out.extend((self.at..until).map(|line| {
            let what = if self.lines.is_blank(line) { LineKind::Blank } else { LineKind::Comment };
            Placed::new(line, 0, trimmed(self.lines.get(line)), what)
        }));
        self.at = until;
    }

    /// Takes what stays at the beginning of the file: up to `---`, and the comments that a blank
    /// line separates from the first key.
    fn head(&mut self, out: &mut Vec<Placed<'t>>) {
        let marker = |line: usize| {
            self.lines.get(line).starts_with('%')
                || self.lines.get(line).split([' ', '\t']).next() == Some("---")
        };
        let mut first = self.lines.next_said(0);
        while first < self.lines.len() && marker(first) {
            self.verbatim(first + 1, out);
            first = self.lines.next_said(first + 1);
        }
        if let Some(blank) = (self.at..first).rfind(|line| self.lines.is_blank(*line)) {
            let comments = self.above(blank + 1, 0);
            out.extend(comments.into_iter().flatten());
        }
    }

    /// Takes the comments and blank lines above something.
    fn above(&mut self, until: usize, indent: usize) -> Option<Vec<Placed<'t>>> {
        let mut out = Vec::with_capacity(until.saturating_sub(self.at));
        for line in self.at..until {
            match (self.lines.is_blank(line), self.lines.is_comment(line)) {
                (true, _) => out.push(Placed::new(line, 0, "", LineKind::Blank)),
                (_, true) => out.push(Placed::new(
                    line,
                    indent,
                    trimmed(self.lines.get(line)).trim_start_matches([' ', '\t']),
                    LineKind::Comment,
                )),
                _ => return None,
            }
        }
        self.at = self.at.max(until);
        Some(out)
    }

    /// Takes the comments that end a list or map: those deeper than what comes next, and not
    /// shallower than itself.
    fn below(&mut self, indent: usize, old: usize) -> Option<Vec<Placed<'t>>> {
        let next = self.lines.next_said(self.at);
        let limit = if next < self.lines.len() { self.lines.indent(next) } else { 0 };
        let comments = (self.at..next).filter(|line| !self.lines.is_blank(*line));
        let own = comments
            .take_while(|line| self.lines.indent(*line) > limit && self.lines.indent(*line) >= old)
            .last();
        self.above(own.map_or(self.at, |last| last + 1), indent)
    }

    /// Whether nothing but spaces stands before a column of a line, or between it and the last
    /// dash.
    fn is_first(&self, line: usize, column: usize) -> bool {
        let from = self.open.filter(|open| open.0 == line).map_or(0, |open| open.1);
        self.lines.get(line).get(from..column).is_some_and(|before| before.bytes().all(|b| b == b' '))
    }

    pub(super) fn map(
        &mut self,
        node: Node<'_>,
        indent: usize,
        record: Option<&RecordShape>,
    ) -> Option<Vec<Placed<'t>>> {
        let mut chunks: Vec<Chunk<'t, usize>> = Vec::new();
        let mut rank = order::Rank::new(record);
        let mut old = None;
        for (key, value) in node.entries() {
            let name = key.scalar().filter(|name| !name.is_empty())?;
            let (line, column) = self.lines.spot(key.span().start);
            old.get_or_insert(column);
            if !self.is_first(line, column) {
                return None;
            }
            self.open = None;
            let field = rank.next(name);
            let mut placed = self.above(line, indent)?;
            let first = Placed::new(line, indent, &self.lines.get(line)[column..], LineKind::Entry);
            self.at = line + 1;
            let unordered = field.is_some() && UNORDERED.contains(&name);
            match value.form() {
                Form::Map | Form::List if !value.is_flow() => {
                    placed.push(Placed { body: trimmed(&self.lines.get(line)[column..]).into(), ..first });
                    if self.lines.spot(value.span().start).0 == line {
                        return None;
                    }
                    let record = field.and_then(|field| field.shape.map());
                    placed.append(&mut match value.form() {
                        Form::Map => self.map(value, indent + 2, record)?,
                        _ => self.list(value, indent + 2, record, unordered)?,
                    });
                }
                _ => placed.append(&mut self.scalar(first, value, column, column, unordered)?),
            }
            chunks.push((rank.now(), placed));
        }
        // A key that is there twice is a fault, and which of the two counts is not ours to change.
        let mut names = HashSet::new();
        let is_sortable = node.entries().all(|(key, _)| names.insert(order::name(key)));
        let mut out = if is_sortable {
            order::sorted(chunks)
        } else {
            chunks.into_iter().flat_map(|(_, placed)| placed).collect()
        };
        out.append(&mut self.below(indent, old.unwrap_or(0))?);
        Some(out)
    }

    pub(super) fn list(
        &mut self,
        node: Node<'_>,
        indent: usize,
        record: Option<&RecordShape>,
        unordered: bool,
    ) -> Option<Vec<Placed<'t>>> {
        let mut chunks: Vec<Chunk<'t, String>> = Vec::new();
        let mut old = None;
        let sorts = unordered && node.children().all(|item| item.scalar().is_some());
        for item in node.children() {
            // The first dash may stand behind the dash of a list around this one.
            let inner = self.open.take().filter(|open| old.is_none() && !self.rest(*open).is_empty());
            let line = inner.map_or_else(|| self.lines.next_said(self.at), |open| open.0);
            let text = self.lines.get(line);
            let spaces = |from: usize| text[from..].len() - text[from..].trim_start_matches(' ').len();
            let column = inner.map_or_else(|| self.lines.indent(line), |open| open.1 + spaces(open.1));
            let after = text.get(column..)?.strip_prefix('-')?;
            if *old.get_or_insert(column) != column || !(after.is_empty() || after.starts_with(' ')) {
                return None;
            }
            let mut placed = self.above(line, indent)?;
            self.at = line + 1;
            self.open = Some((line, column + 1));
            placed.append(&mut self.item(item, (line, column), indent, record)?);
            chunks.push((if sorts { order::name(item) } else { String::new() }, placed));
        }
        let mut out = if sorts {
            order::sorted(chunks)
        } else {
            chunks.into_iter().flat_map(|(_, placed)| placed).collect()
        };
        out.append(&mut self.below(indent, old.unwrap_or(0))?);
        Some(out)
    }

    /// What stands behind a dash on its line; nothing when that is a comment.
    fn rest(&self, (line, column): (usize, usize)) -> &'t str {
        let rest = self.lines.get(line).get(column..).unwrap_or("").trim_start_matches(' ');
        if rest.starts_with('#') { "" } else { trimmed(rest) }
    }

    /// One item of a list whose dash has been taken: what it holds stands two beside its dash.
    fn item(
        &mut self,
        item: Node<'_>,
        (line, column): (usize, usize),
        indent: usize,
        record: Option<&RecordShape>,
    ) -> Option<Vec<Placed<'t>>> {
        let text = self.lines.get(line);
        let rest = self.rest((line, column + 1));
        let holds = match item.form() {
            Form::Map if !item.is_flow() => self.map(item, indent + 2, record)?,
            Form::List if !item.is_flow() => self.list(item, indent + 2, None, false)?,
            _ if rest.is_empty() => {
                return self.scalar(
                    Placed::new(line, indent, &text[column..], LineKind::Entry),
                    item,
                    column,
                    column,
                    false,
                );
            }
            _ => {
                let rest = text[column + 1..].trim_start_matches(' ');
                let first = Placed { dashes: 1, ..Placed::new(line, indent, rest, LineKind::Entry) };
                return self.scalar(first, item, column, text.len() - rest.len(), false);
            }
        };
        if rest.is_empty() {
            let dash = Placed::new(line, indent, trimmed(&text[column..]), LineKind::Entry);
            return Some([dash].into_iter().chain(holds).collect());
        }
        let first = holds.iter().position(|line| line.what == LineKind::Entry)?;
        let dashed = holds.into_iter().enumerate().map(|(i, line)| match i {
            // What a comment moved with stands at the dash now, and the comment above it.
            _ if i < first => Placed { indent, ..line },
            _ if i == first => Placed { indent: line.indent - 2, dashes: line.dashes + 1, ..line },
            _ => line,
        });
        Some(dashed.collect())
    }
}
