//! The lines of a kept text that a citation points to, whole.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::reference::lines_of;
use crate::query::Cited;
use crate::sources::{Content, Sources};
use crate::steps;
use std::collections::HashMap;

/// What a cited place says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub cited: Cited,
    pub says: Says,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// The lines, by their numbers, without blank ones; and how many more there are that stand at
    /// a place before this one.
    Lines(Vec<(usize, String)>, usize),
    /// The citation is of the whole document, which has so many lines.
    Whole(usize),
    /// The text is not kept in the data.
    NotKept,
    /// The place is not in the kept text.
    NoSuchPlace,
}

/// Lines that are said again at each place that they stand in, at most; then each is said once.
const AGAIN: usize = 1_000;

/// What places as written in the data (`skane-fhs#L36`) say. A thousand may cite all of a long
/// text, so what is said again and again has an end.
pub fn quotes<'p>(model: &Model, sources: &Sources, places: impl IntoIterator<Item = &'p str>) -> Vec<Quote> {
    let mut texts: HashMap<EntityId, Text<'_>> = HashMap::new();
    let mut again = AGAIN;
    let quotes = places.into_iter().filter_map(|written| {
        let (id, locator) = written.split_once('#').map_or((written, None), |(id, at)| (id, Some(at)));
        let id = model.find(id)?;
        let cited = Cited {
            place: written.to_string(),
            title: model.get(id).name().to_string(),
            date: model.source_date(id).cloned(),
        };
        let says = match kept(model, sources, id) {
            Some(text) => {
                texts.entry(id).or_insert_with(|| Text::of(model, id, text)).says(locator, &mut again)
            }
            None => Says::NotKept,
        };
        Some(Quote { cited, says })
    });
    quotes.collect()
}

/// A kept text in lines, and which of them were said.
struct Text<'s> {
    lines: Vec<&'s str>,
    /// How many before each line are not blank.
    full: Vec<usize>,
    /// Of each line, one from it on before which all are said or blank.
    next: Vec<usize>,
    anchors: HashMap<&'s str, &'s str>,
}

impl<'s> Text<'s> {
    fn of(model: &'s Model, id: EntityId, text: &'s str) -> Text<'s> {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let full = lines.iter().scan(0, |count, line| {
            *count += usize::from(!line.is_empty());
            Some(*count)
        });
        let anchors = model.source(id).map_or(&[][..], |source| &source.anchors);
        // Of two with one name the first counts.
        let anchors = anchors.iter().rev().map(|anchor| (anchor.name.as_str(), anchor.lines.as_str()));
        Text {
            full: std::iter::once(0).chain(full).collect(),
            next: (0..=lines.len()).collect(),
            anchors: anchors.collect(),
            lines,
        }
    }

    fn says(&mut self, locator: Option<&str>, again: &mut usize) -> Says {
        let Some(locator) = locator else { return Says::Whole(self.lines.len()) };
        let (first, last) = match lines_of(self.anchors.get(locator).unwrap_or(&locator)) {
            Some((first, last)) if first > 0 && first <= last && last <= self.lines.len() => {
                (first - 1, last)
            }
            _ => return Says::NoSuchPlace,
        };
        let (mut new, mut at) = (Vec::new(), self.unsaid(first));
        while at < last {
            if !self.lines[at].is_empty() {
                new.push(at);
            }
            self.next[at] = at + 1;
            at = self.unsaid(at + 1);
        }
        let above = self.full[last] - self.full[first] - new.len();
        let said = |at: usize| (at + 1, self.lines[at].to_string());
        if above > *again {
            return Says::Lines(new.into_iter().map(said).collect(), above);
        }
        *again -= above;
        Says::Lines((first..last).filter(|at| !self.lines[*at].is_empty()).map(said).collect(), 0)
    }

    /// The first line from one on that was not said.
    fn unsaid(&mut self, from: usize) -> usize {
        let mut at = from;
        while self.next[at] != at {
            steps::count(1);
            // Anyone who comes here again goes half as far.
            self.next[at] = self.next[self.next[at]];
            at = self.next[at];
        }
        at
    }
}

/// The kept text of a document: beside its file, by its bare name.
fn kept<'s>(model: &Model, sources: &'s Sources, id: EntityId) -> Option<&'s str> {
    let name = model.source(id)?.file.as_ref()?.as_str();
    let own = &sources.files.get(model.get(id).file.0 as usize)?.path;
    let folder = own.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    match &sources.files[sources.find(&format!("{folder}{name}"))?].content {
        Content::Text(text) => Some(text),
        Content::Fault(_) => None,
    }
}
