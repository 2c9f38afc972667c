//! From nodes to typed values: notes every fault, stops at none.
//!
//! A record names its fields once, in [`Record::fields`]. Whoever wants something of the fields is a visitor: the
//! reader here, the linker (`link.rs`) and the schema writer (`shape.rs`).

use crate::diagnostic::{Diagnostic, FileId, Place, Span, list_of};
use crate::lang::{Both, both};
use crate::model::date::Date;
use crate::model::entity::Entity;
use crate::model::link::Links;
use crate::model::shape::{self, RecordShape, Shape};
use crate::model::time::Stretch;
use crate::syntax::{Form, Node};

/// A type that a node of YAML can be read into.
pub trait Read: Sized {
    /// Reads a node. A fault is noted in the reader; `None` means that nothing could be made of the node.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// What the type looks like in YAML, for the JSON Schema.
    fn shape() -> Shape;

    /// Resolves the references inside.
    fn link(&mut self, _links: &mut Links<'_>) {}
}

/// A map with a fixed set of keys. `fields` is the one place that names them.
pub trait Record: Default {
    /// The record's name in the schemas.
    const NAME: &'static str;

    fn fields<F: Fields>(&mut self, fields: &mut F);

    /// Reads the short form, for a record that has one (an alias may be a bare text).
    fn read_short(_node: Node<'_>, _reader: &mut Reader<'_>) -> Option<Self> {
        None
    }

    const HAS_SHORT_FORM: bool = false;
}

/// A visitor of a record's fields.
pub trait Fields {
    /// A key that may be left out. `doc` is its Swedish description in the schemas.
    fn field<T: Read>(&mut self, key: &'static str, doc: &'static str, slot: &mut T);

    /// A key that must be there.
    fn required<T: Read>(&mut self, key: &'static str, doc: &'static str, slot: &mut T);

    /// The first and the last day of something.
    fn dates(&mut self, from: &mut Option<Date>, to: &mut Option<Date>) {
        self.field("from", FROM, from);
        self.field("to", TO, to);
    }

    /// Says that exactly one of some keys has to be there.
    fn exactly_one(&mut self, _keys: &'static [&'static str]) {}
}

const FROM: &str = "Första dagen som det gäller.";
const TO: &str = "Sista dagen som det gäller (till och med); \"..\" är tills vidare.";

/// Collects the faults of one file.
pub struct Reader<'r> {
    pub file: FileId,
    pub diagnostics: &'r mut Vec<Diagnostic>,
}

impl Reader<'_> {
    pub fn place(&self, span: Span) -> Place {
        Place { file: self.file, span }
    }

    pub fn note(&mut self, code: &'static str, span: Span, message: Both) -> &mut Diagnostic {
        let at = self.diagnostics.len();
        self.diagnostics.push(Diagnostic::error(code, self.place(span), message));
        &mut self.diagnostics[at]
    }

    /// Notes that a node is not what was expected there.
    pub fn wrong_type(&mut self, node: Node<'_>, expected: Both) {
        if node.is_empty_value() || node.scalar().is_some_and(|text| text.trim().is_empty()) {
            let message = both(format!("värde saknas: här ska stå {}", expected.sv), format!("no value: expected {}", expected.en));
            self.note("missing-value", node.span(), message).help = Some(both(
                "skriv värdet, eller ta bort nyckeln: en nyckel som saknas betyder att källan inte säger något",
                "write the value, or remove the key: an absent key means that the source does not say",
            ));
            return;
        }
        let found = match node.form() {
            Form::List => both("en lista", "a list"),
            Form::Map => both("en uppsättning nycklar", "a map of keys"),
            Form::Plain if node.is_typed_scalar() => both("ett tal eller sant/falskt", "a number or a boolean"),
            _ => both("en text", "a text"),
        };
        let message = both(format!("här ska stå {}, inte {}", expected.sv, found.sv), format!("expected {}, found {}", expected.en, found.en));
        self.note("wrong-type", node.span(), message);
    }

    /// The scalar text of a node that has to be text. A bare number or boolean has to be quoted, as YAML reads it otherwise.
    pub fn text<'t>(&mut self, node: Node<'t>, expected: Both) -> Option<&'t str> {
        let scalar = node.scalar().filter(|text| !node.is_empty_value() && !text.trim().is_empty());
        let Some(text) = scalar else {
            self.wrong_type(node, expected);
            return None;
        };
        if node.is_typed_scalar() {
            self.wrong_type(node, expected);
            if let Some(last) = self.diagnostics.last_mut() {
                last.help = Some(both(format!("skriv \"{text}\" med citattecken"), format!("quote it: \"{text}\"")));
            }
            return None;
        }
        Some(text)
    }

    /// Reads one of a closed set of words.
    pub fn choice<T: Copy>(&mut self, node: Node<'_>, words: &[Word<T>]) -> Option<T> {
        let names = || words.iter().map(|word| word.key);
        let text = self.text(node, list_of(names(), 99))?;
        if let Some(word) = words.iter().find(|word| word.key == text) {
            return Some(word.value);
        }
        let message = both(format!("okänt värde `{text}`"), format!("unknown value `{text}`"));
        let help = did_you_mean(text, names()).unwrap_or_else(|| {
            let list = list_of(names(), 99);
            both(format!("tillåtna värden: {}", list.sv), format!("allowed values: {}", list.en))
        });
        self.note("unknown-value", node.span(), message).help = Some(help);
        None
    }
}

