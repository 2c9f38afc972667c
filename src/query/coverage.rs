//! What the kept texts have and the data has not: the lines that nothing rests on, and names,
//! posts, dates, paragraphs and numbers that no file which cites the text has.

mod had;
mod told;

use crate::checks::kept_text::file_of;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::lines_of;
use crate::model::source::Source;
use crate::query::gaps::{Gap, Lack, State as Lacking};
use crate::query::{Cited, Named, When};
use crate::sources::{Content, Sources};
use crate::steps;
use had::Had;
use std::collections::HashSet;
pub use told::{Sort, told};

/// A citation of more lines than these, empty ones apart, says what a part of the text is about,
/// and not that each of its lines was read.
const WIDE: usize = 12;

/// What stands on a line, as far as the data goes.
#[derive(Debug)]
pub enum State {
    /// These rest on it.
    Cited(Vec<Named>),
    /// Somebody has read it, and says why nothing rests on it.
    NoFact(String),
    Unread,
}

/// A line that is not empty.
#[derive(Debug)]
pub struct Line {
    /// Counted from one.
    pub number: usize,
    pub text: String,
    pub state: State,
}

/// Something that a text says, and no file that cites the text.
#[derive(Debug)]
pub struct Missing {
    pub line: usize,
    pub sort: Sort,
    pub words: String,
}

#[derive(Debug)]
pub struct Covered {
    pub source: Named,
    pub region: Option<Named>,
    pub lines: Vec<Line>,
    pub missing: Vec<Missing>,
}

impl Covered {
    /// How many lines something rests on, how many are read without, and how many neither.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&State) -> bool| self.lines.iter().filter(|line| is(&line.state)).count();
        (
            count(|state| matches!(state, State::Cited(_))),
            count(|state| matches!(state, State::NoFact(_))),
            count(|state| matches!(state, State::Unread)),
        )
    }
}

#[derive(Debug, Default)]
pub struct Coverage {
    pub texts: Vec<Covered>,
    /// Sources that no text is kept of: whether they are read to the end can't be seen.
    pub without_text: Vec<Named>,
}

/// The texts of one source, or of all.
pub fn coverage(
    model: &Model,
    sources: &Sources,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Coverage {
    read(model, sources, (of, region), when, true)
}

/// The texts that have lines which nothing rests on and nobody says to have read.
pub fn unread(model: &Model, sources: &Sources, region: Option<EntityId>, when: &When) -> Vec<Gap> {
    let texts = read(model, sources, (None, region), when, false).texts.into_iter();
    let unread = texts.map(|text| (text.counts().2, text)).filter(|(unread, _)| *unread > 0);
    let gap = |(unread, text): (usize, Covered)| Gap {
        body: None,
        source: Some(Cited {
            place: text.source.id.clone(),
            title: model.get(text.source.at).name().to_string(),
            date: model.source_date(text.source.at).cloned(),
        }),
        lack: Lack::Lines,
        of: text.source,
        region: text.region,
        state: Lacking::NotDescribed,
        key: None,
        count: Some(unread),
    };
    unread.map(gap).collect()
}

fn read(
    model: &Model,
    sources: &Sources,
    (of, region): (Option<EntityId>, Option<EntityId>),
    when: &When,
    with_missing: bool,
) -> Coverage {
    let mut answer = Coverage::default();
    let cited = cited(model);
    for (id, _) in model.of_kind(Kind::Source) {
        let home = model.region_of(id, when.day());
        let is_asked = of.is_none_or(|of| of == id)
            && region.is_none_or(|region| model.is_in(id, region, when.day()))
            && (when.at.is_none()
                || model.source_date(id).is_none_or(|date| date.is_open() || date.earliest() <= when.day()));
        let Some(source) = model.source(id).filter(|_| is_asked) else { continue };
        let file = file_of(model, sources, id).filter(|file| matches!(file.content, Content::Text(_)));
        let Some(file) = file else {
            answer.without_text.push(model.marked(id, when));
            continue;
        };
        let from = cited.partition_point(|(source, ..)| *source < id);
        let until = cited.partition_point(|(source, ..)| *source <= id);
        let here = &cited[from..until];
        let named = |id| model.marked(id, when);
        let lines = states(source, id, file.text(), here, &named);
        answer.texts.push(Covered {
            source: model.marked(id, when),
            region: home.map(|home| model.named(home)),
            missing: if with_missing { missing(model, sources, id, &lines, here) } else { Vec::new() },
            lines,
        });
    }
    answer
}

/// What the lines say and none of those has who cite the text.
fn missing(
    model: &Model,
    sources: &Sources,
    id: EntityId,
    lines: &[Line],
    cited: &[Citing<'_>],
) -> Vec<Missing> {
    let mut citing: Vec<EntityId> = cited.iter().map(|(_, from, _)| *from).collect();
    citing.dedup();
    let had = Had::of(model, sources, citing.into_iter().chain([id]));
    let said = lines.iter().filter(|line| !matches!(line.state, State::NoFact(_)));
    let missing = said.flat_map(|line| {
        let told = told(&line.text).into_iter().filter(|told| !had.has(told));
        told.map(|told| Missing { line: line.number, sort: told.sort, words: told.words })
    });
    missing.collect()
}

/// What is cited, by whom, and where in it.
type Citing<'m> = (EntityId, EntityId, Option<&'m str>);

/// All citations: of what, by whom, and where in it.
fn cited(model: &Model) -> Vec<Citing<'_>> {
    let cited = model.citations.iter();
    let mut cited: Vec<_> =
        cited.map(|citation| (citation.source, citation.from, citation.locator.as_deref())).collect();
    cited.sort_unstable();
    cited
}

