//! Whom the name of a person means: one who is tied to the place already, or whom the sheet says.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Does;
use crate::acts::world::same_name;
use crate::lang::{Both, both};
use crate::model::kind::{Kind, PERSON};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// A person is somebody known only where the name already stands in the same body or post;
    /// anybody else of the name may be another.
    pub(super) fn person(&mut self, item: &Item, tie: Option<&str>, new: New) -> Option<String> {
        let name = same_name(&item.who);
        let called = self.world.called(&item.who, PERSON);
        let tied = |id: &&String| tie.is_some_and(|tie| self.world.is_tied(id, tie));
        let tied: Vec<String> = called.iter().filter(tied).cloned().collect();
        let answers = self.answers.get(&name).cloned().unwrap_or_default();
        if answers.contains("?") && answers.contains("new") {
            let who = &item.who;
            let message = both(
                format!("{who}: bladet svarar både `= ny` och `= ?`"),
                format!("{who}: the sheet answers both `= new` and `= ?`"),
            );
            self.fault(item, message, None);
            return None;
        }
        // `= new` beside a bare name is another than the bare one; said twice it is one person.
        let said = format!("{name} =");
        if let Some(answer) = item.id.as_deref() {
            if let Some(id) = self.people.get(&said) {
                return Some(id.clone());
            }
            if self.people.contains_key(&name) {
                let id = self.answered(item, answer, &called, tie)?;
                self.people.insert(said, id.clone());
                return Some(id);
            }
        }
        // An answer is about the body it stands in; elsewhere it may be somebody else's name.
        let known = self.people.get(&name).cloned();
        let is_other = known.as_ref().is_some_and(|known| !tied.is_empty() && !tied.contains(known));
        let is_open = item.id.is_none() && tied.len() != 1 && answers.len() > 1;
        if is_other || is_open {
            let message = both(
                "vilken person är det här? Bladet svarar olika för namnet, eller svarade för ett annat organ",
                "which person is this? The sheet has different answers for this name, or answered for \
                 another body",
            );
            self.ask(item, message, &called);
            return None;
        }
        if let Some(id) = known {
            return Some(id);
        }
        let id = match (item.id.as_deref(), tied.as_slice(), called.as_slice()) {
            (Some(answer), ..) => self.answered(item, answer, &called, tie)?,
            // The bare one of two that this sheet made is the one that is not told from another.
            (None, [_, _, ..], _) if !answers.is_empty() && self.bare_one(&tied).is_some() => {
                self.bare_one(&tied)?
            }
            // Whom another statement of the sheet means by the name is asked there.
            (None, [one], _) => return Some(one.clone()),
            // What this document said that there is, and says again: `- person: Anna Ask [12]`.
            (None, _, [one]) if tie.is_none() && self.is_declared_again(item, one) => one.clone(),
            (None, _, []) => {
                self.world.asks_of_names();
                // In a long list many names are alike; a slip is of somebody in the same body, or
                // of somebody who was there before the list.
                let tie = tie.filter(|_| self.sheet.is_table);
                let is_beside = |id: &str| tie.is_some_and(|tie| self.world.is_tied(id, tie));
                let near = self.near_of(item, PERSON, |id, thing| {
                    !self.sheet.is_table || !thing.is_new() || is_beside(id)
                });
                if new == New::No || !near.is_empty() {
                    let message = both("vilken person är det?", "which person is this?");
                    self.ask_or_known(item, message, &near, new);
                    return None;
                }
                self.new_person(item)?
            }
            _ => {
                let message = both(
                    "vilken person är det? Samma namn behöver inte vara samma person",
                    "which person is this? The same name does not mean the same person",
                );
                self.ask_or_known(item, message, &called, new);
                return None;
            }
        };
        if item.id.is_some() {
            self.people.insert(said, id.clone());
        }
        self.people.insert(name, id.clone());
        Some(id)
    }

    /// A question; where nobody new may be meant, without that answer.
    fn ask_or_known(&mut self, item: &Item, message: Both, ids: &[String], new: New) {
        match new {
            New::No => self.ask_known(item, message, ids),
            _ => self.ask(item, message, ids),
        }
    }

    /// The only one of some namesakes of this source that is stored as nobody else's namesake.
    fn bare_one(&self, tied: &[String]) -> Option<String> {
        let is_told = |id: &&String| {
            let thing = &self.world.things[*id];
            let mut others = thing.ids("not_same_as").chain(thing.ids("perhaps_same_as"));
            others.any(|other| tied.iter().any(|own| own == other))
        };
        let mut bare = tied.iter().filter(|id| !is_told(id));
        let one = bare.next().filter(|id| self.is_of_this_source(id))?;
        bare.next().is_none().then(|| one.clone())
    }

    /// Whether a person was made of the very line on which an act says that there is one.
    fn is_declared_again(&mut self, item: &Item, id: &str) -> bool {
        let act = self.act.clone();
        let is_said = |act: &Act| {
            matches!(act.verb.does, Does::Is(Kind::Person, _))
                && act.subject.iter().any(|own| (own.line, own.column) == (item.line, item.column))
        };
        let stands = self.world.things[id].items("sources").to_vec();
        let is_new = self.world.things[id].is_new();
        !is_new
            && self.sheet.acts.iter().any(is_said)
            && self.is_of_this_source(id)
            && self.cites(item, &[&act]).iter().all(|cite| stands.contains(cite))
    }

    /// A person of whom the sheet says that it is another than those called so, or perhaps: the
    /// answer is stored with the new one, and found there the next time.
    fn answered(
        &mut self,
        item: &Item,
        answer: &str,
        called: &[String],
        tie: Option<&str>,
    ) -> Option<String> {
        let key = if answer == "?" { "perhaps_same_as" } else { "not_same_as" };
        let names = |id: &String, others: &[String]| {
            let thing = &self.world.things[id];
            others.iter().any(|other| other != id && thing.ids(key).any(|own| own == other))
        };
        let near = self.near(item, PERSON);
        let others = [called, &near].concat();
        // Only what this document made in the same place is what it means again.
        let is_own =
            |id: &&String| self.is_of_this_source(id) && tie.is_none_or(|tie| self.world.is_tied(id, tie));
        if let Some(stored) = called.iter().find(|id| names(id, &others) && is_own(id)) {
            return Some(stored.clone());
        }
        if others.is_empty() {
            let who = &item.who;
            let message = both(
                format!("ingen heter {who} här, så `= {answer}` svarar på en fråga som inte ställs"),
                format!("nobody here is called {who}, so `= {answer}` answers a question that is not asked"),
            );
            let help = both(format!("stryk `= {answer}`"), format!("remove `= {answer}`"));
            self.fault(item, message, Some(help));
            return None;
        }
        let id = self.new_person(item)?;
        self.set(&id, key, Plain::List(others.iter().map(text).collect()));
        Some(id)
    }

    /// Makes a person; a word before the name that is no part of it never becomes one.
    fn new_person(&mut self, item: &Item) -> Option<String> {
        let Some(word) = no_name(&item.who) else { return Some(self.make(item, Kind::Person, None)) };
        let rest = item.who.replacen(word, "", 1);
        let rest = rest.trim();
        let rest = if rest.is_empty() { "Anna Ask" } else { rest };
        let message =
            both(format!("”{word}” är ingen del av ett namn"), format!("“{word}” is no part of a name"));
        let help = both(
            format!(
                "skriv bara namnet, `{rest}`; en titel står efter det, `{rest}, titel`; heter personen så, \
                 skriv `{} = ett-id`",
                item.who
            ),
            format!(
                "write the name alone, `{rest}`; a title stands after it, `{rest}, title`; if the person is \
                 called so, write `{} = an-id`",
                item.who
            ),
        );
        self.fault(item, message, Some(help));
        None
    }
}

