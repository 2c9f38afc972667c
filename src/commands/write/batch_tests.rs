//! Files that are written together, with a run that fails or is killed before each of its steps.

use super::{Put, all, is_interrupted, restore, stepwise};
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

pub fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("gov-batch-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.join("a")).expect("made");
    fs::write(path.join("a/changes.yaml"), "name: A\n").expect("written");
    fs::write(path.join("a/goes.yaml"), "name: B\n").expect("written");
    path
}

fn puts() -> Vec<Put> {
    let put = |path: &str, was: Option<&str>, text: Option<&str>| Put {
        path: path.into(),
        was: was.map(String::from),
        text: text.map(String::from),
    };
    vec![
        put("b/c/new.yaml", None, Some("name: C\n")),
        put("a/changes.yaml", Some("name: A\n"), Some("name: Å\n")),
        put("a/goes.yaml", Some("name: B\n"), None),
        put("b/came.yaml", None, Some("name: B\n")),
    ]
}

/// All that lies in a folder, folders too.
pub fn all_of(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("read").map(|entry| entry.expect("an entry").path()) {
            let below = entry.strip_prefix(root).expect("below").to_string_lossy().into_owned();
            match entry.is_dir() {
                true => {
                    found.insert(below, "folder".to_string());
                    folders.push(entry);
                }
                false => {
                    found.insert(below, fs::read_to_string(&entry).expect("text"));
                }
            }
        }
    }
    found
}

#[test]
fn all_are_written_or_none_whichever_step_fails_or_is_the_last() {
    let root = folder("steps");
    let (old, mut steps) = (all_of(&root), 0);
    stepwise(&root, &puts(), &mut |_| {
        steps += 1;
        Ok(())
    })
    .expect("written");
    let new = all_of(&root);
    assert_eq!(new.get("b/c/new.yaml").map(String::as_str), Some("name: C\n"));
    assert!(!new.contains_key("a/goes.yaml") && new["a/changes.yaml"] == "name: Å\n" && steps > 9);
    for last in 0..steps {
        for is_killed in [false, true] {
            let root = folder("steps");
            let mut count = 0;
            let mut step = |_: &str| {
                count += 1;
                match (count > last, is_killed) {
                    (false, _) => Ok(()),
                    (true, false) => Err(std::io::Error::other("the disk is full")),
                    (true, true) => panic!("killed"),
                }
            };
            let run = catch_unwind(AssertUnwindSafe(|| stepwise(&root, &puts(), &mut step)));
            assert_eq!(run.is_err(), is_killed);
            if is_interrupted(&root) {
                assert!(all(&root, &puts()).is_err(), "nobody writes over what was interrupted");
                restore(&root).expect("taken back");
            }
            assert_eq!(all_of(&root), old, "step {last}, killed: {is_killed}");
        }
    }
    fs::remove_dir_all(root).expect("removed");
}

#[test]
fn what_is_not_what_was_read_is_left_alone() {
    let root = folder("changed");
    fs::write(root.join("a/goes.yaml"), "name: somebody's\n").expect("written");
    let old = all_of(&root);
    let refused = all(&root, &puts()).expect_err("refused");
    assert_eq!((refused.0.as_str(), all_of(&root)), ("a/goes.yaml", old));
    fs::remove_dir_all(root).expect("removed");
}

#[test]
fn a_journal_does_not_lead_out_of_the_folder() {
    let root = folder("journal");
    let journal = r#"{"files":[{"path":"../x","was":"y","text":null}],"folders":[]}"#;
    fs::write(root.join(".gov-journal"), journal).expect("written");
    assert!(restore(&root).is_err());
    assert!(!root.with_file_name("x").exists());
    fs::remove_dir_all(root).expect("removed");
}
