//! The settings of one clone: its configuration, and what it says of paths. Neither is ever part of
//! a commit.

use crate::lang::{Both, both};
use crate::sources::git::place;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where the settings of the clone lie that holds a data folder.
pub struct Settings {
    /// Its configuration, which all work trees share.
    pub config: PathBuf,
    /// Its own attributes of paths.
    pub attributes: PathBuf,
    /// The data folder below the top of a work tree, with `/` between the parts; empty where it is
    /// the top.
    pub folder: String,
}

impl Settings {
    /// `Err` says what is wrong.
    pub fn of(root: &Path) -> Result<Settings, Both> {
        let shown = root.display();
        let none = || {
            both(
                format!("{shown} ligger inte i något git-förråd"),
                format!("{shown} is not in a git repository"),
            )
        };
        let place = place::find(root).ok_or_else(none)?;
        // Without a work tree there is nothing that anybody compares.
        if place.git.file_name().is_none_or(|name| name != ".git") {
            return Err(none());
        }
        let folder = String::from_utf8(place.prefix.join(&b'/'));
        let folder = folder.map_err(|_| {
            both(format!("sökvägen {shown} är inte UTF-8"), format!("the path {shown} is not UTF-8"))
        })?;
        let shared = place::shared(&place.git);
        // A work tree's way to it goes through its own folder, which says nothing to people.
        let shared = shared.canonicalize().unwrap_or(shared);
        Ok(Settings { config: shared.join("config"), attributes: shared.join("info/attributes"), folder })
    }
}

/// One of the files, as it stands; `None` when there is none. A link is not followed.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Both> {
    let read = fs::symlink_metadata(path).and_then(|about| match about.is_file() {
        true => fs::read(path).map(Some),
        false => Err(std::io::Error::new(ErrorKind::InvalidInput, "not a plain file")),
    });
    let shown = path.display();
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map_err(|error| {
            both(format!("kan inte läsa {shown}: {error}"), format!("cannot read {shown}: {error}"))
        }),
    }
}

/// What a configuration says under a key such as `diff.gov.textconv`; nothing that it includes is
/// read. `Err` when it can't be read.
pub fn setting(config: &[u8], key: &str) -> Result<Option<Vec<u8>>, Both> {
    let file = gix::config::File::try_from(gix::bstr::BStr::new(config));
    let unreadable = |error| {
        both(
            format!("gits inställningar går inte att läsa: {error}"),
            format!("git's settings can't be read: {error}"),
        )
    };
    Ok(file.map_err(unreadable)?.string(key).map(|value| value.to_vec()))
}
