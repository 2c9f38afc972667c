//! A list of a day: who was there. All of them, and the list says who was not; or some.

use crate::acts::item::Item;
use crate::acts::mean::leave::is_before;
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, said};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::{KEYS, Says, seat_word};
use crate::acts::world::whom;
use crate::lang::both;
use crate::model::kind::BODY;
use crate::model::plain::Plain;
use std::collections::BTreeSet;

/// A list that says who was not there: of which body and day, who is on it, of which roles it is
/// whole where it is not of all, and where it stands.
#[derive(Debug)]
pub struct Whole {
    body: String,
    day: String,
    named: BTreeSet<String>,
    roles: Option<BTreeSet<&'static str>>,
    item: Item,
}

impl Meaner<'_> {
    /// The roles that a list is whole for: `fullständig: ledamöter`. Who leads is a member too.
    fn whole_for(&mut self, act: &Act) -> Option<BTreeSet<&'static str>> {
        let said = act.keys.iter().find(|said| said.key.says == Says::WholeFor)?;
        let mut roles = BTreeSet::new();
        for item in &said.items {
            match seat_word(&item.who).map(|(key, _)| key.says) {
                Some(Says::Seat("member")) => roles.extend(["member", "chair", "vice_chair"]),
                Some(Says::Seat(role)) => drop(roles.insert(role)),
                _ => {
                    let message =
                        both(format!("”{}” är ingen roll", item.text), format!("“{}” is no role", item.text));
                    let help = both("skriv `ledamöter` eller `ersättare`", "write `members` or `deputies`");
                    self.fault(item, message, Some(help));
                }
            }
        }
        Some(roles)
    }

    pub(super) fn list(&mut self, act: &Act, is_whole: bool) {
        if !self.says_something(act) {
            return;
        }
        let roles = self.whole_for(act);
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
                    if !matches!(key.key.says, Says::Gone | Says::WholeFor) {
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
            if let Some(day) = &of_source {
                let (body, day, named) = (body.clone(), day.clone(), named.clone());
                self.lists.push(Whole { body, day, named, roles: roles.clone(), item: item.clone() });
            }
            // The data has no word for a list of some roles: each end that it means is asked for.
            if roles.is_some() {
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

    /// Who sits there on the day of a whole list by what stands, and is not on it: the list ends
    /// nothing that has an end of its own, so the sheet has to say so. After all acts, as one of
    /// them may say it.
    pub(super) fn not_on_list(&mut self) {
        for Whole { body, day, named, roles, item } in std::mem::take(&mut self.lists) {
            let missing: Vec<(String, String)> = self.world.things[&body]
                .items(SEATS)
                .iter()
                .filter(|seat| {
                    let own = |key: &str| seat.get(key).map(|own| own.get("is").unwrap_or(own));
                    let [from, to] = ["from", "to"].map(|key| own(key).and_then(Plain::text));
                    let role = seat.text_of("role").unwrap_or("member");
                    let is_its = roles.as_ref().is_none_or(|roles| roles.contains(role));
                    let is_partial = roles.is_some();
                    let has_begun = |from: &str| is_before(from, &day) || from == day;
                    let is_then = from.map_or(is_partial, has_begun)
                        && to.is_none_or(|to| is_before(&day, to) || to == day);
                    let is_sure = seat.get("certainty").is_none() && seat.get("observed").is_none();
                    let has_end = is_partial || to.is_some() || seat.get("vacant").is_some();
                    is_its && is_then && is_sure && has_end
                })
                .filter_map(|seat| {
                    let role = seat.text_of("role").unwrap_or("member");
                    let who = match seat.text_of("vacant") {
                        Some(_) => "vakant".to_string(),
                        None => {
                            let id = seat.text_of("person").filter(|id| !named.contains(*id))?;
                            self.world.things.get(id).map_or(id, |thing| thing.name()).to_string()
                        }
                    };
                    Some((who, role.to_string()))
                })
                .filter(|(who, role)| who != "vakant" || !self.has_vacancy(&item, role))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let name = self.world.things[&body].name().to_string();
            let who: Vec<&str> = missing.iter().map(|(who, _)| who.as_str()).collect();
            let message = both(
                format!(
                    "{} sitter där den dagen enligt datamängden, och står inte på listan",
                    who.join(", ")
                ),
                format!("{} sits there on that day by the data, and is not on the list", who.join(", ")),
            );
            let lines = |verb: &str, before: &str, word: usize| -> String {
                let line = |(who, role): &(String, String)| {
                    let key = KEYS.iter().find(|key| matches!(key.says, Says::Seat(own) if own == role));
                    let role = key.map_or(role.as_str(), |key| key.words[word]);
                    let role = if (role, word) == ("ledamöter", 0) { "ledamot" } else { role };
                    format!("\n  `- {verb}: {who}, {role} / {name} [{before} {day}]`")
                };
                missing.iter().map(line).collect()
            };
            let help = both(
                format!("skriv när var och en slutade; är det inte känt:{}", lines("lämna", "före", 0)),
                format!("write when each of them left; if that is not known:{}", lines("leave", "before", 1)),
            );
            self.fault(&item, message, Some(help));
        }
    }

    /// Whether a list itself has a vacancy of a role.
    fn has_vacancy(&self, list: &Item, role: &str) -> bool {
        let act = self.sheet.acts.iter().find(|act| act.subject.iter().any(|item| item.line == list.line));
        let keys = act.into_iter().flat_map(|act| &act.keys);
        let own = keys.filter(|said| matches!(said.key.says, Says::Seat(own) if own == role));
        let mut items = own.flat_map(|said| &said.items);
        items.any(|item| item.who.to_lowercase().contains("vaka"))
    }

    /// Who has a seat that is not said to have ended.
    fn open(&self, body: &str) -> BTreeSet<String> {
        let seats = self.world.things[body].items(SEATS);
        seats.iter().filter(|seat| seat.get("to").is_none()).filter_map(whom).map(String::from).collect()
    }
}
