//! Two copies of a text: where the words of some lines of the one stand in the other. Spaces, where
//! lines end, and the hyphens that come of that are no part of the words; everything else is.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::time::{Duration, Instant};
use unicode_normalization::UnicodeNormalization as _;

/// Lines around some words that are looked at where the words alone stand in several places.
const AROUND: usize = 8;
/// Places that are told apart, at most.
const MOST: usize = 50;
/// How long it may take to lay two texts side by side; what is not found by then is gone.
const LONGEST: Duration = Duration::from_secs(5);
/// After these a hyphen is one of two words with one tail: "vård- och omsorg".
const AND: [&str; 3] = ["och", "eller", "samt"];

/// Lines, counted from one.
pub type Lines = (usize, usize);

/// What became of some lines.
#[derive(Debug, PartialEq, Eq)]
pub enum Fate {
    /// The same words stand in exactly one place.
    Found(Lines),
    /// They stand in several, and what is around them doesn't tell which.
    Several(Vec<Lines>),
    /// About these words stand where they stood.
    Changed(Lines, Vec<Part>),
    Gone,
}

/// Some words of a comparison: in both texts, in the old one, or in the new one.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    Both(String),
    Old(String),
    New(String),
}

/// Two texts, laid side by side.
pub struct Follow {
    old: Read,
    new: Read,
    ops: Vec<DiffOp>,
}

/// A text as one run of letters, and which of them are which word on which line.
struct Read {
    letters: String,
    words: Vec<Word>,
    /// The first word of each line, and behind the last the number of words.
    lines: Vec<usize>,
}

/// What stands between two spaces.
#[derive(Clone)]
struct Word {
    start: usize,
    end: usize,
    line: usize,
    /// Whether a word begins and ends here, and not on the line before or after.
    begins: bool,
    ends: bool,
    shown: String,
}

impl Follow {
    pub fn of(old: &str, new: &str) -> Follow {
        let (old, new) = (Read::of(old), Read::of(new));
        let (from, to) = (old.spelled(), new.spelled());
        let until = Some(Instant::now() + LONGEST);
        let ops = capture_diff_slices_deadline(Algorithm::Myers, &from, &to, until);
        Follow { old, new, ops }
    }

    /// What became of some lines of the old text.
    pub fn fate(&self, lines: Lines) -> Fate {
        let Some((first, last)) = self.old.words_of(lines) else { return Fate::Gone };
        let places = self.new.find(self.old.said(first, last));
        match places.as_slice() {
            [] => self.changed(first, last),
            [only] => Fate::Found(self.new.lines_of(*only)),
            _ => match self.by_what_is_around(lines, (first, last)) {
                Some(place) => Fate::Found(self.new.lines_of(place)),
                None => Fate::Several(places.into_iter().map(|place| self.new.lines_of(place)).collect()),
            },
        }
    }

    /// Whether the words of a line of the new text stand in the old one.
    pub fn was_there(&self, line: usize) -> bool {
        let words = self.new.words_of((line, line));
        words.is_none_or(|(first, last)| !self.old.find(self.new.said(first, last)).is_empty())
    }

    /// How many lines of the old text have words that the new one has not, and how many have words.
    pub fn lost(&self) -> (usize, usize) {
        let lines = 1..self.old.lines.len();
        let said: Vec<_> = lines.filter_map(|line| self.old.words_of((line, line))).collect();
        let is_lost =
            |(first, last): &&(usize, usize)| self.new.find(self.old.said(*first, *last)).is_empty();
        (said.iter().filter(is_lost).count(), said.len())
    }

    /// The one place where the same lines stand around the words, on both sides or on one.
    fn by_what_is_around(&self, (first, last): Lines, words: (usize, usize)) -> Option<(usize, usize)> {
        for around in 1..=AROUND {
            let (above, below) = (first.saturating_sub(around).max(1), last.saturating_add(around));
            for lines in [(above, below), (above, last), (first, below)] {
                let wide = self.old.words_of(lines)?;
                if let [(start, _)] = self.new.find(self.old.said(wide.0, wide.1))[..] {
                    let at = self.new.words[start].start + self.old.words[words.0].start
                        - self.old.words[wide.0].start;
                    let end = at + self.old.said(words.0, words.1).len();
                    return self.new.word_at(at).zip(self.new.word_to(end));
                }
            }
        }
        None
    }

