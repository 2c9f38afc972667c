//! The kept texts in lines, for the checks that hold the data against what its sources say. Each is
//! read in lines once, by whoever asks first.

use crate::checks::{Scope, kept_text};
use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::{SourceRef, lines_of};
use crate::sources::{Content, SourceFile};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Stands at the end of a folded line that ends within a word. No folded text has it.
const DIVIDED: char = '-';

/// Stands at the end of a word whose tail is left out ("vård- och omsorg"). No folded text has it.
pub const LEFT_OUT: char = '~';

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

/// The texts of all sources that keep one.
#[derive(Default)]
pub struct Texts(HashMap<EntityId, Text>);

#[derive(Default)]
struct Text {
    folded: OnceLock<Vec<String>>,
    blank: OnceLock<Vec<bool>>,
}

impl Texts {
    pub fn of(model: &Model) -> Texts {
        let kept = |id: &EntityId| model.source(*id).is_some_and(|source| source.file.is_some());
        Texts(
            model
                .of_kind(Kind::Source)
                .map(|(id, _)| id)
                .filter(kept)
                .map(|id| (id, Text::default()))
                .collect(),
        )
    }
}

impl<'s> Scope<'s> {
    /// The year that a cited document is of.
    pub fn year_of(&self, citation: &SourceRef) -> Option<&'s str> {
        self.model.source_date(citation.source.to?)?.years().next()
    }

    /// The cited lines in one string, with a space before and after each word; `None` where there
    /// is no text to look into.
    pub fn cited(&self, citation: &SourceRef) -> Option<String> {
        let (source, locator) = (citation.source.to?, citation.locator.as_deref()?);
        let document = self.model.source(source).filter(|_| self.model.get(source).faultless)?;
        let (text, file) = self.kept(source)?;
        let anchor = document
            .anchors
            .iter()
            .find(|anchor| anchor.name.as_str() == locator)
            .map(|anchor| anchor.lines.as_str());
        let (first, last) = lines_of(anchor.unwrap_or(locator))?;
        let lines = text.folded.get_or_init(|| file.text().lines().map(folded).collect());
        // A word that is divided between two lines is one word, but "vård-" before "och" is not.
        let mut joined = lines.get(first.checked_sub(1)?..last)?.join(" ");
        for word in ["och", "eller", "samt"] {
            joined = joined.replace(&format!("{DIVIDED} {word} "), &format!("{LEFT_OUT} {word} "));
        }
        Some(format!(" {} ", joined.replace(&format!("{DIVIDED} "), "")))
    }

    /// The lines of a source's kept text: how many there are, and which are blank.
    pub fn blank_lines(&self, source: EntityId) -> Option<&[bool]> {
        let (text, file) = self.kept(source)?;
        Some(text.blank.get_or_init(|| file.text().lines().map(|line| line.trim().is_empty()).collect()))
    }

    fn kept(&self, source: EntityId) -> Option<(&Text, &'s SourceFile)> {
        let text = self.texts.0.get(&source)?;
        let file = kept_text::file_of(self.model, self.sources, source)
            .filter(|file| matches!(file.content, Content::Text(_)))?;
        Some((text, file))
    }
}
