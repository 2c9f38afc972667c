//! Older spellings, and what they are today: one table for equality (`plain.rs`), for the finding
//! `old-form` and for `gov fmt --migrate`. All of them are read for ever, and mean the same.

mod old;

use crate::model::keyed::Keyed;
use crate::model::paragraph;
use crate::model::plain::Plain;
pub use old::{Old, Rewrite, old};

/// What an older key is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Today {
    /// The same value under another key.
    Key(&'static str),
    /// `true` and `false`, which are `may` and `may_not` of an act.
    Allowed(&'static str),
    /// `may` and an act; the value stands under `what`.
    Act(&'static str),
}

/// An older key of a record.
struct Key {
    record: &'static str,
    key: &'static str,
    today: Today,
}

const fn row(record: &'static str, key: &'static str, today: Today) -> Key {
    Key { record, key, today }
}

const KEYS: [Key; 5] = [
    row("seat", "posts", Today::Key("all_of")),
    row("seat", "owners_of", Today::Key("all_of")),
    row("power", "decides", Today::Allowed("decide")),
    row("power", "creates", Today::Act("create")),
    row("power", "dissolves", Today::Act("dissolve")),
];

/// Whether a text has anything in it that an older spelling has; most have not.
pub fn may_be_old(text: &str) -> bool {
    KEYS.iter().any(|row| text.contains(row.key))
        || text.contains('§')
        || text.contains("limit")
        || text.contains("..") && text.contains('[')
}

/// What an older key of a record is today.
fn today(record: &str, key: &str) -> Option<Today> {
    KEYS.iter().find(|row| row.record == record && row.key == key).map(|row| row.today)
}

/// Keys that say the same thing of a record: beside each other they are several statements.
fn rivals(record: &str) -> &'static [&'static str] {
    match record {
        "seat" => &["posts", "owners_of", "all_of"],
        "power" => &["decides", "creates", "dissolves", "may", "may_not"],
        _ => &[],
    }
}

/// The keys of a map of a record, in today's spelling. What says several things stays as it is
/// written.
pub fn todays(record: &str, keys: &mut Keyed) {
    let mut said = rivals(record).iter().filter(|key| keys.contains_key(key));
    let (Some(key), None) = (said.next(), said.next()) else { return };
    let Some(today) = today(record, key) else { return };
    if matches!(today, Today::Act(_)) && keys.contains_key("what") {
        return;
    }
    let Some(value) = keys.remove(key) else { return };
    let text = |word: &str| Plain::Text(word.to_string());
    match today {
        Today::Key(new) => drop(keys.insert(new.to_string(), value)),
        Today::Allowed(act) => {
            let may = if value == text("true") { "may" } else { "may_not" };
            keys.insert(may.to_string(), text(act));
        }
        Today::Act(act) => {
            keys.insert("what".to_string(), value);
            keys.insert("may".to_string(), text(act));
        }
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
