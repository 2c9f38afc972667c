//! How much of the time is the tool's own: load and validate 20,000 files, against reading and
//! against parsing alone.
//!
//! `cargo bench` prints divan's times, then the ratios: medians of runs that take turns, so that a
//! busy machine slows all alike.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;

use gov::diagnostic::FileId;
use gov::model::Model;
use gov::parallel;
use gov::sources::Sources;
use gov::{checks, syntax};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const SEED: u64 = 20_261_122;
const ROUNDS: usize = 15;

fn main() {
    divan::main();
    if !std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        ratios();
        processes();
    }
}

/// The generated data, made once a run, in a folder of its own below `target`.
fn data() -> &'static Path {
    static DATA: OnceLock<PathBuf> = OnceLock::new();
    DATA.get_or_init(|| {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{FILES}-{SEED}"));
        let _ = std::fs::remove_dir_all(&root);
        generate::write(&root, FILES, SEED);
        root
    })
}

fn texts() -> &'static Sources {
    static TEXTS: OnceLock<Sources> = OnceLock::new();
    TEXTS.get_or_init(|| Sources::load(data()).expect("the generated data can be read"))
}

/// What a run leaves behind. It is given back outside of the timing: the program itself ends
/// without doing so.
type Rest = Box<dyn std::any::Any>;
type Work = fn() -> Rest;

#[divan::bench(sample_count = 10)]
fn read_only() -> Rest {
    Box::new(Sources::load(data()).expect("the generated data can be read"))
}

/// What any reader that uses saphyr-parser has to pay: its events and nothing else, of texts that
/// are in memory.
#[divan::bench(sample_count = 10)]
fn parse_only() -> Rest {
    Box::new(events(texts()))
}

/// Parsing alone, from the files on disk: what a tool that only parsed them would take.
#[divan::bench(sample_count = 10)]
fn read_and_parse() -> Rest {
    let sources = Sources::load(data()).expect("the generated data can be read");
    Box::new((events(&sources), sources))
}

fn events(sources: &Sources) -> Vec<usize> {
    parallel::map(&sources.files, |file| {
        saphyr_parser::Parser::new_from_str(file.text()).filter(Result::is_ok).count()
    })
}

#[divan::bench(sample_count = 10)]
fn parse_to_tape() -> Rest {
    Box::new(parallel::map(&texts().files, |file| {
        syntax::parse(file.text(), FileId(0), &mut Vec::new()).whole
    }))
}

#[divan::bench(sample_count = 10)]
fn build_and_check() -> Rest {
    Box::new(built(texts()))
}

#[divan::bench(sample_count = 10)]
fn load_and_validate() -> Rest {
    let sources = Sources::load(data()).expect("the generated data can be read");
    Box::new((built(&sources), sources))
}

fn built(sources: &Sources) -> Model {
    let (model, read) = Model::build(sources);
    let found = checks::judge::judge(sources, &model, read, None, "2026-11-22".parse().expect("a day")).found;
    assert!(found.iter().all(|finding| !finding.level.fails()), "the generated data is clean");
    model
}

fn ratios() {
    let works: [(&str, Work); 6] = [
        ("read_only", read_only),
        ("parse_only", parse_only),
        ("read_and_parse", read_and_parse),
        ("parse_to_tape", parse_to_tape),
        ("build_and_check", build_and_check),
        ("load_and_validate", load_and_validate),
    ];
    let mut times = vec![Vec::with_capacity(ROUNDS); works.len()];
    for _ in 0..ROUNDS {
        for (at, (_, work)) in works.iter().enumerate() {
            let start = Instant::now();
            let rest = work();
            times[at].push(start.elapsed());
            drop(rest);
        }
    }
    let medians: Vec<Duration> = times.into_iter().map(median).collect();
    let bytes: usize = texts().files.iter().map(|file| file.text().len()).sum();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "\n{FILES} files, {:.1} MB, {threads} threads, medians of {ROUNDS} rounds that take turns:",
        bytes as f64 / 1e6
    );
    for (at, (name, _)) in works.iter().enumerate() {
        let ratio = |to: usize| medians[at].as_secs_f64() / medians[to].as_secs_f64();
        println!(
            "{name:18} {:7.1} ms  {:5.2} x read_only  {:5.2} x parse_only  {:5.2} x read_and_parse",
            medians[at].as_secs_f64() * 1e3,
            ratio(0),
            ratio(1),
            ratio(2)
        );
    }
}

/// The program from start to end, beside one that does nothing.
fn processes() {
    let generated = data().to_str().expect("the folder's name is UTF-8");
    let gov = env!("CARGO_BIN_EXE_gov");
    let works: [(&str, &[&str]); 4] = [
        ("true", &["true"]),
        ("gov validate", &[gov, "validate"]),
        ("gov who-owns digitalisering", &[gov, "who-owns", "digitalisering"]),
        ("gov validate, 20,000 files", &[gov, "validate", "--data", generated]),
    ];
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..4 * ROUNDS {
        for (at, (name, line)) in works.iter().enumerate() {
            let start = Instant::now();
            let done = Command::new(line[0]).args(&line[1..]).output().expect("the program runs");
            times[at].push(start.elapsed());
            assert!(done.status.success(), "{name} is done");
        }
    }
    println!("\nwhole processes, medians of {} rounds that take turns:", 4 * ROUNDS);
    for ((name, _), times) in works.iter().zip(times) {
        println!("{name:28} {:6.1} ms", median(times).as_secs_f64() * 1e3);
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