/// The lines of a text that are not empty, and what rests on each.
fn states(
    source: &Source,
    id: EntityId,
    text: &str,
    cited: &[Citing<'_>],
    named: &dyn Fn(EntityId) -> Named,
) -> Vec<Line> {
    let texts: Vec<&str> = text.lines().collect();
    let mut on: Vec<Vec<EntityId>> = vec![Vec::new(); texts.len()];
    // As many may cite the same places; each place is gone through once for each who does.
    let mut seen = HashSet::new();
    let mut rest = |from: EntityId, locator: &str| {
        let anchor = source.anchors.iter().find(|anchor| anchor.name.as_str() == locator);
        let locator = anchor.map_or(locator, |anchor| anchor.lines.as_str());
        let Some((first, last)) = lines_of(locator).filter(|(first, _)| *first > 0) else { return };
        let last = last.min(texts.len());
        let is_wide = || {
            let said = texts[first - 1..last].iter().filter(|line| !line.trim().is_empty());
            said.take(WIDE + 1).count() > WIDE
        };
        if first <= last && seen.insert((from, first, last)) && !is_wide() {
            steps::count(last - first);
            on[first - 1..last].iter_mut().filter(|by| by.last() != Some(&from)).for_each(|by| by.push(from));
        }
    };
    cited.iter().for_each(|(_, from, locator)| {
        if let Some(locator) = locator {
            rest(*from, locator);
        }
    });
    source.authors.iter().filter_map(|author| author.lines.as_ref()).for_each(|at| rest(id, at.as_str()));
    let mut read: Vec<Option<&str>> = vec![None; texts.len()];
    for no_fact in &source.no_fact {
        let Some((first, last)) = lines_of(no_fact.lines.as_str()) else { continue };
        let last = last.min(texts.len());
        if first > 0 && first <= last {
            read[first - 1..last].fill(Some(no_fact.reason.as_str()));
        }
    }
    let lines = texts.iter().zip(on).zip(read).zip(1..).map(|(((text, by), reason), number)| Line {
        number,
        text: text.trim().to_string(),
        state: match (by.is_empty(), reason) {
            (false, _) => State::Cited(by.into_iter().map(named).collect()),
            (true, Some(reason)) => State::NoFact(reason.to_string()),
            (true, None) => State::Unread,
        },
    });
    lines.filter(|line| !line.text.is_empty()).collect()
}
