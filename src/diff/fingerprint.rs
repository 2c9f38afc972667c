//! By which a change is known again: of what differs and how, and of no words, no place and no
//! language.

use crate::diff::{Change, What};
use crate::model::plain::Plain;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// Hex digits of a fingerprint.
const LENGTH: usize = 12;

/// Gives each change its fingerprint; no two have the same.
pub fn mark(changes: &mut [Change]) {
    let mut equals: HashMap<String, usize> = HashMap::new();
    for change in changes {
        let first = digest(change, 0);
        let nth = equals.entry(first.clone()).or_insert(0);
        change.fingerprint = if *nth == 0 { first } else { digest(change, *nth) };
        *nth += 1;
    }
}

fn digest(change: &Change, nth: usize) -> String {
    let mut sum = Sha256::new();
    let mut add = |text: &str| {
        sum.update(text);
        sum.update([0xFF]); // No text has this byte, so it can stand between them.
    };
    add(what(&change.what));
    add(&change.entity.id);
    add(&change.key);
    for side in [&change.before, &change.after] {
        match side {
            Some(value) => add(&written(&value.sorted())),
            None => add(""),
        }
    }
    add(&nth.to_string());
    let all: String = sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    all[..LENGTH].to_string()
}

/// The SHA-256 of a text, in hex digits.
pub fn checksum(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The key of what differs, in JSON.
pub fn what(what: &What) -> &'static str {
    match what {
        What::Created => "created",
        What::Removed => "removed",
        What::Renamed => "renamed",
        What::Joined => "joined",
        What::Moved => "moved",
        What::Key => "key",
        What::Text => "text",
        What::Setting => "setting",
        What::Rewritten => "rewritten",
        What::Redacted => "redacted",
    }
}

/// A value in one form.
fn written(value: &Plain) -> String {
    match value {
        Plain::Text(text) => format!("{text:?}"),
        Plain::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(",")),
        Plain::Map(entries) => {
            format!(
                "{{{}}}",
                entries
                    .iter()
                    .map(|(key, value)| format!("{key:?}:{}", written(value)))
                    .collect::<Vec<_>>()
                    .join(",")
            )
        }
    }
}
