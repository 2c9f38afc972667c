//! An entity on one side of a comparison, with its file as it means.

use crate::diff::Side;
use crate::diff::identity::Identity;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::seat::Role;
use crate::model::shape::{RecordShape, Shape, shared};
use std::collections::BTreeMap;

/// An entity on one side, with its file as it means.
pub struct Version<'m> {
    pub side: Side<'m>,
    pub id: EntityId,
    pub document: Document,
}

impl<'m> Version<'m> {
    /// `None` when its file can't be read whole.
    pub fn of(side: Side<'m>, id: EntityId) -> Option<Version<'m>> {
        let entity = side.model.get(id);
        let text = side.sources.files.get(entity.file.0 as usize)?.text();
        let mut document = Document::read(text, entity.kind).filter(|_| entity.whole)?;
        // Of a redacted person nothing else is told, whatever the file still says.
        if entity.is_redacted() {
            document.keys.retain(|key, _| key == "redacted");
        }
        Some(Version { side, id, document })
    }

    pub fn path(&self) -> &'m str {
        &self.side.sources.files[self.side.model.get(self.id).file.0 as usize].path
    }

    pub fn text(&self) -> &'m str {
        self.side.sources.files[self.side.model.get(self.id).file.0 as usize].text()
    }

    pub fn kind(&self) -> Kind {
        self.side.model.get(self.id).kind
    }

    /// All of it, as one value.
    pub fn whole(&self) -> Plain {
        Plain::Map(self.document.keys.clone())
    }

    pub fn place(&self, key: &str, item: Option<usize>) -> Option<String> {
        let line = self.document.line(key, item).unwrap_or(1);
        Some(format!("{}:{line}", self.path()))
    }

    /// Ids that were given up become those that they were given up for: what names the new one says
    /// nothing new.
    pub fn rename(&mut self, identity: &Identity) {
        if !identity.is_empty() {
            with_ids(self.kind(), &mut self.document.keys, identity);
        }
    }
}

/// The same of what a file of a kind says.
pub fn with_ids(kind: Kind, keys: &mut BTreeMap<String, Plain>, identity: &Identity) {
    let shape = shared(kind);
    keys.iter_mut().for_each(|(key, value)| renamed(value, field(shape, key), identity));
}

fn field<'s>(record: &'s RecordShape, key: &str) -> Option<&'s Shape> {
    record.field(key).map(|field| &field.shape)
}

fn renamed(value: &mut Plain, shape: Option<&Shape>, identity: &Identity) {
    match (value, shape) {
        (Plain::List(items), shape) => {
            let item = shape.and_then(Shape::item);
            items.iter_mut().for_each(|value| renamed(value, item, identity))
        }
        (value, Some(Shape::Few(item))) => renamed(value, Some(item), identity),
        (Plain::Map(entries), shape) => {
            let record = shape.and_then(Shape::map);
            let shape = |key: &str| record.and_then(|record| field(record, key));
            entries.iter_mut().for_each(|(key, value)| renamed(value, shape(key), identity));
        }
        (Plain::Text(text), Some(Shape::Reference(_))) if identity.is_given_up(text) => {
            *text = identity.now(text).to_string()
        }
        (Plain::Text(text), Some(Shape::Citation)) => {
            let (id, rest) = text.split_at(text.find('#').unwrap_or(text.len()));
            if identity.is_given_up(id) {
                *text = format!("{}{rest}", identity.now(id));
            }
        }
        _ => {}
    }
}

impl Version<'_> {
    /// Whether a post gives whoever holds it a responsibility: for an area, an assignment, or a
    /// chair.
    pub fn leads(&self) -> bool {
        let model = self.side.model;
        let is_owner = |key: &str| matches!(key, "responsible" | "holders" | "held_together_by");
        self.kind() == Kind::Post
            && model
                .edges_to(self.id)
                .iter()
                .any(|edge| is_owner(edge.key) || edge.key == "members" && chairs(model, edge.from, self.id))
    }
}

/// Whether a post has a leading seat in a body.
fn chairs(model: &Model, body: EntityId, post: EntityId) -> bool {
    let is_lead = |role: Option<Role>| {
        matches!(role, Some(Role::Chair | Role::ViceChair | Role::Responsible | Role::Convenor))
    };
    model
        .get(body)
        .seats()
        .iter()
        .any(|seat| is_lead(seat.role) && seat.party.named().is_some_and(|(who, _)| who == post))
}
