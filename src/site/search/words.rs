//! The words of the index, each with the things that have it. A page looks for a word as it is
//! typed, at the beginning of words and, from four letters on, within them.

use crate::find;
use crate::site::search::Parts;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// From so many letters on a word is looked for within others.
const WITHIN: usize = 4;
/// Where a word stands: in an editor's remark, in another text, in a name, or it is the whole of a
/// name.
const NOTE: u8 = 0;
const TEXT: u8 = 1;
const NAME: u8 = 2;
const ALONE: u8 = 3;

/// Each word with the things that have it.
#[derive(Default)]
pub struct WordIndex(BTreeMap<String, Has>);

#[derive(Default)]
struct Has {
    /// In their order, and where each has it at best.
    things: Vec<(usize, u8)>,
    /// Whether it stands somewhere as a word, and is not only several that were made one.
    is_own: bool,
}

/// The words of a text, without marks on their letters.
pub fn of(text: &str) -> impl Iterator<Item = String> {
    let folded = find::fold(text);
    folded.split(' ').filter(|word| !word.is_empty()).map(String::from).collect::<Vec<_>>().into_iter()
}

impl WordIndex {
    /// Adds a thing with its names, what else is said of it, and the editor's remarks on it.
    pub fn add(&mut self, at: usize, names: &[String], texts: &[String], notes: &[String]) {
        for name in names {
            let words: Vec<String> = of(name).collect();
            let place = if words.len() == 1 { ALONE } else { NAME };
            words.iter().for_each(|word| self.one(word, at, place, true));
            // Who writes a short name as one word means it.
            if (2..=3).contains(&words.len()) {
                self.one(&words.concat(), at, TEXT, false);
            }
        }
        for (texts, place) in [(texts, TEXT), (notes, NOTE)] {
            texts.iter().for_each(|text| of(text).for_each(|word| self.one(&word, at, place, true)));
        }
    }

    fn one(&mut self, word: &str, at: usize, place: u8, is_own: bool) {
        if !self.0.contains_key(word) {
            self.0.insert(word.to_string(), Has::default());
        }
        let Some(has) = self.0.get_mut(word) else { return };
        has.is_own |= is_own;
        match has.things.last_mut().filter(|(last, _)| *last == at) {
            Some((_, best)) => *best = place.max(*best),
            None => has.things.push((at, place)),
        }
    }

    /// All words, a line each.
    pub fn all(&self) -> String {
        self.0.iter().map(|(word, has)| line(word, &has.things)).collect()
    }

    /// The same in parts, by two letters that a word begins with or has within. Several words that
    /// were made one are looked for from their beginning: they are long, and have their own words
    /// within.
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::new();
        for (word, has) in &self.0 {
            let line = line(word, &has.things);
            for part in parts_of(word, has.is_own) {
                parts.entry(part).or_default().push_str(&line);
            }
        }
        parts
    }
}

/// A word and the things that have it, each as the step from the one before, four times, with
/// where it has it; in capitals, so that no word can be found in it.
fn line(word: &str, has: &[(usize, u8)]) -> String {
    let mut line = word.to_string();
    let mut last = 0;
    for (at, place) in has {
        line.push(' ');
        digits(4 * (at - last) + usize::from(*place), &mut line);
        last = *at;
    }
    line.push('\n');
    line
}

/// A number in base 36.
fn digits(number: usize, line: &mut String) {
    if number >= 36 {
        digits(number / 36, line);
    }
    let _ = match number % 36 {
        digit @ ..10 => write!(line, "{digit}"),
        digit => write!(line, "{}", char::from(b'A' + (digit - 10) as u8)),
    };
}

/// The parts that a word is in, each once.
fn parts_of(word: &str, is_own: bool) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let is_number = letters.iter().all(char::is_ascii_digit);
    let begins = 0..if is_number || !is_own { 1 } else { (letters.len() + 1).saturating_sub(WITHIN).max(1) };
    let mut parts: Vec<String> = begins
        .map(|at| match letters[at..] {
            [one] => format!("{one}_"),
            [one, other, ..] => format!("{one}{other}"),
            [] => String::from("_"),
        })
        .collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}

#[cfg(test)]
mod tests {
    use super::{WordIndex, digits, parts_of};

    #[test]
    fn a_word_is_in_the_parts_of_what_may_be_typed() {
        assert_eq!(parts_of("narvard", true), ["ar", "na", "rv", "va"]);
        assert_eq!(parts_of("naravard", false), ["na"]);
        assert_eq!(parts_of("it", true), ["it"]);
        assert_eq!(parts_of("a", true), ["a_"]);
        assert_eq!(parts_of("2017", true), ["20"]);
        assert_eq!(parts_of("vard", true), ["va"]);
    }

    #[test]
    fn a_line_has_the_steps_between_things() {
        let mut words = WordIndex::default();
        words.add(0, &["Nära vård".into()], &["vård".into()], &["Vård, senare".into()]);
        words.add(20, &[], &["vård".into(), "vård".into()], &[]);
        words.add(21, &["Vård".into()], &[], &[]);
        assert_eq!(words.all(), "nara 2\nnaravard 1\nsenare 0\nvard 2 29 7\n");
        let number = |number| {
            let mut text = String::new();
            digits(number, &mut text);
            text
        };
        assert_eq!([0, 35, 36, 36 * 36].map(number), ["0", "Z", "10", "100"]);
    }
}
