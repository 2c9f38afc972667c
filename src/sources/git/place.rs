//! Where the repository of a folder lies, and whether all of it lies there.

use crate::lang::{Both, both};
use std::fs;
use std::path::{Component, Path, PathBuf};

pub(super) struct Place {
    /// The repository itself, or the file in a work tree that names it.
    pub git: PathBuf,
    /// The parts of the folder's path below the top of the tree.
    pub prefix: Vec<Vec<u8>>,
}

/// The repository that a folder lies in. One with a work tree comes first: a folder of the data can
/// be made to look like one without, with a history of its own to be measured by.
pub(super) fn find(root: &Path) -> Option<Place> {
    let real = real(root)?;
    let with_tree = real.ancestors().find_map(|folder| Some((git_of(folder)?, folder)));
    let bare =
        || real.ancestors().find(|folder| is_repository(folder)).map(|folder| (folder.to_path_buf(), folder));
    let (git, top) = with_tree.or_else(bare)?;
    let parts = real.strip_prefix(top).ok()?.components();
    Some(Place { git, prefix: parts.map(|part| part.as_os_str().as_encoded_bytes().to_vec()).collect() })
}

/// What a folder with a work tree has; an empty folder of that name is nothing to git either.
fn git_of(folder: &Path) -> Option<PathBuf> {
    let git = folder.join(".git");
    (git.is_file() || is_repository(&git) || git.join("commondir").is_file()).then_some(git)
}

fn is_repository(folder: &Path) -> bool {
    folder.join("HEAD").is_file() && folder.join("objects").is_dir() && folder.join("refs").is_dir()
}

/// A path without links, of which the end may be missing on disk.
pub fn real(path: &Path) -> Option<PathBuf> {
    let whole = std::env::current_dir().ok()?.join(path);
    let (there, mut real) = whole.ancestors().find_map(|there| Some((there, there.canonicalize().ok()?)))?;
    for part in whole.strip_prefix(there).ok()?.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => real.push(name),
            _ => {}
        }
    }
    Some(real)
}

/// What all work trees of a repository share, of what one of them has.
pub(super) fn shared(git: &Path) -> PathBuf {
    let own = match git.is_file() {
        true => gix::discover::path::from_gitdir_file(git).unwrap_or_else(|_| git.to_path_buf()),
        false => git.to_path_buf(),
    };
    fs::read_to_string(own.join("commondir"))
        .map_or_else(|_| own.clone(), |shared| own.join(shared.trim_end()))
}

/// Refuses a repository that takes objects from elsewhere: what is read is to be what lies in it.
pub(super) fn refuse_borrowed(git: &Path) -> Result<(), Both> {
    let shared = shared(git);
    let list = shared.join("objects/info/alternates");
    if fs::metadata(&list).is_ok_and(|about| about.len() > 0) {
        let list = list.display();
        return Err(both(
            format!(
                "git-förrådet lånar objekt av ett annat; `git repack -a -d && rm '{list}'` gör det helt i \
                 sig självt"
            ),
            format!(
                "the git repository borrows objects from another one; `git repack -a -d && rm '{list}'` \
                 makes it whole by itself"
            ),
        ));
    }
    let top = shared.canonicalize().unwrap_or_else(|_| shared.clone());
    for part in ["objects", "objects/pack", "refs"].map(|part| shared.join(part)) {
        if part.is_symlink() && !part.canonicalize().is_ok_and(|real| real.starts_with(&top)) {
            let part = part.display();
            return Err(both(
                format!("{part} är en länk ut ur git-förrådet; det som ligger utanför läses inte"),
                format!("{part} is a link out of the git repository; what lies outside is not read"),
            ));
        }
    }
    Ok(())
}
