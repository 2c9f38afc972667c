//! What the acts of a sheet mean: what each file is to say. All questions are asked at once, and
//! nothing is guessed.

mod add;
mod declare;
mod leave;
mod seats;
pub mod statement;

use crate::acts::Fault;
use crate::acts::item::Item;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::{Act, Said, Sheet};
use crate::acts::when::Mods;
use crate::acts::words::{Does, Says};
use crate::acts::world::{Keys, World};
use crate::lang::{Both, both};
use crate::model::entity::name_key;
use crate::model::kind::{Kind, PERSON};
use crate::model::plain::Plain;
use std::collections::BTreeMap;

pub struct Meaner<'s> {
    pub world: World,
    pub sheet: &'s Sheet,
    pub faults: Vec<Fault>,
    /// What is to be said of what was understood.
    pub told: Vec<Both>,
    /// Whom each name of a person means in this sheet.
    pub people: BTreeMap<String, String>,
    /// The brackets of the act that is read.
    pub act: Mods,
}

/// What a sheet means, beside what there is.
pub fn mean(sheet: &Sheet, world: World) -> Meaner<'_> {
    let (told, people) = (Vec::new(), BTreeMap::new());
    let mut meaner = Meaner { world, sheet, faults: Vec::new(), told, people, act: Mods::default() };
    if meaner.source() && meaner.house() {
        let subjects: Vec<Vec<Option<String>>> = sheet.acts.iter().map(|act| meaner.declare(act)).collect();
        for (act, subjects) in sheet.acts.iter().zip(subjects) {
            meaner.act(act, &subjects);
        }
    }
    meaner.faults.sort_by_key(|fault| (fault.line, fault.column));
    meaner.faults.dedup();
    meaner
}

impl Meaner<'_> {
    pub fn fault(&mut self, item: &Item, message: Both, help: Option<Both>) {
        self.faults.push(Fault { line: item.line.max(1), column: item.column.max(1), message, help });
    }

    pub fn say(&mut self, words: Both) {
        if !self.told.contains(&words) {
            self.told.push(words);
        }
    }

    /// Sets a key of a file.
    pub fn set(&mut self, id: &str, key: &str, value: Plain) {
        if let Some(thing) = self.world.things.get_mut(id) {
            thing.now.insert(key.to_string(), value);
        }
    }

    /// The source has to be there: what it says is checked against it.
    fn source(&mut self) -> bool {
        let Some(source) = &self.sheet.source else { return true };
        if self.world.things.get(source).is_some_and(|thing| thing.kind == Kind::Source) {
            return true;
        }
        let message = both(
            format!("källan `{source}` finns inte i datamängden"),
            format!("the source `{source}` is not in the data"),
        );
        let help = both(
            format!("källan får sin fil först: `REGION/sources/{source}.yaml`"),
            format!("the source gets its file first: `REGION/sources/{source}.yaml`"),
        );
        self.fault(&Item::default(), message, Some(help));
        false
    }

    fn act(&mut self, act: &Act, subjects: &[Option<String>]) {
        self.act = act.mods.clone();
        match act.verb.does {
            Does::Is(..) => {
                for (item, id) in act.subject.iter().zip(subjects) {
                    if let Some(id) = id {
                        self.keys(id, item, act);
                    }
                }
            }
            Does::About => {
                for item in &act.subject {
                    let item = &item.joined();
                    let Ok(place) = self.place_of(item) else { continue };
                    let kinds = crate::model::kind::ANYONE & !PERSON;
                    if let Some(id) = self.whom(item, kinds, place.as_deref(), None, New::No) {
                        self.keys(&id, item, act);
                    }
                }
            }
            Does::Appoint => self.appoint(act),
            Does::Leave => self.leave(act),
        }
    }

    /// What the keys of an act say of its subject.
    fn keys(&mut self, id: &str, subject: &Item, act: &Act) {
        for said in &act.keys {
            for item in &said.items {
                let item = Item {
                    mods: with_cites(&item.mods, &[&said.mods, &subject.mods, &act.mods]),
                    ..item.clone()
                };
                self.key(id, said, &item);
            }
        }
    }

    fn key(&mut self, id: &str, said: &Said, item: &Item) {
        let Some(kind) = self.world.things.get(id).map(|thing| thing.kind) else { return };
        let outer = [&said.mods];
        match said.key.says {
            Says::Relation(key) if has(kind, key) => {
                let Some((party, whom)) = self.party(item, id) else { return };
                let mut keys = self.stated(item, &outer);
                keys.insert(party.to_string(), text(whom));
                self.add(id, key, keys, item);
            }
            Says::Seat(role) if has(kind, "members") => self.seat(id, role, item, &outer),
            Says::Seat(_) if kind == Kind::Post => self.hold(id, item, &outer),
            Says::Task if has(kind, "mandate") => {
                let mut keys = self.stated(item, &outer);
                keys.insert("task".to_string(), text(&item.text));
                self.add(id, "mandate", keys, item);
            }
            Says::Alias => self.alias(id, &item.text),
            Says::Term => {
                if self.world.things.get(id).is_some_and(|thing| !thing.now.contains_key("term")) {
                    self.set(id, "term", text(&item.text));
                }
            }
            _ => {
                let (word, kind) = (said.key.words[0], kind.name());
                let (sv, en) = (kind.sv, kind.en);
                let message = both(
                    format!("`{word}` kan inte sägas om {sv}"),
                    format!("`{}` can't be said of a {en}", said.key.words[1]),
                );
                self.fault(item, message, None);
            }
        }
    }

    fn alias(&mut self, id: &str, name: &str) {
        let Some(thing) = self.world.things.get(id) else { return };
        if thing.names().contains(&name) {
            return;
        }
        let mut aliases = thing.items("aliases").to_vec();
        aliases.push(Plain::Map(Keys::from([(name_key(Kind::Group).to_string(), text(name))])));
        self.set(id, "aliases", Plain::List(aliases));
    }
}

/// Whether files of a kind have a key.
fn has(kind: Kind, key: &str) -> bool {
    crate::model::shape::shared(kind).field(key).is_some()
}

/// The brackets of an item, with the place of the nearest bracket around it that has one.
pub fn with_cites(own: &Mods, outer: &[&Mods]) -> Mods {
    let mut mods = own.clone();
    let has = |mods: &Mods| !mods.cites.is_empty() || !mods.quotes.is_empty();
    if !has(&mods)
        && let Some(near) = outer.iter().find(|mods| has(mods))
    {
        mods.cites.clone_from(&near.cites);
        mods.quotes.clone_from(&near.quotes);
    }
    mods
}
