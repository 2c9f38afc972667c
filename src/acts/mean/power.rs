//! What the bracket of a power says: how much, how it is reported, whether it goes further.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::delegate::denied;
use crate::acts::mean::statement::text;
use crate::acts::sheet::Said;
use crate::acts::when::Mods;
use crate::acts::world::Keys;
use crate::lang::both;

/// Words that begin how its use is reported.
const REPORT: [&str; 4] = ["anmäls", "rapporteras", "reported", "redovisas"];
const FURTHER: [&str; 4] =
    ["kan vidaredelegeras", "får vidaredelegeras", "may be delegated", "can be delegated"];
pub(super) const NO_FURTHER: [&str; 12] = [
    "får inte vidaredelegeras",
    "får ej vidaredelegeras",
    "kan inte vidaredelegeras",
    "kan ej vidaredelegeras",
    "får inte delegeras vidare",
    "får ej delegeras vidare",
    "kan inte delegeras vidare",
    "kan ej delegeras vidare",
    "vidaredelegeras inte",
    "delegeras inte vidare",
    "may not be delegated further",
    "may not be delegated",
];
/// What is decided by nobody else than the body itself.
pub(super) const KEPT: [&str; 10] = [
    "får inte delegeras",
    "kan inte delegeras",
    "får ej delegeras",
    "kan ej delegeras",
    "ska inte delegeras",
    "skall inte delegeras",
    "delegeras inte",
    "delegeras ej",
    "must not be delegated",
    "is not delegated",
];

impl Meaner<'_> {
    /// What a body or a post may do; `nej` is that it may not at all.
    pub(super) fn may(&mut self, id: &str, may: &str, item: &Item, said: &Said) {
        let is = |words: [&str; 2]| words.contains(&item.text.to_lowercase().as_str());
        let (no, yes) = (is(["nej", "no"]), is(["ja", "yes"]));
        let begins = ["inga ", "inget ", "ingen ", "no ", "none"];
        let is_none = begins.iter().any(|word| item.text.to_lowercase().starts_with(word));
        if denied(&item.text).is_some() || is_none {
            let message = both(
                format!("”{}” säger vad som inte får beslutas", item.text),
                format!("“{}” says what may not be decided", item.text),
            );
            let key = if may == "create" { "får inte tillsätta" } else { "får inte besluta" };
            let help = both(
                format!("skriv `{key}: saken`, eller `{}: nej` om det gäller allt", said.key.words[0]),
                format!("write `may not decide: the matter`, or `{}: no` if it is of all", said.key.words[1]),
            );
            return self.fault(item, message, Some(help));
        }
        let Some(words) = self.words_of(item) else { return };
        let mut keys = self.power_of(item, Some(&said.mods));
        if !(no || yes) {
            keys.insert(matter_of(may).to_string(), text(words));
        }
        keys.insert(if no { "may_not" } else { "may" }.to_string(), text(may));
        self.add(id, "powers", keys, item);
    }

    /// What they may not: what they would do stays in the source's words.
    pub(super) fn may_not(&mut self, id: &str, may: &str, item: &Item, said: &Said) {
        let Some(words) = self.words_of(item) else { return };
        let mut keys = self.power_of(item, Some(&said.mods));
        // What they may not delegate they decide, and nobody else does.
        if let Some(matter) = delegated(&words).filter(|_| may == "decide") {
            keys.insert("about".to_string(), text(matter));
            keys.insert("may".to_string(), text("decide"));
            keys.insert("delegable".to_string(), text("false"));
            return self.add(id, "powers", keys, item);
        }
        keys.insert(matter_of(may).to_string(), text(words));
        keys.insert("may_not".to_string(), text(may));
        self.add(id, "powers", keys, item);
    }

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

/// What it is that somebody may not delegate: `delegera beslut om verksamhetsplan`.
pub(super) fn delegated(words: &str) -> Option<&str> {
    let lower = words.to_lowercase();
    let after = |at: usize, begins: &[&str]| {
        let rest = lower.get(at..)?;
        let begin = begins.iter().find(|begin| rest.starts_with(**begin))?;
        Some(at + begin.len())
    };
    let at = after(0, &["delegera ", "vidaredelegera ", "delegate "])?;
    let verbs =
        ["beslut om ", "beslut i ", "beslutet om ", "frågor om ", "decisions on ", "decisions about "];
    let at = after(at, &verbs).unwrap_or(at);
    words.get(at..).map(str::trim).filter(|rest| !rest.is_empty())
}

/// The key of what a power is about.
fn matter_of(may: &str) -> &'static str {
    if ["create", "appoint", "nominate"].contains(&may) { "what" } else { "about" }
}