/// Words that begin small in names.
const SMALL: [&str; 22] = [
    "af", "av", "von", "van", "de", "der", "den", "da", "di", "del", "della", "la", "le", "el", "al", "bin",
    "ben", "ibn", "y", "zu", "dos", "du",
];
/// What stands after a name: the younger, the elder.
const AGES: [&str; 6] = ["d.y.", "d.ä.", "jr", "sr", "jr.", "sr."];
/// Titles that are no part of a name.
const TITLES: [&str; 8] = ["dr", "prof", "docent", "herr", "fru", "mr", "mrs", "ms"];

/// Whether some words are the name of a person: two to five, with initials.
pub(super) fn is_name(words: &[&str]) -> bool {
    let upper = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_full = |word: &str| upper(word) && word.chars().any(char::is_lowercase);
    let is_initial = |word: &str| {
        let letters: Vec<&str> = word.split(['.', '-']).filter(|part| !part.is_empty()).collect();
        word.ends_with('.') && letters.iter().all(|part| part.chars().count() == 1 && upper(part))
    };
    let is_small = |word: &str| SMALL.contains(&word) || ["d'", "d’"].iter().any(|d| word.starts_with(d));
    let own = words.iter().take_while(|word| !AGES.contains(word)).count();
    // Two with a sign between them are not one.
    !words.iter().any(|word| word.contains(['/', '&', '+', ':']))
        && (2..=5).contains(&own)
        && words.len() - own <= 1
        && words[..own].iter().all(|word| is_full(word) || is_initial(word) || is_small(word))
        && words[..own].last().is_some_and(|word| is_full(word) || word.contains(['\'', '’']))
        && words.iter().any(|word| upper(word))
}

