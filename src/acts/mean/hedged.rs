//! Words in brackets and parentheses that nothing is known of: a second parenthesis has no place,
//! and a lone word that is no word of the source is more likely a slip than a hedge.

use crate::acts::cite::cite_of;
use crate::acts::doubt::{Doubt, doubt};
use crate::acts::item::Item;
use crate::acts::limit::bracket_parts;
use crate::acts::mean::Meaner;
use crate::acts::when::Mods;
use crate::acts::window::{is_leave, window_of};
use crate::acts::words::{Does, Says};
use crate::lang::both;
use crate::model::kind::ANYONE;

/// Hedges of one word that are written also where the source says it otherwise.
const KNOWN: [&str; 22] = [
    "delas",
    "delar",
    "delad",
    "delat",
    "shared",
    "jointly",
    "delvis",
    "löpande",
    "normalt",
    "regelbundet",
    "vanligen",
    "växelvis",
    "årligen",
    "främst",
    "partly",
    "continuously",
    "normally",
    "regularly",
    "usually",
    "alternately",
    "annually",
    "mainly",
];

impl Meaner<'_> {
    /// Lone words of brackets that are neither known nor words of the source.
    pub(super) fn unknown_hedges(&mut self) {
        let sheet = self.sheet;
        let kept = sheet.source.as_ref().and_then(|id| self.world.kept.get(id));
        let Some(kept) = kept.map(|lines| lines.join(" ").to_lowercase()) else { return };
        // How near a theme is, and how much is adopted, are words of their own.
        let is_hedge = |says: Says| !matches!(says, Says::Theme | Says::Adopts);
        let keys = sheet.acts.iter().flat_map(|act| &act.keys).filter(|said| is_hedge(said.key.says));
        let items = sheet.acts.iter().flat_map(|act| &act.subject).chain(keys.flat_map(|said| &said.items));
        for item in items.filter(|item| item.mods.cites.iter().all(|cite| !cite.contains('#'))) {
            for word in item.mods.conditions.iter().filter(|words| !words.contains(' ')) {
                let lower = word.to_lowercase();
                // Words that undo something are told as that.
                let is_told = doubt(word).is_some_and(|doubt| doubt.undoes());
                if is_told || KNOWN.contains(&lower.as_str()) || kept.contains(&lower) {
                    continue;
                }
                let message = both(
                    format!("”{word}” står inte i källan, och är inget ord för när eller hur säkert det är"),
                    format!("“{word}” is not in the source, and is no word for when or how sure it is"),
                );
                let help = both(
                    "skriv källans eget ord, eller stryk det; en anmärkning står i `not: …`",
                    "write the source's own word, or leave it out; a remark stands in `note: …`",
                );
                self.fault(item, message, Some(help));
            }
        }
    }

    /// Words that undo what they stand with are no condition of it: `[avböjde]`.
    pub(super) fn undone(&mut self, item: &Item) {
        let is_less = |doubt: &Doubt<'_>| doubt.is_no_hedge();
        if let Some(doubt) = item.mods.term.as_deref().and_then(doubt).filter(is_less) {
            self.doubted(item, &doubt);
        }
        for words in &item.mods.conditions {
            if let Some(doubt) = doubt(words).filter(Doubt::undoes) {
                let (message, help) = doubt.told();
                self.fault(item, message, Some(help));
            }
        }
    }

    /// Words in parentheses that say how sure, when or how it is, stand in brackets: what is in
    /// parentheses is whom a seat speaks for, or an abbreviation, and would be lost.
    pub(super) fn hedges_in_parentheses(&mut self) {
        let sheet = self.sheet;
        for act in &sheet.acts {
            let is_whom = match act.verb.does {
                Does::Is(kind, _) => kind.bit() & ANYONE != 0,
                does => matches!(does, Does::Appoint | Does::Leave | Does::Create | Does::Dissolve),
            };
            // Somebody that a seat is for may be called anything, and is asked about.
            let is_seated = matches!(act.verb.does, Does::Appoint | Does::Leave);
            for item in act.subject.iter().filter(|_| is_whom) {
                self.hedge_in_parentheses(item, is_seated);
            }
            for said in act.keys.iter().filter(|said| names_somebody(said.key.says)) {
                let is_seat = matches!(said.key.says, Says::Seat(_) | Says::Responsible(_) | Says::Holder);
                said.items.iter().for_each(|item| self.hedge_in_parentheses(item, is_seat));
            }
        }
    }

    fn hedge_in_parentheses(&mut self, item: &Item, is_seat: bool) {
        let Some(of) = item.of.as_deref().filter(|of| self.world.called(of, ANYONE).is_empty()) else {
            return;
        };

        let (message, help) = match doubt(of) {
            Some(doubt) => doubt.told(),
            None if is_of_brackets(of) || !is_seat && is_sentence(of) => (
                both(
                    format!("”{of}” i parentes är ingen förkortning och ingen som platsen gäller för"),
                    format!("“{of}” in parentheses is no abbreviation, and nobody that the seat is for"),
                ),
                both(
                    format!("skriv det i hakparentes, sist på raden: `[{of}]`"),
                    format!("write it in brackets, last on the line: `[{of}]`"),
                ),
            ),
            _ => return,
        };
        self.fault(item, message, Some(help));
    }

    /// Of two parentheses after a name only one has a meaning.
    pub(super) fn no_place_for(&mut self, item: &Item) {
        if is_cited_within(&item.text) {
            let message = both("hakparentesen står mitt i", "the bracket is in the middle");
            let help = both("skriv den sist: `Anna Ask, HSD [12]`", "write it last: `Anna Ask, HSD [12]`");
            self.fault(item, message, Some(help));
        }
        let Some(more) = item.more.as_ref().filter(|more| !self.is_party(more)) else { return };
        let message = both(
            format!("två parenteser: ”{more}” sägs inte"),
            format!("two parentheses: “{more}” is not said"),
        );
        let help = both(
            "skriv en av dem; ett namn till skrivs för sig, `även: …`, och källans ord `[ord = …]`",
            "write one of them; one more name stands by itself, `also: …`, and the source's word `[term = …]`",
        );
        self.fault(item, message, Some(help));
    }
}

