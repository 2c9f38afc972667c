//! The house of a sheet: where names are looked for, and what is new belongs.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::sheet::Act;
use crate::acts::words::{Does, Says};
use crate::acts::world::top;
use crate::lang::both;
use crate::model::kind::{BODY, Kind};

/// What a sheet says whose document is no single body's.
const NONE: [&str; 4] = ["ingen", "inget", "none", "–"];

impl Meaner<'_> {
    /// The house has to be one body, or one that this sheet makes.
    pub(super) fn house(&mut self) -> bool {
        if self.sheet.house.as_deref().is_some_and(|name| NONE.contains(&name.to_lowercase().as_str())) {
            self.world.own = self
                .sheet
                .source
                .as_ref()
                .and_then(|id| self.world.things.get(id))
                .map_or_else(String::new, |source| top(&source.path).to_string());
            self.is_homeless = true;
            return true;
        }
        let Some(name) = self.sheet.house.clone().or_else(|| self.house_of_source()) else {
            // What is there already and becomes something else is in no house.
            let is_change = |act: &Act| matches!(act.verb.does, Does::Change(_));
            if self.sheet.acts.iter().all(is_change) {
                return true;
            }
            self.lacks_house(&Item::default());
            return false;
        };
        // `Region Skåne = ny`, or an id.
        let (name, answer) = match name.rsplit_once(" = ") {
            Some((name, answer)) => (name.trim().to_string(), Some(answer.trim().to_string())),
            None => (name, None),
        };
        let is_new = answer.as_deref().is_some_and(|word| ["ny", "nytt", "new"].contains(&word));
        let id = answer.filter(|_| !is_new);
        let name = &name;
        let item = Item { who: name.clone(), text: name.clone(), line: 1, column: 1, ..Item::default() };
        let called = match &id {
            Some(id) => self.world.called(id, BODY).into_iter().filter(|own| own == id).collect(),
            None => self.world.called(name, BODY),
        };
        match called.as_slice() {
            [one] => self.world.house = one.clone(),
            [_, _, ..] => self.ask(
                &item,
                both("vilken region eller organisation menas?", "which region or organisation is meant?"),
                &called,
            ),
            [] => {
                let made = self.sheet.acts.iter().find_map(|act| match act.verb.does {
                    Does::Is(kind, _) if kind.bit() & BODY != 0 => act
                        .subject
                        .iter()
                        .find(|item| item.who == *name || item.of.as_ref() == Some(name))
                        .map(|item| (item, kind, act)),
                    _ => None,
                });
                let (made, kind) = match made {
                    Some((item, kind, act)) => {
                        self.act = act.mods.clone();
                        (item.clone(), kind)
                    }
                    None if self.kind_of(name) == Some(Kind::Region) && id.is_none() => {
                        let near = self.near(&item, Kind::Region.bit());
                        if let Some(one) = near.first().filter(|_| !is_new) {
                            let near = self.world.things[one].name().to_string();
                            let message = both(
                                format!("datamängden har ingen region som heter ”{name}”; menas {near}?"),
                                format!("the data has no region called “{name}”; is {near} meant?"),
                            );
                            let help = both(
                                format!("skriv\n  `i: {near}`\n  `i: {name} = ny`   en annan region"),
                                format!("write\n  `in: {near}`\n  `in: {name} = new`   another region"),
                            );
                            self.fault(&item, message, Some(help));
                            return false;
                        }
                        (item, Kind::Region)
                    }
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

    pub(in crate::acts) fn lacks_house(&mut self, item: &Item) {
        let message = both(
            "i vilken region eller organisation? Det är inte angivet",
            "in which region or organisation? That is not stated",
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
        let mut here =
            regions.filter(|(id, _)| self.world.home(id).as_deref() == Some(lies)).map(|(id, _)| id.clone());
        here.next().filter(|_| here.next().is_none())
    }
}
