//! The changes of one entity: what came, went, moved, got another name, and each key.

use crate::diff::behind::Asked;
use crate::diff::identity::Versions;
use crate::diff::nature::{self, Timed};
use crate::diff::version::Version;
use crate::diff::{Change, Class, Nature, What, class, items};
use crate::model::date::{Date, Day};
use crate::model::entity::name_key;
use crate::model::keyed::Keyed;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::shape::shared;
use std::collections::BTreeMap;

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

    /// One of two files about one thing: it went, and the other says what it said. What of that is
    /// lost is told there. Which files there are is nothing that happened to the organisation.
    pub fn joined(&self, one: &Version<'_>, into: &Version<'_>) -> Change {
        let sides = (Some(one.whole()), Some(Plain::Text(into.id().to_string())));
        let places = [one.place(name_key(one.kind()), None), into.place("former_ids", None)];
        self.change(one, Class::Detail, What::Joined, "", sides, Vec::new(), nature::undated(), places)
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
            let timed =
                shared(after.kind()).field(key).map_or_else(nature::undated, |field| match was.or(is) {
                    Some(Plain::Map(_)) => nature::of_item(field, was, is, &fields, self.today),
                    _ => nature::of_value(field, was, is, self.today),
                });
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
        let is_adopted =
            key == "certainty" && class::is_decided(was, is) && !nature::is_proposed(&after.whole());
        let until = was.filter(|_| key == name_key(after.kind())).and_then(|was| called_until(after, was));
        let timed = match (is_adopted, until) {
            (true, _) => nature::beginning(life(&after.whole()), self.today),
            // It was called so until a day: that is no slip of the pen.
            (false, Some(until)) => nature::beginning(Some(until), self.today),
            (false, None) => shared(after.kind())
                .field(key)
                .map_or_else(nature::undated, |field| nature::of_value(field, was, is, self.today)),
        };
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
            _ => {
                let what = statement.map_or(Asked::Entity, Asked::Statement);
                self.versions.behind(&model.get(of.id).id, what, timed.in_force.as_ref())
            }
        };
        let (nature, in_force) = match (timed.nature, self.versions.date_of(&behind)) {
            // What rests on one dated decision or reorganisation holds from its day.
            (Nature::Undated, Some(date)) if before != after => {
                let timed = nature::beginning(Some(date), self.today);
                (timed.nature, timed.in_force)
            }
            _ => (timed.nature, timed.in_force),
        };
        let region = model
            .region_of(of.id, self.today)
            .filter(|region| *region != of.id)
            .map(|region| model.named(region));
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

/// The keys of a file with their values.
pub type Keys = Keyed;

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
        .filter(|key| before.get(key).map(Plain::sorted) != after.get(key).map(Plain::sorted))
        .cloned()
        .collect()
}

/// From when an entity is there: its own date, a decision's or a reorganisation's day, or when an
/// assignment was given.
/// Until when something was called by a name that is now one of its others.
fn called_until(after: &Version<'_>, name: &Plain) -> Option<Date> {
    let others = after.document.keys.get("aliases")?.items();
    others.iter().find(|other| other.get("name") == Some(name)).and_then(|other| nature::date(other, "to"))
}

fn life(whole: &Plain) -> Option<Date> {
    ["from", "in_force", "date", "given"].into_iter().find_map(|key| nature::date(whole, key))
}
