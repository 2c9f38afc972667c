//! How what was written is taken back.

use crate::commands::paths::in_shell;
use crate::commands::write::batch::Put;
use crate::lang::{Both, both};
use crate::sources::slashes;
use std::collections::BTreeSet;
use std::path::Path;

/// So many files of a new folder are named by its name.
const MANY: usize = 4;

/// The commands that give the files back.
pub fn words(root: &Path, puts: &[Put], is_kept: bool) -> Both {
    let quoted = |path: &str| format!(" {}", in_shell(&root.join(path).to_string_lossy()));
    let (new, old): (Vec<&Put>, Vec<&Put>) = puts.iter().partition(|put| put.was.is_none());
    let old: String = old.iter().map(|put| quoted(&put.path)).collect();
    let (folders, new) = folded(root, &new.iter().map(|put| put.path.as_str()).collect());
    let list = |paths: Vec<&str>| paths.into_iter().map(quoted).collect::<String>();
    let (folders, new) = (list(folders), list(new));
    let mut commands = String::new();
    if !old.is_empty() && is_kept {
        commands += &format!("\n  git restore --source=HEAD --{old}");
    }
    if !folders.is_empty() {
        commands += &format!("\n  rm -r --{folders}");
    }
    if !new.is_empty() {
        commands += &format!("\n  rm --{new}");
    }
    let lost = !old.is_empty() && !is_kept;
    let count = puts.len();
    both(
        format!(
            "Skrivna filer: {count}. Så tas det tillbaka:{commands}{}",
            if lost { "\n  (git har inte det som ändrades; patchen ovan visar hur det var)" } else { "" }
        ),
        format!(
            "Files written: {count}. To undo it:{commands}{}",
            if lost {
                "\n  (git does not have what was changed; the patch above shows how it was)"
            } else {
                ""
            }
        ),
    )
}

/// New folders with many files, of which all are new, and the other files.
fn folded<'p>(root: &Path, new: &BTreeSet<&'p str>) -> (Vec<&'p str>, Vec<&'p str>) {
    let is_new = |folder: &str| is_new(&root.join(folder), root, new);
    let (mut folders, mut files): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for path in new {
        if folders.last().is_some_and(|last| path.starts_with(&format!("{last}/"))) {
            continue;
        }
        let count = |folder: &str| new.iter().filter(|path| path.starts_with(&format!("{folder}/"))).count();
        // From the outermost in: below one that is not new there may be one that is.
        let mut above = path.match_indices('/').map(|(at, _)| &path[..at]);
        match above.find(|folder| count(folder) >= MANY && root.join(folder).is_dir() && is_new(folder)) {
            Some(folder) => folders.push(folder),
            None => files.push(path),
        }
    }
    (folders, files)
}

/// Whether all that lies in a folder is new. What can't be looked at is not removed with the rest.
fn is_new(folder: &Path, root: &Path, new: &BTreeSet<&str>) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.into_iter().all(|entry| {
        let Ok((path, Ok(kind))) = entry.map(|entry| (entry.path(), entry.file_type())) else { return false };
        let own = path.strip_prefix(root).ok().and_then(Path::to_str).map(slashes);
        match kind.is_dir() {
            true => is_new(&path, root, new),
            false => own.is_some_and(|own| new.contains(&*own)),
        }
    })
}
