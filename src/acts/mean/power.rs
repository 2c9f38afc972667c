//! What the bracket of a power says: how much, how it is reported, whether it goes further.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::when::Mods;
use crate::acts::world::Keys;

/// Words that begin how its use is reported.
const REPORT: [&str; 4] = ["anmäls", "rapporteras", "reported", "redovisas"];
const FURTHER: [&str; 4] =
    ["kan vidaredelegeras", "får vidaredelegeras", "may be delegated", "can be delegated"];
const NO_FURTHER: [&str; 4] = [
    "får inte vidaredelegeras",
    "kan inte vidaredelegeras",
    "may not be delegated further",
    "may not be delegated",
];
/// What is decided by nobody else than the body itself.
pub(super) const KEPT: [&str; 4] =
    ["får inte delegeras", "kan inte delegeras", "får ej delegeras", "must not be delegated"];

impl Meaner<'_> {
    pub(super) fn power_of(&mut self, item: &Item, outer: Option<&Mods>) -> Keys {
        let mut item = item.clone();
        let mut said = Vec::new();
        item.mods.conditions.retain(|words| {
            let lower = words.to_lowercase();
            let begins = |all: &[&str]| all.iter().any(|begin| lower.starts_with(begin));
            let is = |all: &[&str]| all.contains(&lower.as_str());
            if begins(&REPORT) {
                said.push(("report", words.clone()));
                return false;
            }
            // To whom it may go, or not, is said in the words that are left.
            if begins(&FURTHER) {
                said.push(("delegable", "true".to_string()));
                return !is(&FURTHER);
            }
            if is(&NO_FURTHER) || is(&KEPT) {
                said.push(("delegable", "false".to_string()));
                return false;
            }
            true
        });
        let outer: Vec<&Mods> = outer.into_iter().collect();
        let mut keys = self.stated(&item, &outer);
        keys.extend(said.into_iter().map(|(key, value)| (key.to_string(), text(value))));
        keys.extend(item.mods.limit.iter().map(|limit| ("up_to".to_string(), text(limit))));
        keys
    }
}
