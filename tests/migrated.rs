//! `gov fmt --migrate`: the shipped data in its older spelling answers as it does today, and
//! becomes the shipped data.

use crate::gov::gov;
use crate::questions;
use std::fs;
use std::path::{Path, PathBuf};

/// A line as it was written before model 2, where it can be.
fn older(text: &str) -> String {
    text.replace("all_of: skane-strategi-fhs", "owners_of: skane-strategi-fhs")
        .replace("- all_of: ", "- posts: ")
        .replace("- may: create\n    what: ", "- creates: ")
        .replace("- may: decide\n", "- decides: true\n")
        .replace("model = 2\n\n", "")
}

/// The shipped data in a folder of its own, each text as `written` has it.
fn copy(name: &str, written: impl Fn(&str) -> String) -> (PathBuf, usize) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let mut changed = 0;
    for entry in walkdir::WalkDir::new("data").into_iter().flatten().filter(|entry| entry.path().is_file()) {
        let text = fs::read_to_string(entry.path()).expect("a file of the data can be read");
        let to = root.join(entry.path());
        fs::create_dir_all(to.parent().expect("a folder")).expect("it can be made");
        changed += usize::from(written(&text) != text);
        fs::write(to, written(&text)).expect("it can be written");
    }
    (root.join("data"), changed)
}

fn args<'a>(line: &'a [String], data: &'a str) -> Vec<&'a str> {
    line.iter().map(String::as_str).chain(["--data", data]).collect()
}

#[test]
fn older_spellings_answer_as_todays_do() {
    let (old, changed) = copy("migrated-old", older);
    assert_eq!(changed, 4, "three files and gov.toml have an older spelling");
    let old = old.to_str().expect("a path");
    let differ: Vec<String> = questions::lines()
        .into_iter()
        // `show` has the keys as they are written, `why` the commits of the files.
        .filter(|line| !["show", "why", "diff", "log"].contains(&line[0].as_str()))
        .filter(|line| !line.iter().any(|word| word.starts_with("--rev")))
        .filter(|line| gov(&args(line, old), None).out != gov(&args(line, "data"), None).out)
        .map(|line| line.join(" "))
        .collect();
    assert_eq!(differ, [""; 0]);
    let found = gov(&["validate", "--data", old, "--lang", "en"], None);
    assert_eq!(found.code, 0, "{}{}", found.out, found.err);
}

#[test]
fn older_spellings_become_todays() {
    let (old, _) = copy("migrated-new", older);
    let data = old.to_str().expect("a path");
    let check = gov(&["fmt", "--migrate", "--check", "--data", data], None);
    assert_eq!((check.code, check.out.lines().count()), (1, 4), "{}", check.out);
    let run = gov(&["fmt", "--migrate", "--data", data, "--lang", "en"], None);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    for entry in walkdir::WalkDir::new("data").into_iter().flatten().filter(|entry| entry.path().is_file()) {
        let path = old.join(entry.path().strip_prefix("data").expect("below the data"));
        assert_eq!(fs::read(&path).expect("there"), fs::read(entry.path()).expect("there"), "{path:?}");
    }
    let again = gov(&["fmt", "--migrate", "--data", data, "--lang", "en"], None);
    assert_eq!((again.code, again.out.as_str()), (0, ""), "{}", again.err);
}

/// What only the source can say is left and told; the rest of the file is rewritten, comments stay,
/// and the data is not said to be of model 2.
#[test]
fn what_only_the_source_can_say_is_asked() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("migrated-asked");
    let _ = fs::remove_dir_all(&root);
    for (path, text) in [
        ("regions/r.yaml", "name: R\n"),
        ("posts/p.yaml", "name: P\nbody: r\nclass: true\n"),
        (
            "groups/g.yaml",
            "name: G\npart_of: r\nmembers:\n  - posts: p # några?\n    count: 2\n  - posts: p # alla\n",
        ),
    ] {
        fs::create_dir_all(root.join(path).parent().expect("a folder")).expect("made");
        fs::write(root.join(path), text).expect("written");
    }
    let data = root.to_str().expect("a path");
    let run = gov(&["fmt", "--migrate", "--data", data, "--lang", "en"], None);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("g.yaml:4:5") && run.err.contains("write `all_of` if all"), "{}", run.err);
    let text = fs::read_to_string(root.join("groups/g.yaml")).expect("there");
    assert!(text.contains("- posts: p # några?\n    count: 2\n  - all_of: p # alla"), "{text}");
    assert!(!root.join("gov.toml").exists());
}

/// On a terminal it is asked, and what is answered is done; an empty answer leaves it.
#[cfg(unix)]
#[test]
fn on_a_terminal_somebody_is_asked() {
    use std::io::{Read as _, Write as _};
    for (number, (typed, code, there)) in
        [("any_of\n", 0, "- any_of: p\n    count: 2"), ("\n", 1, "- posts: p\n    count: 2")]
            .into_iter()
            .enumerate()
    {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("migrated-typed-{number}"));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in [
            ("regions/r.yaml", "name: R\n"),
            ("posts/p.yaml", "name: P\nbody: r\nclass: true\n"),
            ("groups/g.yaml", "name: G\npart_of: r\nmembers:\n  - posts: p\n    count: 2\n"),
        ] {
            fs::create_dir_all(root.join(path).parent().expect("a folder")).expect("made");
            fs::write(root.join(path), text).expect("written");
        }
        let data = root.to_str().expect("a path");
        let (mut terminal, side) = pty_process::blocking::open().expect("a terminal");
        terminal.resize(pty_process::Size::new(40, 100)).expect("it has a size");
        let args = ["fmt", "--migrate", "--data", data, "--lang", "en"];
        let command = crate::terminal::command(&args, &[]);
        let mut child = pty_process::blocking::Command::from(command).spawn(side).expect("the binary runs");
        terminal.write_all(typed.as_bytes()).expect("typed");
        let (mut seen, mut bytes) = (Vec::new(), [0; 4096]);
        while let Ok(count @ 1..) = terminal.read(&mut bytes) {
            seen.extend_from_slice(&bytes[..count]);
        }
        let seen = String::from_utf8_lossy(&seen).into_owned();
        assert_eq!(child.wait().expect("it ends").code(), Some(code), "{seen}");
        assert!(seen.contains("any_of") && seen.contains("empty: leave it"), "{seen}");
        let text = fs::read_to_string(root.join("groups/g.yaml")).expect("there");
        assert!(text.contains(there), "{text}");
    }
}

/// Data of a model that this program does not know is told of, not read as if it were known.
#[test]
fn a_later_model_is_told() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("migrated-later");
    fs::create_dir_all(root.join("regions")).expect("made");
    fs::write(root.join("regions/r.yaml"), "name: R\n").expect("written");
    fs::write(root.join("gov.toml"), "model = 3\n").expect("written");
    let run = gov(&["validate", "--data", root.to_str().expect("a path"), "--lang", "en"], None);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains("install a newer version of gov"), "{}", run.out);
}
