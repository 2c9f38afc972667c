//! A decision that adopts a proposal: what was proposed is done, by the decision. It copies, as an
//! assembly may change what it adopts.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::add::document;
use crate::acts::mean::leave::is_before;
use crate::acts::mean::reject::settled;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::words::Does;
use crate::acts::world::{Thing, same_name, whom};
use crate::lang::both;
use crate::model::kind::Kind;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// Adopts a proposal: what it was to do is done, by this decision.
    pub(super) fn adopts(&mut self, id: &str, item: &Item) {
        let Some(proposal) = self.whom(&item.joined(), Kind::Decision.bit(), None, None, New::No) else {
            return;
        };
        if is_in_part(item) && self.has_acts_under(item) {
            return self.adopts_in_part(id, &proposal, item);
        }
        let effects = self.world.things[&proposal].items("changes").to_vec();
        let mut touched = Vec::new();
        for effect in effects {
            let (Some(sort), Some(target)) = (effect.text_of("type"), effect.text_of("target")) else {
                continue;
            };
            if sort == "dismisses" && !self.has_leave_under(item) {
                self.leaves_when(target, item);
                continue;
            }
            // Where somebody is elected to, all else stays what it was.
            if !matches!(sort, "appoints" | "dismisses") {
                touched.push(target.to_string());
            }
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
            match self.world.things[&change].now.get("type").and_then(Plain::text) {
                Some("rename") => self.rename_adopted(&change, day.as_deref(), item),
                Some("transfer") => self.move_adopted(&change, day.as_deref(), item),
                _ => {} // What others do is in what they name.
            }
        }
        touched.sort();
        touched.dedup();
        for target in touched {
            self.settle(&target, &proposal, item, false, "stated");
        }
        // Who is elected, and what somebody is to do, is told by the proposal's own lines.
        let all: Vec<String> = self.world.things.keys().cloned().collect();
        for target in all {
            self.settle(&target, &proposal, item, true, "stated");
        }
        self.adopted_begins(&proposal);
        self.adoptions.push((proposal.clone(), item.clone()));
        let Some(thing) = self.world.things.get(&proposal) else { return };
        let endorsed = thing.name().to_string();
        self.say(both(format!("antar: {endorsed}"), format!("adopts: {endorsed}")));
        self.value(id, "endorses", text(proposal), item);
    }

    /// Whether the decision that a key stands under has acts of its own.
    fn has_acts_under(&self, item: &Item) -> bool {
        let is_it = |one: &Item| (one.line, one.column) == (item.line, item.column);
        let acts = &self.sheet.acts;
        let at = acts.iter().position(|act| act.keys.iter().any(|said| said.items.iter().any(is_it)));
        at.is_some() && acts.iter().any(|act| act.under == at)
    }

    fn has_leave_under(&self, item: &Item) -> bool {
        let is_it = |one: &Item| (one.line, one.column) == (item.line, item.column);
        let acts = &self.sheet.acts;
        let at = acts.iter().position(|act| act.keys.iter().any(|said| said.items.iter().any(is_it)));
        at.is_some() && acts.iter().any(|act| act.under == at && act.verb.does == Does::Leave)
    }

    /// A proposal ends nobody's time, so its adoption has to say whose ends, and when.
    fn leaves_when(&mut self, target: &str, item: &Item) {
        let told = self.world.told(target);
        let name = self.world.things[target].name().to_string();
        let message = both(
            format!("förslaget entledigar någon i {told}: vem, och vilken är den sista dagen?"),
            format!("the proposal dismisses somebody in {told}: whom, and which is the last day?"),
        );
        let help = both(
            format!("skriv det under beslutet: `- lämna: Bo Alm, ledamot / {name} [2026-03-31]`"),
            format!("write it below the decision: `- leave: Bo Alm, member / {name} [2026-03-31]`"),
        );
        self.fault(item, message, Some(help));
    }

    /// Of what is adopted in part only what stands under the decision is done.
    fn adopts_in_part(&mut self, id: &str, proposal: &str, item: &Item) {
        let name = self.world.things[proposal].name().to_string();
        let own = self.world.things[id].now.get("note").and_then(Plain::text).unwrap_or("").to_string();
        let note = format!("Antar {name} i delar.");
        if !own.contains(&note) {
            self.set(id, "note", text(format!("{own} {note}").trim()));
        }
        self.value(id, "endorses", text(proposal), item);
        self.say(both(format!("antar i delar: {name}"), format!("adopts in part: {name}")));
    }

    /// What was proposed of something by the document of a proposal is said by this one, to be so
    /// or not; only what stands on the very lines of the proposal, where it is not what it names.
    pub(super) fn settle(&mut self, target: &str, proposal: &str, item: &Item, by_lines: bool, word: &str) {
        let own = self.world.things[proposal].items("sources").to_vec();
        let cites = self.cites(item, &[]);
        let Some(thing) = self.world.things.get(target) else { return };
        let mut now = thing.now.clone();
        let is_proposed = |plain: &Plain| plain.text_of("certainty") == Some("proposed");
        let is_whole = now.get("certainty").and_then(Plain::text) == Some("proposed");
        if is_whole && (!by_lines || is_of(&own, now.get("sources"), true)) {
            now.insert("certainty".to_string(), text(word));
        }
        let is_its = |plain: &Plain| is_of(&own, plain.get("source"), by_lines);
        for value in now.values_mut() {
            let Plain::List(items) = value else { continue };
            for one in items.iter_mut().filter(|one| is_proposed(one) && is_its(one)) {
                let Plain::Map(keys) = one else { continue };
                settled(keys, &cites, word);
            }
        }
        for (key, value) in now {
            self.set(target, &key, value);
        }
    }

    /// What an adopted proposal sets up is there from the decision on: what its document says of it
    /// without a day held on the day of the proposal, when it was not there yet.
    fn adopted_begins(&mut self, proposal: &str) {
        let own = self.world.things[proposal].items("sources").to_vec();
        let Some(said) = own.first().map(document) else { return };
        let Some(said) = self.world.day_of(&said).map(String::from) else { return };
        let created = self.world.things[proposal].items("changes").iter();
        let created = created.filter(|effect| effect.text_of("type") == Some("creates"));
        let created: Vec<String> =
            created.filter_map(|effect| effect.text_of("target").map(String::from)).collect();
        for id in created {
            let Some(begin) = self.begins(&id).filter(|begin| is_before(&said, begin)) else { continue };
            let mut now = self.world.things[&id].now.clone();
            for value in now.values_mut() {
                let Plain::List(items) = value else { continue };
                for one in items.iter_mut().filter(|one| is_of(&own, one.get("source"), false)) {
                    let Plain::Map(keys) = one else { continue };
                    if !["from", "to", "observed"].iter().any(|key| keys.contains_key(key)) {
                        keys.insert("from".to_string(), text(&begin));
                    }
                }
            }
            for (key, value) in now {
                self.set(&id, &key, value);
            }
        }
    }

    /// The day from which a decision holds.
    pub(super) fn day_of_decision(&self, id: &str) -> Option<String> {
        let now = &self.world.things.get(id)?.now;
        let day = now.get("in_force").or(now.get("date"))?;
        day.text().or(day.text_of("is")).map(String::from)
    }

    /// What else the document of a proposal proposed: whether the decision adopts it is not known.
    /// After all acts, as one of them may say so.
    pub(super) fn not_adopted(&mut self) {
        for (proposal, item) in std::mem::take(&mut self.adoptions) {
            if is_in_part(&item) {
                continue;
            }
            let own = self.world.things[&proposal].items("sources").to_vec();
            let mut left = Vec::new();
            for (id, thing) in &self.world.things {
                let items = thing.now.values().flat_map(|value| match value {
                    Plain::List(items) => items.as_slice(),
                    _ => &[],
                });
                for one in items {
                    let is_proposed = one.text_of("certainty") == Some("proposed");
                    if is_proposed && is_of(&own, one.get("source"), false) {
                        let what = whom(one).map(|id| self.world.told(id));
                        let words = ["task", "text", "about", "what"].iter().find_map(|key| one.text_of(key));
                        let what = what.or(words.map(String::from)).unwrap_or_default();
                        left.push(format!("{}: {what}", self.world.told(id)));
                    }
                }
            }
            if left.is_empty() {
                continue;
            }
            let left = left.join("\n  ");
            let message = both(
                "hör det här också till det som antas? Förslagets dokument föreslår mer",
                "is this adopted as well? The document of the proposal proposes more",
            );
            let help = both(
                format!(
                    "  {left}\nskriv det som antas under beslutet, i `händelser:`; antas inte mer, skriv `[i delar]` \
                     efter förslaget"
                ),
                format!(
                    "  {left}\nwrite what is adopted under the decision, in `acts:`; if no more is adopted, write \
                     `[in part]` after the proposal"
                ),
            );
            self.fault(&item, message, Some(help));
        }
    }

    /// The bodies that a proposed transfer names go over.
    fn move_adopted(&mut self, change: &str, day: Option<&str>, item: &Item) {
        let transfers = self.world.things[change].items("transfers").to_vec();
        for transfer in transfers {
            let ids = |key: &str| -> Vec<String> {
                let all = transfer.get(key).map_or(&[][..], Plain::items);
                all.iter().filter_map(|one| one.text().map(String::from)).collect()
            };
            if let Some(what) = transfer.text_of("what") {
                self.part_moved(what, &ids("givers"), &ids("receivers"), day, item);
            }
        }
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

/// Whether a proposal is adopted in part.
fn is_in_part(item: &Item) -> bool {
    let in_part = ["i delar", "delvis", "in part", "partly"];
    item.mods.conditions.iter().any(|words| in_part.contains(&words.to_lowercase().as_str()))
}

/// Whether a statement rests on the documents of a proposal; on its very lines, where that is
/// asked.
fn is_of(own: &[Plain], source: Option<&Plain>, by_lines: bool) -> bool {
    let cites = source.map_or(&[][..], Plain::items);
    cites.iter().any(|cite| match by_lines {
        true => own.contains(cite) && cite.text().is_some_and(|cite| cite.contains('#')),
        false => own.iter().any(|own| document(own) == document(cite)),
    })
}
