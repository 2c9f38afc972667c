//! A decision: by whom, on which day, what it does to what there is, what it delegates. What is
//! under a proposal is proposed, and touches nothing that there is; a decision that adopts one
//! makes it so.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::when::date_of;
use crate::acts::words::{Says, key_of};
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY_OR_POST, Kind, POST};
use crate::model::plain::Plain;

/// `Regionstyrelsen 2017-10-04 § 223, RS/28/2017`, in its parts.
#[derive(Default)]
pub(super) struct Made {
    pub by: String,
    pub day: Option<String>,
    pub paragraphs: Vec<String>,
}

impl Made {
    pub fn of(written: &str) -> Made {
        let (rest, numbers) = match written.split_once('§') {
            Some((rest, numbers)) => (rest.trim(), numbers.trim_start_matches(['§', ' '])),
            None => (written.trim(), ""),
        };
        let paragraphs: Vec<String> = numbers
            .replace(" och ", ", ")
            .replace(" and ", ", ")
            .split(',')
            .map(|number| number.trim_matches(['§', ' ']).to_string())
            .filter(|number| !number.is_empty())
            .collect();
        let words: Vec<&str> = rest.split_whitespace().collect();
        let last = |count: usize| {
            let at = words.len().checked_sub(count)?;
            Some((words[..at].join(" "), date_of(&words[at..].join(" ")).ok()?))
        };
        let dated = [3, 2, 1].into_iter().find_map(last);
        // `§ 76/2015` is of that year.
        let of_year = paragraphs.first().and_then(|number| number.split_once('/')).map(|(_, year)| year);
        let of_year = of_year.filter(|year| year.len() == 4).and_then(|year| date_of(year).ok());
        let (by, day) = dated.map_or((rest.to_string(), of_year), |(by, day)| (by, Some(day)));
        let paragraphs =
            paragraphs.iter().map(|number| number.split('/').next().unwrap_or(number).to_string());
        Made { by: by.trim_end_matches([' ', ',']).to_string(), day, paragraphs: paragraphs.collect() }
    }

    fn is_nobody(&self) -> bool {
        self.by.is_empty() || ["okänd", "unknown"].contains(&self.by.to_lowercase().as_str())
    }
}

