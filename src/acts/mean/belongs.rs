//! What something is a part of: as it is written, by its name, or by whose document it is.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::sheet::{Act, Said};
use crate::acts::when::Mods;
use crate::acts::world::{Keys, Thing, same_name};
use crate::model::kind::Kind;

impl Meaner<'_> {
    pub(super) fn is_in(&mut self, id: &str, place: &str, item: &Item, act: &Act) {
        // How it stands is said of the body, and not of where it is.
        let item = &Item { mods: Mods { state: None, ..item.mods.clone() }, ..item.clone() };
        let mut keys = self.stated(item, &[&act.mods]);
        keys.remove("certainty")
            .filter(|_| !self.is_proposed)
            .map(|sure| keys.insert("certainty".into(), sure));
        keys.insert("body".to_string(), text(place));
        self.add(id, "part_of", keys, item);
    }

    /// Whether a key names the house itself.
    pub(super) fn names_house(&self, said: &Said) -> bool {
        let house = self.world.things.get(&self.world.house);
        said.items.iter().any(|item| {
            let name = same_name(&item.joined().who);
            house.is_some_and(|house| house.names().iter().any(|own| same_name(own) == name))
        })
    }

    /// A part of something: by where the document says that it is, or by its name.
    pub(in crate::acts) fn is_part(&mut self, id: &str, whole: &str, item: &Item, why: Option<&str>) {
        let mut keys = self.stated(item, &[]);
        keys.retain(|key, _| key == "source");
        keys.insert("body".to_string(), text(whole));
        if let Some(why) = why {
            keys.insert("certainty".to_string(), text("implied"));
            keys.insert("note".to_string(), text(why));
        }
        self.add(id, "part_of", keys, item);
    }

    /// An assignment of which nothing else says whose it is belongs to the house.
    pub(super) fn assignments_at_home(&mut self) {
        let house = self.world.house.clone();
        if house.is_empty() || self.is_homeless {
            return;
        }
        let ups = ["owner", "programme", "given_by", "steered_by", "done_by"];
        let is_bare = |thing: &Thing| {
            let held = thing.items("holders").iter();
            let mut offices = held.filter(|one| one.get("post").is_some() || one.get("body").is_some());
            !ups.iter().any(|key| thing.now.contains_key(key)) && offices.next().is_none()
        };
        let things = self.world.things.iter();
        let new = things.filter(|(_, thing)| thing.kind == Kind::Assignment && thing.is_new());
        let bare: Vec<String> = new.filter(|(_, thing)| is_bare(thing)).map(|(id, _)| id.clone()).collect();
        for id in bare {
            self.set(&id, "owner", text(&house));
        }
    }

    /// What is new is part of the house: that is implied by whose document it is.
    pub(in crate::acts) fn belongs(&mut self, id: &str, item: &Item, mods: &Mods) {
        let house = self.world.house.clone();
        if self.is_homeless {
            return;
        }
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
