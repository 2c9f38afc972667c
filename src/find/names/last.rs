//! The last names that are looked for: each once, in order, so that those that begin alike stand
//! together. Of what a word may have besides (an ending, a given name, an initial) nothing is kept:
//! it is taken off when a word is looked up, and most are refused by their first three letters.

use super::parts::{Word, words};
use crate::find::spelled::spelled;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Bound;

/// What may follow a last name in the same word.
const ENDINGS: [&str; 5] = ["s", "ska", "ske", "skt", "skan"];
/// How many marks there are for three letters.
const BEGINNINGS: usize = 1 << 16;

/// The mark of three letters; some others have the same.
fn bit(letters: [char; 3]) -> usize {
    let mixed = letters.iter().fold(0_u32, |all, c| all.wrapping_mul(61).wrapping_add(*c as u32));
    mixed as usize % BEGINNINGS
}

/// Last names, folded, and whose they are.
#[derive(Clone, Debug, Default)]
pub struct LastNames {
    /// Whose a last name is.
    people: BTreeMap<Word, Vec<usize>>,
    /// Marks of the first three letters of last names; whether there are shorter ones.
    beginnings: Vec<u64>,
    has_short: bool,
    /// The other words of each person's names.
    given: HashMap<usize, Vec<Word>>,
    /// A last name after a word that makes it somebody else's.
    others: HashSet<(Word, Word)>,
}

impl LastNames {
    pub fn add(&mut self, whose: usize, given: Vec<Word>, last: Vec<Word>) {
        self.beginnings.resize(BEGINNINGS / 64, 0);
        for name in last {
            match name.first_chunk() {
                Some(first) => self.beginnings[bit(*first) / 64] |= 1 << (bit(*first) % 64),
                None => self.has_short = true,
            }
            self.people.entry(name).or_default().push(whose);
        }
        let own = self.given.entry(whose).or_default();
        own.extend(given);
        own.sort();
        own.dedup();
    }

    /// Leaves alone what is the name of somebody else, who has the same last name.
    pub fn but(&mut self, name: &str) {
        let words = words(&spelled(name));
        for pair in words.windows(2).filter(|pair| self.people.contains_key(&pair[1])) {
            if !self.people_of(&pair[1]).iter().any(|whose| self.has_given(*whose, &pair[0])) {
                self.others.insert((pair[0].clone(), pair[1].clone()));
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Whose a last name is: in the order in which they came.
    pub fn people_of(&self, name: &[char]) -> &[usize] {
        self.people.get(name).map_or(&[], Vec::as_slice)
    }

    pub fn given_of(&self, whose: usize) -> &[Word] {
        self.given.get(&whose).map_or(&[], Vec::as_slice)
    }

    /// Whether a word before a last name makes it somebody else's.
    pub fn is_of_another(&self, before: &[char], name: &[char]) -> bool {
        !self.others.is_empty() && self.others.contains(&(before.into(), name.into()))
    }

    /// Whether none of the names begins anywhere in some letters: so it is in most texts.
    pub fn begin_nowhere(&self, letters: impl IntoIterator<Item = char>) -> bool {
        let (mut one, mut other) = ('\0', '\0');
        let mut begins = |c: char| {
            let bit = bit([one, other, c]);
            (one, other) = (other, c);
            self.beginnings[bit / 64] >> (bit % 64) & 1 == 1
        };
        !self.has_short && !letters.into_iter().any(&mut begins)
    }

    /// The names of at least so many letters that some letters begin with, the shortest first.
    pub fn beginning<'n>(
        &'n self,
        letters: &'n [char],
        least: usize,
    ) -> impl Iterator<Item = &'n [char]> + 'n {
        let first = letters.get(..least).filter(|first| self.may_begin(first));
        let range = first.map(|first| {
            let from = (Bound::Included(first), Bound::Unbounded);
            self.people.range::<[char], _>(from).take_while(move |(name, _)| name.starts_with(first))
        });
        let names = range.into_iter().flatten().map(|(name, _)| &**name);
        names.filter(move |name| letters.starts_with(name))
    }

    /// The last name that a word is: itself, with an ending, or run together with a given name; in
    /// an address also with an initial.
    pub fn as_word(&self, word: &[char], is_address: bool) -> Option<&[char]> {
        let with_ending = |ending: &&str| {
            let rest = word.len().checked_sub(ending.chars().count())?;
            let ends = word[rest..].iter().copied().eq(ending.chars());
            ends.then(|| self.name(&word[..rest])).flatten()
        };
        let whole = self.name(word).or_else(|| ENDINGS.iter().find_map(with_ending));
        whole.or_else(|| (1..word.len()).find_map(|at| self.with_given(word, at))).or_else(|| {
            let (initial, rest) = word.split_first().filter(|_| is_address)?;
            let name = self.name(rest)?;
            let is_own =
                |whose: &usize| self.given_of(*whose).iter().any(|given| given.first() == Some(initial));
            self.people_of(name).iter().any(is_own).then_some(name)
        })
    }

    /// The last name that one part of a word is, where the other is a given name of the same.
    fn with_given(&self, word: &[char], at: usize) -> Option<&[char]> {
        let (one, other) = word.split_at(at);
        [(one, other), (other, one)].into_iter().find_map(|(given, last)| {
            let name = self.name(last)?;
            self.people_of(name).iter().any(|whose| self.has_given(*whose, given)).then_some(name)
        })
    }

    fn name(&self, word: &[char]) -> Option<&[char]> {
        self.people.get_key_value(word).filter(|_| self.may_begin(word)).map(|(name, _)| &**name)
    }

    fn may_begin(&self, word: &[char]) -> bool {
        word.first_chunk()
            .is_none_or(|first| self.beginnings[bit(*first) / 64] >> (bit(*first) % 64) & 1 == 1)
    }

    fn has_given(&self, whose: usize, word: &[char]) -> bool {
        self.given_of(whose).iter().any(|given| **given == *word)
    }
}
