//! Keys by their names, where only the name is at hand: what a person asked for, what differs
//! between two files.

use crate::lang::{Both, both};
use crate::model::keys::{Key, Words};
use crate::model::kind::Kind;
use crate::model::shape::{self, RecordShape};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The keys that an entity can have, each name once.
pub fn of_entities() -> &'static [&'static Key] {
    static KEYS: LazyLock<Vec<&'static Key>> = LazyLock::new(|| {
        let all = Kind::ALL.into_iter().flat_map(|kind| shape::shared(kind).fields.iter());
        let mut keys: Vec<&'static Key> = Vec::new();
        for field in all {
            if keys.iter().all(|key| key.name != field.key.name) {
                keys.push(field.key);
            }
        }
        keys
    });
    &KEYS
}

/// What a key is called, by its name; those of an entity before those within a statement.
pub fn words(name: &str) -> Option<Words> {
    static WORDS: LazyLock<HashMap<&'static str, Words>> = LazyLock::new(|| {
        let mut words = HashMap::new();
        for key in of_entities() {
            words.entry(key.name).or_insert(key.words);
        }
        for kind in Kind::ALL {
            within(shape::shared(kind), &mut |key| {
                words.entry(key.name).or_insert(key.words);
            });
        }
        words
    });
    WORDS.get(name).copied()
}

/// The keys of the records in a record.
fn within(record: &RecordShape, add: &mut impl FnMut(&'static Key)) {
    for inner in record.fields.iter().filter_map(|field| field.shape.record()) {
        inner.fields.iter().for_each(|field| add(field.key));
        within(inner, add);
    }
}

/// What a key says of anyone who is named under it, seen from there.
pub fn from_there(name: &str) -> Both {
    let there = of_entities().iter().find(|key| key.name == name).and_then(|key| key.there);
    there.map_or_else(|| in_words(name), |(sv, en)| both(sv, en))
}

/// A key in words; one that is not there is itself.
pub fn in_words(name: &str) -> Both {
    words(name).map_or_else(|| both(name, name), |(sv, en)| both(sv, en))
}
