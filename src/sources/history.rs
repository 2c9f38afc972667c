//! The history of one file: since which commit something has stood in it without a break.
//!
//! Only `rev-parse`, `rev-list`, `ls-tree` and `cat-file` are used, which run nothing planted in a repository (`log` may run gpg, `diff`
//! and `show` run filters). Nothing here is ever a failure of the question: what can't be known of the history is said instead.

use crate::lang::{Both, both};
use crate::sources::Content;
use crate::sources::git::{commit_of, each_content, git, prefix_of, run};
use std::collections::HashMap;
use std::path::Path;
use std::process::Output;

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
    /// The data lies in no repository that can be read, or git can't be run.
    NoHistory(Both),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub hash: String,
    /// When it was written, in seconds since 1970, and its clock's distance from UTC in seconds.
    pub time: Option<(i64, i64)>,
    pub subject: String,
    /// The clone ends here: it may have stood there before.
    pub is_cut: bool,
}

/// One commit that changed the file.
struct Version {
    commit: String,
    /// Those before it that changed the file, as places in the list.
    before: Vec<usize>,
    /// Which of the things stood in the file then; `None` when its text is not here: it was not there then, or was never fetched.
    has: Option<Vec<bool>>,
}

/// The oldest commit from which on something stands in a file under one name.
struct Origin {
    commit: String,
    /// What stood in the file before that can't be seen here.
    is_hidden: bool,
}

/// For each of some things, since when it stands in a file. `has` says of a text of the file which of them are in it.
pub fn since(root: &Path, path: &str, things: usize, mut has: impl FnMut(&str) -> Vec<bool>) -> Vec<Since> {
    let all = |since: Since| vec![since; things];
    let prefix = match prefix_of(root) {
        Ok(prefix) => prefix,
        Err(why) => return all(Since::NoHistory(why)),
    };
    match commit_of(root, "HEAD") {
        Ok(Some(head)) => {
            let (files, commits, moves) = (HashMap::new(), HashMap::new(), HashMap::new());
            let mut past = Past { root, prefix, has: &mut has, files, commits, moves };
            (0..things).map(|thing| past.since(&head, path, thing).unwrap_or_else(Since::NoHistory)).collect()
        }
        Ok(None) => all(Since::NoCommits),
        Err(why) => all(Since::NoHistory(why)),
    }
}

struct Past<'p> {
    root: &'p Path,
    prefix: String,
    has: &'p mut dyn FnMut(&str) -> Vec<bool>,
    /// What was found, by revision and path: many things came in with the same commit.
    files: HashMap<(String, String), Vec<Version>>,
    commits: HashMap<String, (Commit, Vec<String>)>,
    moves: HashMap<(String, String), Option<(String, String)>>,
}

