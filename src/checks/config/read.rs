//! How `gov.toml` is read: key by key, each fault at its place, and the rest counts.

use super::{CHECK, Config, Minimum, TODAY};
use crate::checks;
use crate::diagnostic::{Diagnostic, FileId, Level, Place, Span, list_of};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::kind::Kind;
use crate::model::nearest::did_you_mean;
use crate::model::seat::{ROLES, Role};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a configuration. What is wrong is noted; the rest counts.
pub fn read(text: &str, file: FileId, model: &Model, diagnostics: &mut Vec<Diagnostic>) -> Config {
    let blocks = text
        .as_bytes()
        .chunks(BLOCK)
        .scan(0, |chars, block| Some(std::mem::replace(chars, *chars + chars_in(block))))
        .collect();
    let mut reader = Reader { text, blocks, file, model, config: Config::default(), diagnostics };
    match DeTable::parse(text) {
        Ok(table) => reader.table(table.get_ref()),
        Err(error) => {
            let message = error.message();
            // The parser speaks English; what it expected is the same in both.
            let lacking = message.split_once("expected `").and_then(|(_, rest)| rest.split('`').next());
            let sv = match lacking {
                Some(sign) => format!("TOML går inte att läsa: här saknas `{sign}`"),
                None => format!("TOML går inte att läsa här (”{message}”)"),
            };
            reader.note(error.span().unwrap_or(0..0), both(sv, format!("not valid TOML: {message}")));
        }
    }
    reader.config
}

/// Bytes between two of the places whose character is kept.
const BLOCK: usize = 1024;

/// How many characters begin in some bytes.
fn chars_in(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32
}

pub(super) struct Reader<'r> {
    text: &'r str,
    /// The characters before each block of the text, so that many findings don't count them all
    /// again.
    blocks: Vec<u32>,
    file: FileId,
    model: &'r Model,
    pub(super) config: Config,
    pub(super) diagnostics: &'r mut Vec<Diagnostic>,
}

pub(super) type Key<'t> = Spanned<std::borrow::Cow<'t, str>>;
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

