//! Which data is published, as pages or tables: its commit, the day that it is of, and what is said
//! when it was written.

use crate::commands::removed::{self, Back};
use crate::commands::{Context, DONE, Problem, Ui, failure, revision, written};
use crate::lang::{Lang, both};
use crate::model::date::{Day, day_of};
use crate::report::{self, words};
use crate::site;
use crate::sources::Sources;
use crate::sources::git::Repository;
use std::io::Write as _;
use std::path::{Path, PathBuf};

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

/// The data as it is published, its checksum, and where it is from. Nobody who is removed is in it.
pub fn published(context: &Context) -> Result<(Sources, String, Origin), Problem> {
    let mut sources = context.sources()?;
    let checksum = site::of_data(&sources);
    removed::hide(&mut sources, Lang::Sv, Back::ToAName)?;
    let at = Origin::of(&sources, context)?;
    Ok((sources, checksum, at))
}

/// Says how many files were written where; and where the old folder lies if it has to stay.
pub fn wrote(
    target: &Path,
    (count, left): (usize, Option<PathBuf>),
    day: Day,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let (shown, lang) = (target.display(), context.lang());
    let day = words::as_of(day, lang);
    let said = match (count, target.is_dir()) {
        (1, false) => {
            lang.pick(format!("Filen {shown} skrevs. Den visar {day}."), format!("Wrote {shown}, {day}."))
        }
        (1, true) => lang.pick(
            format!("En fil skrevs i mappen {shown}. Den visar {day}."),
            format!("Wrote 1 file to {shown}, {day}."),
        ),
        _ => lang.pick(
            format!("{count} filer skrevs i mappen {shown}. De visar {day}."),
            format!("Wrote {count} files to {shown}, {day}."),
        ),
    };
    let said = report::fit(&format!("{}\n", report::escape::terminal(&said)), ui.width);
    let code = written(ui.out.write_all(said.as_bytes()).and_then(|()| ui.out.flush()), DONE);
    left.map_or(Ok(code), |old| Err(self::left(&old)))
}

/// Something came to the old folder while the new one was written.
fn left(old: &Path) -> Problem {
    let old = old.display();
    let message = both(
        format!(
            "allt är skrivet, men under tiden hamnade något som gov inte har skrivit i den gamla mappen, \
             som ligger kvar som {old}"
        ),
        format!(
            "everything was written, but meanwhile something that gov did not write appeared in the old \
             folder, which is kept as {old}"
        ),
    );
    let help =
        both("flytta det som är ditt, och ta bort mappen", "move what is yours, and remove the folder");
    Problem { help: Some(help), ..failure(message) }
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
            "SOURCE_DATE_EPOCH is not a number of seconds since 1970",
        ))),
    }
}
