//! The versions of the data along the first parents of a commit: each merge is one of them,
//! whatever it brought.

use crate::lang::Both;
use crate::piece::Piece;
use crate::sources::git::{Commit, Id, Kind, Objects, Repository};
use crate::sources::history::places::{Place, Places};
use crate::sources::{Content, SourceFile, Sources};
use std::collections::{HashMap, HashSet};

/// A commit after which the data is not what it was before.
#[derive(Debug)]
pub struct Version {
    pub commit: Commit,
    /// The data folder then; `None` when it was not there.
    pub folder: Option<Id>,
}

/// The versions, and the texts that they share.
pub struct Line<'r> {
    pub repository: &'r Repository,
    pub places: Places<'r>,
    /// The oldest first.
    pub versions: Vec<Version>,
    pub is_cut: bool,
    /// The oldest commit that was looked at.
    pub oldest: Option<Id>,
    /// Commits that were looked at.
    pub commits: usize,
    texts: HashMap<Id, Piece>,
}

impl<'r> Line<'r> {
    /// The way back from a commit, no further than after another one.
    pub fn to(
        repository: &'r Repository,
        objects: &'r Objects,
        from: Id,
        after: Option<Id>,
        fits: fn(&str) -> bool,
    ) -> Result<Line<'r>, Both> {
        let mut places = Places::new(repository, objects, fits);
        let (mut versions, mut next, mut is_cut): (Vec<Version>, Option<Id>, bool) =
            (Vec::new(), Some(from), false);
        while let Some(at) = next {
            let commit = repository.read_commit(objects, at)?;
            let folder = places.root(commit.tree)?;
            next = commit.parents.first().copied().filter(|_| Some(at) != after);
            is_cut |= next.is_none() && commit.is_cut;
            versions.push(Version { commit, folder });
        }
        versions.reverse();
        let (commits, oldest) = (versions.len(), versions.first().map(|version| version.commit.id));
        // Of those that have the same data the first brought it.
        versions.dedup_by(|later, earlier| later.folder == earlier.folder);
        let first = versions.iter().position(|version| version.folder.is_some()).unwrap_or(versions.len());
        versions.drain(..first);
        Ok(Line { repository, places, versions, is_cut, oldest, commits, texts: HashMap::new() })
    }

    /// The data of a version. Texts of versions before it are not read again.
    pub fn sources(&mut self, at: usize) -> Result<Sources, Both> {
        let commit = self.versions[at].commit.id;
        let listed = self.repository.listing(commit)?;
        let mut missing: Vec<Id> = listed
            .iter()
            .filter(|file| file.kind == Kind::Plain && !self.texts.contains_key(&file.id))
            .map(|file| file.id)
            .collect();
        missing.sort_unstable();
        missing.dedup();
        let mut faulty: HashMap<Id, Content> = HashMap::new();
        let hiding = &self.repository.hiding;
        // One content is told alike wherever it lies, but where it is a person's file.
        let paths: HashMap<Id, &str> = listed.iter().map(|file| (file.id, file.path.as_str())).collect();
        for (id, content) in missing.iter().zip(self.repository.texts(&missing)?) {
            match hiding.content(paths.get(id).copied().unwrap_or(""), content) {
                Content::Text(text) => drop(self.texts.insert(*id, text)),
                fault => drop(faulty.insert(*id, fault)),
            }
        }
        // What only older versions have is not kept, however long the history is.
        if self.texts.len() > 2 * listed.len() + 1024 {
            let kept: HashSet<Id> = listed.iter().map(|file| file.id).collect();
            self.texts.retain(|id, _| kept.contains(id));
        }
        let mut files = Vec::with_capacity(listed.len());
        for file in listed.iter() {
            let content = match self.texts.get(&file.id) {
                Some(text) if file.kind == Kind::Plain => Content::Text(text.clone()),
                _ => match faulty.remove(&file.id) {
                    Some(fault) => fault,
                    None => hiding.content(&file.path, self.repository.taken_in(file)?),
                },
            };
            files.push(SourceFile { path: file.path.clone(), content });
        }
        let root = self.repository.shown().to_path_buf();
        let mut sources = Sources { root, files, commit: Some(commit), ..Sources::default() };
        hiding.paths(&mut sources);
        Ok(sources)
    }

    /// The newest version that has a file of an id.
    pub fn newest_with(&mut self, id: &str) -> Result<Option<(usize, Place)>, Both> {
        for at in (0..self.versions.len()).rev() {
            let tree = self.versions[at].commit.tree;
            if let Some(place) = self.places.find(tree, id, None)? {
                return Ok(Some((at, place)));
            }
        }
        Ok(None)
    }
}
