//! The data sets: generated, and in a repository whose last commit changed who is responsible, as in `benches/diff.rs`.

use crate::generate;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

const SEED: u64 = 20_261_125;
const EDITED: usize = 50;

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
    let edited = commits.then(|| two_commits(&root, files));
    let sizes: Vec<u64> = paths(&root.join("data")).iter().map(|path| path.metadata().expect("the file is there").len()).collect();
    assert_eq!(sizes.len(), files, "as many files as were asked for");
    let set = Set { files, bytes: sizes.iter().sum(), root, edited };
    let valid = Command::new(crate::measure::program()).arg("validate").current_dir(&set.root).output().expect("the program runs");
    assert!(valid.status.success() && valid.stdout.is_empty(), "the generated data is clean: {}", String::from_utf8_lossy(&valid.stderr));
    set
}

pub fn paths(root: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(root).into_iter().map(|entry| entry.expect("the generated data can be walked"));
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn two_commits(root: &Path, files: usize) -> usize {
    git(root, &["init", "-q", "-b", "main"]);
    // Nothing else is to run meanwhile.
    git(root, &["config", "maintenance.auto", "false"]);
    commit(root, "all");
    let regions = (files / 1000).clamp(1, 21);
    // The last region has a file less, for the theme.
    let tens = (files / regions - 4) / 10;
    let edited = EDITED.min((tens - 1) * regions);
    for at in 0..edited {
        let (region, ten) = (at % regions, 1 + at / regions * 7 % (tens - 1));
        let path = root.join(format!("data/region-{region}/programme-areas/region-{region}-area-{ten}-3.yaml"));
        let text = fs::read_to_string(&path).expect("the generated file is there");
        let person = format!("region-{region}-person-{}-5", (ten + 3) % tens);
        let (before, rest) = text.split_once("  - person: ").expect("an area has somebody responsible");
        let (_, rest) = rest.split_once('\n').expect("a line ends");
        fs::write(&path, format!("{before}  - person: {person}\n{rest}")).expect("the file can be written");
    }
    commit(root, "others are responsible");
    git(root, &["gc", "-q"]);
    edited
}

fn commit(root: &Path, message: &str) {
    git(root, &["add", "-A"]);
    git(root, &["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message]);
}

fn git(root: &Path, args: &[&str]) {
    let status = Command::new("git").args(args).current_dir(root).status().expect("git runs");
    assert!(status.success(), "git {args:?}");
}