    fn changed(&self, first: usize, last: usize) -> Fate {
        let (mut parts, mut same) = (Vec::new(), 0);
        let (mut from, mut to): (Option<usize>, usize) = (None, 0);
        for op in &self.ops {
            let (old, new) = (op.old_range(), op.new_range());
            // Words that came in between are told, not those before and after.
            let is_within = match old.is_empty() {
                true => first < old.start && old.start <= last,
                false => old.start <= last && first < old.end,
            };
            if !is_within {
                continue;
            }
            let olds = old.start.max(first)..old.end.min(last + 1);
            let news = match op {
                DiffOp::Equal { .. } => {
                    same += olds.len();
                    new.start + olds.start - old.start..new.start + olds.end.max(olds.start) - old.start
                }
                _ => new,
            };
            let (old, new) = (self.old.shown(olds), self.new.shown(news.clone()));
            match op {
                DiffOp::Equal { .. } => parts.push(Part::Both(new)),
                _ => parts.extend(
                    [Part::Old(old), Part::New(new)]
                        .into_iter()
                        .filter(|part| !matches!(part, Part::Old(text) | Part::New(text) if text.is_empty())),
                ),
            }
            if !news.is_empty() {
                from.get_or_insert(news.start);
                to = news.end - 1;
            }
        }
        match from {
            Some(from) if same * 3 >= last + 1 - first => Fate::Changed(self.new.lines_of((from, to)), parts),
            _ => Fate::Gone,
        }
    }
}

impl Read {
    fn of(text: &str) -> Read {
        let mut read = Read { letters: String::new(), words: Vec::new(), lines: Vec::new() };
        let lines: Vec<String> =
            text.lines().map(|line| line.replace('\u{AD}', "").nfc().collect()).collect();
        for (line, text) in lines.iter().enumerate() {
            read.lines.push(read.words.len());
            for word in text.split_whitespace() {
                read.word(word, line + 1);
            }
        }
        read.lines.push(read.words.len());
        read.join();
        read
    }

    fn word(&mut self, word: &str, line: usize) {
        // "1 2" is not "12".
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if is_digit(self.letters.chars().next_back()) && is_digit(word.chars().next()) {
            self.letters.push(' ');
        }
        let start = self.letters.len();
        let mut before = None;
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            // A hyphen after a letter may come of the end of a line.
            let may_divide = c == '-' && before.is_some_and(char::is_alphabetic);
            if !may_divide || letters.peek().is_some_and(|c| !c.is_alphabetic()) {
                self.letters.push(c);
            }
            before = Some(c);
        }
        let end = self.letters.len();
        let shown = word.to_string();
        self.words.push(Word { start, end, line, begins: true, ends: true, shown });
    }

    /// A word that is divided between two lines is one.
    fn join(&mut self) {
        for at in 1..self.words.len() {
            let (before, after) = self.words.split_at_mut(at);
            let (Some(one), Some(other)) = (before.last_mut(), after.first_mut()) else { continue };
            let is_divided = one.line < other.line
                && one.shown.ends_with('-')
                && one.shown.chars().rev().nth(1).is_some_and(char::is_alphabetic)
                && other.shown.chars().next().is_some_and(char::is_lowercase)
                && !AND.contains(&other.shown.as_str());
            if is_divided {
                (one.ends, other.begins) = (false, false);
            }
        }
    }

    /// The words of some lines; one that goes on beyond them is taken whole.
    fn words_of(&self, (first, last): Lines) -> Option<(usize, usize)> {
        let mut from = *self.lines.get(first.checked_sub(1)?)?;
        let mut to = self.lines[last.min(self.lines.len() - 1)].checked_sub(1)?;
        if to < from {
            return None;
        }
        while !self.words[from].begins {
            from -= 1;
        }
        while !self.words[to].ends {
            to += 1;
        }
        Some((from, to))
    }

    fn said(&self, first: usize, last: usize) -> &str {
        &self.letters[self.words[first].start..self.words[last].end]
    }

    fn shown(&self, words: std::ops::Range<usize>) -> String {
        let words: Vec<&str> = self.words[words].iter().map(|word| word.shown.as_str()).collect();
        words.join(" ")
    }

    /// The words as they are compared one by one.
    fn spelled(&self) -> Vec<&str> {
        self.words.iter().map(|word| &self.letters[word.start..word.end]).collect()
    }

    fn lines_of(&self, (first, last): (usize, usize)) -> Lines {
        (self.words[first].line, self.words[last].line)
    }

    /// The first and last word of each place that says some letters, in whole words.
    fn find(&self, wanted: &str) -> Vec<(usize, usize)> {
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(at) = self.letters[from..].find(wanted).map(|at| from + at) {
            let first = self.word_at(at).filter(|word| self.words[*word].begins);
            let last = self.word_to(at + wanted.len()).filter(|word| self.words[*word].ends);
            found.extend(first.zip(last));
            from = at + self.letters[at..].chars().next().map_or(1, char::len_utf8);
            if found.len() == MOST {
                break;
            }
        }
        found
    }

    /// The word that begins with a letter.
    fn word_at(&self, letter: usize) -> Option<usize> {
        // Of several of no letters at one place, the last has some.
        let at = self.words.partition_point(|word| word.start <= letter).checked_sub(1)?;
        (self.words[at].start == letter).then_some(at)
    }

    /// The word that ends before a letter.
    fn word_to(&self, letter: usize) -> Option<usize> {
        let at = self.words.partition_point(|word| word.end < letter);
        self.words.get(at).filter(|word| word.end == letter).map(|_| at)
    }
}

#[cfg(test)]
#[path = "follow_tests.rs"]
mod tests;
