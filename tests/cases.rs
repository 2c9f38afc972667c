//! Golden cases: each folder in `tests/cases/` is one. `cmd` is the command line (`# width 80` on a
//! line of its own makes it a terminal), `data/` its data set (the shipped one where there is
//! none), `expected.txt` what comes out, all of it.
//!
//! `UPDATE_CASES=1 cargo test --test all cases::` writes what comes out now; look at the difference
//! before it is committed.

use crate::gov;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_case_gives_what_it_should() {
    let mut wrong = Vec::new();
    let cases = folders(Path::new("tests/cases"));
    assert!(cases.len() > 30, "the cases are there");
    for case in cases {
        let got = outcome(&case);
        let path = case.join("expected.txt");
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, &got).expect("the case can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if got != expected {
            wrong.push(format!("== {}\n-- expected\n{expected}\n-- got\n{got}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{} cases differ\n{}", wrong.len(), wrong.join("\n"));
}

/// What no page can show (tests/pages.rs) is shown here, or made by tests/hostile.rs.
#[test]
fn every_code_that_no_page_can_show_has_a_case() {
    for code in ["not-utf8", "unreadable-file"] {
        let path = Path::new("tests/cases").join(code).join("expected.txt");
        let text = fs::read_to_string(&path).unwrap_or_default();
        assert!(text.lines().any(|line| line == code), "{} shows a finding `{code}`", path.display());
    }
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).expect("the folder of cases can be read");
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn outcome(case: &Path) -> String {
    let cmd = fs::read_to_string(case.join("cmd")).expect("a case has a cmd");
    let width = cmd.lines().find_map(|line| line.strip_prefix("# width ")?.parse().ok());
    let line =
        cmd.lines().find(|line| line.starts_with("gov ")).expect("a cmd has a line that begins with gov");
    let mut args: Vec<&str> = words(line).into_iter().skip(1).collect();
    let own = case.join("data");
    let data = if own.is_dir() { own.to_str().expect("a case's path is UTF-8") } else { "data" };
    if !args.contains(&"--data") {
        args.extend(["--data", data]);
    }
    let run = gov::gov(&args, width);
    let plain = |text: &str| steady(&text.replace(data, "data"));
    format!("exit: {}\n--- stdout\n{}--- stderr\n{}", run.code, plain(&run.out), plain(&run.err))
}

/// The words of a command line; double quotes hold spaces together.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part);
        } else {
            words.extend(part.split_whitespace());
        }
    }
    words
}

/// Times differ from run to run, and the number of rules grows.
fn steady(text: &str) -> String {
    let lines =
        text.lines().map(|line| match line.rsplit_once(", ").filter(|(_, last)| last.ends_with(" ms)")) {
            Some((start, _)) => {
                let (rest, rules) = start.rsplit_once(", ").unwrap_or((start, ""));
                let word = rules.split_once(' ').map_or("", |(_, word)| word);
                format!("{rest}, N {word}, N ms)\n")
            }
            None => format!("{line}\n"),
        });
    lines.collect()
}