/// A word of a closed vocabulary: its key in the files, its value, and what people read.
pub struct Word<T> {
    pub key: &'static str,
    pub value: T,
    pub sv: &'static str,
    pub en: &'static str,
}

pub const fn word<T>(key: &'static str, value: T, sv: &'static str, en: &'static str) -> Word<T> {
    Word { key, value, sv, en }
}

/// Suggests the nearest of some names, where one is near: at most 1 + a quarter of the length in edits.
pub fn did_you_mean<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Both> {
    nearest(text, names).map(suggestion)
}

fn suggestion(best: &str) -> Both {
    both(format!("menade du `{best}`?"), format!("did you mean `{best}`?"))
}

/// The nearest name within the bound, the first in order among equals.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let bound = 1 + text.chars().count() / 4;
    let candidates = names.into_iter().filter(|name| name.len().abs_diff(text.len()) <= 2 * bound);
    let scored = candidates.map(|name| (strsim::osa_distance(text, name), name));
    scored.filter(|(distance, _)| *distance <= bound).min().map(|(_, name)| name)
}

impl<T: Record> Read for T {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<T> {
        if T::HAS_SHORT_FORM && node.scalar().is_some() {
            return T::read_short(node, reader);
        }
        let mut record = T::default();
        let mut map = MapReader::open(node, reader, T::HAS_SHORT_FORM)?;
        record.fields(&mut map);
        map.finish(shape::of_record::<T>);
        Some(record)
    }

    fn shape() -> Shape {
        Shape::Record(shape::of_record::<T>())
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.fields(links);
    }
}

/// Reads the entries of one map into the fields that ask for them.
struct MapReader<'t, 'm, 'r> {
    node: Node<'t>,
    entries: Vec<(Node<'t>, Node<'t>, bool)>,
    /// Keys that have to be there and are not.
    missing: Vec<&'static str>,
    one_of: &'static [&'static str],
    reader: &'m mut Reader<'r>,
}

/// Reads the root of a file into its entity; false when it is no map.
pub fn fill(entity: &mut Entity, root: Node<'_>, reader: &mut Reader<'_>) -> bool {
    let Some(mut map) = MapReader::open(root, reader, false) else { return false };
    entity.fields(&mut map);
    map.finish(|| shape::of_kind(entity.kind));
    true
}

impl<'t, 'm, 'r> MapReader<'t, 'm, 'r> {
    fn open(node: Node<'t>, reader: &'m mut Reader<'r>, has_short_form: bool) -> Option<Self> {
        if node.form() != Form::Map {
            let expected = match has_short_form {
                true => both("en text eller en uppsättning nycklar", "a text or a map of keys"),
                false => both("en uppsättning nycklar (nyckel: värde)", "a map of keys (key: value)"),
            };
            reader.wrong_type(node, expected);
            return None;
        }
        let entries = node.entries().map(|(key, value)| (key, value, false)).collect();
        Some(MapReader { node, entries, missing: Vec::new(), one_of: &[], reader })
    }

