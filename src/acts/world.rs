//! What the data says now and what it is to say: a tree of values for each file, in which acts are
//! carried out before a byte of text is thought of.

use crate::acts::known::Names;
use crate::acts::listed::Listed;
use crate::lang::{Both, both};
use crate::model::keyed::Keyed;
use crate::model::kind::{Kind, Kinds};
use crate::model::plain::{Document, Plain};
use crate::model::{id_of, stem};
use crate::sources::Sources;
use crate::sources::hiding::Hiding;
use crate::steps;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization as _;

pub type Keys = Keyed;

/// A file of the data, or one that is to be.
#[derive(Debug)]
pub struct Thing {
    pub kind: Kind,
    pub path: String,
    /// The text as it stands; `None` is a new file.
    pub text: Option<String>,
    pub was: Keys,
    pub now: Keys,
}

impl Thing {
    /// The name and every other name.
    pub fn names(&self) -> Vec<&str> {
        let name = ["name", "title"].iter().filter_map(|key| self.now.get(key)?.text());
        let aliases = self.now.get("aliases").map_or(&[][..], Plain::items);
        name.chain(aliases.iter().filter_map(|alias| alias.text_of("name").or(alias.text()))).collect()
    }

    pub fn name(&self) -> &str {
        self.names().first().copied().unwrap_or("")
    }

    pub fn is_new(&self) -> bool {
        self.text.is_none()
    }

    /// The items of a list.
    pub fn items(&self, key: &str) -> &[Plain] {
        self.now.get(key).map_or(&[], Plain::items)
    }

    /// The ids that a key names.
    pub fn ids(&self, key: &str) -> impl Iterator<Item = &str> {
        self.items(key).iter().filter_map(|item| item.text().or_else(|| whom(item)))
    }
}

/// Whoever a statement is about, by id.
pub fn whom(statement: &Plain) -> Option<&str> {
    ["person", "post", "body"].iter().find_map(|key| statement.text_of(key))
}

/// All of them, by their ids.
#[derive(Debug, Default)]
pub struct World {
    pub things: BTreeMap<String, Thing>,
    /// The ids of each kind.
    pub kinds: BTreeMap<Kinds, BTreeSet<String>>,
    pub listed: Listed,
    pub names: Names,
    /// The lines of the kept texts, by the ids of their sources.
    pub kept: BTreeMap<String, Vec<String>>,
    pub house: String,
    /// What gets another name by the sheet, by that name: a place may be called so above it too.
    pub soon: BTreeMap<String, String>,
    /// The folder that a sheet without a house writes in.
    pub own: String,
    /// Takes out the names of those who are removed.
    pub hiding: Hiding,
}

impl World {
    /// Reads what is there; `Err` names a file that can't be read whole: what is called what would
    /// not be known.
    pub fn of(sources: &Sources) -> Result<World, Both> {
        let mut world = World::default();
        for file in sources.files.iter().filter(|file| file.is_yaml()) {
            let Some(kind) = Kind::of_path(&file.path) else { continue };
            let Some(document) = Document::read(file.text(), kind) else {
                let path = &file.path;
                return Err(both(
                    format!("{path} går inte att läsa; se `gov kontrollera`"),
                    format!("{path} cannot be read; see `gov validate`"),
                ));
            };
            let was = document.keys;
            let thing = Thing {
                kind,
                path: file.path.clone(),
                text: Some(file.text().to_string()),
                now: was.clone(),
                was,
            };
            world.take(stem(&file.path).to_string(), thing);
        }
        for (id, thing) in world.things.iter().filter(|(_, thing)| thing.kind == Kind::Source) {
            let Some(name) = thing.now.get("file").and_then(Plain::text) else { continue };
            let folder = thing.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let path = format!("{folder}/{name}");
            if let Some(at) = sources.find(path.trim_start_matches('/')) {
                let lines = sources.files[at].text().lines().map(String::from).collect();
                world.kept.insert(id.clone(), lines);
            }
        }
        Ok(world)
    }

    /// Those of some kinds that are called so.
    pub fn called(&self, name: &str, kinds: Kinds) -> Vec<String> {
        let wanted = same_name(name);
        let by_id = self.things.get_key_value(name).map(|(id, _)| id);
        let found: BTreeSet<&String> =
            self.names.called(&wanted).chain(self.soon.get(&wanted)).chain(by_id).collect();
        let is_one = |id: &&&String| self.things.get(**id).is_some_and(|thing| kinds & thing.kind.bit() != 0);
        found.iter().filter(is_one).map(|id| (*id).clone()).collect()
    }

    /// Puts something among the others, and learns what it is called.
    pub fn take(&mut self, id: String, thing: Thing) {
        self.names.learn(&id, &thing);
        for ids in self.kinds.values_mut() {
            ids.remove(&id);
        }
        self.kinds.entry(thing.kind.bit()).or_default().insert(id.clone());
        self.things.insert(id, thing);
    }

    /// All of some kinds, in the order of their ids.
    pub fn of_kinds(&self, kinds: Kinds) -> impl Iterator<Item = (&String, &Thing)> {
        let own = self.kinds.iter().filter(move |(kind, _)| kinds & **kind != 0);
        let ids = own.flat_map(|(_, ids)| ids).inspect(|_| steps::count(1));
        ids.filter_map(|id| self.things.get_key_value(id))
    }

