//! What the acts of a sheet mean: what each file is to say. All questions are asked at once, and
//! nothing is guessed.

mod add;
mod carried;
mod change;
mod declare;
mod follow;
mod hidden;
mod leave;
mod list;
mod said;
mod seats;
pub mod statement;

use crate::acts::Fault;
use crate::acts::item::Item;
use crate::acts::names::New;
use crate::acts::sheet::{Act, Sheet};
use crate::acts::when::Mods;
use crate::acts::words::{Does, Says};
use crate::acts::world::{World, same_name};
use crate::lang::{Both, both};
use crate::model::kind::{ANYTHING, Kind, PERSON, SOURCE, THEME};
use crate::model::plain::Plain;
use std::collections::BTreeMap;

/// The keys of acts that are no description of something.
const APPOINT: [Says; 8] =
    [Says::Post, Says::Role, Says::Body, Says::From, Says::To, Says::For, Says::After, Says::Beside];
const LEAVE: [Says; 4] = [Says::Post, Says::Role, Says::Body, Says::To];

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
    if meaner.is_without_removed() && meaner.carried() && meaner.source() && meaner.house() {
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
            format!("skriv källans fil först: `REGION/sources/{source}.yaml`"),
            format!("write the source's file first: `REGION/sources/{source}.yaml`"),
        );
        self.fault(&Item::default(), message, Some(help));
        false
    }

    fn act(&mut self, act: &Act, subjects: &[Option<String>]) {
        self.act = act.mods.clone();
        match act.verb.does {
            Does::Is(..) | Does::Class(_) => {
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
                    let kinds = ANYTHING & !(PERSON | SOURCE | THEME);
                    if let Some(id) = self.whom(item, kinds, place.as_deref(), None, New::No) {
                        self.keys(&id, item, act);
                    }
                }
            }
            Does::Appoint if self.has_only(act, &APPOINT) => self.appoint(act),
            Does::Leave if self.has_only(act, &LEAVE) => self.leave(act),
            Does::Appoint | Does::Leave => {}
            Does::List => self.list(act, true),
            Does::Seen => self.list(act, false),
            Does::Change(sort) if self.has_only(act, &[]) => self.change(act, sort),
            Does::Change(_) => {}
        }
    }

    /// Nothing that is written is left out: a key that an act does not have is told.
    fn has_only(&mut self, act: &Act, allowed: &[Says]) -> bool {
        let first = self.faults.len();
        for said in act.keys.iter().filter(|said| !allowed.contains(&said.key.says)) {
            let (key, verb) = (said.key.words[0], act.verb.words[0]);
            let at = Item { line: said.line, column: 3, ..Item::default() };
            let message =
                both(format!("`{key}` hör inte till `{verb}`"), format!("`{key}` is not a key of `{verb}`"));
            self.fault(&at, message, None);
        }
        self.faults.len() == first
    }

    /// What the keys of an act say of its subject.
    pub(super) fn keys(&mut self, id: &str, subject: &Item, act: &Act) {
        // Where it is was said when it was found.
        let is_made = matches!(act.verb.does, Does::Is(..) | Does::Class(_));
        for said in act.keys.iter().filter(|said| !(is_made && said.key.says == Says::Body)) {
            for item in &said.items {
                // `A: whom` is said of A alone, where several are said to be.
                let pair = item.text.split_once(": ").filter(|(name, _)| {
                    act.subject.iter().any(|one| same_name(&one.joined().who) == same_name(name))
                });
                if pair.is_some_and(|(name, _)| same_name(name) != same_name(&subject.who)) {
                    continue;
                }
                let item = &match pair {
                    Some((_, rest)) => Item { mods: item.mods.clone(), ..self.another(item, rest) },
                    None => item.clone(),
                };
                let item = Item {
                    mods: with_cites(&item.mods, &[&said.mods, &subject.mods, &act.mods]),
                    ..item.clone()
                };
                self.key(id, said, &item);
            }
        }
    }
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
