//! A map of keys, read into the fields of a record: the first visitor of the field tables.

use crate::diagnostic::{Edit, Span, list_of};
use crate::lang::{Both, both};
use crate::model::allowed::in_brackets;
use crate::model::date::Date;
use crate::model::entity::Entity;
use crate::model::fields::{Fields, Lens, Table, Visit};
use crate::model::keys::{self, Key};
use crate::model::nearest::{one_edit_away, suggestion};
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::shape::{self, RecordShape};
use crate::model::time::Stretch;
use crate::syntax::{Form, Node};
use std::collections::HashSet;

/// Reads the entries of one map into the fields that ask for them.
pub(super) struct MapReader<'t, 'm, 'r> {
    node: Node<'t>,
    count: usize,
    /// A bit for each key of the file, from [`bit`].
    there: u64,
    /// Which of the first entries were asked for, a bit each. A record has fewer keys than there
    /// are bits.
    used: u64,
    /// Keys that have to be there and are not.
    missing: Vec<&'static str>,
    one_of: &'static [&'static str],
    /// Whether one of those has to be there.
    is_needed: bool,
    /// Which item is read of a list that says several things at once.
    picks: &'m [(&'static str, usize)],
    reader: &'m mut Reader<'r>,
}

/// One of 64 bits for a key: keys of two bits are not the same.
#[inline(always)]
fn bit(key: &str) -> u64 {
    let (length, bytes) = (key.len(), key.as_bytes());
    let at = |at: usize| bytes.get(at).map_or(0, |byte| usize::from(*byte));
    1 << ((length + 5 * at(0) + 11 * at(length / 2) + 3 * at(length.wrapping_sub(1))) % 64)
}

/// Reads the root of a file into its entity; false when it is no map.
pub fn fill(entity: &mut Entity, root: Node<'_>, reader: &mut Reader<'_>) -> bool {
    let Some(mut map) = MapReader::open(root, reader, false) else { return false };
    entity.visit(&mut map);
    map.finish(|| shape::of_kind(entity.kind));
    true
}

impl<'t, 'm, 'r> MapReader<'t, 'm, 'r> {
    pub fn open(node: Node<'t>, reader: &'m mut Reader<'r>, has_short_form: bool) -> Option<Self> {
        if node.form() != Form::Map {
            let expected = match has_short_form {
                true => both("en text, eller nycklar med värden", "a text, or keys with values"),
                false => both("nycklar med värden (nyckel: värde)", "keys with values (key: value)"),
            };
            reader.wrong_type(node, expected);
            return None;
        }
        let (mut count, mut there) = (0, 0);
        for (key, _) in node.entries() {
            count += 1;
            there |= key.scalar().map_or(0, bit);
        }
        Some(MapReader {
            node,
            count,
            there,
            used: 0,
            missing: Vec::new(),
            one_of: &[],
            is_needed: false,
            picks: &[],
            reader,
        })
    }

    fn take<T: Read>(&mut self, key: &str, slot: &mut T) -> bool {
        // Nearly all keys of a record are ones that a file does not have.
        if self.there & bit(key) == 0 || self.used.count_ones() as usize == self.count {
            return false;
        }
        let Some((at, (_, value))) =
            self.node.entries().enumerate().find(|(_, entry)| entry.0.scalar() == Some(key))
        else {
            return false;
        };
        self.used |= 1u64.checked_shl(at as u32).unwrap_or(0);
        let pick = self.picks.iter().find(|pick| pick.0 == key);
        let value = pick.and_then(|pick| value.children().nth(pick.1)).unwrap_or(value);
        if let Some(value) = T::read(value, self.reader) {
            *slot = value;
        }
        true
    }

