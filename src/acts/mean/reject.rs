//! What an assembly does with a proposal beside adopting it: it is turned down, left for a later
//! meeting, or goes back. What was proposed and is turned down was never so, and is told as that.

use crate::acts::item::Item;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::world::{Keys, whom};
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY, Kind, PERSON, POST};
use crate::model::plain::Plain;

/// What of all that a decision does is done to a proposal alone.
pub(super) const OUTCOMES: [&str; 3] = ["rejects", "tables", "refers_back"];

impl Meaner<'_> {
    /// `- avslå: Förslaget`, by the decision it stands under or by nobody who is said.
    pub(super) fn outcomes(&mut self, act: &Act, sort: &str) {
        let decision = self.under.clone();
        for item in &act.subject {
            let item = Item { mods: with_cites(&item.mods, &[&act.mods]), ..item.clone() };
            self.outcome(decision.as_deref(), sort, &item);
        }
    }

    /// What became of a proposal, of something that is only proposed, or of somebody who is.
    pub(super) fn outcome(&mut self, decision: Option<&str>, sort: &str, item: &Item) {
        if sort == "declines" {
            return self.declined(item);
        }
        let is_whole = !self.world.called(&item.joined().who, ANYTHING).is_empty();
        if item.title.is_some() && !is_whole {
            return match sort {
                "rejects" => self.nobody_is_elected(item),
                _ => self.is_no_proposal(item, &item.text),
            };
        }
        let Some(id) = self.whom(&item.joined(), ANYTHING, None, None, New::No) else { return };
        let thing = &self.world.things[&id];
        let stands = |key: &str| thing.now.get(key).and_then(Plain::text);
        let (kind, told) = (thing.kind, self.world.told(&id));
        let word = stands(if kind == Kind::Decision { "status" } else { "certainty" });
        if !matches!(word, Some("proposed" | "rejected")) {
            return self.is_no_proposal(item, &told);
        }
        if let Some(decision) = decision {
            self.effect(decision, sort, item, Some(id.clone()));
        }
        match (sort, kind) {
            ("rejects", Kind::Decision) => {
                self.set(&id, "status", text("rejected"));
                self.turned_down(&id, item);
            }
            ("rejects", _) => self.set(&id, "certainty", text("rejected")),
            // Whoever left it or sent it back is not said: the proposal itself says that it was.
            ("tables", _) if decision.is_none() => self.remark(&id, "Bordlagt."),
            (_, _) if decision.is_none() => self.remark(&id, "Återremitterat."),
            _ => {} // The decision that tabled it says so.
        }
        if decision.is_none() {
            self.rests_on(&id, item);
        }
    }

    fn is_no_proposal(&mut self, item: &Item, told: &str) {
        let message = both(
            format!("{told} är inte föreslaget i datamängden"),
            format!("{told} is not proposed in the data"),
        );
        let help = both(
            "skriv förslaget först, `- förslag: …`, eller den som föreslogs, `[föreslogs, avslogs]`; det \
             som gäller upphävs, `upphäver: …`, eller slutar, `- lämna: …`",
            "write the proposal first, `- proposal: …`, or who was proposed, `[proposed, rejected]`; what \
             is in force is repealed, `repeals: …`, or ends, `- leave: …`",
        );
        self.fault(item, message, Some(help));
    }

    /// What a proposal proposes falls with it: what it names, and what stands on its own lines.
    fn turned_down(&mut self, proposal: &str, item: &Item) {
        let effects = self.world.things[proposal].items("changes");
        let named = effects.iter().filter(|one| one.text_of("type") != Some("appoints"));
        let named: Vec<String> = named.filter_map(|one| one.text_of("target").map(String::from)).collect();
        let is_its = |thing: &crate::acts::world::Thing| {
            thing.kind == Kind::Change && thing.ids("by_decision").any(|own| own == proposal)
        };
        let all: Vec<(String, bool)> =
            self.world.things.iter().map(|(id, thing)| (id.clone(), is_its(thing))).collect();
        for (id, is_change) in all {
            if is_change {
                self.set(&id, "certainty", text("rejected"));
            }
            if named.contains(&id) {
                self.settle(&id, proposal, item, false, "rejected");
            }
            self.settle(&id, proposal, item, true, "rejected");
        }
    }

    /// Somebody who was proposed for a seat or a post, and was not elected.
    fn nobody_is_elected(&mut self, item: &Item) {
        let Some((tie, list, seat)) = self.seat_or_post(item) else { return };
        let called = self.called_so(item);
        let cites = self.cites(item, &[]);
        let mut items = self.world.things[&tie].items(list).to_vec();
        let mut is_found = false;
        for one in &mut items {
            let is_who = whom(one).is_some_and(|id| called.iter().any(|own| own == id));
            let has_role = seat.is_none_or(|role| one.text_of("role").unwrap_or("member") == role);
            let is_open = matches!(one.text_of("certainty"), Some("proposed" | "rejected"));
            if let (true, Plain::Map(keys)) = (is_who && has_role && is_open, one) {
                settled(keys, &cites, "rejected");
                is_found = true;
            }
        }
        match is_found {
            true => self.set(&tie, list, Plain::List(items)),
            false => self.is_no_proposal(item, &item.text.clone()),
        }
    }

    /// The seat or the post that a name with its title says: of what, in which list, as what.
    pub(super) fn seat_or_post(
        &mut self,
        item: &Item,
    ) -> Option<(String, &'static str, Option<&'static str>)> {
        let wanted = item.title.clone()?;
        let read = self.title(&wanted, item.at.as_deref(), item)?;
        let what = Item {
            who: read.name.clone(),
            text: read.name,
            at: read.at,
            title: None,
            of: None,
            id: None,
            ..item.clone()
        };
        let place = self.place_of(&what).ok()?;
        let (tie, list) = match read.seat {
            Some(_) => (place, "members"),
            None => (self.whom(&what, POST, place.as_deref(), None, New::No), "holders"),
        };
        let Some(tie) = tie else {
            if read.seat.is_some() {
                self.fault(item, both("i vilket organ?", "in which body?"), None);
            }
            return None;
        };
        Some((tie, list, read.seat))
    }

    /// All who are called as a name says, or the one whose id it gives.
    pub(super) fn called_so(&self, item: &Item) -> Vec<String> {
        match &item.id {
            Some(id) => vec![id.clone()],
            None => self.world.called(&item.who, PERSON | POST | BODY),
        }
    }

    /// A proposal was never in force: it is turned down, not repealed.
    pub(super) fn was_never_in_force(&mut self, id: &str, item: &Item) -> bool {
        let status = self.world.things.get(id).and_then(|thing| thing.now.get("status")?.text());
        if !matches!(status, Some("proposed" | "rejected")) {
            return false;
        }
        let told = self.world.told(id);
        let message = both(
            format!("{told} är bara föreslaget, och har aldrig gällt"),
            format!("{told} is only proposed, and was never in force"),
        );
        let who = &item.text;
        let help = both(format!("skriv `avslår: {who}`"), format!("write `rejects: {who}`"));
        self.fault(item, message, Some(help));
        true
    }

    /// One more place that something rests on.
    fn rests_on(&mut self, id: &str, item: &Item) {
        let cites = self.cites(item, &[]);
        let mut all = self.world.things[id].items("sources").to_vec();
        let more: Vec<Plain> = cites.into_iter().filter(|cite| !all.contains(cite)).collect();
        if !more.is_empty() {
            all.extend(more);
            self.set(id, "sources", Plain::List(all));
        }
    }

    fn remark(&mut self, id: &str, words: &str) {
        let own = self.world.things[id].now.get("note").and_then(Plain::text).unwrap_or("").to_string();
        if !own.contains(words) {
            self.set(id, "note", text(format!("{own} {words}").trim()));
        }
    }
}

/// A statement that was only proposed is settled, by one more source.
pub(super) fn settled(keys: &mut Keys, cites: &[Plain], word: &str) {
    keys.insert("certainty".to_string(), text(word));
    let mut sources = keys.get("source").map_or(Vec::new(), |own| own.items().to_vec());
    let more: Vec<Plain> = cites.iter().filter(|cite| !sources.contains(cite)).cloned().collect();
    sources.extend(more);
    keys.extend(super::statement::few(sources).map(|sources| ("source".to_string(), sources)));
}
