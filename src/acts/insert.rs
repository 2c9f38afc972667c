//! What is to be true becomes text: a new file in its canonical form, or edits by span that leave
//! every other byte as it is.

use crate::acts::world::{Keys, Thing};
use crate::acts::yaml::{self, rank};
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::edit;
use crate::model::canonical;
use crate::model::plain::Plain;
use crate::model::shape::{self, FieldShape, RecordShape, Shape};
use crate::syntax::{self, Form, Node};

/// The text of a new file.
pub fn new_file(thing: &Thing) -> String {
    let record = shape::shared(thing.kind);
    let mut names: Vec<&String> = thing.now.keys().collect();
    names.sort_by_key(|name| rank(Some(record), name));
    let lines = names
        .into_iter()
        .filter_map(|name| Some(yaml::key(name, thing.now.get(name)?, field(record, name), 0)));
    let text: String = lines.collect();
    let tape = syntax::parse(&text, FileId::default(), &mut Vec::new());
    let edits = canonical::edits(&text, &tape, thing.kind, FileId::default());
    edit::apply(&text, &edits)
}

/// The edits that make what a file says into what it is to say; `None` where that can't be done
/// without touching more.
pub fn edits(thing: &Thing) -> Option<Vec<Edit>> {
    let text = thing.text.as_deref()?;
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let root = tape.root().filter(|root| root.form() == Form::Map && !root.is_flow())?;
    let record = shape::shared(thing.kind);
    let writer = Writer { chars: text.chars().collect(), edits: Vec::new() };
    let mut edits = writer.map(root, &thing.was, &thing.now, Some(record))?;
    // A file keeps its line ends.
    if text.contains("\r\n") {
        edits.iter_mut().for_each(|edit| edit.text = edit.text.replace('\n', "\r\n"));
    }
    Some(edits)
}

fn field<'r>(record: &'r RecordShape, name: &str) -> Option<&'r Shape> {
    record.field(name).map(|field: &FieldShape| &field.shape)
}

struct Writer {
    chars: Vec<char>,
    /// Each with how deep what it adds lies: of two at one place the deeper belongs to what stands
    /// above, and comes first.
    edits: Vec<(usize, Edit)>,
}

impl Writer {
    /// Brings a map of the file to what it is to say; `was` is what it means as it stands.
    fn map(
        mut self,
        node: Node<'_>,
        was: &Keys,
        now: &Keys,
        record: Option<&RecordShape>,
    ) -> Option<Vec<Edit>> {
        self.keys(node, was, now, record)?;
        self.edits.sort_by_key(|(depth, edit)| (edit.place.span.start, std::cmp::Reverse(*depth)));
        Some(self.edits.into_iter().map(|(_, edit)| edit).collect())
    }

    fn keys(&mut self, node: Node<'_>, was: &Keys, now: &Keys, record: Option<&RecordShape>) -> Option<()> {
        if was.keys().any(|name| !now.contains_key(name)) {
            return None;
        }
        let indent = self.column(node.entries().next()?.0.span().start);
        let mut all: Vec<_> = now.iter().collect();
        all.sort_by_key(|(name, _)| rank(record, name));
        for (name, value) in all {
            let shape = record.and_then(|record| record.field(name)).map(|field| &field.shape);
            match was.get(name) {
                Some(before) if before == value => {}
                Some(before) => {
                    let (key, old) = node.entries().find(|(key, _)| key.scalar() == Some(name))?;
                    self.value(key, old, before, value, shape)?;
                }
                None => {
                    // Before the first key that comes later in the order.
                    let own = rank(record, name);
                    let later =
                        node.entries().find(|(key, _)| rank(record, key.scalar().unwrap_or("")) > own);
                    let first = node.entries().next()?.0.span();
                    match later {
                        Some((key, _)) if key.span() == first && indent > 0 => {
                            // The first key of an item stands on the line of its dash.
                            let lines = yaml::key(name, value, shape, indent);
                            let lines = format!("{}{}", lines.trim_start(), " ".repeat(indent));
                            self.put(indent, first.start, first.start, lines);
                        }
                        Some((key, _)) => {
                            let at = self.above(self.line_start(key.span().start), indent);
                            self.put(indent, at, at, yaml::key(name, value, shape, indent));
                        }
                        None => self.below(indent, end(node), yaml::key(name, value, shape, indent)),
                    }
                }
            }
        }
        Some(())
    }

