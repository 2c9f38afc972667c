//! The changes of one entity: what came, went, moved, got another name, and each key.

use crate::diff::identity::{Identity, Versions};
use crate::diff::nature::{self, Timed};
use crate::diff::{Change, Class, Nature, Side, What, class, items};
use crate::model::date::{Date, Day};
use crate::model::entity::{EntityId, name_key};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
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

    fn kind(&self) -> Kind {
        self.side.model.get(self.id).kind
    }

    /// All of it, as one value.
    fn whole(&self) -> Plain {
        Plain::Map(self.document.keys.clone())
    }

    fn place(&self, key: &str, item: Option<usize>) -> Option<String> {
        let line = self.document.line(key, item).unwrap_or(1);
        Some(format!("{}:{line}", self.path()))
    }

    /// Ids that were given up become those that they were given up for: what names the new one says
    /// nothing new.
    pub fn rename(&mut self, identity: &Identity) {
        if !identity.is_empty() {
            let shape = shared(self.kind());
            self.document
                .keys
                .iter_mut()
                .for_each(|(key, value)| renamed(value, field(shape, key), identity));
        }
    }
}

fn field<'s>(record: &'s RecordShape, key: &str) -> Option<&'s Shape> {
    record.fields.iter().find(|field| field.key.name == key).map(|field| &field.shape)
}

