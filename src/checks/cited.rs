//! The kept texts in lines, for the checks that hold the data against what its sources say. Each is
//! read in lines once, by anyone who asks first.

mod index;

use crate::checks::{Scope, kept_text};
use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::{SourceRef, lines_of};
use crate::model::source::Source;
use crate::piece::Piece;
use crate::sources::{Content, SourceFile};
use crate::steps;
use index::Index;
pub use index::beginning;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// Stands at the end of a folded line that ends within a word. No folded text has it.
const DIVIDED: char = '-';

/// Stands at the end of a word whose tail is left out ("vård- och omsorg"). No folded text has it.
const LEFT_OUT: char = '~';

/// Before these words a tail is left out, also at the end of a line.
const AND: [&str; 3] = ["och", "eller", "samt"];

fn folded(line: &str) -> String {
    let line = line.trim_end().replace('\u{AD}', "");
    let divided = line.ends_with('-') && line.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    let whole = if divided { &line[..line.len() - 1] } else { &line };
    let words = whole.split(' ').map(|word| {
        let head = word.trim_end_matches([',', ';']).strip_suffix('-');
        match head.filter(|head| head.chars().next_back().is_some_and(char::is_alphabetic)) {
            Some(head) => format!("{}{LEFT_OUT}", fold(head)),
            None => fold(word),
        }
    });
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let mut text = words.join(" ");
    if divided {
        text.push(DIVIDED);
    }
    text
}

/// The texts of all sources that keep one, and the places that sources name.
#[derive(Default)]
pub struct Texts(HashMap<EntityId, Text>);

#[derive(Default)]
struct Text {
    folded: OnceLock<Folded>,
    said: OnceLock<Vec<usize>>,
    anchors: OnceLock<HashMap<String, Piece>>,
    /// How many cite it, and where its words stand, which is worth knowing for many.
    citations: usize,
    index: OnceLock<Index>,
}

/// The folded lines, and how many bytes there are up to the end of each.
pub struct Folded {
    lines: Vec<String>,
    ends: Vec<usize>,
}

/// What is cited in more bytes than these is not read for each who cites it, but looked up.
const SHORT: usize = 4 << 10;
/// Citations of a text from which on it is worth knowing where each of its words stands.
const MANY: usize = 64;

/// What the cited lines say.
pub enum Cited<'s> {
    /// In one string, with a space before and after each word.
    Short(String),
    /// Some lines of a text, of which it is known where each word stands.
    Long(&'s Index, RangeInclusive<u32>),
}

impl Cited<'_> {
    /// Whether a word stands there, or some after each other; far apart in a long text is enough.
    pub fn has(&self, words: &str) -> bool {
        match self {
            Cited::Short(text) => text.contains(&format!(" {words} ")),
            Cited::Long(index, lines) => words.split(' ').all(|word| is_within(index.words.get(word), lines)),
        }
    }

    /// Whether a word there begins so, in at most [`BEGINNING`] letters.
    pub fn has_beginning(&self, letters: &str) -> bool {
        match self {
            Cited::Short(text) => text.contains(&format!(" {letters}")),
            Cited::Long(index, lines) => is_within(index.beginnings.get(letters), lines),
        }
    }

    /// Whether a compound stands there with its tail left out: "vård-" of "social-, vård- och
    /// omsorgschefer" is vårdchefer.
    pub fn has_head_of(&self, word: &str) -> bool {
        match self {
            Cited::Short(text) => has_head_of(text, word),
            Cited::Long(index, lines) => {
                let heads = word.char_indices().skip(1).take(LONGEST).map(|(at, _)| word.split_at(at));
                heads.filter(|(_, tail)| tail.len() >= TAIL).any(|(head, tail)| {
                    is_within(index.left_out.get(&*format!("{head}{LEFT_OUT}{}", beginning(tail))), lines)
                })
            }
        }
    }

    pub fn has_year(&self, year: &str) -> bool {
        match self {
            Cited::Short(text) => text.contains(year),
            Cited::Long(index, lines) => is_within(index.years.get(year), lines),
        }
    }
}

/// Bytes of a word's tail that others share, and of what stands before it in theirs, at least.
const TAIL: usize = 3;
/// Bytes of a compound of which the tail is looked up, at most.
const LONGEST: usize = 64;

fn has_head_of(text: &str, word: &str) -> bool {
    // Of a head that stands there several times the first has all others after it.
    let mut looked: Vec<usize> = Vec::new();
    let heads = text.split(' ').enumerate().filter_map(|(at, head)| Some((at, head.strip_suffix(LEFT_OUT)?)));
    for (at, head) in heads {
        let Some(tail) = word.strip_prefix(head).filter(|tail| tail.len() >= TAIL) else { continue };
        if looked.contains(&head.len()) {
            continue;
        }
        looked.push(head.len());
        let ends_so = |other: &str| other.find(beginning(tail)).is_some_and(|at| at >= TAIL);
        if text.split(' ').skip(at + 1).any(ends_so) {
            return true;
        }
    }
    false
}

