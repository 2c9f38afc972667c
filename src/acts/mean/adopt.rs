//! A decision that adopts a proposal: what was proposed is done, by the decision. It copies, as an
//! assembly may change what it adopts.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::world::{Thing, same_name};
use crate::lang::both;
use crate::model::kind::Kind;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// Adopts a proposal: what it was to do is done, by this decision.
    pub(super) fn adopts(&mut self, id: &str, item: &Item) {
        let Some(proposal) = self.whom(&item.joined(), Kind::Decision.bit(), None, None, New::No) else {
            return;
        };
        let effects = self.world.things[&proposal].items("changes").to_vec();
        let mut touched = Vec::new();
        for effect in effects {
            let (Some(sort), Some(target)) = (effect.text_of("type"), effect.text_of("target")) else {
                continue;
            };
            touched.push(target.to_string());
            self.effect(id, sort, item, Some(target.to_string()));
        }
        let own = |key: &str, thing: &Thing| thing.ids(key).any(|own| own == proposal);
        let changes: Vec<String> = self
            .world
            .things
            .iter()
            .filter(|(_, thing)| thing.kind == Kind::Change && own("by_decision", thing))
            .map(|(id, _)| id.clone())
            .collect();
        for change in changes {
            self.set(&change, "certainty", text("stated"));
            self.set(&change, "by_decision", text(id));
            let thing = &self.world.things[&change];
            let day = thing.now.get("date").and_then(Plain::text).map(String::from);
            let day = day.or_else(|| self.day_of_decision(id));
            touched.extend(self.world.things[&change].ids("after").map(String::from));
            if let (None, Some(day)) = (self.world.things[&change].now.get("date"), &day) {
                self.set(&change, "date", text(day));
            }
            if self.world.things[&change].now.get("type").and_then(Plain::text) == Some("rename") {
                self.rename_adopted(&change, day.as_deref(), item);
            }
        }
        touched.sort();
        touched.dedup();
        for target in touched {
            self.adopted(&target, &proposal, item);
        }
        let Some(thing) = self.world.things.get(&proposal) else { return };
        let endorsed = thing.name().to_string();
        self.say(both(format!("antar: {endorsed}"), format!("adopts: {endorsed}")));
        self.value(id, "endorses", text(proposal), item);
    }

    /// What was proposed of something by the document of a proposal is said by this one.
    fn adopted(&mut self, target: &str, proposal: &str, item: &Item) {
        let documents: Vec<String> = self.world.things[proposal]
            .items("sources")
            .iter()
            .filter_map(|cite| Some(cite.text()?.split('#').next()?.to_string()))
            .collect();
        let cites = self.cites(item, &[]);
        let Some(thing) = self.world.things.get(target) else { return };
        let mut now = thing.now.clone();
        let is_proposed = |plain: &Plain| plain.text_of("certainty") == Some("proposed");
        if now.get("certainty").and_then(Plain::text) == Some("proposed") {
            now.insert("certainty".to_string(), text("stated"));
        }
        let is_its = |plain: &Plain| {
            let sources = plain.get("source").map_or(&[][..], Plain::items);
            let all = sources.iter().filter_map(|cite| cite.text()?.split('#').next());
            all.into_iter().any(|id| documents.iter().any(|own| own == id))
        };
        for value in now.values_mut() {
            let Plain::List(items) = value else { continue };
            for one in items.iter_mut().filter(|one| is_proposed(one) && is_its(one)) {
                let Plain::Map(keys) = one else { continue };
                keys.insert("certainty".to_string(), text("stated"));
                let mut sources = keys.get("source").map_or(Vec::new(), |own| own.items().to_vec());
                sources
                    .extend(cites.iter().filter(|cite| !sources.contains(cite)).cloned().collect::<Vec<_>>());
                keys.extend(few(sources).map(|sources| ("source".to_string(), sources)));
            }
        }
        for (key, value) in now {
            self.set(target, &key, value);
        }
    }

    /// The day from which a decision holds.
    pub(super) fn day_of_decision(&self, id: &str) -> Option<String> {
        let now = &self.world.things.get(id)?.now;
        let day = now.get("in_force").or(now.get("date"))?;
        day.text().or(day.text_of("is")).map(String::from)
    }

    /// The new name of a proposed renaming is in the name of the reorganisation.
    fn rename_adopted(&mut self, change: &str, day: Option<&str>, item: &Item) {
        let thing = &self.world.things[change];
        let Some((_, name)) = thing.name().split_once(" blir ") else { return };
        let name = name.to_string();
        let Some(target) = thing.ids("before").next().map(String::from) else { return };
        if same_name(self.world.things[&target].name()) == same_name(&name) {
            return;
        }
        let one = Item { who: name.clone(), text: name, id: None, of: None, at: None, ..item.clone() };
        self.renamed(&target, &one, day);
    }
}
