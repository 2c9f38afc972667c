//! The models of two revisions at little more than the cost of one: what is equal in both is read
//! and linked once.
//!
//! The sources are aligned first (`sources/align.rs`), so that an entity has the same place in both
//! models and can be the same value.

use super::Model;
use super::build::{Look, stem};
use super::entity::{Entity, EntityId};
use super::kind::Kinds;
use super::version::Version;
use crate::diagnostic::{Diagnostic, FileId};
use crate::sources::{CONFIG, Sources, is_yaml};

/// Two revisions of a data set.
#[derive(Debug)]
pub struct Pair<'s> {
    pub before: Side<'s>,
    pub after: Side<'s>,
    /// Which files are not the same in both: by their text, or by what they name.
    pub differs: Vec<bool>,
    /// The entities of those files.
    pub others: Vec<EntityId>,
}

/// One of them: its model, and what was found while it was read.
#[derive(Debug)]
pub struct Side<'s> {
    pub sources: &'s Sources,
    pub model: Model,
    pub found: Vec<Diagnostic>,
}

impl<'s> Pair<'s> {
    pub fn sides(&self) -> [&Side<'s>; 2] {
        [&self.before, &self.after]
    }

    /// The entities that are not the same in both, as they are on each side.
    pub fn others(&self) -> impl Iterator<Item = &Entity> {
        self.others.iter().flat_map(|id| self.sides().map(|side| side.model.get(*id)))
    }

    /// Whether an entity of one of some kinds is not the same in both.
    pub fn has_other(&self, kinds: Kinds) -> bool {
        self.others().any(|entity| entity.kind.bit() & kinds != 0)
    }
}

/// Builds the models of two sources that are aligned.
pub fn build<'s>(before: &'s Sources, after: &'s Sources) -> Pair<'s> {
    of(before, after, |_| Look::Form)
}

/// The same, to compare what is found in both: how a file is written is found alike in both where
/// it is the same file, and is not looked at there. Where they are configured otherwise, it counts
/// otherwise.
pub fn to_compare<'s>(before: &'s Sources, after: &'s Sources) -> Pair<'s> {
    let both = || before.files.iter().zip(&after.files);
    let is_config = |path: &str| path == CONFIG;
    let is_all = both().any(|(old, new)| is_config(&new.path) && !old.is_like(new));
    let anew: Vec<bool> = both().map(|(old, new)| is_all || !old.is_like(new)).collect();
    of(before, after, |file| if anew[file.0 as usize] { Look::Form } else { Look::Meaning })
}

fn of<'s>(before: &'s Sources, after: &'s Sources, look: impl Fn(FileId) -> Look + Sync) -> Pair<'s> {
    let at = before.files.iter().zip(&after.files);
    let mut differs: Vec<bool> = at.map(|(old, new)| !old.is_like(new)).collect();
    // An id is known on one side only where only one has a file of that name.
    let both = before.files.iter().zip(&after.files);
    let moved = both.filter(|(old, new)| old.is_absent() != new.is_absent() && is_yaml(&old.path));
    let moved = moved.map(|(old, _)| stem(&old.path).to_string()).collect();
    let new = Version::looking(after, &look);
    let old = Version::looking_beside(before, &new, &moved, &mut differs, &look);
    let (old_found, new_found) = (old.found(), new.found());
    let before = Side { sources: before, model: old.model, found: old_found };
    let after = Side { sources: after, model: new.model, found: new_found };
    let entities = after.model.entities.iter().enumerate();
    let others = entities
        .filter(|(_, entity)| differs[entity.file.0 as usize])
        .map(|(at, _)| EntityId(at as u32))
        .collect();
    Pair { before, after, differs, others }
}
