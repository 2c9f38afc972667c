//! Revisions on the command line: which commit is meant, the data as it was there, and which two
//! versions are compared.

use crate::commands::removed::{self, Back};
use crate::commands::{Context, Problem, failure, time};
use crate::lang::{Lang, both};
use crate::model::date::{Day, day_of};
use crate::report::diff::Revision;
use crate::sources::align::align;
use crate::sources::git::{Commit, Id, Repository};
use crate::sources::{Sources, find_root};
use std::path::{Path, PathBuf};

/// The commit that a text means. A time that can be asked about is one too: the last commit of that
/// time, by the days that commits have.
pub fn commit(repository: &Repository, text: &str, today: Day) -> Result<Id, Problem> {
    let date = time::at(text, today).ok().filter(|date| !date.is_uncertain());
    let until =
        date.map(|date| date.latest().duration_since(Day::constant(1970, 1, 1)).as_secs().div_euclid(86_400));
    repository.commit(text, until).map_err(failure)
}

/// The day of the commit that data was read from.
pub fn day(sources: &Sources) -> Option<Day> {
    let commit = sources.commit?; // A folder is of no commit, and no repository is opened for it.
    day_of_commit(&Repository::of(&sources.root).ok()?, commit)
}

/// The day of a commit; none where it does not say.
pub fn day_of_commit(repository: &Repository, commit: Id) -> Option<Day> {
    repository.read_commit(&repository.objects(), commit).ok()?.day().and_then(day_of)
}

/// Reads the data set as it was at a revision.
pub fn sources(context: &Context, here: &Path, revision: &str) -> Result<Sources, Problem> {
    let root = root(context, here, revision)?;
    let repository = Repository::of(&root).map_err(failure)?;
    let commit = commit(&repository, revision, context.today)?;
    if !repository.has_folder(commit).map_err(failure)? {
        let root = root.display();
        return Err(failure(both(
            format!("mappen {root} finns inte i revisionen `{revision}`"),
            format!("there is no folder {root} in the revision `{revision}`"),
        )));
    }
    repository.sources(&root, commit).map_err(failure)
}

/// The data folder: the given one, or the nearest `data` upwards from here, on disk or in the
/// revision only.
pub fn root(context: &Context, here: &Path, revision: &str) -> Result<PathBuf, Problem> {
    let given = context.data.as_deref();
    let on_disk = here.ancestors().position(|folder| folder.join("data").is_dir());
    if given.is_some() || on_disk == Some(0) {
        return find_root(given, here).map_err(failure);
    }
    let nearest = |repository: Repository| {
        repository.up_to(commit(&repository, revision, context.today)?, "data").map_err(failure)
    };
    let kept = match (Repository::of(here), on_disk) {
        (Ok(repository), None) => nearest(repository)?,
        // What lies on disk may be in another repository, which knows revisions that this one does
        // not.
        (Ok(repository), Some(_)) => nearest(repository).ok().flatten(),
        (Err(_), _) => None,
    };
    match kept.filter(|up| on_disk.is_none_or(|on_disk| *up < on_disk)) {
        None => find_root(None, here).map_err(failure),
        Some(0) => Ok(PathBuf::from("data")),
        Some(up) => Ok(here.ancestors().nth(up).unwrap_or(here).join("data")),
    }
}

/// The commit that data is of, or the one that the folder stands on: its history leads there.
pub fn newest(sources: &Sources, repository: &Repository) -> Result<Id, Problem> {
    let none =
        || failure(both("git-förrådet har ingen incheckning än", "the git repository has no commit yet"));
    match sources.commit {
        Some(commit) => Ok(commit),
        None => repository.head().map_err(failure)?.ok_or_else(none),
    }
}

/// What is compared, as it was asked for.
pub struct Range {
    pub before: String,
    /// `None` is the folder as it is.
    pub after: Option<String>,
    pub is_from_base: bool,
}

impl Range {
    pub fn of(text: &str, rev: Option<&str>) -> Result<Range, Problem> {
        let part = |part: &str| if part.is_empty() { "HEAD".to_string() } else { part.to_string() };
        let (before, after, is_from_base) = match (text.split_once("..."), text.split_once("..")) {
            (Some((before, after)), _) => (part(before), Some(part(after)), true),
            (None, Some((before, after))) => (part(before), Some(part(after)), false),
            (None, None) => (text.to_string(), rev.map(String::from), false),
        };
        if rev.is_some() && text.contains("..") {
            let message = both(
                "--rev säger vad A jämförs med, men det är redan angivet här",
                "--rev says what A is compared with, but that is already given here",
            );
            return Err(failure(message));
        }
        Ok(Range { before, after, is_from_base })
    }
}

