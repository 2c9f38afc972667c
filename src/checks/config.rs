//! `gov.toml` at the root of the data: levels, required roles, age limits and least numbers. A key
//! or a code that nobody knows is a finding with its place, never passed over.

mod model;
mod publisher;
mod read;
mod shared;
mod site;
mod terms;

use crate::checks;
use crate::diagnostic::{Diagnostic, FileId, Level};
use crate::model::Model;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::sources::{CONFIG, Sources};
pub use model::TODAY;
pub use publisher::{Colour, Publisher, address};
pub use site::{Conformance, INCOMPLETE, Site};
use std::collections::BTreeMap;
use std::ops::Range;
pub use terms::{Licence, Terms};
use toml::de::{DeTable, DeValue};

pub const CHECK: checks::Check =
    checks::Check::reading("bad-config", include_str!("../../docs/checks/bad-config.md"));

/// What the data set's owners have decided about the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The model whose spellings the data is written in; 1 where nothing is said.
    pub model: u8,
    /// Codes or prefixes (`no-*`) and their level; `None` is off.
    levels: Vec<(String, Option<Level>)>,
    /// Roles that bodies of a kind have to have.
    pub required: Vec<(Kind, Vec<Role>)>,
    /// Years after which a source is old.
    pub source_years: i16,
    pub minimum: Vec<Minimum>,
    pub publisher: Publisher,
    pub site: Site,
    /// The data sets that this one has taken in, and which revision of each.
    pub shared: BTreeMap<String, String>,
}

/// The least number of entities of a kind in a region. The region is named by its id: a
/// configuration may be used for other data than that beside it, where everything has another
/// place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minimum {
    pub region: String,
    pub kind: Kind,
    pub number: usize,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            model: 1,
            levels: Vec::new(),
            required: Vec::new(),
            source_years: 5,
            minimum: Vec::new(),
            publisher: Publisher::default(),
            site: Site::default(),
            shared: BTreeMap::new(),
        }
    }
}

impl Config {
    /// The level that findings of a code have, or `None` when it is turned off.
    pub fn level(&self, code: &str, default: Level) -> Option<Level> {
        // The code itself counts more than a beginning, and a longer beginning more than a shorter
        // one.
        let fitting = self.levels.iter().filter(|(pattern, _)| checks::fits(pattern, code));
        fitting
            .max_by_key(|(pattern, _)| (!pattern.ends_with('*'), pattern.len()))
            .map_or(Some(default), |(_, level)| *level)
    }

    /// The configuration in the sources; the default one where there is none.
    pub fn of(sources: &Sources, model: &Model, diagnostics: &mut Vec<Diagnostic>) -> Config {
        match sources.find(CONFIG) {
            Some(at) => Config::read(sources.files[at].text(), FileId(at as u32), model, diagnostics),
            None => Config::default(),
        }
    }

    /// Reads a configuration. What is wrong is noted; the rest counts.
    pub fn read(text: &str, file: FileId, model: &Model, diagnostics: &mut Vec<Diagnostic>) -> Config {
        read::read(text, file, model, diagnostics)
    }
}

/// The text of a configuration in which the least numbers of one region are those of another id.
pub fn with_region(text: &str, old: &str, new: &str) -> String {
    let span = || {
        let table = DeTable::parse(text).ok()?;
        let minimum = table.get_ref().get("minimum")?.get_ref().as_table()?;
        minimum.keys().find(|key| key.get_ref() == old).map(|key| key.span())
    };
    let at = span().and_then(|span| Some(span.start + text.get(span)?.find(old)?));
    at.map_or_else(|| text.to_string(), |at| format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}

/// Every setting of a configuration by its dotted key, as it is written; what can't be read is one
/// setting, `gov.toml`.
pub fn settings(text: &str) -> BTreeMap<String, String> {
    fn add(
        key: &str,
        value: &DeValue<'_>,
        text: &str,
        span: Range<usize>,
        all: &mut BTreeMap<String, String>,
    ) {
        match value {
            DeValue::Table(table) => {
                for (name, value) in table {
                    let key = if key.is_empty() {
                        name.get_ref().to_string()
                    } else {
                        format!("{key}.{}", name.get_ref())
                    };
                    add(&key, value.get_ref(), text, value.span(), all);
                }
            }
            _ => drop(all.insert(key.to_string(), text.get(span).unwrap_or_default().to_string())),
        }
    }
    let mut all = BTreeMap::new();
    match DeTable::parse(text) {
        Ok(table) => add("", &DeValue::Table(table.get_ref().clone()), text, 0..0, &mut all),
        Err(_) => drop(all.insert(CONFIG.to_string(), text.to_string())),
    }
    all
}
