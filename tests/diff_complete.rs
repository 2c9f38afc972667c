//! `gov diff` is complete: its changes, applied to what was, give what is, after hundreds of edits
//! of all sorts; and it says that nothing changed exactly when nothing did.

use crate::generate;
use crate::history;
use crate::versions;
use generate::Dice;
use gov::lang::Lang;
use gov::model::kind::Kind;
use gov::model::plain::{Document, Plain};
use gov::parallel;
use gov::report::diff::Format;
use history::edit;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use versions::{Files, json, shipped, text};

const SEED: u64 = 20_261_128;
const EDITS: usize = 200;

/// What data means: entities by id, kept texts by path, settings by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Meaning {
    entities: BTreeMap<String, Entity>,
    texts: BTreeMap<String, String>,
    settings: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entity {
    path: String,
    kind: Kind,
    keys: BTreeMap<String, Plain>,
}

fn stem(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).split('.').next().unwrap_or_default().to_string()
}

fn meaning(files: &Files) -> Meaning {
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

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value.pointer(key).and_then(Value::as_str).unwrap_or_default()
}

/// Applies the changes of a comparison to what was.
fn applied(mut meaning: Meaning, diff: &Value) -> Meaning {
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

fn value(keys: &mut BTreeMap<String, Plain>, key: &str, before: Option<Plain>, after: Option<Plain>) {
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

/// What a comparison says of two versions holds; the classes and kinds of change that it told of.
fn hold(before: &Files, after: &Files, what: &str, told: &mut BTreeSet<String>) {
    let diff = json(before, after);
    let (old, new) = (meaning(before), meaning(after));
    // A list that is on one side only has its items as changes: the empty list stands for it.
    let mut start = old.clone();
    for (id, entity) in &mut start.entities {
        let now = diff["changes"].as_array().and_then(|all| {
            all.iter().find(|change| change["what"] == "renamed" && change["before"] == id.as_str())
        });
        let id = now.map_or(id.as_str(), |change| word(change, "/after"));
        let Some(other) = new.entities.get(id) else { continue };
        for (key, value) in &other.keys {
            if matches!(value, Plain::List(_)) {
                entity.keys.entry(key.clone()).or_insert(Plain::List(Vec::new()));
            }
        }
    }
    assert_eq!(applied(start, &diff), new, "{what}");
    let is_equal = old == new;
    assert_eq!(
        diff["status"] == "unchanged",
        is_equal || only_moved(&old, &new),
        "{what}: {}",
        diff["counts"]
    );
    let changes = diff["changes"].as_array().expect("a list");
    if is_equal {
        assert!(changes.iter().all(|change| change["class"] == "form"), "{what}");
    }
    let marks: BTreeSet<&str> = changes.iter().map(|change| word(change, "/fingerprint")).collect();
    assert_eq!(marks.len(), changes.len(), "{what}: each its own");
    told.extend(changes.iter().map(|change| format!("{} {}", word(change, "/class"), word(change, "/what"))));
    mirrored(before, after, &diff, what);
}

/// Whether only the folders of files are others.
fn only_moved(old: &Meaning, new: &Meaning) -> bool {
    let bare = |meaning: &Meaning| {
        let mut meaning = meaning.clone();
        meaning.entities.values_mut().for_each(|entity| entity.path.clear());
        meaning
    };
    bare(old) == bare(new)
}

/// The other way round, what came goes and what went comes. An id that was given up is no mirror:
/// only the new one says so.
fn mirrored(before: &Files, after: &Files, diff: &Value, what: &str) {
    let back = json(after, before);
    let sides = |diff: &Value, first: &str, second: &str| {
        let all = diff["changes"].as_array().expect("a list").iter();
        let mut all: Vec<String> = all
            .filter(|change| change["what"] != "renamed")
            .map(|change| {
                format!(
                    "{} {} {} {}",
                    word(change, "/entity/id"),
                    change["key"],
                    change[first],
                    change[second]
                )
            })
            .collect();
        all.sort();
        all
    };
    if diff["changes"].as_array().is_some_and(|all| all.iter().all(|change| change["what"] != "renamed")) {
        assert_eq!(sides(diff, "before", "after"), sides(&back, "after", "before"), "{what}");
    }
}

#[test]
fn changes_applied_give_what_is() {
    let mut dice = Dice::new(SEED);
    let mut files = shipped();
    files.insert("gov.toml".into(), "[levels]\norphan = \"info\"\n".into());
    let (mut pairs, mut done) = (Vec::new(), BTreeSet::new());
    let mut earlier = files.clone();
    for round in 0..EDITS {
        let (name, next) = edit(&files, round, &mut dice);
        pairs.push((files, next.clone(), format!("{round}: {name}")));
        done.insert(name);
        files = next;
        // Now and then many edits at once.
        if round % 20 == 19 {
            pairs.push((earlier, files.clone(), format!("{}..{round}", round - 19)));
            earlier = files.clone();
        }
    }
    let told = parallel::uneven(&pairs, |(before, after, what)| {
        let mut told = BTreeSet::new();
        hold(before, after, what, &mut told);
        told
    });
    let told: BTreeSet<String> = told.into_iter().flatten().collect();
    assert_eq!(done.len(), history::COUNT, "every edit was made: {done:?}");
    for kind in [
        "responsibility key",
        "composition key",
        "structure created",
        "structure removed",
        "structure renamed",
        "structure moved",
    ] {
        assert!(told.contains(kind), "{kind} in {told:?}");
    }
    for kind in ["form moved", "form rewritten", "detail text", "detail setting", "detail key"] {
        assert!(told.contains(kind), "{kind} in {told:?}");
    }
}

#[test]
fn nothing_against_itself_is_nothing() {
    let diff = json(&shipped(), &shipped());
    assert_eq!(
        (
            diff["status"].as_str(),
            diff["changes"].as_array().map(Vec::len),
            diff["answers"].as_array().map(Vec::len)
        ),
        (Some("unchanged"), Some(0), Some(0))
    );
}

/// A change is known again: in both languages, when lines move elsewhere in its file, and beside
/// other changes.
#[test]
fn fingerprints_stay() {
    let before = versions::base();
    let path = "r/groups/g.yaml";
    let after = versions::with(&before, path, "  - person: bo\n", "  - person: cia\n");
    let marks = |before: &Files, after: &Files| -> BTreeSet<String> {
        json(before, after)["changes"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|change| word(change, "/fingerprint").to_string())
            .collect()
    };
    let first = marks(&before, &after);
    assert_eq!(first.len(), 2);
    let moved = versions::with(
        &versions::with(&after, path, "name: Gruppen\n", "# Ett ord.\n\nname: Gruppen\n"),
        path,
        "[s#p1]",
        "[s#p1, s2]",
    );
    assert!(first.is_subset(&marks(&before, &moved)), "beside others, on other lines");
    let told = |lang| text(&before, &after, Format::Md, lang, false);
    assert!(
        first
            .iter()
            .all(|mark| told(Lang::Sv).contains(mark.as_str()) && told(Lang::En).contains(mark.as_str()))
    );
}
