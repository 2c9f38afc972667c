//! A decision: by whom, on which day, what it does to what there is. What is under a proposal is
//! proposed, and touches nothing that there is; a decision that adopts one makes it so.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::{ANYTHING, BODY_OR_POST, DECISION, Kind};
use crate::model::plain::Plain;

impl Meaner<'_> {
    pub(super) fn by(&mut self, id: &str, item: &Item, all: &[Item]) {
        let Some(made) = self.made(&item.text, item) else { return };
        if let [first, _, ..] = all {
            if first.line == item.line && first.column == item.column {
                self.by_all(id, all);
            }
        } else if !made.is_nobody() {
            let Some(by) = self.decider(&made.by, item) else { return };
            self.value(id, "by", text(by), item);
        }
        self.decided_so(id, &made, item);
    }

    /// Whoever decides: a body or a post.
    pub(super) fn decider(&mut self, name: &str, item: &Item) -> Option<String> {
        let body = self.another(item, name);
        let body = Item { acting: body.acting && !item.mods.acting, ..body };
        let place = self.place_of(&body).ok()?;
        self.whom(&body.joined(), BODY_OR_POST, place.as_deref(), None, New::ByName)
    }

    /// What a decision does to something: named, or a decision by its paragraph.
    pub(super) fn effect(&mut self, id: &str, sort: &str, item: &Item, target: Option<String>) {
        let target = match target {
            Some(target) => Some(target),
            None if item.text.contains('§') => self.decision_of(item),
            // What is replaced or repealed was decided: a body that is called like it is not meant.
            None if ["replaces", "repeals"].contains(&sort) && self.is_of_order(item) => {
                self.whom(&item.joined(), DECISION, None, Some(id), New::ByName)
            }
            // What is dissolved was there, and a decision of that name is not meant.
            None if sort == "dissolves" => {
                self.whom(&item.joined(), ANYTHING & !DECISION, None, Some(id), New::ByName)
            }
            None => self.whom(&item.joined(), ANYTHING, None, Some(id), New::ByName),
        };
        let Some(target) = target else { return };
        if sort == "dissolves" && item.mods.to.is_none() {
            let day = item.mods.day.clone();
            if self.is_last_of_a_month(item, &day) {
                return;
            }
        }
        if sort == "repeals" && self.was_never_in_force(&target, item) {
            return;
        }
        let mut keys = self.stated(item, &[]);
        keys.remove("certainty");
        // Whose last day is said is there no more from the next.
        if let Some(Plain::Text(last)) = keys.get("to").filter(|_| sort == "dissolves").cloned()
            && let Some(first) = day_after(&last)
        {
            keys.remove("to");
            keys.insert("from".to_string(), text(first));
        }
        keys.insert("type".to_string(), text(sort));
        keys.insert("target".to_string(), text(target));
        self.add(id, "changes", keys, item);
    }

    /// Whether a name that is not there is that of an order, a plan or a rule, whatever its end.
    fn is_of_order(&self, item: &Item) -> bool {
        let name = item.joined().who;
        let first = name.split_whitespace().next().unwrap_or("").to_lowercase();
        let begins = ["delegationsordning", "delegationsordningen", "attestordning", "attestordningen"];
        let begins = begins.contains(&first.as_str())
            || ["reglemente", "arbetsordning", "delegation", "instruktion", "riktlinje", "policy", "beslut"]
                .iter()
                .any(|word| first.starts_with(word));
        begins && self.world.called(&name, ANYTHING & !DECISION).is_empty()
    }

    /// `Regionfullmäktige § 76/2015`: found by who made it and its paragraph, or made.
    pub(super) fn decision_of(&mut self, item: &Item) -> Option<String> {
        let made = self.made(&item.text, item)?;
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
        let decisions = self.world.of_kinds(Kind::Decision.bit());
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
        let Some(made) = self.made(&item.text, item) else { return };
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
}

/// The first day after a last one.
fn day_after(last: &str) -> Option<String> {
    let date = Date::parse(last, Default::default()).ok()?;
    (date.earliest() == date.latest()).then(|| date.latest().tomorrow().ok())?.map(|day| day.to_string())
}
