//! The lines of a kept text that a citation points to, whole.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::reference::lines_of;
use crate::query::Cited;
use crate::sources::{Content, Sources};

/// What a cited place says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub cited: Cited,
    pub says: Says,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// The lines, by their numbers, without blank ones.
    Lines(Vec<(usize, String)>),
    /// The citation is of the whole document, which has so many lines.
    Whole(usize),
    /// The text is not kept in the data.
    NotKept,
    /// The place is not in the kept text.
    NoSuchPlace,
}

/// What a place as written in the data (`skane-fhs#L36`) says.
pub fn quote(model: &Model, sources: &Sources, written: &str) -> Option<Quote> {
    let (id, locator) = written.split_once('#').map_or((written, None), |(id, locator)| (id, Some(locator)));
    let id = model.find(id)?;
    let cited = Cited {
        place: written.to_string(),
        title: model.get(id).name().to_string(),
        date: model.source_date(id).cloned(),
    };
    Some(Quote { cited, says: says(model, sources, id, locator) })
}

fn says(model: &Model, sources: &Sources, id: EntityId, locator: Option<&str>) -> Says {
    let Some(text) = kept(model, sources, id) else { return Says::NotKept };
    let lines: Vec<&str> = text.lines().collect();
    let Some(locator) = locator else { return Says::Whole(lines.len()) };
    let anchors = model.source(id).map_or(&[][..], |source| &source.anchors);
    let named =
        anchors.iter().find(|anchor| anchor.name.as_str() == locator).map(|anchor| anchor.lines.as_str());
    match lines_of(named.unwrap_or(locator)) {
        Some((first, last)) if first > 0 && first <= last && last <= lines.len() => {
            let numbered =
                (first..=last).zip(&lines[first - 1..last]).filter(|(_, line)| !line.trim().is_empty());
            Says::Lines(numbered.map(|(number, line)| (number, line.trim().to_string())).collect())
        }
        _ => Says::NoSuchPlace,
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
