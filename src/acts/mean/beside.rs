//! What is told beside what stands: one more sentence of a note, and another day of one thing.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::add::claims;
use crate::acts::mean::leave::is_before;
use crate::acts::mean::statement::{few, text};
use crate::acts::world::Thing;
use crate::lang::{Both, both};
use crate::model::kind::DECISION;
use crate::model::plain::Plain;

impl Meaner<'_> {
    pub(super) fn note(&mut self, id: &str, item: &Item) {
        let stands = self.world.things[id].now.get("note").and_then(Plain::text).map(String::from);
        let note = match stands {
            Some(own) if has_sentence(&own, &item.text) => own,
            // Each is a sentence of its own.
            Some(own) if own.ends_with(['.', '!', '?', ':']) => format!("{own} {}", item.text),
            Some(own) => format!("{own}. {}", item.text),
            None => item.text.clone(),
        };
        self.set(id, "note", text(note));
    }

    /// How to say from when: the day of the decision is one that may be meant.
    pub(super) fn day_of_its_decision(&self) -> Both {
        let decision = self.under.as_deref().and_then(|id| self.day_of_decision(id));
        match decision {
            Some(day) => both(
                format!("är det från beslutets dag: `[från {day}]`"),
                format!("if it is from the day of the decision: `[from {day}]`"),
            ),
            None => both(
                "skriv dagen efter namnet, `[från 2026-04-01]`",
                "write the day after the name, `[from 2026-04-01]`",
            ),
        }
    }

    /// A document that tells of a decision made after its own day contradicts itself, or is of
    /// another day than it is given: it is said.
    pub(super) fn decided_later(&mut self) {
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id)).map(String::from);
        let Some(source) = source else { return };
        let is_adopted = |thing: &Thing| thing.now.get("status").and_then(Plain::text) == Some("adopted");
        let new = self.world.of_kinds(DECISION).filter(|(_, thing)| thing.is_new() && is_adopted(thing));
        let later: Vec<(String, String)> = new
            .filter_map(|(id, thing)| Some((id.clone(), thing.now.get("date")?.text()?.to_string())))
            .filter(|(_, day)| is_before(&source, day))
            .collect();
        for (id, day) in later {
            let told = self.world.told(&id);
            self.say(both(
                format!("{told} är beslutat {day}, efter källans datum {source}: stämmer båda?"),
                format!(
                    "{told} was decided on {day}, after the date of the source, {source}: are both right?"
                ),
            ));
        }
    }

    /// One of the days that a document gives of one thing, each with its line.
    pub(super) fn one_of_days(&mut self, id: &str, key: &str, day: &str, item: &Item) {
        let by = few(self.cites(item, &[]));
        let thing = &self.world.things[id].now;
        let rests_on = thing.get("sources").cloned();
        let all = match thing.get(key) {
            Some(stands) if is_said(stands, day) => return,
            Some(stands) => claims(stands, rests_on.as_ref(), text(day), by.as_ref()),
            None => {
                let source = by.map(|by| ("source".to_string(), by));
                Plain::Map([("is".to_string(), text(day))].into_iter().chain(source).collect())
            }
        };
        self.set(id, key, all);
    }
}

/// Whether a note says some words as a sentence of their own, and not only within another.
fn has_sentence(note: &str, words: &str) -> bool {
    let words = words.trim().trim_end_matches('.');
    note.match_indices(words).any(|(at, _)| {
        let (before, after) = (note[..at].trim_end(), &note[at + words.len()..]);
        let is_end = after.is_empty() || after == "." || after.starts_with(". ");
        is_end && (before.is_empty() || before.ends_with(['.', '!', '?', ':']))
    })
}

/// Whether a day is one of those that are said.
fn is_said(stands: &Plain, day: &str) -> bool {
    stands.items().iter().any(|one| one.text().or_else(|| one.text_of("is")) == Some(day))
}

#[cfg(test)]
mod tests {
    use super::has_sentence;

    #[test]
    fn a_sentence_of_a_note() {
        let note = "Ansvarig utses senare. Vilande sedan våren.";
        assert!(has_sentence(note, "Ansvarig utses senare") && has_sentence(note, "Vilande sedan våren."));
        assert!(!has_sentence(note, "utses senare") && !has_sentence(note, "Vilande"));
    }
}
