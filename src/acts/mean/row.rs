//! A row of a delegation order in the document's own words: who begins it, what it is of, and what
//! of it is denied. `Beslut om taxor får inte delegeras` says who may not, not who may.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::delegate::denied;
use crate::acts::mean::power::{KEPT, NO_FURTHER, delegated};
use crate::acts::mean::statement::text;
use crate::acts::sheet::Act;
use crate::acts::words::Does;
use crate::acts::world::same_name;
use crate::lang::{Both, both};
use crate::model::kind::{ANYONE, BODY, Kind};

/// Heads of which an organisation has several.
const HEADS: [&str; 9] = [
    "avdelningschef",
    "enhetschef",
    "sektionschef",
    "verksamhetschef",
    "områdeschef",
    "gruppchef",
    "vårdenhetschef",
    "chef",
    "handläggare",
];

/// A row, read: to whom, where it says so, and what.
pub(super) struct Row {
    pub to: Option<String>,
    pub item: Item,
}

impl Meaner<'_> {
    /// Reads a row; `None` is told.
    pub(super) fn row(&mut self, row: Item) -> Option<Row> {
        let (to, what) = match row.text.split_once(": ") {
            Some((to, what)) => (Some(to.trim().to_string()), what.trim().to_string()),
            None => (None, row.text.clone()),
        };
        let what = self.words_of(&Item { text: what, ..row.clone() })?;
        let mut row = Item { text: what, ..row };
        let is_denied = |words: &str| ends_denied(words).is_some_and(|(rest, _)| rest.is_empty());
        let is_known = |name: &String| {
            self.world.things.contains_key(name) || !self.world.called(name, ANYONE).is_empty()
        };
        // `Får inte delegeras: taxor`, `Taxor: får inte delegeras`.
        let to = match to {
            Some(to) if is_denied(&to) => {
                row.mods.conditions.push(to);
                None
            }
            Some(to) if is_denied(&row.text) && !is_known(&to) => {
                row.mods.conditions.push(std::mem::replace(&mut row.text, to));
                None
            }
            to => to,
        };
        // `Nämnden: får inte delegera beslut om planen`.
        if let Some(matter) = denied(&row.text).and_then(delegated).map(String::from) {
            row.mods.conditions.push(KEPT[0].to_string());
            row.text = matter;
        }
        if let Some((rest, denial)) = ends_denied(&row.text).filter(|(rest, _)| !rest.is_empty()) {
            let (rest, denial) = (rest.to_string(), denial.to_string());
            row.mods.conditions.push(denial);
            row.text = rest;
        }
        if is_denial_within(&row.text) {
            self.denied_within(&row);
            return None;
        }
        Some(Row { to, item: row })
    }

    /// Words that say somewhere that something may not be delegated, and not as their last.
    fn denied_within(&mut self, row: &Item) {
        let what = &row.text;
        let message = both(
            format!("”{what}” säger att något inte får delegeras"),
            format!("“{what}” says that something must not be delegated"),
        );
        let help = both(
            "skriv saken, och sist på raden `[får inte delegeras]` eller `[får inte vidaredelegeras]`",
            "write the matter, and last on the line `[must not be delegated]` or `[may not be delegated \
             further]`",
        );
        self.fault(row, message, Some(help));
    }

    /// Whoever begins a row, with nothing more said: other words would be lost, and what they stand
    /// with be true without them.
    pub(super) fn receiver(&mut self, one: &Item) -> Option<Item> {
        let one = self.whole(one, ANYONE);
        let is_short = |of: &&String| of.chars().next().is_some_and(char::is_uppercase);
        let words = one.of.as_ref().filter(|of| !is_short(of)).or(one.title.as_ref()).cloned();
        let Some(words) = words else { return Some(one) };
        let who = &one.who;
        let is_place = |words: &str| {
            !self.world.called(words, BODY).is_empty()
                || self.kind_of(words).is_some_and(|kind| BODY & kind.bit() != 0)
        };
        let message = both(
            format!("”{words}” efter {who} skulle gå förlorat"),
            format!("“{words}” after {who} would be lost"),
        );
        let help = match words.starts_with(char::is_uppercase) {
            true if is_place(&words) => {
                both(format!("skriv `{who} / {words}`"), format!("write `{who} / {words}`"))
            }
            true => both(
                "skriv en rad för var och en som får besluta, med befattningen: `- Befattningen: saken`",
                "write a row for each who may decide, by the post: `- The post: the matter`",
            ),
            false => both(
                format!(
                    "skriv det sist på raden, i hakparentes: `{who}: saken [{words}]`; är det flera som får \
                     besluta, en rad för var och en"
                ),
                format!(
                    "write it last on the line, in brackets: `{who}: the matter [{words}]`; if several may \
                     decide, a row for each"
                ),
            ),
        };
        self.fault(&one, message, Some(help));
        None
    }

    /// An order that lets `Avdelningschef` do something means each of them: a post that only such a
    /// row names is a class of posts, and it is said.
    pub(super) fn one_of_many(&mut self, post: &str, one: &Item) {
        let is_head = HEADS.contains(&one.who.to_lowercase().as_str()) && one.at.is_none();
        let is_new = self.world.things.get(post).is_some_and(|thing| {
            thing.is_new() && !thing.now.contains_key("holders") && !thing.now.contains_key("class")
        });
        let is_said = |act: &Act| {
            matches!(act.verb.does, Does::Is(Kind::Post, _))
                && act.subject.iter().any(|own| same_name(&own.who) == same_name(&one.who))
        };
        if !is_head || !is_new || self.sheet.acts.iter().any(is_said) {
            return;
        }
        self.set(post, "class", text("true"));
        let who = &one.who;
        self.say(both(
            format!("{who} är flera: en klass av befattningar; är det en enda, `- befattning: {who}`"),
            format!("{who} is several: a class of posts; if it is only one, `- post: {who}`"),
        ));
    }

    /// What a row begins with and is nobody: the matter often stands first in a document.
    pub(super) fn begins_with_nobody(&mut self, one: &Item, what: &str) -> bool {
        let who = &one.who;
        let is_somebody = one.id.is_some()
            || one.at.is_some()
            || !self.world.called(who, ANYONE).is_empty()
            || self.kind_of(who).is_some()
            || !self.near(one, ANYONE).is_empty();
        if is_somebody {
            return false;
        }
        let message = both(
            format!("en rad börjar med den som får besluta, och ”{who}” är ingen befattning och inget organ"),
            format!("a row begins with who may decide, and “{who}” is neither a post nor a body"),
        );
        let help = self.row_instead(who, what);
        self.fault(one, message, Some(help));
        true
    }

    fn row_instead(&self, who: &str, what: &str) -> Both {
        let lower = who.to_lowercase();
        if ["ingen", "nobody", "no one"].contains(&lower.as_str()) {
            return both(
                format!("skriv `- {what} [får inte delegeras]`"),
                format!("write `- {what} [must not be delegated]`"),
            );
        }
        if [" och ", " eller ", " samt ", " and ", " or "].iter().any(|word| lower.contains(word)) {
            return both(
                format!(
                    "skriv en rad för var och en, `- Befattningen: {what}`; ska de besluta ihop, den ena \
                     och sist på raden `[tillsammans med …]`"
                ),
                format!(
                    "write a row for each, `- The post: {what}`; if they decide together, the one of them, \
                     and last on the line `[together with …]`"
                ),
            );
        }
        let is_whom = !self.world.called(what, ANYONE).is_empty() || self.kind_of(what).is_some();
        if is_whom {
            return both(format!("skriv `- {what}: {who}`"), format!("write `- {what}: {who}`"));
        }
        both(
            format!(
                "skriv `- Befattningen: {what}`, och vad som begränsar det sist på raden: `[högst …]`; är \
                 det en befattning, säg det i en händelse för sig: `- befattning: {who}`"
            ),
            format!(
                "write `- The post: {what}`, and what limits it last on the line: `[at most …]`; if it is a \
                 post, say so in an act of its own: `- post: {who}`"
            ),
        )
    }
}

