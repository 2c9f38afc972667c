//! Where a file stands in one commit after the other. Two commits share nearly all of their
//! folders, so each is looked into once.

use crate::lang::Both;
use crate::sources::git::{Id, Kind, Objects, Repository};
use crate::sources::is_yaml;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Folders within folders that are looked into, at most.
const MOST_DEPTH: usize = 64;

/// A file of the data: its path below the data folder, and its content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub path: String,
    pub blob: Id,
}

/// A file in which two commits differ; `None` on the side where it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub path: String,
    pub sides: [Option<Id>; 2],
    /// Whether something that is no plain file stands on a side: a link, another repository.
    pub is_odd: bool,
}

/// Looks files up in commits.
pub struct Places<'r> {
    pub repository: &'r Repository,
    pub objects: &'r Objects,
    /// Whether a path is one at which a file can be what its name says.
    fits: fn(&str) -> bool,
    /// The data folder of a commit's tree.
    roots: HashMap<Id, Option<Id>>,
    below: HashMap<(Id, String), Option<Id>>,
    named: HashMap<(Id, String), Rc<[Place]>>,
}

/// Each of some objects once.
fn unlike(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut seen = HashSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

impl<'r> Places<'r> {
    pub fn new(repository: &'r Repository, objects: &'r Objects, fits: fn(&str) -> bool) -> Places<'r> {
        Places {
            repository,
            objects,
            fits,
            roots: HashMap::new(),
            below: HashMap::new(),
            named: HashMap::new(),
        }
    }

    /// The data folder in the tree of a commit.
    pub fn root(&mut self, top: Id) -> Result<Option<Id>, Both> {
        if let Some(root) = self.roots.get(&top) {
            return Ok(*root);
        }
        let root = self.repository.folder(self.objects, top)?;
        self.roots.insert(top, root);
        Ok(root)
    }

    /// The file of an id in the tree of a commit: where it is thought to be, else wherever it is.
    pub fn find(&mut self, top: Id, id: &str, near: Option<&str>) -> Result<Option<Place>, Both> {
        let Some(root) = self.root(top)? else { return Ok(None) };
        if let Some(path) = near
            && let Some(blob) = self.at(root, path)?
        {
            return Ok(Some(Place { path: path.to_string(), blob }));
        }
        let named = self.named(root, id, 0)?;
        // Of two with one id the first counts, as everywhere.
        Ok(named.iter().filter(|place| (self.fits)(&place.path)).min().cloned())
    }

    /// Looks a path up in the trees of many commits at once: `find` then knows where it is. One
    /// folder after the other, each in all commits: so they lie next to each other in a pack.
    pub fn look_ahead(&mut self, tops: &[Id], path: &str) -> Result<(), Both> {
        let repository = self.repository;
        let tops = unlike(tops.iter().copied());
        let read = repository.of_each(&tops, |objects, top| repository.folder(objects, top));
        for (top, root) in tops.iter().zip(read) {
            self.roots.insert(*top, root?);
        }
        let roots = unlike(tops.iter().filter_map(|top| self.roots[top]));
        let (mut folders, mut levels) = (roots.clone(), Vec::new());
        let mut names = path.split('/').peekable();
        while let Some(name) = names.next() {
            let wanted = if names.peek().is_some() { Kind::Folder } else { Kind::Plain };
            let child = |objects: &Objects, folder| repository.child(objects, folder, name.as_bytes());
            let mut level: HashMap<Id, Id> = HashMap::new();
            for (folder, child) in folders.iter().zip(repository.of_each(&folders, child)) {
                level.extend(child?.filter(|(_, kind)| *kind == wanted).map(|(id, _)| (*folder, id)));
            }
            folders = unlike(folders.iter().filter_map(|folder| level.get(folder).copied()));
            levels.push(level);
        }
        for root in roots {
            let blob = levels.iter().try_fold(root, |folder, level| level.get(&folder).copied());
            self.below.insert((root, path.to_string()), blob);
        }
        Ok(())
    }

    fn at(&mut self, tree: Id, path: &str) -> Result<Option<Id>, Both> {
        let key = (tree, path.to_string());
        if let Some(found) = self.below.get(&key) {
            return Ok(*found);
        }
        let (name, rest) = path.split_once('/').map_or((path, None), |(name, rest)| (name, Some(rest)));
        let found = match (self.repository.child(self.objects, tree, name.as_bytes())?, rest) {
            (Some((blob, Kind::Plain)), None) => Some(blob),
            (Some((folder, Kind::Folder)), Some(rest)) => self.at(folder, rest)?,
            _ => None,
        };
        self.below.insert(key, found);
        Ok(found)
    }

    /// The files with the name of an id below a folder.
    fn named(&mut self, tree: Id, id: &str, depth: usize) -> Result<Rc<[Place]>, Both> {
        let key = (tree, id.to_string());
        if let Some(named) = self.named.get(&key) {
            return Ok(named.clone());
        }
        let is_it = |name: &[u8]| {
            std::str::from_utf8(name)
                .is_ok_and(|name| is_yaml(name) && name.rsplit_once('.').is_some_and(|(stem, _)| stem == id))
        };
        let entries = self.objects.entries(tree, |name, own, kind| {
            let is_wanted =
                !name.starts_with(b".") && (kind == Kind::Folder || kind == Kind::Plain && is_it(name));
            is_wanted.then(|| (String::from_utf8_lossy(name).into_owned(), own, kind))
        })?;
        let mut found = Vec::new();
        for (name, own, kind) in entries.ok_or_else(|| self.repository.missing(1))? {
            if kind == Kind::Plain {
                found.push(Place { path: name, blob: own });
            } else if depth < MOST_DEPTH {
                let inside = self.named(own, id, depth + 1)?;
                found.extend(
                    inside
                        .iter()
                        .map(|place| Place { path: format!("{name}/{}", place.path), blob: place.blob }),
                );
            }
        }
        let found: Rc<[Place]> = found.into();
        self.named.insert(key, found.clone());
        Ok(found)
    }

    /// The files in which two commits differ, of those that are wanted by their paths. Without a
    /// commit before, all are.
    pub fn differing(
        &mut self,
        before: Option<Id>,
        after: Id,
        is_wanted: fn(&str) -> bool,
    ) -> Result<Vec<Differing>, Both> {
        let before = before.map_or(Ok(None), |top| self.root(top))?;
        let after = self.root(after)?;
        let mut differing = Vec::new();
        self.below(before, after, "", is_wanted, &mut differing)?;
        differing.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differing)
    }

    fn below(
        &self,
        before: Option<Id>,
        after: Option<Id>,
        folder: &str,
        is_wanted: fn(&str) -> bool,
        found: &mut Vec<Differing>,
    ) -> Result<(), Both> {
        if before == after || folder.len() > 4096 {
            return Ok(());
        }
        let mut names: HashMap<String, [Option<(Id, Kind)>; 2]> = HashMap::new();
        for (side, tree) in [before, after].into_iter().enumerate() {
            let Some(tree) = tree else { continue };
            let entries = self.objects.entries(tree, |name, id, kind| {
                (!name.starts_with(b".")).then(|| (String::from_utf8_lossy(name).into_owned(), id, kind))
            })?;
            for (name, id, kind) in entries.ok_or_else(|| self.repository.missing(1))? {
                names.entry(name).or_default()[side] = Some((id, kind));
            }
        }
        for (name, sides) in names {
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let of =
                |wanted: Kind| sides.map(|side| side.filter(|(_, kind)| *kind == wanted).map(|(id, _)| id));
            let ([old, new], files) = (of(Kind::Folder), of(Kind::Plain));
            self.below(old, new, &path, is_wanted, found)?;
            let is_odd = sides[0] != sides[1]
                && sides.iter().flatten().any(|(_, kind)| !matches!(kind, Kind::Plain | Kind::Folder));
            if (files[0] != files[1] || is_odd) && is_yaml(&path) && is_wanted(&path) {
                found.push(Differing { path, sides: files, is_odd });
            }
        }
        Ok(())
    }
}
