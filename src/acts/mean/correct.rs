//! What was recorded wrongly: a value that stands, and what it is. Nothing else overwrites.

use crate::acts::item::{Item, parts};
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::{Act, Said};
use crate::acts::when::date_of;
use crate::acts::words::Says;
use crate::acts::world::{Keys, same_name};
use crate::lang::both;
use crate::model::kind::{ANYTHING, Kind};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// `- rätta: X`, and below it `nyckel: det som står -> det som är`.
    pub(super) fn correct(&mut self, act: &Act) {
        for subject in &act.subject {
            let item = &subject.joined();
            let Ok(place) = self.place_of(item) else { continue };
            let Some(id) = self.whom(item, ANYTHING, place.as_deref(), None, New::No) else { continue };
            if act.keys.is_empty() {
                let help =
                    both("skriv `från: 2024-01-01 -> 2024-02-01`", "write `from: 2024-01-01 -> 2024-02-01`");
                self.fault(item, both("rätta vad?", "correct what?"), Some(help));
            }
            for said in &act.keys {
                for one in &said.items {
                    let halves = parts(&one.raw, " -> ");
                    let [(_, was), (_, is)] = halves.as_slice() else {
                        let message = both("från vad till vad?", "from what to what?");
                        let help =
                            both("skriv `det som står -> det som är`", "write `what is there -> what it is`");
                        self.fault(one, message, Some(help));
                        continue;
                    };
                    self.corrected(&id, said, one, was.trim(), is.trim());
                }
            }
        }
    }

    fn corrected(&mut self, id: &str, said: &Said, item: &Item, was: &str, is: &str) {
        let key = match said.key.says {
            Says::Name => "name",
            Says::From => "from",
            Says::To => "to",
            Says::Day(key) | Says::Value(key) | Says::One(key) => key,
            Says::Term => "term",
            Says::Role => "role",
            Says::Alias => return self.alias_corrected(id, item, was, is),
            _ => return self.statement_corrected(id, said, item, was, is),
        };
        let key =
            if key == "name" && !self.world.things[id].now.contains_key("name") { "title" } else { key };
        let read = |own: &mut Self, words: &str| -> Option<String> {
            match said.key.says {
                Says::From | Says::To | Says::Day(_) => match date_of(words) {
                    Ok(day) => Some(day),
                    Err(_) => {
                        own.fault(item, both("det är inget datum", "that is not a date"), None);
                        None
                    }
                },
                Says::One(_) => own.decider(words, item),
                _ => Some(words.to_string()),
            }
        };
        let Some(is) = read(self, is) else { return };
        let stands = self.world.things[id].now.get(key).cloned();
        let own = stands.as_ref().and_then(|own| own.text().or(own.text_of("is"))).map(String::from);
        if own.as_deref() == Some(is.as_str()) {
            return; // It is corrected already.
        }
        let Some(was) = read(self, was) else { return };
        if own.as_deref().map(same_name) != Some(same_name(&was)) {
            return self.does_not_stand(id, item, key, own.as_deref());
        }
        let value = match stands {
            Some(Plain::Map(mut long)) => {
                long.insert("is".to_string(), text(is));
                Plain::Map(long)
            }
            _ => text(is),
        };
        self.set(id, key, value);
    }

    fn alias_corrected(&mut self, id: &str, item: &Item, was: &str, is: &str) {
        let mut all = self.world.things[id].items("aliases").to_vec();
        let name = |one: &Plain| one.text().or(one.text_of("name")).map(same_name);
        if all.iter().any(|one| name(one) == Some(same_name(is))) {
            return;
        }
        match all.iter_mut().find(|one| name(one) == Some(same_name(was))) {
            Some(Plain::Map(keys)) => drop(keys.insert("name".to_string(), text(is))),
            Some(bare) => *bare = text(is),
            None => return self.does_not_stand(id, item, "aliases", None),
        }
        self.set(id, "aliases", Plain::List(all));
    }

    /// One of the statements of a list: whom it is about, its days, its words.
    fn statement_corrected(&mut self, id: &str, said: &Said, item: &Item, was: &str, is: &str) {
        let kind = self.world.things[id].kind;
        let (list, role) = match said.key.says {
            Says::Seat(_) | Says::Holder if kind == Kind::Post => ("holders", None),
            Says::Seat(role) => ("members", Some(role)),
            Says::Relation(key) => (key, None),
            Says::Host(_) => ("hosted_by", None),
            Says::Responsible(_) if kind == Kind::Assignment => ("holders", None),
            Says::Responsible(_) => ("responsible", None),
            Says::Text(list, _) => (list, None),
            Says::Count => ("counts", None),
            // What ends something, or names another, is no statement of a list.
            _ => {
                let message = both(
                    "det kan inte rättas så; rätta för hand",
                    "that can't be corrected so; correct by hand",
                );
                return self.fault(item, message, None);
            }
        };
        let [was, is] = [was, is].map(|half| Item::read(half, item.line, item.column).unwrap_or_default());
        let new = self.corrected_keys(id, said, &is);
        let Some(new) = new else { return };
        let mut all = self.world.things[id].items(list).to_vec();
        let Some(old) = self.corrected_keys(id, said, &was) else { return };
        let has = |one: &Plain, keys: &Keys| {
            keys.iter().all(|(key, value)| {
                let own = one.get(key);
                own == Some(value) || own.and_then(|own| own.get("is")) == Some(value)
            }) && role.is_none_or(|role| one.text_of("role").unwrap_or("member") == role)
        };
        let found: Vec<usize> =
            all.iter().enumerate().filter(|(_, one)| has(one, &old)).map(|(at, _)| at).collect();
        match found.as_slice() {
            [] if all.iter().any(|one| has(one, &new)) => {}
            [] => self.does_not_stand(id, item, list, None),
            [at] => {
                if let Plain::Map(keys) = &mut all[*at] {
                    for (key, value) in new {
                        match keys.get_mut(&key) {
                            Some(Plain::Map(long)) if long.contains_key("is") => {
                                long.insert("is".to_string(), value);
                            }
                            _ => drop(keys.insert(key, value)),
                        }
                    }
                }
                self.set(id, list, Plain::List(all));
            }
            several => {
                let count = several.len();
                let message = both(
                    format!("{count} uppgifter passar in på det"),
                    format!("{count} statements fit that"),
                );
                let help = both("skriv också från när: `[från …]`", "write also from when: `[from …]`");
                self.fault(item, message, Some(help));
            }
        }
    }

    /// What one half of a correction says: whom, when, which words.
    fn corrected_keys(&mut self, id: &str, said: &Said, one: &Item) -> Option<Keys> {
        let mut keys = Keys::new();
        match said.key.says {
            Says::Text(_, key) => drop(keys.insert(key.to_string(), text(&one.text))),
            Says::Count => {
                let (number, what) = one.text.split_once(' ').unwrap_or((&one.text, ""));
                keys.insert("number".to_string(), text(number));
                if !what.is_empty() {
                    keys.insert("what".to_string(), text(what));
                }
            }
            _ if ["vakant", "vacant"].contains(&one.who.to_lowercase().as_str()) => {
                keys.insert("vacant".to_string(), text("true"));
            }
            _ => {
                let (party, whom) = self.party(&Item { title: None, ..one.clone() }, id)?;
                keys.insert(party.to_string(), text(whom));
            }
        }
        let mods = &one.mods;
        let days = [
            ("from", mods.from.as_ref().or(mods.day.as_ref())),
            ("to", mods.to.as_ref()),
            ("observed", mods.observed.as_ref()),
            ("term", mods.term.as_ref()),
        ];
        keys.extend(days.into_iter().filter_map(|(key, value)| Some((key.to_string(), text(value?)))));
        Some(keys)
    }

    fn does_not_stand(&mut self, id: &str, item: &Item, key: &str, own: Option<&str>) {
        let told = self.world.told(id);
        let (sv, en) = own.map_or((String::new(), String::new()), |own| {
            (format!("; där står {own}"), format!("; it is {own}"))
        });
        let message = both(
            format!("det står inte så i {told}, {key}{sv}"),
            format!("that is not what {told} says, {key}{en}"),
        );
        self.fault(item, message, None);
    }
}
