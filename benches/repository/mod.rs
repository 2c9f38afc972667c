//! A packed repository of generated data, in which the last commit changed who is responsible.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Areas that get another one responsible, where there are so many.
const EDITED: usize = 50;

/// Commits the data below a folder, and then some changes of it; how many files differ.
pub fn two_commits(root: &Path, files: usize) -> usize {
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
        let path =
            root.join(format!("data/region-{region}/programme-areas/region-{region}-area-{ten}-3.yaml"));
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