    /// Notes what is wrong with the keys as a whole. Duplicates were noted by the syntax stage.
    pub fn finish(mut self, shape: impl Fn() -> RecordShape) {
        let meant = self.unknown_keys(&shape);
        // A misspelt key is one fault: what it was meant for is not missing as well.
        for key in std::mem::take(&mut self.missing).into_iter().filter(|key| !meant.contains(key)) {
            let message = both(format!("nyckeln `{key}` saknas"), format!("the key `{key}` is missing"));
            let span = self.node.entries().next().map_or(self.node.span(), |entry| entry.0.span());
            let field = shape().fields.into_iter().find(|field| field.key.name == key);
            let doc = field.map_or("", |field| field.key.doc);
            // What a key means stands in the schema, in Swedish.
            let help = both(format!("lägg till `{key}: …`{}", in_brackets(doc)), format!("add `{key}: …`"));
            self.reader.note("missing-key", span, message).help = Some(help);
        }
        if !self.one_of.is_empty() {
            self.check_one_of(&meant);
        }
    }

    /// Notes the keys that no field asked for; the keys that they were perhaps meant to be.
    fn unknown_keys(&mut self, shape: impl Fn() -> RecordShape) -> Vec<&'static str> {
        let mut known: Option<RecordShape> = None;
        let mut meant = Vec::new();
        if self.used.count_ones() as usize == self.count {
            return meant;
        }
        let there: HashSet<&str> = self.node.entries().filter_map(|(key, _)| key.scalar()).collect();
        // A key that is there already is not meant by another.
        let mut free: Option<Vec<&'static Key>> = None;
        for (key, _) in self.node.entries() {
            let Some(text) = key.scalar() else { continue };
            let fields = &known.get_or_insert_with(&shape).fields;
            if fields.iter().any(|field| field.key.name == text) {
                continue;
            }
            let message = both(format!("okänd nyckel `{text}`"), format!("unknown key `{text}`"));
            let names = fields.iter().map(|field| field.key.name);
            let keys = free.get_or_insert_with(|| {
                let keys = fields.iter().map(|field| field.key);
                keys.filter(|key| !there.contains(key.name)).collect()
            });
            let near = keys::meant(text, keys);
            meant.extend(near);
            let is_person = keys.iter().any(|key| key.name == "redacted");
            let private = || private(text).filter(|_| is_person);
            let help = hard_space(text).or(near.map(suggestion)).or_else(private).unwrap_or_else(|| {
                let list = list_of(names.clone(), 12);
                both(format!("här kan stå {}", list.sv), format!("possible keys: {}", list.en))
            });
            // A key that is there already can't be meant twice.
            let fix = one_edit_away(text, names).filter(|name| !there.contains(name));
            let finding = self.reader.note("unknown-key", key.span(), message);
            finding.help = Some(help);
            finding.fix =
                fix.map(|name| Edit { place: finding.place, text: name.into() }).into_iter().collect();
        }
        meant
    }

    fn backwards(&mut self, from: &Date, to: &Date) {
        let message = both(
            format!("slutet ({}) ligger före början ({})", to.text, from.text),
            format!("the end ({}) is before the beginning ({})", to.text, from.text),
        );
        let begins = self.reader.place(from.span);
        let fault = self.reader.note("to-before-from", to.span, message);
        fault.related.push((begins, both("början", "the beginning")));
        fault.help = Some(both(
            "`to` är den sista dagen som uppgiften gäller",
            "`to` is the last day on which it applies",
        ));
    }

    fn check_one_of(&mut self, meant: &[&str]) {
        let keys = self.one_of;
        // `vacant: false` says nothing of who holds it.
        let named = |entry: &(Node<'_>, Node<'_>)| {
            entry.0.scalar().is_some_and(|key| keys.contains(&key))
                && !(entry.1.form() == Form::Plain && entry.1.scalar() == Some("false"))
        };
        let first = self.node.entries().find(named);
        let other =
            |entry: &(Node<'_>, Node<'_>)| first.is_some_and(|first| first.0.scalar() != entry.0.scalar());
        let second = self.node.entries().filter(named).find(other);
        let list = || list_of(keys.iter().copied(), 99);
        match (first, second) {
            (None, _) if !self.is_needed || meant.iter().any(|key| keys.contains(key)) => {}
            (None, _) => {
                let list = list();
                let message =
                    both(format!("här ska finnas {}", list.sv), format!("expected one of {}", list.en));
                self.reader.note("one-of", self.node.span(), message);
            }
            (Some(first), Some(second)) => {
                let message =
                    both("här ska bara en av nycklarna finnas", "only one of these keys may be here");
                let (place, span) = (self.reader.place(first.0.span()), second.0.span());
                let fault = self.reader.note("one-of", span, message);
                fault.related.push((place, both("den första", "the first")));
                let list = list();
                fault.help =
                    Some(both(format!("välj en av {}", list.sv), format!("choose one of {}", list.en)));
            }
            (Some(_), None) => {}
        }
    }
}

