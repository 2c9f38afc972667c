//! What we wrote in a folder, by the list that lies in it: each file by its checksum, as
//! `sha256sum` writes them. A file that is named and reads otherwise is somebody's work.

use crate::site;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path};

/// The list of a folder that is whole.
pub const LIST: &str = ".gov-site";
/// The list of one that is being written. A file is named before it is there, and may be half of
/// one, so its name is enough.
pub const UNFINISHED: &str = ".gov-site.part";

#[derive(Default)]
pub struct Ours {
    files: BTreeSet<(String, String)>,
    is_finished: bool,
    is_listed: bool,
}

/// Whether a path can't lead out of the folder.
fn is_below(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// A line of the list.
pub fn line(path: &str, sum: &str) -> String {
    format!("{sum}  {path}\n")
}

impl Ours {
    /// What a folder's list says; nothing where there is none.
    pub fn of(folder: &Path) -> Ours {
        for (list, is_finished) in [(UNFINISHED, false), (LIST, true)] {
            let list = folder.join(list);
            let is_plain = fs::symlink_metadata(&list).is_ok_and(|about| about.is_file());
            if let Some(text) = is_plain.then(|| fs::read_to_string(&list).ok()).flatten() {
                let lines = text.lines().filter_map(|line| line.split_once("  "));
                let files = lines.filter(|(_, path)| is_below(path));
                let files = files.map(|(sum, path)| (path.to_string(), sum.to_string())).collect();
                return Ours { files, is_finished, is_listed: true };
            }
        }
        Ours::default()
    }

    pub fn is_listed(&self) -> bool {
        self.is_listed
    }

    pub fn files(&self) -> impl Iterator<Item = &(String, String)> {
        self.files.iter()
    }

    /// Whether we wrote what lies at a path below the folder.
    pub fn has(&self, folder: &Path, below: &str) -> bool {
        if below == LIST || below == UNFINISHED {
            return self.is_listed;
        }
        let mut named = self.sums_of(below).peekable();
        if named.peek().is_none() || !self.is_finished {
            return named.peek().is_some();
        }
        let path = folder.join(below);
        fs::symlink_metadata(&path).is_ok_and(|about| about.is_file())
            && fs::read(&path).is_ok_and(|bytes| {
                let sum = site::sum(&bytes);
                named.any(|named| *named == sum)
            })
    }

    fn sums_of<'o>(&'o self, below: &'o str) -> impl Iterator<Item = &'o String> {
        let from = (below.to_string(), String::new());
        self.files.range(from..).take_while(move |(path, _)| path == below).map(|(_, sum)| sum)
    }

    /// A folder without anything of ours is somebody else's, also when it is empty.
    fn has_below(&self, below: &str) -> bool {
        let from = (format!("{below}/"), String::new());
        self.files.range(from.clone()..).next().is_some_and(|(path, _)| path.starts_with(&from.0))
    }

    /// The first thing in a folder that is not ours.
    pub fn other_in(&self, folder: &Path) -> io::Result<Option<String>> {
        let mut other = None;
        self.walk(folder, "", &mut |below, is_folder| {
            let ours = if is_folder { self.has_below(below) } else { self.has(folder, below) };
            if !ours && other.is_none() {
                other = Some(below.to_string());
            }
            ours
        })?;
        Ok(other)
    }

    /// Takes away what is ours, and each folder that is empty then; whether all is gone.
    pub fn clear(&self, folder: &Path) -> io::Result<bool> {
        let is_list = |name: &str| name == LIST || name == UNFINISHED;
        let mut folders = Vec::new();
        self.walk(folder, "", &mut |below, is_folder| {
            let path = folder.join(below);
            if is_folder && self.has_below(below) {
                folders.push(path);
                return true;
            }
            // The list goes last: what is left is still known by it.
            !is_folder && !is_list(below) && self.has(folder, below) && fs::remove_file(path).is_ok()
        })?;
        // Deepest first. One that is not empty stays.
        folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        let mut left = fs::read_dir(folder)?.filter_map(Result::ok);
        if left.any(|entry| !is_list(&entry.file_name().to_string_lossy())) {
            return Ok(false);
        }
        for list in [LIST, UNFINISHED].map(|list| folder.join(list)) {
            match fs::remove_file(list) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(fs::remove_dir(folder).is_ok())
    }

    /// Goes through a folder, and into each folder of it that is said to be ours. No link is
    /// followed.
    fn walk(&self, folder: &Path, below: &str, see: &mut dyn FnMut(&str, bool) -> bool) -> io::Result<()> {
        let mut entries = fs::read_dir(folder.join(below))?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            let is_folder = entry.file_type()?.is_dir();
            if see(&path, is_folder) && is_folder {
                self.walk(folder, &path, see)?;
            }
        }
        Ok(())
    }
}
