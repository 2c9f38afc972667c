//! `docs/model.md` describes the format: every key of every kind and statement is told there.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// The names of all properties in a schema, however deep.
fn keys(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                into.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| keys(value, into));
        }
        Value::Array(items) => items.iter().for_each(|value| keys(value, into)),
        _ => {}
    }
}

#[test]
fn every_key_is_described() {
    let page = fs::read_to_string("docs/model.md").expect("the page is there");
    let words: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let mut all = BTreeSet::new();
    for entry in fs::read_dir("schemas").expect("the schemas are there") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a schema is text");
        keys(&serde_json::from_str(&text).expect("a schema is JSON"), &mut all);
    }
    assert!(all.len() > 100, "{}", all.len());
    let is_told = |key: &&String| {
        words.contains(key.as_str()) || words.iter().any(|word| word.split(": ").next() == Some(key.as_str()))
    };
    let missing: Vec<&String> = all.iter().filter(|key| !is_told(key)).collect();
    assert!(missing.is_empty(), "docs/model.md does not tell of {missing:?}");
}
