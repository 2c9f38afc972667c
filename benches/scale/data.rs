//! The data sets: generated, and in a repository whose last commit changed who is responsible.

use crate::{generate, repository};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

const SEED: u64 = 20_261_125;

pub struct Set {
    pub files: usize,
    pub bytes: u64,
    /// The folder that has `data`, and is a repository when that was asked for.
    pub root: PathBuf,
    /// How many files differ between the last two commits.
    pub edited: Option<usize>,
}

/// Makes a data set anew and looks whether it is what was asked for.
pub fn make(files: usize, commits: bool) -> Set {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{files}-{SEED}"));
    let _ = fs::remove_dir_all(&root);
    generate::write(&root.join("data"), files, SEED);
    let edited = commits.then(|| repository::two_commits(&root, files));
    let sizes: Vec<u64> = paths(&root.join("data"))
        .iter()
        .map(|path| path.metadata().expect("the file is there").len())
        .collect();
    assert_eq!(sizes.len(), files, "as many files as were asked for");
    let set = Set { files, bytes: sizes.iter().sum(), root, edited };
    let valid = Command::new(crate::measure::program())
        .arg("validate")
        .current_dir(&set.root)
        .output()
        .expect("the program runs");
    assert!(
        valid.status.success() && valid.stdout.is_empty(),
        "the generated data is clean: {}",
        String::from_utf8_lossy(&valid.stderr)
    );
    set
}

pub fn paths(root: &Path) -> Vec<PathBuf> {
    let entries =
        WalkDir::new(root).into_iter().map(|entry| entry.expect("the generated data can be walked"));
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}
