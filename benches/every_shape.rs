//! Time and memory of every shape of data through every command: `cargo bench --bench shapes`.
//!
//! Each shape (`benches/shapes/`) is made as large as the limits let it be, and whole processes of
//! the program are run on it. What takes more than the promise is told at once; the table at the
//! end has the slowest command of each shape and the one with the most memory. Words after `--` are
//! parts of the names of the shapes that are wanted. `GOV_PROGRAM` names another program.

#![allow(clippy::print_stdout)] // A benchmark prints its figures.

#[path = "scale/measure.rs"]
#[allow(dead_code)] // Whole processes are measured here in one way, and there in several.
mod measure;
mod shapes;

use measure::{Work, program};
use shapes::{COMMANDS, Shape, WITH_HISTORY};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Seconds of the processor, and MB, that no command may take.
const MOST: (f64, f64) = (5.0, 1_000.0);
/// What takes longer is ended.
const PATIENCE: &str = "60";

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    println!("| shape | size | slowest command | CPU s | most memory | MB |\n|---|---|---|---|---|---|");
    let mut beyond = Vec::new();
    let is_wanted = |shape: &&Shape| wanted.is_empty() || wanted.iter().any(|word| shape.name.contains(word));
    for shape in shapes::all().into_iter().filter(is_wanted) {
        let root = written(shape);
        let mut all: Vec<(&str, f64, f64)> = Vec::new();
        for line in COMMANDS.iter().chain(WITH_HISTORY) {
            let (seconds, memory) = taken(line, &root);
            if seconds > MOST.0 || memory > MOST.1 {
                beyond.push(format!("{}: gov {line}: {seconds:.1} s, {memory:.0} MB", shape.name));
            }
            all.push((line, seconds, memory));
        }
        let slowest = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).expect("there are commands");
        let largest = all.iter().max_by(|a, b| a.2.total_cmp(&b.2)).expect("there are commands");
        println!(
            "| {} | {} | `{}` | {:.1} | `{}` | {:.0} |",
            shape.name, shape.most, slowest.0, slowest.1, largest.0, largest.2
        );
        let _ = fs::remove_dir_all(&root);
    }
    println!("\n{} beyond {} s or {} MB", beyond.len(), MOST.0, MOST.1);
    beyond.iter().for_each(|line| println!("- {line}"));
}

/// A repository with two commits: next to nothing, and then the shape.
fn written(shape: &Shape) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shape");
    let _ = fs::remove_dir_all(&root);
    shapes::Files::new().group("").write(&root.join("data"));
    git(&root, &["init", "-q", "-b", "main"]);
    git(&root, &["config", "maintenance.auto", "false"]);
    for size in [None, Some(shape.most)] {
        if let Some(size) = size {
            (shape.make)(size).write(&root.join("data"));
        }
        git(&root, &["add", "-A"]);
        let who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
        git(&root, &[&who[..], &["commit", "-q", "-m", shape.name]].concat());
    }
    root
}

fn git(root: &Path, args: &[&str]) {
    let status = Command::new("git").arg("-C").arg(root).args(args).status().expect("git runs");
    assert!(status.success(), "git {args:?}: {status}");
}

/// The processor's seconds and the most memory of one run.
fn taken(line: &str, root: &Path) -> (f64, f64) {
    let program = program();
    let mut words = vec!["timeout", PATIENCE, program.as_str()];
    words.extend(line.split(' '));
    words.extend(["--today", "2026-11-28", "--data", "data"]);
    if line.starts_with("site") {
        words.extend(["--out", "site"]);
    }
    let (seconds, memory) = Work::new(line, &words, root).used_once();
    let _ = fs::remove_dir_all(root.join("site"));
    (seconds.unwrap_or(f64::NAN), memory.unwrap_or(f64::NAN))
}
