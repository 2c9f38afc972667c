//! The only place that writes files: whole or not at all, and never through a link.

use crate::commands::{Problem, failure};
use crate::lang::both;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Gives a file a text. It is written beside the file and then takes its name, so that whoever
/// reads at the same time sees the old text or the new one. The permissions stay.
pub fn replace(path: &Path, text: impl AsRef<[u8]>) -> io::Result<()> {
    let permissions = match fs::symlink_metadata(path) {
        Ok(old) if old.is_file() => Some(old.permissions()),
        Ok(_) => return Err(io::Error::new(ErrorKind::InvalidInput, "not a plain file")),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    // A name that begins with a dot is no data, should it be left behind.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
    fill(file, text.as_ref(), permissions)
        .and_then(|()| fs::rename(&beside, path))
        .inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// Takes a plain file away.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path)?.is_file() {
        true => fs::remove_file(path),
        false => Err(io::Error::new(ErrorKind::InvalidInput, "not a plain file")),
    }
}

/// Why a file could not be written.
pub fn failed(path: &Path, error: &io::Error) -> Problem {
    let path = path.display();
    // What people meet is said in their language; the rest as the system says it.
    let why = match error.kind() {
        ErrorKind::NotFound => both("mappen finns inte", "there is no such folder"),
        ErrorKind::InvalidInput => both("det är ingen vanlig fil", "it is not a plain file"),
        ErrorKind::PermissionDenied => both("åtkomst nekas", "permission denied"),
        _ => both(error.to_string(), error.to_string()),
    };
    failure(both(format!("kan inte skriva {path}: {}", why.sv), format!("cannot write {path}: {}", why.en)))
}

fn fill(mut file: File, text: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    file.write_all(text)?;
    permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
    file.sync_all()
}

/// A folder of our own while it is written. It lies beside the one that it replaces, and takes its
/// name when all of it is there; until then, and whatever fails, the old one stays as it is.
pub struct Folder {
    target: PathBuf,
    beside: PathBuf,
    /// What has been written, and the folders made for it.
    written: Mutex<(BTreeSet<String>, BTreeSet<PathBuf>)>,
}

/// The file by which we know a folder as ours: it lists all that we wrote there.
const LIST: &str = ".gov-site";

impl Folder {
    /// Begins a folder. One that we did not write, or that has something that we did not write, is
    /// left alone.
    pub fn begin(target: &Path) -> Result<Folder, Problem> {
        let target = real(target).map_err(|error| failed(target, &error))?;
        refuse_others(&target)?;
        let parent = target.parent().unwrap_or(&target).to_path_buf();
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = parent.join(format!(".{name}.new-{}", std::process::id()));
        fs::create_dir(&beside).map_err(|error| failed(&beside, &error))?;
        Ok(Folder { target, beside, written: Mutex::default() })
    }

    /// Writes a file of it. Threads may write at the same time.
    pub fn file(&self, path: &str, text: &str) -> io::Result<()> {
        let to = self.beside.join(path);
        let folder = to.parent().unwrap_or(&self.beside).to_path_buf();
        let is_new = |written: &mut (BTreeSet<String>, BTreeSet<PathBuf>)| {
            written.0.insert(path.to_string());
            written.1.insert(folder.clone())
        };
        // The lock is held while the folder is made, so that nobody writes into one that is not
        // there yet.
        let mut written = self.written.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if is_new(&mut written) {
            fs::create_dir_all(&folder)?;
        }
        drop(written);
        OpenOptions::new().write(true).create_new(true).open(&to)?.write_all(text.as_bytes())
    }

    /// All is there: it takes the place of the old one. How many files have been written.
    pub fn finish(self) -> io::Result<usize> {
        let (count, list) = {
            let written = self.written.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            (written.0.len(), written.0.iter().map(|path| format!("{path}\n")).collect::<String>())
        };
        self.file(LIST, &list)?;
        let old = self.beside.with_extension(format!("old-{}", std::process::id()));
        let had = self.target.is_dir();
        if had {
            fs::rename(&self.target, &old)?;
        }
        if let Err(error) = fs::rename(&self.beside, &self.target) {
            if had {
                fs::rename(&old, &self.target)?;
            }
            return Err(error);
        }
        if had {
            fs::remove_dir_all(&old)?;
        }
        Ok(count)
    }
}

impl Drop for Folder {
    /// What was not finished is taken away.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.beside);
    }
}

/// A place without `..` and without links above it: what is renamed may be a part of the way to
/// itself. The folder above is made.
fn real(target: &Path) -> io::Result<PathBuf> {
    let target = std::path::absolute(target)?;
    let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
        return target.canonicalize();
    };
    fs::create_dir_all(parent)?;
    Ok(parent.canonicalize()?.join(name))
}

/// Refuses a place that holds what we did not write.
fn refuse_others(target: &Path) -> Result<(), Problem> {
    let shown = target.display();
    let refuse = |sv: String, en: String| {
        let help = both(
            "ange en mapp som inte finns än, eller ta bort den själv",
            "name a folder that is not there yet, or remove it yourself",
        );
        Err(Problem { help: Some(help), ..failure(both(sv, en)) })
    };
    match fs::symlink_metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(target, &error)),
        Ok(found) if found.is_symlink() => {
            return refuse(format!("{shown} är en länk"), format!("{shown} is a link"));
        }
        Ok(found) if !found.is_dir() => {
            return refuse(format!("{shown} är ingen mapp"), format!("{shown} is not a folder"));
        }
        Ok(_) => {}
    }
    if std::env::current_dir().and_then(|here| here.canonicalize()).is_ok_and(|here| here.starts_with(target))
    {
        return refuse(
            format!("{shown} är mappen där du står, eller ligger ovanför den"),
            format!("{shown} is the folder that you are in, or above it"),
        );
    }
    let list = fs::read_to_string(target.join(LIST)).ok();
    let ours: BTreeSet<&str> = list.iter().flat_map(|list| list.lines()).chain([LIST]).collect();
    match other_in(target, target, &ours).map_err(|error| failed(target, &error))? {
        None => Ok(()),
        Some(_) if list.is_none() => refuse(
            format!("{shown} finns redan, och gov har inte skrivit den"),
            format!("{shown} is there already, and gov did not write it"),
        ),
        Some(other) => refuse(
            format!("{shown} har något som gov inte har skrivit: {other}"),
            format!("{shown} has something that gov did not write: {other}"),
        ),
    }
}

/// The first thing in a folder that is not ours.
fn other_in(root: &Path, folder: &Path, ours: &BTreeSet<&str>) -> io::Result<Option<String>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let below = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let other = match entry.file_type()?.is_dir() {
            // A folder without anything of ours is somebody else's, also when it is empty.
            true if !ours
                .iter()
                .any(|own| own.strip_prefix(&*below).is_some_and(|rest| rest.starts_with('/'))) =>
            {
                Some(below)
            }
            true => other_in(root, &path, ours)?,
            false => (!ours.contains(&*below)).then_some(below),
        };
        if other.is_some() {
            return Ok(other);
        }
    }
    Ok(None)
}
