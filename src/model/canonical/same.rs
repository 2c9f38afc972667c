//! Whether two texts say the same: what stands between any rewriting and the file.

use super::UNORDERED;
use super::order::name;
use crate::diagnostic::FileId;
use crate::syntax::{Form, Node, parse};

/// Whether two texts read as the same document, but for the order of keys and of the lists without
/// one, and for how Unicode writes a letter. Of a text that can't be read the answer is no.
pub fn same_meaning(before: &str, after: &str) -> bool {
    let (before, after) =
        (parse(before, FileId::default(), &mut Vec::new()), parse(after, FileId::default(), &mut Vec::new()));
    let roots = match (before.root(), after.root()) {
        (None, None) => true,
        (Some(before), Some(after)) => same(before, after, false),
        _ => false,
    };
    before.whole && after.whole && roots
}

fn same(before: Node<'_>, after: Node<'_>, unordered: bool) -> bool {
    if before.form() != after.form() {
        return false;
    }
    match before.form() {
        Form::Map => {
            let (before, after) = (entries(before), entries(after));
            let equal = |((a, one), (b, two)): (&Entry<'_>, &Entry<'_>)| {
                a == b && same(*one, *two, UNORDERED.contains(&a.as_str()))
            };
            before.len() == after.len() && before.iter().zip(&after).all(equal)
        }
        Form::List => {
            let (before, after) = (items(before, unordered), items(after, unordered));
            before.len() == after.len()
                && before.into_iter().zip(after).all(|(before, after)| same(before, after, false))
        }
        _ => name(before) == name(after),
    }
}

type Entry<'n> = (String, Node<'n>);

/// A map's entries by key; equal keys in the order in which they stand.
fn entries(map: Node<'_>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = map.entries().map(|(key, value)| (name(key), value)).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    entries
}

fn items(list: Node<'_>, unordered: bool) -> Vec<Node<'_>> {
    let mut items: Vec<Node<'_>> = list.children().collect();
    if unordered && items.iter().all(|item| item.scalar().is_some()) {
        items.sort_by_cached_key(|item| name(*item));
    }
    items
}
