//! What a sheet says where it is not carried into the data: it is refused before anything is made,
//! for an act that wrote the rest would say something else than the sheet.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::change::has_arrow;
use crate::acts::mean::instead::what_else;
use crate::acts::sheet::{Act, Said};
use crate::acts::states::is_resting;
use crate::acts::when::Mods;
use crate::acts::words::{Does, Says};
use crate::lang::both;
use crate::model::kind::{BODY, Kind};

/// All parts of a bracket but its places in sources, as `Mods::parts` names them.
const ALL: &[&str] =
    &["certainty", "condition", "from", "to", "observed", "day", "term", "ended", "begun", "share", "state"];
/// The same of somebody who may be acting.
const WHO: &[&str] =
    &["certainty", "condition", "from", "to", "observed", "day", "term", "ended", "begun", "acting", "share"];
/// The same of somebody who is appointed: a day that is not known is when it begins.
const APPOINTED: &[&str] = &[
    "certainty",
    "condition",
    "from",
    "to",
    "observed",
    "day",
    "term",
    "ended",
    "begun",
    "acting",
    "unknown",
    "share",
];
const MEANT_FOR: &[&str] =
    &["certainty", "condition", "from", "to", "observed", "day", "term", "ended", "begun", "purpose"];
const LIMITED: &[&str] =
    &["certainty", "condition", "from", "to", "observed", "day", "term", "ended", "begun", "limit"];
pub(super) const CORRECTED: &[&str] =
    &["from", "to", "observed", "day", "certainty", "term", "acting", "condition"];
/// What a bracket around several statements gives each of them.
const AROUND: &[&str] = &["certainty", "from", "to", "day"];