/// The word of a name that is no part of one: what is shortened before it, or begins small.
fn no_name(name: &str) -> Option<&str> {
    let mut words = name.split_whitespace();
    let shortened = |word: &&str| {
        let own = word.trim_end_matches('.');
        own != *word && own.chars().count() > 1 && !own.contains('.')
    };
    let title = words.clone().next().filter(|word| TITLES.contains(&word.to_lowercase().as_str()));
    let first = words.clone().next().filter(|word| {
        let is_small = word.starts_with(char::is_lowercase);
        let part = word.split(['-', '\'', '’']).next().unwrap_or(word);
        is_small && !SMALL.contains(&part) && part.chars().count() > 1
    });
    first.or(title).or_else(|| words.find(shortened))
}

#[cfg(test)]
mod tests {
    use super::{is_name, no_name};

    #[test]
    fn names_of_people() {
        let is = |name: &str| is_name(&name.split_whitespace().collect::<Vec<_>>());
        for name in [
            "Anna Ask",
            "Anna B. Ask",
            "Maj-Britt Ö. Fahlgren",
            "A. Ask",
            "A.-K. Ek",
            "Jean-Luc de la Tour",
            "Ali bin Hassan",
            "Anna d'Ask",
            "Anna Ask d.y.",
        ] {
            assert!(is(name), "{name}");
        }
        for name in [
            "Anna",
            "Anna Ask/Bo Alm",
            "Anna & Bo",
            "ANNA ASK",
            "Anna B.",
            "anna ask",
            "Norra AB",
            "de la",
            "Ask och Ek",
        ] {
            assert!(!is(name), "{name}");
        }
    }

    #[test]
    fn what_is_no_part_of_a_name() {
        for name in ["Anna B. Ask", "af Ugglas", "Karl-Erik af Ugglas", "A.-K. Ek", "d'Arc Ek", "el-Amin Ek"]
        {
            assert_eq!(no_name(name), None, "{name}");
        }
        for (name, word) in
            [("Dr. Sara Ek", "Dr."), ("Dr Sara Ek", "Dr"), ("prof Sara Ek", "prof"), ("Sara Ek jr.", "jr.")]
        {
            assert_eq!(no_name(name), Some(word));
        }
    }
}