/// Whether one of some lines, in their order, is one of those cited.
fn is_within(found: Option<&Vec<u32>>, lines: &RangeInclusive<u32>) -> bool {
    let Some(found) = found else { return false };
    steps::count(1);
    found.get(found.partition_point(|line| line < lines.start())).is_some_and(|line| line <= lines.end())
}

impl Texts {
    pub fn of(model: &Model) -> Texts {
        let kept = |source: &Source| source.file.is_some() || !source.anchors.is_empty();
        let ids = model.of_kind(Kind::Source).map(|(id, _)| id);
        let ids = ids.filter(|id| model.source(*id).is_some_and(kept));
        let mut texts: HashMap<EntityId, Text> = ids.map(|id| (id, Text::default())).collect();
        for citation in &model.citations {
            if let Some(text) = texts.get_mut(&citation.source) {
                text.citations += 1;
            }
        }
        Texts(texts)
    }
}

impl Folded {
    fn of(text: &str) -> Folded {
        let lines: Vec<String> = text.lines().map(folded).collect();
        let ends = lines.iter().scan(0, |end, line| {
            *end += line.len() + 1;
            Some(*end)
        });
        Folded { ends: ends.collect(), lines }
    }
}

impl<'s> Scope<'s> {
    /// The year that a cited document is of.
    pub fn year_of(&self, citation: &SourceRef) -> Option<&'s str> {
        self.model.source_date(citation.source.to?)?.years().next()
    }

    /// The cited lines; `None` where there is no text to look into.
    pub fn cited(&self, citation: &SourceRef) -> Option<Cited<'_>> {
        let (source, locator) = (citation.source.to?, citation.locator.as_deref()?);
        let (first, last) = lines_of(self.anchor(source, locator).map_or(locator, Piece::as_str))?;
        self.lines(source, first, last)
    }

    /// Some lines of a source's kept text, counted from 1.
    pub fn lines(&self, source: EntityId, first: usize, last: usize) -> Option<Cited<'_>> {
        if !self.model.get(source).faultless {
            return None;
        }
        let (text, file) = self.kept(source)?;
        let folded = text.folded.get_or_init(|| Folded::of(file.text()));
        let lines = folded.lines.get(first.checked_sub(1)?..last)?;
        let bytes = folded.ends[last - 1] - folded.ends.get(first.wrapping_sub(2)).unwrap_or(&0);
        if bytes > SHORT && text.citations > MANY {
            let index = text.index.get_or_init(|| Index::of(folded));
            return Some(Cited::Long(index, first as u32..=last as u32));
        }
        steps::count(bytes);
        // A word that is divided between two lines is one word, but "vård-" before "och" is not.
        let mut joined = lines.join(" ");
        for word in AND {
            joined = joined.replace(&format!("{DIVIDED} {word} "), &format!("{LEFT_OUT} {word} "));
        }
        Some(Cited::Short(format!(" {} ", joined.replace(&format!("{DIVIDED} "), ""))))
    }

    /// The lines of a source's kept text that have a word, or its genitive.
    pub fn lines_with(&self, source: EntityId, word: &str) -> Option<Vec<usize>> {
        let (text, file) = self.kept(source)?;
        let folded = text.folded.get_or_init(|| Folded::of(file.text()));
        let index = text.index.get_or_init(|| Index::of(folded));
        let found = ["", "s"].iter().filter_map(|end| index.words.get(&*format!("{word}{end}")));
        let mut lines: Vec<usize> = found.flatten().map(|line| *line as usize).collect();
        lines.sort_unstable();
        lines.dedup();
        steps::count(lines.len() + 1);
        Some(lines)
    }

    /// The lines that a source calls by a name; of two with one name, the first.
    pub fn anchor(&self, source: EntityId, name: &str) -> Option<&Piece> {
        steps::count(1);
        let anchors = self.texts.0.get(&source)?.anchors.get_or_init(|| {
            let anchors = self.model.source(source).map_or(&[][..], |source| &source.anchors);
            // Those that come later make way.
            anchors
                .iter()
                .rev()
                .map(|anchor| (anchor.name.as_str().to_string(), anchor.lines.value.clone()))
                .collect()
        });
        anchors.get(name)
    }

    /// Of each line of a source's kept text, the first from it that is not blank, counted from 0.
    pub fn said_from(&self, source: EntityId) -> Option<&[usize]> {
        let (text, file) = self.kept(source)?;
        Some(text.said.get_or_init(|| {
            let lines: Vec<&str> = file.text().lines().collect();
            let mut next = lines.len();
            let from_last = lines.iter().enumerate().rev().map(|(at, line)| {
                next = if line.trim().is_empty() { next } else { at };
                next
            });
            let mut said: Vec<usize> = from_last.collect();
            said.reverse();
            said
        }))
    }

    fn kept(&self, source: EntityId) -> Option<(&Text, &'s SourceFile)> {
        let text = self.texts.0.get(&source)?;
        let file = kept_text::file_of(self.model, self.sources, source)
            .filter(|file| matches!(file.content, Content::Text(_)))?;
        Some((text, file))
    }
}
