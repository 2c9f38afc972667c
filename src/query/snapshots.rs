//! Two dated copies of a document, each a source of its own: which cited words stand in both, which
//! in one, and which lines of the newer are new and nothing rests on them.

use crate::checks::kept_text::file_of;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::reference::lines_of;
use crate::query::{Named, When};
use crate::sources::{Content, Sources};
use crate::texts::follow::{Fate, Follow, Lines};
use std::collections::{BTreeMap, BTreeSet};

/// Where some cited words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Both,
    /// About these words stand there, but not these.
    Changed,
    Older,
    Newer,
}

#[derive(Debug)]
pub struct Place {
    pub state: State,
    pub older: Option<Lines>,
    pub newer: Option<Lines>,
    pub text: String,
    /// What rests on them, in either.
    pub by: Vec<Named>,
}

#[derive(Debug)]
pub struct Snapshots {
    pub older: Named,
    pub newer: Named,
    /// Whether the first is surely the older one, by the dates of both.
    pub is_ordered: bool,
    pub places: Vec<Place>,
    /// Lines of the newer that the older has not, and on which nothing rests.
    pub unread: Vec<(usize, String)>,
}

/// Lines of the older and of the newer.
type Pair = (Option<Lines>, Option<Lines>);

/// `Err` is the source that no text is kept of.
pub fn snapshots(
    model: &Model,
    sources: &Sources,
    [older, newer]: [EntityId; 2],
    when: &When,
) -> Result<Snapshots, EntityId> {
    let text = |id| {
        let file = file_of(model, sources, id).filter(|file| matches!(file.content, Content::Text(_)));
        file.map(|file| file.text()).ok_or(id)
    };
    let texts = [text(older)?, text(newer)?];
    let [onward, back] = [Follow::of(texts[0], texts[1]), Follow::of(texts[1], texts[0])];
    let mut found: BTreeMap<Pair, (State, BTreeSet<EntityId>)> = BTreeMap::new();
    let mut add = |key, state, by: BTreeSet<EntityId>| {
        found.entry(key).or_insert_with(|| (state, BTreeSet::new())).1.extend(by);
    };
    for (lines, by) in cited(model, older) {
        match onward.fate(lines) {
            Fate::Found(now) => add((Some(lines), Some(now)), State::Both, by),
            Fate::Several(now) => add((Some(lines), now.first().copied()), State::Both, by),
            Fate::Changed(now, _) => add((Some(lines), Some(now)), State::Changed, by),
            Fate::Gone => add((Some(lines), None), State::Older, by),
        }
    }
    let in_newer = cited(model, newer);
    for (lines, by) in &in_newer {
        match back.fate(*lines) {
            Fate::Found(then) => add((Some(then), Some(*lines)), State::Both, by.clone()),
            Fate::Several(then) => add((then.first().copied(), Some(*lines)), State::Both, by.clone()),
            Fate::Changed(then, _) => add((Some(then), Some(*lines)), State::Changed, by.clone()),
            Fate::Gone => add((None, Some(*lines)), State::Newer, by.clone()),
        }
    }
    let mut is_read = vec![false; texts[1].lines().count() + 1];
    for (first, last) in in_newer.keys() {
        let last = (*last).min(is_read.len() - 1);
        if *first <= last {
            is_read[*first..=last].fill(true);
        }
    }
    let lines = texts[1].lines().zip(1..).filter(|(text, line)| !text.trim().is_empty() && !is_read[*line]);
    let unread = lines.filter(|(_, line)| !onward.was_there(*line));
    let mut places: Vec<Place> = found
        .into_iter()
        .map(|((older, newer), (state, by))| Place {
            state,
            older,
            newer,
            text: older.map_or_else(String::new, |lines| said(texts[0], lines)),
            by: by.into_iter().map(|id| model.marked(id, when)).collect(),
        })
        .collect();
    for place in &mut places {
        if let (None, Some(lines)) = (place.older, place.newer) {
            place.text = said(texts[1], lines);
        }
    }
    let [first, second] = [older, newer].map(|id| model.source_date(id));
    let is_ordered = first.zip(second).is_some_and(|(first, second)| first.latest() <= second.earliest());
    Ok(Snapshots {
        is_ordered,
        older: model.marked(older, when),
        newer: model.marked(newer, when),
        unread: unread.map(|(text, line)| (line, text.trim().to_string())).collect(),
        places,
    })
}

/// The lines of a source that somebody cites, and who does.
fn cited(model: &Model, id: EntityId) -> BTreeMap<Lines, BTreeSet<EntityId>> {
    let mut cited: BTreeMap<Lines, BTreeSet<EntityId>> = BTreeMap::new();
    let Some(source) = model.source(id) else { return cited };
    for citation in model.citations.iter().filter(|citation| citation.source == id && citation.from != id) {
        let Some(locator) = citation.locator.as_deref() else { continue };
        let anchor = source.anchors.iter().find(|anchor| anchor.name.as_str() == locator);
        let lines = lines_of(anchor.map_or(locator, |anchor| anchor.lines.as_str()));
        if let Some(lines) = lines.filter(|(first, last)| *first > 0 && first <= last) {
            cited.entry(lines).or_default().insert(citation.from);
        }
    }
    cited
}

fn said(text: &str, (first, last): Lines) -> String {
    let lines = text.lines().skip(first - 1).take(last + 1 - first);
    lines.map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
