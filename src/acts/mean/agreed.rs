//! What several decide together.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};

impl Meaner<'_> {
    /// An agreement is made by all its parties.
    pub(super) fn by_all(&mut self, id: &str, all: &[Item]) {
        let mut parties = Vec::new();
        for one in all {
            let Some(made) = self.made(&one.text, one) else { return };
            let Some(party) = self.decider(&made.by, one) else { return };
            if !parties.contains(&text(&party)) {
                parties.push(text(party));
            }
        }
        let stands = self.world.things[id].now.get("by").map_or(Vec::new(), |by| by.items().to_vec());
        if let (Some(first), false) = (all.first(), stands == parties)
            && let Some(parties) = few(parties)
        {
            self.value(id, "by", parties, first);
        }
    }
}
