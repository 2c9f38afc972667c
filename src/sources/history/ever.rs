//! What ever stood in some files.

use crate::lang::Both;
use crate::sources::Content;
use crate::sources::git::{Id, Kind, Objects, Repository};
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

/// Folders within folders that are looked into, at most.
const MOST_DEPTH: usize = 64;

/// Gives each content that the asked files had, with its path, on all ways back from a commit, the
/// newest first; until that is enough.
pub fn ever(
    repository: &Repository,
    objects: &Objects,
    from: Id,
    is_asked: impl Fn(&str) -> bool,
    mut take: impl FnMut(&str, &str) -> bool,
) -> Result<(), Both> {
    let mut folders = Folders { repository, objects, is_asked: &is_asked, known: HashMap::new() };
    let (mut waiting, mut seen) = (VecDeque::from([from]), HashSet::from([from]));
    let mut read = HashSet::new();
    while let Some(at) = waiting.pop_front() {
        let commit = repository.read_commit(objects, at)?;
        waiting.extend(commit.parents.into_iter().filter(|parent| seen.insert(*parent)));
        let Some(root) = repository.folder(objects, commit.tree)? else { continue };
        for (path, blob) in folders.asked(root, "", 0)?.iter().filter(|(_, blob)| read.insert(*blob)) {
            match objects.content(*blob)? {
                Some(Content::Text(text)) if take(path, &text) => return Ok(()),
                _ => {}
            }
        }
    }
    Ok(())
}

/// Files by their paths.
type Listed = Rc<[(String, Id)]>;

/// The asked files of folders. Two commits share nearly all of theirs, so each is looked into once.
struct Folders<'f> {
    repository: &'f Repository,
    objects: &'f Objects,
    is_asked: &'f dyn Fn(&str) -> bool,
    known: HashMap<(Id, String), Listed>,
}

impl Folders<'_> {
    fn asked(&mut self, tree: Id, folder: &str, depth: usize) -> Result<Listed, Both> {
        let key = (tree, folder.to_string());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let entries = self.objects.entries(tree, |name, id, kind| {
            if name.starts_with(b".") || !matches!(kind, Kind::Folder | Kind::Plain) {
                return None;
            }
            let path = format!("{folder}{}", String::from_utf8_lossy(name));
            (kind == Kind::Folder || (self.is_asked)(&path)).then_some((path, id, kind))
        })?;
        let mut found = Vec::new();
        for (path, id, kind) in entries.ok_or_else(|| self.repository.missing(1))? {
            match kind {
                Kind::Folder if depth < MOST_DEPTH => {
                    found.extend(self.asked(id, &format!("{path}/"), depth + 1)?.iter().cloned());
                }
                Kind::Plain => found.push((path, id)),
                _ => {}
            }
        }
        let found: Rc<[(String, Id)]> = found.into();
        self.known.insert(key, found.clone());
        Ok(found)
    }
}
