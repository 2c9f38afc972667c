//! What a file says twice once two things that it names are one: two seats of one person, one id
//! two times in a list. What is about the same becomes one statement.

use super::removal::removal;
use super::unite::{self, Conflict};
use super::{by_hand, with_keys};
use crate::acts::world::Keys;
use crate::diagnostic::{FileId, Place, Span};
use crate::edit;
use crate::lang::Both;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::syntax;

/// What keeps it from being done.
pub enum Fault {
    Conflict(Vec<Conflict>),
    ByHand(Both),
}

/// The text without what it says twice since ids are others. The keys whose lists became shorter
/// come with it.
pub fn once(path: &str, kind: Kind, before: &str, after: &str) -> Result<(String, Vec<String>), Fault> {
    let hand = || Fault::ByHand(by_hand(path));
    let (mut text, mut shortened) = (after.to_string(), Vec::new());
    let was = Document::read(before, kind).ok_or_else(hand)?.keys;
    let keys = Document::read(&text, kind).ok_or_else(hand)?.keys;
    for (name, value) in &keys {
        let Some(old) = was.get(name) else { continue };
        // Only an item that named what is another now can be one that is there already.
        let named = |at: usize| old.items().get(at) != value.items().get(at);
        // From the last to the first, so that places before stay what they are.
        for at in (0..value.items().len()).rev() {
            let keys = Document::read(&text, kind).ok_or_else(hand)?.keys;
            let items = keys.get(name).map_or(&[][..], Plain::items);
            let Some((first, one)) = pair(name, items, at, named)? else { continue };
            text = without(path, kind, &text, &keys, name, (first, at), one).map_err(Fault::ByHand)?;
            shortened.push(name.clone());
        }
    }
    let now = Document::read(&text, kind).ok_or_else(hand)?.keys;
    if twice_within(&Plain::Map(now)) > twice_within(&Plain::Map(was)) {
        return Err(hand());
    }
    shortened.dedup();
    Ok((text, shortened))
}

/// An earlier item that is about the same, and what both say.
fn pair(
    list: &str,
    items: &[Plain],
    at: usize,
    named: impl Fn(usize) -> bool,
) -> Result<Option<(usize, Plain)>, Fault> {
    let Some(own) = items.get(at) else { return Ok(None) };
    for (first, item) in items[..at].iter().enumerate().filter(|(first, _)| named(at) || named(*first)) {
        if item.means(own) {
            return Ok(Some((first, item.clone())));
        }
        match unite::merged(list, item, own) {
            Some(Ok(one)) => return Ok(Some((first, one))),
            Some(Err(conflict)) => return Err(Fault::Conflict(vec![conflict])),
            None => {}
        }
    }
    Ok(None)
}

/// The text in which one item says what two said.
fn without(
    path: &str,
    kind: Kind,
    text: &str,
    keys: &Keys,
    list: &str,
    (first, last): (usize, usize),
    one: Plain,
) -> Result<String, Both> {
    let mut now = keys.clone();
    let mut items = keys.get(list).map_or_else(Vec::new, |items| items.items().to_vec());
    items[first] = one;
    now.insert(list.to_string(), Plain::List(items));
    let text = with_keys(path, kind, text, keys, &now)?;
    let span = place(&text, list, last).ok_or_else(|| by_hand(path))?;
    let gone = removal(&text, Place { file: FileId::default(), span }).ok_or_else(|| by_hand(path))?;
    Ok(edit::apply(&text, &[gone]))
}

/// The first value of an item of a list.
fn place(text: &str, list: &str, at: usize) -> Option<Span> {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let (_, value) = tape.root()?.entries().find(|(key, _)| key.scalar() == Some(list))?;
    let mut node = value.children().nth(at)?;
    while node.scalar().is_none() {
        node = match node.form() {
            syntax::Form::Map => node.entries().next()?.1,
            _ => node.children().next()?,
        };
    }
    Some(node.span())
}

/// How often something stands twice in one list, however deep.
fn twice_within(value: &Plain) -> usize {
    match value {
        Plain::Text(_) => 0,
        Plain::Map(entries) => entries.values().map(twice_within).sum(),
        Plain::List(items) => {
            let again = (0..items.len()).filter(|at| items[..*at].contains(&items[*at])).count();
            again + items.iter().map(twice_within).sum::<usize>()
        }
    }
}
