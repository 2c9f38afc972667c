//! Where each word of a kept text stands, for citations of much of it: ten thousand may cite all of
//! a long document, which can't be read through for each of them.

use super::{DIVIDED, Folded};
use crate::steps;
use std::collections::HashMap;

/// Letters of a beginning: Swedish inflects at the end of a word.
const BEGINNING: usize = 6;

/// The beginning of a word by which it is known in all its forms.
pub fn beginning(word: &str) -> &str {
    word.char_indices().nth(BEGINNING).map_or(word, |(at, _)| &word[..at])
}

type Lines = HashMap<Box<str>, Vec<u32>>;

/// Whole words, their beginnings of up to so many letters, and what can be a year: the lines of
/// each, from the first.
#[derive(Default)]
pub struct Index {
    pub words: Lines,
    pub beginnings: Lines,
    pub years: Lines,
}

impl Index {
    pub fn of(folded: &Folded) -> Index {
        let mut index = Index::default();
        let mut half = String::new();
        for (number, line) in (1..).zip(&folded.lines) {
            let whole = line.strip_suffix(DIVIDED);
            let mut words = whole.unwrap_or(line).split(' ').peekable();
            while let Some(word) = words.next() {
                // What is divided between two lines is found as one word on the second, and as what
                // stands on each of them.
                if !half.is_empty() {
                    half.push_str(word);
                    index.note(&half, number);
                    half.clear();
                }
                index.note(word, number);
                if whole.is_some() && words.peek().is_none() {
                    half.push_str(word);
                }
            }
        }
        index
    }

    fn note(&mut self, word: &str, line: u32) {
        steps::count(1);
        note(&mut self.words, word, line);
        let ends = word.char_indices().skip(1).map(|(end, _)| end).chain([word.len()]).take(BEGINNING);
        ends.for_each(|end| note(&mut self.beginnings, &word[..end], line));
        for at in 0..word.len().saturating_sub(3) {
            if word.as_bytes()[at..at + 4].iter().all(u8::is_ascii_digit) {
                note(&mut self.years, &word[at..at + 4], line);
            }
        }
    }
}

fn note(lines: &mut Lines, key: &str, line: u32) {
    match lines.get_mut(key) {
        Some(known) if known.last() == Some(&line) => {}
        Some(known) => known.push(line),
        None => drop(lines.insert(key.into(), vec![line])),
    }
}
