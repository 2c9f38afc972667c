//! What is said without a day of what begins later than its document: from when it holds has to be
//! said.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::leave::is_before;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{BODY, Kind};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// A statement without days holds on the day of its source: of a body that begins later the
    /// sheet has to say from when.
    pub(super) fn is_too_soon(&mut self, id: &str, list: &str, new: &Keys, item: &Item) -> bool {
        let has_day = ["from", "to", "observed"].iter().any(|key| new.contains_key(key));
        let is_implied = new.get("certainty").and_then(Plain::text) == Some("implied");
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id));
        let is_none = has_day || is_implied || list == "changes";
        let (Some(source), false) = (source.map(String::from), is_none) else { return false };
        let decided = self.under.clone().filter(|_| !self.is_proposed);
        let decided = decided.and_then(|own| Some((self.day_of_decision(&own)?, own)));
        let begin = self.begins(id).map(|begin| (begin, id.to_string()));
        let later = [begin, decided].into_iter().flatten().find(|(day, _)| is_before(&source, day));
        let Some((begin, what)) = later else { return false };
        let told = self.world.told(&what);
        let message = both(
            format!("{told} gäller från {begin}, och källan är från {source}: när gäller det här?"),
            format!("{told} holds from {begin}, and the source is dated {source}: when does this hold?"),
        );
        let help = both(format!("skriv `[från {begin}]`"), format!("write `[from {begin}]`"));
        self.fault(item, message, Some(help));
        true
    }

    /// From when a body is there, by its own file or by the decision that sets it up.
    pub(super) fn begins(&self, id: &str) -> Option<String> {
        let thing = self.world.things.get(id).filter(|thing| BODY & thing.kind.bit() != 0)?;
        let day = |plain: &Plain| plain.text().or(plain.text_of("is")).map(String::from);
        if let Some(from) = thing.now.get("from") {
            return day(from);
        }
        self.world.of_kinds(Kind::Decision.bit()).find_map(|(own, thing)| {
            let is_it =
                |one: &&Plain| one.text_of("type") == Some("creates") && one.text_of("target") == Some(id);
            let effect = thing.items("changes").iter().find(is_it)?;
            effect.get("from").and_then(day).or_else(|| self.day_of_decision(own))
        })
    }
}
