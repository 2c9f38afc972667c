//! A value of a file in words: whom it names, then each of its other keys.

use crate::diff::Change;
use crate::diff::{Side, What};
use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::shape::{RecordShape, Shape, shared};
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::model::written;
use crate::query::keys;
use crate::report::places;

/// Keys that say whom or what an item is about: their value stands first, without the key.
const FIRST: [&str; 17] = [
    "is",
    "person",
    "post",
    "posts",
    "owners_of",
    "body",
    "described",
    "label",
    "name",
    "text",
    "task",
    "what",
    "theme",
    "target",
    "decides",
    "decision",
    "lines",
];

/// The two sides of a change in words; nothing where there was or is nothing.
pub fn sides(change: &Change, sides: [Side<'_>; 2], lang: Lang) -> [String; 2] {
    let values = [&change.before, &change.after];
    let text = |at: usize| {
        let value = values[at].as_ref()?;
        Some(match change.what {
            What::Joined if at == 1 => {
                let id = value.text().unwrap_or_default();
                let into = sides[at].model.find(id).map(|into| sides[at].model.named(into).shown(lang));
                into.unwrap_or_else(|| id.to_string())
            }
            What::Created | What::Removed | What::Joined => change.entity.kind.name().get(lang).to_string(),
            What::Text => {
                value.text().map(|sum| sum.chars().take(12).collect::<String>()).unwrap_or_default()
            }
            What::Key | What::Redacted => {
                let shape = shared(change.entity.kind).field(&change.key).map(|field| &field.shape);
                let words = ValueWords { side: sides[at], other: sides[1 - at], lang };
                // Of an item that says something else now, who it is about and what is otherwise.
                let both = values.iter().all(|value| value.is_some()) && !change.fields.is_empty();
                words.of(value, shape, both.then_some(change.fields.as_slice()))
            }
            _ => value.text().unwrap_or_default().to_string(),
        })
    };
    // That nothing is said of how sure it is says that it is stated.
    let stated = || match change.is_of_proposal() {
        true => say(CERTAINTIES, Certainty::Stated).get(lang).to_string(),
        false => String::new(),
    };
    [text(0).unwrap_or_else(stated), text(1).unwrap_or_else(stated)]
}

struct ValueWords<'s> {
    side: Side<'s>,
    other: Side<'s>,
    lang: Lang,
}

impl ValueWords<'_> {
    fn of(&self, value: &Plain, shape: Option<&Shape>, only: Option<&[String]>) -> String {
        match (value, shape) {
            (Plain::Text(text), Some(Shape::Reference(_))) => self.name(text),
            (Plain::Text(text), Some(Shape::Citation)) => {
                let (source, locator) = text.split_once('#').unwrap_or((text, ""));
                places::within(&self.name(source), locator, self.lang)
            }
            (Plain::Text(text), shape) => {
                let value = written::leaf(text, shape, &|_| None::<String>);
                value.leaf_in_words(self.lang, String::clone)
            }
            (Plain::List(items), shape) => {
                let item = shape.and_then(Shape::item);
                items.iter().map(|value| self.of(value, item, None)).collect::<Vec<_>>().join("; ")
            }
            (Plain::Map(_), shape) => self.item(value, shape.and_then(Shape::map), only),
        }
    }

    /// An item: whom it is about, then its keys in the order of the field table; with `only`, of
    /// those that differ.
    fn item(&self, value: &Plain, record: Option<&RecordShape>, only: Option<&[String]>) -> String {
        let Plain::Map(entries) = value else { return String::new() };
        let field = |key: &str| record.and_then(|record| record.field(key));
        let shape = |key: &str| field(key).map(|field| &field.shape);
        let word =
            |key: &str| field(key).map_or(key.to_string(), |field| self.lang.of(field.key.words).into());
        let place = |key: &str| {
            record
                .and_then(|record| record.fields.iter().position(|field| field.key.name == key))
                .unwrap_or(usize::MAX)
        };
        let mut keys: Vec<&String> = entries.keys().collect();
        keys.sort_by_key(|key| (place(key), key.as_str()));
        let is_first = |key: &str| FIRST.contains(&key);
        let head = keys
            .iter()
            .filter(|key| is_first(key))
            .map(|key| self.of(&entries[key.as_str()], shape(key), None));
        // The editor's remark is told where it is all that differs; JSON has it always.
        let is_remark = |key: &str| key == "note" && only.is_none_or(|only| only.len() > 1);
        let is_told =
            |key: &&&String| !is_first(key) && !is_remark(key) && only.is_none_or(|only| only.contains(key));
        let rest = keys.iter().filter(is_told).map(|key| {
            let value = match &entries[key.as_str()] {
                // Several places are written as one is: both stand on either side of an arrow.
                Plain::List(places) if key.as_str() == "source" => {
                    places.iter().filter_map(Plain::text).collect::<Vec<_>>().join(", ")
                }
                value => self.of(value, shape(key), None),
            };
            format!("{}: {value}", word(key))
        });
        // What the other side has and this one lacks.
        let lacks = only
            .into_iter()
            .flatten()
            .filter(|key| !entries.contains_key(key) && !is_remark(key))
            .map(|key| format!("{}: –", word(key)));
        head.chain(rest).chain(lacks).collect::<Vec<_>>().join("; ")
    }

    /// What an id is called on this side; one that is only known on the other is called as there.
    fn name(&self, id: &str) -> String {
        let name = |side: Side<'_>| side.model.find(id).map(|at| side.model.named(at).shown(self.lang));
        name(self.side).or_else(|| name(self.other)).unwrap_or_else(|| id.to_string())
    }
}

/// A key of an entity in words.
pub fn key(change: &Change, lang: Lang) -> String {
    if change.is_of_proposal() {
        let after = change.after.as_ref().and_then(Plain::text);
        if after == Some("rejected") {
            return lang.pick("avslaget: var bara föreslaget", "rejected: it was only proposed").into();
        }
        let is_created = after != Some("proposed");
        return match is_created {
            true => lang.pick("inrättat: inte längre bara föreslaget", "created: no longer only proposed"),
            false => lang.pick("inte längre inrättat: bara föreslaget", "no longer there: only proposed"),
        }
        .into();
    }
    match (change.what.clone(), change.entity.kind, change.key.as_str()) {
        (What::Key, Kind::Area, "responsible") => lang.pick("ansvarig", "responsible").into(),
        (What::Key, Kind::Assignment, "holders") => lang.pick("har uppdraget", "has the assignment").into(),
        (What::Key, _, key) => keys::in_words(key).get(lang).to_string(),
        (What::Setting | What::Text, _, key) => key.to_string(),
        (what, ..) => super::wording::what(&what, lang).to_string(),
    }
}