    fn value(
        &mut self,
        key: Node<'_>,
        old: Node<'_>,
        before: &Plain,
        after: &Plain,
        shape: Option<&Shape>,
    ) -> Option<()> {
        let item_shape = shape.and_then(Shape::item);
        if let (Form::Map, false, Plain::Map(was), Plain::Map(now)) =
            (old.form(), old.is_flow(), before, after)
        {
            return self.keys(old, was, now, shape.and_then(Shape::map));
        }
        // One of a few stands bare among values, also where it is a list in the file.
        if let (Form::List, false) = (old.form(), old.is_flow()) {
            let (was, now) = (before.items(), after.items());
            let nodes: Vec<Node<'_>> = old.children().collect();
            if nodes.len() != was.len() || now.len() < was.len() {
                return None;
            }
            for ((node, was), now) in nodes.iter().zip(was).zip(now) {
                match (node.form(), was, now) {
                    _ if was == now => {}
                    (Form::Map, Plain::Map(was), Plain::Map(now)) if !node.is_flow() => {
                        self.keys(*node, was, now, item_shape.and_then(Shape::map))?;
                    }
                    _ => self.replace(*node, yaml::in_line(now, item_shape))?,
                }
            }
            let dash = self.dash(old.span().start);
            let lines: String =
                now[was.len()..].iter().map(|one| yaml::item(one, item_shape, dash)).collect();
            if !lines.is_empty() {
                // An item lies within its list, also where its dash is below the key.
                self.below(dash + 1, end(old), lines);
            }
            return Some(());
        }
        let indent = self.column(key.span().start);
        match after {
            // What stands bare or in brackets becomes a list, one item a line.
            Plain::List(now) if now.iter().any(|item| matches!(item, Plain::Map(_))) => {
                let lines: String = now.iter().map(|one| yaml::item(one, item_shape, indent + 2)).collect();
                self.replace(old, format!("\n{}", lines.trim_end()))
            }
            _ => self.replace(old, yaml::in_line(after, shape)),
        }
    }

    fn put(&mut self, depth: usize, start: u32, end: u32, text: String) {
        let place = Place { file: FileId::default(), span: Span { start, end } };
        self.edits.push((depth, Edit { place, text }));
    }

    /// Puts a value in the place of one; a block of lines is not replaced.
    fn replace(&mut self, node: Node<'_>, text: String) -> Option<()> {
        let (start, end) = match node.form() {
            Form::Block => return None,
            Form::List | Form::Map if !node.is_flow() => return None,
            Form::List | Form::Map => (node.span().start, self.closing(node)?),
            _ => (node.span().start, node.span().end),
        };
        // A block of lines begins right after the colon.
        let is_block = text.starts_with('\n');
        let start = if is_block { self.without_space(start) } else { start };
        self.put(0, start, end, text);
        Some(())
    }

    /// The end of what stands in brackets.
    fn closing(&self, node: Node<'_>) -> Option<u32> {
        let last = match node.children().last() {
            Some(last) if last.is_flow() => self.closing(last)?,
            Some(last) => last.span().end,
            None => node.span().start + 1,
        };
        let rest = self.chars[last as usize..].iter().position(|c| matches!(c, ']' | '}'))?;
        Some(last + rest as u32 + 1)
    }

    fn without_space(&self, start: u32) -> u32 {
        let space = self.chars[..start as usize].iter().rev().take_while(|c| **c == ' ').count();
        start - space as u32
    }

    /// Puts lines below the line of the last character of something.
    fn below(&mut self, depth: usize, end: u32, lines: String) {
        let from = (end as usize).saturating_sub(1).min(self.chars.len());
        match self.chars[from..].iter().position(|c| *c == '\n') {
            Some(at) => self.put(depth, (from + at + 1) as u32, (from + at + 1) as u32, lines),
            None => {
                let last = self.chars.len() as u32;
                self.put(depth, last, last, format!("\n{lines}"));
            }
        }
    }

    fn line_start(&self, at: u32) -> u32 {
        let before = self.chars[..at as usize].iter().rev().take_while(|c| **c != '\n').count();
        at - before as u32
    }

    fn column(&self, at: u32) -> usize {
        (at - self.line_start(at)) as usize
    }

    /// The column of the dash of the item that begins here.
    fn dash(&self, at: u32) -> usize {
        let line = &self.chars[self.line_start(at) as usize..at as usize];
        line.iter().position(|c| *c == '-').unwrap_or(line.len())
    }

    /// The comments right above a line belong to it.
    fn above(&self, mut start: u32, indent: usize) -> u32 {
        while start > 0 {
            let line = self.line_start(start - 1);
            let text: String = self.chars[line as usize..start as usize].iter().collect();
            let space = text.len() - text.trim_start_matches(' ').len();
            match text.trim_start().starts_with('#') && space == indent {
                true => start = line,
                false => break,
            }
        }
        start
    }
}

/// The end of the last value in a node.
fn end(node: Node<'_>) -> u32 {
    let own = node.span().end;
    match node.form() {
        Form::List | Form::Map => node.children().last().map_or(own, |last| end(last).max(own)),
        _ => own,
    }
}
