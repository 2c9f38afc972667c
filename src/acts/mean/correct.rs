//! What was recorded wrongly: a value that stands, and what it is. Nothing else overwrites.

use crate::acts::item::{Item, parts};
use crate::acts::mean::Meaner;
use crate::acts::mean::add::document;
use crate::acts::mean::carried::CORRECTED;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::sheet::{Act, Said};
use crate::acts::when::date_of;
use crate::acts::words::Says;
use crate::acts::world::{Keys, same_name, whom};
use crate::lang::both;
use crate::model::kind::{ANYTHING, Kind};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// `- rätta: X`, and below it `nyckel: det som står -> det som är`.
    pub(super) fn correct(&mut self, act: &Act) {
        for subject in &act.subject {
            let mut item = subject.joined();
            // Whose name is corrected already is called by the right one.
            let named = act.keys.iter().filter(|said| said.key.says == Says::Name);
            for one in named.flat_map(|said| &said.items) {
                if let [(_, was), (_, is)] = parts(&one.raw, " -> ").as_slice()
                    && same_name(was) == same_name(&item.who)
                    && self.world.called(&item.who, ANYTHING).is_empty()
                {
                    item.who = Item::read(is, one.line, one.column).unwrap_or_default().who;
                }
            }
            let item = &item;
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
                    let half = Item::read(is, one.line, one.column).unwrap_or_default();
                    let outer = [&one.mods, &said.mods, &item.mods, &act.mods];
                    let one = Item { mods: super::with_cites(&half.mods, &outer), ..one.clone() };
                    self.corrected(&id, said, &one, was.trim(), is.trim());
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
        let rests_on = self.world.things[id].now.get("sources").cloned();
        let by = self.corrected_by(item, rests_on.as_ref());
        let is_long = matches!(said.key.says, Says::From | Says::To | Says::Day(_));
        if let (Some(by), false) = (&by, is_long) {
            let sources = rests_on.as_ref().map_or(&[][..], Plain::items);
            let more = by.items().iter().filter(|cite| !sources.contains(cite));
            self.set(id, "sources", Plain::List(sources.iter().chain(more).cloned().collect()));
        }
        self.set(id, key, long(stands.as_ref(), text(is), by.filter(|_| is_long)));
    }

    /// Who says what is right, where that is more than the statement rests on.
    fn corrected_by(&mut self, item: &Item, rests_on: Option<&Plain>) -> Option<Plain> {
        let cites = self.cites(item, &[]);
        let stands = rests_on.map_or(&[][..], Plain::items);
        // Another line of one document is a better one; the document alone says nothing more.
        let is_known = |cite: &Plain| {
            stands.contains(cite)
                || !cite.text().unwrap_or("").contains('#')
                    && stands.iter().any(|own| document(own) == document(cite))
        };
        let more: Vec<Plain> = cites.into_iter().filter(|cite| !is_known(cite)).collect();
        few(more)
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
            _ => return self.by_hand(id, item),
        };
        let first = self.faults.len();
        let mut half = |words: &str| match Item::read(words, item.line, item.column) {
            Ok(half) => {
                self.carry(item, &half.mods, CORRECTED, said.key.words);
                half
            }
            Err(slip) => {
                self.faults.push(slip.at(item.line, item.column));
                Item::default()
            }
        };
        let (was, is) = (half(was), half(is));
        if self.faults.len() != first {
            return;
        }
        // Whom nothing in the data is called like never stood there.
        let is_nobody = ["vakant", "vacant"].contains(&was.who.to_lowercase().as_str());
        let is_who = !matches!(said.key.says, Says::Text(..) | Says::Count);
        if is_who
            && !is_nobody
            && was.id.is_none()
            && self.world.called(&was.joined().who, ANYTHING).is_empty()
            && self.world.called(&was.who, ANYTHING).is_empty()
        {
            return self.does_not_stand(id, item, list, None);
        }
        let new = self.corrected_keys(id, said, &is);
        let Some(new) = new else { return };
        let mut all = self.world.things[id].items(list).to_vec();
        let is_right = all
            .iter()
            .any(|one| new.iter().all(|(key, value)| one.get(key) == Some(value)) && is_as_sure(one, &new));
        let is_wrong = all.iter().filter_map(whom).any(|own| {
            let thing = self.world.things.get(own);
            thing.is_some_and(|thing| thing.names().iter().any(|name| same_name(name) == same_name(&was.who)))
        });
        // It is corrected already, and nobody here is called so any more.
        if is_right && !is_wrong && new.contains_key("person") {
            return;
        }
        let Some(old) = self.corrected_keys(id, said, &was) else { return };
        // Days before the arrow tell which is meant; of one who stays they would have to go.
        let days = ["from", "to", "observed"];
        let gone: Vec<&String> = old.keys().filter(|key| !new.contains_key(key)).collect();
        let is_less = new.iter().all(|(key, value)| old.get(key) == Some(value));
        if is_less && (gone.is_empty() || gone.iter().any(|key| days.contains(&key.as_str()))) {
            return self.nothing_new(item);
        }
        let goes: Vec<(&str, &str)> =
            gone.iter().filter_map(|key| GOES.into_iter().find(|(own, _)| own == key)).collect();
        let stays = gone.iter().filter(|key| days.contains(&key.as_str()) || key.as_str() == "what").count();
        if goes.len() + stays != gone.len() {
            return self.by_hand(id, item);
        }
        let has = |one: &Plain, keys: &Keys| {
            keys.iter().all(|(key, value)| {
                let own = one.get(key);
                own == Some(value) || own.and_then(|own| own.get("is")) == Some(value)
            }) && role.is_none_or(|role| one.text_of("role").unwrap_or("member") == role)
        };
        let found: Vec<usize> =
            all.iter().enumerate().filter(|(_, one)| has(one, &old)).map(|(at, _)| at).collect();
        match found.as_slice() {
            [] if all.iter().any(|one| has(one, &new) && is_as_sure(one, &new)) => {}
            [] => self.does_not_stand(id, item, list, None),
            [at] => {
                let own = self.world.things[id].now.get("sources").cloned();
                let rests_on = all[*at].get("source").cloned().or(own);
                let by = self.corrected_by(item, rests_on.as_ref());
                let Plain::Map(keys) = &mut all[*at] else { return };
                // What is said before the arrow alone is so no more.
                keys.extend(goes.into_iter().map(|(key, value)| (key.to_string(), text(value))));
                for (key, value) in new {
                    let stands = keys.get(&key).cloned();
                    let is = stands.as_ref().map(|own| own.get("is").unwrap_or(own));
                    if is == Some(&value) {
                        continue;
                    }
                    let is_long = matches!(key.as_str(), "from" | "to" | "observed" | "number");
                    if let (Some(by), false) = (&by, is_long) {
                        let mut sources = rests_on.as_ref().map_or(Vec::new(), |own| own.items().to_vec());
                        sources.extend(by.items().iter().cloned());
                        keys.extend(few(sources).map(|sources| ("source".to_string(), sources)));
                    }
                    let by = by.clone().filter(|_| is_long && key != "observed");
                    keys.insert(key, long(stands.as_ref(), value, by));
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

/// What a statement says no more, and how that is written.
const GOES: [(&str, &str); 3] = [("acting", "false"), ("vacant", "false"), ("certainty", "stated")];

/// Whether a statement says no less than a correction: it is not of somebody acting, or proposed.
fn is_as_sure(one: &Plain, new: &Keys) -> bool {
    let is_less = |key: &str| match one.text_of(key) {
        Some("true" | "proposed" | "example") => !new.contains_key(key),
        _ => false,
    };
    !is_less("acting") && !is_less("certainty")
}

/// A value with who says it; what is long stays so.
fn long(stands: Option<&Plain>, is: Plain, by: Option<Plain>) -> Plain {
    let mut keys = match (stands, &by) {
        (Some(Plain::Map(keys)), _) => keys.clone(),
        (_, Some(_)) => Keys::new(),
        _ => return is,
    };
    keys.insert("is".to_string(), is);
    keys.extend(by.map(|by| ("source".to_string(), by)));
    Plain::Map(keys)
}