fn renamed(value: &mut Plain, shape: Option<&Shape>, identity: &Identity) {
    match (value, shape) {
        (Plain::List(items), Some(Shape::List(item))) => {
            items.iter_mut().for_each(|value| renamed(value, Some(item), identity))
        }
        (Plain::Map(entries), Some(Shape::Record(record))) => {
            entries.iter_mut().for_each(|(key, value)| renamed(value, field(record, key), identity));
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

/// What both versions of one entity are compared with.
pub struct Compare<'c> {
    pub versions: Versions<'c>,
    pub today: Day,
}

impl Compare<'_> {
    /// The changes of an entity; one side may lack it.
    pub fn changes(&self, before: Option<&Version<'_>>, after: Option<&Version<'_>>) -> Vec<Change> {
        let mut changes = Vec::new();
        match (before, after) {
            (Some(before), Some(after)) => self.both(before, after, &mut changes),
            (None, Some(one)) | (Some(one), None) => self.one(one, after.is_some(), &mut changes),
            (None, None) => {}
        }
        changes
    }

    /// An entity that came or went: the whole of it, and what in it moves a responsibility, a line
    /// or a seat.
    fn one(&self, one: &Version<'_>, is_after: bool, changes: &mut Vec<Change>) {
        let value = Some(one.whole());
        let (what, sides) =
            if is_after { (What::Created, (None, value)) } else { (What::Removed, (value, None)) };
        let timed = match (&sides.0, &sides.1) {
            (None, Some(whole)) if class::of_entity(one.kind()) == Class::Structure => {
                nature::beginning(life(whole), self.today)
            }
            _ => nature::undated(),
        };
        let class = class::of_entity(one.kind());
        let place = one.place(name_key(one.kind()), None);
        let places = if is_after { [None, place] } else { [place, None] };
        changes.push(self.change(one, class, what, "", sides, Vec::new(), timed, places));
    }

    fn both(&self, before: &Version<'_>, after: &Version<'_>, changes: &mut Vec<Change>) {
        let (was, is) = (before.side.model.get(before.id), after.side.model.get(after.id));
        let text = |text: &str| Some(Plain::Text(text.to_string()));
        let places = || [before.place("", None), after.place("", None)];
        if was.id != is.id {
            let sides = (text(&was.id), text(&is.id));
            changes.push(self.change(
                after,
                class::of_entity(is.kind),
                What::Renamed,
                "former_ids",
                sides,
                Vec::new(),
                nature::undated(),
                places(),
            ));
        }
        if was.kind != is.kind || (was.id == is.id && before.path() != after.path()) {
            let class = if was.kind == is.kind { Class::Form } else { Class::Structure };
            let sides = (text(before.path()), text(after.path()));
            changes.push(self.change(
                after,
                class,
                What::Moved,
                "",
                sides,
                Vec::new(),
                nature::undated(),
                places(),
            ));
        }
        let first = changes.len();
        let (old, new) = (&before.document.keys, &after.document.keys);
        for key in keys(after.kind(), old, new) {
            match (old.get(key), new.get(key)) {
                (old, new) if old == new => {}
                (Some(Plain::List(old)), Some(Plain::List(new))) => {
                    self.list(before, after, key, old, new, changes)
                }
                (Some(Plain::List(old)), None) => self.list(before, after, key, old, &[], changes),
                (None, Some(Plain::List(new))) => self.list(before, after, key, &[], new, changes),
                (old, new) if old.map(Plain::sorted) == new.map(Plain::sorted) => {}
                (old, new) => self.value(before, after, key, (old, new), changes),
            }
        }
        let is_rewritten = changes.len() == first && before.text() != after.text();
        if is_rewritten && was.id == is.id {
            let sides = (text(before.path()), text(after.path()));
            changes.push(self.change(
                after,
                Class::Form,
                What::Rewritten,
                "",
                sides,
                Vec::new(),
                nature::undated(),
                places(),
            ));
        }
    }

    fn list(
        &self,
        before: &Version<'_>,
        after: &Version<'_>,
        key: &str,
        old: &[Plain],
        new: &[Plain],
        changes: &mut Vec<Change>,
    ) {
        for pair in items::differing(old, new) {
            let (was, is) = (pair.before.map(|at| &old[at]), pair.after.map(|at| &new[at]));
            let fields = fields(was, is);
            let class = class::of_key(after.kind(), key, was, is, &fields, after.leads());
            let timed = match was.or(is) {
                Some(Plain::Map(_)) => nature::of_item(was, is, &fields, self.today),
                _ => nature::of_value(key, was, is, self.today),
            };
            let place =
                |version: &Version<'_>, at: Option<usize>| at.and_then(|at| version.place(key, Some(at)));
            let places = [place(before, pair.before), place(after, pair.after)];
            changes.push(self.change(
                after,
                class,
                What::Key,
                key,
                (was.cloned(), is.cloned()),
                fields,
                timed,
                places,
            ));
        }
    }

    fn value(
        &self,
        before: &Version<'_>,
        after: &Version<'_>,
        key: &str,
        (was, is): (Option<&Plain>, Option<&Plain>),
        changes: &mut Vec<Change>,
    ) {
        let fields = fields(was, is);
        let class = class::of_key(after.kind(), key, was, is, &fields, after.leads());
        let timed = nature::of_value(key, was, is, self.today);
        let places = [was.and_then(|_| before.place(key, None)), is.and_then(|_| after.place(key, None))];
        changes.push(self.change(
            after,
            class,
            What::Key,
            key,
            (was.cloned(), is.cloned()),
            fields,
            timed,
            places,
        ));
    }

    #[allow(clippy::too_many_arguments)] // Each is a field of the change; a record of them would be the change itself.
    fn change(
        &self,
        of: &Version<'_>,
        class: Class,
        what: What,
        key: &str,
        (before, after): (Option<Plain>, Option<Plain>),
        fields: Vec<String>,
        timed: Timed,
        places: [Option<String>; 2],
    ) -> Change {
        let model = of.side.model;
        let statement = after.as_ref().or(before.as_ref());
        let behind = match class {
            Class::Detail | Class::Form => Vec::new(),
            _ => self.versions.behind(&model.get(of.id).id, statement, timed.in_force.as_ref()),
        };
        let (nature, in_force) = match (timed.nature, self.versions.date_of(&behind)) {
            // What rests on one dated decision or reorganisation holds from its day.
            (Nature::Undated, Some(date)) if before != after => {
                let timed = nature::beginning(Some(date), self.today);
                (timed.nature, timed.in_force)
            }
            _ => (timed.nature, timed.in_force),
        };
        let region =
            model.region_of(of.id).filter(|region| *region != of.id).map(|region| model.named(region));
        let entity = model.named(of.id);
        let (fingerprint, accepted) = (String::new(), None);
        Change {
            class,
            what,
            entity,
            region,
            key: key.to_string(),
            before,
            after,
            fields,
            nature,
            in_force,
            behind,
            places,
            fingerprint,
            accepted,
        }
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
fn chairs(model: &crate::model::Model, body: EntityId, post: EntityId) -> bool {
    use crate::model::seat::Role;
    let is_lead = |role: Option<Role>| {
        matches!(role, Some(Role::Chair | Role::ViceChair | Role::Responsible | Role::Convenor))
    };
    model
        .get(body)
        .seats()
        .iter()
        .any(|seat| is_lead(seat.role) && seat.party.named().is_some_and(|(who, _)| who == post))
}

/// The keys of a file with their values.
pub type Keys = BTreeMap<String, Plain>;

/// The keys of both, in the order of the field table; unknown ones last.
pub fn keys<'k>(kind: Kind, before: &'k Keys, after: &'k Keys) -> Vec<&'k str> {
    let known = &shared(kind).fields;
    let mut all: Vec<&str> = before.keys().chain(after.keys()).map(String::as_str).collect();
    all.sort_by_key(|key| {
        (known.iter().position(|field| field.key.name == *key).unwrap_or(usize::MAX), *key)
    });
    all.dedup();
    all
}

/// The keys in which two versions of an item differ; none where one side lacks it.
pub fn fields(before: Option<&Plain>, after: Option<&Plain>) -> Vec<String> {
    let (Some(Plain::Map(before)), Some(Plain::Map(after))) = (before, after) else { return Vec::new() };
    let all: BTreeMap<&String, ()> = before.keys().chain(after.keys()).map(|key| (key, ())).collect();
    all.into_keys()
        .filter(|key| before.get(*key).map(Plain::sorted) != after.get(*key).map(Plain::sorted))
        .cloned()
        .collect()
}

/// From when an entity is there: its own date, a decision's or a reorganisation's day, or when an
/// assignment was given.
fn life(whole: &Plain) -> Option<Date> {
    ["from", "in_force", "date", "given"].into_iter().find_map(|key| nature::date(whole, key))
}