impl Meaner<'_> {
    /// Tells of parties, and of brackets that stand where they are not carried. What else is asked
    /// of the sheet is asked at the same time.
    pub(super) fn is_to_be_carried(&mut self) -> bool {
        self.without_party();
        self.carried();
        self.hedges_in_parentheses();
        self.unknown_hedges();
        true
    }

    fn carried(&mut self) {
        let sheet = self.sheet;
        for act in &sheet.acts {
            let at = Item { line: act.line, column: 3, ..Item::default() };
            self.carry(&at, &act.mods, of_act(act), act.verb.words);
            for (number, item) in act.subject.iter().enumerate() {
                self.undone(item);
                let is_last = number + 1 == act.subject.len();
                if matches!(act.verb.does, Does::Appoint | Does::Pairs(_)) {
                    self.is_a_beginning(item);
                }
                let allowed = of_subject(act, item, is_last);
                match act.verb.does {
                    Does::Is(kind, _) if kind.bit() & BODY != 0 && self.begins_later(item, allowed) => {}
                    _ => self.carry(item, &item.mods, allowed, act.verb.words),
                }
                let ends = matches!(act.verb.does, Does::Leave | Does::Dissolve) && item.mods.to.is_some();
                if ends && (item.mods.day.is_some() || item.mods.from.is_some()) {
                    let message =
                        both("vilken är den sista dagen? Här är två", "which is the last day? Here are two");
                    let help = both(
                        "skriv bara den sista, `[t.o.m. 2028-06-30]`; är bara året känt, `[år 2028]`",
                        "write only the last, `[to 2028-06-30]`; if only the year is known, `[year 2028]`",
                    );
                    self.fault(item, message, Some(help));
                }
            }
            for said in &act.keys {
                let (outer, inner) = of_key(act, said);
                let at = Item { line: said.line, column: 3, ..Item::default() };
                if matches!(said.key.says, Says::Seat(_) | Says::Holder | Says::Responsible(_)) {
                    self.is_a_beginning(&Item { mods: said.mods.clone(), ..at.clone() });
                }
                self.carry(&at, &said.mods, outer, said.key.words);
                let is_matter = matches!(
                    said.key.says,
                    Says::Text(..)
                        | Says::May(_)
                        | Says::MayNot(_)
                        | Says::Rows
                        | Says::Rule(_)
                        | Says::Count
                );
                for item in &said.items {
                    self.carry(item, &item.mods, inner, said.key.words);
                    if !is_matter {
                        self.undone(item);
                    }
                    if matches!(said.key.says, Says::Seat(_) | Says::Holder | Says::Responsible(_)) {
                        self.is_a_beginning(item);
                    }
                }
                self.of_each(&said.items, said.key.words, outer.contains(&"from"));
            }
            // What a change turns into what has one day; one person in several bodies too.
            let is_several = act.subject.iter().filter(|item| has_arrow(item)).count() > 1;
            let is_one = matches!(act.verb.does, Does::Change(_) | Does::Move) && !is_several;
            let is_again =
                act.verb.does == Does::Appoint && act.subject.iter().any(|item| item.title.is_none());
            if !is_one && !is_again {
                self.of_each(&act.subject, act.verb.words, false);
            }
        }
    }

    /// A first day of something that an act only says is there: whether it is told.
    fn begins_later(&mut self, item: &Item, allowed: &[&str]) -> bool {
        let is_first = |part: &str| ["from", "day"].contains(&part);
        let more = item.mods.parts().into_iter().filter(|(part, _)| !allowed.contains(part));
        let more: Vec<(&str, String)> = more.collect();
        let [(part, written)] = more.as_slice() else { return false };
        if !is_first(part) {
            return false;
        }
        let who = &item.who;
        let message = both(
            format!("”{written}”: det som finns först från en dag inrättas"),
            format!("“{written}”: what is there only from a day is created"),
        );
        let day = written.trim_start_matches("från ");
        let help = both(
            format!("skriv `- inrätta: {who} [från {day}]`"),
            format!("write `- create: {who} [from {day}]`"),
        );
        self.fault(item, message, Some(help));
        true
    }

    pub(super) fn carry(&mut self, at: &Item, mods: &Mods, allowed: &[&str], words: &[&str]) {
        self.no_place_for(at);
        let parts = mods.parts();
        let is_unknown = parts.iter().any(|(part, _)| *part == "unknown");
        let more: Vec<&str> = parts
            .iter()
            .filter(|(part, _)| !allowed.contains(part))
            .map(|(_, written)| written.as_str())
            .collect();
        if more.is_empty() {
            return;
        }
        let more = more.join(", ");
        let [sv, en] = [words[0], words.get(1).unwrap_or(&words[0])];
        let message = both(
            format!("`{sv}` kan inte ha ”{more}” inom hakparentes här"),
            format!("`{en}` can't have “{more}” in brackets here"),
        );
        let help = what_else(mods, allowed);
        let began = both(
            "började det då, eller slutade det? skriv `[från dag okänd]` eller `[slutat]`",
            "did it begin then, or end? write `[from day unknown]` or `[ended]`",
        );
        self.fault(at, message, Some(if is_unknown { began } else { help }));
    }
}

/// What the bracket of a verb is carried into.
fn of_act(act: &Act) -> &'static [&'static str] {
    match act.verb.does {
        Does::Is(kind, _) if act.subject.iter().all(|item| is_placed(act, item, kind)) => {
            &["term", "from", "to", "day"]
        }
        Does::Is(..) | Does::Class(_) | Does::OfClass => &["term"],
        Does::Appoint | Does::Pairs(_) => AROUND,
        Does::List | Does::Seen | Does::Change(_) | Does::Create | Does::Dissolve | Does::Move => &["day"],
        Does::About | Does::AboutSource | Does::Leave | Does::Correct | Does::Outcome(_) => &[],
    }
}