/// Whether somebody stands under a key, and no matter.
fn names_somebody(says: Says) -> bool {
    matches!(
        says,
        Says::Relation(_)
            | Says::Inverse(_)
            | Says::Chosen(_)
            | Says::Host(_)
            | Says::Seat(_)
            | Says::Responsible(_)
            | Says::Holder
            | Says::Effect(_)
    )
}

/// Whether words in parentheses are what stands in brackets: a time, a denial, a part.
pub(super) fn is_of_brackets(of: &str) -> bool {
    let lower = of.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let is_denial = matches!(first, "inte" | "ej" | "ingen" | "inget" | "inga" | "not" | "no");
    let is_acting = matches!(lower.as_str(), "tf" | "t.f." | "tillförordnad" | "vikarierande" | "acting");
    let has_day = lower.contains(|c: char| c.is_ascii_digit()) && Mods::default().take(of).is_ok();
    // Leave, and until when: `(tjänstledig)`, `(tills vidare)`.
    let is_time = is_leave(of) || window_of(of).is_some();
    is_denial || is_acting || has_day || is_time || KNOWN.contains(&lower.as_str())
}

/// Whether words are more than a short name: several, that begin with a small letter.
fn is_sentence(of: &str) -> bool {
    of.contains(' ') && of.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a place in a source stands in the middle of some words; a pair or an arrow has two ends.
fn is_cited_within(text: &str) -> bool {
    let bracket = text.split_once(" [").and_then(|(_, rest)| rest.split_once(']'));
    let is_place = |(inner, _): &(&str, &str)| {
        !inner.is_empty() && bracket_parts(inner).iter().all(|part| cite_of(part.trim()).is_some())
    };
    let is_pair = [" -> ", ": "].iter().any(|sign| text.contains(sign));
    !is_pair && bracket.filter(is_place).is_some()
}
