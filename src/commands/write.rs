//! The only place that writes files: whole or not at all, and never through a link.

use crate::commands::{Problem, failure};
use crate::lang::both;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

/// Gives a file a text. It is written beside the file and then takes its name, so that whoever reads at the same time sees the
/// old text or the new one. The permissions stay.
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
    fill(file, text.as_ref(), permissions).and_then(|()| fs::rename(&beside, path)).inspect_err(|_| drop(fs::remove_file(&beside)))
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
    failure(both(format!("kan inte skriva {path}: {error}"), format!("cannot write {path}: {error}")))
}

fn fill(mut file: File, text: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    file.write_all(text)?;
    permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
    file.sync_all()
}
