//! A name that is made of names that are there is no name: two with a word between them are two,
//! and one with a comma and words more is that one.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::lang::both;
use crate::model::kind::{ANYONE, Kind};

/// Words after a comma that say how or when something is so, and are no part of a name.
const MORE: [&str; 14] = [
    "på uppdrag av ",
    "efter ",
    "tills ",
    "till dess ",
    "tillsammans med ",
    "i samråd ",
    "i samverkan ",
    "varje ",
    "vid ",
    "genom ",
    "on behalf of ",
    "until ",
    "together with ",
    "in consultation ",
];

impl Meaner<'_> {
    /// Two that are known with a word between them are two, and no third.
    pub(super) fn two_for_one(&mut self, item: &Item) {
        let signs = [" och ", " eller ", " samt ", " and ", " or ", "/"];
        let pairs = signs.iter().filter_map(|sign| item.who.split_once(sign));
        let is_known = |name: &str| !self.world.called(name.trim(), ANYONE).is_empty();
        let Some((one, other)) = pairs.into_iter().find(|(one, other)| is_known(one) && is_known(other))
        else {
            return;
        };
        let (one, other) = (one.trim(), other.trim());
        let message = both(
            format!("{one} och {other} är två som finns, och ”{}” är ingen", item.who),
            format!("{one} and {other} are two that are there, and “{}” is none", item.who),
        );
        let help = both(
            format!(
                "skriv dem var för sig: `{one}; {other}`; gäller det bara en av dem, källans ord i `not:`"
            ),
            format!("write each by itself: `{one}; {other}`; if it is one of them, the words in `note:`"),
        );
        self.fault(item, message, Some(help));
    }

    /// On whose delegation somebody decides, or what of a body it is, is no part of a name.
    pub(super) fn of_another(&mut self, item: &Item) -> bool {
        let who = item.who.as_str();
        let is_known = |name: &str| !self.world.called(name.trim(), ANYONE).is_empty();
        let delegation = [" på delegation av ", " på delegation från ", " on delegation from "];
        let found = delegation.iter().find_map(|words| Some((who.split_once(words)?, *words)));
        if let Some(((one, other), words)) = found {
            let message = both(
                format!("”{}{other}” hör inte till namnet {one}", words.trim_start()),
                format!("“{}{other}” is no part of the name {one}", words.trim_start()),
            );
            let help = both(
                format!("skriv `{one}`, och på vems delegation i `not:`"),
                format!("write `{one}`, and on whose delegation in `note:`"),
            );
            self.fault(item, message, Some(help));
            return true;
        }
        // "ordföranden i Vårdnämnden" is a post or a part of it: names begin with a capital letter.
        let is_word = who.starts_with(char::is_lowercase);
        let inner = who.split_once(" i ").filter(|(_, body)| is_word && is_known(body));
        let Some((what, body)) = inner else { return false };
        let message = both(
            format!("{body} finns, och ”{who}” är inget eget organ"),
            format!("{body} is there, and “{who}” is no body of its own"),
        );
        let help = both(
            format!("skriv `{what} / {body}`, eller `{body}` och källans ord i `not:`"),
            format!("write `{what} / {body}`, or `{body}` and the words in `note:`"),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// A name that is there, a comma, and words more are no other name: they would be lost in it.
    pub(super) fn known_and_more(&mut self, item: &Item) -> bool {
        let commas = item.who.match_indices(", ").map(|(at, _)| (&item.who[..at], &item.who[at + 2..]));
        let is_said = |(name, words): &(&str, &str)| {
            let lower = words.to_lowercase();
            let called = self.world.called(name, ANYONE);
            called.iter().any(|id| self.is_of_here(id)) || MORE.iter().any(|begin| lower.starts_with(begin))
        };
        let Some((name, words)) = commas.into_iter().find(is_said) else { return false };
        let message = both(
            format!("”{name}” är ett namn, och ”{words}” är mer än det"),
            format!("“{name}” is a name, and “{words}” is more than that"),
        );
        let who = &item.who;
        let help = match words.starts_with(char::is_uppercase) {
            true => both(
                format!(
                    "är det två: `{name}; {words}`; är det var det är: `{name} / {words}`; heter det så: `{who} = ny`"
                ),
                format!(
                    "if they are two: `{name}; {words}`; if it is where it is: `{name} / {words}`; if it is called that: `{who} = new`"
                ),
            ),
            false => both(
                format!("skriv det sist, i hakparentes: `{name} [{words}]`; heter det så: `{who} = ny`"),
                format!(
                    "write it last, in brackets: `{name} [{words}]`; if it is called that: `{who} = new`"
                ),
            ),
        };
        self.fault(item, message, Some(help));
        true
    }

    /// Whether something is meant by its name here: it is in the house, or known wherever it is.
    fn is_of_here(&self, id: &str) -> bool {
        let kind = self.world.things[id].kind;
        matches!(kind, Kind::Region | Kind::Organisation | Kind::Person) || self.world.is_at_home(id)
    }
}