impl Past<'_> {
    fn since(&mut self, head: &str, path: &str, thing: usize) -> Result<Since, Both> {
        let (mut revision, mut path) = (head.to_string(), path.to_string());
        let mut oldest = None;
        for _ in 0..MOST_MOVES {
            let Some(origin) = self.origin(&revision, &path, thing)? else { break };
            if !self.commits.contains_key(&origin.commit) {
                let read = self.commit(&origin.commit)?;
                self.commits.insert(origin.commit.clone(), read);
            }
            let (commit, parents) = self.commits[&origin.commit].clone();
            let key = (origin.commit.clone(), path.clone());
            if !self.moves.contains_key(&key) {
                let moved = self.moved_from(&parents, &path)?;
                self.moves.insert(key.clone(), moved);
            }
            let moved = self.moves[&key].clone();
            oldest = Some(Commit { is_cut: commit.is_cut || origin.is_hidden, ..commit });
            match moved {
                Some((parent, before)) => (revision, path) = (parent, before),
                None => break,
            }
        }
        Ok(oldest.map_or(Since::Uncommitted, Since::Commit))
    }

    /// The oldest commit from which on a thing stands in a file under one name, going back through commits that have it.
    fn origin(&mut self, revision: &str, path: &str, thing: usize) -> Result<Option<Origin>, Both> {
        let key = (revision.to_string(), path.to_string());
        if !self.files.contains_key(&key) {
            let versions = self.versions(revision, path)?;
            self.files.insert(key.clone(), versions);
        }
        let versions = &self.files[&key];
        if let Some(newest) = versions.first().filter(|newest| newest.has.is_none())
            && self.is_there(&newest.commit, path)?
        {
            return Err(both(format!("git har inte filens text i {}", newest.commit), format!("git lacks the file's text in {}", newest.commit)));
        }
        let stands = |at: &usize| versions[*at].has.as_ref().is_some_and(|has| has.get(thing) == Some(&true));
        let mut waiting: Vec<usize> = versions.iter().take(1).map(|_| 0).filter(stands).collect();
        let mut seen = vec![false; versions.len()];
        let mut oldest = None;
        while let Some(at) = waiting.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let before: Vec<usize> = versions[at].before.iter().copied().filter(stands).collect();
            if before.is_empty() {
                // Two branches may both have brought it: the list goes from the newest to the oldest.
                oldest = oldest.max(Some(at));
            }
            waiting.extend(before);
        }
        let Some(at) = oldest else { return Ok(None) };
        let unseen = versions[at].before.iter().filter(|before| versions[**before].has.is_none());
        let mut is_hidden = false;
        for before in unseen {
            is_hidden |= self.is_there(&versions[*before].commit, path)?;
        }
        Ok(Some(Origin { commit: versions[at].commit.clone(), is_hidden }))
    }

    /// Whether a commit has a file, whose text may never have been fetched.
    fn is_there(&self, commit: &str, path: &str) -> Result<bool, Both> {
        let tree = format!("{commit}:{}", self.prefix.trim_end_matches('/'));
        let listed = said(run(git(self.root).args(["ls-tree", "-r", "-z", "--name-only", "--full-tree", &tree]))?)?;
        Ok(listed.split('\0').any(|name| name == path))
    }

    /// The commits that changed a file, the newest first, and what stood in it.
    fn versions(&mut self, revision: &str, path: &str) -> Result<Vec<Version>, Both> {
        let mut command = git(self.root);
        for other in ["GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"] {
            command.env_remove(other);
        }
        command.env("GIT_LITERAL_PATHSPECS", "1").args(["rev-list", "--parents", "--topo-order", revision, "--", path]);
        let listed = said(run(&mut command)?)?;
        let lines: Vec<Vec<&str>> = listed.lines().map(|line| line.split(' ').collect()).collect();
        let places: HashMap<&str, usize> = lines.iter().enumerate().map(|(at, line)| (line[0], at)).collect();
        let objects: Vec<String> = lines.iter().map(|line| format!("{}:{}{path}", line[0], self.prefix)).collect();
        let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
        let has = each_content(self.root, &objects, |content| match content {
            Content::Text(text) => Some((self.has)(&text)),
            Content::Fault(_) => None,
        })?;
        let version = |(line, has): (&Vec<&str>, Option<Vec<bool>>)| {
            let before = line[1..].iter().filter_map(|parent| places.get(parent).copied()).collect();
            Version { commit: line[0].to_string(), before, has }
        };
        Ok(lines.iter().zip(has).map(version).collect())
    }

    /// A commit, and the commits before it that are here.
    fn commit(&self, hash: &str) -> Result<(Commit, Vec<String>), Both> {
        let text = said(run(git(self.root).args(["cat-file", "commit", hash]))?)?;
        let (head, message) = text.split_once("\n\n").unwrap_or((&text, ""));
        let parents: Vec<&str> = head.lines().filter_map(|line| line.strip_prefix("parent ")).collect();
        let mut here = Vec::new();
        for parent in &parents {
            here.extend(commit_of(self.root, parent)?);
        }
        let time = head.lines().find_map(|line| line.strip_prefix("author ")).and_then(time_of);
        let subject = message.lines().take_while(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ");
        let is_cut = here.len() < parents.len();
        Ok((Commit { hash: hash.to_string(), time, subject, is_cut }, here))
    }

    /// Where a file was before a commit brought it to its place, when no commit before that has it there.
    fn moved_from(&self, parents: &[String], path: &str) -> Result<Option<(String, String)>, Both> {
        let name = path.rsplit('/').next().unwrap_or(path);
        for parent in parents {
            let tree = format!("{parent}:{}", self.prefix.trim_end_matches('/'));
            // A commit without the folder has none of its files.
            let listed = run(git(self.root).args(["ls-tree", "-r", "-z", "--name-only", "--full-tree", &tree]))?;
            let text = String::from_utf8_lossy(&listed.stdout).into_owned();
            let mut same = text.split('\0').filter(|other| other.rsplit('/').next() == Some(name));
            match (same.next(), same.next()) {
                (Some(before), None) if before != path => return Ok(Some((parent.clone(), before.to_string()))),
                _ => {}
            }
        }
        Ok(None)
    }
}

/// What git wrote. What it could not read is not taken for nothing.
fn said(output: Output) -> Result<String, Both> {
    let why = String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or("").to_string();
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(both(format!("git säger: {why}"), format!("git says: {why}"))),
    }
}

/// The time at the end of `Name <address> 1700000000 +0100`.
fn time_of(author: &str) -> Option<(i64, i64)> {
    let mut words = author.rsplit(' ');
    let (zone, seconds) = (words.next()?, words.next()?);
    let digits: i64 = zone.get(1..).filter(|digits| digits.len() == 4)?.parse().ok()?;
    let away = (digits / 100 * 60 + digits % 100) * 60;
    Some((seconds.parse().ok()?, if zone.starts_with('-') { -away } else { away }))
}
