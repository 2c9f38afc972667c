//! An entity on one side of a comparison, with its file as it means.

use crate::diff::Side;
use crate::diff::identity::Identity;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::keyed::Keyed;
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
    /// Where statements stand that were taken in from another file: by key, from which item on.
    taken: BTreeMap<String, Vec<(usize, String)>>,
    /// Whether it names something by an id that was given up.
    pub named_by_old_id: bool,
}

impl<'m> Version<'m> {
    pub fn new(side: Side<'m>, id: EntityId, document: Document) -> Version<'m> {
        Version { side, id, document, taken: BTreeMap::new(), named_by_old_id: false }
    }

    /// `None` when its file can't be read whole.
    pub fn of(side: Side<'m>, id: EntityId) -> Option<Version<'m>> {
        let entity = side.model.get(id);
        let text = side.sources.files.get(entity.file.0 as usize)?.text();
        let mut document = Document::read(text, entity.kind).filter(|_| entity.whole)?;
        // Of a redacted person nothing else is told, whatever the file still says.
        if entity.is_redacted() {
            document.keys.retain(|key, _| key == "redacted");
        }
        Some(Version::new(side, id, document))
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

    /// The same, where two of what was named have become one: a statement of the one that is now in
    /// one of the other is compared with that.
    pub fn rename_as(&mut self, identity: &Identity, after: Option<&Version<'_>>) {
        let was = self.document.keys.clone();
        self.rename(identity);
        self.named_by_old_id = self.document.keys != was;
        let Some(after) = after.filter(|_| identity.kept().next().is_some()) else { return };
        let mut keys = std::mem::take(&mut self.document.keys);
        for (key, value) in keys.iter_mut() {
            let (Plain::List(items), Some(Plain::List(own))) = (&mut *value, was.get(key)) else { continue };
            let now = after.document.keys.get(key).map_or(&[][..], Plain::items);
            let is_other = |at: usize| own.get(at) != items.get(at);
            let is_in = |at: usize| {
                let others =
                    (0..items.len()).filter(|other| *other != at && (!is_other(*other) || *other < at));
                let others: Vec<&Plain> = others.map(|other| &items[other]).collect();
                let became =
                    |now: &&Plain| covers(now, &items[at]) && others.iter().any(|other| covers(now, other));
                now.iter().find(became).is_some()
            };
            let kept: Vec<usize> = (0..items.len()).filter(|at| !is_other(*at) || !is_in(*at)).collect();
            if kept.len() < items.len() {
                let places = kept.iter().enumerate();
                let places = places.filter_map(|(to, at)| Some((to, self.place(key, Some(*at))?)));
                let places: Vec<(usize, String)> = places.collect();
                *items = kept.iter().map(|at| items[*at].clone()).collect();
                self.taken.insert(key.clone(), places);
            }
        }
        self.document.keys = keys;
    }

    /// What it is called in its own version.
    pub fn id(&self) -> &'m str {
        &self.side.model.get(self.id).id
    }

    pub fn place(&self, key: &str, item: Option<usize>) -> Option<String> {
        let mut of = self.taken.get(key).into_iter().flatten();
        if let Some((_, place)) = of.find(|(at, _)| item.unwrap_or(0) == *at) {
            return Some(place.clone());
        }
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

impl Version<'_> {
    /// Takes in what another file about the same thing said: what stands after both became one is
    /// nothing new, and what does not is lost.
    pub fn take_in(&mut self, mut other: Version<'_>, after: &Version<'_>, identity: &Identity) {
        other.rename(identity);
        let own_name = ["name", "title", "former_ids"];
        let said = other.document.keys.iter().filter(|(key, _)| !own_name.contains(&key.as_str()));
        for (key, value) in said {
            let now = after.document.keys.get(key).map_or(&[][..], Plain::items);
            let Some(own) = self.document.keys.get_mut(key) else {
                let places = value.items().iter().enumerate();
                let places = places.filter_map(|(at, _)| Some((at, other.place(key, Some(at))?)));
                self.taken.insert(key.clone(), places.collect());
                self.document.keys.insert(key.clone(), value.clone());
                continue;
            };
            let is_list = matches!(own, Plain::List(_)) || matches!(value, Plain::List(_));
            if !is_list {
                continue; // Of two values of which one can stand, the own one is compared.
            }
            let mut items = own.items().to_vec();
            for (at, item) in value.items().iter().enumerate() {
                // Two statements that are one now are compared as the own one.
                let became = |now: &&Plain| covers(now, item) && items.iter().any(|own| covers(now, own));
                if items.iter().any(|own| own.means(item)) || now.iter().find(became).is_some() {
                    continue;
                }
                let place = other.place(key, Some(at)).unwrap_or_default();
                self.taken.entry(key.clone()).or_default().push((items.len(), place));
                items.push(item.clone());
            }
            *own = Plain::List(items);
        }
    }
}

/// Whether a statement says all that another one does.
pub fn covers(whole: &Plain, part: &Plain) -> bool {
    let (Plain::Map(whole), Plain::Map(part)) = (whole, part) else { return whole.means(part) };
    let is_false = |value: &Plain| value.text() == Some("false");
    part.iter().all(|(key, value)| match (key.as_str(), whole.get(key)) {
        ("role", None) => value.text() == Some("member"),
        (_, None) => is_false(value),
        ("source" | "observed", Some(own)) => value.items().iter().all(|one| own.items().contains(one)),
        ("note", Some(own)) => own.text().zip(value.text()).is_some_and(|(own, value)| notes(own, value)),
        (_, Some(own)) => own.means(value) || own.get("is").is_some_and(|is| is.means(value)),
    })
}

/// Whether a note has all that another one says.
pub fn notes(whole: &str, part: &str) -> bool {
    let own: Vec<&str> = sentences(whole).collect();
    whole.contains(part) || sentences(part).all(|sentence| own.contains(&sentence))
}

/// A text's sentences, each with the stop that ends it.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// The same of what a file of a kind says.
pub fn with_ids(kind: Kind, keys: &mut Keyed, identity: &Identity) {
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
