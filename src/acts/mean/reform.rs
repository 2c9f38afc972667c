//! What is set up, is there no more, or goes from some to others.

use crate::acts::item::{Item, parts};
use crate::acts::mean::change::last_before;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Says;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::{BODY, BODY_OR_POST, Kind, POST, PROGRAMME};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// Something is set up: by the decision it stands under, or on a day.
    pub(super) fn create(&mut self, act: &Act) {
        for item in &act.subject {
            let item = &Item { mods: super::with_cites(&item.mods, &[&act.mods]), ..item.joined() };
            let Ok(place) = self.place_of(item) else { continue };
            let kinds = BODY | POST | PROGRAMME;
            let Some(id) = self.whom(item, kinds, place.as_deref(), None, New::ByName) else { continue };
            let thing = &self.world.things[&id];
            let is_new = thing.is_new();
            let is_bare = is_new && !thing.now.contains_key("part_of");
            if is_bare && BODY & thing.kind.bit() != 0 && thing.kind != Kind::Region {
                match place {
                    Some(place) => {
                        let mut keys = self.stated(item, &[&act.mods]);
                        keys.retain(|key, _| key == "source");
                        keys.insert("body".to_string(), text(place));
                        self.add(&id, "part_of", keys, item);
                    }
                    None => self.belongs(&id, item, &act.mods),
                }
            }
            if let Some(decision) = self.under.clone() {
                self.effect(&decision, "creates", item, Some(id.clone()));
            }
            let is_begun = item.mods.begun || item.mods.unknown;
            let begun = is_begun.then(|| self.by_the_source(item, "from")).flatten();
            if let (Some((key, day)), false) = (begun, self.is_proposed) {
                self.value(&id, &key, day, item);
            }
            if let (Some(day), false) = (day_of(item, act), self.is_proposed) {
                self.value(&id, "from", text(day), item);
            }
            if is_new && !self.is_proposed {
                self.begins_with(&id, day_of(item, act));
            }
            self.described(&id, item, act);
        }
    }

    /// Something is there no more. The last day is the one before, where a day is given bare.
    pub(super) fn dissolve(&mut self, act: &Act) {
        for item in &act.subject {
            let item = &Item { mods: super::with_cites(&item.mods, &[&act.mods]), ..item.joined() };
            let Ok(place) = self.place_of(item) else { continue };
            let kinds = BODY | POST | PROGRAMME;
            let is_area = !self.world.called(&item.who, Kind::Area.bit()).is_empty();
            if is_area && self.world.called(&item.who, kinds).is_empty() {
                let message =
                    both("ett område avvecklas av ett beslut", "an area is dissolved by a decision");
                let help = both(
                    format!("skriv under beslutet: `avvecklar: {}`", item.text),
                    format!("write below the decision: `dissolves: {}`", item.text),
                );
                self.fault(item, message, Some(help));
                continue;
            }
            let is_proposed = std::mem::take(&mut self.is_proposed);
            let id = self.whom(item, kinds, place.as_deref(), None, New::ByName);
            self.is_proposed = is_proposed;
            let Some(id) = id else { continue };
            let decision = self.under.clone();
            if let Some(decision) = &decision {
                self.effect(decision, "dissolves", item, Some(id.clone()));
            }
            if self.is_proposed {
                continue;
            }
            let day = day_of(item, act);
            if item.mods.from.is_none() && item.mods.to.is_none() && self.is_last_of_a_month(item, &day) {
                continue;
            }
            let day = day.and_then(|day| last_before(&day));
            let is_ended = item.mods.ended || item.mods.unknown;
            let ended = is_ended.then(|| self.by_the_source(item, "to")).flatten();
            let ended = ended.and_then(|(_, day)| day.text().map(String::from));
            match item.mods.to.clone().or(day).or(ended) {
                Some(last) => {
                    let cites = self.cites(item, &[&act.mods]);
                    let mut long = Keys::from([("is".to_string(), text(&last))]);
                    long.extend(
                        super::statement::few(cites.clone()).map(|cites| ("source".to_string(), cites)),
                    );
                    // A file that rests on the very places that say its end has it bare.
                    let thing = &self.world.things[&id];
                    let is_its =
                        thing.is_new() && cites.iter().all(|cite| thing.items("sources").contains(cite));
                    let value = if is_its { text(last) } else { Plain::Map(long) };
                    self.value(&id, "to", value, item);
                }
                None if decision.is_none() => {
                    let message = both("vilken är den sista dagen?", "which is the last day?");
                    let help = both(
                        "skriv `[t.o.m. 2018-12-31]`, eller händelsen under sitt beslut",
                        "write `[to 2018-12-31]`, or the act under its decision",
                    );
                    self.fault(item, message, Some(help));
                }
                None => {}
            }
        }
    }

    /// "avvecklas den 31 december": hardly ever is that the first day without it, so it is asked.
    pub(super) fn is_last_of_a_month(&mut self, item: &Item, day: &Option<String>) -> bool {
        let date = day.as_ref().and_then(|day| Date::parse(day, Default::default()).ok());
        let Some(date) = date.filter(|date| date.earliest() == date.latest()) else { return false };
        let last = date.earliest();
        let is_last = last.tomorrow().is_ok_and(|next| next.to_string().ends_with("-01"));
        let Some(before) = last.yesterday().ok().filter(|_| is_last) else { return false };
        let message = both(format!("är {last} den sista dagen?"), format!("is {last} the last day?"));
        let help = both(
            format!("om det finns kvar den dagen: `[t.o.m. {last}]`; annars `[t.o.m. {before}]`"),
            format!("if it is there on that day: `[to {last}]`; otherwise `[to {before}]`"),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// Something goes from some to others: `till: A -> B; C`.
    pub(super) fn moves(&mut self, act: &Act) {
        // `flytta: Ansvaret: A -> B` on one line.
        if let ([one], []) = (act.subject.as_slice(), act.keys.as_slice())
            && let Some((what, to)) = one.text.split_once(": ").filter(|(_, to)| to.contains(" -> "))
        {
            let mods = with_cites(&one.mods, &[&act.mods]);
            let what = Item { mods, ..self.another(one, what) };
            let to = Item { text: to.to_string(), ..one.clone() };
            return self.moves_to(std::slice::from_ref(&what), std::slice::from_ref(&to), act);
        }
        let Some(to) = act.keys.iter().find(|said| said.key.says == Says::Relation("addressed_to")) else {
            let at = Item { line: act.line, column: 3, ..Item::default() };
            let help = both("skriv `till: A -> B` under den", "write `till: A -> B` below it");
            self.fault(&at, both("från vem till vem?", "from whom to whom?"), Some(help));
            return;
        };
        self.moves_to(&act.subject, &to.items, act);
    }

    fn moves_to(&mut self, subject: &[Item], to: &[Item], act: &Act) {
        let (mut givers, mut receivers, mut is_after) = (Vec::new(), Vec::new(), false);
        for item in to {
            for (at, (_, part)) in parts(&item.text, " -> ").into_iter().enumerate() {
                is_after |= at > 0;
                let one = self.another(item, &part);
                let Ok(place) = self.place_of(&one) else { return };
                let Some(id) = self.whom(&one, BODY_OR_POST, place.as_deref(), None, New::ByName) else {
                    return;
                };
                if is_after { receivers.push(id) } else { givers.push(id) }
            }
        }
        if receivers.is_empty() {
            self.fault(&to[0], both("till vem? skriv `A -> B`", "to whom? write `A -> B`"), None);
            return;
        }
        for subject in subject {
            let item = Item { mods: with_cites(&subject.mods, &[&act.mods]), ..subject.joined() };
            let what = item.who.clone();
            let day = day_of(&item, act);
            let names: Vec<&str> = receivers.iter().map(|id| self.world.things[id].name()).collect();
            let name = format!("{what} flyttas till {}", names.join(" och "));
            let one = Item { who: name.clone(), text: name, of: None, id: None, at: None, ..item.clone() };
            let Some(change) = self.whom(&one, Kind::Change.bit(), None, None, New::Kind(Kind::Change))
            else {
                continue;
            };
            let ids = |ids: &[String]| Plain::List(ids.iter().map(text).collect());
            let mut transfer = self.stated(&item, &[&act.mods]);
            transfer.retain(|key, _| key == "source");
            transfer.insert("what".to_string(), text(&what));
            let assignments = self.world.called(&what, Kind::Assignment.bit());
            if let [assignment] = assignments.as_slice() {
                transfer.insert("assignment".to_string(), text(assignment));
            }
            if !givers.is_empty() {
                transfer.insert("givers".to_string(), ids(&givers));
            }
            transfer.insert("receivers".to_string(), ids(&receivers));
            let own_day = self.under.clone().and_then(|decision| self.day_of_decision(&decision));
            let of_part = day.clone().or(own_day);
            if !self.is_proposed && !self.part_moved(&what, &givers, &receivers, of_part.as_deref(), &item) {
                continue;
            }
            self.value(&change, "type", text("transfer"), &item);
            if let Some(day) = day {
                self.value(&change, "date", text(day), &item);
            }
            let mut all = self.world.things[&change].items("transfers").to_vec();
            if !all.iter().any(|one| one.text_of("what") == Some(what.as_str())) {
                all.push(Plain::Map(transfer));
                self.set(&change, "transfers", Plain::List(all));
            }
            self.by_decision(&change, &item);
        }
    }

    /// A reorganisation under a decision is by it.
    pub(super) fn by_decision(&mut self, change: &str, item: &Item) {
        if let Some(decision) = self.under.clone() {
            self.value(change, "by_decision", text(decision), item);
        }
    }
}

/// The day of an act, as it is given on its item or its verb.
fn day_of(item: &Item, act: &Act) -> Option<String> {
    // `senast den 1 april`: on that day or before it.
    let due = item.mods.due.as_ref().map(|day| format!("..{day}"));
    item.mods.day.clone().or(item.mods.from.clone()).or(due).or(act.mods.day.clone())
}
