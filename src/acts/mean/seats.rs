//! Who sits where and who has which post: statements beside those that are there. What stands
//! already is not said twice, what is told more of gets more, what differs is a conflict.

use crate::acts::item::Item;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::when::Mods;
use crate::acts::words::{Says, key_of};
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY, Kind, PERSON, POST, PROGRAMME};
use crate::model::plain::Plain;

/// The key of a body's seats.
pub(super) const SEATS: &str = "members";

impl Meaner<'_> {
    /// A seat in a body. The id of anyone who has it.
    pub fn seat(&mut self, body: &str, role: &str, item: &Item, outer: &[&Mods]) -> Option<String> {
        if self.is_list(item) {
            return None;
        }
        let mut keys = self.stated(item, outer);
        let mut whose = None;
        match item.who.to_lowercase().as_str() {
            "vakant" | "vacant" => drop(keys.insert("vacant".to_string(), text("true"))),
            "någon" | "okänd" | "somebody" | "someone" | "unknown" => {}
            _ => {
                let (party, whom) = self.party_or_words(item, body)?;
                if let (Some(title), false) = (&item.title, keys.contains_key("term")) {
                    keys.insert("term".to_string(), text(title));
                }
                whose = whom.text().map(String::from);
                keys.insert(party.to_string(), whom);
            }
        }
        if let Some(of) = &item.of {
            let whose = self.another(item, of);
            let id = self.whom(&whose, BODY, None, None, New::ByName)?;
            keys.insert("on_behalf_of".to_string(), text(id));
        }
        if item.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        keys.insert("role".to_string(), text(role));
        self.add(body, SEATS, keys, item);
        whose
    }

    /// Anyone who is named; or all of a class, `alla Strateger / HSS`; or nobody,
    /// `en Projektledare`.
    pub(super) fn party_or_words(&mut self, item: &Item, tie: &str) -> Option<(&'static str, Plain)> {
        let (first, rest) = item.who.split_once(' ').unwrap_or((&item.who, ""));
        match first.to_lowercase().as_str() {
            "alla" | "all" if !rest.is_empty() => {
                if ["ansvariga", "responsible"].contains(&rest.to_lowercase().as_str()) {
                    let at = self.another(item, item.at.as_deref().unwrap_or(""));
                    let programme = self.whom(&at, PROGRAMME, None, None, New::No)?;
                    return Some(("all_of", text(programme)));
                }
                let place = self.place_of(item).ok()?;
                let one = Item { who: rest.to_string(), ..item.clone() };
                let kinds = BODY | POST | PROGRAMME;
                let id = self.whom(&one, kinds, place.as_deref(), None, New::No)?;
                Some(("all_of", text(id)))
            }
            "en" | "ett" | "one" | "a" | "an" if !rest.is_empty() => Some(("described", text(rest))),
            _ => self.party(item, tie).map(|(party, id)| (party, text(id))),
        }
    }

    /// Whether a title is none but the name of one more person: that one would be left out.
    fn is_list(&mut self, item: &Item) -> bool {
        let Some(title) = &item.title else { return false };
        let is_person = title.split(", ").any(|part| self.kind_of(part) == Some(Kind::Person));
        let is_known = !self.world.called(&item.joined().who, ANYTHING).is_empty()
            || !self.world.called(title, BODY | POST).is_empty();
        if !is_person || is_known || item.title_id.is_some() {
            return false;
        }
        let message = both(
            format!("”{title}” ser ut som ett namn, inte en titel"),
            format!("“{title}” looks like a name, not a title"),
        );
        let help = both("sätt `;` mellan flera", "put `;` between several");
        self.fault(item, message, Some(help));
        true
    }

    /// Somebody who has a post.
    pub fn hold(&mut self, post: &str, item: &Item, outer: &[&Mods]) {
        if let Some(keys) = self.holder(post, item, outer) {
            self.add(post, "holders", keys, item);
        }
    }

    fn holder(&mut self, post: &str, item: &Item, outer: &[&Mods]) -> Option<Keys> {
        if self.is_list(item) {
            return None;
        }
        let mut keys = self.stated(item, outer);
        match item.who.to_lowercase().as_str() {
            "vakant" | "vacant" => drop(keys.insert("vacant".to_string(), text("true"))),
            "någon" | "okänd" | "somebody" | "unknown" => {}
            _ => {
                let person = self.whom(item, PERSON, None, Some(post), New::Kind(Kind::Person));
                keys.insert("person".to_string(), text(person?));
            }
        }
        if item.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        Some(keys)
    }

    pub fn appoint(&mut self, act: &Act) {
        let key = |says: Says| act.keys.iter().find(|said| said.key.says == says);
        let Some(before) = self.before(act) else { return };
        for subject in &act.subject {
            if self.is_list(subject) {
                continue;
            }
            let mut item = Item { mods: with_cites(&subject.mods, &[&act.mods]), ..subject.clone() };
            for (says, is_from) in [(Says::From, true), (Says::To, false)] {
                let Some(said) = key(says).and_then(|said| said.items.first()) else { continue };
                match crate::acts::when::date_of(&said.text) {
                    Ok(day) if is_from => item.mods.from = Some(day),
                    Ok(day) => item.mods.to = Some(day),
                    Err(_) => self.fault(said, both("det är inget datum", "that is not a date"), None),
                }
            }
            if let Some(of) = key(Says::For).and_then(|said| said.items.first()) {
                item.of = Some(of.text.clone());
            }
            let title = key(Says::Post).and_then(|said| said.items.first());
            let role = key(Says::Role).and_then(|said| said.items.first());
            let at = key(Says::Body).and_then(|said| said.items.first());
            let wanted = role.or(title).map(|item| item.who.clone()).or(item.title.clone());
            let Some(wanted) = wanted else {
                let message = both("utses till vad?", "appointed as what?");
                let help = both(
                    "skriv `Anna Ask, HSD / Region Skåne`, eller nycklarna `befattning:` eller `roll:` och \
                     `i:`",
                    "write `Anna Ask, HSD / Region Skåne`, or the keys `post:` or `role:` and `in:`",
                );
                self.fault(&item, message, Some(help));
                continue;
            };
            let place =
                at.map(|at| at.who.clone()).or(title.and_then(|title| title.at.clone())).or(item.at.clone());
            let id = title.and_then(|title| title.id.clone()).or(item.title_id.clone());
            let what = Item {
                who: wanted.clone(),
                text: wanted.clone(),
                at: place,
                id,
                title: None,
                of: None,
                acting: false,
                ..item.clone()
            };
            let Ok(place) = self.place_of(&what) else { continue };
            let outer = [&act.mods];
            match key_of(&wanted).map(|key| key.says) {
                Some(Says::Seat(seat)) => {
                    let Some(body) = place else {
                        self.fault(
                            &item,
                            both("i vilket organ?", "in which body?"),
                            Some(both(
                                "skriv `/ Nämnden` efter rollen",
                                "write `/ The committee` after the role",
                            )),
                        );
                        continue;
                    };
                    if !self.no_seat_before(before) {
                        continue;
                    }
                    item.title = None;
                    item.at = None;
                    let _ = self.seat(&body, seat, &item, &outer);
                }
                _ => {
                    let place = place.as_deref();
                    let Some(post) = self.whom(&what, POST, place, None, New::Kind(Kind::Post)) else {
                        continue;
                    };
                    item.title = None;
                    if let Some(keys) = self.holder(&post, &item, &outer)
                        && self.follow(&post, &keys, &item, before)
                    {
                        self.add(&post, "holders", keys, &item);
                    }
                }
            }
        }
    }
}
