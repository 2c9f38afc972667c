//! The same by paths, where folders can't be opened. Nothing can be held, so nothing is swept.

use crate::commands::write::{BESIDE, Refused, call};
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Place {
    folder: PathBuf,
    name: OsString,
}

impl Place {
    /// A file of the data: below the root no link is followed.
    pub fn below(root: &Path, path: &str) -> Result<Place, Refused> {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut folder = root.to_path_buf();
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            folder.push(part);
            if !fs::symlink_metadata(&folder)?.is_dir() {
                return Err(Refused::Folder);
            }
        }
        Ok(Place { folder, name: name.into() })
    }

    /// A file wherever it lies.
    pub fn of(path: &Path) -> Result<Place, Refused> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let name = path.file_name().ok_or(Refused::NotPlain)?;
        Ok(Place { folder: folder.unwrap_or(Path::new(".")).into(), name: name.into() })
    }

    pub fn name(&self) -> &OsStr {
        &self.name
    }

    pub fn open(&self) -> Result<File, Refused> {
        let path = self.folder.join(&self.name);
        match fs::symlink_metadata(&path)?.is_file() {
            true => Ok(File::open(path)?),
            false => Err(Refused::NotPlain),
        }
    }

    /// A file to write, with its name.
    pub fn beside(&self, _: bool) -> io::Result<(File, OsString)> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = OsString::from(format!("{BESIDE}{}-{count}", std::process::id()));
            call()?;
            match OpenOptions::new().write(true).create_new(true).open(self.folder.join(&name)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                file => return Ok((file?, name)),
            }
        }
    }

    pub fn take(&self, beside: &OsStr) -> io::Result<()> {
        call()?;
        fs::rename(self.folder.join(beside), self.folder.join(&self.name))
    }

    pub fn remove(&self, name: &OsStr) -> io::Result<()> {
        call()?;
        fs::remove_file(self.folder.join(name))
    }

    pub fn sweep(&self) {}
}

pub fn keep_owner(_: &Metadata, _: &File) -> io::Result<()> {
    Ok(())
}

pub fn open_folder(_: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

pub fn hold(_: &Path) -> Option<File> {
    None
}

pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

pub fn is_mount(_: &Path) -> bool {
    false
}
