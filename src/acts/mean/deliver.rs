//! What somebody is to hand over: what, to whom, by when.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::sheet::Said;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// `ett förslag till Regiondirektör [senast 2023-03-31]`.
    pub(super) fn deliverable(&mut self, id: &str, item: &Item, said: &Said) {
        let (what, to) = self.delivered(item);
        let mut keys = self.stated(item, &[&said.mods]);
        keys.insert("what".to_string(), text(what));
        if let Some(to) = to {
            let Some(to) = self.decider(&to, item) else { return };
            keys.insert("delivers_to".to_string(), text(to));
        }
        let Some(due) = self.due(&mut keys, item) else { return };
        keys.extend(due.map(|due| ("due".to_string(), text(due))));
        self.add(id, "deliverables", keys, item);
    }

    /// The same of a body: a relation, with what it is for and by when.
    pub(super) fn delivers(&mut self, id: &str, item: &Item, said: &Said) {
        let (what, to) = self.delivered(item);
        let Some(to) = to else {
            self.fault(item, both("till vem? skriv `… till X`", "to whom? write `… to X`"), None);
            return;
        };
        let Some(to) = self.decider(&to, item) else { return };
        let mut keys = self.stated(item, &[&said.mods]);
        let Some(due) = self.due(&mut keys, item) else { return };
        let due = due.map(|due| format!("senast {due}"));
        let own = keys.get("condition").and_then(Plain::text).map(String::from);
        let all: Vec<String> = due.into_iter().chain(own).collect();
        if !all.is_empty() {
            keys.insert("condition".to_string(), text(all.join(", ")));
        }
        keys.insert("purpose".to_string(), text(what));
        keys.insert(self.key_of(&to).to_string(), text(to));
        self.add(id, "delivers_to", keys, item);
    }

    /// By when: `senast 2027-03-31`, a month alone, or `under 2027`, of which the last day is the
    /// latest; `None` is told.
    fn due(&mut self, keys: &mut Keys, item: &Item) -> Option<Option<String>> {
        let mut take = |key: &str| keys.remove(key).and_then(|day| day.text().map(String::from));
        let (from, to) = (take("from"), take("to"));
        if let Some(due) = item.mods.due.clone() {
            return Some(Some(due));
        }
        match (item.mods.from.is_some(), to) {
            // Of a whole year only the year is said.
            (true, Some(to)) => {
                let year = to.strip_suffix("-12-31");
                let is_year = year.is_some_and(|year| from == Some(format!("{year}-01-01")));
                Some(Some(year.filter(|_| is_year).map_or(to.clone(), String::from)))
            }
            (false, Some(to)) => Some(Some(to)),
            (true, None) => {
                let message = both("från en dag, men till när?", "from a day, but by when?");
                let help = both(
                    "skriv den sista dagen, `[senast 2027-03-31]`; första dagen står i `not: …`",
                    "write the last day, `[no later than 2027-03-31]`; the first stands in `note: …`",
                );
                self.fault(item, message, Some(help));
                None
            }
            (false, None) => Some(from),
        }
    }

    /// What goes to whom: the last `till` before a name.
    fn delivered(&self, item: &Item) -> (String, Option<String>) {
        let whole = &item.text;
        let at = [" till ", " to "].iter().filter_map(|word| Some((whole.rfind(word)?, word.len()))).max();
        match at {
            Some((at, length)) => (whole[..at].to_string(), Some(whole[at + length..].trim().to_string())),
            None => (whole.clone(), None),
        }
    }
}
