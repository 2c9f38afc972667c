//! What the fuzzer has found worth keeping, replayed: every input of every target through the same
//! properties, without the fuzzer.

use crate::fuzz;
use std::fs;
use std::panic;
use std::path::PathBuf;

/// A corpus that is lost tests nothing.
const LEAST: usize = 30;

fn replay(target: &str, property: fn(&[u8])) {
    let folder = fs::read_dir(format!("fuzz/corpus/{target}")).expect("the corpus is there");
    let inputs: Vec<PathBuf> = folder.map(|entry| entry.expect("a file").path()).collect();
    assert!(inputs.len() >= LEAST, "{target} has {} inputs", inputs.len());
    let holds = |path: &PathBuf| {
        let data = fs::read(path).expect("the input can be read");
        panic::catch_unwind(|| property(&data)).is_ok()
    };
    let broken: Vec<&PathBuf> = inputs.iter().filter(|path| !holds(path)).collect();
    assert!(broken.is_empty(), "what is wrong stands above, in the order of {broken:#?}");
}

#[test]
fn files_are_read_checked_and_shown() {
    replay("read_yaml", fuzz::read_yaml);
}

#[test]
fn dates_and_what_holds_when() {
    replay("date", fuzz::date);
}

#[test]
fn comments_that_speak_to_gov() {
    replay("ignore_comment", fuzz::ignore_comment);
}

#[test]
fn mending_and_the_canonical_form() {
    replay("fix", fuzz::fix);
}

#[test]
fn the_strict_reader_and_the_full_parser() {
    replay("strict", fuzz::strict);
}