impl Reader<'_> {
    pub(super) fn place(&self, bytes: Range<usize>) -> Place {
        let chars = |byte: usize| {
            let byte = byte.min(self.text.len());
            let block = (byte / BLOCK).min(self.blocks.len().saturating_sub(1));
            self.blocks
                .get(block)
                .map_or(0, |before| before + chars_in(&self.text.as_bytes()[block * BLOCK..byte]))
        };
        Place { file: self.file, span: Span { start: chars(bytes.start), end: chars(bytes.end) } }
    }

    pub(super) fn note(&mut self, bytes: Range<usize>, message: Both) -> &mut Diagnostic {
        let place = self.place(bytes);
        let at = self.diagnostics.len();
        self.diagnostics.push(CHECK.finding(place, message));
        &mut self.diagnostics[at]
    }

    pub(super) fn unknown(&mut self, key: &Key<'_>, what: Both, names: &[&str]) {
        self.no_such(key.get_ref(), key.span(), what, names);
    }

    /// A word that is none of those that can stand there.
    fn no_such(&mut self, name: &str, span: std::ops::Range<usize>, what: Both, names: &[&str]) {
        let help = did_you_mean(name, names.iter().copied()).unwrap_or_else(|| {
            let list = list_of(names.iter().copied(), 20);
            both(format!("här kan stå {}", list.sv), format!("possible: {}", list.en))
        });
        self.note(span, both(format!("{} `{name}`", what.sv), format!("{} `{name}`", what.en))).help =
            Some(help);
    }

    pub(super) fn wrong(&mut self, value: &Value<'_>, sv: &str, en: &str) {
        self.note(value.span(), both(format!("här ska stå {sv}"), format!("expected {en}")));
    }

    /// The keys and values of a part.
    pub(super) fn part<'v, 't>(&mut self, value: &'v Value<'t>) -> Vec<(&'v Key<'t>, &'v Value<'t>)> {
        match value.get_ref().as_table() {
            Some(table) => table.iter().collect(),
            None => {
                self.wrong(
                    value,
                    "en tabell: [namn] och rader med nyckel = värde",
                    "a table: [name] and lines of key = value",
                );
                Vec::new()
            }
        }
    }

    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "model" => self.model(value),
                "levels" => self.part(value).into_iter().for_each(|(key, value)| self.level(key, value)),
                "required" => self.part(value).into_iter().for_each(|(key, value)| self.required(key, value)),
                "age" => self.part(value).into_iter().for_each(|(key, value)| self.age(key, value)),
                "minimum" => self.part(value).into_iter().for_each(|(key, value)| self.minimum(key, value)),
                "site" => self.part(value).into_iter().for_each(|(key, value)| self.site(key, value)),
                "publisher" => {
                    self.part(value).into_iter().for_each(|(key, value)| self.publisher(key, value))
                }
                "export" => self.part(value).into_iter().for_each(|(key, value)| self.terms(key, value)),
                "shared" => self.part(value).into_iter().for_each(|(key, value)| self.shared(key, value)),
                _ => self.unknown(
                    key,
                    both("okänd nyckel", "unknown key"),
                    &[
                        "model",
                        "shared",
                        "levels",
                        "required",
                        "age",
                        "minimum",
                        "publisher",
                        "export",
                        "site",
                    ],
                ),
            }
        }
        self.one_publisher(table);
        self.statement(table);
    }

    /// Data of a model that comes after this program is not read as if it were known.
    fn model(&mut self, value: &Value<'_>) {
        match self.number(value, 1, i64::MAX) {
            Some(number) if number > i64::from(TODAY) => {
                let message = both(
                    format!(
                        "datamängden är skriven för model = {number}; den här versionen av gov läser högst \
                         {TODAY}"
                    ),
                    format!(
                        "the data is written for model = {number}; this version of gov reads up to \
                         {TODAY}"
                    ),
                );
                let help = both("installera en nyare version av gov", "install a newer version of gov");
                self.note(value.span(), message).help = Some(help);
            }
            Some(number) => self.config.model = number as u8,
            None => {}
        }
    }

    fn level(&mut self, key: &Key<'_>, value: &Value<'_>) {
        let name: &str = key.get_ref();
        let codes: Vec<&str> = checks::all().map(|check| check.code).collect();
        if !codes.iter().any(|code| checks::fits(name, code)) {
            return self.unknown(key, both("okänd kod", "unknown code"), &codes);
        }
        if !checks::all().any(|check| checks::fits(name, check.code) && check.can_be_silenced()) {
            let message = both(
                format!("nivån för `{name}` kan inte ändras"),
                format!("the level of `{name}` can't be changed"),
            );
            let help = both(
                "läsfel går inte att undanta: datamängden skulle säga något annat än vad den ser ut att säga",
                "errors in reading can't be silenced: the data would not say what it seems to say",
            );
            self.note(key.span(), message).help = Some(help);
            return;
        }
        let level = match value.get_ref().as_str() {
            Some("error") => Some(Level::Error),
            Some("warning") => Some(Level::Warning),
            Some("info") => Some(Level::Info),
            Some("off") => None,
            _ => {
                return self.wrong(
                    value,
                    "\"error\", \"warning\", \"info\" eller \"off\"",
                    "\"error\", \"warning\", \"info\" or \"off\"",
                );
            }
        };
        self.config.levels.push((name.to_string(), level));
    }

    fn kind(&mut self, key: &Key<'_>) -> Option<Kind> {
        let kind = Kind::of_folder(key.get_ref());
        if kind.is_none() {
            self.unknown(key, both("okänt slag", "unknown kind"), &Kind::ALL.map(Kind::folder));
        }
        kind
    }

    fn required(&mut self, key: &Key<'_>, value: &Value<'_>) {
        let Some(kind) = self.kind(key) else { return };
        let words = || value.get_ref().as_array().into_iter().flatten();
        let names: Vec<&str> = ROLES.iter().map(|role| role.key).collect();
        let texts = || words().filter_map(|word| Some((word.get_ref().as_str()?, word.span())));
        let unknown: Vec<_> = texts().filter(|(word, _)| !names.contains(word)).collect();
        // Of a list of words that which is no role is told where it stands.
        if !unknown.is_empty() && texts().count() == words().count() {
            for (word, span) in unknown {
                self.no_such(word, span, both("okänd roll", "unknown role"), &names);
            }
            return;
        }
        let roles: Option<Vec<Role>> = words()
            .map(|word| Some(ROLES.iter().find(|role| word.get_ref().as_str() == Some(role.key))?.value))
            .collect();
        match roles.filter(|roles| !roles.is_empty()) {
            Some(roles) => self.config.required.push((kind, roles)),
            None => {
                let names = list_of(names, 20);
                self.wrong(
                    value,
                    &format!("en lista med roller: {}", names.sv),
                    &format!("a list of roles: {}", names.en),
                );
            }
        }
    }

    fn number(&mut self, value: &Value<'_>, least: i64, most: i64) -> Option<i64> {
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let (sv, en) = match most {
                i64::MAX => (format!("{least} eller större"), format!("{least} or greater")),
                _ => (format!("från {least} till {most}"), format!("from {least} to {most}")),
            };
            self.wrong(value, &format!("ett heltal, {sv}"), &format!("a whole number, {en}"));
        }
        number
    }

    fn age(&mut self, key: &Key<'_>, value: &Value<'_>) {
        if key.get_ref() != "source" {
            return self.unknown(key, both("okänd nyckel", "unknown key"), &["source"]);
        }
        if let Some(years) = self.number(value, 0, 1000) {
            self.config.source_years = years as i16;
        }
    }

    fn minimum(&mut self, key: &Key<'_>, value: &Value<'_>) {
        let region: &str = key.get_ref();
        if self.model.find(region).is_none_or(|id| self.model.get(id).kind != Kind::Region) {
            let regions: Vec<&str> =
                self.model.of_kind(Kind::Region).map(|(_, entity)| &*entity.id).collect();
            return self.unknown(key, both("okänd region", "unknown region"), &regions);
        }
        for (key, value) in self.part(value) {
            let (kind, number) = (self.kind(key), self.number(value, 0, 1_000_000));
            if let (Some(kind), Some(number)) = (kind, number) {
                self.config.minimum.push(Minimum {
                    region: region.to_string(),
                    kind,
                    number: number as usize,
                });
            }
        }
    }
}
