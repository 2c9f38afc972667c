//! What a type looks like in YAML: the third visitor of the field tables. The JSON Schemas are made
//! from it.

use crate::model::date::Date;
use crate::model::entity::Entity;
use crate::model::fields::{Fields, Lens, Look, Record, Table};
use crate::model::grounds::Long;
use crate::model::keys::Key;
use crate::model::kind::{Kind, Kinds};
use crate::model::number::Number;
use crate::model::read::{Read, Word};
use std::sync::LazyLock;

/// The shape of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Label,
    Bool,
    Number,
    Date,
    Citation,
    Reference(Kinds),
    /// The words of a list: as they are written, in Swedish, and in English.
    Choice(Vec<(&'static str, &'static str, &'static str)>),
    List(Box<Shape>),
    /// A text of some form: its pattern, and one that is like it.
    Written {
        pattern: &'static str,
        like: &'static str,
    },
    /// One or many; one stands bare.
    Few(Box<Shape>),
    Record(RecordShape),
}

/// The long form of a date and of a number.
static LONG_DATE: LazyLock<RecordShape> = LazyLock::new(of_record::<Long<Date>>);
static LONG_NUMBER: LazyLock<RecordShape> = LazyLock::new(of_record::<Long<Number>>);

impl Shape {
    pub fn choice<T>(words: &[Word<T>]) -> Shape {
        Shape::Choice(words.iter().map(|word| (word.key, word.sv, word.en)).collect())
    }

    /// The record that a value or the items of a list are.
    pub fn record(&self) -> Option<&RecordShape> {
        match self {
            Shape::Record(record) => Some(record),
            Shape::List(item) | Shape::Few(item) => item.record(),
            _ => None,
        }
    }

    /// Whether a bare text here is the id of something else.
    pub fn names_others(&self) -> bool {
        match self {
            Shape::Reference(_) | Shape::Citation => true,
            Shape::List(item) | Shape::Few(item) => item.names_others(),
            Shape::Record(record) => {
                let first = record.field(record.first_key());
                first.is_some_and(|field| matches!(field.shape, Shape::Reference(_)))
            }
            _ => false,
        }
    }

    /// The record of a map that stands here: of a date or a number that is its long form.
    pub fn map(&self) -> Option<&RecordShape> {
        match self {
            Shape::List(item) | Shape::Few(item) => item.map(),
            Shape::Date => Some(&LONG_DATE),
            Shape::Number => Some(&LONG_NUMBER),
            shape => shape.record(),
        }
    }

    /// The shape of what stands in a list here: an item, one of the claims that a value is made of,
    /// or one of those that a seat is said of at once.
    pub fn item(&self) -> Option<&Shape> {
        match self {
            Shape::List(item) | Shape::Few(item) => Some(item),
            Shape::Record(_) => None,
            shape => Some(shape),
        }
    }
}

/// The shape of a map with fixed keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordShape {
    pub name: &'static str,
    pub has_short_form: bool,
    pub fields: Vec<FieldShape>,
    /// Keys of which only one can be there.
    pub one_of: &'static [&'static str],
    /// Whether one of them has to be.
    pub is_needed: bool,
    /// Keys under which a list is several records at once.
    pub each: &'static [&'static str],
}

impl RecordShape {
    /// The field of a key.
    pub fn field(&self, name: &str) -> Option<&FieldShape> {
        self.fields.iter().find(|field| field.key.name == name)
    }

    /// The key that is most likely meant where somebody wrote a bare text: the first of those of
    /// which one has to be there, else the first that has to be there.
    pub fn first_key(&self) -> &'static str {
        let required = self.fields.iter().find(|field| field.required).or(self.fields.first());
        self.one_of.first().copied().or(required.map(|field| field.key.name)).unwrap_or("")
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldShape {
    pub key: &'static Key,
    pub required: bool,
    pub shape: Shape,
}

/// The shape of a record.
pub fn of_record<T: Record>() -> RecordShape {
    let mut shape = RecordShape {
        name: T::NAME,
        has_short_form: T::HAS_SHORT_FORM,
        each: T::EACH,
        ..RecordShape::default()
    };
    <T as Record>::fields(&mut shape);
    shape
}

/// The shape of a file of a kind.
pub fn of_kind(kind: Kind) -> RecordShape {
    let mut shape = RecordShape { name: kind.folder(), ..RecordShape::default() };
    Entity::blank("", kind).look(&mut shape);
    shape
}

/// The shape of a file of a kind, made once: whoever looks at every file can't make it for each.
pub fn shared(kind: Kind) -> &'static RecordShape {
    static SHAPES: LazyLock<[RecordShape; Kind::ALL.len()]> = LazyLock::new(|| Kind::ALL.map(of_kind));
    &SHAPES[kind as usize]
}

impl Look<'_> for RecordShape {
    fn look<R: 'static, T: Table<R>>(&mut self, _record: &R) {
        T::fields(self);
    }
}

impl<R: 'static> Fields<R> for RecordShape {
    fn field<T: Read>(&mut self, key: &'static Key, _lens: Lens<R, T>) {
        self.fields.push(FieldShape { key, required: false, shape: T::shape() });
    }

    fn required<T: Read>(&mut self, key: &'static Key, _lens: Lens<R, T>) {
        self.fields.push(FieldShape { key, required: true, shape: T::shape() });
    }

    fn all_of<P: 'static, T: Table<P>>(&mut self, _lens: Lens<R, P>) {
        T::fields(self);
    }

    fn exactly_one(&mut self, keys: &'static [&'static str]) {
        (self.one_of, self.is_needed) = (keys, true);
    }

    fn at_most_one(&mut self, keys: &'static [&'static str]) {
        self.one_of = keys;
    }
}
