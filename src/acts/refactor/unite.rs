//! What two files say, as one: lists are united, statements about the same become one with both
//! their sources, and two values where only one can stand are a conflict. Nothing of either is
//! lost.

use crate::acts::mean::same::is_over;
use crate::acts::world::Keys;
use crate::diff::version::sentences;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::shape::{self, RecordShape, Shape};
use std::collections::BTreeSet;

/// Two values of one thing that has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The key, and within a statement whom it is about.
    pub key: String,
    /// Nothing is a value too: what is not said to be proposed is a fact.
    pub values: [Option<Plain>; 2],
}

/// What may differ between two statements that are about the same.
const MORE: [&str; 6] = ["source", "note", "from", "to", "observed", "certainty"];

/// Unites what two files of a kind say; `more` are sources that come to it.
pub fn files(kind: Kind, into: &Keys, other: &Keys, more: &[Plain]) -> Result<Keys, Vec<Conflict>> {
    let record = shape::shared(kind);
    let [mut all, other] = grounded(record, [into, other], more);
    let mut conflicts = Vec::new();
    let names: BTreeSet<&String> = into.keys().chain(other.keys()).collect();
    for name in names {
        let shape = record.field(name).map(|field| &field.shape);
        match (all.get(name), other.get(name)) {
            (_, None) if !is_said_by_nothing(name, shape) => {}
            (None, Some(value)) if !is_said_by_nothing(name, shape) => {
                all.insert(name.clone(), value.clone());
            }
            (Some(one), Some(two)) if one.means(two) => {}
            (Some(one), Some(two)) if is_list(shape) => match lists(name, one.items(), two.items()) {
                Ok(items) => {
                    let is_bare = items.len() == 1 && !matches!(one, Plain::List(_));
                    let value = items.first().filter(|_| is_bare).cloned();
                    all.insert(name.clone(), value.unwrap_or(Plain::List(items)));
                }
                Err(more) => conflicts.extend(more),
            },
            (Some(Plain::Text(one)), Some(Plain::Text(two))) if name == "note" => {
                let both = both_notes(one, two);
                all.insert(name.clone(), Plain::Text(both));
            }
            (one, two) => {
                let values = [one.cloned(), two.cloned()];
                conflicts.push(Conflict { key: name.clone(), values });
            }
        }
    }
    if conflicts.is_empty() { Ok(all) } else { Err(conflicts) }
}

/// Two lists as one: what is about the same is one statement.
pub fn lists(key: &str, into: &[Plain], other: &[Plain]) -> Result<Vec<Plain>, Vec<Conflict>> {
    let (mut all, mut conflicts) = (into.to_vec(), Vec::new());
    for item in other {
        if all.iter().any(|own| own.means(item)) {
            continue;
        }
        let mut fault = None;
        let found = (0..all.len()).find_map(|at| match merged(key, &all[at], item)? {
            Ok(one) => Some((at, one)),
            Err(conflict) => {
                fault.get_or_insert(conflict);
                None
            }
        });
        match (found, fault) {
            (Some((at, one)), _) => all[at] = one,
            (None, Some(conflict)) => conflicts.push(conflict),
            (None, None) => all.push(item.clone()),
        }
    }
    if conflicts.is_empty() { Ok(all) } else { Err(conflicts) }
}

/// Two statements as one; `None` where they are about different things, or of different times.
pub fn merged(key: &str, one: &Plain, two: &Plain) -> Option<Result<Plain, Conflict>> {
    let (Plain::Map(own), Plain::Map(other)) = (one, two) else { return None };
    let names: BTreeSet<&String> = own.keys().chain(other.keys()).collect();
    let is_same =
        |name: &&&String| MORE.contains(&name.as_str()) || value(key, own, name) == value(key, other, name);
    if !names.iter().all(|name| is_same(&name)) || is_over(one, two) || is_over(two, one) {
        return None;
    }
    let sources = united(own.get("source"), other.get("source"));
    let is_more = sources.as_ref() != own.get("source");
    let mut all = own.clone();
    for (name, new) in other {
        match (name.as_str(), own.get(name)) {
            ("source", _) => {}
            (_, Some(stands)) if stands.means(new) => {}
            ("observed", Some(stands)) => drop(all.insert(name.clone(), united(Some(stands), Some(new))?)),
            ("note", Some(Plain::Text(stands))) => {
                let Plain::Text(new) = new else { return None };
                all.insert(name.clone(), Plain::Text(both_notes(stands, new)));
            }
            // Of a day that only one document says, it is said which.
            ("from" | "to", None) => {
                let by = other.get("source").filter(|_| is_more && new.text().is_some());
                let long =
                    by.map(|by| Keys::from([("is".into(), new.clone()), ("source".into(), by.clone())]));
                all.insert(name.clone(), long.map_or_else(|| new.clone(), Plain::Map));
            }
            ("note" | "observed", None) => drop(all.insert(name.clone(), new.clone())),
            // A word that says the same as none.
            (name, None) if !MORE.contains(&name) => {}
            (_, stands) => {
                let values = [stands.cloned(), Some(new.clone())];
                return Some(Err(Conflict { key: format!("{key} {}", about(one)) + name, values }));
            }
        }
    }
    if let Some(stands) = own.get("certainty").filter(|_| !other.contains_key("certainty")) {
        let values = [Some(stands.clone()), None];
        return Some(Err(Conflict { key: format!("{key} {}certainty", about(one)), values }));
    }
    all.extend(sources.map(|sources| ("source".to_string(), sources)));
    Some(Ok(Plain::Map(all)))
}

