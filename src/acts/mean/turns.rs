//! A seat that goes round, in the words of a document.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::text;
use crate::acts::sheet::Said;
use crate::acts::world::Keys;
use crate::model::kind::BODY;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// `växlar varje år mellan A och B`.
    pub(super) fn rotation(&mut self, words: &str, item: &Item) -> Option<Plain> {
        let lower = words.to_lowercase();
        let begin = ["växlar", "alternates", "rotates", "alternerar", "roterar"];
        begin.iter().find(|word| lower.contains(**word))?;
        let every = [
            ("vartannat år", "2 år"),
            ("every other year", "2 years"),
            ("varje år", "1 år"),
            ("årligen", "1 år"),
            ("every year", "1 year"),
            ("each year", "1 year"),
            ("yearly", "1 year"),
            ("varje halvår", "6 månader"),
        ];
        let every = every.iter().find(|(said, _)| lower.contains(said)).map(|(_, every)| *every);
        let mut keys = Keys::new();
        let names =
            [" mellan ", " between ", " bland ", " among "].iter().find_map(|word| words.split_once(word));
        let names = names.map_or("", |(_, names)| names).replace(" och ", ", ").replace(" and ", ", ");
        // `mellan regionen och kommunerna` names nobody: the words are kept.
        let is_word = |name: &str| {
            name.starts_with(char::is_lowercase)
                && self.world.called(name, BODY).is_empty()
                && !name.starts_with("med ")
        };
        if names.split(", ").any(is_word) {
            keys.insert("words".to_string(), text(words));
            return Some(Plain::Map(keys));
        }
        let mut among = Vec::new();
        // Who begins is the first of them.
        let begins =
            ["med början hos ", "med början i ", "med början med ", "beginning with ", "starting with "];
        let first = begins.iter().find_map(|word| names.split(", ").find_map(|name| name.strip_prefix(word)));
        let first = match first {
            Some(name) => Some(self.body_of(name, item)?),
            None => None,
        };
        let is_name = |name: &&str| !begins.iter().any(|word| name.starts_with(word));
        for name in names.split(", ").filter(is_name).filter(|name| !name.trim().is_empty()) {
            among.push(text(self.body_of(name, item)?));
        }
        if let Some(at) = first.and_then(|first| among.iter().position(|one| one.text() == Some(&first))) {
            among.rotate_left(at);
        }
        match (every, among.is_empty()) {
            (Some(every), false) => {
                keys.insert("among".to_string(), Plain::List(among));
                keys.insert("every".to_string(), text(every));
            }
            _ => drop(keys.insert("words".to_string(), text(words))),
        }
        Some(Plain::Map(keys))
    }

    /// Puts it on the seat that there is, or makes one.
    pub(super) fn goes_round(&mut self, id: &str, role: &str, rotation: Plain, item: &Item, said: &Said) {
        let mut seats = self.world.things[id].items(SEATS).to_vec();
        let is_its = |one: &&mut Plain| one.text_of("role") == Some(role) && one.get("to").is_none();
        let stands = seats.iter_mut().find(is_its);
        let Some(Plain::Map(own)) = stands else {
            let mut keys = self.stated(item, &[&said.mods]);
            keys.extend([("role".to_string(), text(role)), ("rotation".to_string(), rotation)]);
            return self.add(id, SEATS, keys, item);
        };
        own.or_insert("rotation", rotation);
        self.set(id, SEATS, Plain::List(seats));
    }
}
