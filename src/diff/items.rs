//! Which item of a list became which. Items that mean the same are set aside; of the others those
//! that name the same are one item that says something else now, and the rest came or went.

use crate::model::plain::Plain;
use std::collections::BTreeMap;

/// One difference of a list, with the places of the items in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Pairing {
    pub before: Option<usize>,
    pub after: Option<usize>,
}

/// Of so many items with one name, those that are most alike are looked for; of more, the first
/// goes with the first.
const MOST_COMPARED: usize = 40;

/// The differences of two lists, in the order of the second, what went last.
pub fn differing(before: &[Plain], after: &[Plain]) -> Vec<Pairing> {
    let (left, right) = unequal(before, after);
    let mut named: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    left.iter().for_each(|at| named.entry(name_of(&before[*at])).or_default().0.push(*at));
    right.iter().for_each(|at| named.entry(name_of(&after[*at])).or_default().1.push(*at));
    let mut pairs = Vec::new();
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for (_, (mut olds, mut news)) in named {
        while let Some((old, new)) = most_alike(before, after, &olds, &news) {
            pairs.push(Pairing { before: Some(olds.remove(old)), after: Some(news.remove(new)) });
        }
        gone.append(&mut olds);
        come.append(&mut news);
    }
    // One text that was written anew is that text, not another one.
    if let ([old], [new]) = (gone.as_slice(), come.as_slice())
        && party(&before[*old]).is_none()
        && party(&after[*new]).is_none()
    {
        pairs.push(Pairing { before: gone.pop(), after: come.pop() });
    }
    pairs.extend(come.into_iter().map(|at| Pairing { before: None, after: Some(at) }));
    pairs.extend(gone.into_iter().map(|at| Pairing { before: Some(at), after: None }));
    pairs.sort_by_key(|pair| (pair.after.is_none(), pair.after, pair.before));
    pairs
}

/// The places of the items that have no equal on the other side.
fn unequal(before: &[Plain], after: &[Plain]) -> (Vec<usize>, Vec<usize>) {
    let mut equals: BTreeMap<Plain, Vec<usize>> = BTreeMap::new();
    after.iter().enumerate().rev().for_each(|(at, item)| equals.entry(item.sorted()).or_default().push(at));
    let left = (0..before.len())
        .filter(|at| equals.get_mut(&before[*at].sorted()).and_then(Vec::pop).is_none())
        .collect();
    let mut right: Vec<usize> = equals.into_values().flatten().collect();
    right.sort_unstable();
    (left, right)
}

/// The two of one name that share most of their keys, as places in the lists; the first of equals.
fn most_alike(before: &[Plain], after: &[Plain], olds: &[usize], news: &[usize]) -> Option<(usize, usize)> {
    if olds.is_empty() || news.is_empty() {
        return None;
    }
    if olds.len().max(news.len()) > MOST_COMPARED {
        return Some((0, 0));
    }
    let pairs = (0..olds.len()).flat_map(|old| (0..news.len()).map(move |new| (old, new)));
    pairs.max_by_key(|(old, new)| {
        (shared(&before[olds[*old]], &after[news[*new]]), std::cmp::Reverse((*old, *new)))
    })
}

fn shared(one: &Plain, other: &Plain) -> usize {
    match (one, other) {
        (Plain::Map(one), Plain::Map(other)) => {
            one.iter().filter(|(key, value)| other.get(key) == Some(value)).count()
        }
        _ => usize::from(one == other),
    }
}

/// Who or what an item is about.
const PARTY: [&str; 8] = ["person", "post", "posts", "owners_of", "body", "described", "vacant", "none"];
const SUBJECT: [&str; 8] = ["label", "name", "theme", "target", "assignment", "decision", "what", "scope"];

/// Whom an item names, where it is about somebody.
pub fn party(item: &Plain) -> Option<(&'static str, &str)> {
    PARTY.into_iter().find_map(|key| Some((key, item.text_of(key)?)))
}

/// What tells one item from the others of its list: whom it names, else what it is about.
fn name_of(item: &Plain) -> String {
    let subject = || SUBJECT.into_iter().find_map(|key| Some((key, item.text_of(key)?)));
    match party(item).or_else(subject) {
        Some((key, value)) => format!("{key} {value}"),
        None => item.text().or(item.text_of("text")).or(item.text_of("task")).unwrap_or_default().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Pairing, differing};
    use crate::model::kind::Kind;
    use crate::model::plain::{Document, Plain};

    fn items(yaml: &str) -> Vec<Plain> {
        Document::read(&format!("members:\n{yaml}"), Kind::Group).expect("it can be read").keys["members"]
            .items()
            .to_vec()
    }

    fn pairs(before: &str, after: &str) -> Vec<(Option<usize>, Option<usize>)> {
        let pair = |pair: Pairing| (pair.before, pair.after);
        differing(&items(before), &items(after)).into_iter().map(pair).collect()
    }

    #[test]
    fn an_item_is_known_again_by_whom_it_names() {
        let two = "  - person: a\n    role: chair\n  - person: b\n";
        assert_eq!(pairs(two, two), []);
        assert_eq!(pairs(two, "  - person: b\n  - person: a\n    role: chair\n"), [], "order is form");
        assert_eq!(
            pairs(two, "  - person: b\n    role: chair\n  - person: a\n"),
            [(Some(1), Some(0)), (Some(0), Some(1))]
        );
        assert_eq!(
            pairs(two, "  - person: b\n  - person: c\n    role: chair\n"),
            [(None, Some(1)), (Some(0), None)],
            "another is another"
        );
    }

    #[test]
    fn of_two_of_one_name_the_most_alike_are_one() {
        let history = "  - person: a\n    from: 2016\n    to: 2018\n  - person: a\n    from: 2022\n";
        let now =
            "  - person: a\n    from: 2022\n    to: 2025\n  - person: a\n    from: 2016\n    to: 2018\n";
        assert_eq!(pairs(history, now), [(Some(1), Some(0))]);
        assert_eq!(pairs("  - person: a\n  - person: a\n", "  - person: a\n"), [(Some(1), None)]);
    }
}
