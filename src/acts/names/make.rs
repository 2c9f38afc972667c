//! What is new gets its file: an id of its name, a kind, a place in the house.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::world::{Keys, Thing, slug};
use crate::lang::both;
use crate::model::is_id;
use crate::model::kind::Kind;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// The kind that a name tells by its own words.
    pub fn kind_of(&self, name: &str) -> Option<Kind> {
        let lower = name.to_lowercase();
        let last = lower.split_whitespace().last().unwrap_or("");
        let ends = |endings: &[&str]| endings.iter().any(|end| lower.ends_with(end));
        if lower.starts_with("region ") {
            return Some(Kind::Region);
        }
        if ends(&["styrgrupp", "styrgruppen"]) {
            return Some(Kind::SteeringGroup);
        }
        if ends(&["arbetsgrupp", "arbetsgruppen"]) {
            return Some(Kind::WorkingGroup);
        }
        if ends(&[
            "nämnd",
            "nämnden",
            "råd",
            "rådet",
            "styrelse",
            "styrelsen",
            "grupp",
            "gruppen",
            "utskott",
            "utskottet",
            "beredning",
            "beredningen",
            "fullmäktige",
        ]) {
            return Some(Kind::Group);
        }
        if ends(&[
            "förvaltning",
            "förvaltningen",
            "avdelning",
            "avdelningen",
            "kontoret",
            "enhet",
            "enheten",
            "staben",
        ]) {
            return Some(Kind::Unit);
        }
        if ends(&["kommun", "kommuner", "kommunalförbund", "förbund", "förbundet"]) {
            return Some(Kind::Organisation);
        }
        if ["direktör", "direktören", "chef", "chefen", "strateg", "controller", "läkare"]
            .iter()
            .any(|end| last.ends_with(end))
        {
            return Some(Kind::Post);
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_name = |word: &&str| {
            word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase)
                || matches!(*word, "af" | "av" | "von" | "van" | "de" | "der")
        };
        let is_person = (2..=5).contains(&words.len()) && words.iter().all(is_name);
        is_person.then_some(Kind::Person)
    }

    /// Makes what is new.
    pub fn make(&mut self, item: &Item, kind: Kind, place: Option<&str>) -> String {
        let name = &item.who;
        let bare = match kind {
            Kind::Region => slug(name.strip_prefix("Region ").unwrap_or(name)),
            _ => slug(name), // Only the names of regions begin with what they are.
        };
        let house = self.world.house.clone();
        let own = matches!(kind, Kind::Region | Kind::Person | Kind::Organisation);
        let first = if own || house.is_empty() { bare.clone() } else { format!("{house}-{bare}") };
        let second = match place {
            Some(place) => format!("{place}-{bare}"),
            None if own => format!("{bare}-{house}"),
            None => format!("{first}-{}", kind.folder()),
        };
        let taken = |id: &String| self.world.things.contains_key(id);
        let id = [first.clone(), second].into_iter().find(|id| !taken(id) && is_id(id));
        // Anyone who has the same name a third time gets an id that somebody writes.
        let Some(id) = id else {
            let message = both(format!("id:t `{first}` är taget"), format!("the id `{first}` is taken"));
            let help = both(format!("skriv `{name} = ett-annat-id`"), format!("write `{name} = another-id`"));
            self.fault(item, message, Some(help));
            return first;
        };
        self.make_as(item, kind, place, id)
    }

    pub fn make_as(&mut self, item: &Item, kind: Kind, place: Option<&str>, id: String) -> String {
        let mut now = Keys::from([("name".to_string(), text(&item.who))]);
        if let (Some(short), false) = (&item.of, kind == Kind::Person) {
            let alias =
                Keys::from([("name".to_string(), text(short)), ("type".to_string(), text("abbreviation"))]);
            now.insert("aliases".to_string(), Plain::List(vec![Plain::Map(alias)]));
        }
        let act = self.act.clone();
        let cites = self.cites(item, &[&act]);
        if !cites.is_empty() {
            now.insert("sources".to_string(), Plain::List(cites));
        }
        let path = match kind {
            Kind::Region if !self.world.things.contains_key(&self.world.house) => {
                format!("{id}/regions/{id}.yaml")
            }
            _ => self.world.path(kind, &id), // All others lie beside their own.
        };
        if kind == Kind::Post {
            let body = place.unwrap_or(&self.world.house).to_string();
            now.insert("body".to_string(), text(body));
        }
        let name = kind.name();
        self.say(both(
            format!("+ {}: {id} ({}), ny fil {path}", name.sv, item.who),
            format!("+ {}: {id} ({}), new file {path}", name.en, item.who),
        ));
        self.world.things.insert(id.clone(), Thing { kind, path, text: None, was: Keys::new(), now });
        id
    }
}
