//! Which data is published: its commit, and the day that it is of.

use crate::commands::{Context, Problem, failure, revision};
use crate::lang::both;
use crate::model::date::{Day, day_of};
use crate::sources::Sources;
use crate::sources::git::Repository;

/// Which commit the data is of, and the day that what is published is of: what somebody says, else
/// `SOURCE_DATE_EPOCH`, else the day of the commit, else today. So the same data gives the same
/// bytes on any day.
pub struct Origin {
    pub commit: Option<String>,
    pub today: Day,
}

impl Origin {
    pub fn of(sources: &Sources, context: &Context) -> Result<Origin, Problem> {
        let commit = match (&context.revision, Repository::of(&sources.root)) {
            (Some(text), Ok(repository)) => {
                let id = revision::commit(&repository, text, context.today)?;
                repository.read_commit(&repository.objects(), id).ok()
            }
            (None, Ok(repository)) => {
                let head = repository.head().map_err(failure)?;
                head.and_then(|id| repository.read_commit(&repository.objects(), id).ok())
            }
            (_, Err(_)) => None,
        };
        let of_commit = || commit.as_ref().and_then(|commit| day_of(commit.day()?));
        let today = match (context.is_told_today, epoch()?) {
            (true, _) => context.today,
            (false, Some(day)) => day,
            (false, None) => of_commit().unwrap_or(context.today),
        };
        Ok(Origin { commit: commit.map(|commit| commit.id.to_string().chars().take(12).collect()), today })
    }
}

/// The day that `SOURCE_DATE_EPOCH` says (reproducible-builds.org): seconds since 1970.
fn epoch() -> Result<Option<Day>, Problem> {
    let Some(text) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let day = text
        .to_str()
        .and_then(|text| text.trim().parse::<u64>().ok())
        .and_then(|seconds| day_of(i64::try_from(seconds / 86_400).ok()?));
    match day {
        Some(day) => Ok(Some(day)),
        None => Err(failure(both(
            "SOURCE_DATE_EPOCH är inget antal sekunder sedan 1970",
            "SOURCE_DATE_EPOCH is no number of seconds since 1970",
        ))),
    }
}
