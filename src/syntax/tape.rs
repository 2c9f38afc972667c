//! The tape: all nodes of one document in reading order, each with its span.

use crate::diagnostic::Span;
use std::borrow::Cow;

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Quoted,
    Block,
    List,
    Map,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item<'t> {
    pub form: Form,
    pub span: Span,
    /// The index after this node's last descendant.
    pub end: u32,
    pub text: Cow<'t, str>,
}

/// One document. Empty when nothing could be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tape<'t> {
    pub(super) items: Vec<Item<'t>>,
    /// The last character of each block scalar's text, by its index; of all other nodes the span
    /// says it.
    pub(super) blocks: Vec<(usize, u32)>,
    /// False when the parser gave up before the end.
    pub whole: bool,
}

impl<'t> Tape<'t> {
    /// The node at an index of the tape.
    pub(super) fn node(&self, at: usize) -> Option<Node<'_>> {
        (at < self.items.len()).then_some(Node { items: &self.items, at })
    }

    /// The character after a node's own text: after the scalar, all of a block. `None` past the
    /// last node.
    pub(super) fn scalar_end(&self, at: usize) -> Option<u32> {
        let item = self.items.get(at)?;
        Some(match item.form {
            Form::List | Form::Map => item.span.start,
            Form::Block => self
                .blocks
                .binary_search_by_key(&at, |block| block.0)
                .map_or(item.span.end, |found| self.blocks[found].1),
            Form::Plain | Form::Quoted => item.span.end,
        })
    }

    /// Where the key of each block scalar begins, and where the block ends.
    pub(super) fn blocks_of_keys(&self) -> impl Iterator<Item = (u32, u32)> {
        self.blocks
            .iter()
            .filter_map(|(at, end)| Some((self.items.get(at.checked_sub(1)?)?.span.start, *end)))
    }

    /// The first node, from a given one on, that does not end before a character.
    pub(super) fn next_scalar(&self, character: u32, from: usize) -> usize {
        (from..).find(|at| self.scalar_end(*at).is_none_or(|end| end > character)).unwrap_or(from)
    }

    /// Whether a character is a part of a scalar, looking from a node on.
    pub(super) fn is_in_scalar(&self, character: u32, from: usize) -> bool {
        let ends = (from..).map_while(|at| Some((self.items.get(at)?, self.scalar_end(at)?)));
        let mut near = ends.take_while(|(item, _)| item.span.start <= character);
        near.any(|(_, end)| character < end)
    }

    pub fn root(&self) -> Option<Node<'_>> {
        self.node(0)
    }
}

/// A node of a tape.
#[derive(Clone, Copy)]
pub struct Node<'n> {
    items: &'n [Item<'n>],
    at: usize,
}

impl<'n> Node<'n> {
    fn item(self) -> &'n Item<'n> {
        &self.items[self.at]
    }

    pub fn form(self) -> Form {
        self.item().form
    }

    /// The text of a scalar.
    pub fn scalar(self) -> Option<&'n str> {
        match self.form() {
            Form::List | Form::Map => None,
            _ => Some(&self.item().text),
        }
    }

    /// Where the node stands; for a list or map, its beginning up to the end of its first value.
    pub fn span(self) -> Span {
        let first = self.items[self.at..self.item().end as usize]
            .iter()
            .find(|item| !matches!(item.form, Form::List | Form::Map));
        let own = self.item().span;
        first.map_or(own, |leaf| Span {
            start: own.start.min(leaf.span.start),
            end: leaf.span.end.max(own.end),
        })
    }

    /// Whether a list or map is written in brackets.
    pub fn is_flow(self) -> bool {
        matches!(self.form(), Form::List | Form::Map) && self.item().span.end > self.item().span.start
    }

    /// A key without a value, or one of YAML's words for nothing.
    pub fn is_empty_value(self) -> bool {
        self.form() == Form::Plain && matches!(&*self.item().text, "" | "~" | "null" | "Null" | "NULL")
    }

    /// A bare word that YAML 1.2 reads as a number or a boolean.
    pub fn is_typed_scalar(self) -> bool {
        let text = &self.item().text;
        let boolean = || matches!(&**text, "true" | "false" | "True" | "False" | "TRUE" | "FALSE");
        self.form() == Form::Plain && (boolean() || is_number(text))
    }

    pub fn children(self) -> impl Iterator<Item = Node<'n>> {
        let end = self.item().end as usize;
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let node = (next < end).then_some(Node { items: self.items, at: next })?;
            next = node.item().end as usize;
            Some(node)
        })
    }

    /// A map's keys and values.
    pub fn entries(self) -> impl Iterator<Item = (Node<'n>, Node<'n>)> {
        let mut children = self.children();
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }
}

/// Whether YAML 1.2's core schema reads a bare word as a number.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    match digits.as_bytes() {
        [b'0', b'x', rest @ ..] if digits == text => {
            !rest.is_empty() && rest.iter().all(u8::is_ascii_hexdigit)
        }
        [b'0', b'o', rest @ ..] if digits == text => {
            !rest.is_empty() && rest.iter().all(|b| (b'0'..=b'7').contains(b))
        }
        [b'0'..=b'9', ..] | [b'.', b'0'..=b'9', ..] => digits.parse::<f64>().is_ok(),
        _ => matches!(digits, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN"),
    }
}
