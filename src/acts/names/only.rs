//! Names that say more than one: `m.fl.`, and several things of one name of which one is meant.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::lang::both;
use crate::model::kind::Kind;

impl Meaner<'_> {
    /// Of several of one name the only one that is of the house itself and of this document.
    pub(super) fn only_of_house(&self, ids: &[String], place: Option<&str>) -> Option<String> {
        let house = self.world.house.as_str();
        let is_its = |id: &&String| {
            let mut bodies = self.world.things[*id].ids("body");
            self.world.things[*id].kind == Kind::Post
                && bodies.any(|body| body == house)
                && self.is_of_this_source(id)
        };
        let mut own = ids.iter().filter(is_its);
        own.next().filter(|_| place.is_none_or(|place| place == house) && own.next().is_none()).cloned()
    }

    /// `m.fl.` after a name says that there are others, and is no part of it.
    pub(super) fn and_others(&mut self, item: &Item) -> bool {
        let lower = item.who.to_lowercase();
        let all = [" m.fl.", " m. fl.", " m fl", " med flera", " et al.", " and others", " etc.", " osv."];
        let Some(word) = all.iter().find(|word| lower.ends_with(**word)) else { return false };
        let who = &item.who;
        let bare = who.get(..who.len() - word.len()).unwrap_or(who);
        let message = both(
            format!("”{}” säger att det finns fler, och är ingen del av namnet", word.trim()),
            format!("“{}” says that there are others, and is no part of the name", word.trim()),
        );
        let help = both(
            format!("skriv `{bare}`, och de andra som `okända` eller med källans ord, `[ord = {who}]`"),
            format!("write `{bare}`, and the others as `unknown` or in the source's words, `[term = {who}]`"),
        );
        self.fault(item, message, Some(help));
        true
    }
}
