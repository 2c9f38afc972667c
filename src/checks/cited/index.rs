//! Where each word of a kept text stands, for citations of much of it: ten thousand may cite all of
//! a long document, which can't be read through for each of them.

use super::{AND, DIVIDED, Folded, LEFT_OUT, LONGEST, TAIL};
use crate::steps;
use std::collections::{HashMap, VecDeque};

/// Letters of a beginning: Swedish inflects at the end of a word.
const BEGINNING: usize = 6;

/// The beginning of a word by which it is known in all its forms.
pub fn beginning(word: &str) -> &str {
    word.char_indices().nth(BEGINNING).map_or(word, |(at, _)| &word[..at])
}

/// Words after one whose tail is left out in which the tail is looked for.
const NEAR: usize = 12;

type Lines = HashMap<Box<str>, Vec<u32>>;

/// Whole words, their beginnings of up to so many letters, and what can be a year: the lines of
/// each, from the first.
#[derive(Default)]
pub struct Index {
    pub words: Lines,
    pub beginnings: Lines,
    pub years: Lines,
    /// Words whose tail is left out, each with what may be the tail: up to so many letters of it.
    pub left_out: Lines,
}

impl Index {
    pub fn of(folded: &Folded) -> Index {
        let mut index = Index::default();
        let (mut half, mut heads) = (String::new(), Heads::default());
        for (number, line) in (1..).zip(&folded.lines) {
            let whole = line.strip_suffix(DIVIDED);
            let mut words = whole.unwrap_or(line).split(' ').peekable();
            while let Some(word) = words.next() {
                // What is divided between two lines is found as one word on the second, and as what
                // stands on each of them.
                if !half.is_empty() && AND.contains(&word) {
                    heads.enter(&half);
                } else if !half.is_empty() {
                    half.push_str(word);
                    index.note(&half, number);
                    heads.meet(&half, number, &mut index.left_out);
                }
                half.clear();
                index.note(word, number);
                heads.meet(word, number, &mut index.left_out);
                if let Some(head) = word.strip_suffix(LEFT_OUT) {
                    heads.enter(head);
                }
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

/// The last words whose tail is left out, and how many words ago each stood.
#[derive(Default)]
struct Heads(VecDeque<(String, usize)>);

impl Heads {
    fn enter(&mut self, head: &str) {
        self.0.push_back((format!("{head}{LEFT_OUT}"), 0));
    }

    /// The next word, which may have the tail that they leave out.
    fn meet(&mut self, word: &str, line: u32, lines: &mut Lines) {
        self.0.iter_mut().for_each(|(_, ago)| *ago += 1);
        while self.0.front().is_some_and(|(_, ago)| *ago > NEAR) {
            self.0.pop_front();
        }
        for (head, _) in self.0.iter().filter(|_| word.len() <= LONGEST) {
            for (at, _) in word.char_indices().skip_while(|(at, _)| *at < TAIL) {
                let tail = &word[at..];
                let ends =
                    tail.char_indices().skip(1).map(|(end, _)| end).chain([tail.len()]).take(BEGINNING);
                for end in ends.filter(|end| *end >= TAIL) {
                    steps::count(1);
                    note(lines, &format!("{head}{}", &tail[..end]), line);
                }
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
