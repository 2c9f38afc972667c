//! What ever stood in some files.

use crate::lang::Both;
use crate::sources::Content;
use crate::sources::git::{Id, Objects, Repository};
use crate::sources::history::places::Places;
use std::collections::{HashSet, VecDeque};

/// Gives each content that a file had, with its path, on all ways back from a commit, the newest
/// first; until that is enough.
pub fn ever(
    repository: &Repository,
    objects: &Objects,
    from: Id,
    fits: fn(&str) -> bool,
    is_asked: impl Fn(&str) -> bool,
    mut take: impl FnMut(&str, &str) -> bool,
) -> Result<(), Both> {
    let mut places = Places::new(repository, objects, fits);
    let (mut waiting, mut seen) = (VecDeque::from([from]), HashSet::from([from]));
    let mut read = HashSet::new();
    while let Some(at) = waiting.pop_front() {
        let commit = repository.read_commit(objects, at)?;
        let mut befores = Vec::new();
        for parent in commit.parents {
            befores.push(Some(repository.read_commit(objects, parent)?.tree));
            if seen.insert(parent) {
                waiting.push_back(parent);
            }
        }
        if befores.is_empty() {
            befores.push(None);
        }
        for before in befores {
            for file in
                places.differing(before, commit.tree, fits)?.iter().filter(|file| is_asked(&file.path))
            {
                for blob in file.sides.into_iter().flatten().filter(|blob| read.insert(*blob)) {
                    match objects.content(blob)? {
                        Some(Content::Text(text)) if take(&file.path, &text) => return Ok(()),
                        _ => {}
                    }
                }
            }
        }
    }
    Ok(())
}