/// What stands before a denial at the end of some words, and the denial.
fn ends_denied(words: &str) -> Option<(&str, &str)> {
    let lower = words.to_lowercase();
    let denials = NO_FURTHER.iter().chain(&KEPT);
    let ends = denials.filter(|denial| {
        let before = lower.strip_suffix(**denial);
        before.is_some_and(|before| before.is_empty() || before.ends_with([' ', ',']))
    });
    let longest = ends.max_by_key(|denial| denial.len())?;
    let at = words.len().checked_sub(longest.len()).filter(|at| words.is_char_boundary(*at))?;
    let rest = words[..at].trim_end().trim_end_matches(',').trim_end();
    Some((rest, &words[at..]))
}

fn is_denial_within(words: &str) -> bool {
    let lower = words.to_lowercase();
    let has = |all: &[&str]| lower.split(|c: char| !c.is_alphabetic()).any(|word| all.contains(&word));
    has(&["inte", "ej", "not"]) && (lower.contains("delegeras") || lower.contains("delegated"))
}

#[cfg(test)]
mod tests {
    use super::{ends_denied, is_denial_within};

    #[test]
    fn what_is_denied_at_the_end_of_a_row() {
        for (words, rest, denial) in [
            ("Beslut om taxor får inte delegeras", "Beslut om taxor", "får inte delegeras"),
            ("Planen delegeras inte", "Planen", "delegeras inte"),
            ("lån, får ej delegeras vidare", "lån", "får ej delegeras vidare"),
            ("Får ej delegeras", "", "Får ej delegeras"),
        ] {
            assert_eq!(ends_denied(words), Some((rest, denial)), "{words}");
        }
        assert_eq!(ends_denied("beslut om vidaredelegering"), None);
        assert!(is_denial_within("taxor som inte får delegeras") && !is_denial_within("inte taxor"));
    }
}
