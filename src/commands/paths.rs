//! Paths on the command line, as the data set names them.

use crate::commands::{Problem, failure};
use crate::lang::{Both, both};
use crate::sources::git::real;
use crate::sources::{Sources, slashes};
use std::io::ErrorKind;
use std::path::Path;

/// A path as the data set names it. One that names nothing in the data is refused: it would look
/// clean.
pub fn below_root(path: &Path, sources: &Sources) -> Result<String, Problem> {
    let shown = path.display();
    if sources.commit.is_some() {
        return below_revision(path, sources);
    }
    let outside = || {
        failure(both(
            format!("{shown} hör inte till datamängden"),
            format!("{shown} is not part of the data"),
        ))
    };
    // The last part is not followed: a link that leads nowhere is in the data, as a fault.
    let real = match (path.is_symlink(), path.parent(), path.file_name()) {
        (true, Some(parent), Some(name)) => {
            Path::new(".").join(parent).canonicalize().map(|parent| parent.join(name))
        }
        _ => path.canonicalize(),
    };
    let root = sources.root.canonicalize().map_err(|_| outside())?;
    let real =
        real.map_err(|_| failure(both(format!("{shown} finns inte"), format!("{shown} does not exist"))))?;
    let below = slashes(&real.strip_prefix(&root).map_err(|_| outside())?.to_string_lossy());
    let known = sources.files.iter().any(|file| is_below(&file.path, &below));
    if known { Ok(below) } else { Err(outside()) }
}

/// The same in a revision, of whose files nothing may be on disk now.
fn below_revision(path: &Path, sources: &Sources) -> Result<String, Problem> {
    let shown = path.display();
    let outside = || {
        failure(both(
            format!("{shown} hör inte till datamängden"),
            format!("{shown} is not part of the data"),
        ))
    };
    let (root, real) = real(&sources.root).zip(real(path)).ok_or_else(outside)?;
    let below = slashes(&real.strip_prefix(&root).map_err(|_| outside())?.to_string_lossy());
    if sources.files.iter().any(|file| is_below(&file.path, &below)) { Ok(below) } else { Err(outside()) }
}

/// Whether a path below the root is a given one or lies in it; the root itself is the empty path.
pub fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty()
        || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Why a file could not be read: the system says it in English, and in numbers.
pub fn unreadable(shown: &str, error: &std::io::Error) -> Both {
    match error.kind() {
        ErrorKind::NotFound => both(format!("filen {shown} finns inte"), format!("there is no file {shown}")),
        ErrorKind::PermissionDenied => {
            both(format!("{shown} får inte läsas"), format!("{shown} may not be read"))
        }
        ErrorKind::IsADirectory => {
            both(format!("{shown} är en mapp, ingen fil"), format!("{shown} is a folder, not a file"))
        }
        _ => both(format!("{shown} går inte att läsa: {error}"), format!("{shown} can't be read: {error}")),
    }
}

/// A word as a shell takes it.
pub fn in_shell(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ',');
    match word.chars().all(is_plain) && !word.is_empty() {
        true => word.to_string(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}
