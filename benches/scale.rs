//! What grows how: whole runs of the program over data sets of 100 to 200,000 files, beside what
//! nothing that reads them can do without, and beside what somebody would pick instead
//! (`benches/rivals.sh` installs that).
//!
//! `cargo bench --bench scale` prints a table for each size, then exponents: 1.00 is as much more
//! time as there is more data. It takes minutes and a gigabyte or two of disk, and says on stderr
//! how far it is. What may be set in the environment:
//!
//! - `GOV_BENCH_SIZES=100,1200`: only these sizes;
//! - `GOV_BENCH_GIT=20000`: no repository, and so no `gov diff`, of more files than that;
//! - `GOV_BENCH_INSTRUCTIONS=1`: instructions too, at the small sizes, with valgrind;
//! - `GOV_BENCH_ROUNDS=1`: how many rounds, instead of what suits each size;
//! - `GOV_PROGRAM=FILE`: the program that is measured, instead of one that is built as the
//!   benchmark is, which is quicker to build.

#![allow(clippy::print_stdout, clippy::print_stderr)] // A benchmark prints its figures, and how far it is.

#[path = "scale/data.rs"]
mod data;
mod generate;
#[path = "scale/limits.rs"]
mod limits;
#[path = "scale/measure.rs"]
mod measure;
mod repository;
#[path = "scale/rivals.rs"]
mod rivals;

use data::Set;
use measure::{Cold, Figures, Work, median};
use std::env;

const SIZES: [usize; 4] = [100, 1_200, 20_000, 200_000];
const RIVALS_AT: [usize; 2] = [1_200, 20_000];
/// Valgrind takes fifty times as long, and finds the same at any size.
const INSTRUCTIONS_TO: usize = 1_200;
/// The row that others are given as multiples of.
const WALK: &str = "limit: walk+stat";

/// The same question of each size; what is named is in all of them.
const COMMANDS: [(&str, &[&str]); 6] = [
    ("gov --version (only starts)", &["--version"]),
    ("gov list themes (loads)", &["list", "themes", "-o", "ids"]),
    ("gov validate", &["validate"]),
    ("gov who-owns digitalisering", &["who-owns", "digitalisering", "-o", "table"]),
    ("gov reporting-lines GROUP", &["reporting-lines", "region-0-group-5-4", "-o", "table"]),
    ("gov reporting-lines (all)", &["reporting-lines", "-o", "table"]),
];

fn main() {
    if limits::child() || env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let sizes: Vec<usize> = match env::var("GOV_BENCH_SIZES") {
        Ok(said) => said
            .split(',')
            .map(|size| size.trim().parse().expect("GOV_BENCH_SIZES is numbers with commas between"))
            .collect(),
        Err(_) => SIZES.to_vec(),
    };
    let cold = Cold::found();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{threads} threads; whole processes; CPU is the time of all threads, in the program and in the \
         kernel for it; MB are millions of bytes"
    );
    println!("{}", cold.said());
    let mut all = Vec::new();
    for size in &sizes {
        let set = made(*size);
        all.push((*size, table(&set, cold)));
    }
    exponents(&all);
    for size in sizes.iter().filter(|size| RIVALS_AT.contains(size)) {
        eprintln!("scale: {size} files again, for the rivals");
        // 100 files are enough to plant a fault in.
        rivals::run(&data::make(*size, false), &data::make(100, false));
    }
}

fn made(size: usize) -> Set {
    let commits = number("GOV_BENCH_GIT").is_none_or(|most| size <= most);
    eprintln!(
        "scale: {size} files are made{}",
        if commits { ", and a repository of them" } else { ", without a repository" }
    );
    data::make(size, commits)
}

