//! A day of which only the latest is said, after somebody who has a seat or a post: whether it is
//! the first or the last can't be seen.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::sheet::Said;
use crate::acts::when::Mods;
use crate::lang::both;

impl Meaner<'_> {
    /// Asks about a bare `[..2027-04-30]`.
    pub(super) fn is_open_day(&mut self, item: &Item, said: &Said) -> bool {
        self.is_open(item, &said.mods)
    }

    /// The same of somebody who is appointed.
    pub(super) fn is_open(&mut self, item: &Item, outer: &Mods) -> bool {
        let day = item.mods.day.as_ref().or(outer.day.as_ref());
        let day = day.and_then(|day| day.strip_prefix("..")).filter(|day| !day.is_empty());
        let Some(day) = day.map(String::from) else { return false };
        let message = both(
            format!("`..{day}`: börjar det då, eller slutar?"),
            format!("`..{day}`: its first day, or its last?"),
        );
        let help = both(
            format!(
                "skriv `till senast {day}` om det slutar senast då, `från ..{day}` om det började senast då"
            ),
            format!("write `to ..{day}` if it ends by then, `from ..{day}` if it had begun by then"),
        );
        self.fault(item, message, Some(help));
        true
    }
}
