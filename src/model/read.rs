//! From nodes to typed values: notes every fault, stops at none.
//!
//! A record names its fields once, in [`Record::fields`]. Anything that needs the fields is a
//! visitor: the reader here, the linker (`link.rs`) and the schema writer (`shape.rs`).

use crate::diagnostic::{Diagnostic, Edit, FileId, Place, Span, list_of};
use crate::lang::{Both, both};
use crate::model::allowed::{allowed, perhaps};
use crate::model::fields::Record;
use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::map::MapReader;
use crate::model::nearest::{nearest, one_edit_away};
use crate::model::shape::{self, RecordShape, Shape};
use crate::model::tell::Teller;
use crate::model::{id_of, is_id};
use crate::piece::Piece;
use crate::syntax::{Form, Node};

/// A type that a node of YAML can be read into.
pub trait Read: Sized + 'static {
    /// Reads a node. A fault is noted in the reader; `None` means that nothing could be made of it.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// Reads an item of a list, which may say several things at once.
    fn read_into(node: Node<'_>, reader: &mut Reader<'_>, out: &mut Vec<Self>) {
        out.extend(Self::read(node, reader));
    }

    /// Whether it is a map of keys, or some.
    const IS_RECORD: bool = false;

    /// Where it begins, of what long lists are made of.
    fn begins(&self) -> Option<Span> {
        None
    }

    /// Says itself, as a fact or as a part of one.
    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>);

    /// The same of what may be left out: that it is not so is then something that is said.
    fn tell_stated<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        self.tell(key, to);
    }

    /// What the type looks like in YAML, for the JSON Schema.
    fn shape() -> Shape;

    /// Resolves the references inside.
    fn link(&mut self, _links: &mut Links<'_>) {}
}

/// Collects the faults of one file.
pub struct Reader<'r> {
    pub file: FileId,
    /// All of the file, which the values are pieces of.
    pub text: &'r Piece,
    pub diagnostics: &'r mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// A value as a piece of the file's text.
    pub fn share(&self, value: &str) -> Piece {
        self.text.share(value)
    }

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
            let message = both(
                format!("värde saknas: här ska stå {}", expected.sv),
                format!("no value: expected {}", expected.en),
            );
            self.note("missing-value", node.span(), message).help = Some(both(
                "skriv värdet, eller ta bort nyckeln: en nyckel som saknas betyder att källan inte säger \
                 något",
                "write the value, or remove the key: a missing key means that the source does not say",
            ));
            return;
        }
        let found = match node.form() {
            Form::List => both("en lista", "a list"),
            Form::Map => both("nycklar med värden", "keys with values"),
            Form::Plain if node.is_typed_scalar() => {
                both("ett tal eller sant/falskt", "a number or a boolean")
            }
            _ => both("en text", "a text"),
        };
        let message = both(
            format!("här ska stå {}, inte {}", expected.sv, found.sv),
            format!("expected {}, found {}", expected.en, found.en),
        );
        self.note("wrong-type", node.span(), message);
    }

    /// The scalar text of a node that has to be text. A bare number or boolean has to be quoted, as
    /// YAML reads it otherwise.
    pub fn text<'t>(&mut self, node: Node<'t>, expected: impl FnOnce() -> Both) -> Option<&'t str> {
        let scalar = node.scalar().filter(|text| !node.is_empty_value() && !text.trim().is_empty());
        let Some(text) = scalar else {
            self.wrong_type(node, expected());
            return None;
        };
        if node.is_typed_scalar() {
            self.wrong_type(node, expected());
            if let Some(last) = self.diagnostics.last_mut() {
                last.help = Some(both(
                    format!("skriv \"{text}\" med citattecken"),
                    format!("put it in quotation marks: \"{text}\""),
                ));
            }
            return None;
        }
        Some(text)
    }

    /// Reads one of a closed set of words.
    pub fn choice<T: Copy>(&mut self, node: Node<'_>, words: &[Word<T>]) -> Option<T> {
        let names = || words.iter().map(|word| word.key);
        let text = self.text(node, || list_of(names(), 99))?;
        if let Some(word) = words.iter().find(|word| word.key == text) {
            return Some(word.value);
        }
        let message = both(format!("okänt värde `{text}`"), format!("unknown value `{text}`"));
        let lower = text.trim().to_lowercase();
        let in_words = words.iter().find(|word| word.sv == lower || word.en == lower || word.key == lower);
        let listed = MEANT.iter().find(|(word, _)| *word == lower).map(|(_, key)| *key);
        let in_words = in_words.or_else(|| words.iter().find(|word| Some(word.key) == listed));
        let near = || words.iter().find(|word| Some(word.key) == nearest(text, names()));
        let help = in_words.or_else(near).map_or_else(|| allowed(words), perhaps);
        let fix = one_edit_away(text, names());
        let finding = self.note("unknown-value", node.span(), message);
        finding.help = Some(help);
        finding.fix = fix.map(|word| Edit { place: finding.place, text: word.into() }).into_iter().collect();
        None
    }
}