impl Meaner<'_> {
    pub(super) fn by(&mut self, id: &str, item: &Item) {
        let made = Made::of(&item.text);
        if !made.is_nobody() {
            let Some(by) = self.decider(&made.by, item) else { return };
            self.value(id, "by", text(by), item);
        }
        if let Some(day) = made.day {
            self.value(id, "date", text(day), item);
        }
        if let Some(numbers) = few(made.paragraphs.iter().map(text).collect()) {
            self.value(id, "paragraph", numbers, item);
        }
    }

    /// Whoever decides: a body or a post.
    pub(super) fn decider(&mut self, name: &str, item: &Item) -> Option<String> {
        let body = self.another(item, name);
        let place = self.place_of(&body).ok()?;
        self.whom(&body.joined(), BODY_OR_POST, place.as_deref(), None, New::ByName)
    }

    /// What a decision does to something: named, or a decision by its paragraph.
    pub(super) fn effect(&mut self, id: &str, sort: &str, item: &Item, target: Option<String>) {
        let target = match target {
            Some(target) => Some(target),
            None if item.text.contains('§') => self.decision_of(item),
            None => self.whom(&item.joined(), ANYTHING, None, Some(id), New::ByName),
        };
        let Some(target) = target else { return };
        let mut keys = self.stated(item, &[]);
        keys.remove("certainty");
        keys.insert("type".to_string(), text(sort));
        keys.insert("target".to_string(), text(target));
        self.add(id, "changes", keys, item);
    }

    /// `Regionfullmäktige § 76/2015`: found by who made it and its paragraph, or made.
    fn decision_of(&mut self, item: &Item) -> Option<String> {
        let made = Made::of(&item.text);
        let by = if made.is_nobody() { None } else { Some(self.decider(&made.by, item)?) };
        let numbers: Vec<Plain> = made.paragraphs.iter().map(text).collect();
        let is_it = |now: &Keys| {
            let same = |key: &str, value: Option<&str>| {
                value.is_none_or(|value| {
                    now.get(key).and_then(Plain::text).is_some_and(|own| own.starts_with(value))
                })
            };
            let has = |number: &Plain| {
                let own = now.get("paragraph").map_or(&[][..], Plain::items);
                own.iter().any(|own| {
                    own.text()
                        .zip(number.text())
                        .is_some_and(|(own, number)| own.trim_start_matches(['§', ' ']) == number)
                })
            };
            same("by", by.as_deref()) && same("date", made.day.as_deref()) && numbers.iter().any(has)
        };
        let decisions = self.world.things.iter().filter(|(_, thing)| thing.kind == Kind::Decision);
        let found: Vec<String> =
            decisions.filter(|(_, thing)| is_it(&thing.now)).map(|(id, _)| id.clone()).collect();
        match found.as_slice() {
            [one] => return Some(one.clone()),
            [_, _, ..] => {
                self.ask(item, both("vilket beslut menas?", "which decision is meant?"), &found);
                return None;
            }
            [] => {}
        }
        let name = Item { who: item.text.clone(), of: None, id: None, ..item.clone() };
        let id = self.make(&name, Kind::Decision, None);
        for (key, value) in [
            ("type", Some("decision")),
            ("status", Some("adopted")),
            ("by", by.as_deref()),
            ("date", made.day.as_deref()),
        ] {
            if let Some(value) = value {
                self.set(&id, key, text(value));
            }
        }
        if let Some(numbers) = few(numbers) {
            self.set(&id, "paragraph", numbers);
        }
        Some(id)
    }

    /// Earlier decisions that changed this one: a day and a paragraph each.
    pub(super) fn amended(&mut self, id: &str, item: &Item) {
        let name = self.world.things[id].name().to_string();
        let by = self.world.things[id].now.get("by").cloned();
        let made = Made::of(&item.text);
        if made.day.is_none() {
            let message =
                both("ändrat när? skriv `2003-06-17 § 146`", "amended when? write `2003-06-17 § 146`");
            self.fault(item, message, None);
            return;
        }
        let whose = if made.is_nobody() { None } else { self.decider(&made.by, item) };
        let own = format!("Ändring {} av {name}", item.text.trim());
        let one =
            Item { who: own.clone(), text: own, of: None, id: None, at: None, title: None, ..item.clone() };
        let Some(change) = self.whom(&one, Kind::Decision.bit(), None, None, New::Kind(Kind::Decision))
        else {
            return;
        };
        let values = [
            ("type", Some(text("decision"))),
            ("status", Some(text("adopted"))),
            ("by", whose.map(text).or(by)),
            ("date", made.day.map(text)),
            ("paragraph", few(made.paragraphs.iter().map(text).collect())),
        ];
        for (key, value) in values {
            if let Some(value) = value {
                self.value(&change, key, value, item);
            }
        }
        self.effect(&change, "amends", item, Some(id.to_string()));
    }

    /// The rows of a delegation order: what somebody may decide, up to how much.
    pub(super) fn delegate(&mut self, id: &str, subject: &Item, act: &Act) {
        let to = act.keys.iter().find(|said| said.key.says == Says::Relation("addressed_to"));
        let rows = act.keys.iter().find(|said| said.key.says == Says::Rows);
        let mut parties = Vec::new();
        for one in to.iter().flat_map(|said| &said.items) {
            let Some(party) = self.delegate_to(id, one) else { return };
            parties.push(party);
        }
        let items: Vec<Item> = match rows {
            Some(rows) => rows.items.clone(),
            None => vec![Item { text: subject.who.clone(), mods: subject.mods.clone(), ..subject.clone() }],
        };
        for row in items {
            let row = Item { mods: super::with_cites(&row.mods, &[&subject.mods, &act.mods]), ..row };
            // `Avdelningschef: inköp` is a row of somebody else than the others.
            let (own, row) = match row.text.split_once(": ") {
                Some((to, what)) => {
                    let Some(party) =
                        self.delegate_to(id, &Item { mods: with_places(&row), ..self.another(&row, to) })
                    else {
                        return;
                    };
                    (Some(party), Item { text: what.trim().to_string(), ..row.clone() })
                }
                None => (None, row),
            };
            let nobody = (parties.is_empty()).then(|| ("", String::new(), String::new()));
            let all: Vec<_> = match own {
                Some(own) => vec![own],
                None => parties.iter().cloned().chain(nobody).collect(),
            };
            for (key, party, more) in all {
                let mut keys = self.power_of(&row, rows.map(|rows| &rows.mods));
                let Some(what) = self.words_of(&row) else { return };
                let lower = what.to_lowercase();
                let appoints = ["att utse ", "utse ", "to appoint ", "appoint "];
                match appoints.iter().find(|begin| lower.starts_with(**begin)) {
                    Some(begin) => {
                        keys.insert("may".to_string(), text("appoint"));
                        keys.insert("what".to_string(), text(what[begin.len()..].trim()));
                    }
                    None => {
                        keys.insert("may".to_string(), text("decide"));
                        keys.insert("about".to_string(), text(what));
                    }
                }
                if !more.is_empty() {
                    let stands =
                        keys.get("condition").and_then(Plain::text).map(|own| format!("{own}, {more}"));
                    keys.insert("condition".to_string(), text(stands.unwrap_or(more)));
                }
                if !key.is_empty() {
                    keys.insert(key.to_string(), text(party));
                }
                self.add(id, "powers", keys, &row);
            }
        }
    }

    /// To whom a decision delegates: the key, the id, and what is said of that.
    fn delegate_to(&mut self, id: &str, one: &Item) -> Option<(&'static str, String, String)> {
        let house = self.world.things[id].now.get("by").and_then(Plain::text).map(String::from);
        let house = house.map(|by| self.world.legal(&by));
        let place = self.place_of(one).ok()?;
        let is_role = matches!(key_of(&one.who).map(|key| key.says), Some(Says::Seat(_)));
        let is_post = self.kind_of(&one.who) == Some(Kind::Post);
        let party = match (is_role, is_post, &place) {
            (true, _, Some(place)) => self.role_post(one, place),
            (_, true, _) => {
                self.whom(one, POST, place.clone().or(house).as_deref(), None, New::Kind(Kind::Post))
            }
            _ => self.party(one, id).map(|(_, id)| id),
        }?;
        Some((self.key_of(&party), party, one.mods.conditions.join(", ")))
    }

    /// What the bracket of a power says: how much, how it is reported, whether it goes further.
    pub(super) fn power_of(&mut self, item: &Item, outer: Option<&crate::acts::when::Mods>) -> Keys {
        let mut item = item.clone();
        let mut said = Vec::new();
        item.mods.conditions.retain(|words| {
            let lower = words.to_lowercase();
            let begins = |all: &[&str]| all.iter().any(|begin| lower.starts_with(begin));
            let (key, value) = if begins(&["anmäls", "rapporteras", "reported", "redovisas"]) {
                ("report", words.clone())
            } else if begins(&[
                "kan vidaredelegeras",
                "får vidaredelegeras",
                "may be delegated",
                "can be delegated",
            ]) {
                ("delegable", "true".to_string())
            } else if begins(&[
                "får inte vidaredelegeras",
                "kan inte vidaredelegeras",
                "may not be delegated",
            ]) {
                ("delegable", "false".to_string())
            } else {
                return true;
            };
            said.push((key, value));
            false
        });
        let outer: Vec<&crate::acts::when::Mods> = outer.into_iter().collect();
        let mut keys = self.stated(&item, &outer);
        keys.extend(said.into_iter().map(|(key, value)| (key.to_string(), text(value))));
        keys.extend(item.mods.limit.iter().map(|limit| ("up_to".to_string(), text(limit))));
        keys
    }
}

/// Only where something is said of it.
fn with_places(item: &Item) -> crate::acts::when::Mods {
    crate::acts::when::Mods {
        cites: item.mods.cites.clone(),
        quotes: item.mods.quotes.clone(),
        ..Default::default()
    }
}
