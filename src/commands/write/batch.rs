//! Several files at once: all of them get what was planned, or none does. What the files were is in
//! a journal before the first of them changes, so that a run that is killed can be taken back.

use crate::commands::write::{Refused, Was, call, fill, look, put, system};
use crate::sources::JOURNAL;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use system::Place;

/// A file below the root: what it is to be still, and what it is to become. `None` is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    pub path: String,
    pub was: Option<String>,
    pub text: Option<String>,
}

impl Put {
    fn was(&self) -> Was<'_> {
        self.was.as_ref().map_or(Was::Absent, |text| Was::Text(text.as_bytes()))
    }
}

/// What did not go, and in which file.
pub type Failed = (String, Refused);

/// Whether a run that wrote here was killed before it was done.
pub fn is_interrupted(root: &Path) -> bool {
    fs::symlink_metadata(root.join(JOURNAL)).is_ok()
}

/// Writes all files or none.
pub fn all(root: &Path, puts: &[Put]) -> Result<(), Failed> {
    stepwise(root, puts, &mut |_| Ok(()))
}

/// The same, with somebody who is asked before each step.
fn stepwise(root: &Path, puts: &[Put], step: &mut dyn FnMut(&str) -> io::Result<()>) -> Result<(), Failed> {
    let at_root = |refused| (JOURNAL.to_string(), refused);
    let held = system::hold(root);
    if (cfg!(unix) && held.is_none()) || is_interrupted(root) {
        return Err(at_root(Refused::Busy));
    }
    // A folder that is not there yet has no file in it.
    let is_there = |put: &&Put| put.was.is_some() || root.join(folder_of(&put.path)).is_dir();
    for put in puts.iter().filter(is_there) {
        let place = Place::below(root, &put.path);
        place.and_then(|place| look(&place, put.was())).map_err(|refused| (put.path.clone(), refused))?;
    }
    let mut beside: Vec<(Place, OsString)> = Vec::new();
    let mut folders = Vec::new();
    let journal = journal(puts, &missing(root, puts));
    let mut is_kept = false;
    let mut write = || -> Result<(), Failed> {
        step("journal").map_err(|error| at_root(error.into()))?;
        put(&Place::below(root, JOURNAL).map_err(at_root)?, Was::Absent, journal.as_bytes())
            .map_err(at_root)?;
        is_kept = true;
        for folder in missing(root, puts) {
            let made = step(&folder).and_then(|()| call()).and_then(|()| fs::create_dir(root.join(&folder)));
            made.map_err(|error| (folder.clone(), error.into()))?;
            folders.push(folder);
        }
        let mut fresh = Vec::new();
        for put in puts {
            let mut lay = || -> Result<(), Refused> {
                let Some(text) = &put.text else { return Ok(()) };
                step(&put.path)?;
                let place = Place::below(root, &put.path)?;
                let old = look(&place, put.was())?;
                let (file, name) = place.beside(old.is_some())?;
                beside.push((Place::below(root, &put.path)?, name.clone()));
                fill(&file, text.as_bytes(), old.as_ref())?;
                fresh.push((place, name));
                Ok(())
            };
            lay().map_err(|refused| (put.path.clone(), refused))?;
        }
        let mut fresh = fresh.into_iter();
        for put in puts {
            let mut take = || -> Result<(), Refused> {
                step(&put.path)?;
                if put.text.is_some() {
                    let Some((place, name)) = fresh.next() else { return Err(Refused::Changed) };
                    look(&place, put.was())?;
                    return Ok(place.take(&name)?);
                }
                let place = Place::below(root, &put.path)?;
                look(&place, put.was())?;
                Ok(place.remove(place.name())?)
            };
            take().map_err(|refused| (put.path.clone(), refused))?;
        }
        step("done").map_err(|error| at_root(error.into()))?;
        let gone = call().and_then(|()| fs::remove_file(root.join(JOURNAL)));
        gone.map_err(|error| at_root(error.into()))
    };
    let result = write();
    if result.is_err() {
        beside.iter().for_each(|(place, name)| drop(place.remove(name)));
        if is_kept {
            put_back(root)?;
        }
    }
    result
}