    /// Who or what is called nearly so is asked once more; of very many questions all are sorted.
    pub fn asks_of_names(&mut self) {
        if self.names.asks() {
            for (id, thing) in &self.things {
                self.names.sort(id, thing.kind);
            }
        }
    }

    /// Sets a key of a file.
    pub fn set(&mut self, id: &str, key: &str, value: Plain) {
        self.listed.forget(id, key);
        let Some(thing) = self.things.get_mut(id) else { return };
        thing.now.insert(key.to_string(), value);
        if ["name", "title", "aliases"].contains(&key) {
            self.names.learn(id, thing);
        }
    }

    /// Puts a statement at the end of a list.
    pub fn push(&mut self, id: &str, list: &str, one: Plain) {
        let Some(thing) = self.things.get_mut(id) else { return };
        match thing.now.get_mut(list) {
            Some(Plain::List(items)) => items.push(one),
            Some(only) => *only = Plain::List(vec![only.clone(), one]),
            None => drop(thing.now.insert(list.to_string(), Plain::List(vec![one]))),
        }
    }

    /// Whether one is another, or in it, by what their files say.
    pub fn is_in(&self, id: &str, outer: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if id == outer {
                return true;
            }
            if let Some(thing) = self.things.get(id).filter(|_| seen.insert(id)) {
                let keys = ["part_of", "body", "programme", "attached_to", "class_of", "by", "owner"];
                open.extend(keys.iter().flat_map(|key| thing.ids(key)));
            }
        }
        false
    }

    /// Whether something belongs to the house: by what is said of it, or by its folder.
    pub fn is_at_home(&self, id: &str) -> bool {
        let folder = |id: &str| self.things.get(id).map(|thing| top(&thing.path).to_string());
        if self.house.is_empty() {
            return folder(id).is_some_and(|folder| folder == self.own);
        }
        let home = self.home(&self.house).filter(|folder| !folder.is_empty());
        // In a flat data set what has no place of its own is everybody's.
        let is_placed =
            |thing: &Thing| ["part_of", "by", "programme"].iter().any(|key| thing.ids(key).next().is_some());
        let is_all = |thing: &Thing| {
            matches!(thing.kind, Kind::Change | Kind::Decision | Kind::Assignment) && !is_placed(thing)
        };
        self.is_in(id, &self.house)
            || (home.is_some() && folder(id) == home)
            || (home.is_none()
                && folder(id).as_deref() == Some("")
                && self.things.get(id).is_some_and(is_all))
    }

    /// Whether a person is named in a file: has a post or a seat, or is responsible, or was.
    pub fn is_tied(&self, person: &str, to: &str) -> bool {
        let Some(thing) = self.things.get(to) else { return false };
        thing.was.keys().chain(thing.now.keys()).any(|key| thing.ids(key).any(|id| id == person))
    }

    /// Whether a person has anything to do with the house.
    pub fn is_tied_to_house(&self, person: &str) -> bool {
        let ids = self.things.keys().filter(|id| self.is_tied(person, id));
        ids.into_iter().any(|id| self.is_at_home(id)) || self.is_at_home(person)
    }

    /// The region or organisation that something is in, or itself.
    pub fn legal(&self, id: &str) -> String {
        let holds = |own: &&String| *own != id && self.is_in(id, own);
        let mut legal: Vec<&String> =
            self.of_kinds(Kind::Region.bit() | Kind::Organisation.bit()).map(|(own, _)| own).collect();
        legal.sort_unstable();
        let outer = legal.into_iter().find(holds);
        outer.map_or(id.to_string(), String::clone)
    }

    /// The folder of a region or an organisation. One in which several regions lie is nobody's own,
    /// as that of the national structure: what is new of one of them gets a folder by its id.
    pub fn home(&self, id: &str) -> Option<String> {
        let own = top(&self.things.get(id)?.path);
        let regions = self.of_kinds(Kind::Region.bit());
        let is_shared = !own.is_empty() && regions.filter(|(_, region)| top(&region.path) == own).count() > 1;
        Some(if is_shared { id } else { own }.to_string())
    }

    /// The path of a new file of the house.
    pub fn path(&self, kind: Kind, id: &str) -> String {
        let folder = match self.home(&self.house) {
            Some(home) => home,
            None if self.house.is_empty() => self.own.clone(),
            None => self.house.clone(),
        };
        let path = format!("{folder}/{}/{id}.yaml", kind.folder());
        path.trim_start_matches('/').to_string()
    }

    /// What it is called, with its id.
    pub fn told(&self, id: &str) -> String {
        self.things.get(id).map_or(id.to_string(), |thing| format!("{id} ({})", thing.name()))
    }

    /// The day of a source, as it is written: a page has the one on which it was changed.
    pub fn day_of(&self, source: &str) -> Option<&str> {
        let said = &self.things.get(source)?.now;
        said.get("date").or_else(|| said.get("updated"))?.text()
    }
}

/// The folder in which the folders of kinds lie.
pub fn top(path: &str) -> &str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.rsplit_once('/').map_or("", |(top, _)| top)
}

/// A name for comparing: case, spaces and the form of its letters apart.
pub fn same_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").nfc().flat_map(char::to_lowercase).collect()
}

/// An id made of a name, of whole words as long as it can be.
pub fn slug(name: &str) -> String {
    let mut id = id_of(name);
    while id.len() > 60 {
        id.truncate(id[..=60].rfind('-').unwrap_or(60));
    }
    id
}
