//! One entity in full: every key of its file, with what its references name, and who names it.

use crate::lang::Both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, EntityId};
use crate::model::shape::{self, RecordShape, Shape};
use crate::query::{Named, Weight, When};
use crate::sources::Sources;
use crate::syntax::{self, Form, Node};
use std::collections::BTreeSet;

/// The answer for one entity.
#[derive(Debug)]
pub struct Shown {
    pub entity: Named,
    pub word: Both,
    /// The file below the data folder.
    pub path: String,
    pub region: Option<Named>,
    pub value: Value,
    /// Who names it, and under which key.
    pub named_by: Vec<(Named, &'static str)>,
    /// Of those, by their ids and keys, what has ended, as all that they say of it there has.
    pub ended: BTreeSet<(String, &'static str)>,
    /// The documents that it is known from, each with those who are to have it, where that is said.
    pub sent_to: Vec<(Named, Vec<Named>)>,
}

/// Whether all that something says of an entity under a key has ended.
fn has_ended(model: &Model, from: EntityId, key: &str, id: EntityId, when: &When) -> bool {
    let own = model.statements(from).into_iter();
    let own = own.filter(|one| one.key() == key && one.fact.about().any(|about| about == id));
    let weights: Vec<_> = own.map(|one| when.weigh(one.settled(model))).collect();
    !weights.is_empty() && weights.iter().all(|weight| *weight == Some(Weight::Ended))
}

/// A value of the file, with the meaning that its shape gives it.
#[derive(Debug)]
pub enum Value {
    Text(String),
    Date(String),
    Choice(String),
    Reference(String, Option<Named>),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The value of a key, of a map.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Shows one entity. The file is read again, so that nothing that stands in it is left out.
pub fn show(model: &Model, sources: &Sources, id: EntityId, today: Day) -> Shown {
    let reader = ValueReader { model, day: day_of(model, id).unwrap_or(today) };
    let entity = model.get(id);
    let file = &sources.files[entity.file.0 as usize];
    let tape = syntax::parse(file.text(), entity.file, &mut Vec::new());
    let shape = Shape::Record(shape::of_kind(entity.kind));
    let mut value = tape.root().map_or(Value::Map(Vec::new()), |root| reader.value_of(root, Some(&shape)));
    // Of a redacted person nothing is told but that the name is removed.
    let redacted = entity.is_redacted();
    if let (true, Value::Map(entries)) = (redacted, &mut value) {
        entries.retain(|(key, _)| key == "redacted");
    }
    let mut named_by: Vec<(Named, &'static str)> = model
        .edges_to(id)
        .iter()
        .filter(|_| !redacted)
        .map(|edge| (model.dated(edge.from, reader.day), edge.key))
        .collect();
    named_by.sort();
    named_by.dedup();
    let when = When { today, at: None };
    let edges = model.edges_to(id).iter().filter(|_| !redacted);
    let ended = edges.filter(|edge| has_ended(model, edge.from, edge.key, id, &when));
    let ended = ended.map(|edge| (model.get(edge.from).id.to_string(), edge.key)).collect();
    let cited = model.citations.iter().filter(|citation| citation.from == id && !redacted);
    let mut cited: Vec<EntityId> = cited.map(|citation| citation.source).collect();
    cited.dedup();
    let sent = |source: EntityId| {
        let to = model.source(source)?.distribution.iter().filter_map(|to| to.to);
        let to: Vec<Named> = to.map(|to| model.named_on(to, reader.day)).collect();
        (!to.is_empty()).then(|| (model.named(source), to))
    };
    let is_decision = model.get(id).decision().is_some();
    Shown {
        sent_to: cited.into_iter().filter(|_| is_decision).filter_map(sent).collect(),
        ended,
        entity: model.named_on(id, reader.day),
        word: model.word_for(id),
        path: file.path.clone(),
        region: model.region_of(id, today).filter(|region| *region != id).map(|region| model.named(region)),
        value,
        named_by,
    }
}

/// The day whose names are used: a decision's or a reorganisation's own. What was decided in 2017
/// names who there was then.
fn day_of(model: &Model, id: EntityId) -> Option<Day> {
    let date = match &model.get(id).detail {
        Detail::Decision(decision) => decision.date.as_ref(),
        Detail::Change(change) => change.date.as_ref(),
        _ => None,
    };
    date.filter(|date| !date.is_open()).map(Date::latest)
}

fn field<'s>(record: &'s RecordShape, key: &str) -> Option<&'s Shape> {
    record.field(key).map(|field| &field.shape)
}

struct ValueReader<'m> {
    model: &'m Model,
    day: Day,
}

impl ValueReader<'_> {
    fn value_of(&self, node: Node<'_>, shape: Option<&Shape>) -> Value {
        match node.form() {
            Form::List => {
                let item = shape.and_then(Shape::item);
                Value::List(node.children().map(|child| self.value_of(child, item)).collect())
            }
            Form::Map => {
                let record = shape.and_then(Shape::map);
                let entry = |(key, value): (Node<'_>, Node<'_>)| {
                    let key = key.scalar().unwrap_or("").to_string();
                    let value = self.value_of(value, record.and_then(|record| field(record, &key)));
                    (key, value)
                };
                Value::Map(node.entries().map(entry).collect())
            }
            _ => self.leaf(node.scalar().unwrap_or("").to_string(), shape),
        }
    }

    fn leaf(&self, text: String, shape: Option<&Shape>) -> Value {
        match shape {
            // One of a list stands bare.
            Some(Shape::Few(item) | Shape::List(item)) => self.leaf(text, Some(item)),
            Some(Shape::Record(record)) if record.has_short_form => {
                let first = record.field(record.first_key()).map(|field| &field.shape);
                self.leaf(text, first)
            }
            Some(Shape::Date) => Value::Date(text),
            Some(Shape::Choice(_)) => Value::Choice(text),
            Some(Shape::Reference(_)) => {
                let to = self.model.find(&text).map(|id| self.model.named_on(id, self.day));
                Value::Reference(text, to)
            }
            Some(Shape::Citation) => {
                let id = text.split('#').next().unwrap_or("");
                let to = self.model.find(id).map(|id| self.model.named_on(id, self.day));
                Value::Reference(text, to)
            }
            _ => Value::Text(text),
        }
    }
}
