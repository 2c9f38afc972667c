//! What keys say that are about few things: hosts, numbers of registers, themes, sources.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::add::more_sources;
use crate::acts::mean::said::has;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::{Act, Said};
use crate::acts::words::Says;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY, BODY_OR_POST, DECISION, Kind, PERSON, SOURCE, THEME};
use crate::model::plain::Plain;
use crate::model::statement::MATCHES;

impl Meaner<'_> {
    /// Pairs of somebody and what they have.
    pub(super) fn pairs(&mut self, act: &Act, says: Says) {
        for item in &act.subject {
            let Some((left, right)) = item.text.split_once(": ") else {
                let help = both("skriv `Befattningen: Anna Ask`", "write `The post: Anna Ask`");
                self.fault(item, both("vem har vad?", "who has what?"), Some(help));
                continue;
            };
            let what = self.another(item, left).joined();
            let Ok(place) = self.place_of(&what) else { continue };
            let mods = super::with_cites(&item.mods, &[&act.mods]);
            let right = self.another(item, right);
            let right = Item { mods, acting: right.acting || item.acting, ..right };
            let (kinds, new) = match says {
                Says::Holder => (crate::model::kind::POST, New::Kind(Kind::Post)),
                _ => (ANYTHING & !(PERSON | SOURCE | THEME), New::No),
            };
            let what = Item { acting: what.acting && says != Says::Holder, ..what };
            let Some(id) = self.whom(&what, kinds, place.as_deref(), None, new) else { continue };
            match says {
                Says::Holder => self.hold(&id, &right, &[&act.mods]),
                _ => {
                    let Some(key) = crate::acts::words::KEYS.iter().find(|key| key.says == says) else {
                        continue;
                    };
                    let said =
                        Said { key, mods: act.mods.clone(), items: Vec::new(), line: act.line, term: None };
                    self.key(&id, &said, &right);
                }
            }
        }
    }

    /// Keys of few things; whether it was one of them.
    pub(super) fn rare(&mut self, id: &str, said: &Said, item: &Item) -> bool {
        let Some(kind) = self.world.things.get(id).map(|thing| thing.kind) else { return false };
        match said.key.says {
            Says::Host(state) if has(kind, "hosted_by") => self.host(id, state, item, said),
            Says::Inverse(key) => self.inverse(id, key, item, said),
            Says::Deliver if has(kind, "deliverables") => self.deliverable(id, item, said),
            Says::Deliver if has(kind, "delivers_to") => self.delivers(id, item, said),
            Says::Identifier(key) if has(kind, "identifiers") => {
                let stands = self.world.things[id].now.get("identifiers").cloned();
                let mut keys = match stands {
                    Some(Plain::Map(keys)) => keys,
                    _ => Keys::new(),
                };
                match keys.get(key).and_then(Plain::text) {
                    Some(own) if own != item.text => {
                        let message = both(
                            format!("{} har redan {key}: {own}", self.world.told(id)),
                            format!("{} already has {key}: {own}", self.world.told(id)),
                        );
                        self.fault(item, message, None);
                    }
                    _ => {
                        keys.insert(key.to_string(), text(&item.text));
                        self.set(id, "identifiers", Plain::Map(keys));
                    }
                }
            }
            Says::Theme if has(kind, "themes") => self.theme(id, item),
            Says::One(key) if has(kind, key) => {
                let one = &item.joined();
                if self.is_dated(one) {
                    return true;
                }
                let Ok(place) = self.place_of(one) else { return true };
                let (kinds, new) = match key {
                    "class_of" if kind == Kind::Post => (crate::model::kind::POST, New::No),
                    "class_of" => (BODY, New::ByName),
                    _ => (BODY_OR_POST, New::ByName), // All others name a body or a post.
                };
                if let Some(to) = self.whom(one, kinds, place.as_deref(), None, new) {
                    self.value(id, key, text(to), item);
                }
            }
            Says::According => self.according(id, item, said),
            Says::AdoptedBy if has(kind, "adopted") => self.adopted_by(id, item, said),
            Says::Author if kind == Kind::Source => self.author(id, item),
            Says::Distribution if kind == Kind::Source => {
                let one = &item.joined();
                let Ok(place) = self.place_of(one) else { return true };
                let kinds = crate::model::kind::BODY_OR_POST;
                let Some(to) = self.whom(one, kinds, place.as_deref(), None, New::ByName) else {
                    return true;
                };
                let mut all = self.world.things[id].items("distribution").to_vec();
                if !all.contains(&text(&to)) {
                    all.push(text(to));
                    self.set(id, "distribution", Plain::List(all));
                }
            }
            Says::Note => self.note(id, item),
            _ => return false, // Whatever is said of others is meant elsewhere.
        }
        true
    }

    fn host(&mut self, id: &str, state: &str, item: &Item, said: &Said) {
        let mut keys = self.stated(item, &[&said.mods]);
        if let Some(purpose) = keys.remove("purpose").and_then(|plain| plain.text().map(String::from)) {
            keys.insert("note".to_string(), text(purpose));
        }
        let item = &item.joined();
        let Ok(place) = self.place_of(item) else { return };
        let Some(host) = self.whom(item, BODY, place.as_deref(), None, New::ByName) else { return };
        keys.insert("body".to_string(), text(host));
        if state != "active" {
            keys.insert("state".to_string(), text(state));
        }
        self.add(id, "hosted_by", keys, item);
    }

    /// A relation said from the other end: whom it is about gets the statement.
    fn inverse(&mut self, id: &str, key: &str, item: &Item, said: &Said) {
        let one = &item.joined();
        let Ok(place) = self.place_of(one) else { return };
        let kinds = ANYTHING & !(PERSON | SOURCE | THEME);
        let Some(of) = self.whom(one, kinds, place.as_deref(), None, New::ByName) else { return };
        if !has(self.world.things[&of].kind, key) {
            let told = self.world.told(&of);
            let [sv, en] = [said.key.words[0], said.key.words.get(1).unwrap_or(&said.key.words[0])];
            let message = both(
                format!("`{sv}` kan inte sägas om {told}"),
                format!("`{en}` can't be said about {told}"),
            );
            self.fault(item, message, None);
            return;
        }
        let mut keys = self.stated(item, &[&said.mods]);
        // A committee is a part of those it is of; an association or a company is owned by them.
        let kind = self.world.things[id].kind;
        if key == "part_of" && has(kind, "owned_by") {
            keys.insert("body".to_string(), text(of));
            if matches!(kind, Kind::Organisation | Kind::Region) {
                return self.add(id, "owned_by", keys, one);
            }
            keys.or_insert("term", text("huvudman"));
            return self.add(id, key, keys, one);
        }
        keys.insert("body".to_string(), text(id));
        self.add(&of, key, keys, one);
    }

    fn theme(&mut self, id: &str, item: &Item) {
        let one = Item { mods: Default::default(), ..item.joined() };
        let Some(theme) = self.whom(&one, THEME, None, None, New::No) else { return };
        let said = item.mods.conditions.first().map(|word| word.to_lowercase());
        let matching = match &said {
            None => Some("related"),
            Some(word) => MATCHES
                .iter()
                .find(|own| [own.key, own.sv, own.en].contains(&word.as_str()))
                .map(|own| own.key),
        };
        let Some(matching) = matching else {
            let all: Vec<&str> = MATCHES.iter().map(|own| own.sv).collect();
            let ens: Vec<&str> = MATCHES.iter().map(|own| own.en).collect();
            let message = both("hur nära temat är det?", "how near the theme is it?");
            let help = both(
                format!("skriv något av: {}", all.join("; ")),
                format!("write one of: {}", ens.join("; ")),
            );
            self.fault(item, message, Some(help));
            return;
        };
        let mut all = self.world.things[id].items("themes").to_vec();
        if all.iter().any(|own| own.text_of("theme") == Some(theme.as_str())) {
            return;
        }
        let keys = [("theme".to_string(), text(theme)), ("match".to_string(), text(matching))];
        all.push(Plain::Map(Keys::from(keys)));
        self.set(id, "themes", Plain::List(all));
    }

    /// The decision that something rests on; an agreement that is no decision is a principle.
    fn according(&mut self, id: &str, item: &Item, said: &Said) {
        let kind = self.world.things[id].kind;
        let decisions = self.world.called(&item.joined().who, DECISION);
        if let ([one], true) = (decisions.as_slice(), has(kind, "established_by")) {
            let one = one.clone();
            return self.value(id, "established_by", text(one), item);
        }
        if has(kind, "principles") {
            let mut keys = self.stated(item, &[&said.mods]);
            keys.insert("text".to_string(), text(format!("Enligt {}", item.text)));
            return self.add(id, "principles", keys, item);
        }
        let words = &item.text;
        let help = both(
            format!("säg det med källans ord: `not: Enligt {words}.`"),
            format!("say it in the source's words: `note: According to {words}.`"),
        );
        self.fault(item, both("det är inget beslut här", "that is no decision here"), Some(help));
    }

    fn adopted_by(&mut self, id: &str, item: &Item, said: &Said) {
        let Some(made) = self.made(&item.text, item) else { return };
        let mut keys = self.stated(item, &[&said.mods]);
        if !made.by.is_empty() && !["okänd", "unknown"].contains(&made.by.to_lowercase().as_str()) {
            let Some(by) = self.decider(&made.by, item) else { return };
            keys.insert("by".to_string(), text(by));
        }
        keys.extend(made.day.clone().map(|day| ("date".to_string(), text(day))));
        // A paragraph is that of a decision.
        if !made.paragraphs.is_empty() || made.registry.is_some() {
            let Some(decision) = self.decision_of(item) else { return };
            if let Some(number) = made.registry {
                self.value(&decision, "registry_no", text(number), item);
            }
            keys.insert("decision".to_string(), text(decision));
        }
        let stands = self.world.things[id].now.get("adopted").cloned();
        match stands {
            Some(Plain::Map(own)) if is_adopted_so(&own, &keys) => {
                let by = [own.get("source"), keys.get("source")];
                if let [Some(stands), Some(by)] = by
                    && let Some(all) = more_sources(stands, by)
                {
                    let mut own = own.clone();
                    own.insert("source".to_string(), all);
                    self.set(id, "adopted", Plain::Map(own));
                }
            }
            Some(own) if own != Plain::Map(keys.clone()) => {
                let told = self.world.told(id);
                let message =
                    both(format!("{told} har redan `adopted`"), format!("{told} already has `adopted`"));
                self.fault(item, message, None);
            }
            _ => self.set(id, "adopted", Plain::Map(keys)),
        }
    }

    fn author(&mut self, id: &str, item: &Item) {
        let Some((party, who)) = self.party(&Item { title: None, at: None, ..item.clone() }, id) else {
            return;
        };
        let mut keys = Keys::from([(party.to_string(), text(who))]);
        keys.extend(item.title.as_ref().map(|title| ("capacity".to_string(), text(title))));
        let lines: Vec<&str> = item
            .mods
            .cites
            .iter()
            .filter_map(|cite| cite.rsplit('#').next())
            .filter(|l| l.starts_with('L'))
            .collect();
        let mut all = self.world.things[id].items("authors").to_vec();
        let of_lines: Vec<Option<&str>> =
            if lines.is_empty() { vec![None] } else { lines.into_iter().map(Some).collect() };
        for lines in of_lines {
            let mut one = keys.clone();
            one.extend(lines.map(|lines| ("lines".to_string(), text(lines))));
            if !all.contains(&Plain::Map(one.clone())) {
                all.push(Plain::Map(one));
            }
        }
        self.set(id, "authors", Plain::List(all));
    }
}

/// Whether a programme is said to be adopted by the same, on the same day.
fn is_adopted_so(own: &Keys, new: &Keys) -> bool {
    let is_matter = |key: &str| key != "source" && key != "term" && key != "note";
    let matter = |keys: &Keys| -> Keys {
        keys.iter()
            .filter(|(key, _)| is_matter(key))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    };
    matter(own) == matter(new)
}
