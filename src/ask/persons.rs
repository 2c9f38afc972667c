//! People's names in a question: words of names that follow each other are one person.

use crate::ask::mentions::{Mention, said};
use crate::ask::text::Word;
use crate::ask::words::{asks, begin, is_asking_at, is_small, letters};
use crate::find::{fold, names_of, stem};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Words that are of persons' names.
pub struct Persons {
    own: HashMap<String, Vec<EntityId>>,
}

impl Persons {
    pub fn of(model: &Model, words: &[Word]) -> Persons {
        let mut own: HashMap<String, Vec<EntityId>> = HashMap::new();
        let wanted: BTreeSet<&str> =
            words.iter().flat_map(|word| [word.folded.as_str(), word.folded.trim_end_matches('s')]).collect();
        let begins: HashSet<[u8; 2]> = wanted.iter().map(|word| letters(word)).collect();
        for (id, person) in model.of_kind(Kind::Person) {
            for word in names_of(person).flat_map(|name| name.split([' ', '-'])) {
                if begins.contains(&begin(word)) && wanted.contains(fold(word).as_str()) {
                    own.entry(word.to_lowercase()).or_default().push(id);
                }
            }
        }
        Persons { own }
    }

    /// Whose name has a word; å, ä and ö tell people apart where they are written.
    fn whose(&self, word: &Word) -> Vec<EntityId> {
        let is_it = |name: &str, kept: &str| if kept.is_ascii() { fold(name) == kept } else { name == kept };
        let bare = word.kept.strip_suffix('s').unwrap_or(&word.kept);
        let exact = self.own.iter().filter(|(name, _)| **name == word.kept);
        let exact: Vec<EntityId> = exact.flat_map(|(_, ids)| ids.iter().copied()).collect();
        if !exact.is_empty() {
            return exact;
        }
        let near = self.own.iter().filter(|(name, _)| is_it(name, &word.kept) || is_it(name, bare));
        near.flat_map(|(_, ids)| ids.iter().copied()).collect()
    }

    /// Words of names that follow each other are one person. A first name beside a surname that
    /// nobody of that name has is nobody in the data.
    pub fn runs(&self, model: &Model, words: &mut [Word]) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        let can_be = |word: &Word, other: &[Word], at: usize| {
            let is_plain = is_small(&word.folded) || is_asking_at(other, at);
            !word.read && (!is_plain || word.is_capital() && at > 0)
        };
        while at < words.len() {
            let whose: Vec<EntityId> =
                if can_be(&words[at], words, at) { self.whose(&words[at]) } else { Vec::new() };
            if whose.is_empty() {
                at += 1;
                continue;
            }
            let (mut end, mut ids) = (at + 1, whose);
            // "Hans Svensson": a first name that nobody has makes it nobody in the data.
            let is_first = |word: &Word| {
                let is_word = is_small(&word.folded) || word.is_half;
                !word.read && !is_word && is_strange(model, word)
            };
            let first = at.checked_sub(1).filter(|first| {
                *first > 0 && is_first(&words[*first]) && !asks(words, *first) && words[at].is_capital()
            });
            // "lex Maria": behind a word that nobody knows a first name alone is no person.
            let is_behind = at.checked_sub(1).filter(|before| *before > 0).is_some_and(|before| {
                let word = &words[before];
                let is_known =
                    is_small(&word.folded) || asks(words, before) || word.read || word.is_capital();
                !is_known && Kind::meant_by(&word.kept).is_none() && is_nowhere(model, word)
            });
            if is_behind && at + 1 == words.len() {
                break;
            }
            let begin = first.unwrap_or(at);
            if first.is_some() {
                ids.clear();
            }
            while end < words.len()
                && can_be(&words[end], words, end)
                && words[end - 1].clause == words[end].clause
            {
                let next = self.whose(&words[end]);
                // A whole name is not gone on with.
                let is_full = end - at > 1 && ids.len() == 1;
                let is_name = !next.is_empty() || !is_full && is_strange(model, &words[end]);
                if !is_name {
                    break;
                }
                ids.retain(|id| next.contains(id));
                end += 1;
            }
            ids.sort_unstable();
            ids.dedup();
            let places: Vec<usize> = (begin..end).collect();
            words[begin..end].iter_mut().for_each(|word| word.read = true);
            found.push(Mention { ids, said: said(words, &places), at: places });
            at = end;
        }
        found
    }
}

/// A capital word that is no word of any name: beside a first name it is a surname.
fn is_strange(model: &Model, word: &Word) -> bool {
    word.is_capital() && is_nowhere(model, word)
}

/// A word of no name.
fn is_nowhere(model: &Model, word: &Word) -> bool {
    let has = |name: &str| {
        name.split([' ', '-']).any(|own| {
            let own = own.to_lowercase();
            fold(&own) == word.folded || fold(stem(&own)) == word.stem
        })
    };
    !model.all().any(|(_, entity)| names_of(entity).any(has))
}
