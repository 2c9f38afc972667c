//! What two clocks cost: the data at a revision beside the folder, and a comparison of two
//! revisions beside one load.
//!
//! `cargo bench --bench diff` makes a repository of 20,000 files with git, in which 50 differ
//! between the last two of its commits, and prints medians of whole runs of the program that take
//! turns.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;
mod repository;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const EDITED: usize = 50;
const SEED: u64 = 20_261_125;
const ROUNDS: usize = 11;

fn main() {
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let repository = data();
    let gov = env!("CARGO_BIN_EXE_gov");
    let works: [(&str, &[&str]); 7] = [
        ("load the folder", &[gov, "list", "themes"]),
        ("load HEAD", &[gov, "list", "themes", "--rev", "HEAD"]),
        ("gov diff HEAD~1..HEAD", &[gov, "diff", "HEAD~1..HEAD", "-o", "short"]),
        ("gov diff HEAD~1 (with the folder)", &[gov, "diff", "HEAD~1", "-o", "short"]),
        ("git diff HEAD~1 HEAD", &["git", "diff", "HEAD~1", "HEAD"]),
        ("load HEAD~1", &[gov, "list", "themes", "--rev", "HEAD~1"]),
        ("gov validate", &[gov, "validate"]),
    ];
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..ROUNDS {
        for ((_, line), times) in works.iter().zip(&mut times) {
            times.push(run(line, &repository));
        }
    }
    let medians: Vec<f64> = times.into_iter().map(|times| median(times).as_secs_f64() * 1e3).collect();
    println!("{FILES} files of which {EDITED} differ, medians of {ROUNDS} rounds that take turns:");
    for ((name, _), median) in works.iter().zip(&medians) {
        println!(
            "{name:36} {median:7.1} ms  {:5.2} x the folder  {:5.2} x HEAD",
            median / medians[0],
            median / medians[1]
        );
    }
    let naive = medians[1] + medians[4] + medians[5];
    println!("git diff and two loads: {naive:.1} ms, {:.2} x gov diff", naive / medians[2]);
}

/// A packed repository with two commits.
fn data() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{FILES}-{SEED}"));
    let _ = fs::remove_dir_all(&root);
    generate::write(&root.join("data"), FILES, SEED);
    let edited = repository::two_commits(&root, FILES);
    assert_eq!(edited, EDITED, "as many differ as the page says");
    root
}

fn run(line: &[&str], folder: &Path) -> Duration {
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().expect("the program runs");
    let time = start.elapsed();
    assert!(status.code().is_some_and(|code| code < 2), "{line:?}: {status}");
    time
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
