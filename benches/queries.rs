//! What a question costs beside reading the data: each query with its table, over 20,000 files that have been loaded, as a share of
//! the loading.
//!
//! `cargo bench --bench queries` prints `(load + question) / load` for each: medians of rounds that take turns.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

mod generate;

use gov::lang::Lang;
use gov::model::Model;
use gov::model::entity::EntityId;
use gov::model::kind::{ANYTHING, Kind};
use gov::query::{self, When};
use gov::report::{self, Format, Reported, Style};
use gov::sources::Sources;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const FILES: usize = 20_000;
const SEED: u64 = 20_261_122;
const ROUNDS: usize = 9;

/// A data set that has been read, and what is asked of it.
struct Asked {
    model: Model,
    when: When,
}

type Question = (&'static str, fn(&Asked) -> String);

const SV: Lang = Lang::Sv;

fn main() {
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("queries-{FILES}-{SEED}"));
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, FILES, SEED);
    let (mut loads, mut asks, mut all) = (Vec::new(), vec![Vec::new(); QUESTIONS.len()], vec![Vec::new(); QUESTIONS.len()]);
    let mut sizes = vec![0; QUESTIONS.len()];
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let sources = Sources::load(&root).expect("the generated data can be read");
        let _model = Model::build(&sources);
        loads.push(start.elapsed());
        for (at, (_, ask)) in QUESTIONS.iter().enumerate() {
            // Every question is the first: what it remembers of the model is its own cost.
            let (model, _) = Model::build(&sources);
            let asked = Asked { model, when: When { today: "2026-11-22".parse().expect("a day"), at: None } };
            let start = Instant::now();
            let text = ask(&asked);
            all[at].push(start.elapsed());
            asks[at].push(start.elapsed().saturating_sub(Duration::from_nanos(DRAWN.load(Ordering::Relaxed))));
            sizes[at] = text.len();
        }
    }
    let load = median(loads);
    println!("{FILES} files, medians of {ROUNDS} rounds; load {:.0} ms; as a share of it:", load.as_secs_f64() * 1e3);
    for (at, (name, _)) in QUESTIONS.iter().enumerate() {
        let ratio = |more: Duration| (load + more).as_secs_f64() / load.as_secs_f64();
        let (ask, all) = (median(asks[at].clone()), median(all[at].clone()));
        let (milliseconds, bytes) = (all.as_secs_f64() * 1e3, sizes[at]);
        println!("{name:32} {:5.2} with the question, {:5.2} with its table too ({milliseconds:7.2} ms, {bytes:8} bytes)", ratio(ask), ratio(all));
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn text(report: Reported<'_>) -> String {
    let start = Instant::now();
    let text = report.render(Format::Table, Style { lang: SV, width: None, color: false, accessible: false });
    DRAWN.store(start.elapsed().as_nanos() as u64, Ordering::Relaxed);
    text
}

/// How long the last table took to draw, in nanoseconds.
static DRAWN: AtomicU64 = AtomicU64::new(0);

/// Some entity of a kind, in the middle of the data.
fn some(asked: &Asked, kind: Kind) -> EntityId {
    let all: Vec<EntityId> = asked.model.of_kind(kind).map(|(id, _)| id).collect();
    *all.get(all.len() / 2).expect("the generated data has every kind that is asked for")
}

const QUESTIONS: &[Question] = &[
    ("who-owns digitalisering", |a| text(report::who_owns(&query::who_owns::who_owns(&a.model, "digitalisering", None, &a.when), None, &a.when, SV))),
    ("who-owns, one region", |a| {
        let region = Some(some(a, Kind::Region));
        text(report::who_owns(&query::who_owns::who_owns(&a.model, "digitalisering", region, &a.when), None, &a.when, SV))
    }),
    ("responsibilities", |a| text(report::responsibilities(&query::responsibilities::responsibilities(&a.model, None, None, &a.when), &a.when, SV))),
    ("responsibilities, one region", |a| {
        let region = Some(some(a, Kind::Region));
        text(report::responsibilities(&query::responsibilities::responsibilities(&a.model, region, None, &a.when), &a.when, SV))
    }),
    ("responsibilities --raci", |a| text(report::raci(&query::raci::raci(&a.model, some(a, Kind::Programme), &a.when), &a.when, SV))),
    ("reporting-lines", |a| text(report::reporting_lines(&query::reporting_lines::all(&a.model, None, &a.when), &a.when, SV))),
    ("reporting-lines, a region's own", |a| {
        text(report::reporting_lines(&query::reporting_lines::about(&a.model, some(a, Kind::Region), &a.when), &a.when, SV))
    }),
    ("reporting-lines --between", |a| {
        let ends = [some(a, Kind::Group), some(a, Kind::Region)];
        let lines = query::between::between(&a.model, ends[0], ends[1], &a.when);
        text(report::between(&ends.map(|end| a.model.named(end)), lines, &a.when, SV))
    }),
    ("members", |a| text(report::members(&query::members::members(&a.model, some(a, Kind::Group), &a.when), &a.when, SV))),
    ("members --count", |a| text(report::members_count(&query::count::count(&a.model, some(a, Kind::Group), &a.when), &a.when, SV))),
    ("person", |a| text(report::person(&query::person::person(&a.model, some(a, Kind::Person), &a.when), &a.when, SV))),
    ("post", |a| text(report::post(&query::person::post(&a.model, some(a, Kind::Post), &a.when), &a.when, SV))),
    ("chair", |a| text(report::chair(&query::person::chair(&a.model, some(a, Kind::Group), &a.when), &a.when, SV))),
    ("list", |a| {
        let filter = query::list::Filter { kinds: ANYTHING, region: None, programme: None, theme: None };
        text(report::list(&query::list::list(&a.model, &filter, &a.when), &a.when, SV))
    }),
    ("mandate", |a| text(report::mandates(&query::points::mandates(&a.model, None, None, &a.when), &a.when, SV))),
    ("principles", |a| text(report::principles(&query::points::principles(&a.model, None, None, &a.when), &a.when, SV))),
    ("gaps", |a| text(report::gaps(&query::gaps::gaps(&a.model, &[], None, &a.when), &a.when, SV))),
    ("load", |a| text(report::load(&query::load::load(&a.model, query::load::By::Post, None, &a.when), query::load::By::Post, &a.when, SV))),
    ("stale", |a| text(report::stale(&query::stale::stale(&a.model, None, None, &a.when), &a.when, SV))),
    ("counts", |a| text(report::counts(&query::counts::counts(&a.model, None, None, &a.when), &a.when, SV))),
    ("compare", |a| text(report::compare(&query::compare::compare(&a.model, some(a, Kind::Theme), None, &a.when), &a.when, SV))),
];
