//! A file as it is written: every key in the order that it has there, each value with the meaning
//! that its field gives it. What the model can't read, or reads as something else (an older
//! spelling, a list of one that stands bare), stands here as the file has it; that is what
//! `gov show` tells. Nothing but this gives a text of a file the meaning of a field again.

use crate::diagnostic::{FileId, Span};
use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::shape::{self, RecordShape, Shape};
use crate::syntax::{self, Form, Node};

/// A value, in which whatever an id names is an `N`.
#[derive(Clone, Debug)]
pub enum Value<N> {
    Text(String),
    /// What is no date, where one should stand, is only its text.
    Date(String, Option<Date>),
    Choice(String, Option<Words>),
    YesOrNo(String),
    /// An id, or a place in a source.
    Reference(String, Option<N>),
    List(Vec<Value<N>>),
    Map(Vec<(String, Value<N>)>),
}

impl<N> Value<N> {
    /// The value of a key, of a map.
    pub fn get(&self, key: &str) -> Option<&Value<N>> {
        match self {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The texts that it is.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Value::Text(text)
            | Value::YesOrNo(text)
            | Value::Date(text, _)
            | Value::Choice(text, _)
            | Value::Reference(text, _) => vec![text],
            Value::List(items) => items.iter().flat_map(Value::texts).collect(),
            Value::Map(_) => Vec::new(),
        }
    }

    /// What is no map or list, in words; `name` says what an entity is called.
    pub fn leaf_in_words(&self, lang: Lang, name: impl Fn(&N) -> String) -> String {
        match self {
            Value::Date(_, Some(date)) => date.in_words(lang),
            Value::Choice(_, Some(words)) => lang.of(*words).to_string(),
            Value::Reference(_, Some(named)) => name(named),
            Value::YesOrNo(text) if text.eq_ignore_ascii_case("true") => lang.pick("ja", "yes").into(),
            Value::YesOrNo(text) if text.eq_ignore_ascii_case("false") => lang.pick("nej", "no").into(),
            other => other.texts().join(", "),
        }
    }
}

/// What a file says, and where.
#[derive(Debug)]
pub struct Written<N> {
    pub value: Value<N>,
    spans: Vec<Place>,
}

/// Where the value of a key stands, and each item of a list there.
#[derive(Debug)]
struct Place {
    key: String,
    value: Span,
    items: Box<[Span]>,
}

impl<N> Written<N> {
    /// Where the value of a key stands, or an item of the list under it.
    pub fn span(&self, key: &str, item: Option<usize>) -> Option<Span> {
        // Of a key that stands twice the last is told.
        let place = self.spans.iter().rev().find(|place| place.key == key)?;
        item.map_or(Some(place.value), |at| place.items.get(at).copied())
    }
}

/// Reads the file of an entity; `name` says what an id, or a place in a source, names.
pub fn read<N>(text: &str, kind: Kind, name: impl Fn(&str) -> Option<N>) -> Written<N> {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let place = |(key, value): (Node<'_>, Node<'_>)| Place {
        key: key.scalar().unwrap_or("").to_string(),
        value: value.span(),
        items: match value.form() {
            Form::List => value.children().map(|item| item.span()).collect(),
            _ => Box::default(), // No other form has items.
        },
    };
    let spans = tape.root().into_iter().flat_map(Node::entries).map(place).collect();
    let shape = Shape::Record(shape::of_kind(kind));
    let value = tape.root().map_or(Value::Map(Vec::new()), |root| of_node(root, Some(&shape), &name));
    Written { value, spans }
}

fn of_node<N>(node: Node<'_>, shape: Option<&Shape>, name: &impl Fn(&str) -> Option<N>) -> Value<N> {
    match node.form() {
        Form::List => {
            let item = shape.and_then(Shape::item);
            Value::List(node.children().map(|child| of_node(child, item, name)).collect())
        }
        Form::Map => {
            let record = shape.and_then(Shape::map);
            let entry = |(key, value): (Node<'_>, Node<'_>)| {
                let key = key.scalar().unwrap_or("").to_string();
                let value = of_node(value, field(record, &key), name);
                (key, value)
            };
            Value::Map(node.entries().map(entry).collect())
        }
        Form::Plain | Form::Quoted | Form::Block => leaf(node.scalar().unwrap_or(""), shape, name),
    }
}

/// The same of a value that was read as it means, its keys in the order of the fields.
pub fn of_plain<N>(plain: &Plain, shape: Option<&Shape>, name: &impl Fn(&str) -> Option<N>) -> Value<N> {
    match plain {
        Plain::List(items) => {
            let item = shape.and_then(Shape::item);
            Value::List(items.iter().map(|plain| of_plain(plain, item, name)).collect())
        }
        Plain::Map(entries) => {
            let record = shape.and_then(Shape::map);
            let place = |key: &str| {
                let at = record.and_then(|record| record.fields.iter().position(|one| one.key.name == key));
                at.unwrap_or(usize::MAX)
            };
            let mut entries: Vec<(&String, &Plain)> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| (place(key), *key));
            let value =
                |(key, plain): (&String, &Plain)| (key.clone(), of_plain(plain, field(record, key), name));
            Value::Map(entries.into_iter().map(value).collect())
        }
        Plain::Text(text) => leaf(text, shape, name),
    }
}

fn field<'s>(record: Option<&'s RecordShape>, key: &str) -> Option<&'s Shape> {
    record?.field(key).map(|field| &field.shape)
}

/// What is no map or list.
pub fn leaf<N>(text: &str, shape: Option<&Shape>, name: &impl Fn(&str) -> Option<N>) -> Value<N> {
    let Some(shape) = shape else { return Value::Text(text.to_string()) };
    match shape {
        // One of a list stands bare.
        Shape::Few(item) | Shape::List(item) => leaf(text, Some(item), name),
        Shape::Record(record) if record.has_short_form => {
            leaf(text, field(Some(record), record.first_key()), name)
        }
        Shape::Date => Value::Date(text.to_string(), Date::parse(text, Default::default()).ok()),
        Shape::Choice(words) => {
            let word = words.iter().find(|(key, ..)| *key == text);
            Value::Choice(text.to_string(), word.map(|(_, sv, en)| (*sv, *en)))
        }
        Shape::Reference(_) | Shape::Citation => Value::Reference(text.to_string(), name(text)),
        Shape::Bool => Value::YesOrNo(text.to_string()),
        Shape::Text | Shape::Label | Shape::Number | Shape::Written { .. } | Shape::Record(_) => {
            Value::Text(text.to_string())
        }
    }
}
