//! The order of keys and of the lists whose order says nothing.

use super::lines::{LineKind, Placed};
use crate::model::shape::{FieldShape, RecordShape};
use crate::syntax::Node;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;

/// The lines of one entry or item with what they are sorted by.
pub type Chunk<'t, K> = (K, Vec<Placed<'t>>);

/// The places of a map's keys in its record's table. An unknown key has that of the known key
/// before it.
pub struct Rank<'r> {
    record: Option<&'r RecordShape>,
    now: usize,
}

impl<'r> Rank<'r> {
    pub fn new(record: Option<&'r RecordShape>) -> Rank<'r> {
        Rank { record, now: 0 }
    }

    /// The field of the next key.
    pub fn next(&mut self, key: &str) -> Option<&'r FieldShape> {
        let fields = &self.record?.fields;
        // In a file in order the next key is the next field or one soon after it.
        let after = (self.now..fields.len())
            .chain(0..self.now.min(fields.len()))
            .find(|at| fields[*at].key.name == key)?;
        self.now = after + 1;
        fields.get(after)
    }

    pub fn now(&self) -> usize {
        self.now
    }
}

/// What an item of a list is sorted by.
pub fn name(item: Node<'_>) -> String {
    item.scalar().unwrap_or("").nfc().collect()
}

/// The lines of all chunks in order. What stands equal keeps its order.
pub fn sorted<K: Ord>(chunks: Vec<Chunk<'_, K>>) -> Vec<Placed<'_>> {
    let mut numbered: Vec<(usize, Chunk<'_, K>)> = chunks.into_iter().enumerate().collect();
    numbered.sort_by(|a, b| a.1.0.cmp(&b.1.0));
    let mut out: Vec<Placed<'_>> = Vec::new();
    for (i, (was, (_, lines))) in numbered.into_iter().enumerate() {
        // A blank line above a chunk separates it from what was before it: it is not needed at the
        // beginning, and below a block that keeps its line feeds it would be one of them.
        let bare = i == 0 && was > 0 || out.last().is_some_and(|line| line.what == LineKind::Kept);
        out.extend(lines.into_iter().skip_while(|line| bare && line.what == LineKind::Blank));
    }
    out
}

/// A line on which a list in brackets stands, with the list's items sorted; `start` is the line's
/// first character in the text. What separates the items stays.
pub fn sorted_in_brackets<'t>(line: &'t str, start: u32, list: Node<'_>) -> Cow<'t, str> {
    let items: Vec<Node<'_>> = list.children().collect();
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_cached_key(|at| name(items[*at]));
    if order.is_sorted() || items.iter().any(|item| item.scalar().is_none_or(str::is_empty)) {
        return line.into();
    }
    let chars: Vec<char> = line.chars().collect();
    let within = |at: u32| (at.saturating_sub(start) as usize).min(chars.len());
    let written = |at: usize| {
        chars.get(within(items[at].span().start)..within(items[at].span().end)).unwrap_or_default()
    };
    let mut out: String = chars[..within(items[0].span().start)].iter().collect();
    for (i, from) in order.iter().enumerate() {
        out.extend(written(*from));
        let next = items.get(i + 1).map_or(chars.len(), |next| within(next.span().start));
        out.extend(chars.get(within(items[i].span().end)..next).unwrap_or_default());
    }
    out.into()
}
