//! Older spellings, as they are written today: two files that differ in no more than those mean the
//! same.

use crate::model::paragraph;
use crate::model::plain::Plain;
use std::collections::BTreeMap;

/// The keys of a map of a record, in today's spelling.
pub fn todays(record: &str, keys: &mut BTreeMap<String, Plain>) {
    match record {
        "seat" => {
            for old in ["posts", "owners_of"] {
                if let Some(of) = keys.remove(old) {
                    keys.entry("all_of".to_string()).or_insert(of);
                }
            }
        }
        "power" => power(keys),
        _ => {} // Nothing else was spelled otherwise.
    }
}

/// A power that says one thing. One that says several stays as it is written.
fn power(keys: &mut BTreeMap<String, Plain>) {
    let acts = ["decides", "creates", "dissolves", "may", "may_not"];
    let mut said = acts.into_iter().filter(|act| keys.contains_key(*act));
    let (Some(act), None) = (said.next(), said.next()) else { return };
    let text = |word: &str| Plain::Text(word.to_string());
    let made = match act {
        "decides" => {
            let may = keys.remove(act).is_some_and(|value| value == text("true"));
            keys.insert(if may { "may" } else { "may_not" }.to_string(), text("decide"));
            return;
        }
        "creates" => "create",
        "dissolves" => "dissolve",
        _ => return, // It is in today's spelling.
    };
    if let Some(what) = keys.remove(act) {
        keys.insert("what".to_string(), what);
        keys.insert("may".to_string(), text(made));
    }
}

/// A paragraph without its sign.
pub fn paragraph(value: Plain) -> Plain {
    match value {
        Plain::Text(text) => Plain::Text(paragraph::bare(&text).to_string()),
        Plain::List(items) => Plain::List(items.into_iter().map(paragraph).collect()),
        map => map,
    }
}
