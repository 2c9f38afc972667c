//! A decision: by whom, on which day, what it does to what there is, what it delegates. What is
//! under a proposal is proposed, and touches nothing that there is; a decision that adopts one
//! makes it so.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::power::KEPT;
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::{Says, key_of, seat_word};
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY_OR_POST, Kind, POST};
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
        if let Some(day) = made.day {
            self.value(id, "date", text(day), item);
        }
        if let Some(numbers) = few(made.paragraphs.iter().map(text).collect()) {
            self.value(id, "paragraph", numbers, item);
        }
        if let Some(number) = made.registry {
            self.value(id, "registry_no", text(number), item);
        }
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
            None => self.whom(&item.joined(), ANYTHING, None, Some(id), New::ByName),
        };
        let Some(target) = target else { return };
        if sort == "repeals" && self.was_never_in_force(&target, item) {
            return;
        }
        let mut keys = self.stated(item, &[]);
        keys.remove("certainty");
        keys.insert("type".to_string(), text(sort));
        keys.insert("target".to_string(), text(target));
        self.add(id, "changes", keys, item);
    }

    /// `Regionfullmäktige § 76/2015`: found by who made it and its paragraph, or made.
    fn decision_of(&mut self, item: &Item) -> Option<String> {
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

    /// The rows of a delegation order: what somebody may decide, up to how much.
    pub(super) fn delegate(&mut self, id: &str, subject: &Item, act: &Act) {
        let to = act.keys.iter().find(|said| said.key.says == Says::Relation("addressed_to"));
        let rows = act.keys.iter().find(|said| said.key.says == Says::Rows);
        let mut parties = Vec::new();
        for one in to.iter().flat_map(|said| &said.items) {
            let Some(party) = self.delegate_to(id, one) else { continue };
            parties.push(party);
        }
        let items: Vec<Item> = match rows {
            Some(rows) => rows.items.clone(),
            None => vec![Item { text: subject.who.clone(), mods: subject.mods.clone(), ..subject.clone() }],
        };
        let mut before: Option<(usize, (&'static str, String, String))> = None;
        for row in items {
            let row = Item { mods: super::with_cites(&row.mods, &[&subject.mods, &act.mods]), ..row };
            // `Avdelningschef: inköp` is a row of somebody else than the others.
            let (own, row) = match row.text.split_once(": ") {
                Some((to, what)) => {
                    let Some(party) =
                        self.delegate_to(id, &Item { mods: with_places(&row), ..self.another(&row, to) })
                    else {
                        continue;
                    };
                    (Some(party), Item { text: what.trim().to_string(), ..row.clone() })
                }
                None => (None, row),
            };
            // What may not be delegated stays with whoever made the decision.
            let is_kept = |words: &String| KEPT.contains(&words.to_lowercase().as_str());
            let is_kept = row.mods.conditions.iter().any(is_kept);
            // The name holds to the end of its row: `Avdelningschef: inköp; avtal`.
            let line = row.line;
            let held = before.take().filter(|(own, _)| *own == line && !is_kept).map(|(_, party)| party);
            let own = own.or(held);
            before = own.clone().map(|party| (line, party));
            // What names nobody is of whoever decided, and not delegated to anybody.
            let by = self.world.things[id].now.get("by").and_then(Plain::text).map(String::from);
            let is_own =
                own.as_ref().is_some_and(|(_, party, more)| by.as_ref() == Some(party) && more.is_empty());
            let own = own.filter(|_| !is_own);
            if is_kept && !is_own && (own.is_some() || !parties.is_empty()) {
                let message = both(
                    "det som inte får delegeras kan inte stå som delegerat till någon",
                    "what may not be delegated can't be delegated to somebody",
                );
                let help = match own {
                    Some(_) => both(
                        "skriv raden utan mottagare, `- saken [får inte delegeras]`, eller `[får inte \
                         vidaredelegeras]`",
                        "write the row without to whom, `- the matter [must not be delegated]`, or `[may not \
                         be delegated further]`",
                    ),
                    None => both(
                        "stryk `till:` och skriv mottagaren i var och en av de andra raderna, \
                         `- Avdelningschef: saken`; eller skriv `[får inte vidaredelegeras]`",
                        "remove `to whom:` and write in each of the other rows to whom, `- Avdelningschef: \
                         the matter`; or write `[may not be delegated further]`",
                    ),
                };
                self.fault(&row, message, Some(help));
                continue;
            }
            let nobody = (parties.is_empty()).then(|| ("", String::new(), String::new()));
            let all: Vec<_> = match own {
                Some(own) => vec![own],
                None if is_own => vec![("", String::new(), String::new())],
                None => parties.iter().cloned().chain(nobody).collect(),
            };
            for (key, party, more) in all {
                let mut keys = self.power_of(&row, rows.map(|rows| &rows.mods));
                let Some(what) = self.words_of(&row) else { continue };
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
        if one.acting {
            self.nobody_acts(one);
            return None;
        }
        let is_role = matches!(key_of(&one.who).map(|key| key.says), Some(Says::Seat(_)));
        let is_post = self.kind_of(&one.who) == Some(Kind::Post);
        // A seat that there is needs no post beside it.
        if let (Some((key, _)), Some(place)) = (seat_word(&one.who), &place)
            && self.has_seat(key.says, place)
            && self.world.called(&one.who, POST).iter().all(|id| !self.world.is_in(id, place))
        {
            let name = self.world.things[place].name();
            let words = format!("{}, {name}", one.who);
            return Some(("described", words, one.mods.conditions.join(", ")));
        }
        let party = match (is_role, is_post, &place) {
            (true, _, Some(place)) => self.role_post(one, place),
            (_, true, _) => {
                self.whom(one, POST, place.clone().or(house).as_deref(), None, New::Kind(Kind::Post))
            }
            _ => self.party(one, id).map(|(_, id)| id),
        }?;
        Some((self.key_of(&party), party, one.mods.conditions.join(", ")))
    }
}

impl Meaner<'_> {
    /// Whether a body has a seat of a role.
    fn has_seat(&self, says: Says, body: &str) -> bool {
        let seats = self.world.things[body].items(SEATS);
        seats.iter().any(|seat| matches!(says, Says::Seat(role) if seat.text_of("role") == Some(role)))
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
