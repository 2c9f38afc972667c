//! The data files of a commit: the same list as a walk through the folder gives, without reading
//! one of them.

use crate::lang::{Both, both};
use crate::parallel;
use crate::sources::git::{Id, Objects, Repository};
use crate::sources::{CONFIG, MAX_FILES, is_kept_text, is_yaml};
use std::sync::Arc;

/// Bytes of a path, at most: on disk there is none longer either.
const MAX_PATH: usize = 4096;
/// Links that lead to links, at most.
const MAX_LINKS: usize = 40;

/// What stands under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    /// A plain file whose name is not UTF-8.
    Nameless,
    Link,
    /// Another repository; the name is that of a commit there.
    Submodule,
    Folder,
}

/// One name in a folder.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: Vec<u8>,
    pub id: Id,
    pub kind: Kind,
}

/// A file of the data, or what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Below the data folder, with `/` between the parts.
    pub path: String,
    pub id: Id,
    pub kind: Kind,
}

/// A folder that is being gone through.
struct Folder {
    level: Arc<[Entry]>,
    /// The next of its names.
    at: usize,
    path: String,
    is_named: bool,
}

/// Where a path leads.
enum Led {
    To(Id, Kind),
    Nowhere,
    /// To what may be anything: it lies outside of the tree.
    Out,
}

/// The path of a name in a folder. There are as many as there are files, at each revision.
fn below(folder: &str, name: &str) -> String {
    let mut path = String::with_capacity(folder.len() + 1 + name.len());
    if !folder.is_empty() {
        path.push_str(folder);
        path.push('/');
    }
    path.push_str(name);
    path
}

impl Repository {
    /// Whether the data folder is there at a commit.
    pub fn has_folder(&self, commit: Id) -> Result<bool, Both> {
        let objects = self.objects();
        Ok(self.folder(&objects, self.read_commit(&objects, commit)?.tree)?.is_some())
    }

    /// How many folders up from the data folder one has a folder of a name at a commit; the
    /// nearest.
    pub fn up_to(&self, commit: Id, name: &str) -> Result<Option<usize>, Both> {
        let objects = self.objects();
        let top = self.read_commit(&objects, commit)?.tree;
        for up in 0..=self.prefix.len() {
            let mut path = self.prefix[..self.prefix.len() - up].to_vec();
            path.push(name.as_bytes().to_vec());
            if let Led::To(_, Kind::Folder | Kind::Submodule) = self.lead(&objects, top, &path)? {
                return Ok(Some(up));
            }
        }
        Ok(None)
    }

    /// The data files of a commit, in order; none where there is no such folder.
    pub fn listing(&self, commit: Id) -> Result<Arc<[Listed]>, Both> {
        let last = self.listed.lock().ok().and_then(|last| last.clone());
        if let Some((_, listed)) = last.filter(|(of, _)| *of == commit) {
            return Ok(listed);
        }
        let listed: Arc<[Listed]> = self.listed(commit)?.into();
        if let Ok(mut last) = self.listed.lock() {
            *last = Some((commit, listed.clone()));
        }
        Ok(listed)
    }