/// The value of a key, where what is left out means something.
fn value(list: &str, item: &Keys, key: &str) -> Option<Plain> {
    match (list, key, item.get(key)) {
        ("members", "role", None) => Some(Plain::Text("member".into())),
        (_, _, Some(Plain::Text(no))) if no == "false" => None,
        (_, _, value) => value.map(Plain::sorted),
    }
}

/// Whom a statement is about, for who reads a conflict.
fn about(item: &Plain) -> String {
    let named = ["person", "post", "body", "name", "label", "theme", "task", "what"];
    named.iter().find_map(|key| item.text_of(key)).map_or(String::new(), |who| format!("({who}) "))
}

/// Whether it means something that a key is not there: yes or no, and how sure it is.
fn is_said_by_nothing(name: &str, shape: Option<&Shape>) -> bool {
    name == "certainty" || matches!(shape, Some(Shape::Bool))
}

fn is_list(shape: Option<&Shape>) -> bool {
    matches!(shape, Some(Shape::List(_) | Shape::Few(_)))
}

/// The editor's own words of both.
fn both_notes(one: &str, two: &str) -> String {
    match (one.contains(two), two.contains(one)) {
        (true, _) => one.to_string(),
        (_, true) => two.to_string(),
        // A sentence that both have stands once.
        _ => {
            let own: Vec<&str> = sentences(one).collect();
            let new = sentences(two).filter(|sentence| !own.contains(sentence));
            std::iter::once(one.trim_end()).chain(new).collect::<Vec<_>>().join(" ")
        }
    }
}

/// The items of both, each once.
fn united(one: Option<&Plain>, two: Option<&Plain>) -> Option<Plain> {
    let (Some(one), Some(two)) = (one, two) else { return one.or(two).cloned() };
    let mut all = one.items().to_vec();
    all.extend(two.items().iter().filter(|item| !one.items().contains(item)).cloned());
    Some(if all.len() == 1 { all.remove(0) } else { Plain::List(all) })
}

/// What names no source rests on the only one of its file. Where the file comes to have others too,
/// each statement says its own.
fn grounded(record: &RecordShape, both: [&Keys; 2], more: &[Plain]) -> [Keys; 2] {
    let sources = |keys: &Keys| keys.get("sources").map_or_else(Vec::new, |all| all.items().to_vec());
    let mut all: Vec<Plain> =
        both.iter().flat_map(|keys| sources(keys)).chain(more.iter().cloned()).collect();
    all.sort();
    all.dedup();
    let mut out = both.map(Clone::clone);
    for keys in &mut out {
        let own = sources(keys);
        let document = |cite: &Plain| cite.text().and_then(|text| text.split('#').next()).map(String::from);
        let documents: BTreeSet<Option<String>> = own.iter().map(document).collect();
        let Some(first) = own.first().filter(|_| documents.len() == 1 && own.len() < all.len()) else {
            continue;
        };
        for (name, value) in keys.iter_mut() {
            let shape = record.field(name).and_then(|field| field.shape.record());
            let cites = shape.is_some_and(|shape| shape.field("source").is_some() && name != "aliases");
            let items = match value {
                Plain::List(items) => items.as_mut_slice(),
                // One of a few stands bare.
                one => std::slice::from_mut(one),
            };
            for item in items.iter_mut().filter(|_| cites) {
                if let Plain::Map(entries) = item {
                    entries.or_insert("source", first.clone());
                }
            }
        }
    }
    out
}