/// Both versions, and what they are called.
pub struct Versions {
    pub before: Sources,
    pub after: Sources,
    /// People whose names the change removes.
    pub redacted: Vec<String>,
    pub revisions: [Revision; 2],
    repository: Repository,
    /// The commit that is compared with, and the newest that leads to the other side.
    ends: (Id, Option<Id>),
    /// By which day both are judged: one day, since what differs is to come from the data alone,
    /// and that of the later, since what it says was not known before.
    pub day: Day,
}

impl Versions {
    pub fn of(range: &Range, context: &Context) -> Result<Versions, Problem> {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let folder = match &range.after {
            Some(after) => nearest(&here, root(context, &here, after), root(context, &here, &range.before))?,
            None => find_root(context.data.as_deref(), &here).map_err(failure)?,
        };
        let repository = Repository::of(&folder).map_err(failure)?;
        let named = |text: &str| commit(&repository, text, context.today);
        let new = range.after.as_deref().map(named).transpose()?;
        let mut old = named(&range.before)?;
        if let (true, Some(new)) = (range.is_from_base, new) {
            old = repository.merge_base(old, new).map_err(failure)?;
        }
        let mut after = match new {
            Some(new) => repository.sources(&folder, new).map_err(failure)?,
            None => Sources::load(&folder).map_err(failure)?,
        };
        let mut before = repository.sources_beside(&folder, old, &mut after).map_err(failure)?;
        if before.files.is_empty() && after.files.is_empty() {
            let folder = folder.display();
            return Err(failure(both(
                format!("mappen {folder} har inga data i någon av versionerna"),
                format!("the folder {folder} has no data in either version"),
            )));
        }
        let versions = [&before, &after];
        let (removed, others) =
            removed::removed_in(&folder, Ok(&repository), &versions, Back::ToTheBeginning)?;
        let redacted = removed.newly(&before, &after);
        let all: Vec<&Sources> = versions.into_iter().chain(&others).collect();
        // In one language: a change is known again by what it says.
        let hiding = removed.hiding(&all, Lang::Sv);
        hiding.sources(&mut before);
        hiding.sources(&mut after);
        let redacted = redacted.iter().map(|id| hiding.words(id).into_owned()).collect();
        let repository = repository.hiding(&hiding);
        align(&mut before, &mut after);
        let revision = |name: Option<&String>, commit: Option<Id>| Revision {
            name: name.cloned(),
            commit: commit.map(|id| id.to_string()),
        };
        let revisions = [revision(Some(&range.before), Some(old)), revision(range.after.as_ref(), new)];
        let head = || repository.head().map_err(failure);
        let ends = (old, new.map_or_else(head, |new| Ok(Some(new)))?);
        let own = |commit: Id| day_of_commit(&repository, commit);
        let day = match new.filter(|_| !context.is_told_today) {
            Some(new) => own(new).max(own(old)).unwrap_or(context.today),
            None => context.today,
        };
        Ok(Versions { before, after, redacted, revisions, repository, ends, day })
    }

    /// The commits that lead from the one to the other, the newest first.
    pub fn between(&self) -> Result<Vec<Commit>, Problem> {
        let (old, Some(new)) = self.ends else { return Ok(Vec::new()) };
        let objects = self.repository.objects();
        let read = |id| self.repository.read_commit(&objects, id).map_err(failure);
        self.repository.between(old, new).map_err(failure)?.into_iter().map(read).collect()
    }
}

/// The data folder of both: what is gone in the one lies in the other, and a folder further up is
/// of something else.
fn nearest(
    here: &Path,
    after: Result<PathBuf, Problem>,
    before: Result<PathBuf, Problem>,
) -> Result<PathBuf, Problem> {
    let depth = |root: &PathBuf| here.join(root).components().count();
    match (after, before) {
        (Ok(after), Ok(before)) => Ok(if depth(&before) > depth(&after) { before } else { after }),
        (Err(_), Ok(before)) => Ok(before),
        (after, Err(_)) => after,
    }
}

/// Refuses to write what was read from a revision.
pub fn refuse_to_write(context: &Context) -> Result<(), Problem> {
    match context.revision {
        None => Ok(()),
        Some(_) => Err(failure(both(
            "en revision kan inte skrivas om: utelämna --rev",
            "a revision can't be rewritten: leave out --rev",
        ))),
    }
}
