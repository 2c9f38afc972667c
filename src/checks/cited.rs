//! The words of cited places, folded, for the checks that hold the data against what its sources say.

use crate::checks::{Scope, kept_text};
use crate::model::entity::EntityId;
use crate::model::reference::{SourceRef, lines_of};
use crate::query::find::fold;
use crate::sources::Content;
use std::collections::HashMap;

/// Stands at the end of a folded line that ends within a word. No folded text has it.
const DIVIDED: char = '-';

fn folded(line: &str) -> String {
    let line = line.trim_end().replace('\u{AD}', "");
    let divided = line.ends_with('-') && line.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    let mut text = fold(&line);
    if divided {
        text.push(DIVIDED);
    }
    text
}

/// The folded lines of kept texts, each made once.
pub struct Texts<'s, 'c> {
    scope: &'c Scope<'s>,
    lines: HashMap<EntityId, Option<Vec<String>>>,
}

impl<'s, 'c> Texts<'s, 'c> {
    pub fn new(scope: &'c Scope<'s>) -> Texts<'s, 'c> {
        Texts { scope, lines: HashMap::new() }
    }

    /// The year that a cited document is of.
    pub fn year_of(&self, citation: &SourceRef) -> Option<&'s str> {
        self.scope.model.source_date(citation.source.to?)?.text.get(..4)
    }

    /// The cited lines in one string, with a space before and after each word; `None` where there is no text to look into.
    pub fn cited(&mut self, citation: &SourceRef) -> Option<String> {
        let (source, locator) = (citation.source.to?, citation.locator.as_deref()?);
        let (model, sources) = (self.scope.model, self.scope.sources);
        let document = model.source(source).filter(|_| model.get(source).faultless)?;
        let lines = self.lines.entry(source).or_insert_with(|| {
            let file = kept_text::file_of(model, sources, source).filter(|file| matches!(file.content, Content::Text(_)))?;
            Some(file.text().lines().map(folded).collect())
        });
        let anchor = document.anchors.iter().find(|anchor| anchor.name.as_str() == locator).map(|anchor| anchor.lines.as_str());
        let (first, last) = lines_of(anchor.unwrap_or(locator))?;
        // A word that is divided between two lines is one word.
        Some(format!(" {} ", lines.as_ref()?.get(first.checked_sub(1)?..last)?.join(" ").replace(&format!("{DIVIDED} "), "")))
    }
}
