//! How what was written is taken back.

use crate::commands::paths::in_shell;
use crate::commands::write::batch::Put;
use crate::commands::write::plan::patched;
use crate::lang::{Both, both};
use crate::sources::slashes;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many files of a new folder are named by its name.
const MANY: usize = 4;

/// What gives back what was changed.
#[derive(Clone, Copy, PartialEq)]
pub enum Kept {
    /// Git has all of it.
    Git,
    /// Only the patch that was shown.
    Patch,
    No,
}

/// The commands that give the files back, as they work in the folder that gov was run in.
pub fn words(root: &Path, puts: &[Put], kept: Kept) -> Both {
    let quoted = |path: &str| format!(" {}", in_shell(&root.join(path).to_string_lossy()));
    let (new, old): (Vec<&Put>, Vec<&Put>) = puts.iter().partition(|put| put.was.is_none());
    let kept = if old.is_empty() { Kept::Git } else { kept };
    let mut commands = String::new();
    let mut why = both("", "");
    match kept {
        Kept::Git if old.is_empty() => {}
        Kept::Git => commands += &restored(root, &old),
        Kept::Patch => {
            why = both(
                "\n(Git har inte det som ändrades: spara patchen ovan som FIL, så ger den tillbaka allt.)",
                "\n(Git does not have what was changed: save the patch above as FILE, which gives all of it \
                 back.)",
            );
            let back = backwards(root);
            return both(
                format!("Skrivna filer: {}. Så tas det tillbaka:{}\n  {back}FIL", puts.len(), why.sv),
                format!("Files written: {}. To undo it:{}\n  {back}FILE", puts.len(), why.en),
            );
        }
        Kept::No => {
            why = both(
                "\n(Git har inte det som ändrades, så det går inte att få tillbaka.)",
                "\n(Git does not have what was changed, so it can't be restored.)",
            );
        }
    }
    let (folders, new) = folded(root, &new.iter().map(|put| put.path.as_str()).collect());
    let list = |paths: Vec<&str>| paths.into_iter().map(quoted).collect::<String>();
    let (folders, new) = (list(folders), list(new));
    if !folders.is_empty() {
        commands += &format!("\n  rm -r --{folders}");
    }
    if !new.is_empty() {
        commands += &format!("\n  rm --{new}");
    }
    let count = puts.len();
    both(
        format!("Skrivna filer: {count}. Så tas det tillbaka:{}{commands}", why.sv),
        format!("Files written: {count}. To undo it:{}{commands}", why.en),
    )
}

/// The repository that a folder lies in.
fn repository(folder: &Path) -> Option<PathBuf> {
    let real = folder.canonicalize().ok()?;
    real.ancestors().find(|folder| folder.join(".git").exists()).map(PathBuf::from)
}

/// Git is led to a repository in which gov was not run.
fn restored(root: &Path, old: &[&Put]) -> String {
    let quoted = |path: &Path| format!(" {}", in_shell(&slashes(&path.to_string_lossy())));
    let (own, here) = (repository(root), repository(Path::new(".")));
    let below = own.as_ref().zip(root.canonicalize().ok());
    let below = below.and_then(|(own, real)| real.strip_prefix(own).map(PathBuf::from).ok());
    match (own.filter(|own| here.as_ref() != Some(own)), below) {
        (Some(own), Some(below)) => {
            let paths: String = old.iter().map(|put| quoted(&below.join(&put.path))).collect();
            format!("\n  git -C{} restore --source=HEAD --{paths}", quoted(&own))
        }
        _ => {
            let paths: String = old.iter().map(|put| quoted(&root.join(&put.path))).collect();
            format!("\n  git restore --source=HEAD --{paths}")
        }
    }
}

/// What runs the patch backwards, up to the file that has it.
fn backwards(root: &Path) -> String {
    let quoted = |path: &Path| in_shell(&slashes(&path.to_string_lossy()));
    let Some(own) = repository(root) else {
        // The patch names the files as they are named here, below a part that is no folder.
        let named = patched(root).unwrap_or_else(|| root.to_path_buf());
        let depth = 2 + slashes(&named.to_string_lossy()).matches('/').count();
        return format!("git -C {} apply -R -p{depth} - < ", quoted(root));
    };
    let is_here = std::env::current_dir().and_then(|here| here.canonicalize()).is_ok_and(|here| here == own);
    match is_here {
        true => "git apply -R ".to_string(),
        false => format!("git -C {} apply -R - < ", quoted(&own)),
    }
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
