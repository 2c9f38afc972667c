//! What a sheet says that there is: found, or made.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::when::Mods;
use crate::acts::words::{Does, Says};
use crate::acts::world::{Keys, top};
use crate::lang::both;
use crate::model::kind::{BODY, Kind, Kinds, PROGRAMME};

impl Meaner<'_> {
    /// The house has to be one body, or one that this sheet makes.
    pub(super) fn house(&mut self) -> bool {
        let Some(name) = self.sheet.house.clone().or_else(|| self.house_of_source()) else {
            // What is there already and becomes something else is in no house.
            let is_change = |act: &Act| matches!(act.verb.does, Does::Change(_));
            if self.sheet.acts.iter().all(is_change) {
                return true;
            }
            self.lacks_house(&Item::default());
            return false;
        };
        let name = &name;
        let item = Item { who: name.clone(), text: name.clone(), line: 1, column: 1, ..Item::default() };
        let called = self.world.called(name, BODY);
        match called.as_slice() {
            [one] => self.world.house = one.clone(),
            [_, _, ..] => self.ask(
                &item,
                both("vilken region eller organisation menas?", "which region or organisation is meant?"),
                &called,
            ),
            [] => {
                let made = self.sheet.acts.iter().find_map(|act| match act.verb.does {
                    Does::Is(kind, _) if kind.bit() & BODY != 0 => {
                        act.subject.iter().find(|item| item.who == *name).map(|item| (item, kind, act))
                    }
                    _ => None,
                });
                let (made, kind) = match made {
                    Some((item, kind, act)) => {
                        self.act = act.mods.clone();
                        (item.clone(), kind)
                    }
                    None if self.kind_of(name) == Some(Kind::Region) => (item, Kind::Region),
                    None => {
                        let message = both(
                            format!("datamängden har ingen region eller organisation som heter ”{name}”"),
                            format!("the data has no region or organisation called “{name}”"),
                        );
                        let help = both(
                            format!("säg vad det är: `- organisation: {name}` eller `- enhet: {name}`"),
                            format!("say what it is: `- organization: {name}` or `- unit: {name}`"),
                        );
                        self.fault(&item, message, Some(help));
                        return false;
                    }
                };
                self.world.house = self.make(&made, kind, None);
            }
        }
        !self.world.house.is_empty()
    }

    pub(super) fn lacks_house(&mut self, item: &Item) {
        let message = both(
            "i vilken region eller organisation? Bladet säger det inte",
            "in which region or organisation? The sheet does not say",
        );
        let help = both(
            "skriv `i: Region Skåne` överst, eller --i \"Region Skåne\"",
            "write `in: Region Skåne` at the top, or --in \"Region Skåne\"",
        );
        self.fault(item, message, Some(help));
    }

    /// Where none is named: the region or the organisation that the only act is about or in, or the
    /// one region in whose folder the source lies.
    fn house_of_source(&self) -> Option<String> {
        if let [act] = self.sheet.acts.as_slice() {
            if matches!(act.verb.does, Does::Is(Kind::Region, _)) {
                return act.subject.first().map(|item| item.who.clone());
            }
            let legal = Kind::Region.bit() | Kind::Organisation.bit();
            let said = act.keys.iter().find(|said| said.key.says == Says::Body);
            let named = said
                .and_then(|said| said.items.first())
                .filter(|item| !self.world.called(&item.who, legal).is_empty());
            if let Some(item) = named {
                return Some(item.who.clone());
            }
        }
        let lies = top(&self.world.things.get(self.sheet.source.as_ref()?)?.path);
        let regions = self.world.things.iter().filter(|(_, thing)| thing.kind == Kind::Region);
        let mut here = regions.filter(|(_, thing)| top(&thing.path) == lies).map(|(id, _)| id.clone());
        here.next().filter(|_| here.next().is_none())
    }

    /// What an act says that there is: found, or made.
    pub(super) fn declare(&mut self, act: &Act) -> Vec<Option<String>> {
        let (kind, sort, is_class) = match act.verb.does {
            Does::Is(kind, sort) => (kind, sort, false),
            Does::Class(kind) => (kind, None, true),
            _ => return Vec::new(),
        };
        self.act = act.mods.clone();
        let subject: Vec<Item> = act.subject.clone();
        let mut ids = Vec::new();
        for item in &subject {
            let item = &if kind == Kind::Person { item.clone() } else { item.joined() };
            let places = if kind == Kind::Area { PROGRAMME } else { BODY };
            let Some(place) = self.place_among(item, act, places) else {
                ids.push(None);
                continue;
            };
            let kinds = if kind.bit() & BODY != 0 { BODY } else { kind.bit() };
            let id = self.one_of_name(item, kinds, place.as_deref(), kind);
            if let Some(id) = &id {
                self.declared(id, item, kind, sort, place, act);
                if is_class && self.world.things[id].is_new() {
                    self.set(id, "class", text("true"));
                }
            }
            ids.push(id);
        }
        ids
    }

    /// Where something is: after ` / `, or under the key `i`. `None` is asked.
    fn place_among(&mut self, item: &Item, act: &Act, kinds: Kinds) -> Option<Option<String>> {
        let said = act.keys.iter().find(|said| said.key.says == Says::Body);
        let said = said.and_then(|said| said.items.first()).map(|item| item.text.clone());
        let Some(at) = item.at.clone().or(said) else { return Some(None) };
        let place = self.another(item, &at);
        self.whom(&place, kinds, None, None, New::ByName).map(Some)
    }

    /// One of the name is the one; but not where it is said to be elsewhere.
    fn one_of_name(&mut self, item: &Item, kinds: Kinds, place: Option<&str>, kind: Kind) -> Option<String> {
        let called = self.world.called(&item.who, kinds);
        let here: Vec<String> = called.into_iter().filter(|id| self.world.is_at_home(id)).collect();
        let is_in = |id: &String| place.is_none_or(|place| self.world.is_in(id, place));
        if item.id.is_none() && !here.is_empty() && !here.iter().any(is_in) {
            self.ask(
                item,
                both("namnet finns i datamängden, men inte där", "that name is in the data, but not there"),
                &here,
            );
            return None;
        }
        self.whom(item, kinds, place, None, New::Kind(kind))
    }

    pub(super) fn declared(
        &mut self,
        id: &str,
        item: &Item,
        kind: Kind,
        sort: Option<&str>,
        place: Option<String>,
        act: &Act,
    ) {
        let Some(thing) = self.world.things.get(id) else { return };
        let is = thing.kind;
        if is != kind {
            let (is, name) = (is.name(), &item.who);
            let message = both(
                format!("{name} finns redan som {}: {id}", is.sv),
                format!("{name} is already in the data as a {}: {id}", is.en),
            );
            let help = both(
                format!("skriv `om: {name}`, eller `{name} = ny` om det är något annat"),
                format!("write `about: {name}`, or `{name} = new` if it is something else"),
            );
            self.fault(item, message, Some(help));
            return;
        }
        let is_new = thing.is_new();
        if let Some(sort) = sort {
            self.value(id, "type", text(sort), item);
        }
        let is_part = act.keys.iter().any(|said| said.key.says == Says::Relation("part_of"));
        if kind == Kind::Decision {
            let status = if sort == Some("proposal") { "proposed" } else { "adopted" };
            self.value(id, "status", text(status), item);
        }
        match (kind, place) {
            (Kind::Area, Some(place)) if is_new => self.set(id, "programme", text(place)),
            (Kind::Area, None) if is_new => {
                let message = both("i vilket program?", "in which programme?");
                let help =
                    both("skriv `/ Programmet` efter namnet", "write `/ The programme` after the name");
                self.fault(item, message, Some(help));
            }
            (Kind::Programme, place) if is_new && !self.world.things[id].now.contains_key("owner") => {
                let owner = place.unwrap_or(self.world.house.clone());
                self.set(id, "owner", text(owner));
            }
            (Kind::Area | Kind::Programme | Kind::Decision | Kind::Assignment, _) => {}
            (Kind::Post, Some(place)) if is_new => self.set(id, "body", text(place)),
            (Kind::Person | Kind::Post, _) => {}
            (_, Some(place)) => {
                let mut keys = self.stated(item, &[&act.mods]);
                keys.insert("body".to_string(), text(place));
                self.add(id, "part_of", keys, item);
            }
            (Kind::Region | Kind::Organisation, None) => {}
            (_, None) if is_new && !is_part && id != self.world.house => {
                self.belongs(id, item, &act.mods);
            }
            _ => {} // A place says no more of others.
        }
        if let Some(term) = item.mods.term.as_ref().or(act.mods.term.as_ref())
            && self.world.things.get(id).is_some_and(|thing| !thing.now.contains_key("term"))
        {
            self.set(id, "term", text(term));
        }
    }

    /// What is new is part of the house: that is implied by whose document it is.
    pub(super) fn belongs(&mut self, id: &str, item: &Item, mods: &Mods) {
        let house = self.world.house.clone();
        let source = self.sheet.source.as_ref();
        let title = source.and_then(|id| self.world.things.get(id)).map(|thing| thing.name().to_string());
        let mut keys = Keys::new();
        keys.extend(self.stated(item, &[mods]).remove("source").map(|source| ("source".to_string(), source)));
        keys.insert("body".to_string(), text(&house));
        keys.insert("certainty".to_string(), text("implied"));
        let owner = self.world.things.get(&house).map_or("", |thing| thing.name()).to_string();
        let title = title.unwrap_or_default();
        keys.insert(
            "note".to_string(),
            text(format!("Underförstått av att dokumentet ”{title}” gäller {owner}.")),
        );
        self.add(id, "part_of", keys, item);
    }
}
