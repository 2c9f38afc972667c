//! Whom a name means. It is looked for in the house; what only has the same name, or nearly, is a
//! question that says what to write. Nothing is guessed.

mod make;
mod near;
mod only;
mod person;
mod several;

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::lang::{Both, both};
use crate::model::is_id;
use crate::model::kind::{ANYONE, BODY, Kind, Kinds, PERSON, POST, one_of};
use crate::model::nearest::nearest;
use crate::model::plain::Plain;
use std::collections::BTreeSet;

/// What a name may stand for when nothing is called so.
#[derive(Clone, Copy, PartialEq)]
pub enum New {
    /// Something of this kind, which is then made.
    Kind(Kind),
    /// What the name itself says that it is.
    ByName,
    /// Nothing: it has to be there.
    No,
}

impl Meaner<'_> {
    /// The id of whomever an item names, made where it may be; a question where that is not
    /// certain. `place` is the body in which the name is looked for, else the house; a person is
    /// looked for in what the statement is about, the tie.
    pub fn whom(
        &mut self,
        item: &Item,
        kinds: Kinds,
        place: Option<&str>,
        tie: Option<&str>,
        new: New,
    ) -> Option<String> {
        if item.acting && kinds & PERSON == 0 {
            self.nobody_acts(item);
            return None;
        }
        let is_new = matches!(item.id.as_deref(), Some("ny" | "nytt" | "new"));
        if let Some(id) = item.id.as_deref().filter(|id| !is_new && *id != "?") {
            return self.by_id(item, id, kinds, new);
        }
        let called = self.world.called(&item.who, kinds);
        let by_name = called.iter().any(|id| self.world.things[id].kind == Kind::Person)
            || self.kind_of(&item.who) == Some(Kind::Person) && called.is_empty();
        if kinds & PERSON != 0 && (new == New::Kind(Kind::Person) || by_name) {
            return self.person(item, tie, new);
        }
        let is_legal = |id: &String| matches!(self.world.things[id].kind, Kind::Region | Kind::Organisation);
        let is_here = |id: &String| match place {
            Some(place) => self.world.is_in(id, place),
            None => self.world.is_at_home(id) || is_legal(id),
        };
        let (here, elsewhere): (Vec<String>, Vec<String>) = called.into_iter().partition(is_here);
        match here.as_slice() {
            // What this document made is not made again.
            [one] if !is_new || self.is_of_this_source(one) => return Some(one.clone()),
            [] => {}
            // What this document made of the house itself is what it means by the bare name again.
            several if self.only_of_house(several, place).is_some() => {
                return self.only_of_house(several, place);
            }
            _ => {
                self.ask(item, both("vilken menas?", "which is meant?"), &here);
                return None;
            }
        }
        let kind = match new {
            New::No => {
                let message = both("det finns inte här", "it is not here");
                let near = self.near(item, kinds);
                self.ask_known(item, message, &[near, elsewhere].concat());
                return None;
            }
            New::Kind(kind) => kind,
            New::ByName => match self.kind_of(&item.who).filter(|kind| kinds & kind.bit() != 0) {
                Some(kind) => kind,
                None => return self.unknown(item, kinds),
            },
        };
        if self.and_others(item) {
            return None;
        }
        self.world.asks_of_names();
        let near = self.near(item, kinds);
        if !near.is_empty() && !is_new {
            self.ask(
                item,
                both("det liknar något i datamängden", "it resembles something in the data"),
                &near,
            );
            return None;
        }
        if !elsewhere.is_empty() {
            let names: Vec<String> = elsewhere.iter().map(|id| self.world.told(id)).collect();
            let names = names.join(", ");
            self.say(both(
                format!("andra med samma namn: {names}"),
                format!("others with the same name: {names}"),
            ));
        }
        let id = self.make(item, kind, place);
        if new == New::ByName {
            self.placed(&id, item, place);
        }
        Some(id)
    }

    /// A body that is only mentioned is in its place, in whom its name says, or in the house.
    fn placed(&mut self, id: &str, item: &Item, place: Option<&str>) {
        let kind = self.world.things[id].kind;
        if BODY & kind.bit() == 0 || matches!(kind, Kind::Region | Kind::Organisation) {
            return;
        }
        let name = &item.who;
        let is_whose = |thing: &crate::acts::world::Thing| {
            thing.names().iter().any(|own| {
                [format!("{own}s "), format!("{own}:s "), format!("{own} ")]
                    .iter()
                    .any(|begin| name.starts_with(begin))
            })
        };
        let legal = self.world.of_kinds(Kind::Region.bit() | Kind::Organisation.bit());
        let whose = legal.filter(|(_, thing)| is_whose(thing)).map(|(id, _)| id).min().cloned();
        let mods = self.act.clone();
        match (place, whose) {
            (Some(place), _) => self.is_part(id, place, item, None),
            (None, Some(whose)) => self.is_part(id, &whose, item, Some("Underförstått av namnet.")),
            (None, None) if !self.world.house.is_empty() && id != self.world.house => {
                self.belongs(id, item, &mods);
            }
            (None, None) => {}
        }
    }

    fn by_id(&mut self, item: &Item, id: &str, kinds: Kinds, new: New) -> Option<String> {
        if let Some(thing) = self.world.things.get(id) {
            if kinds & thing.kind.bit() != 0 {
                return Some(id.to_string());
            }
            let (is, wanted) = (thing.kind.name(), one_of(kinds));
            self.fault(
                item,
                both(
                    format!("{id} är {}; här ska stå {}", is.sv, wanted.sv),
                    format!("{id} is a {}; expected {}", is.en, wanted.en),
                ),
                None,
            );
            return None;
        }
        let kind = match new {
            New::Kind(kind) => Some(kind),
            New::ByName => self.kind_of(&item.who).filter(|kind| kinds & kind.bit() != 0),
            New::No => None,
        };
        let near = nearest(id, self.world.things.keys().map(String::as_str)).map(String::from);
        let near = near.filter(|near| !near::differs_in_number(near, id));
        match kind.filter(|_| is_id(id) && near.is_none()) {
            Some(kind) => {
                let others = self.world.called(&item.who, kind.bit() & PERSON);
                let id = self.make_as(item, kind, None, id.to_string());
                if !others.is_empty() {
                    self.set(&id, "not_same_as", Plain::List(others.iter().map(text).collect()));
                }
                Some(id)
            }
            None => {
                let message = both(format!("inget har id:t `{id}`"), format!("nothing has the id `{id}`"));
                let near: Vec<String> = near.into_iter().collect();
                match new {
                    New::No => self.ask_known(item, message, &near),
                    _ => self.ask(item, message, &near),
                }
                None
            }
        }
    }

    /// Whether a file rests on the source of this sheet.
    pub(super) fn is_of_this_source(&self, id: &str) -> bool {
        let Some(source) = self.sheet.source.as_deref() else { return false };
        let rests = |cite: &str| cite.split('#').next() == Some(source);
        self.world.things[id].items("sources").iter().filter_map(Plain::text).any(rests)
    }

    /// A question with what may be written.
    pub fn ask(&mut self, item: &Item, message: Both, choices: &[String]) {
        let who = &item.who;
        let (mut sv, mut en) = (String::from("skriv"), String::from("write"));
        let kinds: BTreeSet<Kind> =
            choices.iter().filter_map(|id| Some(self.world.things.get(id)?.kind)).collect();
        for id in choices {
            let told = self.world.told(id);
            // Of two kinds it is said which each is.
            let kind = self.world.things.get(id).filter(|_| kinds.len() > 1).map(|thing| thing.kind.name());
            let [of_sv, of_en] = match kind {
                Some(kind) => [format!(", {}", kind.sv), format!(", {}", kind.en)],
                None => Default::default(),
            };
            sv += &format!("\n  `{who} = {id}`   {told}{of_sv}");
            en += &format!("\n  `{who} = {id}`   {told}{of_en}");
        }
        let is_person = choices
            .iter()
            .any(|id| self.world.things.get(id).is_some_and(|thing| thing.kind == Kind::Person));
        sv += &format!("\n  `{who} = ny`   {}", if is_person { "säkert en annan" } else { "något nytt" });
        en +=
            &format!("\n  `{who} = new`   {}", if is_person { "certainly another" } else { "something new" });
        if is_person {
            sv += &format!("\n  `{who} = ?`   det går inte att veta: en ny, kanske samma");
            en += &format!("\n  `{who} = ?`   not known: a new one, perhaps the same");
        }
        let message = both(format!("{who}: {}", message.sv), format!("{who}: {}", message.en));
        self.fault(item, message, Some(both(sv, en)));
    }

    /// The same of what has to be there: something new is no answer.
    pub(super) fn ask_known(&mut self, item: &Item, message: Both, choices: &[String]) {
        let who = &item.who;
        let told = choices.iter().map(|id| format!("\n  `{who} = {id}`   {}", self.world.told(id)));
        let told: String = told.collect();
        let help = match choices {
            [] => both(
                format!(
                    "skriv namnet som datamängden har det, eller `{who} = id`; finns det inte där än, säg \
                     det först i en händelse för sig"
                ),
                format!(
                    "write the name as the data has it, or `{who} = id`; if it is not there yet, say so \
                     first in an act of its own"
                ),
            ),
            _ => both(format!("skriv{told}"), format!("write{told}")),
        };
        let message = both(format!("{who}: {}", message.sv), format!("{who}: {}", message.en));
        self.fault(item, message, Some(help));
    }

    /// The body in which something is, as it is written after ` / `.
    pub(in crate::acts) fn place_of(&mut self, item: &Item) -> Result<Option<String>, ()> {
        let Some(at) = &item.at else { return Ok(None) };
        let body = self.another(item, at);
        // What is acting is who is in the place, and a comma is a part of its name.
        let is_list = body.title.is_some();
        let body = Item { acting: body.acting && !item.mods.acting, ..body.joined() };
        // What a name with a comma is has to be said: it may be two.
        if is_list && body.id.is_none() && self.world.called(&body.who, BODY).is_empty() {
            let _ = self.unknown(&body, BODY);
            return Err(());
        }
        self.whom(&body, BODY, None, None, New::ByName).map(Some).ok_or(())
    }

    /// Another name that stands in the place of an item.
    pub fn another(&self, item: &Item, text: &str) -> Item {
        let own = Item::read(text, item.line, item.column).unwrap_or_default();
        let acting = own.acting || item.mods.acting;
        let item = Item { mods: item.mods.clone(), line: item.line, column: item.column, acting, ..own };
        self.whole(&item, BODY)
    }

    /// An item of which all is a name that is known, with its comma.
    pub fn whole(&self, item: &Item, kinds: Kinds) -> Item {
        let joined = item.joined();
        if self.world.called(&joined.who, kinds).is_empty() { item.clone() } else { joined }
    }

    /// Anyone who is named in a seat or a relation.
    pub fn party(&mut self, item: &Item, tie: &str) -> Option<(&'static str, String)> {
        let place = self.place_of(item).ok()?;
        let item = &self.whole(item, BODY | POST);
        let id = self.whom(item, ANYONE, place.as_deref(), Some(tie), New::ByName)?;
        Some((self.key_of(&id), id))
    }

    /// The key under which an id stands in a statement.
    pub fn key_of(&self, id: &str) -> &'static str {
        match self.world.things.get(id).map(|thing| thing.kind) {
            Some(Kind::Person) => "person",
            Some(Kind::Post) => "post",
            _ => "body", // A party is a body where it is neither.
        }
    }
}
