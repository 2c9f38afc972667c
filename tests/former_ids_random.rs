//! Whatever else is edited: where ids are given up for others and all that names them follows, a
//! comparison says the same as without.

use crate::generate::Dice;
use crate::history;
use crate::versions;
use gov::diff::Class;
use serde_json::Value;
use std::collections::BTreeSet;
use versions::{Files, compared, json, shipped};

const SEED: u64 = 20_261_128;

fn stem(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml")
}

/// Gives some entities another id; the old and new ones. Ids of one word are also words of the
/// texts, and kept texts go by their sources.
fn renamed(files: &Files, count: usize, dice: &mut Dice) -> (Files, Vec<(String, String)>) {
    let is_fit = |path: &&String| {
        path.ends_with(".yaml") && !path.contains("/sources/") && stem(path).split('-').count() > 2
    };
    let (mut files, mut pairs) = (files.clone(), Vec::new());
    for at in 0..count {
        let paths: Vec<String> = files
            .keys()
            .filter(is_fit)
            .filter(|path| !files[*path].contains("former_ids"))
            .cloned()
            .collect();
        let path = dice.pick(&paths).clone();
        let (old, new) = (stem(&path).to_string(), format!("nytt-id-{at}"));
        let follows = |(path, text): (&String, &String)| {
            (
                path.clone(),
                if path.ends_with(".yaml") { history::called(text, &old, &new) } else { text.clone() },
            )
        };
        files = files.iter().map(follows).collect();
        let text = files.remove(&path).expect("it is there");
        files.insert(
            path.replace(&format!("/{old}.yaml"), &format!("/{new}.yaml")),
            format!("{text}former_ids: [{old}]\n"),
        );
        pairs.push((old, new));
    }
    (files, pairs)
}

#[test]
fn new_ids_alone_alter_no_answer() {
    let (files, mut dice) = (shipped(), Dice::new(SEED));
    for round in 0..12 {
        let (after, pairs) = renamed(&files, 1 + dice.below(6), &mut dice);
        compared(&files, &after, false, |diff, _, _| {
            let told =
                (diff.answers.len(), diff.people.len(), diff.consequences.len(), diff.perhaps_renamed.len());
            assert_eq!(
                told,
                (0, 0, 0, 0),
                "{round}: {pairs:?}: {:#?}",
                (&diff.answers, &diff.people, &diff.consequences)
            );
            let said: BTreeSet<&str> = diff
                .changes
                .iter()
                .filter(|change| change.class != Class::Form)
                .map(|change| &*change.key)
                .collect();
            assert_eq!(said, BTreeSet::from(["former_ids"]), "{round}: {pairs:?}");
        });
    }
}

/// A value with its lists in an order of their own: the data's is that of the files, which a new id
/// moves.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(sorted).collect();
            items.sort_by_key(ToString::to_string);
            items.into()
        }
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), sorted(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// What a comparison says, by the ids that were, in any order.
fn told(before: &Files, after: &Files, pairs: &[(String, String)]) -> Vec<BTreeSet<String>> {
    let diff = json(before, after);
    let by_old = |text: String| {
        pairs.iter().fold(text, |text, (old, new)| text.replace(&format!("\"{new}\""), &format!("\"{old}\"")))
    };
    let one =
        |one: &Value| sorted(&serde_json::from_str(&by_old(one.to_string())).expect("JSON")).to_string();
    let all =
        |key: &str| diff[key].as_array().map_or_else(BTreeSet::new, |all| all.iter().map(one).collect());
    ["answers", "people", "consequences", "perhaps_renamed"].into_iter().map(all).collect()
}

#[test]
fn beside_other_edits_new_ids_alter_nothing() {
    let (mut files, mut dice) = (shipped(), Dice::new(SEED + 1));
    let mut differed = 0;
    for round in 0..history::COUNT {
        let (edit, plain) = history::edit(&files, round, &mut dice);
        let (renamed, pairs) = renamed(&plain, 1 + dice.below(5), &mut dice);
        let expected = told(&files, &plain, &[]);
        differed += usize::from(expected.iter().any(|all| !all.is_empty()));
        let told = told(&files, &renamed, &pairs);
        // What names something that is gone is only asked about where something else of it changed:
        // then more is told, and nothing less.
        if expected[2].iter().any(|one| one.contains("still_named")) {
            let is_told = expected.iter().zip(&told).all(|(expected, told)| expected.is_subset(told));
            assert!(is_told, "{round}: {edit}: {pairs:?}: {told:#?} {expected:#?}");
        } else {
            assert_eq!(told, expected, "{round}: {edit}: {pairs:?}");
        }
        files = plain;
    }
    assert!(differed > 4, "some edits alter answers: {differed}");
}
