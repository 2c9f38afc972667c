//! How many of something there are, and where ideas go.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::sheet::Said;
use crate::lang::both;

impl Meaner<'_> {
    /// `Idéer … -> programmet@region.se`, or to whom.
    pub(super) fn route(&mut self, id: &str, scope: &str, item: &Item, said: &Said) {
        let Some((what, to)) = item.text.split_once(" -> ") else {
            let message =
                both("vad lämnas vart? skriv `idéer -> organ`", "what goes where? write `ideas -> body`");
            self.fault(item, message, None);
            return;
        };
        let one = Item { text: what.trim().to_string(), ..item.clone() };
        let Some(mut keys) = self.worded(&one, said, "what") else { return };
        keys.insert("scope".to_string(), text(scope));
        match to.contains('@') {
            true => drop(keys.insert("mailbox".to_string(), text(to.trim()))),
            false => {
                let whom = self.another(item, to);
                let Some((party, whom)) = self.party_or_words(&whom, id) else { return };
                keys.insert(party.to_string(), whom);
            }
        }
        self.add(id, "routes", keys, item);
    }

    pub(super) fn count(&mut self, id: &str, item: &Item, said: &Said) {
        let thing = &self.world.things[id];
        let is_class = thing.now.contains_key("class");
        // A class is counted by its own name.
        let own = thing.names().into_iter().last().unwrap_or("").to_string();
        let (number, what) = item.text.split_once(' ').unwrap_or((&item.text, ""));
        let what = if what.trim().is_empty() && is_class { own.as_str() } else { what.trim() };
        if !number.chars().next().is_some_and(|c| c.is_ascii_digit()) || what.is_empty() {
            let message =
                both("hur många av vad? skriv `13 löften`", "how many of what? write `13 promises`");
            self.fault(item, message, None);
            return;
        }
        let mut keys = self.stated(item, &[&said.mods]);
        // A number of a day was seen on it.
        if let Some(day) = item.mods.day.as_ref().filter(|_| item.mods.from.is_none()) {
            keys.remove("from");
            keys.entry("observed".to_string()).or_insert(text(day));
        }
        keys.insert("number".to_string(), text(number));
        keys.insert("what".to_string(), text(what));
        self.add(id, "counts", keys, item);
    }
}
