//! What data means, and a comparison applied to it.

use crate::versions;
use gov::model::keyed::Keyed;
use gov::model::kind::Kind;
use gov::model::plain::{Document, Plain};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use versions::Files;

/// What data means: entities by id, kept texts by path, settings by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meaning {
    pub entities: BTreeMap<String, Entity>,
    pub texts: BTreeMap<String, String>,
    pub settings: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    pub path: String,
    pub kind: Kind,
    pub keys: Keyed,
}

fn stem(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).split('.').next().unwrap_or_default().to_string()
}

pub fn meaning(files: &Files) -> Meaning {
    let mut meaning = Meaning::default();
    for (path, text) in files {
        if path == "gov.toml" {
            meaning.settings = gov::checks::config::settings(text);
        } else if path.ends_with(".txt") {
            let sum = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
            meaning.texts.insert(path.clone(), sum);
        } else {
            let kind = Kind::of_path(path).expect("a kind");
            let keys =
                Document::read(text, kind).unwrap_or_else(|| panic!("{path} can be read:\n{text}")).keys;
            let keys = keys
                .into_iter()
                .map(|(key, value)| (key, value.sorted()))
                .filter(|(_, value)| *value != Plain::List(Vec::new()));
            meaning.entities.insert(stem(path), Entity { path: path.clone(), kind, keys: keys.collect() });
        }
    }
    meaning
}

fn plain(value: &Value) -> Option<Plain> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(Plain::Text(text.clone())),
        Value::Array(items) => Some(Plain::List(items.iter().filter_map(plain).collect())),
        Value::Object(map) => Some(Plain::Map(
            map.iter().filter_map(|(key, value)| Some((key.clone(), plain(value)?))).collect(),
        )),
        other => panic!("no value of a file: {other}"),
    }
}

/// An id that was given up is called as it is now, wherever it stands by itself or before a
/// locator.
fn renamed(value: &mut Plain, old: &str, new: &str) {
    match value {
        Plain::Text(text) if text == old => *text = new.into(),
        Plain::Text(text) => {
            if let Some(rest) = text.strip_prefix(old).filter(|rest| rest.starts_with('#')) {
                *text = format!("{new}{rest}");
            }
        }
        Plain::List(items) => items.iter_mut().for_each(|item| renamed(item, old, new)),
        Plain::Map(entries) => entries.values_mut().for_each(|value| renamed(value, old, new)),
    }
}

pub fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value.pointer(key).and_then(Value::as_str).unwrap_or_default()
}

/// Applies the changes of a comparison to what was.
pub fn applied(mut meaning: Meaning, diff: &Value) -> Meaning {
    let changes = diff["changes"].as_array().expect("a list");
    for change in changes.iter().filter(|change| change["what"] == "renamed") {
        let (old, new) = (word(change, "/before"), word(change, "/after"));
        let mut entity = meaning.entities.remove(old).unwrap_or_else(|| panic!("{old} was there"));
        entity.path = word(change, "/places/1").rsplit_once(':').expect("a line").0.to_string();
        meaning.entities.insert(new.into(), entity);
        meaning.entities.values_mut().flat_map(|entity| entity.keys.iter_mut()).for_each(|(key, value)| {
            if key != "former_ids" {
                renamed(value, old, new);
            }
        });
    }
    for change in changes {
        apply(&mut meaning, change);
    }
    meaning.entities.values_mut().for_each(|entity| {
        entity.keys.values_mut().for_each(|value| *value = value.sorted());
        entity.keys.retain(|_, value| *value != Plain::List(Vec::new()));
    });
    meaning
}

fn apply(meaning: &mut Meaning, change: &Value) {
    let (id, key) = (word(change, "/entity/id"), word(change, "/key"));
    let (before, after) = (plain(&change["before"]), plain(&change["after"]));
    match word(change, "/what") {
        "created" => {
            let path = word(change, "/places/1").rsplit_once(':').expect("a line").0.to_string();
            let Some(Plain::Map(keys)) = after else { panic!("all of it: {change}") };
            let kind = Kind::of_path(&path).expect("a kind");
            assert!(meaning.entities.insert(id.into(), Entity { path, kind, keys }).is_none(), "{id} is new");
        }
        "removed" => assert!(meaning.entities.remove(id).is_some(), "{id} was there"),
        "renamed" | "rewritten" => {}
        "moved" => {
            let entity = meaning.entities.get_mut(id).unwrap_or_else(|| panic!("{id} is there"));
            entity.path = word(change, "/after").to_string();
            entity.kind = Kind::of_path(&entity.path).expect("a kind");
        }
        what @ ("text" | "setting") => {
            let all = if what == "text" { &mut meaning.texts } else { &mut meaning.settings };
            let old = match after.as_ref().and_then(Plain::text) {
                Some(now) => all.insert(key.into(), now.into()),
                None => all.remove(key),
            };
            assert_eq!(old.as_deref(), before.as_ref().and_then(Plain::text), "{change}");
        }
        "key" => {
            let entity = meaning.entities.get_mut(id).unwrap_or_else(|| panic!("{id} is there"));
            value(&mut entity.keys, key, before, after);
        }
        what => panic!("{what}"),
    }
}

fn value(keys: &mut Keyed, key: &str, before: Option<Plain>, after: Option<Plain>) {
    let is_list = matches!(keys.get(key), Some(Plain::List(_)));
    let is_whole = [&before, &after]
        .into_iter()
        .flatten()
        .any(|value| keys.get(key).is_some_and(|now| now.means(value)));
    match keys.get_mut(key) {
        Some(Plain::List(items)) if !is_whole && is_list => {
            if let Some(old) = before {
                let at = items
                    .iter()
                    .position(|item| item.means(&old))
                    .unwrap_or_else(|| panic!("{key} has {old:?}"));
                items.remove(at);
            }
            items.extend(after);
        }
        Some(now) => {
            assert!(before.is_some_and(|old| old.means(now)), "{key} was {now:?}");
            match after {
                Some(new) => drop(keys.insert(key.into(), new)),
                None => drop(keys.remove(key)),
            }
        }
        None => {
            assert_eq!(before, None, "{key} was not there");
            let new = after.expect("something comes");
            keys.insert(key.into(), new);
        }
    }
}