fn of_subject(act: &Act, item: &Item, is_last: bool) -> &'static [&'static str] {
    match act.verb.does {
        Does::Is(Kind::Assignment, _) => &["term", "from", "to", "day", "unknown", "ended", "state"],
        Does::Is(Kind::Programme, _) => &["term", "from", "to", "day", "horizon"],
        Does::Is(Kind::Decision, _) if item.mods.certainty == Some("rejected") => {
            &["term", "day", "unknown", "certainty"]
        }
        Does::Is(Kind::Decision, _) => &["term", "day", "unknown"],
        Does::Is(kind, _) if is_placed(act, item, kind) && rests(item) => {
            &["term", "from", "to", "day", "observed", "ended", "state"]
        }
        Does::Is(kind, _) if is_placed(act, item, kind) => {
            &["term", "from", "to", "day", "observed", "ended"]
        }
        Does::Is(kind, _) if kind.bit() & BODY != 0 && rests(item) => &["term", "state"],
        Does::About if rests(item) => &["state"],
        Does::Is(..) | Does::Class(_) | Does::OfClass => &["term"],
        Does::Appoint => APPOINTED,
        Does::Pairs(Says::Holder) => WHO,
        Does::Pairs(_) => ALL,
        Does::List | Does::Seen => &["day"],
        // A first day without is answered with the last one.
        Does::Leave => &["to", "day", "ended", "from", "unknown"],
        // A first day without it, in the minutes' own words.
        Does::Dissolve => &["to", "day", "ended", "from", "unknown"],
        Does::Outcome("declines") => &["day", "unknown"],
        Does::Create => &["day", "from", "begun", "unknown"],
        Does::Move => &["day", "from", "unknown", "due"],
        Does::Change(_) if is_last || has_arrow(item) => &["day", "from", "unknown", "due"],
        Does::Change(_) | Does::About | Does::AboutSource | Does::Correct | Does::Outcome(_) => &[],
    }
}

/// Whether it says of a body that it is there and does nothing.
fn rests(item: &Item) -> bool {
    item.mods.state.as_deref().is_some_and(|state| is_resting(&state.to_lowercase()))
}

/// Whether something gets a statement of where it is, which has dates of its own.
fn is_placed(act: &Act, item: &Item, kind: Kind) -> bool {
    kind.bit() & BODY != 0 && (item.at.is_some() || act.keys.iter().any(|said| said.key.says == Says::Body))
}

/// What the bracket of a key is carried into, and that of what stands after it.
fn of_key(act: &Act, said: &Said) -> (&'static [&'static str], &'static [&'static str]) {
    let is_statement = matches!(
        said.key.says,
        Says::Relation(_)
            | Says::Inverse(_)
            | Says::Host(_)
            | Says::Seat(_)
            | Says::Text(..)
            | Says::Responsible(_)
            | Says::Holder
            | Says::Route(_)
            | Says::Count
            | Says::May(_)
            | Says::MayNot(_)
            | Says::Effect(_)
            | Says::Rule(_)
    );
    match (act.verb.does, said.key.says) {
        // Of what can't be corrected by an act that is said, and not what its bracket has.
        (Does::Correct, Says::Rows | Says::May(_) | Says::MayNot(_) | Says::Rule(_) | Says::Deliver) => {
            (&[], LIMITED)
        }
        (Does::Correct, _) => (&[], CORRECTED),
        (Does::Appoint | Does::Leave | Does::Change(_), _) => (&[], &[]),
        (_, Says::Host(_)) => (AROUND, MEANT_FOR),
        (_, Says::Relation(_)) => (AROUND, MEANT_FOR),
        (_, Says::Deliver) => (&["certainty"], &["certainty", "condition", "due", "day", "from", "to"]),
        (_, Says::Alias) => (&[], &["to"]),
        (_, Says::Former) => (&[], &["to", "ended", "unknown"]),
        (_, Says::Rows) => (&["certainty"], &["certainty", "condition", "limit", "from", "to", "term"]),
        (_, Says::From | Says::To) => (&[], &["condition"]),
        (_, Says::May(_) | Says::MayNot(_)) => (AROUND, LIMITED),
        (_, Says::Adopts) => (&[], &["condition"]),
        (_, Says::Theme) => (&[], &["condition"]),
        (_, Says::AdoptedBy) => (&[], &["term"]),
        (_, Says::Seat(_) | Says::Holder) => (AROUND, WHO),
        _ if is_statement => (AROUND, ALL),
        _ => (&[], &[]),
    }
}
