//! Where a folder of ours may be written.

use crate::commands::write::failed;
use crate::commands::write::ours::Ours;
use crate::commands::{Problem, failure};
use crate::lang::both;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A place without `..` and without links above it: what is renamed may be a part of the way to
/// itself. The folder above is made.
pub fn real(target: &Path) -> io::Result<PathBuf> {
    let target = std::path::absolute(target)?;
    let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
        return target.canonicalize();
    };
    fs::create_dir_all(parent)?;
    Ok(parent.canonicalize()?.join(name))
}

/// Refuses a place that holds what we did not write.
pub fn refuse_others(target: &Path) -> Result<(), Problem> {
    let shown = target.display();
    let refuse = |sv: String, en: String| {
        let help = both(
            format!("ange en mapp som inte finns än, eller ta bort {shown} själv"),
            format!("give a folder that does not exist yet, or remove {shown} yourself"),
        );
        Err(Problem { help: Some(help), ..failure(both(sv, en)) })
    };
    match fs::symlink_metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(target, &error.into())),
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
    let ours = Ours::of(target);
    match ours.other_in(target).map_err(|error| failed(target, &error.into()))? {
        None => Ok(()),
        Some(_) if !ours.is_listed() => refuse(
            format!("{shown} finns redan, och gov har inte skrivit den"),
            format!("{shown} already exists, and gov did not write it"),
        ),
        Some(other) => refuse(
            format!("{shown} har något som gov inte har skrivit: {other}"),
            format!("{shown} has something that gov did not write: {other}"),
        ),
    }
}