/// Takes back what a killed run wrote. The paths of the files that are again what they were.
pub fn restore(root: &Path) -> Result<Vec<String>, Failed> {
    let _held = system::hold(root);
    if cfg!(unix) && _held.is_none() {
        return Err((JOURNAL.to_string(), Refused::Busy));
    }
    put_back(root)
}

/// Gives each file of the journal its old text, and takes the journal away. A file that is neither
/// what it was nor what it was to become is somebody's: then nothing is touched.
fn put_back(root: &Path) -> Result<Vec<String>, Failed> {
    let failed = |path: &str, refused| (path.to_string(), refused);
    let unreadable = || failed(JOURNAL, Refused::NotPlain);
    let about = fs::symlink_metadata(root.join(JOURNAL)).map_err(|error| failed(JOURNAL, error.into()))?;
    let text = about.is_file().then(|| fs::read_to_string(root.join(JOURNAL)).ok()).flatten();
    let kept = text.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    let kept = kept.ok_or_else(unreadable)?;
    let list = |key: &str| kept[key].as_array().ok_or_else(unreadable);
    let words = |value: &serde_json::Value| value.as_str().map(String::from);
    let mut back = Vec::new();
    for file in list("files")? {
        let path = words(&file["path"]).filter(|path| is_below(path)).ok_or_else(unreadable)?;
        let (was, text) = (words(&file["was"]), words(&file["text"]));
        let now = match fs::symlink_metadata(root.join(&path)) {
            Ok(about) if about.is_file() => {
                Some(fs::read_to_string(root.join(&path)).map_err(|error| failed(&path, error.into()))?)
            }
            Ok(_) => return Err(failed(&path, Refused::NotPlain)),
            Err(_) => None,
        };
        if now == was {
            continue;
        }
        if now != text {
            return Err(failed(&path, Refused::Changed));
        }
        back.push(Put { path, was: now, text: was });
    }
    for one in &back {
        let result = Place::below(root, &one.path).and_then(|place| match &one.text {
            Some(text) => put(&place, one.was(), text.as_bytes()),
            None => look(&place, one.was()).and_then(|_| Ok(place.remove(place.name())?)),
        });
        result.map_err(|refused| failed(&one.path, refused))?;
    }
    for file in list("files")? {
        if let Some(Ok(place)) = words(&file["path"]).map(|path| Place::below(root, &path)) {
            place.sweep();
        }
    }
    // Deepest last in the list. One that is not empty stays.
    for folder in list("folders")?.iter().rev().filter_map(words).filter(|folder| is_below(folder)) {
        call().map_err(|error| failed(&folder, error.into()))?;
        let _ = fs::remove_dir(root.join(folder));
    }
    let gone = call().and_then(|()| fs::remove_file(root.join(JOURNAL)));
    gone.map_err(|error| failed(JOURNAL, error.into()))?;
    Ok(back.into_iter().map(|put| put.path).collect())
}

fn journal(puts: &[Put], folders: &[String]) -> String {
    let file = |put: &Put| serde_json::json!({ "path": put.path, "was": put.was, "text": put.text });
    let files: Vec<_> = puts.iter().map(file).collect();
    serde_json::json!({ "files": files, "folders": folders }).to_string()
}

fn is_below(path: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
    !path.is_empty() && path.split('/').all(is_part)
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folders that are not there yet, each after the one that it lies in.
fn missing(root: &Path, puts: &[Put]) -> Vec<String> {
    let mut folders = BTreeSet::new();
    for put in puts.iter().filter(|put| put.text.is_some()) {
        let ends = put.path.match_indices('/').map(|(at, _)| &put.path[..at]);
        folders.extend(ends.filter(|folder| !root.join(folder).is_dir()).map(String::from));
    }
    folders.into_iter().collect()
}

#[cfg(test)]
#[path = "batch_calls.rs"]
pub(super) mod calls;

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
