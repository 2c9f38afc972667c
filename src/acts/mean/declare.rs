//! What a sheet says that there is: found, or made.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::{Does, Says, VERBS, near};
use crate::acts::world::same_name;
use crate::lang::both;
use crate::model::kind::{BODY, BODY_OR_POST, Kind, Kinds, PROGRAMME};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// What an act says that there is: found, or made.
    pub(super) fn declare(&mut self, act: &Act) -> Vec<Option<String>> {
        let (kind, sort, is_class) = match act.verb.does {
            Does::Is(kind, sort) => (kind, sort, false),
            Does::Class(kind) => (kind, None, true),
            Does::OfClass => return self.of_class(act),
            _ => return Vec::new(),
        };
        self.act = act.mods.clone();
        if crate::acts::mean::areas::programme_of(act).is_some() {
            return Vec::new();
        }
        let mut ids: Vec<Option<String>> = Vec::new();
        for (at, item) in act.subject.iter().enumerate() {
            let item = &if kind == Kind::Person { item.clone() } else { item.joined() };
            if kind == Kind::Person && item.acting {
                self.nobody_acts(item);
                ids.push(None);
                continue;
            }
            if kind == Kind::Person && self.is_more_than_a_name(item) {
                ids.push(None);
                continue;
            }
            // `A / Region Skåne; Skånes Kommuner` is of both.
            if let Some(Some(whole)) = ids.last().cloned()
                && at > 0
                && act.subject[at - 1].at.is_some()
                && self.is_another_place(item, kind)
            {
                if let Some(place) = self.whom(item, BODY, None, None, New::ByName) {
                    self.is_in(&whole, &place, item, act);
                }
                ids.push(None);
                continue;
            }
            let (item, made) = &match kind {
                Kind::Decision => self.decided_at(item),
                _ => (item.clone(), None), // Of all others a place is only that.
            };
            let places = match kind {
                Kind::Area => PROGRAMME,
                Kind::Decision => BODY_OR_POST, // Officials decide too.
                _ => BODY,                      // All others are in a body.
            };
            let Some(place) = self.place_among(item, act, places) else {
                ids.push(None);
                continue;
            };
            let place = place.or_else(|| self.only_programme(kind));
            let kinds = if kind.bit() & BODY != 0 { BODY } else { kind.bit() };
            let own_place = place.clone().filter(|_| kind != Kind::Decision);
            let id = self.one_of_name(item, kinds, own_place.as_deref(), kind);
            if let Some(id) = &id {
                self.declared(id, item, kind, sort, place, act);
                if let Some(made) = made {
                    self.decided_so(id, made, item);
                }
                if is_class && self.world.things[id].is_new() {
                    self.set(id, "class", text("true"));
                }
            }
            ids.push(id);
        }
        ids
    }

    /// A person is only named: a title, a body or whom somebody speaks for is another act.
    fn is_more_than_a_name(&mut self, item: &Item) -> bool {
        let more = [&item.title, &item.at, &item.of].into_iter().flatten().next().cloned();
        let Some(more) = more.filter(|more| !self.is_party(more)) else { return false };
        let who = &item.who;
        let message = both(
            format!("”{more}” sägs inte om en person här: händelsen säger bara att personen finns"),
            format!("“{more}” is not said of a person here: the act only says that there is one"),
        );
        let help = both(
            format!("skriv `- utse: {who}, befattning / Organet` eller `ledamöter: {who}` under organet"),
            format!("write `- appoint: {who}, post / The body` or `members: {who}` below the body"),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// Whether a name after a place is one more place: a legal body after a group.
    fn is_another_place(&self, item: &Item, kind: Kind) -> bool {
        let legal = [Kind::Region, Kind::Organisation];
        let called = self.world.called(&item.who, BODY);
        let is = |kind: Kind| legal.contains(&kind);
        !is(kind)
            && kind.bit() & BODY != 0
            && match called.as_slice() {
                [] => self.kind_of(&item.who).is_some_and(is),
                all => all.iter().all(|id| is(self.world.things[id].kind)),
            }
    }

    /// An area is of the programme of the sheet, where that has only one.
    fn only_programme(&self, kind: Kind) -> Option<String> {
        let programmes =
            self.sheet.acts.iter().filter(|act| matches!(act.verb.does, Does::Is(Kind::Programme, _)));
        let all: Vec<&Item> = programmes.flat_map(|act| &act.subject).collect();
        let [one] = all.as_slice() else { return None };
        let called = self.world.called(&one.joined().who, PROGRAMME);
        called.into_iter().next().filter(|_| kind == Kind::Area)
    }

    /// Those of a class: each is a body called by the class and its own name.
    fn of_class(&mut self, act: &Act) -> Vec<Option<String>> {
        let word = act.class.clone().unwrap_or_default();
        let at = Item { line: act.line, column: 3, ..Item::default() };
        let Some(class) = self.class_called(&word) else {
            let all = VERBS.iter().flat_map(|verb| verb.words.iter().copied());
            let near = near(&word, all).map(crate::model::nearest::suggestion);
            let message = both(
                format!("okänt ord `{word}`; ingen klass heter så heller"),
                format!("unknown word `{word}`; no class is called that either"),
            );
            let help = both(
                format!("säg vad det är: `- klass: Klassens namn ({word})`"),
                format!("say what it is: `- class: Name of the class ({word})`"),
            );
            self.fault(&at, message, near.or(Some(help)));
            return Vec::new();
        };
        self.act = act.mods.clone();
        let kind = self.world.things[&class].kind;
        let mut ids = Vec::new();
        for item in &act.subject {
            let item = item.joined();
            let begins = same_name(&item.who).starts_with(&(same_name(&word) + " "));
            let name = if begins { item.who.clone() } else { format!("{word} {}", item.who) };
            let own = Item { who: name.clone(), text: name, ..item.clone() };
            let Some(place) = self.place_among(&own, act, BODY) else {
                ids.push(None);
                continue;
            };
            let kinds = if kind.bit() & BODY != 0 { BODY } else { kind.bit() };
            let id = self.one_of_name(&own, kinds, place.as_deref(), kind);
            if let Some(id) = &id {
                self.declared(id, &own, kind, None, place, act);
                self.value(id, "class_of", text(&class), &item);
                if !begins && self.world.things[id].is_new() {
                    self.alias(id, &item.who, None);
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
        if !is_new && let Some(cites) = few(self.cites(item, &[&act.mods])) {
            self.also_cites(id, &cites);
        }
        match (sort, kind) {
            (Some(sort), Kind::Area) => self.value(id, "role", text(sort), item),
            (Some(sort), _) => self.value(id, "type", text(sort), item),
            (None, _) => {}
        }
        self.of_its_time(id, kind, item);
        // What a decision gives somebody to do begins by it.
        if let Some(decision) = self.under.clone().filter(|_| kind == Kind::Assignment) {
            self.effect(&decision, "creates", item, Some(id.to_string()));
        }
        let is_part = act.keys.iter().any(|said| match said.key.says {
            Says::Relation("part_of") => true,
            // Whoever owns it is told with the line that says so.
            Says::Inverse("part_of") => self.names_house(said),
            _ => false,
        });
        if kind == Kind::Decision {
            let stands = self.world.things[id].now.get("status").and_then(Plain::text);
            let status = match (item.mods.certainty, sort) {
                (Some("rejected"), _) => "rejected",
                // The proposal that is read again was turned down since.
                (_, Some("proposal")) if stands == Some("rejected") => "rejected",
                (_, Some("proposal")) => "proposed",
                _ => "adopted",
            };
            match (status, stands) {
                ("rejected", Some("proposed")) => self.set(id, "status", text(status)),
                _ => self.value(id, "status", text(status), item),
            }
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
            // Whose decision it is, where nothing says who made it.
            (Kind::Decision, Some(place)) => {
                let is_by = |said: &&crate::acts::sheet::Said| said.key.says == Says::By;
                let by = act.keys.iter().find(is_by).and_then(|said| said.items.first());
                if by.is_none_or(|by| {
                    crate::acts::mean::made::Made::of(&by.text).is_ok_and(|made| made.by.is_empty())
                }) {
                    self.value(id, "by", text(place), item);
                }
            }
            (Kind::Assignment, Some(place)) => {
                let is_programme = self.world.things[&place].kind == Kind::Programme;
                let key = if is_programme { "programme" } else { "owner" };
                self.value(id, key, text(place), item);
            }
            (Kind::Area | Kind::Programme | Kind::Decision | Kind::Assignment | Kind::Theme, _) => {}
            (Kind::Post, Some(place)) if is_new => self.set(id, "body", text(place)),
            (Kind::Person | Kind::Post, _) => {}
            (_, Some(place)) => self.is_in(id, &place, item, act),
            (Kind::Region | Kind::Organisation, None) => {}
            (_, None) if is_new && !is_part && id != self.world.house => {
                self.belongs(id, item, &act.mods);
            }
            _ => {} // A place says no more of others.
        }
        let written = item.mods.term.as_deref().or(act.mods.term.as_deref());
        if let Some(term) = written.or(act.sort)
            && let Some(thing) = self.world.things.get(id)
            // What has a type already says of what sort it is.
            && !thing.now.contains_key("term")
            && (written.is_some() || !thing.now.contains_key("type"))
        {
            self.set(id, "term", text(term));
        }
    }
}
