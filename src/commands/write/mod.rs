//! The only place that writes files: whole or not at all, never through a link, and never over what
//! is not what was read.
//!
//! A text is written beside the file, brought to the disk (`fsync`), and then takes the file's
//! name: after a power cut there is the old text or the new one, whole. A disk takes a few hundred
//! such files a second one by one, and many times that when several wait at once, so several
//! threads do.

pub mod batch;
mod folder;
mod ours;
pub mod plan;
#[cfg(not(unix))]
#[path = "plain.rs"]
mod system;
#[cfg(unix)]
#[path = "unix.rs"]
mod system;
mod target;
pub mod undo;

use crate::commands::{Problem, failure};
use crate::lang::{Both, both};
use crate::parallel;
pub use folder::Folder;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;
use system::Place;

/// What begins the name of a text that is not in its place yet. It begins with a dot, so it is no
/// data should it be left behind.
const BESIDE: &str = ".gov-new-";
/// How many wait for the disk at once.
const WAITING: usize = 8;
/// After how many files it is said which have been written.
const SOME: usize = 1024;

/// What a file has to be still, to be replaced.
#[derive(Clone, Copy)]
pub enum Was<'t> {
    /// What was read of it.
    Text(&'t [u8]),
    /// Nothing: there was no such file.
    Absent,
    /// Any plain file, or none.
    Anything,
}

/// Why a file was not written. It is as it was.
#[derive(Debug)]
pub enum Refused {
    Changed,
    Gone,
    NotPlain,
    Folder,
    Protected,
    Owner,
    /// Another run writes here, or one that was killed left its journal.
    Busy,
    System(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Refused {
        Refused::System(error)
    }
}

/// A file of the data that is to get another text.
pub struct Change<'t> {
    /// Below the root.
    pub path: &'t str,
    pub was: &'t str,
    pub text: &'t str,
}

/// Gives each file its new text. One that can't be written does not keep the next from it. Some
/// files at a time are told of as they are written, in their order; no more are written when that
/// says `false`.
pub fn each(
    root: &Path,
    changes: &[Change<'_>],
    mut told: impl FnMut(&Change<'_>, Result<(), Refused>) -> bool,
) {
    for some in changes.chunks(SOME) {
        let results = parallel::waiting(some, WAITING, |change| {
            put(&Place::below(root, change.path)?, Was::Text(change.was.as_bytes()), change.text.as_bytes())
        });
        let mut goes_on = true;
        for (change, result) in some.iter().zip(results) {
            goes_on &= told(change, result);
        }
        if !goes_on {
            break;
        }
    }
}

/// Takes away what runs that were killed left in the folders of these files.
pub fn sweep<'p>(root: &Path, paths: impl Iterator<Item = &'p str>) {
    let mut folders = BTreeSet::new();
    for path in paths {
        if folders.insert(path.rsplit_once('/').map_or("", |(folder, _)| folder))
            && let Ok(place) = Place::below(root, path)
        {
            place.sweep();
        }
    }
}

/// Makes a folder to write in, and those that it lies in, where they are not there yet.
pub fn make(folder: &Path) -> Result<(), Refused> {
    Ok(std::fs::create_dir_all(folder)?)
}

/// Gives a file a text.
pub fn replace(path: &Path, was: Was<'_>, text: impl AsRef<[u8]>) -> Result<(), Refused> {
    put(&Place::of(path)?, was, text.as_ref())
}

/// Takes a plain file away.
pub fn remove(path: &Path, was: &[u8]) -> Result<(), Refused> {
    let place = Place::of(path)?;
    look(&place, Was::Text(was))?;
    Ok(place.remove(place.name())?)
}

/// Why a file could not be written.
pub fn failed(path: &Path, refused: &Refused) -> Problem {
    let (path, why) = (path.display(), why(refused));
    failure(both(format!("kan inte skriva {path}: {}", why.sv), format!("cannot write {path}: {}", why.en)))
}

/// What people meet is said in their language; the rest as the system says it.
fn why(refused: &Refused) -> Both {
    match refused {
        Refused::Changed => both(
            "den har ändrats sedan den lästes, och lämnas som den är",
            "it has changed since it was read, and is left as it is",
        ),
        Refused::Gone => {
            both("den har tagits bort sedan den lästes", "it has been removed since it was read")
        }
        Refused::NotPlain => both("det är ingen vanlig fil", "it is not a plain file"),
        Refused::Folder => {
            both("dess mapp är en länk, eller ingen mapp", "its folder is a link, or not a folder")
        }
        Refused::Protected => both("den är skrivskyddad", "it is write-protected"),
        Refused::Owner => {
            both("den kan inte få behålla sin ägare och grupp", "its owner and group can't be kept")
        }
        Refused::Busy => both(
            "en annan körning skriver här, eller avbröts innan den var klar",
            "another run is writing here, or was interrupted",
        ),
        Refused::System(error) => match error.kind() {
            ErrorKind::NotFound => both("mappen finns inte", "there is no such folder"),
            ErrorKind::PermissionDenied => both("åtkomst nekas", "permission denied"),
            _ => both(error.to_string(), error.to_string()),
        },
    }
}

fn put(place: &Place, was: Was<'_>, text: &[u8]) -> Result<(), Refused> {
    let old = look(place, was)?;
    let (file, beside) = place.beside(old.is_some())?;
    fill(&file, text, old.as_ref())
        .and_then(|()| take(place, &beside, was))
        .inspect_err(|_| drop(place.remove(&beside)))
}

fn fill(mut file: &File, text: &[u8], old: Option<&Metadata>) -> Result<(), Refused> {
    call()?;
    file.write_all(text)?;
    call()?;
    old.map_or(Ok(()), |old| keep(old, file))?;
    call()?;
    Ok(file.sync_all()?)
}

/// Stands before every call that changes something on the disk: there tests let a run fail or die.
fn call() -> io::Result<()> {
    #[cfg(test)]
    batch::calls::call()?;
    Ok(())
}

/// The disk takes its time: what is in the place by now is looked at again.
fn take(place: &Place, beside: &OsStr, was: Was<'_>) -> Result<(), Refused> {
    look(place, was)?;
    Ok(place.take(beside)?)
}

/// Owner, group and permissions stay.
fn keep(old: &Metadata, new: &File) -> Result<(), Refused> {
    system::keep_owner(old, new).map_err(|_| Refused::Owner)?;
    Ok(new.set_permissions(old.permissions())?)
}

/// What is in a place, if it is what it was.
fn look(place: &Place, was: Was<'_>) -> Result<Option<Metadata>, Refused> {
    let file = match (place.open(), was) {
        (Err(Refused::System(error)), Was::Absent | Was::Anything) if error.kind() == ErrorKind::NotFound => {
            return Ok(None);
        }
        (Err(Refused::System(error)), _) if error.kind() == ErrorKind::NotFound => return Err(Refused::Gone),
        (file, _) => file?,
    };
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(Refused::NotPlain);
    }
    match was {
        Was::Absent => return Err(Refused::Changed),
        Was::Text(was) => {
            let mut now = Vec::with_capacity(was.len() + 1);
            file.take(was.len() as u64 + 1).read_to_end(&mut now)?;
            if now != was {
                return Err(Refused::Changed);
            }
        }
        Was::Anything => {}
    }
    match about.permissions().readonly() {
        true => Err(Refused::Protected),
        false => Ok(Some(about)),
    }
}
