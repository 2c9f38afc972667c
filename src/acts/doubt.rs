//! Words that say less than that something is so: that it is over, has not begun, is only put
//! forward, or is not certain. As a hedge, a title or a part of a name they would be left out of
//! answers, and the rest told as a fact: each of them has to be said as what it is.

use crate::acts::doubt_words::{ASKED, COMING, HEALTH, MEETING, OVER, PUT_FORWARD, UNDONE, UNSURE};
use crate::acts::slips::Slip;
use crate::lang::{Both, both};

/// What such a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Over,
    Coming,
    PutForward,
    Unsure,
    Undone,
    Asked,
    Meeting,
    Health,
}

/// A word that says less than that something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt<'t> {
    word: &'t str,
    /// What follows it.
    pub rest: &'t str,
    says: Says,
}

/// Such a word at the beginning of a text.
pub fn doubt(text: &str) -> Option<Doubt<'_>> {
    let text = text.trim();
    let all = [
        (Says::Over, OVER),
        (Says::Coming, COMING),
        (Says::PutForward, PUT_FORWARD),
        (Says::Unsure, UNSURE),
        (Says::Undone, UNDONE),
        (Says::Asked, ASKED),
        (Says::Meeting, MEETING),
        (Says::Health, HEALTH),
    ];
    let begins = |word: &&str| {
        let own = text.get(..word.len()).filter(|own| own.to_lowercase() == **word);
        own.is_some() && text[word.len()..].chars().next().is_none_or(char::is_whitespace)
    };
    // `f d` and `enligt förslag` before what begins alike and is shorter.
    let found = all.into_iter().flat_map(|(says, words)| words.iter().map(move |word| (says, word)));
    let (says, word) = found.filter(|(_, word)| begins(word)).max_by_key(|(_, word)| word.len())?;
    Some(Doubt { word: &text[..word.len()], rest: text[word.len()..].trim(), says })
}

/// The doubt of a name: a word before it, or a question mark after it.
pub fn doubt_of_name(name: &str) -> Option<Doubt<'_>> {
    let name = name.trim();
    let mark = || {
        let rest = name.strip_suffix('?')?;
        let word = &name[rest.len()..];
        (!rest.trim().is_empty()).then_some(Doubt { word, rest: rest.trim(), says: Says::Unsure })
    };
    doubt(name).filter(|doubt| !doubt.rest.is_empty()).or_else(mark)
}

