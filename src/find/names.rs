//! The one rule by which a text names somebody, anyone who asks: the site that names nobody, and
//! the answers that don't tell a name which was removed.
//!
//! Looked for are last names: as words, in the genitive, and from six letters up as the beginning
//! or end of longer words; with any marks on their letters, and as addresses write them. A given
//! name is taken with the last name beside it, and never by itself.

mod last;
mod parts;
use crate::find::spelled::{Letter, around, looks_like_address, spelled, tokens};
use crate::model::REDACTED;
use last::LastNames;
use parts::{Word, parts};

/// A name of so many letters is also found within words: shorter ones stand in too many.
const LONG: usize = 6;
/// In an address it is then found anywhere.
const LONG_IN_ADDRESS: usize = 5;
/// Given names beside a last name that go with it, at most.
const MOST_GIVEN: usize = 4;
/// Where a text names somebody, in bytes, and whom: by the number that the name was given with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub start: usize,
    pub end: usize,
    pub whose: usize,
}

/// The names that are looked for.
#[derive(Clone, Debug, Default)]
pub struct Names(LastNames);

impl Names {
    /// The names of people, each with a number that says whose it is.
    pub fn of<'n>(names: impl IntoIterator<Item = (usize, &'n str)>) -> Names {
        let mut all = LastNames::default();
        for (whose, name) in names.into_iter().filter(|(_, name)| *name != REDACTED) {
            let (given, last) = parts(name);
            all.add(whose, given, last);
        }
        Names(all)
    }

    /// Leaves alone what is the name of somebody else, who has the same last name.
    pub fn but(&mut self, name: &str) {
        self.0.but(name);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text names one of them.
    pub fn are_in(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }

    /// Where a text names one of them, in order and apart from each other.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        if self.is_empty() {
            return Vec::new();
        }
        let letters = spelled(text);
        if self.0.begin_nowhere(letters.iter().map(|letter| letter.c).filter(|c| *c != '-')) {
            return Vec::new();
        }
        let tokens = tokens(&letters);
        let mut hits: Vec<Hit> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            // Tokens that nothing but a dot, a hyphen or the like parts.
            let mut end = at + 1;
            while end < tokens.len()
                && letters[tokens[end - 1].1..tokens[end].0].iter().all(|letter| letter.c == '-')
            {
                end += 1;
            }
            let is_address = is_address(text, &letters, &tokens, at, end);
            let mut from = at;
            while from < end {
                let Some((first, last, whose)) = self.next(&letters, &tokens, from..end, is_address) else {
                    break;
                };
                let (first, last) = self.with_given(&letters, &tokens, first, last, whose);
                let (start, stop) = (letters[tokens[first].0].start, letters[tokens[last].1 - 1].end);
                match hits.last_mut().filter(|before| before.end >= start) {
                    Some(before) => before.end = before.end.max(stop),
                    None => hits.push(Hit { start, end: stop, whose }),
                }
                from = last.max(from) + 1;
            }
            at = end.max(from);
        }
        hits
    }

    /// The first name among some tokens that belong together: its first and last token.
    fn next(
        &self,
        letters: &[Letter],
        tokens: &[(usize, usize)],
        within: std::ops::Range<usize>,
        is_address: bool,
    ) -> Option<(usize, usize, usize)> {
        // The letters of all of them, and which token each is of.
        let glued: Vec<(char, usize)> = within
            .clone()
            .flat_map(|token| (tokens[token].0..tokens[token].1).map(move |at| (letters[at].c, token)))
            .collect();
        let all: Vec<char> = glued.iter().map(|(c, _)| *c).collect();
        let mut best: Option<(usize, usize, &[char])> = None;
        let mut take = |first: usize, last: usize, name| {
            if best.is_none_or(|(start, ..)| first < start) {
                best = Some((first, last, name));
            }
        };
        for token in within.clone() {
            let word: Vec<char> = letters[tokens[token].0..tokens[token].1].iter().map(|l| l.c).collect();
            if let Some(name) = self
                .0
                .as_word(&word, is_address)
                .filter(|name| !self.is_of_another(letters, tokens, token, name))
            {
                take(token, token, name);
                break;
            }
        }
        for at in 0..all.len() {
            for name in self.0.beginning(&all[at..], LONG) {
                let end = at + name.len();
                let (one, other) = (glued[at].1, glued[end - 1].1);
                let begins = at == 0 || glued[at - 1].1 != one;
                let ends = end == all.len() || glued[end].1 != other;
                // Over several tokens it has all of them; within one it begins or ends it.
                let fits = if one == other { begins || ends } else { begins && ends };
                let is_whole = begins && ends && one == other;
                if (fits || is_address) && !(is_whole && self.is_of_another(letters, tokens, one, name)) {
                    take(one, other, name);
                }
            }
        }
        if is_address {
            for at in 0..all.len() {
                for name in self.0.beginning(&all[at..], LONG_IN_ADDRESS) {
                    take(glued[at].1, glued[at + name.len() - 1].1, name);
                }
            }
        }
        let (first, last, name) = best?;
        let people = self.0.people_of(name);
        let beside = |whose: &&usize| {
            let near = [first.checked_sub(1), Some(last + 1).filter(|at| *at < tokens.len())];
            near.into_iter().flatten().any(|token| self.is_given(letters, tokens[token], **whose))
        };
        let whose = people.iter().find(beside).or(people.first()).copied()?;
        Some((first, last, whose))
    }

    /// Whether the word beside a last name makes it somebody else's.
    fn is_of_another(
        &self,
        letters: &[Letter],
        tokens: &[(usize, usize)],
        token: usize,
        name: &[char],
    ) -> bool {
        let Some(before) = token.checked_sub(1).map(|before| tokens[before]) else { return false };
        let word: Word = letters[before.0..before.1].iter().map(|letter| letter.c).collect();
        is_beside(letters, before, tokens[token]) && self.0.is_of_another(&word, name)
    }

    /// The tokens of a name with the given names beside it.
    fn with_given(
        &self,
        letters: &[Letter],
        tokens: &[(usize, usize)],
        mut first: usize,
        mut last: usize,
        whose: usize,
    ) -> (usize, usize) {
        for _ in 0..MOST_GIVEN {
            if first > 0
                && is_beside(letters, tokens[first - 1], tokens[first])
                && self.is_given(letters, tokens[first - 1], whose)
            {
                first -= 1;
            }
            if last + 1 < tokens.len()
                && is_beside(letters, tokens[last], tokens[last + 1])
                && self.is_given(letters, tokens[last + 1], whose)
            {
                last += 1;
            }
        }
        (first, last)
    }

    /// Whether a word is one of somebody's given names, or its first letter.
    fn is_given(&self, letters: &[Letter], token: (usize, usize), whose: usize) -> bool {
        let word: Vec<char> = letters[token.0..token.1].iter().map(|letter| letter.c).collect();
        let initial = |given: &[char]| word.len() == 1 && given.first() == word.first();
        self.0.given_of(whose).iter().any(|given| **given == *word || initial(given))
    }
}

/// Whether two words stand beside each other, with a blank and perhaps a comma or a dot between.
fn is_beside(letters: &[Letter], one: (usize, usize), other: (usize, usize)) -> bool {
    other.0 - one.1 <= 2 && letters[one.1..other.0].iter().all(|letter| letter.c != '\n')
}

/// Whether some words are a part of an address of the web or of mail.
fn is_address(text: &str, letters: &[Letter], tokens: &[(usize, usize)], at: usize, end: usize) -> bool {
    let (start, stop) = (letters[tokens[at].0].start, letters[tokens[end - 1].1 - 1].end);
    let (start, stop) = around(text, start, stop);
    looks_like_address(&text[start..stop])
}
