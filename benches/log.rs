//! What the history of one entity costs: 500 commits on 20,000 files, beside `git log -p -- FILE`.
//!
//! `cargo bench --bench log` prints medians of rounds that take turns, for entities that few and
//! many of the commits touch; then, once, what it costs to ask every version who owns something,
//! and to find one by halving.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const SEED: u64 = 20_261_122;
const COMMITS: usize = 500;
const ROUNDS: usize = 7;

/// Entities, and how many of the commits touch each.
const TOUCHED: [(&str, usize); 3] =
    [("region-7-area-9-3", 5), ("region-7-area-19-3", 20), ("region-7-area-29-3", 80)];

fn main() {
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("log-{FILES}-{COMMITS}-{SEED}"));
    let _ = fs::remove_dir_all(&root);
    let data = root.join("data");
    generate::write(&data, FILES, SEED);
    history(&root);
    let path = |id: &str| format!("data/region-7/programme-areas/{id}.yaml");
    let gov = env!("CARGO_BIN_EXE_gov");
    let mut works: Vec<(String, Vec<String>)> =
        vec![("gov list themes (reads the data once)".into(), words(&[gov, "list", "themes", "-o", "ids"]))];
    for (id, touched) in TOUCHED {
        works.push((format!("gov log ID, {touched} commits"), words(&[gov, "log", id, "-o", "table"])));
        works.push((
            format!("git log -p -- FILE, {touched} commits"),
            words(&["git", "log", "-p", "--", &path(id)]),
        ));
    }
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..ROUNDS {
        for ((name, line), times) in works.iter().zip(&mut times) {
            times.push(run(&root, line, name));
        }
    }
    println!("{FILES} files, {COMMITS} commits, medians of {ROUNDS} rounds that take turns:");
    for ((name, _), times) in works.iter().zip(times) {
        println!("{name:40} {:7.1} ms", median(times).as_secs_f64() * 1e3);
    }
    let halving = words(&[gov, "bisect", "who-owns region-7-area-9-3 = region-7-person-1-0", "-o", "json"]);
    println!("{:40} {:7.1} s", "gov bisect", run(&root, &halving, "bisect").as_secs_f64());
    let answers = words(&[gov, "log", "--who-owns", "digitalisering", "--region", "region-7", "-o", "ids"]);
    println!("{:40} {:7.1} s", "gov log --who-owns TOPIC", run(&root, &answers, "who-owns").as_secs_f64());
}

/// Commits that each edit a few files; some of them touch the entities that are asked about, spread
/// evenly.
fn history(root: &Path) {
    git(root, &["init", "-q", "-b", "main"]);
    git(root, &["add", "-A"]);
    git(root, &["commit", "-q", "-m", "data: all of it"]);
    let mut dice = generate::Dice::new(SEED);
    for at in 1..COMMITS {
        let mut paths = Vec::new();
        for _ in 0..4 {
            let (region, ten) = (dice.below(20), dice.below(90));
            paths.push(format!("data/region-{region}/decisions/region-{region}-decision-{ten}-9.yaml"));
        }
        for (id, touched) in TOUCHED {
            // The first commit is one of them.
            if at % (COMMITS / touched) == 0 && at / (COMMITS / touched) < touched {
                paths.push(format!("data/region-7/programme-areas/{id}.yaml"));
            }
        }
        for path in &paths {
            let path = root.join(path);
            let text = fs::read_to_string(&path).expect("the file is there");
            let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("note:")).collect();
            fs::write(&path, format!("{}\nnote: Ändrat {at}.\n", kept.join("\n")))
                .expect("the file can be written");
        }
        let add: Vec<&str> = ["add", "--"].into_iter().chain(paths.iter().map(String::as_str)).collect();
        git(root, &add);
        git(root, &["commit", "-q", "-m", &format!("data: edit {at}")]);
    }
    git(root, &["gc", "-q"]);
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_string()).collect()
}

fn git(root: &Path, args: &[&str]) {
    let own = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "gc.auto=0",
    ];
    let status = Command::new("git")
        .args(own)
        .args(args)
        .current_dir(root)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .status();
    assert!(status.expect("git runs").success(), "git {args:?}");
}

fn run(root: &Path, line: &[String], name: &str) -> Duration {
    let start = Instant::now();
    let status = Command::new(&line[0])
        .args(&line[1..])
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let time = start.elapsed();
    assert!(status.expect("the program runs").code().is_some_and(|code| code < 2), "{name}");
    time
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
