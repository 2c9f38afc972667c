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

/// The folder of a work tree's own.
fn own(git: &Path) -> PathBuf {
    match git.is_file() {
        true => gix::discover::path::from_gitdir_file(git).unwrap_or_else(|_| git.to_path_buf()),
        false => git.to_path_buf(),
    }
}

/// What all work trees of a repository share, of what one of them has.
pub(super) fn shared(git: &Path) -> PathBuf {
    let own = own(git);
    let shared = own.join("commondir");
    // A pipe would be waited for.
    let shared = shared.is_file().then(|| fs::read_to_string(shared).ok()).flatten();
    shared.map_or_else(|| own.clone(), |shared| own.join(shared.trim_end()))
}

/// Refuses a repository that takes objects from elsewhere: what is read is to be what lies in it.
pub(super) fn refuse_borrowed(git: &Path) -> Result<(), Both> {
    let shared = shared(git);
    let list = shared.join("objects/info/alternates");
    if fs::metadata(&list).is_ok_and(|about| about.len() > 0) {
        let list = list.display();
        return Err(both(
            format!(
                "git-förrådet lånar objekt av ett annat; `git repack -a -d && rm '{list}'` gör det \
                 fullständigt på egen hand"
            ),
            format!(
                "the git repository borrows objects from another one; `git repack -a -d && rm '{list}'` \
                 makes it complete on its own"
            ),
        ));
    }
    let top = shared.canonicalize().unwrap_or_else(|_| shared.clone());
    refuse_strange(&shared, &top, true)?;
    let own = own(git);
    if own == shared { Ok(()) } else { refuse_strange(&own, &top, true) }
}

/// Of a repository what is read: files at its top, and these folders with all that is in them.
const READ: [&str; 4] = ["objects", "refs", "logs", "info"];

/// Refuses what leads out of a repository, and what never ends: a pipe, a device.
fn refuse_strange(folder: &Path, top: &Path, is_top: bool) -> Result<(), Both> {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let Ok(kind) = entry.file_type() else { continue };
        let is_read = !is_top || READ.iter().any(|read| entry.file_name() == *read);
        if kind.is_dir() && is_read {
            refuse_strange(&entry.path(), top, false)?;
        }
        if kind.is_dir() || kind.is_file() {
            continue;
        }
        let path = entry.path();
        let Ok(about) = path.metadata() else { continue }; // A link that leads nowhere.
        let part = path.display();
        if is_endless(about.file_type()) {
            return Err(both(
                format!("{part} är ett rör eller en enhet, och läses inte"),
                format!("{part} is a pipe or a device, and is not read"),
            ));
        }
        let is_out = || !path.canonicalize().is_ok_and(|real| real.starts_with(top));
        if kind.is_symlink() && (is_read || about.is_file()) && is_out() {
            return Err(both(
                format!("{part} är en länk ut ur git-förrådet; det som ligger utanför läses inte"),
                format!("{part} is a link that leads out of the git repository; nothing outside is read"),
            ));
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_endless(kind: fs::FileType) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    kind.is_fifo() || kind.is_char_device() || kind.is_block_device()
}

#[cfg(not(unix))]
fn is_endless(_: fs::FileType) -> bool {
    false
}
