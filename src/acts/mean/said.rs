//! What a key says of its subject, as statements and values of its file.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Said;
use crate::acts::when::date_of;
use crate::acts::words::{KEYS, Says};
use crate::acts::world::Keys;
use crate::acts::yaml;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY_OR_POST, DECISION, Kind};
use crate::model::plain::Plain;
use crate::model::shape::{self, Shape};

impl Meaner<'_> {
    pub(super) fn key(&mut self, id: &str, said: &Said, item: &Item) {
        let Some(kind) = self.world.things.get(id).map(|thing| thing.kind) else { return };
        let outer = [&said.mods];
        match said.key.says {
            Says::Relation(key) if has(kind, key) => {
                let mut keys = self.stated(item, &outer);
                let Some((party, whom)) = self.party_or_words(item, id) else { return };
                keys.insert(party.to_string(), whom);
                self.add(id, key, keys, item);
            }
            Says::Seat(role) if has(kind, "members") => drop(self.seat(id, role, item, &outer)),
            Says::Seat(_) | Says::Holder if kind == Kind::Post => self.hold(id, item, &outer),
            Says::Responsible(how) if has(kind, "responsible") => {
                self.responsible(id, "responsible", how, item, said)
            }
            Says::Responsible(how) if kind == Kind::Assignment => {
                self.responsible(id, "holders", how, item, said)
            }
            Says::Responsible("accountable") if has(kind, "members") => {
                drop(self.seat(id, "responsible", item, &outer));
            }
            Says::Words(list) if has(kind, list) => {
                let Some(keys) = self.worded(item, said, "") else { return };
                let mut all = self.world.things[id].items(list).to_vec();
                all.extend(keys.get("").filter(|words| !all.contains(words)).cloned());
                self.set(id, list, Plain::List(all));
            }
            Says::Text(list, key) if has(kind, list) => {
                let Some(mut keys) = self.worded(item, said, key) else { return };
                let is_proposal =
                    self.world.things[id].now.get("status").and_then(Plain::text) == Some("proposed");
                if is_proposal {
                    keys.entry("certainty".to_string()).or_insert(text("proposed"));
                }
                self.add(id, list, keys, item);
            }
            Says::Count if has(kind, "counts") => self.count(id, item, said),
            Says::May(may) if has(kind, "powers") => {
                let no = ["nej", "no"].contains(&item.text.to_lowercase().as_str());
                let yes = ["ja", "yes"].contains(&item.text.to_lowercase().as_str());
                let key = if may == "create" { "what" } else { "about" };
                let Some(mut keys) = self.worded(item, said, key) else { return };
                if no || yes {
                    keys.remove(key);
                }
                keys.insert(if no { "may_not" } else { "may" }.to_string(), text(may));
                self.add(id, "powers", keys, item);
            }
            Says::Effect(sort) if kind == Kind::Decision => {
                let item = &item.joined();
                let Some(target) = self.whom(item, ANYTHING, None, Some(id), New::ByName) else { return };
                let mut keys = self.stated(item, &outer);
                keys.insert("type".to_string(), text(sort));
                keys.insert("target".to_string(), text(target));
                self.add(id, "changes", keys, item);
            }
            // A body that sets up others.
            Says::Effect("creates") if has(kind, "powers") => {
                let may = KEYS.iter().find(|key| key.says == Says::May("create")).unwrap_or(said.key);
                let said = Said { key: may, mods: said.mods.clone(), items: Vec::new(), line: said.line };
                self.key(id, &said, item);
            }
            Says::Endorses if kind == Kind::Decision => {
                if let Some(other) = self.whom(&item.joined(), DECISION, None, None, New::No) {
                    self.value(id, "endorses", text(other), item);
                }
            }
            Says::By if kind == Kind::Decision => self.by(id, item),
            Says::Day(key) if has(kind, key) => match date_of(&item.text) {
                Ok(day) => self.value(id, key, text(day), item),
                Err(_) => self.fault(item, both("det är inget datum", "that is not a date"), None),
            },
            Says::Value(key) if has(kind, key) => {
                let source = self.sheet.source.clone();
                match self.world.text_of(source.as_deref(), &item.text, &item.mods.cites) {
                    Ok((words, _)) => {
                        if let Some(word) = self.word_of(kind, key, &words, item) {
                            self.value(id, key, text(word), item);
                        }
                    }
                    Err(message) => self.fault(item, message, None),
                }
            }
            Says::Role if has(kind, "role") => {
                if let Some(word) = self.word_of(kind, "role", &item.text, item) {
                    self.value(id, "role", text(word), item);
                }
            }
            Says::Route(scope) if has(kind, "routes") => self.route(id, scope, item, said),
            Says::Alias => self.alias(id, &item.text, None),
            Says::Term => self.value(id, "term", text(&item.text), item),
            Says::From | Says::To if has(kind, "from") => match date_of(&item.text) {
                Ok(day) => {
                    let key = if said.key.says == Says::From { "from" } else { "to" };
                    self.value(id, key, text(day), item);
                }
                Err(_) => self.fault(item, both("det är inget datum", "that is not a date"), None),
            },
            // The key is not one of that kind.
            _ => {
                let [sv, en] = [said.key.words[0], said.key.words.get(1).unwrap_or(&said.key.words[0])];
                let name = kind.name();
                let message = both(
                    format!("`{sv}` kan inte sägas om {}", name.sv),
                    format!("`{en}` can't be said about a {}", name.en),
                );
                self.fault(item, message, None);
            }
        }
    }

    /// One value of a file; another that stands there is a conflict.
    pub(super) fn value(&mut self, id: &str, key: &str, value: Plain, item: &Item) {
        let stands = self.world.things.get(id).and_then(|thing| thing.now.get(key));
        match stands {
            None => self.set(id, key, value),
            Some(stands) if stands.items().contains(&value) || stands.get("is") == Some(&value) => {}
            Some(stands) => {
                let shown =
                    |plain: &Plain| plain.text().map_or_else(|| yaml::in_line(plain, None), String::from);
                let (told, stands, value) = (self.world.told(id), shown(stands), shown(&value));
                let message = both(
                    format!("{told} har redan {key}: {stands}; här står {value}"),
                    format!("{told} already has {key}: {stands}; here it is {value}"),
                );
                let help = both(
                    "gov skriver inte över det; rätta för hand det som är fel",
                    "gov does not overwrite it; correct whichever is wrong by hand",
                );
                self.fault(item, message, Some(help));
            }
        }
    }

    /// A word of a closed list, by its key or in Swedish; any other text as it is.
    fn word_of(&mut self, kind: Kind, key: &str, written: &str, item: &Item) -> Option<String> {
        let Some(Shape::Choice(words)) = shape::shared(kind).field(key).map(|field| &field.shape) else {
            return Some(written.to_string());
        };
        let lower = written.to_lowercase();
        let word = words.iter().find(|(key, sv, en)| [*key, *sv, *en].contains(&lower.as_str()));
        if word.is_none() {
            let svs: Vec<&str> = words.iter().map(|(_, sv, _)| *sv).collect();
            let ens: Vec<&str> = words.iter().map(|(.., en)| *en).collect();
            let (svs, ens) = (svs.join(", "), ens.join(", "));
            let message = both(
                format!("`{written}` kan inte stå här; skriv något av: {svs}"),
                format!("`{written}` is not one of those; write one of: {ens}"),
            );
            self.fault(item, message, None);
        }
        word.map(|(key, ..)| key.to_string())
    }

    /// A statement with a text: the source's own words from `A … B`, or a line, or as written.
    fn worded(&mut self, item: &Item, said: &Said, key: &str) -> Option<Keys> {
        let source = self.sheet.source.clone();
        let (words, cite) = match self.world.text_of(source.as_deref(), &item.text, &item.mods.cites) {
            Ok(found) => found,
            Err(message) => {
                self.fault(item, message, None);
                return None;
            }
        };
        let mut keys = self.stated(item, &[&said.mods]);
        keys.extend(cite.map(|cite| ("source".to_string(), text(cite))));
        keys.insert(key.to_string(), text(words));
        Some(keys)
    }

    fn responsible(&mut self, id: &str, list: &str, how: &str, item: &Item, said: &Said) {
        let mut keys = self.stated(item, &[&said.mods]);
        let Some((party, whom)) = self.party_or_words(item, id) else { return };
        keys.insert(party.to_string(), whom);
        keys.insert("relation".to_string(), text(how));
        self.add(id, list, keys, item);
    }

    /// `Idéer … -> programmet@region.se`, or to whom.
    fn route(&mut self, id: &str, scope: &str, item: &Item, said: &Said) {
        let Some((what, to)) = item.text.split_once(" -> ") else {
            let message =
                both("vad lämnas vart? skriv `idéer -> organ`", "what goes where? write `ideas -> body`");
            self.fault(item, message, None);
            return;
        };
        let one = Item { text: what.trim().to_string(), ..item.clone() };
        let Some(mut keys) = self.worded(&one, said, "what") else { return };
        keys.insert("scope".to_string(), text(scope));
        match to.contains('@') {
            true => drop(keys.insert("mailbox".to_string(), text(to.trim()))),
            false => {
                let whom = self.another(item, to);
                let Some((party, whom)) = self.party_or_words(&whom, id) else { return };
                keys.insert(party.to_string(), whom);
            }
        }
        self.add(id, "routes", keys, item);
    }

    fn count(&mut self, id: &str, item: &Item, said: &Said) {
        let (number, what) = item.text.split_once(' ').unwrap_or((&item.text, ""));
        if !number.chars().next().is_some_and(|c| c.is_ascii_digit()) || what.trim().is_empty() {
            let message =
                both("hur många av vad? skriv `13 löften`", "how many of what? write `13 promises`");
            self.fault(item, message, None);
            return;
        }
        let mut keys = self.stated(item, &[&said.mods]);
        keys.insert("number".to_string(), text(number));
        keys.insert("what".to_string(), text(what.trim()));
        self.add(id, "counts", keys, item);
    }

    /// `Regionstyrelsen 2017-10-04 § 223`: by whom, on which day, under which paragraph.
    fn by(&mut self, id: &str, item: &Item) {
        let (rest, paragraph) = match item.text.split_once('§') {
            Some((rest, number)) => (rest.trim(), Some(number.trim().to_string())),
            None => (item.text.trim(), None),
        };
        let words: Vec<&str> = rest.split_whitespace().collect();
        let last = |count: usize| {
            let at = words.len().checked_sub(count)?;
            Some((words[..at].join(" "), date_of(&words[at..].join(" ")).ok()?))
        };
        let (name, day) = [3, 2, 1]
            .into_iter()
            .find_map(last)
            .map_or((rest.to_string(), None), |(name, day)| (name, Some(day)));
        if !name.is_empty() && !["okänd", "unknown"].contains(&name.to_lowercase().as_str()) {
            let body = self.another(item, &name);
            let Ok(place) = self.place_of(&body) else { return };
            let Some(by) = self.whom(&body.joined(), BODY_OR_POST, place.as_deref(), None, New::ByName)
            else {
                return;
            };
            self.value(id, "by", text(by), item);
        }
        for (key, value) in [("date", day), ("paragraph", paragraph)] {
            if let Some(value) = value {
                self.value(id, key, text(value), item);
            }
        }
    }

    pub(super) fn alias(&mut self, id: &str, name: &str, to: Option<&str>) {
        let Some(thing) = self.world.things.get(id) else { return };
        if thing.names().contains(&name) {
            return;
        }
        let mut aliases = thing.items("aliases").to_vec();
        let mut alias = Keys::from([("name".to_string(), text(name))]);
        if let Some(to) = to {
            alias.extend([("type".to_string(), text("former")), ("to".to_string(), text(to))]);
        }
        aliases.push(Plain::Map(alias));
        self.set(id, "aliases", Plain::List(aliases));
    }
}

/// Whether files of a kind have a key.
pub(super) fn has(kind: Kind, key: &str) -> bool {
    shape::shared(kind).field(key).is_some()
}
