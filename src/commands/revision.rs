//! Revisions on the command line: which commit is meant, and the data as it was there.

use crate::commands::{Context, Problem, failure, time};
use crate::lang::both;
use crate::model::date::{Day, day_of};
use crate::sources::git::{Id, Repository};
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
    let repository = Repository::of(&sources.root).ok()?;
    day_of_commit(&repository, sources.commit?)
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

/// Refuses to write what was read from a revision.
pub fn refuse_to_write(context: &Context) -> Result<(), Problem> {
    match context.revision {
        None => Ok(()),
        Some(_) => Err(failure(both(
            "en revision kan inte skrivas om: utelämna --rev",
            "a revision can't be written: leave out --rev",
        ))),
    }
}
