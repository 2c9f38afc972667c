//! A folder of our own while it is written. It lies beside the one that it replaces, and takes its
//! place when all of it is there; until then, and whatever fails, the old one stays as it is.

use crate::commands::Problem;
use crate::commands::write::ours::{LIST, Ours, UNFINISHED, line};
use crate::commands::write::target::{real, refuse_others};
use crate::commands::write::{Refused, failed, keep, system};
use crate::site;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What begins the name of a folder that is written inside of the one that it is for.
const INSIDE: &str = ".gov-new-";

pub struct Folder {
    target: PathBuf,
    new: PathBuf,
    /// The target can't be moved, or nothing can be written beside it: its files are replaced one
    /// by one.
    is_inside: bool,
    written: Mutex<Written>,
    /// Held, so that no other run takes this one for one that was killed.
    _held: Option<File>,
}

/// What has been written, with its checksums, the folders made for it, and the list of it.
struct Written {
    files: BTreeMap<String, String>,
    folders: BTreeSet<PathBuf>,
    list: File,
}

impl Folder {
    /// Begins a folder. One that we did not write, or that has something that we did not write, is
    /// left alone.
    pub fn begin(target: &Path) -> Result<Folder, Problem> {
        let target = real(target).map_err(|error| failed(target, &error.into()))?;
        let beside = |what: &str| {
            let name = target.file_name().unwrap_or_default().to_string_lossy();
            target.with_file_name(format!(".{name}.{what}-"))
        };
        [beside("new"), beside("old"), target.join(INSIDE)].iter().for_each(|leftover| sweep(leftover));
        refuse_others(&target)?;
        let numbered = |path: &Path| {
            let mut path = path.as_os_str().to_os_string();
            path.push(std::process::id().to_string());
            PathBuf::from(path)
        };
        let (new, inside) = (numbered(&beside("new")), numbered(&target.join(INSIDE)));
        let (new, is_inside) = match make_beside(&target, &new) {
            Ok(true) => (new, false),
            // Nobody may write beside it, and it is there: it is written to as it lies.
            Ok(false) => fs::create_dir(&inside)
                .map(|()| (inside.clone(), true))
                .map_err(|error| failed(&inside, &error.into()))?,
            Err(error) => return Err(failed(&new, &error)),
        };
        let held = system::hold(&new);
        let list = OpenOptions::new().write(true).create_new(true).open(new.join(UNFINISHED));
        let list = list.map_err(|error| failed(&new, &error.into()))?;
        let written = Written { files: BTreeMap::new(), folders: BTreeSet::from([new.clone()]), list };
        Ok(Folder { target, new, is_inside, written: Mutex::new(written), _held: held })
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file of it. Threads may write at the same time. What it replaces keeps its owner,
    /// group and permissions.
    pub fn file(&self, path: &str, bytes: &[u8]) -> Result<(), Refused> {
        self.new_file(path, site::sum(bytes))?.write_all(bytes)?;
        self.kept(path)
    }

    /// Writes a file that is too long to have in memory: its text is made twice, since the list has
    /// to say its checksum before it is there.
    pub fn made(
        &self,
        path: &str,
        make: &dyn Fn(&mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), Refused> {
        let mut sum = site::Sum::default();
        make(&mut sum)?;
        let mut file = io::BufWriter::with_capacity(1 << 16, self.new_file(path, sum.hex())?);
        make(&mut file)?;
        file.flush()?;
        self.kept(path)
    }

    fn new_file(&self, path: &str, sum: String) -> Result<File, Refused> {
        let to = self.new.join(path);
        let folder = to.parent().unwrap_or(&self.new).to_path_buf();
        // The lock is held while the folder is made, so that nobody writes into one that is not
        // there yet.
        let mut written = self.written();
        written.list.write_all(line(path, &sum).as_bytes())?;
        if written.folders.insert(folder.clone()) {
            fs::create_dir_all(&folder)?;
            if let Some(old) = folder.strip_prefix(&self.new).ok().map(|below| self.target.join(below)) {
                like(&old, &folder)?;
            }
        }
        written.files.insert(path.to_string(), sum);
        drop(written);
        Ok(OpenOptions::new().write(true).create_new(true).open(&to)?)
    }

    fn kept(&self, path: &str) -> Result<(), Refused> {
        match fs::symlink_metadata(self.target.join(path)) {
            Ok(old) if old.is_file() => keep(&old, &File::open(self.new.join(path))?),
            _ => Ok(()),
        }
    }

    /// All is there: it takes the place of the old one. How many files have been written, and where
    /// the old folder lies when it has something that we did not write.
    pub fn finish(self) -> Result<(usize, Option<PathBuf>), (PathBuf, Refused)> {
        let files = std::mem::take(&mut self.written().files);
        let list: String = files.iter().map(|(path, sum)| line(path, sum)).collect();
        let mut at = self.target.clone();
        let left = match self.is_inside {
            true => self.to_its_place(&files, &list, &mut at).map(|()| None),
            false => self.swap(&list),
        };
        left.map(|left| (files.len(), left)).map_err(|refused| (at, refused))
    }

    /// The same, of a folder that is somebody's from now on.
    pub fn hand_over(self) -> Result<(usize, Option<PathBuf>), (PathBuf, Refused)> {
        let list = self.target.join(LIST);
        let done = self.finish()?;
        fs::remove_file(&list).map_err(|error| (list, error.into()))?;
        Ok(done)
    }

    /// The new folder and the old one change places. What came to the old one since it was looked
    /// at is somebody's: then it stays, beside.
    fn swap(&self, list: &str) -> Result<Option<PathBuf>, Refused> {
        fs::write(self.new.join(LIST), list)?;
        fs::remove_file(self.new.join(UNFINISHED))?;
        let numbered = |what: &str| self.new.with_extension(format!("{what}-{}", std::process::id()));
        let old = numbered("old");
        match fs::symlink_metadata(&self.target) {
            Err(error) if error.kind() == ErrorKind::NotFound => match fs::rename(&self.new, &self.target) {
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {} // Another run was first.
                result => return Ok(result.map(|()| None)?),
            },
            Err(error) => return Err(error.into()),
            Ok(about) if !about.is_dir() => return Err(Refused::Changed),
            Ok(_) => {}
        }
        // Whoever sweeps now is not to take the old one for what a killed run left.
        let _held = system::hold(&self.target);
        let moved = system::exchange(&self.new, &self.target).map_or_else(
            |_| {
                fs::rename(&self.target, &old)?;
                fs::rename(&self.new, &self.target)
                    .or_else(|error| fs::rename(&old, &self.target).and(Err(error)))
            },
            |()| fs::rename(&self.new, &old),
        );
        moved?;
        let ours = Ours::of(&old);
        let is_gone = ours.other_in(&old)?.is_none() && ours.clear(&old)?;
        Ok((!is_gone).then_some(old))
    }

    /// The files take their places one by one, in the folder as it lies. While they do, its list
    /// has the old ones and the new ones.
    fn to_its_place(
        &self,
        files: &BTreeMap<String, String>,
        list: &str,
        at: &mut PathBuf,
    ) -> Result<(), Refused> {
        let old = Ours::of(&self.target);
        let all: String = old.files().map(|(path, sum)| line(path, sum)).collect::<String>() + list;
        let lists = |text: &str| {
            let new = self.new.join(LIST);
            fs::write(&new, text).and_then(|()| fs::rename(&new, self.target.join(LIST)))
        };
        lists(&all)?;
        for path in files.keys() {
            let to = self.target.join(path);
            at.clone_from(&to);
            if fs::symlink_metadata(&to).is_ok() && !old.has(&self.target, path) {
                return Err(Refused::Changed);
            }
            let folder = to.parent().unwrap_or(&self.target);
            fs::create_dir_all(folder)?;
            if !folder.canonicalize()?.starts_with(&self.target) {
                return Err(Refused::Folder);
            }
            fs::rename(self.new.join(path), to)?;
        }
        let (mut folders, gone) =
            (BTreeSet::new(), old.files().filter(|(path, _)| !files.contains_key(path)));
        for (path, _) in gone.filter(|(path, _)| old.has(&self.target, path)) {
            fs::remove_file(self.target.join(path))?;
            folders.extend(Path::new(path).ancestors().skip(1).filter(|above| *above != Path::new("")));
        }
        // Deepest first. One that is not empty stays.
        folders.iter().rev().for_each(|folder| drop(fs::remove_dir(self.target.join(folder))));
        Ok(lists(list)?)
    }
}

impl Drop for Folder {
    /// What was not finished is taken away.
    fn drop(&mut self) {
        let _ = Ours::of(&self.new).clear(&self.new);
    }
}

/// Makes the folder beside the target; `false` where it has to be inside of it.
fn make_beside(target: &Path, new: &Path) -> Result<bool, Refused> {
    let is_there = target.is_dir();
    if is_there && system::is_mount(target) {
        return Ok(false);
    }
    match fs::create_dir(new) {
        Err(error)
            if is_there
                && [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem].contains(&error.kind()) =>
        {
            return Ok(false);
        }
        made => made?,
    }
    match like(target, new) {
        Err(Refused::Owner) => fs::remove_dir(new).map(|()| false).map_err(Refused::System),
        result => result.map(|()| true),
    }
}

/// Gives a folder the owner, group and permissions of the one that it replaces.
fn like(old: &Path, new: &Path) -> Result<(), Refused> {
    match fs::symlink_metadata(old) {
        Ok(about) if about.is_dir() => {
            system::open_folder(new)?.map_or(Ok(()), |folder| keep(&about, &folder))
        }
        _ => Ok(()),
    }
}

/// Takes away what killed runs left: folders that are called so, with a list of ours, that nobody
/// holds.
fn sweep(leftover: &Path) {
    let (Some(parent), Some(begin)) = (leftover.parent(), leftover.file_name()) else { return };
    let begin = begin.to_string_lossy();
    for entry in fs::read_dir(parent).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = name.strip_prefix(&*begin).is_some_and(|number| number.parse::<u32>().is_ok());
        let ours = || Ours::of(&entry.path());
        if is_ours
            && let Some(_held) = system::hold(&entry.path())
            && ours().is_listed()
            && ours().other_in(&entry.path()).is_ok_and(|other| other.is_none())
        {
            let _ = ours().clear(&entry.path());
        }
    }
}
