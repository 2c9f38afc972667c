//! `gov log ID` against a plain look at every commit, over a history that nobody thought out.

use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// What a file means, as far as this test writes it: its lines in any order, without comments.
fn meaning(text: &str) -> BTreeSet<&str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect()
}

/// A history of edits, forms, moves, deletions, branches and merges: the commits told are those in
/// which the file means something else than in every commit before them.
#[test]
fn the_commits_are_those_that_a_plain_look_finds() {
    let repository = Repository::new("log-random");
    let (home, away) = (GROUP, "data/exempel/annat/groups/namnden.yaml");
    let mut dice: u64 = 20_261_125;
    let mut roll = |most: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % most
    };
    for at in 0..40 {
        let now = [home, away].into_iter().find(|path| repository.path.join(path).exists());
        let text = now.map_or_else(
            || CLEAN.to_string(),
            |path| fs::read_to_string(repository.path.join(path)).expect("text"),
        );
        let path = now.unwrap_or(home);
        match roll(8) {
            0 | 1 => repository.write(path, &format!("{CLEAN}note: Nummer {}.\n", roll(3))),
            // A comment, and a file that may be run: both are form.
            2 => repository.script(path, &format!("# {at}\n{text}")),
            3 if now == Some(home) => {
                fs::create_dir_all(repository.path.join("data/exempel/annat/groups")).expect("made");
                repository.git(&["mv", home, away]);
            }
            4 if now.is_some() => fs::remove_file(repository.path.join(path)).expect("there"),
            5 => {
                drop(repository.git(&["checkout", "-q", "-B", if roll(2) == 0 { "beside" } else { "other" }]))
            }
            6 => {
                let branches = repository.git(&["branch", "--format=%(refname:short)"]);
                let branches: Vec<&str> = branches.lines().collect();
                let branch = branches[roll(branches.len() as u64) as usize];
                let merge = ["merge", "-q", "--no-ff", "-X", "ours", "-m", "merged", branch];
                if done(command("git", &repository.path).args(merge)).code != Some(0) {
                    repository.git(&["merge", "--abort"]);
                }
            }
            _ => repository.write("data/exempel/groups/annan.yaml", &format!("{CLEAN}note: {at}\n")),
        }
        repository.git(&["add", "-A"]);
        repository.git(&["commit", "-q", "--allow-empty", "--no-verify", "-m", &format!("number {at}")]);
    }
    let file = |commit: &str| {
        [home, away]
            .iter()
            .map(|path| done(command("git", &repository.path).args(["show", &format!("{commit}:{path}")])))
            .find(|run| run.code == Some(0))
            .map(|run| run.out)
    };
    let mut expected = BTreeSet::new();
    for line in repository.git(&["log", "--format=%H %P"]).lines() {
        let mut commits = line.split(' ').filter(|id| !id.is_empty());
        let (own, parents): (&str, Vec<&str>) = (commits.next().expect("a commit"), commits.collect());
        let is = file(own);
        let differs = |parent: &&str| file(parent).as_deref().map(meaning) != is.as_deref().map(meaning);
        if (parents.is_empty() && is.is_some()) || (!parents.is_empty() && parents.iter().all(differs)) {
            expected.insert(own.to_string());
        }
    }
    assert!(expected.len() > 8, "the history has something to find: {expected:?}");
    let run = repository.gov(&["log", "namnden", "-o", "json"]);
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    let rows = told["rows"].as_array().expect("rows");
    let found: BTreeSet<String> =
        rows.iter().filter_map(|row| row["hash"].as_str().map(String::from)).collect();
    assert_eq!(found, expected);
}
