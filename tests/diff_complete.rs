//! `gov diff` is complete: its changes, applied to what was, give what is, after hundreds of edits
//! of all sorts; and it says that nothing changed exactly when nothing did.

mod meaning;

use crate::generate;
use crate::history;
use crate::versions;
use generate::Dice;
use gov::lang::Lang;
use gov::model::plain::Plain;
use gov::parallel;
use gov::report::diff::Format;
use history::edit;
use meaning::{Meaning, applied, meaning, word};
use serde_json::Value;
use std::collections::BTreeSet;
use versions::{Files, json, shipped, text};

const SEED: u64 = 20_261_128;
const EDITS: usize = 200;

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
                entity.keys.or_insert(key, Plain::List(Vec::new()));
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
