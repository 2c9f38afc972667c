//! What a term means where: as the sources' word for things, for relations and for names, as the
//! model's own word, and in quoted texts.

mod look;
pub mod vocabulary;

use crate::find::{self, fold};
use crate::lang::Both;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::DecisionStatus;
use crate::model::entity::{AliasKind, Entity, EntityId};
use crate::model::keys::Key;
use crate::model::kind::Kind;
use crate::model::nearest::nearest;
use crate::model::statement::Certainty;
use crate::query::{Cited, Named, Weight, When};
use look::Look;
use std::collections::BTreeSet;
pub use vocabulary::Known;

#[derive(Debug)]
pub struct Glossary {
    pub term: Option<String>,
    pub entries: Vec<Entry>,
    /// In how many ways the very term is used: more than one, and it has to be read with care.
    pub meanings: usize,
    /// A term that was perhaps meant, when none was found.
    pub did_you_mean: Option<String>,
    /// How many lines of kept texts, and of what is entered, have it, when none was found.
    pub lines: usize,
}

/// One use of a term.
#[derive(Debug)]
pub struct Entry {
    pub term: String,
    pub region: Option<Named>,
    pub sense: Sense,
    pub notes: Vec<String>,
    pub source: Option<Cited>,
    /// It is the term itself, and not a text or a name that has it in it; or a note tells what it
    /// means there.
    pub is_meaning: bool,
}

#[derive(Clone, Debug)]
pub enum Sense {
    /// The source's word for what some things are.
    Things {
        word: Both,
        programme: Option<Named>,
        names: Vec<Named>,
    },
    /// A name of something.
    Name {
        entity: Named,
        alias: Option<AliasKind>,
        from: Option<Date>,
        to: Option<Date>,
    },
    /// Names that have the term in them.
    Names {
        kind: Kind,
        names: Vec<Named>,
    },
    /// The source's word where the model has a controlled one.
    Relation {
        key: &'static Key,
        value: Option<Choice>,
        of: Vec<Named>,
        count: usize,
    },
    /// An editor's word for a theme.
    Theme {
        theme: Named,
        lang: Option<String>,
    },
    Vocabulary(Known),
    /// The source's own text.
    Text {
        key: &'static Key,
        of: Named,
        by: Option<Named>,
        text: String,
        weight: Weight,
        certainty: Certainty,
        /// What became of the decision that says it.
        status: Option<DecisionStatus>,
    },
}

/// Looks a term up; without one, lists all terms.
pub fn glossary(model: &Model, term: Option<&str>, region: Option<EntityId>, when: &When) -> Glossary {
    let mut look = Look { model, term, when, entries: Vec::new() };
    let of_region = |id: &EntityId| region.is_none_or(|region| model.is_in(*id, region, when.day()));
    let all: Vec<(EntityId, &Entity)> =
        model.all().filter(|(id, _)| of_region(id) && when.weigh(model.life(*id)).is_some()).collect();
    look.things(&all);
    look.names(&all);
    look.relations(&all);
    look.themes();
    look.vocabulary();
    if term.is_some() {
        look.texts(&all);
    }
    let mut entries = look.entries;
    entries.sort_by_cached_key(|entry| {
        (part(&entry.sense), !entry.is_meaning, find::swedish(&entry.term), entry.region.clone())
    });
    let meanings = meanings(&entries);
    let did_you_mean = term.filter(|_| entries.is_empty()).and_then(|term| suggestion(model, term, when));
    Glossary { term: term.map(String::from), entries, meanings, did_you_mean, lines: 0 }
}

/// In how many ways the term itself is used. A text that a note explains is a way of its own where
/// nothing else of its region is one.
fn meanings(entries: &[Entry]) -> usize {
    let is_text = |entry: &&Entry| matches!(entry.sense, Sense::Text { .. });
    let all = || entries.iter().filter(|entry| entry.is_meaning);
    let own = || all().filter(|entry| !is_text(entry));
    let is_known = |entry: &&Entry| {
        own().any(|own| {
            own.region == entry.region && !matches!(own.sense, Sense::Vocabulary(_) | Sense::Theme { .. })
        })
    };
    let explained: BTreeSet<Option<&Named>> =
        all().filter(is_text).filter(|entry| !is_known(entry)).map(|entry| entry.region.as_ref()).collect();
    own().count() + explained.len()
}

/// The order of the parts.
fn part(sense: &Sense) -> usize {
    match sense {
        Sense::Things { .. } => 0,
        Sense::Name { .. } => 1,
        Sense::Names { .. } => 2,
        Sense::Relation { .. } => 3,
        Sense::Theme { .. } => 4,
        Sense::Vocabulary(_) => 5,
        Sense::Text { .. } => 6,
    }
}

fn suggestion(model: &Model, term: &str, when: &When) -> Option<String> {
    let all = glossary(model, None, None, when);
    let folded: Vec<(String, &str)> =
        all.entries.iter().map(|entry| (fold(&entry.term), entry.term.as_str())).collect();
    let near = nearest(&fold(term), folded.iter().map(|(folded, _)| folded.as_str()))?.to_string();
    folded.iter().find(|(folded, _)| *folded == near).map(|(_, term)| term.to_string())
}