    fn take<T: Read>(&mut self, key: &str, slot: &mut T) -> bool {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.0.scalar() == Some(key)) else {
            return false;
        };
        entry.2 = true;
        if let Some(value) = T::read(entry.1, self.reader) {
            *slot = value;
        }
        true
    }

    /// Notes what is wrong with the keys as a whole. Duplicates were noted by the syntax stage.
    fn finish(mut self, shape: impl Fn() -> RecordShape) {
        let meant = self.unknown_keys(shape);
        // A misspelt key is one fault: what it was meant for is not missing as well.
        for key in std::mem::take(&mut self.missing).into_iter().filter(|key| !meant.contains(key)) {
            let message = both(format!("nyckeln `{key}` saknas"), format!("the key `{key}` is missing"));
            let span = self.entries.first().map_or(self.node.span(), |entry| entry.0.span());
            self.reader.note("missing-key", span, message);
        }
        if !self.one_of.is_empty() {
            self.check_one_of(&meant);
        }
    }

    /// Notes the keys that no field asked for; the keys that they were perhaps meant to be.
    fn unknown_keys(&mut self, shape: impl Fn() -> RecordShape) -> Vec<&'static str> {
        let mut known: Option<RecordShape> = None;
        let mut meant = Vec::new();
        for (key, _, used) in &self.entries {
            let Some(text) = key.scalar().filter(|_| !used) else { continue };
            let fields = &known.get_or_insert_with(&shape).fields;
            if fields.iter().any(|field| field.key == text) {
                continue; // The second of two equal keys.
            }
            let message = both(format!("okänd nyckel `{text}`"), format!("unknown key `{text}`"));
            let names = fields.iter().map(|field| field.key);
            let near = nearest(text, names.clone());
            meant.extend(near.and_then(|near| names.clone().find(|name| *name == near)));
            let help = near.map(suggestion).unwrap_or_else(|| {
                let list = list_of(names, 12);
                both(format!("här kan stå {}", list.sv), format!("possible keys: {}", list.en))
            });
            self.reader.note("unknown-key", key.span(), message).help = Some(help);
        }
        meant
    }

    fn check_one_of(&mut self, meant: &[&str]) {
        let keys = self.one_of;
        // `vacant: false` says nothing of who holds it.
        let named = |entry: &&(Node<'_>, Node<'_>, bool)| {
            entry.0.scalar().is_some_and(|key| keys.contains(&key)) && !(entry.1.form() == Form::Plain && entry.1.scalar() == Some("false"))
        };
        let first = self.entries.iter().find(named);
        let other = |entry: &&(Node<'_>, Node<'_>, bool)| first.is_some_and(|first| first.0.scalar() != entry.0.scalar());
        let second = self.entries.iter().filter(named).find(other);
        let list = list_of(keys.iter().copied(), 99);
        match (first, second) {
            (None, _) if meant.iter().any(|key| keys.contains(key)) => {}
            (None, _) => {
                let message = both(format!("här ska finnas {}", list.sv), format!("expected one of {}", list.en));
                self.reader.note("one-of", self.node.span(), message);
            }
            (Some(first), Some(second)) => {
                let message = both("här ska bara en av nycklarna finnas", "only one of these keys can be here");
                let (place, span) = (self.reader.place(first.0.span()), second.0.span());
                let fault = self.reader.note("one-of", span, message);
                fault.related.push((place, both("den första", "the first")));
                fault.help = Some(both(format!("välj en av {}", list.sv), format!("choose one of {}", list.en)));
            }
            (Some(_), None) => {}
        }
    }
}

impl Fields for MapReader<'_, '_, '_> {
    fn field<T: Read>(&mut self, key: &'static str, _doc: &'static str, slot: &mut T) {
        self.take(key, slot);
    }

    fn required<T: Read>(&mut self, key: &'static str, _doc: &'static str, slot: &mut T) {
        if !self.take(key, slot) {
            self.missing.push(key);
        }
    }

    fn dates(&mut self, from: &mut Option<Date>, to: &mut Option<Date>) {
        self.field("from", FROM, from);
        self.field("to", TO, to);
        let stretch = Stretch { from: from.as_ref(), to: to.as_ref(), observed: None };
        if let (true, Some(from), Some(to)) = (stretch.is_backwards(), from, to) {
            let message = both(
                format!("slutet ({}) är före början ({})", to.text, from.text),
                format!("the end ({}) is before the beginning ({})", to.text, from.text),
            );
            let begins = self.reader.place(from.span);
            let fault = self.reader.note("to-before-from", to.span, message);
            fault.related.push((begins, both("början", "the beginning")));
            fault.help = Some(both("`to` är sista dagen som det gäller", "`to` is the last day on which it holds"));
        }
    }

    fn exactly_one(&mut self, keys: &'static [&'static str]) {
        self.one_of = keys;
    }
}
