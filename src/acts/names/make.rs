//! What is new gets its file: an id of its name, a kind, a place in the house.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::person;
use crate::acts::world::{Keys, Thing, slug};
use crate::lang::both;
use crate::model::is_id;
use crate::model::kind::{BODY, Kind, POST};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// The kind that a name tells by its own words.
    pub fn kind_of(&self, name: &str) -> Option<Kind> {
        let lower = name.to_lowercase();
        let (first, _) = name.split_once(' ').unwrap_or((name, ""));
        if lower.starts_with("region ") {
            return Some(Kind::Region);
        }
        // `NAG Strama` is of the class NAG; `Nämnden för vård` begins with what it is.
        if first != name
            && let Some(class) = self.class_called(first)
        {
            return Some(self.world.things[&class].kind);
        }
        let own = kind_by_words(&lower);
        let by_first = || kind_by_words(&first.to_lowercase()).filter(|kind| BODY & kind.bit() != 0);
        if let Some(kind) = own.or_else(by_first) {
            return Some(kind);
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        person::is_name(&words).then_some(Kind::Person)
    }

    /// The class that is called so, by its name or its abbreviation.
    pub(in crate::acts) fn class_called(&self, word: &str) -> Option<String> {
        let called = self.world.called(word, BODY);
        let is_class = |id: &String| self.world.things[id].now.contains_key("class");
        let mut classes = called.into_iter().filter(is_class);
        classes.next().filter(|_| classes.next().is_none())
    }

    /// Makes what is new.
    pub fn make(&mut self, item: &Item, kind: Kind, place: Option<&str>) -> String {
        let name = &item.who;
        // Anyone who gives it an id means one that is called so.
        if kind.bit() & (BODY | POST) != 0
            && item.id.is_none()
            && !self.known_and_more(item)
            && !self.of_another(item)
        {
            self.two_for_one(item);
        }
        let bare = match kind {
            Kind::Region => slug(name.strip_prefix("Region ").unwrap_or(name)),
            _ => slug(name), // Only the names of regions begin with what they are.
        };
        let house = self.world.house.clone();
        if kind == Kind::Post && place.is_none() && house.is_empty() {
            self.lacks_house(item);
        }
        let own = matches!(kind, Kind::Region | Kind::Person | Kind::Organisation);
        let first = if own || house.is_empty() { bare.clone() } else { format!("{house}-{bare}") };
        let second = match place {
            Some(place) => format!("{place}-{bare}"),
            None => format!("{bare}-{house}"),
        };
        let mut all = vec![first.clone(), second];
        // What another kind of thing is called is told from it by its own kind; a person by more.
        if kind != Kind::Person {
            all.push(format!("{first}-{}", kind.folder()));
        }
        let taken = |id: &String| self.world.things.contains_key(id);
        let id = all.into_iter().find(|id| !taken(id) && is_id(id));
        // Anyone who has the same name a third time gets an id that somebody writes.
        let Some(id) = id else {
            let is_taken = taken(&first);
            let message = match is_taken {
                true => both(format!("id:t `{first}` är taget"), format!("the id `{first}` is taken")),
                false => both(format!("”{name}” ger inget id"), format!("“{name}” makes no id")),
            };
            let help = both(format!("skriv `{name} = ett-annat-id`"), format!("write `{name} = another-id`"));
            self.fault(item, message, Some(help));
            // Whoever asks for it gets something that is there, though nothing is written.
            if is_taken {
                return first;
            }
            return self.make_as(item, kind, place, first);
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
        let of_proposal = [Kind::Person, Kind::Region, Kind::Organisation, Kind::Post, Kind::Decision];
        if self.is_proposed && !of_proposal.contains(&kind) {
            let word = if self.is_rejected { "rejected" } else { "proposed" };
            now.insert("certainty".to_string(), text(word));
        }
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
        let first = item.who.split_once(' ').map_or("", |(first, _)| first);
        if let Some(class) = self.class_called(first).filter(|class| self.world.things[class].kind == kind) {
            now.insert("class_of".to_string(), text(class));
        }
        if kind == Kind::Post {
            let body = place.unwrap_or(&self.world.house).to_string();
            now.insert("body".to_string(), text(body));
        }
        let name = kind.name();
        self.say(both(
            format!("+ {}: {id} ({}), ny fil {path}", name.sv, item.who),
            format!("+ {}: {id} ({}), new file {path}", name.en, item.who),
        ));
        self.on_line(item.line);
        self.touch(&id);
        self.world.take(id.clone(), Thing { kind, path, text: None, was: Keys::new(), now });
        id
    }
}

/// What a name says by its endings, in small letters.
fn kind_by_words(lower: &str) -> Option<Kind> {
    let last = lower.split_whitespace().last().unwrap_or("");
    let ends = |endings: &[&str]| endings.iter().any(|end| lower.ends_with(end));
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
        "nätverk",
        "nätverket",
        "forum",
        "forumet",
        "kommitté",
        "kommittén",
        "presidium",
        "presidiet",
        "samverkansorgan",
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
        "sjukhus",
        "sjukhuset",
        "primärvården",
        "tandvården",
        "kansliet",
        "kliniken",
        "vårdcentral",
        "vårdcentralen",
    ]) {
        return Some(Kind::Unit);
    }
    if ends(&[
        "kommun",
        "kommuner",
        "kommunalförbund",
        "förbund",
        "förbundet",
        "sjukvårdsregion",
        "sjukvårdsregionen",
        " ab",
        "bolaget",
    ]) {
        return Some(Kind::Organisation);
    }
    if [
        "direktör",
        "direktören",
        "chef",
        "chefen",
        "strateg",
        "controller",
        "läkare",
        "sekreterare",
        "samordnare",
        "handläggare",
        "ledare",
        "ombud",
    ]
    .iter()
    .any(|end| last.ends_with(end))
    {
        return Some(Kind::Post);
    }
    None
}
