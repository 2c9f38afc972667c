//! The words of the lists in both languages, from the field tables.

use crate::export::table::{Cell, Rows};
use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::shape::{self, RecordShape, Shape};
use std::collections::BTreeMap;
use std::io;

const OTHERS: [(&str, &str, &str, &str); 10] = [
    ("holds", "no", "nej", "no"),
    ("holds", "perhaps", "kanske", "perhaps"),
    ("holds", "yes", "ja", "yes"),
    ("who", "class", "alla som har en befattning i klassen", "all who hold a post of the class"),
    ("who", "described", "beskrivs bara", "described only"),
    ("who", "members_of", "alla som ingår i organet", "all members of the body"),
    ("who", "none", "finns inte, enligt källan", "does not exist, says the source"),
    ("who", "owners_of", "alla ansvariga i programmet", "all who are responsible in the programme"),
    ("who", "vacant", "vakant", "vacant"),
    ("may", "false", "får inte", "may not"),
];

/// A word of the lists that are of the tables alone.
pub fn word(list: &str, value: &str, lang: Lang) -> &'static str {
    let found = OTHERS.iter().find(|(of, is, ..)| (*of, *is) == (list, value));
    found.map_or("", |(.., sv, en)| lang.pick(sv, en))
}

pub fn rows(row: &mut Rows<'_>) -> io::Result<()> {
    let mut words: BTreeMap<(&str, &str), (String, String)> = BTreeMap::new();
    for (list, value, sv, en) in OTHERS {
        words.insert((list, value), (sv.into(), en.into()));
    }
    for kind in Kind::ALL {
        let name = kind.name();
        words.insert(("kind", kind.folder()), (name.sv, name.en));
        of_record(&shape::of_kind(kind), &mut words);
    }
    let mut each = words.into_iter();
    each.try_for_each(|((list, value), (sv, en))| {
        row(&[Cell::text(list), Cell::text(value), Cell::own(sv), Cell::own(en)])
    })
}

/// The keys of a record and the words that can stand under them; a key that means one thing here
/// and another there has the words of both.
fn of_record(record: &RecordShape, words: &mut BTreeMap<(&'static str, &'static str), (String, String)>) {
    let mut add = |list, value, sv: &str, en: &str| {
        let said: &mut (String, String) = words.entry((list, value)).or_default();
        for (said, word) in [(&mut said.0, sv), (&mut said.1, en)] {
            if said.is_empty() {
                *said = word.to_string();
            } else if said.split(" / ").all(|part| part != word) {
                *said = format!("{said} / {word}");
            }
        }
    };
    for field in &record.fields {
        let (sv, en) = field.key.words;
        add("key", field.key.name, sv, en);
        if let Shape::Choice(list) = inner(&field.shape) {
            list.iter().for_each(|(value, sv, en)| add(field.key.name, value, sv, en));
        }
    }
    for inner in record.fields.iter().filter_map(|field| field.shape.record()) {
        of_record(inner, words);
    }
}

fn inner(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(item) | Shape::Few(item) => inner(item),
        shape => shape,
    }
}
