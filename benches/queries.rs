//! What a question costs beside reading the data: whole runs of the program over 20,000 files, as
//! multiples of one that only loads them.
//!
//! `cargo bench --bench queries` prints for each question the time with ids alone and with its
//! table: medians of rounds that take turns.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const SEED: u64 = 20_261_122;
const ROUNDS: usize = 7;

/// The generated data has one theme: this loads everything and tells of one row.
const LOAD: &str = "list themes";

/// A question of each command that asks the data; where something is named, it is in the middle of
/// the data.
const QUESTIONS: &[&str] = &[
    LOAD,
    "who-owns digitalisering",
    "who-owns digitalisering --region region-7",
    "who-owns digitalisering --region region-7 --why",
    "who-owns no-such-thing",
    "who-decides digitalisering --region region-7",
    "responsibilities",
    "responsibilities --region region-7",
    "responsibilities --raci region-7-strategi",
    "reporting-lines",
    "reporting-lines region-7",
    "reporting-lines --between region-7-group-9-4 region-7",
    "members region-7-group-9-4",
    "members region-7-group-9-4 --count",
    "person region-7-person-9-0",
    "post region-7-post-9-1",
    "chair region-7-group-9-4",
    "mandate",
    "mandate --region region-7",
    "principles",
    "gaps",
    "gaps --region region-7",
    "load",
    "stale",
    "counts",
    "compare digitalisering",
    "decisions",
    "decisions --region region-7",
    "route",
    "glossary insatsområde",
    "why region-7-area-9-3",
    "timeline region-7-unit-9-2",
    "show region-7",
    "list",
    "list people --region region-7",
];

fn main() {
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("queries-{FILES}-{SEED}"));
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, FILES, SEED);
    let formats = ["ids", "table"];
    let mut times = vec![[Vec::new(), Vec::new()]; QUESTIONS.len()];
    for _ in 0..ROUNDS {
        for (question, times) in QUESTIONS.iter().zip(&mut times) {
            for (format, times) in formats.iter().zip(times.iter_mut()) {
                times.push(run(question, format, &root));
            }
        }
    }
    let medians: Vec<[f64; 2]> =
        times.into_iter().map(|times| times.map(|times| median(times).as_secs_f64() * 1e3)).collect();
    let load = medians[0][0];
    println!("{FILES} files, medians of {ROUNDS} rounds that take turns; loading alone {load:.0} ms");
    for (question, [ids, table]) in QUESTIONS.iter().zip(medians) {
        println!(
            "{question:52} {:5.2} x with ids, {:5.2} x with its table ({table:6.1} ms)",
            ids / load,
            table / load
        );
    }
}

fn run(question: &str, format: &str, root: &Path) -> Duration {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command
        .args(question.split(' '))
        .args(["-o", format, "--data"])
        .arg(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().expect("the program runs");
    let time = start.elapsed();
    assert!(status.code().is_some_and(|code| code < 2), "{question}: {status}");
    time
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
