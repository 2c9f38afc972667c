//! A list of a day: who was there. All of them, and the list says who was not; or some.

use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, said};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Says;
use crate::acts::world::whom;
use crate::lang::both;
use crate::model::kind::BODY;
use crate::model::plain::Plain;
use std::collections::BTreeSet;

impl Meaner<'_> {
    pub(super) fn list(&mut self, act: &Act, is_whole: bool) {
        for subject in &act.subject {
            let item = &subject.joined();
            let Ok(place) = self.place_of(item) else { continue };
            let Some(body) = self.whom(item, BODY, place.as_deref(), None, New::No) else { continue };
            let day = item.mods.day.clone().or(act.mods.day.clone());
            let source = self.sheet.source.clone();
            let of_source = source.as_deref().and_then(|id| self.world.day_of(id)).map(String::from);
            // Only the day of the source itself can be that of a whole list.
            let is_whole = is_whole && (day.is_none() || day == of_source);
            if is_whole && of_source.is_none() {
                let message = both(
                    "från vilket datum är listan? Källan har inget",
                    "which date is the list from? The source has none",
                );
                let help = both(
                    "skriv `sågs:` med datumet, eller ge källan sitt `date`",
                    "write `seen:` with the date, or give the source its `date`",
                );
                self.fault(item, message, Some(help));
                continue;
            }
            let before: BTreeSet<String> = self.open(&body);
            let first = self.faults.len();
            let mut named = BTreeSet::new();
            for key in &act.keys {
                let Says::Seat(role) = key.key.says else {
                    if key.key.says != Says::Gone {
                        self.fault(item, both("en lista har bara platser", "a list has only seats"), None);
                    }
                    continue;
                };
                for one in &key.items {
                    let mut one = one.clone();
                    one.mods = super::with_cites(&one.mods, &[&key.mods, &item.mods, &act.mods]);
                    if !is_whole && one.mods.observed.is_none() {
                        one.mods.observed.clone_from(&day);
                    }
                    named.extend(self.seat(&body, role, &one, &[&key.mods]));
                }
            }
            if !is_whole || self.faults.len() > first || !said::has(self.world.things[&body].kind, "complete")
            {
                continue;
            }
            let gone = before.difference(&named).count();
            let told = act.keys.iter().find(|key| key.key.says == Says::Gone);
            let told =
                told.and_then(|key| key.items.first()).and_then(|item| item.text.parse::<usize>().ok());
            if gone * 2 > before.len() && told != Some(gone) {
                let (all, who) = (before.len(), self.world.told(&body));
                let message = both(
                    format!("{gone} av {all} i {who} står inte på listan"),
                    format!("{gone} of {all} in {who} are not on the list"),
                );
                let help = both(
                    format!("skriv `borta: {gone}` om listan är fullständig, annars `sågs:`"),
                    format!("write `gone: {gone}` if the list is complete, otherwise `seen:`"),
                );
                self.fault(item, message, Some(help));
                continue;
            }
            let Some(source) = source else { continue };
            let mut complete = self.world.things[&body].items("complete").to_vec();
            let id =
                |cite: &Plain| cite.text().and_then(|text| text.split('#').next()).unwrap_or("").to_string();
            if !complete.iter().any(|cite| id(cite) == source) {
                let cites = self.cites(item, &[&act.mods]);
                complete.extend(cites.into_iter().next().or(Some(text(source))));
                self.set(&body, "complete", Plain::List(complete));
            }
        }
    }

    /// Who has a seat that is not said to have ended.
    fn open(&self, body: &str) -> BTreeSet<String> {
        let seats = self.world.things[body].items(SEATS);
        seats.iter().filter(|seat| seat.get("to").is_none()).filter_map(whom).map(String::from).collect()
    }
}
