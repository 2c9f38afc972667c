//! What a key says of its subject, as statements and values of its file.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::after::titled;
use crate::acts::mean::reject::OUTCOMES;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Said;
use crate::acts::when::date_of;
use crate::acts::words::{KEYS, Says};
use crate::acts::world::Keys;
use crate::acts::yaml;
use crate::lang::both;
use crate::model::kind::{DECISION, Kind};
use crate::model::plain::Plain;
use crate::model::shape::{self, Shape};

/// Levels that are no key of the data.
const LEVELS: [&str; 10] = [
    "nationell",
    "sjukvårdsregional",
    "regional",
    "lokal",
    "kommunal",
    "national",
    "health care regional",
    "local",
    "municipal",
    "delregional",
];

impl Meaner<'_> {
    pub(super) fn key(&mut self, id: &str, said: &Said, item: &Item) {
        let Some(kind) = self.world.things.get(id).map(|thing| thing.kind) else { return };
        let outer = [&said.mods];
        if self.rare(id, said, item) {
            return;
        }
        match said.key.says {
            Says::Rule(role) if has(kind, "members") => self.rule(id, role, item, said),
            Says::Text("principles", _) if kind == Kind::Decision => {
                let Some(keys) = self.worded(item, said, "text") else { return };
                self.add(id, "points", keys, item);
            }
            Says::Effect(sort) if kind == Kind::Decision && OUTCOMES.contains(&sort) => {
                self.outcome(Some(id), sort, item);
            }
            Says::Effect(sort) if kind == Kind::Decision => self.effect(id, sort, item, None),
            Says::Amended if kind == Kind::Decision => self.amended(id, item),
            Says::Adopts if kind == Kind::Decision => self.adopts(id, item),
            Says::Name => {
                let message = both(
                    "ett namn ändras med `byt namn` eller `rätta`",
                    "a name changes by `rename` or `correct`",
                );
                self.fault(item, message, None);
            }
            Says::Relation(key) if has(kind, key) => {
                let Some(item) = &self.after_relation(item) else { return };
                if self.is_dated(item) {
                    return;
                }
                let mut keys = self.stated(item, &outer);
                let Some((party, whom)) = self.party_or_words(item, id) else { return };
                keys.insert(party.to_string(), whom);
                if let Some(title) = &item.title {
                    titled(&mut keys, title);
                }
                keys.extend(item.mods.purpose.as_ref().map(|words| ("purpose".to_string(), text(words))));
                self.add(id, key, keys, item);
            }
            Says::Seat(_) | Says::Holder if self.is_open_day(item, said) => {}
            Says::Seat(role) if has(kind, "members") => drop(self.seat(id, role, item, &outer)),
            Says::Seat(_) | Says::Holder if kind == Kind::Post && self.is_several(id, said, item) => {}
            Says::Seat(_) | Says::Holder if kind == Kind::Post => self.hold(id, item, &outer),
            Says::Responsible(how) if has(kind, "responsible") => {
                self.responsible(id, "responsible", how, item, said)
            }
            Says::Responsible(how) if kind == Kind::Assignment => {
                self.responsible(id, "holders", how, item, said)
            }
            Says::Responsible(how) if has(kind, "members") => {
                let mut item = item.clone();
                if how == "leads" && item.mods.term.is_none() {
                    item.mods.term = Some("leder".to_string());
                }
                drop(self.seat(id, "responsible", &item, &outer));
            }
            Says::Words(list) if has(kind, list) => {
                let Some(keys) = self.worded(item, said, "") else { return };
                let mut all = self.world.things[id].items(list).to_vec();
                all.extend(keys.get("").filter(|words| !all.contains(words)).cloned());
                self.set(id, list, Plain::List(all));
            }
            Says::Text(list, key) if has(kind, list) => {
                let Some(mut keys) = self.worded(item, said, key) else { return };
                let status = self.world.things[id].now.get("status").and_then(Plain::text);
                if let Some(word @ ("proposed" | "rejected")) = status {
                    keys.or_insert("certainty", text(word));
                }
                self.add(id, list, keys, item);
            }
            Says::Count if has(kind, "counts") => self.count(id, item, said),
            Says::May(may) if has(kind, "powers") => self.may(id, may, item, said),
            Says::MayNot(may) if has(kind, "powers") => self.may_not(id, may, item, said),
            // A body that sets up others.
            Says::Effect("creates") if has(kind, "powers") => {
                let may = KEYS.iter().find(|key| key.says == Says::May("create")).unwrap_or(said.key);
                let said = Said {
                    key: may,
                    mods: said.mods.clone(),
                    items: Vec::new(),
                    line: said.line,
                    term: None,
                };
                self.key(id, &said, item);
            }
            Says::Endorses if kind == Kind::Decision => {
                if let Some(other) = self.whom(&item.joined(), DECISION, None, None, New::No) {
                    self.value(id, "endorses", text(other), item);
                }
            }
            Says::By if kind == Kind::Decision => self.by(id, item, &said.items),
            Says::Day(key) if has(kind, key) => match date_of(&item.text) {
                // A document that gives two days of one thing says both.
                Ok(day) if said.items.len() > 1 => self.one_of_days(id, key, &day, item),
                Ok(day) => self.value(id, key, text(day), item),
                Err(_) => self.no_day(item),
            },
            Says::Value(key) if has(kind, key) => {
                let source = self.sheet.source.clone();
                match self.world.text_of(source.as_deref(), &item.text, &item.mods.cites) {
                    // Whose part something is gives such a level; the word is kept.
                    Ok((words, _)) if key == "level" && LEVELS.contains(&words.to_lowercase().as_str()) => {
                        self.value(id, "description", text(format!("Nivå: {words}.")), item);
                    }
                    Ok((words, _)) => {
                        // One purpose beside another is told in the same words.
                        let own = self.world.things[id].now.get(key).and_then(Plain::text);
                        if let Some(own) = own.filter(|_| key == "purpose" && self.world.things[id].is_new())
                        {
                            let both = format!("{own}; {words}");
                            return self.set(id, key, text(both));
                        }
                        if let Some(word) = self.word_of(kind, key, &words, item) {
                            self.value(id, key, text(word), item);
                        }
                        if ["mailbox", "website"].contains(&key) {
                            self.also_on(id, item);
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
            Says::Alias => {
                self.alias(id, &item.text, item.mods.to.as_deref());
                self.also_on(id, item);
            }
            Says::Former => self.former(id, item),
            Says::Term => self.value(id, "term", text(&item.text), item),
            Says::From | Says::To if has(kind, "from") => self.life(id, said, item),
            // The key is not one of that kind.
            _ => {
                let [sv, en] = [said.key.words[0], said.key.words.get(1).unwrap_or(&said.key.words[0])];
                let name = kind.name();
                let message = both(
                    format!("`{sv}` kan inte sägas om {}", name.sv),
                    format!("`{en}` can't be said about a {}", name.en),
                );
                let help = both(
                    format!("skriv det om det som har det, eller med källans ord: `not: {sv} …`"),
                    format!("write it about what has it, or in the source's words: `note: {en} …`"),
                );
                self.fault(item, message, Some(help));
            }
        }
    }

    /// One value of a file; another that stands there is a conflict.
    pub(super) fn value(&mut self, id: &str, key: &str, value: Plain, item: &Item) {
        self.on_line(item.line);
        let stands = self.world.things.get(id).and_then(|thing| thing.now.get(key));
        match stands {
            None => self.set(id, key, value),
            Some(stands) if stands.items().contains(&value) || is_dated(stands, &value) => {
                self.also_says(id, key, item);
            }
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
    pub(super) fn worded(&mut self, item: &Item, said: &Said, key: &str) -> Option<Keys> {
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

    /// The words of an item, as the source has them where they are found by its first and last.
    pub(super) fn words_of(&mut self, item: &Item) -> Option<String> {
        let source = self.sheet.source.clone();
        match self.world.text_of(source.as_deref(), &item.text, &item.mods.cites) {
            Ok((words, _)) => Some(words),
            Err(message) => {
                self.fault(item, message, None);
                None
            }
        }
    }

    fn responsible(&mut self, id: &str, list: &str, how: &str, item: &Item, said: &Said) {
        let Some(item) = &self.after_relation(item) else { return };
        let mut keys = self.stated(item, &[&said.mods]);
        let Some((party, whom)) = self.party_or_words(item, id) else { return };
        keys.insert(party.to_string(), whom);
        keys.insert("relation".to_string(), text(how));
        if let Some(title) = &item.title {
            titled(&mut keys, title);
        }
        self.add(id, list, keys, item);
    }

    pub(super) fn alias(&mut self, id: &str, name: &str, to: Option<&str>) {
        let Some(thing) = self.world.things.get(id) else { return };
        if thing.names().contains(&name) {
            return;
        }
        let mut aliases = thing.items("aliases").to_vec();
        let mut alias = Keys::from([("name".to_string(), text(name))]);
        if let Some(to) = to {
            alias.insert("type".to_string(), text("former"));
            alias.extend((!to.is_empty()).then(|| ("to".to_string(), text(to))));
        }
        aliases.push(Plain::Map(alias));
        self.set(id, "aliases", Plain::List(aliases));
    }
}

/// Whether a value is the same in its long form, whoever says it.
fn is_dated(stands: &Plain, value: &Plain) -> bool {
    let is = |one: &Plain| one.get("is").unwrap_or(one).clone();
    let has = |one: &Plain| one.get("condition").cloned();
    is(stands) == is(value) && has(stands) == has(value)
}

/// Whether files of a kind have a key.
pub(super) fn has(kind: Kind, key: &str) -> bool {
    shape::shared(kind).field(key).is_some()
}
