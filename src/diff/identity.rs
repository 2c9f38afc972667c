//! Which entity of one version is which of the other: the one with the same id, or the one that
//! says that it had the id. Whatever compares two versions asks here, so that nothing is taken for
//! another because it is called otherwise now.

use crate::diff::Side;
use crate::model::Model;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::query::Named;
use std::collections::BTreeMap;

/// The entities that have another id in the newer of two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    now: BTreeMap<String, String>,
    then: BTreeMap<String, String>,
    /// Those that became one with something that is there on both sides: of one of two files about
    /// it.
    into: BTreeMap<String, String>,
}

impl Identity {
    /// Of ids that were given up for others, each once: the old one and the new one.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Identity {
        let mut identity = Identity::default();
        for (old, new) in pairs.into_iter().filter(|(old, new)| old != new) {
            if !identity.now.contains_key(&old) && !identity.then.contains_key(&new) {
                identity.then.insert(new.clone(), old.clone());
                identity.now.insert(old, new);
            }
        }
        identity
    }

    /// Of two versions: an id is given up when it is there no more, and one that was not there says
    /// that it had it.
    pub fn between(before: &Model, after: &Model) -> Identity {
        let is_gone =
            |old: &&str| before.find(old).is_some_and(|at| before.get(at).whole) && after.find(old).is_none();
        let new = after
            .all()
            .filter(|(_, entity)| !entity.common.former_ids.is_empty() && before.find(&entity.id).is_none());
        let pair = |(_, entity): (EntityId, &Entity)| {
            let old = entity.common.former_ids.iter().map(|text| text.as_str()).find(is_gone)?;
            Some((old.to_string(), entity.id.to_string()))
        };
        let mut pairs: Vec<(String, String)> = new.filter_map(pair).collect();
        // Of two that say they had one id, it is the first by its id, wherever their files lie.
        pairs.sort_by(|(_, one), (_, other)| one.cmp(other));
        Identity::of(pairs).with_joined(before, after)
    }

    /// The same with what became one with something that is there in both.
    pub fn with_joined(mut self, before: &Model, after: &Model) -> Identity {
        self.into = joined(before, after, &self);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.now.is_empty() && self.into.is_empty()
    }

    /// The same without what became one with something else: each of them is another.
    pub fn apart(&self) -> Identity {
        Identity { into: BTreeMap::new(), ..self.clone() }
    }

    /// What an id of either version is called in the newer one.
    pub fn now<'i>(&'i self, id: &'i str) -> &'i str {
        self.into.get(id).map_or_else(|| self.renamed(id), String::as_str)
    }

    /// The same of those that are still by themselves: what was joined into another keeps its id.
    pub fn renamed<'i>(&'i self, id: &'i str) -> &'i str {
        self.now.get(id).map_or(id, String::as_str)
    }

    /// The ids of those that were joined into one, and those that something was joined into.
    pub fn joined_into(&self, id: &str) -> impl Iterator<Item = &str> {
        self.into.iter().filter(move |(_, into)| *into == id).map(|(old, _)| old.as_str())
    }

    pub fn kept(&self) -> impl Iterator<Item = &str> {
        self.into.values().map(String::as_str)
    }

    /// What an id of either version is called in the older one.
    pub fn then<'i>(&'i self, id: &'i str) -> &'i str {
        self.then.get(id).map_or(id, String::as_str)
    }

    /// Whether an id was given up for another one.
    pub fn is_given_up(&self, id: &str) -> bool {
        self.now.contains_key(id) || self.into.contains_key(id)
    }

    /// The id of an entity, in the newer version where it is there.
    pub fn id(&self, named: &Named) -> String {
        self.now(&named.id).to_string()
    }
}

/// The ids that are there no more, of which something that was there already says that it had them:
/// two files about one thing have become one.
fn joined(before: &Model, after: &Model, identity: &Identity) -> BTreeMap<String, String> {
    let mut into = BTreeMap::new();
    let mut kept: Vec<&Entity> = after.all().map(|(_, entity)| entity).collect();
    kept.retain(|entity| {
        let was = before.find(identity.then(&entity.id));
        let is_readable = entity.whole && was.is_some_and(|at| before.get(at).whole);
        is_readable && !after.is_taken_twice(&entity.id) && !entity.common.former_ids.is_empty()
    });
    kept.sort_by(|one, other| one.id.cmp(&other.id));
    for entity in kept {
        for old in entity.common.former_ids.iter().map(|text| text.as_str()) {
            let was = before.find(old).filter(|_| !before.is_taken_twice(old) && after.find(old).is_none());
            let is_it = |was| before.get(was).whole && before.get(was).kind == entity.kind;
            if was.is_some_and(is_it) && identity.renamed(old) == old && !into.contains_key(old) {
                into.insert(old.to_string(), entity.id.to_string());
            }
        }
    }
    into
}

/// The ids that a file says it had.
pub fn former_ids(text: &str) -> Vec<String> {
    // The key is the same of every kind.
    let ids = Document::read(text, Kind::Theme).and_then(|document| document.keys.get("former_ids").cloned());
    ids.map_or_else(Vec::new, |ids| ids.items().iter().filter_map(Plain::text).map(String::from).collect())
}

/// Two versions, and what is which in them.
#[derive(Clone, Copy)]
pub struct Versions<'m> {
    pub before: Side<'m>,
    pub after: Side<'m>,
    pub identity: &'m Identity,
}

impl<'m> Versions<'m> {
    /// An entity on both sides, by its id of either.
    pub fn find(&self, id: &str) -> [Option<EntityId>; 2] {
        let (old, new) = (self.identity.then(self.identity.now(id)), self.identity.now(id));
        [self.before.model.find(old), self.after.model.find(new)]
    }

    /// The same, where its file can be read.
    pub fn readable(&self, id: &str) -> [Option<EntityId>; 2] {
        let [was, is] = self.find(id);
        [was.filter(|at| self.before.model.get(*at).whole), is.filter(|at| self.after.model.get(*at).whole)]
    }

    /// Whether an entity can be compared: of an id that two files have, it can't be said which of
    /// them counts.
    pub fn is_compared(&self, id: &str) -> bool {
        let (old, new) = (self.identity.then(self.identity.now(id)), self.identity.now(id));
        !self.before.model.is_taken_twice(old) && !self.after.model.is_taken_twice(new)
    }

    /// Each side on which an entity is, with its place there.
    pub fn sides(&self, id: &str) -> impl Iterator<Item = (Side<'m>, EntityId)> + use<'m> {
        let there = [self.before, self.after].into_iter().zip(self.find(id));
        there.filter_map(|(side, at)| Some((side, at?)))
    }

    /// What an entity is called: as it is now, or was where it is no more.
    pub fn named(&self, id: &str) -> Option<Named> {
        let [was, is] = self.readable(id);
        is.map(|at| self.after.model.named(at)).or(was.map(|at| self.before.model.named(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn an_id_is_given_up_once() {
        let pair = |old: &str, new: &str| (old.to_string(), new.to_string());
        let identity = Identity::of([pair("a", "b"), pair("a", "c"), pair("d", "b"), pair("e", "e")]);
        assert_eq!(
            (identity.now("a"), identity.now("b"), identity.then("b"), identity.then("c")),
            ("b", "b", "a", "c")
        );
        assert_eq!((identity.now("d"), identity.now("e")), ("d", "e"), "one is not two");
    }
}
