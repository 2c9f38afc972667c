//! When something is given, decided or over, and how it stands with it, by the bracket of its name.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::again::noted;
use crate::acts::mean::statement::text;
use crate::acts::states::is_done;
use crate::acts::world::Keys;
use crate::model::kind::Kind;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// When something is given, decided or aimed at, by the bracket of its name.
    pub(super) fn of_its_time(&mut self, id: &str, kind: Kind, item: &Item) {
        let mods = &item.mods;
        let day = mods.from.as_ref().or(mods.day.as_ref()).cloned();
        let key = match kind {
            Kind::Assignment => "given",
            Kind::Decision => "date",
            Kind::Programme => "from",
            _ => "", // Others are given no day by their bracket.
        };
        if let Some(day) = day.filter(|_| !key.is_empty()) {
            self.value(id, key, text(day), item);
        }
        if let (Some(to), Kind::Programme | Kind::Assignment) = (mods.to.clone(), kind) {
            self.value(id, "to", text(to), item);
        }
        if kind == Kind::Assignment {
            let is_over = mods.ended || mods.state.as_ref().is_some_and(|own| is_done(&own.to_lowercase()));
            let over = (is_over && mods.to.is_none()).then(|| self.by_the_source(item, "to")).flatten();
            if let Some((key, day)) = over {
                self.value(id, &key, day, item);
            }
        }
        if let Some(state) = &mods.state {
            self.stands(id, state, item);
        }
        if let Some(horizon) = mods.horizon.clone() {
            self.value(id, "horizon", text(horizon), item);
        }
    }

    /// How it stands with something is told by whoever says so: of another day it may be otherwise.
    pub(super) fn stands(&mut self, id: &str, state: &str, item: &Item) {
        let act = self.act.clone();
        let cites = self.cites(item, &[&act]);
        let cites: Vec<&str> = cites.iter().filter_map(Plain::text).collect();
        let Some(thing) = self.world.things.get(id) else { return };
        let mut own = Keys::new();
        own.extend(thing.now.get("note").map(|note| ("note".to_string(), note.clone())));
        noted(&mut own, format!("Läge enligt {}: {state}.", cites.join(", ")));
        if let Some(note) = own.remove("note").filter(|note| thing.now.get("note") != Some(note)) {
            self.set(id, "note", note);
        }
    }
}
