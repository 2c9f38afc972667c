//! Rules of each of those that a body is of: `tre ledamöter och tre ersättare per huvudman`.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::rule_words::several;
use crate::acts::mean::statement::text;
use crate::acts::world::Keys;
use crate::model::kind::Kind;

/// Each of those that a body is of.
pub(super) const EACH: [&str; 9] =
    ["huvudman", "owner", "region", "medlem", "member", "ägare", "kommun", "municipality", "part"];

impl Meaner<'_> {
    /// Several roles of one body, or of each that a body is of; `None` is none of those.
    pub(super) fn several_of(&mut self, id: &str, what: &str, item: &Item) -> Option<Vec<Keys>> {
        let whose = |(mut seat, body): (Keys, &str)| {
            seat.insert("on_behalf_of".to_string(), text(body));
            seat
        };
        if let Some((main, each)) = what.rsplit_once(" per ").filter(|(_, each)| EACH.contains(each)) {
            let (seats, all) = (several(main)?, self.each_of(id));
            let _ = each;
            let of_each =
                |body: &String| seats.iter().map(|seat| whose((seat.clone(), body))).collect::<Vec<Keys>>();
            return Some(all.iter().flat_map(of_each).collect()).filter(|all: &Vec<Keys>| !all.is_empty());
        }
        let (main, from) = what.rsplit_once(" från ").or_else(|| what.rsplit_once(" from "))?;
        let seats = several(main).filter(|_| self.is_some_body(from, item))?;
        let body = self.body_of(from, item)?;
        Some(seats.into_iter().map(|seat| whose((seat, &body))).collect())
    }

    /// Those that a body is of: the owners, or the parts, of the organisation that it belongs to.
    pub(super) fn each_of(&self, id: &str) -> Vec<String> {
        let organisations = self.world.things.iter().filter(|(_, thing)| thing.kind == Kind::Organisation);
        let home = organisations.map(|(own, _)| own).filter(|own| self.world.is_in(id, own));
        let parts = |whole: &String| -> Vec<String> {
            let is_part = |own: &&String| {
                *own != whole && self.world.things[*own].ids("part_of").any(|outer| outer == whole)
            };
            self.world.things.keys().filter(is_part).filter(|own| self.is_legal(own)).cloned().collect()
        };
        let owners = |whole: &String| -> Vec<String> {
            self.world.things[whole]
                .ids("owned_by")
                .filter(|own| self.is_legal(own))
                .map(String::from)
                .collect()
        };
        let all = |whole: &String| {
            Some(owners(whole)).filter(|own| !own.is_empty()).unwrap_or_else(|| parts(whole))
        };
        home.map(all).find(|parts| !parts.is_empty()).unwrap_or_default()
    }

    fn is_legal(&self, id: &str) -> bool {
        self.world.things.get(id).is_some_and(|thing| matches!(thing.kind, Kind::Region | Kind::Organisation))
    }
}
