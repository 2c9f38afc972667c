//! A statement beside those that are there: what stands is not said twice, what is told more of
//! gets more, what differs is a conflict.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::world::Keys;
use crate::acts::yaml;
use crate::lang::both;
use crate::model::date::Date;
use crate::model::plain::Plain;

/// What may be added to a statement that stands, or said once more of it, without its being about
/// something else.
const MORE: [&str; 8] = ["source", "from", "to", "observed", "term", "note", "given", "due"];

/// What makes two statements be about something else: whom, as what, for whom.
const ABOUT: [&str; 24] = [
    "person",
    "post",
    "body",
    "programme",
    "area",
    "all_of",
    "any_of",
    "described",
    "vacant",
    "none",
    "role",
    "on_behalf_of",
    "task",
    "acting",
    "text",
    "what",
    "about",
    "may",
    "may_not",
    "target",
    "scope",
    "mailbox",
    "condition",
    "relation",
];

impl Meaner<'_> {
    /// Adds a statement to a list, unless it stands there.
    pub fn add(&mut self, id: &str, list: &str, new: Keys, item: &Item) {
        let Some(thing) = self.world.things.get(id) else { return };
        let mut items = match thing.now.get(list) {
            Some(plain) => plain.items().to_vec(),
            None => Vec::new(),
        };
        let own_source = thing.now.get("sources").filter(|own| own.items().len() == 1).cloned();
        let wanted = Plain::Map(new.clone());
        match items.iter().position(|old| is_same(old, &wanted, list) && !is_over(old, &wanted)) {
            None => items.push(wanted),
            Some(at) => {
                let Plain::Map(old) = &items[at] else { return };
                let Some(merged) = self.merged(id, old.clone(), new, own_source, item) else { return };
                items[at] = Plain::Map(merged);
            }
        }
        self.set(id, list, Plain::List(items));
    }

    /// What stands, with what is told more; `None` is a conflict.
    fn merged(
        &mut self,
        id: &str,
        mut old: Keys,
        mut new: Keys,
        own_source: Option<Plain>,
        item: &Item,
    ) -> Option<Keys> {
        let said_by = new.remove("source");
        // What names no source rests on the only one of its file.
        let rests_on = old.get("source").cloned().or(own_source);
        let sources = match (&rests_on, &said_by) {
            (Some(stands), Some(by)) => more_sources(stands, by),
            (None, by) => by.clone(),
            (stands, None) => stands.clone(),
        };
        let is_more = sources != rests_on;
        for (key, value) in new {
            match old.get(&key) {
                Some(stands) if is_equal(stands, &value) => {}
                None if matches!(key.as_str(), "from" | "to") && is_more => {
                    let mut long = Keys::from([("is".to_string(), value)]);
                    long.extend(said_by.clone().map(|by| ("source".to_string(), by)));
                    old.insert(key, Plain::Map(long));
                }
                None if MORE.contains(&key.as_str()) => drop(old.insert(key, value)),
                Some(_) if matches!(key.as_str(), "note" | "term" | "observed") => {}
                stands => {
                    let shown = |plain: &Plain| match plain {
                        Plain::Text(text) => text.clone(),
                        plain => yaml::in_line(plain, None),
                    };
                    let stands = stands.map_or("-".to_string(), shown);
                    let (told, value, who) = (self.world.told(id), shown(&value), &item.who);
                    let message = both(
                        format!("{told} säger redan {key}: {stands} om {who}, här står {value}"),
                        format!("{told} says {key}: {stands} of {who} already, here it is {value}"),
                    );
                    let help = both(
                        "gov skriver inte över; rätta det som är fel för hand",
                        "gov does not write over it; correct by hand what is wrong",
                    );
                    self.fault(item, message, Some(help));
                    return None;
                }
            }
        }
        if is_more {
            old.extend(sources.map(|sources| ("source".to_string(), sources)));
        }
        Some(old)
    }
}

/// Whether two statements are about the same: whom, as what, for whom.
fn is_same(old: &Plain, new: &Plain, list: &str) -> bool {
    let value = |one: &Plain, key: &str| match (list, key, one.get(key)) {
        ("members", "role", None) => Some(text("member")),
        (_, "acting" | "vacant", Some(Plain::Text(no))) if no == "false" => None,
        (_, _, value) => value.cloned(),
    };
    ABOUT.iter().all(|key| value(old, key) == value(new, key))
}

/// Whether one ended before the other begins.
fn is_over(old: &Plain, new: &Plain) -> bool {
    let day = |text: &str| Date::parse(text, Default::default()).ok();
    let ends = end_of(old).and_then(day).zip(new.text_of("from").and_then(day));
    ends.is_some_and(|(end, from)| end.latest() < from.earliest())
}

/// A value in its long form is the value.
fn is_equal(stands: &Plain, value: &Plain) -> bool {
    stands == value || stands.get("is").is_some_and(|is| is == value)
}

/// Another document that says the same is one more source; another line of one is not.
fn more_sources(stands: &Plain, new: &Plain) -> Option<Plain> {
    let document = |cite: &Plain| {
        let text = cite.text().or_else(|| cite.text_of("id")).unwrap_or("");
        text.split('#').next().unwrap_or("").to_string()
    };
    let mut all = stands.items().to_vec();
    for cite in new.items() {
        if !stands.items().iter().any(|own| document(own) == document(cite)) {
            all.push(cite.clone());
        }
    }
    if all.len() == stands.items().len() { Some(stands.clone()) } else { Some(Plain::List(all)) }
}

/// The last day that a statement says.
pub(super) fn end_of(statement: &Plain) -> Option<&str> {
    let to = statement.get("to")?;
    to.text().or_else(|| to.text_of("is"))
}