impl Doubt<'_> {
    /// Whether it is no hedge: alone, or even before other words, `kanske vid behov`.
    pub fn is_no_hedge(&self) -> bool {
        self.rest.is_empty()
            || matches!(
                self.says,
                Says::Unsure | Says::PutForward | Says::Undone | Says::Asked | Says::Meeting | Says::Health
            )
    }

    /// Whether it says that something came to nothing: of a task or a power that may be its very
    /// matter, of somebody who sits there it is not.
    pub fn undoes(&self) -> bool {
        matches!(self.says, Says::Undone | Says::Meeting | Says::Health)
    }

    pub fn told(&self) -> (Both, Both) {
        let word = self.word;
        let (sv, en) = match self.says {
            Says::Over => ("att det är över", "that it is over"),
            Says::Coming => ("att det inte har börjat", "that it has not begun"),
            Says::PutForward => ("att det bara är föreslaget", "that it is only proposed"),
            Says::Unsure => ("att det inte är säkert", "that it is not certain"),
            Says::Asked => ("att det är begärt och inte avgjort", "that it is asked for and not decided"),
            Says::Undone => ("att det inte är så, eller inte längre", "that it is not so, or no longer"),
            Says::Meeting => ("något om ett sammanträde", "something of a meeting"),
            Says::Health => ("något om någons hälsa", "something of somebody's health"),
        };
        let message = match self.says {
            Says::Meeting | Says::Health => both(
                format!("”{word}” säger {sv}, och är inget villkor för det som sägs här"),
                format!("“{word}” says {en}, and is no condition of what is said here"),
            ),
            _ => both(
                format!("”{word}” säger {sv}, och ska stå som det"),
                format!("“{word}” says {en}, and has to be written as that"),
            ), // A time, a proposal or a doubt has its own way of being written.
        };
        let help = match self.says {
            Says::Over => both(
                "skriv när det slutade, `[t.o.m. 2026-03-31]`, eller `[slutat]` om dagen inte sägs",
                "write when it ended, `[to 2026-03-31]`, or `[ended]` if no day is given",
            ),
            Says::Coming => both(
                "skriv när det börjar, `[från 2026-04-01]`, eller `[efter 2026-03-31]`",
                "write when it begins, `[from 2026-04-01]`, or `[after 2026-03-31]`",
            ),
            Says::PutForward => both("skriv `[föreslås]`", "write `[proposed]`"),
            Says::Meeting => both(
                "platsen är densamma ändå: stryk det, eller skriv det med källans ord i `not: …`",
                "the seat is the same all the same: leave it out, or write it in the source's words in `note: …`",
            ),
            Says::Health => both(
                "uppgifter om hälsa skrivs inte: stryk det; är någon ledig skrivs `[tjänstledig]`",
                "health is never written: leave it out; of somebody on leave write `[on leave]`",
            ),
            Says::Asked => both(
                "en begäran ändrar inget förrän den är avgjord: skriv den med källans ord, `- om: Anna Ask`, \
                 `not: …`, eller som ett förslag: `- förslag: Entledigande`, och under det `- lämna: …`",
                "a request changes nothing until it is decided: write it in the source's words, `- about: \
                 Anna Ask`, `note: …`, or as a proposal: `- proposal: Dismissal`, and below it `- leave: …`",
            ),
            Says::Undone if is_one_of(word, &["avböj", "declined"]) => both(
                "den som avböjde skrivs under valet, i en händelse för sig: `- avböj: Anna Ask, ledamot / \
                 Nämnden [2026-04-20]`",
                "whoever declined is written after the election, in an act of its own: `- decline: Anna Ask, \
                 member / The committee [2026-04-20]`",
            ),
            Says::Undone if is_one_of(word, &["bordl", "återremit"]) => both(
                "skriv vad som hände med förslaget, under beslutet: `bordlägger: Förslaget`, \
                 `återremitterar: Förslaget`",
                "write what became of the proposal, below the decision: `tables: The proposal`, `refers back: \
                 The proposal`",
            ),
            Says::Undone
                if is_one_of(word, &["ska utses", "utses senare", "ännu inte", "inte till", "ej till"]) =>
            {
                both(
                    "ingen är utsedd: `vakant`, om källan säger det om platsen; är någon vald till sedan, `[från \
                     2026-04-01]`; annars med källans ord i `not: …`",
                    "nobody is appointed: `vacant`, if the source says so of the seat; if somebody is chosen for \
                     later, `[from 2026-04-01]`; otherwise in the source's words in `note: …`",
                )
            }
            Says::Undone => both(
                "har det slutat: `[t.o.m. 2026-03-31]` eller `[slutat]`; har det inte börjat: `[från \
                 2026-04-01]` eller `[föreslås]`; blev det inget: stryk det, och säg det med källans ord i \
                 `not: …`",
                "if it has ended: `[to 2026-03-31]` or `[ended]`; if it has not begun: `[from 2026-04-01]` or \
                 `[proposed]`; if it came to nothing: leave it out, and say so in the source's words in \
                 `note: …`",
            ),
            Says::Unsure => both(
                "skriv `[föreslås]` om det är ett förslag och `[underförstått = skälet]` om texten låter förstå \
                 det; annars säger källan det inte: stryk det. Är det oklart vilken person det är: `Anna \
                 Ask = ?`",
                "write `[proposed]` if it is a proposal and `[implied = the reason]` if the text implies it; \
                 otherwise the source does not say it: leave it out. If it is unclear which person it is: \
                 `Anna Ask = ?`",
            ),
        };
        (message, help)
    }

    pub fn slip(&self) -> Slip {
        let (message, help) = self.told();
        Slip::new(message, help)
    }
}

fn is_one_of(word: &str, begins: &[&str]) -> bool {
    let lower = word.to_lowercase();
    begins.iter().any(|begin| lower.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{doubt, doubt_of_name};

    #[test]
    fn a_word_and_what_follows_it() {
        for (text, word, rest) in [
            ("f.d. ordförande", "f.d.", "ordförande"),
            ("Tidigare", "Tidigare", ""),
            ("ev. Anna Ask", "ev.", "Anna Ask"),
            ("enligt valberedningens förslag", "enligt valberedningens förslag", ""),
        ] {
            let found = doubt(text).map(|doubt| (doubt.word, doubt.rest));
            assert_eq!(found, Some((word, rest)), "{text}");
        }
        for text in ["Eva Lind", "vid behov", "fdirektör", "evenemangschef", "ordförande"] {
            assert_eq!(doubt(text), None, "{text}");
        }
        assert!(doubt_of_name("Anna Ask?").is_some() && doubt_of_name("Anna Ask").is_none());
    }
}
