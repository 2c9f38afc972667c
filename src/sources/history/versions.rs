//! The commits that changed one file, and which of them came before which.

use super::Past;
use crate::lang::Both;
use crate::sources::git::{Id, Kind};
use std::collections::HashMap;

/// One commit that changed the file.
pub(super) struct Version {
    pub commit: Id,
    /// The file's content then; `None` when it was not there.
    pub blob: Option<Id>,
    /// Those before it that changed the file, as places in the list.
    pub before: Vec<usize>,
}

/// The commits that changed a file, the newest first. Where one before a merge has the file as the
/// merge left it, the others say nothing of how it came to be so.
pub(super) fn of(past: &mut Past<'_>, revision: Id, path: &str) -> Result<Vec<Version>, Both> {
    let parts = past.repository.parts(path);
    let mut file =
        File { past, parts, below: HashMap::new(), blobs: HashMap::new(), changed: HashMap::new() };
    let first = file.change(revision)?;
    let mut before: HashMap<Id, Vec<Id>> = HashMap::new();
    let mut waiting = vec![first];
    while let Some(commit) = waiting.pop() {
        if before.contains_key(&commit) {
            continue;
        }
        let mut changes = Vec::new();
        for parent in file.past.commit(commit)?.parents.clone() {
            let change = file.change(parent)?;
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
        waiting.extend(&changes);
        before.insert(commit, changes);
    }
    let order = ordered(first, &before);
    let places: HashMap<Id, usize> = order.iter().enumerate().map(|(at, commit)| (*commit, at)).collect();
    let version = |commit: Id| Version {
        commit,
        blob: file.blobs[&commit],
        before: before[&commit].iter().map(|id| places[id]).collect(),
    };
    Ok(order.into_iter().map(version).collect())
}

/// Commits so that none stands before one that came after it, each line of them together.
fn ordered(first: Id, before: &HashMap<Id, Vec<Id>>) -> Vec<Id> {
    let mut after: HashMap<Id, usize> = HashMap::new();
    before.values().flatten().for_each(|id| *after.entry(*id).or_default() += 1);
    let (mut order, mut waiting) = (Vec::new(), vec![first]);
    while let Some(commit) = waiting.pop() {
        order.push(commit);
        for id in &before[&commit] {
            let left = after.entry(*id).or_default();
            *left = left.saturating_sub(1);
            if *left == 0 {
                waiting.push(*id);
            }
        }
    }
    order
}

/// One path, in all the commits that are looked at. Most commits share most of their folders, so
/// each folder is looked into once.
struct File<'f, 'p> {
    past: &'f mut Past<'p>,
    parts: Vec<Vec<u8>>,
    below: HashMap<(usize, Id), Option<Id>>,
    blobs: HashMap<Id, Option<Id>>,
    changed: HashMap<Id, Id>,
}

impl File<'_, '_> {
    /// The commit that made the file what it is at a commit: the first on the way back before which
    /// it was another.
    fn change(&mut self, commit: Id) -> Result<Id, Both> {
        let (mut at, mut way) = (commit, Vec::new());
        let found = loop {
            if let Some(found) = self.changed.get(&at) {
                break *found;
            }
            way.push(at);
            let blob = self.blob(at)?;
            let mut same = None;
            for parent in self.past.commit(at)?.parents.clone() {
                if self.blob(parent)? == blob {
                    same = Some(parent);
                    break;
                }
            }
            match same {
                Some(parent) => at = parent,
                None => break at,
            }
        };
        self.changed.extend(way.into_iter().map(|passed| (passed, found)));
        Ok(found)
    }

    /// The file's content at a commit.
    fn blob(&mut self, commit: Id) -> Result<Option<Id>, Both> {
        if let Some(blob) = self.blobs.get(&commit) {
            return Ok(*blob);
        }
        let tree = self.past.commit(commit)?.tree;
        let blob = self.look(0, tree)?;
        self.blobs.insert(commit, blob);
        Ok(blob)
    }

    /// The file's content below a folder of its path.
    fn look(&mut self, depth: usize, tree: Id) -> Result<Option<Id>, Both> {
        if let Some(blob) = self.below.get(&(depth, tree)) {
            return Ok(*blob);
        }
        let is_last = depth + 1 == self.parts.len();
        let blob = match self.past.repository.child(&self.past.objects, tree, &self.parts[depth])? {
            Some((blob, Kind::Plain)) if is_last => Some(blob),
            Some((folder, Kind::Folder)) if !is_last => self.look(depth + 1, folder)?,
            _ => None,
        };
        self.below.insert((depth, tree), blob);
        Ok(blob)
    }
}
