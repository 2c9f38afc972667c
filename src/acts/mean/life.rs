//! From when and until when something is there, and with it all that is said of it.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::leave::is_before;
use crate::acts::mean::statement::{few, text};
use crate::acts::sheet::Said;
use crate::acts::when::{date_of, end_of_words};
use crate::acts::words::Says;
use crate::acts::world::Keys;
use crate::model::plain::Plain;

/// What a body has for a time.
const OF_TIME: [&str; 14] = [
    "part_of",
    "owned_by",
    "reports_to",
    "prepares_for",
    "delivers_to",
    "supports",
    "steered_by",
    "held_together_by",
    "constituted_by",
    "hosted_by",
    "members",
    "mandate",
    "powers",
    "principles",
];

impl Meaner<'_> {
    /// The first or the last day of something, with its condition.
    pub(super) fn life(&mut self, id: &str, said: &Said, item: &Item) {
        let (key, day) = match said.key.says {
            Says::From => ("from", date_of(&item.text)),
            _ => ("to", end_of_words(&item.text)),
        };
        let Ok(day) = day else { return self.no_day(item) };
        let condition = item.mods.conditions.join(", ");
        let value = match condition.is_empty() {
            true => text(&day),
            false => {
                let mut long = Keys::from([("is".to_string(), text(&day))]);
                long.insert("condition".to_string(), text(condition));
                let cites = self.cites(item, &[&said.mods]);
                long.extend(few(cites).map(|cites| ("source".to_string(), cites)));
                Plain::Map(long)
            }
        };
        if self.world.things[id].now.get(key) != Some(&value) {
            self.value(id, key, value, item);
        }
        if key == "from" && self.world.things[id].is_new() {
            self.begins_with(id, Some(day));
        }
    }

    /// What is set up later than its document has what that says of it no sooner than it is there.
    pub(super) fn begins_with(&mut self, id: &str, day: Option<String>) {
        let own = self.under.clone().and_then(|decision| self.day_of_decision(&decision));
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id));
        let is_later = |day: &String| source.is_some_and(|source| is_before(source, day));
        let Some(day) = day.or(own).filter(is_later) else { return };
        let lists: Vec<String> = self.world.things[id]
            .now
            .iter()
            .filter(|(key, _)| OF_TIME.contains(&key.as_str()))
            .map(|(key, _)| key.clone())
            .collect();
        for list in lists {
            let mut all = self.world.things[id].items(&list).to_vec();
            for one in &mut all {
                if let Plain::Map(keys) = one
                    && !["from", "observed", "to"].iter().any(|key| keys.contains_key(key))
                {
                    keys.insert("from".to_string(), text(&day));
                }
            }
            self.set(id, &list, Plain::List(all));
        }
        self.no_sooner_than(id, &day);
    }

    /// What this sheet says of others and a body that begins later is no sooner than that is there.
    fn no_sooner_than(&mut self, id: &str, day: &str) {
        let is_its = |one: &Plain| {
            one.text_of("body") == Some(id)
                && !["from", "observed", "to"].iter().any(|key| one.get(key).is_some())
        };
        let mut all: Vec<(String, &str)> = Vec::new();
        for (own, thing) in self.world.things.iter().filter(|(own, thing)| thing.is_new() && *own != id) {
            let lists = OF_TIME.into_iter().filter(|list| thing.items(list).iter().any(is_its));
            all.extend(lists.map(|list| (own.clone(), list)));
        }
        for (own, list) in all {
            let mut items = self.world.things[&own].items(list).to_vec();
            for one in items.iter_mut().filter(|one| is_its(one)) {
                if let Plain::Map(keys) = one {
                    keys.insert("from".to_string(), text(day));
                }
            }
            self.set(&own, list, Plain::List(items));
        }
    }

    /// The first day of a body that this sheet makes, and that begins after its document: what is
    /// said of it without a day holds from then, and so does what is said of it and another.
    pub(super) fn first_day_of_new(&self, id: &str, list: &str, new: &Keys) -> Option<String> {
        let is_dated = ["from", "to", "observed"].iter().any(|key| new.contains_key(key));
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id))?;
        if is_dated || !OF_TIME.contains(&list) {
            return None;
        }
        let other = new.get("body").and_then(Plain::text);
        let new_ones = [Some(id), other].into_iter().flatten().filter(|own| {
            let own = self.world.things.get(*own);
            own.is_some_and(|thing| thing.is_new())
        });
        let days = new_ones.filter_map(|own| self.begins(own)).filter(|begin| is_before(source, begin));
        days.max()
    }
}
