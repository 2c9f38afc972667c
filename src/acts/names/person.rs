//! Whom the name of a person means: one who is tied to the place already, or whom the sheet says.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::world::same_name;
use crate::lang::both;
use crate::model::kind::{Kind, PERSON};
use crate::model::plain::Plain;
use std::collections::BTreeSet;

impl<'s> Meaner<'s> {
    /// A person is somebody known only where the name already stands in the same body or post;
    /// anybody else of the name may be another.
    pub(super) fn person(&mut self, item: &Item, tie: Option<&str>, new: New) -> Option<String> {
        let name = same_name(&item.who);
        let called = self.world.called(&item.who, PERSON);
        let tied = |id: &&String| tie.is_some_and(|tie| self.world.is_tied(id, tie));
        let tied: Vec<String> = called.iter().filter(tied).cloned().collect();
        let answers = self.answers(&name);
        if answers.contains("?") && answers.contains("new") {
            let message = both(
                format!("{}: bladet svarar både `= ny` och `= ?`", item.who),
                format!("{}: the sheet answers both `= new` and `= ?`", item.who),
            );
            self.fault(item, message, None);
            return None;
        }
        // An answer is about the body it stands in; elsewhere it may be somebody else's name.
        let known = self.people.get(&name).cloned();
        let is_other = known.as_ref().is_some_and(|known| !tied.is_empty() && !tied.contains(known));
        let is_open = item.id.is_none() && tied.len() != 1 && answers.len() > 1;
        if is_other || is_open {
            let message = both(
                "vilken person är det här? Bladet svarar olika för namnet, eller svarade för ett annat organ",
                "which person is this? The sheet has different answers for this name, or answered for \
                 another body",
            );
            self.ask(item, message, &called);
            return None;
        }
        if let Some(id) = known {
            return Some(id);
        }
        let id = match (item.id.as_deref(), tied.as_slice(), called.as_slice()) {
            (Some(answer), ..) => self.answered(item, answer, &called, tie)?,
            // Whom another statement of the sheet means by the name is asked there.
            (None, [one], _) => return Some(one.clone()),
            (None, _, []) => {
                let near = self.near(item, PERSON);
                if new == New::No || !near.is_empty() {
                    let message = both("vilken person är det?", "which person is this?");
                    self.ask(item, message, &near);
                    return None;
                }
                self.make(item, Kind::Person, None)
            }
            _ => {
                let message = both(
                    "vilken person är det? Samma namn behöver inte vara samma person",
                    "which person is this? The same name does not mean the same person",
                );
                self.ask(item, message, &called);
                return None;
            }
        };
        self.people.insert(name, id.clone());
        Some(id)
    }

    /// A person of whom the sheet says that it is another than those called so, or perhaps: the
    /// answer is stored with the new one, and found there the next time.
    fn answered(
        &mut self,
        item: &Item,
        answer: &str,
        called: &[String],
        tie: Option<&str>,
    ) -> Option<String> {
        let key = if answer == "?" { "perhaps_same_as" } else { "not_same_as" };
        let names = |id: &String, others: &[String]| {
            let thing = &self.world.things[id];
            others.iter().any(|other| other != id && thing.ids(key).any(|own| own == other))
        };
        let near = self.near(item, PERSON);
        let others = [called, &near].concat();
        // Only what this document made in the same place is what it means again.
        let is_own =
            |id: &&String| self.is_of_this_source(id) && tie.is_none_or(|tie| self.world.is_tied(id, tie));
        if let Some(stored) = called.iter().find(|id| names(id, &others) && is_own(id)) {
            return Some(stored.clone());
        }
        if others.is_empty() {
            let who = &item.who;
            let message = both(
                format!("ingen heter {who} här, så `= {answer}` svarar på en fråga som inte ställs"),
                format!("nobody here is called {who}, so `= {answer}` answers a question that is not asked"),
            );
            let help = both(format!("stryk `= {answer}`"), format!("remove `= {answer}`"));
            self.fault(item, message, Some(help));
            return None;
        }
        let id = self.make(item, Kind::Person, None);
        self.set(&id, key, Plain::List(others.iter().map(text).collect()));
        Some(id)
    }

    /// What the sheet says of a name: `new`, `?` or ids, wherever it stands.
    fn answers(&self, name: &str) -> BTreeSet<String> {
        let keys = |act: &'s Act| act.keys.iter().flat_map(|said| &said.items);
        let items = self.sheet.acts.iter().flat_map(|act| act.subject.iter().chain(keys(act)));
        let own = items.filter(|item| same_name(&item.who) == name);
        own.filter_map(|item| match item.id.as_deref()? {
            "ny" | "nytt" => Some("new".to_string()),
            id => Some(id.to_string()),
        })
        .collect()
    }
}
