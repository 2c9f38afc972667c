//! Where the kept texts say some words: the lines that a citation of them names.

use crate::checks::kept_text::file_of;
use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::{Named, When};
use crate::sources::{Content, Sources};
use crate::steps;
use std::collections::HashSet;
use std::ops::Range;

/// How many lines are shown where none says the words.
const NEAR: usize = 5;
/// Letters that two words share from their beginning, to be near each other.
const SHARED: usize = 5;

/// A place in a kept text.
#[derive(Debug)]
pub struct Quoted {
    pub source: Named,
    /// Counted from one.
    pub first: usize,
    pub last: usize,
    /// The lines as they stand.
    pub text: String,
}

impl Quoted {
    /// As a citation is written.
    pub fn written(&self) -> String {
        let id = &self.source.id;
        match self.last == self.first {
            true => format!("{id}#L{}", self.first),
            false => format!("{id}#L{}-{}", self.first, self.last),
        }
    }
}

#[derive(Debug, Default)]
pub struct Cite {
    pub places: Vec<Quoted>,
    /// Lines that have most of the words, where none has all of them after each other.
    pub near: Vec<Quoted>,
    /// Sources that no text is kept of: what they say can't be looked up.
    pub without_text: Vec<Named>,
}

/// Looks some words up in the texts of one source, or of all.
pub fn cite(
    model: &Model,
    sources: &Sources,
    words: &str,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Cite {
    let mut answer = Cite::default();
    let (wanted, mut near) = (fold(words), Vec::new());
    let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    for (id, _) in model.of_kind(Kind::Source) {
        let is_there = of.is_none_or(|of| of == id)
            && region.is_none_or(|region| model.is_in(id, region, when.day()))
            && (when.at.is_none()
                || model.source_date(id).is_none_or(|date| date.is_open() || date.earliest() <= when.day()));
        if !is_there {
            continue;
        }
        let file = file_of(model, sources, id).filter(|file| matches!(file.content, Content::Text(_)));
        let Some(file) = file else {
            answer.without_text.push(model.marked(id, when));
            continue;
        };
        let lines: Vec<&str> = file.text().lines().collect();
        let quoted = |first: usize, last: usize| Quoted {
            source: model.marked(id, when),
            first: first + 1,
            last: last + 1,
            text: lines[first..=last].join("\n"),
        };
        let read = Read::of(&lines);
        answer.places.extend(read.find(&wanted.concat()).into_iter().map(|at| quoted(at.0, at.1)));
        if answer.places.is_empty() {
            near.extend(
                read.near(&wanted, lines.len()).into_iter().map(|(count, line)| (count, quoted(line, line))),
            );
        }
    }
    if answer.places.is_empty() {
        near.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        answer.near = near.into_iter().take(NEAR).map(|(_, quoted)| quoted).collect();
    }
    answer
}

/// A text as one run of letters. Where its words begin and end, and in which line, is beside it: so
/// a quotation is found across the end of a line, and across a hyphen there.
struct Read {
    letters: String,
    words: Vec<(Range<usize>, usize)>,
}

impl Read {
    fn of(lines: &[&str]) -> Read {
        let mut read = Read { letters: String::new(), words: Vec::new() };
        for (line, text) in lines.iter().enumerate() {
            let folded = fold(&text.replace('\u{AD}', ""));
            for word in folded.split(' ').filter(|word| !word.is_empty()) {
                let start = read.letters.len();
                read.letters.push_str(word);
                read.words.push((start..read.letters.len(), line));
            }
        }
        read
    }

    /// The first and the last line of each place, in their order. A word may go on where the wanted
    /// ones end ("styrgrupp" is in "styrgruppen"), but not where it ends so elsewhere.
    fn find(&self, wanted: &str) -> Vec<(usize, usize)> {
        let (mut whole, mut begun) = (Vec::new(), Vec::new());
        if wanted.is_empty() {
            return whole;
        }
        for (at, _) in self.letters.match_indices(wanted) {
            steps::count(1);
            let Ok(first) = self.words.binary_search_by_key(&at, |(word, _)| word.start) else { continue };
            let end = at + wanted.len();
            let last = self.words.partition_point(|(word, _)| word.end < end);
            let lines = (self.words[first].1, self.words[last].1);
            // "§ 22" is no beginning of "§ 223".
            let is_number = wanted.ends_with(|c: char| c.is_ascii_digit());
            match self.words[last].0.end == end {
                true => whole.push(lines),
                false if is_number => {}
                false => begun.push(lines),
            }
        }
        let mut found = if whole.is_empty() { begun } else { whole };
        found.dedup();
        found
    }

    /// The lines that have at least half of the words, or their beginnings, with how many.
    fn near(&self, wanted: &[&str], lines: usize) -> Vec<(usize, usize)> {
        let beginning = |word: &str| word.chars().take(SHARED).collect::<String>();
        let looked: HashSet<String> =
            wanted.iter().filter(|word| word.chars().count() > 2).map(|word| beginning(word)).collect();
        let mut has: Vec<HashSet<String>> = vec![HashSet::new(); lines];
        for (word, line) in &self.words {
            let word = beginning(&self.letters[word.clone()]);
            if looked.contains(&word) {
                has[*line].insert(word);
            }
        }
        let counts = has.iter().enumerate().map(|(line, has)| (has.len(), line));
        counts.filter(|(count, _)| *count > 0 && count * 2 >= looked.len()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Read;

    #[test]
    fn a_quotation_is_found_across_lines_and_hyphens() {
        let read = Read::of(&["Styrgruppen för vård- och", "omsorg har en samord-", "nare.", "Styrgrupp x"]);
        assert_eq!(read.find("vardochomsorg"), [(0, 1)]);
        assert_eq!(read.find("samordnare"), [(1, 2)]);
        assert_eq!(read.find("styrgrupp"), [(3, 3)], "the whole word goes before one that begins so");
        assert_eq!(read.find("samor"), [(1, 1)]);
        assert!(Read::of(&["Enligt § 223"]).find("22").is_empty(), "a number is whole");
        assert!(read.find("gruppen").is_empty(), "no word begins in the middle");
        assert_eq!(read.near(&["samordning", "har", "saknas"], 4), [(2, 1)]);
    }
}