/// Words that people write for a value, beside those that it is shown by.
const MEANT: &[(&str, &str)] = &[
    ("ansvarig", "accountable"),
    ("antagen", "adopted"),
    ("antaget", "adopted"),
    ("fattat", "adopted"),
    ("ordf", "chair"),
    ("ordf.", "chair"),
    ("vice ordf", "vice_chair"),
    ("vice ordf.", "vice_chair"),
    ("suppleant", "deputy"),
    ("medlem", "member"),
];

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

/// What to write where a bare text stands for a record. What is no id names nothing, however it is
/// written.
fn instead(shape: &RecordShape, text: &str) -> Both {
    let key = shape.first_key();
    let names = Shape::Record(shape.clone()).names_others();
    if !names || is_id(text) {
        return both(format!("skriv `{key}: {text}`"), format!("write `{key}: {text}`"));
    }
    let id = id_of(text);
    both(
        format!("skriv `{key}: ` och ett id, som är namnet på en fil, till exempel `{key}: {id}`"),
        format!("write `{key}: ` and an id, which is the name of a file, such as `{key}: {id}`"),
    )
}

impl<T: Record> Read for T {
    const IS_RECORD: bool = true;

    fn read_into(node: Node<'_>, reader: &mut Reader<'_>, out: &mut Vec<T>) {
        let list = |key: &'static str| {
            let (_, value) = node.entries().find(|entry| entry.0.scalar() == Some(key))?;
            (value.form() == Form::List).then(|| (key, value.children().count()))
        };
        let is_one = |key: &str| T::EACH_UNLESS.contains(&key);
        let mut lists: Vec<_> = match node.form() {
            Form::Map if !T::EACH.is_empty() => T::EACH.iter().filter_map(|key| list(key)).collect(),
            _ => Vec::new(),
        };
        // A list that can't stand there, or has nothing in it, is told as what it is.
        let is_wrong = |_: &_| node.entries().any(|(key, _)| key.scalar().is_some_and(is_one));
        if lists.iter().any(|(_, length)| *length == 0) || lists.first().is_some_and(is_wrong) {
            lists.clear();
        }
        if lists.is_empty() {
            let before = reader.diagnostics.len();
            let one = T::read(node, reader);
            if !T::IS_WEIGHED {
                return out.extend(one);
            }
            // What is at fault otherwise is not empty as well.
            let lacks = one.as_ref().filter(|_| reader.diagnostics.len() == before).and_then(T::lacks);
            if let Some(message) = lacks {
                reader.note("one-of", node.span(), message);
            }
            return out.extend(one.into_iter().flat_map(T::entries));
        }
        let number = lists.iter().fold(1usize, |all, (_, length)| all.saturating_mul(*length));
        if number > MOST_AT_ONCE {
            let message = both(
                format!("listorna ger {number} uppgifter; här får stå högst {MOST_AT_ONCE}"),
                format!("the lists give {number} statements; at most {MOST_AT_ONCE} are allowed"),
            );
            reader.note("wrong-type", node.span(), message);
            return;
        }
        let before = reader.diagnostics.len();
        for picks in combinations(&lists) {
            let noted = reader.diagnostics.len();
            let mut record = T::default();
            let Some(map) = MapReader::open(node, reader, false) else { return };
            let mut map = map.picking(&picks);
            map.fill::<T, T>(&mut record);
            map.finish(shape::of_record::<T>);
            out.push(record);
            // What all have in common is at fault once.
            let again: Vec<Diagnostic> = reader.diagnostics.drain(noted..).collect();
            for fault in again {
                let is_same = |one: &Diagnostic| one.place == fault.place && one.code == fault.code;
                if !reader.diagnostics[before..].iter().any(is_same) {
                    reader.diagnostics.push(fault);
                }
            }
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<T> {
        if T::HAS_SHORT_FORM && node.scalar().is_some() {
            return T::read_short(node, reader);
        }
        let mut record = T::default();
        let Some(mut map) = MapReader::open(node, reader, T::HAS_SHORT_FORM) else {
            if let (Some(text), Some(last)) =
                (node.scalar().filter(|_| !node.is_empty_value()), reader.diagnostics.last_mut())
            {
                last.help = Some(instead(&shape::of_record::<T>(), text));
            }
            return None;
        };
        map.fill::<T, T>(&mut record);
        map.finish(shape::of_record::<T>);
        Some(record)
    }

    fn begins(&self) -> Option<Span> {
        Record::begins(self)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.record::<T, T>(key, self);
    }

    fn shape() -> Shape {
        Shape::Record(shape::of_record::<T>())
    }

    fn link(&mut self, links: &mut Links<'_>) {
        links.record::<T, T>(self);
        self.linked(links);
    }
}

/// How many statements one entry can be at most.
const MOST_AT_ONCE: usize = 1000;

/// One item of each list, in every combination: the first list varies least.
fn combinations(lists: &[(&'static str, usize)]) -> Vec<Vec<(&'static str, usize)>> {
    let start = vec![Vec::new()];
    lists.iter().fold(start, |all, (key, length)| {
        let with = |one: &Vec<(&'static str, usize)>| {
            let one = one.clone();
            (0..*length).map(move |at| one.iter().copied().chain([(*key, at)]).collect::<Vec<_>>())
        };
        all.iter().flat_map(with).collect()
    })
}