    fn listed(&self, commit: Id) -> Result<Vec<Listed>, Both> {
        let objects = self.objects();
        let top = self.read_commit(&objects, commit)?.tree;
        let Some(root) = self.folder(&objects, top)? else { return Ok(Vec::new()) };
        self.open_below(&objects, root)?;
        let mut listed = self.walk(&objects, root, |entry, path| match entry.kind {
            Kind::Submodule => Ok(true),
            // A link to a folder could hide a part of the data, and so could one that leads where
            // nothing is read.
            Kind::Link if !is_data(path) => Ok(!matches!(
                self.link(&objects, top, path)?,
                Led::Nowhere | Led::To(_, Kind::Plain | Kind::Nameless)
            )),
            _ => Ok(is_data(path)),
        })?;
        // A faulty tree need not be in order, nor is a name that is not UTF-8.
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listed)
    }

    /// The files of a folder that are wanted, as a tree has them: a folder is in order as if its
    /// name ended with `/`, so that all paths are, where no name is faulty. What begins with a dot
    /// is never wanted.
    pub(super) fn walk(
        &self,
        objects: &Objects,
        root: Id,
        mut is_wanted: impl FnMut(&Entry, &str) -> Result<bool, Both>,
    ) -> Result<Vec<Listed>, Both> {
        let (mut listed, mut folders) = (Vec::new(), 1);
        let mut open =
            vec![Folder { level: self.level(objects, root)?, at: 0, path: String::new(), is_named: true }];
        while let Some(folder) = open.last_mut() {
            let Some(entry) = folder.level.get(folder.at) else {
                open.pop();
                continue;
            };
            folder.at += 1;
            if entry.name.starts_with(b".") {
                continue;
            }
            let path = below(&folder.path, &String::from_utf8_lossy(&entry.name));
            let is_named = folder.is_named && std::str::from_utf8(&entry.name).is_ok();
            if folders > MAX_FILES || listed.len() >= MAX_FILES {
                return Err(both(
                    format!("fler än {MAX_FILES} filer i datamängden"),
                    format!("more than {MAX_FILES} files in the data set"),
                ));
            }
            if path.len() > MAX_PATH {
                return Err(both(
                    "en sökväg i git-förrådet är för lång",
                    "a path in the git repository is too long",
                ));
            }
            match entry.kind {
                Kind::Folder => {
                    folders += 1;
                    let level = self.level(objects, entry.id)?;
                    open.push(Folder { level, at: 0, path, is_named });
                }
                kind if is_wanted(entry, &path)? => {
                    let kind = if kind == Kind::Plain && !is_named { Kind::Nameless } else { kind };
                    listed.push(Listed { path, id: entry.id, kind });
                }
                _ => {}
            }
        }
        Ok(listed)
    }

    /// The data folder in a commit's tree.
    pub(in crate::sources) fn folder(&self, objects: &Objects, top: Id) -> Result<Option<Id>, Both> {
        match self.lead(objects, top, &self.prefix)? {
            Led::To(id, Kind::Folder) => Ok(Some(id)),
            Led::To(id, Kind::Submodule) => Err(self.submodule("", id)),
            _ => Ok(None),
        }
    }

    /// A file right below the data folder.
    pub(super) fn file(&self, objects: &Objects, commit: Id, name: &str) -> Result<Option<(Id, Kind)>, Both> {
        let Some(root) = self.folder(objects, self.read_commit(objects, commit)?.tree)? else {
            return Ok(None);
        };
        self.child(objects, root, name.as_bytes())
    }

    /// The parts of a path below the data folder, from the top of the tree.
    pub fn parts(&self, path: &str) -> Vec<Vec<u8>> {
        self.prefix.iter().cloned().chain(path.split('/').map(|part| part.as_bytes().to_vec())).collect()
    }

    /// What stands under a name in a folder that is looked into once.
    pub fn child(&self, objects: &Objects, tree: Id, name: &[u8]) -> Result<Option<(Id, Kind)>, Both> {
        let found = objects.entries(tree, |own, id, kind| (own == name).then_some((id, kind)))?;
        Ok(found.ok_or_else(|| self.missing(1))?.pop())
    }

    /// Opens the folders right below one, and those below them, in parallel: most files lie there.
    /// What can't be opened is told by whoever comes to it.
    pub(super) fn open_below(&self, objects: &Objects, root: Id) -> Result<(), Both> {
        let folders = |level: &[Entry]| -> Vec<Id> {
            let wanted =
                level.iter().filter(|entry| entry.kind == Kind::Folder && !entry.name.starts_with(b"."));
            wanted.map(|entry| entry.id).collect()
        };
        let mut ids = folders(&self.level(objects, root)?);
        for _ in 0..2 {
            ids.sort_unstable();
            ids.dedup();
            let opened = parallel::beside(&ids, || self.objects(), |own, id| self.level(own, *id).ok());
            ids = opened.iter().flatten().flat_map(|level| folders(level)).collect();
        }
        Ok(())
    }

    /// The names in a folder, which are kept.
    pub(super) fn level(&self, objects: &Objects, tree: Id) -> Result<Arc<[Entry]>, Both> {
        if let Some(level) = self.levels.lock().ok().and_then(|levels| levels.get(&tree).cloned()) {
            return Ok(level);
        }
        let level: Arc<[Entry]> = objects
            .entries(tree, |name, id, kind| Some(Entry { name: name.to_vec(), id, kind }))?
            .ok_or_else(|| self.missing(1))?
            .into();
        if let Ok(mut levels) = self.levels.lock() {
            levels.insert(tree, level.clone());
        }
        Ok(level)
    }

    /// Where a link below the data folder leads.
    fn link(&self, objects: &Objects, top: Id, path: &str) -> Result<Led, Both> {
        self.lead(objects, top, &self.parts(path))
    }

    /// Where a path leads, through links within the tree.
    fn lead(&self, objects: &Objects, top: Id, path: &[Vec<u8>]) -> Result<Led, Both> {
        let mut waiting: Vec<Vec<u8>> = path.iter().rev().cloned().collect();
        let (mut trees, mut links) = (vec![top], 0);
        while let Some(part) = waiting.pop() {
            match part.as_slice() {
                b"" | b"." => continue,
                b".." if trees.len() == 1 => return Ok(Led::Out),
                b".." => {
                    trees.pop();
                    continue;
                }
                _ => {}
            }
            let level = self.level(objects, *trees.last().unwrap_or(&top))?;
            let Some(entry) = level.iter().find(|entry| entry.name == part) else { return Ok(Led::Nowhere) };
            match entry.kind {
                Kind::Folder => trees.push(entry.id),
                Kind::Link => {
                    links += 1;
                    let target =
                        objects.bytes(entry.id, gix::object::Kind::Blob)?.ok_or_else(|| self.missing(1))?;
                    if links > MAX_LINKS || target.len() > MAX_PATH {
                        return Ok(Led::Nowhere);
                    }
                    if target.starts_with(b"/") {
                        return Ok(Led::Out);
                    }
                    waiting.extend(target.rsplit(|byte| *byte == b'/').map(<[u8]>::to_vec));
                }
                Kind::Submodule => return Ok(Led::To(entry.id, entry.kind)),
                kind if waiting.is_empty() => return Ok(Led::To(entry.id, kind)),
                _ => return Ok(Led::Nowhere),
            }
        }
        Ok(Led::To(*trees.last().unwrap_or(&top), Kind::Folder))
    }
}

fn is_data(path: &str) -> bool {
    is_yaml(path) || is_kept_text(path) || path == CONFIG
}