/// What is said of a line that spaces of another width begin: copied from a page or a document.
fn hard_space(key: &str) -> Option<Both> {
    key.starts_with(|c: char| c.is_whitespace()).then(|| {
        both(
            "skriv om mellanslagen i radens början: de är hårda mellanslag, inte vanliga",
            "type the spaces at the beginning of the line anew: they are not plain spaces",
        )
    })
}

/// What is said of a key for something of somebody that is not kept here.
fn private(key: &str) -> Option<Both> {
    let words = [
        "titel", "title", "telefon", "tel", "mobil", "epost", "e-post", "mejl", "mail", "email", "phone",
        "parti", "party",
    ];
    words.contains(&key.to_lowercase().as_str()).then(|| {
        both(
            "ta bort raden: om en person finns här namnet och inget mer",
            "remove the line: the data has a person's name and nothing more",
        )
    })
}

impl<'m> MapReader<'_, 'm, '_> {
    /// Of a list under some keys, reads one item.
    pub fn picking(self, picks: &'m [(&'static str, usize)]) -> Self {
        MapReader { picks, ..self }
    }

    /// Reads the keys of some fields.
    pub fn fill<R: 'static, T: Table<R>>(&mut self, record: &mut R) {
        T::fields(&mut Filling { record, map: self });
    }
}

impl Visit for MapReader<'_, '_, '_> {
    fn visit<R: 'static, T: Table<R>>(&mut self, record: &mut R) {
        self.fill::<R, T>(record);
    }
}

/// A record whose fields are being read.
struct Filling<'x, 't, 'm, 'r, R> {
    record: &'x mut R,
    map: &'x mut MapReader<'t, 'm, 'r>,
}

impl<R: 'static> Fields<R> for Filling<'_, '_, '_, '_, R> {
    #[inline(always)] // So that a lens is the field itself, also where little is optimised.
    fn field<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>) {
        self.map.take(key.name, (lens.set)(self.record));
    }

    #[inline(always)]
    fn required<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>) {
        if !self.map.take(key.name, (lens.set)(self.record)) {
            self.map.missing.push(key.name);
        }
    }

    fn dates(
        &mut self,
        [first, last]: [&'static Key; 2],
        from: Lens<R, Rare<Date>>,
        to: Lens<R, Rare<Date>>,
    ) {
        self.map.take(first.name, (from.set)(self.record));
        self.map.take(last.name, (to.set)(self.record));
        let (from, to) = ((from.get)(self.record).as_ref(), (to.get)(self.record).as_ref());
        let stretch = Stretch { from, to, ..Stretch::default() };
        if let (true, Some(from), Some(to)) = (stretch.is_backwards(), from, to) {
            self.map.backwards(from, to);
        }
    }

    #[inline(always)]
    fn all_of<P: 'static, T: Table<P>>(&mut self, lens: Lens<R, P>) {
        self.map.fill::<P, T>((lens.set)(self.record));
    }

    fn place(&mut self, lens: Lens<R, Span>) {
        *(lens.set)(self.record) = self.map.node.span();
    }

    fn exactly_one(&mut self, keys: &'static [&'static str]) {
        (self.map.one_of, self.map.is_needed) = (keys, true);
    }

    fn at_most_one(&mut self, keys: &'static [&'static str]) {
        self.map.one_of = keys;
    }
}
