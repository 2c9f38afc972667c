//! Which files a folder has, and each of them as it lies there.

use crate::lang::{Both, both};
use crate::parallel;
use crate::sources::{CONFIG, Content, MAX_FILES};
use crate::sources::{conflict, is_kept_text, is_left_out, is_yaml, nameless, one, slashes, special};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use walkdir::{DirEntry, Error, WalkDir};

/// A file by its path below the root, or why it can't be reached.
pub(super) type Found = (String, Entry);

pub(super) type Entry = Result<DirEntry, Error>;

/// Folders up to this deep are looked into by anyone who is free: a region's folders of kinds.
const SHARED: usize = 2;

/// The files of the data, in no order; an error when there are more than `most`.
pub(super) fn walk(root: &Path, most: usize) -> Result<Vec<Found>, Both> {
    let count = AtomicUsize::new(0);
    let mut folders = Vec::new();
    let mut found = Vec::new();
    for entry in WalkDir::new(root).max_depth(SHARED).into_iter().filter_entry(is_looked_at) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                folders.extend((entry.depth() == SHARED).then_some(entry))
            }
            entry => found.extend(named(entry, root)),
        }
    }
    count.fetch_add(found.len(), Ordering::Relaxed);
    folders.sort_unstable_by(|a, b| a.path().as_os_str().cmp(b.path().as_os_str()));
    let below = parallel::uneven(&folders, |folder| {
        let walk = WalkDir::new(folder.path()).min_depth(1).into_iter().filter_entry(is_looked_at);
        let files = walk.filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir()));
        let counted = files
            .filter_map(|entry| named(entry, root))
            .take_while(|_| count.fetch_add(1, Ordering::Relaxed) < most);
        let mut found: Vec<Found> = counted.collect();
        found.sort_unstable_by(|a, b| a.0.cmp(&b.0)); // What is sorted in parts is soon sorted in all.
        found
    });
    found.extend(below.into_iter().flatten());
    match count.into_inner() > most {
        true => Err(both(
            format!("fler än {most} filer i datamängden"),
            format!("more than {most} files in the data set"),
        )),
        false => Ok(found),
    }
}

/// A file that belongs to the data, with its name.
fn named(entry: Result<DirEntry, Error>, root: &Path) -> Option<Found> {
    // The walk writes the root before each path as it was given.
    let below = |path: &Path| {
        path.as_os_str()
            .to_string_lossy()
            .strip_prefix(&*root.as_os_str().to_string_lossy())
            .map(|name| slashes(name.trim_start_matches(std::path::is_separator)))
    };
    let path = |path: &Path| below(path).unwrap_or_else(|| slashes(&path.to_string_lossy()));
    match entry {
        Ok(entry) => {
            let name = path(entry.path());
            // A link to a folder could hide a part of the data: it is not followed, and said.
            let hides = entry.depth() > 0 && entry.path_is_symlink() && entry.path().is_dir();
            let is_read = is_yaml(&name) || is_kept_text(&name) || name == CONFIG;
            let is_left = || entry.file_type().is_file() && is_left_out(&name);
            (is_read || hides || is_left()).then_some((name, Ok(entry)))
        }
        Err(error) => Some((path(error.path().unwrap_or(root)), Err(error))),
    }
}

/// Takes in one file. Only plain files are opened: a link could lead out of the data set, and a
/// pipe never ends.
pub(super) fn read(entry: &DirEntry) -> Content {
    if !entry.file_type().is_file() {
        return special();
    }
    if entry.path().to_str().is_none() {
        return nameless();
    }
    conflict::refuse(one::open(entry.path()))
}

/// The paths of the YAML files below a folder, in no order; none of them is opened.
pub fn yaml_paths(root: &Path) -> Vec<String> {
    let walk = WalkDir::new(root).into_iter().filter_entry(is_looked_at);
    let files = walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let below = |entry: DirEntry| Some(slashes(entry.path().strip_prefix(root).ok()?.to_str()?));
    files.filter_map(below).filter(|path| is_yaml(path)).take(MAX_FILES).collect()
}

/// What begins with a dot is not of the data; the root may be called so.
fn is_looked_at(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
}
