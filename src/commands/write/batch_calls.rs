//! What a refactoring writes, with a run that fails or is killed before each call that changes
//! something on the disk, and the same of the run that takes it back: the old files or the new
//! ones, never some of both.

use super::tests::{all_of, folder};
use super::{Put, all, is_interrupted, restore};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

thread_local! {
    /// How many calls are let through yet, and whether the next one kills.
    static LEFT: Cell<Option<(usize, bool)>> = const { Cell::new(None) };
    static MADE: Cell<usize> = const { Cell::new(0) };
}

pub fn call() -> io::Result<()> {
    MADE.set(MADE.get() + 1);
    match LEFT.get() {
        None => Ok(()),
        Some((0, true)) => panic!("killed"),
        // A disk that is full is so once, and what is taken back needs no room.
        Some((0, false)) => {
            LEFT.set(None);
            Err(io::Error::other("the disk is full"))
        }
        Some((left, kills)) => {
            LEFT.set(Some((left - 1, kills)));
            Ok(())
        }
    }
}

/// Runs something that fails or is killed after some calls; whether it was killed.
fn after<T>(calls: usize, kills: bool, run: impl FnOnce() -> T) -> Option<T> {
    LEFT.set(Some((calls, kills)));
    let done = catch_unwind(AssertUnwindSafe(run));
    LEFT.set(None);
    done.ok()
}

/// What data is read from: what is not in its place yet begins with a dot.
fn data(root: &Path) -> BTreeMap<String, String> {
    let mut all = all_of(root);
    all.retain(|path, _| !path.split('/').any(|part| part.starts_with('.')));
    all
}

/// The plans that there are: an id that is another, two files that become one, a file that moves.
fn plans() -> [Vec<Put>; 3] {
    let put = |path: &str, was: Option<&str>, text: Option<&str>| Put {
        path: path.into(),
        was: was.map(String::from),
        text: text.map(String::from),
    };
    let renamed = vec![
        put("a/new.yaml", None, Some("name: B\nformer_ids: [goes]\n")),
        put("a/changes.yaml", Some("name: A\n"), Some("name: A\npost: new\n")),
        put("a/goes.yaml", Some("name: B\n"), None),
    ];
    let joined = vec![
        put("a/changes.yaml", Some("name: A\n"), Some("name: A\naliases: [B]\n")),
        put("a/goes.yaml", Some("name: B\n"), None),
    ];
    let moved =
        vec![put("b/c/goes.yaml", None, Some("name: B\n")), put("a/goes.yaml", Some("name: B\n"), None)];
    [renamed, joined, moved]
}

#[test]
fn whichever_call_is_the_last_the_files_are_the_old_ones_or_the_new() {
    for (number, puts) in plans().into_iter().enumerate() {
        let name = format!("calls-{number}");
        let root = folder(&name);
        let old = data(&root);
        MADE.set(0);
        all(&root, &puts).expect("written");
        let (new, calls) = (data(&root), MADE.get());
        assert!(new != old && calls > 8, "{calls}");
        for last in 0..calls {
            for kills in [false, true] {
                let root = folder(&name);
                let done = after(last, kills, || all(&root, &puts));
                assert!(done.is_none() == kills && done.is_none_or(|done| done.is_err()));
                take_back(&root, &old, &new, last);
            }
        }
        fs::remove_dir_all(folder(&name)).expect("removed");
    }
}

/// The next run takes back what was begun, also when it is killed itself, and itself again.
fn take_back(root: &Path, old: &BTreeMap<String, String>, new: &BTreeMap<String, String>, last: usize) {
    let mut killed = 0;
    while is_interrupted(root) {
        let _ = after(killed, true, || restore(root));
        killed += 1;
        assert!(killed < 200, "it ends");
    }
    let now = data(root);
    assert!(now == *old || now == *new, "call {last}: {now:?}");
}
