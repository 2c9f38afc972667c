//! The history of one file: since which commit something has stood in it without a break.
//!
//! Nothing here is ever a failure of the question: what can't be known of the history is said
//! instead.

pub mod ever;
pub mod line;
pub mod places;
pub mod steps;
mod versions;

use crate::lang::{Both, both};
use crate::sources::git::{self, Id, Objects, Repository};
use crate::sources::{Content, SourceFile, Sources};
use std::collections::HashMap;
use versions::Version;

/// Moves of a file that are followed, at most.
const MOST_MOVES: usize = 32;

/// Since when something has stood in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// The commit that brought it in.
    Commit(Commit),
    /// It stands in the folder and in no commit that leads here.
    Uncommitted,
    /// There is a repository without any commit.
    NoCommits,
    /// The data lies in no repository that can be read.
    NoHistory(Both),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub hash: String,
    /// Its day, in days since 1970.
    pub day: Option<i64>,
    pub subject: String,
    /// The clone ends here: it may have stood there before.
    pub is_cut: bool,
}

/// The oldest commit from which on something stands in a file under one name.
struct Origin {
    commit: Id,
    /// What stood in the file before that can't be seen here.
    is_hidden: bool,
}

/// For each of some things, since when it stands in a file, looked at from a commit or else from
/// the one that is checked out. `has` says of a text of the file which of them are in it.
pub fn since(
    sources: &Sources,
    file: &SourceFile,
    things: usize,
    mut has: impl FnMut(&str) -> Vec<bool>,
) -> Vec<Since> {
    let all = |since: Since| vec![since; things];
    let (from, path) = (sources.commit, &sources.written(file).path);
    let repository = match Repository::of(&sources.root) {
        Ok(repository) => repository.hiding(&sources.hiding),
        Err(why) => return all(Since::NoHistory(why)),
    };
    let head = match from.map_or_else(|| repository.head(), |from| Ok(Some(from))) {
        Ok(Some(head)) => head,
        Ok(None) => return all(Since::NoCommits),
        Err(why) => return all(Since::NoHistory(why)),
    };
    let (commits, files, moves, texts) = (HashMap::new(), HashMap::new(), HashMap::new(), HashMap::new());
    let mut past =
        Past { objects: repository.objects(), repository, has: &mut has, commits, files, moves, texts };
    (0..things).map(|thing| past.since(head, path, thing).unwrap_or_else(Since::NoHistory)).collect()
}

struct Past<'p> {
    repository: Repository,
    objects: Objects,
    has: &'p mut dyn FnMut(&str) -> Vec<bool>,
    commits: HashMap<Id, git::Commit>,
    /// What was found, by commit and path: many things came in with the same commit.
    files: HashMap<(Id, String), Vec<Version>>,
    moves: HashMap<(Id, String), Option<(Id, String)>>,
    /// Which of the things stand in a content; `None` when its text is not here.
    texts: HashMap<Id, Option<Vec<bool>>>,
}

impl Past<'_> {
    fn since(&mut self, head: Id, path: &str, thing: usize) -> Result<Since, Both> {
        let (mut revision, mut path) = (head, path.to_string());
        let mut oldest = None;
        for _ in 0..MOST_MOVES {
            let Some(origin) = self.origin(revision, &path, thing)? else { break };
            let commit = self.commit(origin.commit)?.clone();
            let key = (origin.commit, path.clone());
            if !self.moves.contains_key(&key) {
                let moved = self.moved_from(&commit.parents, &path)?;
                self.moves.insert(key.clone(), moved);
            }
            let is_cut = commit.is_cut || origin.is_hidden;
            oldest = Some(Commit {
                hash: commit.id.to_string(),
                day: commit.day(),
                subject: commit.subject,
                is_cut,
            });
            match self.moves[&key].clone() {
                Some((parent, before)) => (revision, path) = (parent, before),
                None => break,
            }
        }
        Ok(oldest.map_or(Since::Uncommitted, Since::Commit))
    }

    /// The oldest commit from which on a thing stands in a file under one name, going back through
    /// commits that have it.
    fn origin(&mut self, revision: Id, path: &str, thing: usize) -> Result<Option<Origin>, Both> {
        let key = (revision, path.to_string());
        if !self.files.contains_key(&key) {
            let versions = self.versions(revision, path)?;
            self.files.insert(key.clone(), versions);
        }
        let versions = &self.files[&key];
        let has = |at: usize| versions[at].blob.map(|blob| self.texts.get(&blob).and_then(Option::as_ref));
        if let Some(newest) = versions.first().filter(|_| has(0) == Some(None)) {
            let commit = newest.commit;
            return Err(both(
                format!("git-förrådet har inte filens text i {commit}"),
                format!("the repository lacks the file's text in {commit}"),
            ));
        }
        let stands = |at: &usize| has(*at).flatten().is_some_and(|has| has.get(thing) == Some(&true));
        let mut waiting: Vec<usize> = versions.iter().take(1).map(|_| 0).filter(stands).collect();
        let mut seen = vec![false; versions.len()];
        let mut oldest = None;
        while let Some(at) = waiting.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let before: Vec<usize> = versions[at].before.iter().copied().filter(stands).collect();
            if before.is_empty() {
                // Two branches may both have brought it: the list goes from the newest to the
                // oldest.
                oldest = oldest.max(Some(at));
            }
            waiting.extend(before);
        }
        let Some(at) = oldest else { return Ok(None) };
        let is_hidden = versions[at].before.iter().any(|before| has(*before) == Some(None));
        Ok(Some(Origin { commit: versions[at].commit, is_hidden }))
    }

    /// The commits that changed a file, the newest first, and what stood in it.
    fn versions(&mut self, revision: Id, path: &str) -> Result<Vec<Version>, Both> {
        let versions = versions::of(self, revision, path)?;
        for blob in versions.iter().filter_map(|version| version.blob) {
            if !self.texts.contains_key(&blob) {
                let content = self.objects.content(blob)?;
                let has = match content.map(|content| self.repository.hiding.content(path, content)) {
                    Some(Content::Text(text)) => Some((self.has)(&text)),
                    Some(Content::Fault(_)) | None => None,
                };
                self.texts.insert(blob, has);
            }
        }
        Ok(versions)
    }

    fn commit(&mut self, id: Id) -> Result<&git::Commit, Both> {
        if !self.commits.contains_key(&id) {
            let commit = self.repository.read_commit(&self.objects, id)?;
            self.commits.insert(id, commit);
        }
        Ok(&self.commits[&id])
    }

    /// Where a file was before a commit brought it to its place, when no commit before that has it
    /// there.
    fn moved_from(&mut self, parents: &[Id], path: &str) -> Result<Option<(Id, String)>, Both> {
        let name = path.rsplit('/').next().unwrap_or(path);
        for parent in parents {
            let listed = self.repository.listing(*parent)?;
            let mut same =
                listed.iter().map(|file| &file.path).filter(|other| other.rsplit('/').next() == Some(name));
            match (same.next(), same.next()) {
                (Some(before), None) if before != path => return Ok(Some((*parent, before.clone()))),
                _ => {}
            }
        }
        Ok(None)
    }
}