fn number(name: &str) -> Option<usize> {
    env::var(name).ok().map(|said| said.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

/// How often each is run, warm and cold: the longer a run, the less the rest of the machine matters
/// to it.
fn rounds(size: usize) -> (usize, usize) {
    let usual = match size {
        0..5_000 => (21, 5),
        5_000..100_000 => (7, 3),
        _ => (3, 1),
    };
    number("GOV_BENCH_ROUNDS").map_or(usual, |rounds| (rounds.max(1), rounds.max(1)))
}

fn table(set: &Set, cold: Cold) -> Vec<(String, Figures)> {
    let gov = &*measure::program();
    let mut works = limits::works(&set.root);
    let first_of_gov = works.len();
    for (name, args) in COMMANDS {
        works.push(Work::new(name, &[&[gov], args].concat(), &set.root));
    }
    if set.edited.is_some() {
        works.push(Work::new(
            "gov diff HEAD~1..HEAD",
            &[gov, "diff", "HEAD~1..HEAD", "-o", "short"],
            &set.root,
        ));
        works.push(Work::new("git diff HEAD~1 HEAD", &["git", "diff", "HEAD~1", "HEAD"], &set.root));
    }
    let (warm, colds) = rounds(set.files);
    let mut times = vec![(Vec::new(), Vec::new()); works.len()];
    for round in 0..=warm {
        eprintln!("scale: {} files, warm, round {round} of {warm}", set.files);
        for (work, times) in works.iter().zip(&mut times) {
            let time = work.wall();
            // The first round only warms.
            if round > 0 {
                times.0.push(time);
            }
        }
    }
    for round in 1..=colds {
        eprintln!("scale: {} files, cold, round {round} of {colds}", set.files);
        for (work, times) in works.iter().zip(&mut times) {
            times.1.extend(cold.wall(work, &set.root));
        }
    }
    eprintln!("scale: {} files, processor and memory", set.files);
    let counts = counted(set.files);
    let figures = works.iter().zip(times).enumerate().map(|(at, (work, (warm, cold)))| {
        let warm = median(warm);
        let instructions = if counts && at >= first_of_gov { work.instructions() } else { None };
        let cold = (!cold.is_empty()).then(|| median(cold));
        let (cpu, peak) = if warm < 1.0 { work.used(warm) } else { work.used_once() };
        (work.name.clone(), Figures { warm, cold, cpu, peak, instructions })
    });
    let figures: Vec<(String, Figures)> = figures.collect();
    print(set, &figures, (warm, colds));
    let inside: Vec<String> = limits::in_process(&set.root, warm)
        .iter()
        .map(|(name, time)| format!("{name} {:.1}", time * 1e3))
        .collect();
    println!("inside one process, 2 threads, ms: {}", inside.join(", "));
    figures
}

fn print(set: &Set, figures: &[(String, Figures)], (warm, cold): (usize, usize)) {
    let bytes = set.bytes as f64 / 1e6;
    let differ = set.edited.map_or("no repository, so no diff".into(), |edited| {
        format!("{edited} files differ between the commits")
    });
    println!(
        "\n{} files, {bytes:.2} MB, {differ}; medians of {warm} warm and {cold} cold rounds that take turns",
        set.files
    );
    let titles = ["warm ms", "x walk", "CPU ms", "peak MB", "x data", "cold ms", "M instr."];
    println!("{:30}{}", "", titles.map(|title| format!("{title:>10}")).concat());
    let walk = figures.iter().find(|(name, _)| name == WALK).map_or(f64::NAN, |(_, figures)| figures.warm);
    for (name, figures) in figures {
        let cells = [
            cell(Some(figures.warm * 1e3), 1),
            cell(Some(figures.warm / walk), 2),
            cell(figures.cpu.map(|cpu| cpu * 1e3), 1),
            cell(figures.peak, 1),
            cell(figures.peak.map(|peak| peak / bytes), 1),
            cell(figures.cold.map(|cold| cold * 1e3), 1),
            cell(figures.instructions, 1),
        ];
        println!("{name:30}{}", cells.concat());
    }
    let all = |of: fn(&Figures) -> Option<f64>| figures.iter().all(|(_, figures)| of(figures).is_none());
    let missing = [
        ("CPU: there is no bash", all(|it| it.cpu)),
        ("peak: there is no GNU time at /usr/bin/time", all(|it| it.peak)),
        ("instructions: there is no valgrind", counted(set.files) && all(|it| it.instructions)),
    ];
    for (what, _) in missing.iter().filter(|(_, missing)| *missing) {
        println!("NOT MEASURED: {what}");
    }
}

/// Whether instructions were asked for, and can be had in some seconds.
fn counted(files: usize) -> bool {
    number("GOV_BENCH_INSTRUCTIONS").is_some() && files <= INSTRUCTIONS_TO
}

fn cell(figure: Option<f64>, digits: usize) -> String {
    figure
        .filter(|figure| figure.is_finite())
        .map_or_else(|| format!("{:>10}", "-"), |figure| format!("{figure:10.digits$}"))
}

/// How fast the time grows: the logarithm of how much longer it took, by that of how many more
/// files there are.
fn exponents(all: &[(usize, Vec<(String, Figures)>)]) {
    println!(
        "\nexponents: 1.00 is as much more as there are more files\n{:30}{:>10}{:>10}{:>10}",
        "", "wall", "CPU", "peak"
    );
    for pair in all.windows(2) {
        let [(few, before), (many, after)] = pair else { continue };
        println!("from {few} to {many} files");
        for (name, after) in after {
            let Some((_, before)) = before.iter().find(|(other, _)| other == name) else { continue };
            let of = |before: Option<f64>, after: Option<f64>| {
                Some((after? / before?).ln() / (*many as f64 / *few as f64).ln())
            };
            let cells = [
                of(Some(before.warm), Some(after.warm)),
                of(before.cpu, after.cpu),
                of(before.peak, after.peak),
            ];
            println!("{name:30}{}", cells.map(|figure| cell(figure, 2)).concat());
        }
    }
}
