//! Where the kept texts of documents, and what people entered, say some words.

use crate::find::Topic;
use crate::find::said::{self, TextHit};
use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::query::{Named, When};
use crate::sources::{Sources, is_kept_text};
use std::collections::HashMap;

/// A line that says it, in a document or in what is entered of something.
#[derive(Debug)]
pub struct Line {
    /// The document, or what the file tells of; nobody knows of what a stray text is.
    pub of: Option<Named>,
    /// It is a document's own text, and not what people entered.
    pub is_kept: bool,
    pub said: TextHit,
}

/// The lines that say all words of a question, the documents' own first.
pub fn lines(
    model: &Model,
    sources: &Sources,
    topic: &Topic,
    region: Option<EntityId>,
    when: &When,
) -> Vec<Line> {
    let mut owners: HashMap<String, EntityId> = HashMap::new();
    for (id, entity) in model.all() {
        let path = &sources.files[entity.file.0 as usize].path;
        if let Detail::Source(source) = &entity.detail
            && let Some(text) = source.file.as_ref()
        {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            owners.insert(format!("{folder}/{}", text.as_str()), id);
        }
        owners.insert(path.clone(), id);
    }
    let of_line = |said: TextHit| {
        let owner = owners.get(&said.path).copied();
        let is_asked = region.is_none_or(|region| owner.is_some_and(|id| model.was_of(id, region)));
        is_asked.then(|| Line {
            of: owner.map(|id| model.named_on(id, when.day())),
            is_kept: is_kept_text(&said.path),
            said,
        })
    };
    said::lines(sources, topic).into_iter().filter_map(of_line).collect()
}
