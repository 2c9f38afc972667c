//! What two revisions cost beside one: 20,000 files of which 50 differ, built and compared together
//! and apart.
//!
//! `cargo bench --bench pair` prints medians of rounds that take turns, as multiples of reading and
//! building one side.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;

use generate::Dice;
use gov::checks::judge;
use gov::checks::outcome::{self, Outcome};
use gov::model::{Model, pair};
use gov::sources::{Content, SourceFile, Sources, align};
use std::path::Path;
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const SEED: u64 = 20_261_122;
const ROUNDS: usize = 15;
/// Files that are changed, added and taken away.
const CHANGED: usize = 40;
const ADDED: usize = 5;
const GONE: usize = 5;

fn main() {
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-pair-{FILES}-{SEED}"));
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, FILES, SEED);
    let load = || Sources::load(&root).expect("the generated data can be read");
    let today = || "2026-11-22".parse().expect("a day");
    let (mut before, mut after) = (load(), changed(load()));
    align::align(&mut before, &mut after);

    let works: [(&str, &dyn Fn() -> Rest); 5] = [
        ("read and build one", &|| {
            let sources = load();
            Box::new((Model::build(&sources), sources))
        }),
        ("build one", &|| Box::new(Model::build(&before))),
        ("build a pair", &|| {
            let pair = pair::build(&before, &after);
            Box::new((pair.before.model, pair.after.model))
        }),
        ("build a pair, compare", &|| {
            let pair = pair::build(&before, &after);
            let found = judge::compared(&pair, today());
            Box::new((pair.before.model, pair.after.model, found.new.len(), found.fixed.len()))
        }),
        ("build and judge two", &|| {
            let full = |sources: &Sources| outcome::marked(judge::of(sources, today()).found, sources);
            let mut outcome = Outcome { found: full(&after), ..Outcome::default() };
            outcome.compare("", &before, full(&before));
            Box::new((outcome.found.len(), outcome.fixed.len()))
        }),
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
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{FILES} files, {} differ, {threads} threads, medians of {ROUNDS} rounds that take turns:",
        CHANGED + ADDED + GONE
    );
    for (at, (name, _)) in works.iter().enumerate() {
        let ratio = |to: usize| medians[at].as_secs_f64() / medians[to].as_secs_f64();
        println!(
            "{name:22} {:7.1} ms  {:5.2} x read and build one  {:5.2} x build one",
            medians[at].as_secs_f64() * 1e3,
            ratio(0),
            ratio(1)
        );
    }
}

/// What a run leaves behind, given back outside of the timing.
type Rest = Box<dyn std::any::Any>;

/// Some files get another line, some come and some go: those that come name what is there, and
/// nothing names those that go.
fn changed(mut sources: Sources) -> Sources {
    let mut dice = Dice::new(SEED);
    for _ in 0..CHANGED {
        let at = dice.below(sources.files.len());
        let text = format!("{}description: Det som ändrades.\n", sources.files[at].text());
        sources.files[at].content = Content::Text(text.into());
    }
    for number in 0..ADDED {
        let like = sources
            .files
            .iter()
            .filter(|file| file.path.contains("/people/"))
            .nth(number * 100)
            .expect("there are people");
        let text = format!("name: Ny Person By{number}\nsources:\n  - region-0-kalla#s1\n");
        let path = like.path.replace("-person-", "-ny-person-");
        sources.files.push(SourceFile { path, content: Content::Text(text.into()) });
    }
    for _ in 0..GONE {
        let decisions: Vec<usize> =
            (0..sources.files.len()).filter(|at| sources.files[*at].path.contains("/decisions/")).collect();
        sources.files.remove(*dice.pick(&decisions));
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
