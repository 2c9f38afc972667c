//! `gov log` where something can't be read, is cut, is hostile, is not committed or names nobody.

use crate::declared;
use crate::log::{log, put, texts};
use crate::repository;
use ::gov::report::Format;
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use std::fs;

#[test]
fn what_cannot_be_read_is_said() {
    let repository = Repository::new("log-broken");
    put(&repository, "name: [\n", "broken");
    put(&repository, "name: [[\n", "still broken");
    put(&repository, CLEAN, "mended");
    put(&repository, "name: {\n", "broken anew");
    put(&repository, &CLEAN.replace("Nämnden", "Styrelsen"), "mended otherwise");
    let told = log(&repository, &["namnden"]);
    assert_eq!(
        texts(&told, "subject"),
        ["mended otherwise", "broken anew", "mended", "still broken", "broken", "base"]
    );
    assert_eq!(
        texts(&told, "state"),
        ["readable_again", "unreadable", "readable_again", "unreadable", "unreadable", "changed"]
    );
    assert_eq!(told["rows"][0]["changes"][0]["after"], "Styrelsen");
    assert_eq!(told["rows"][2]["changes"].as_array().map(Vec::len), Some(0));
    let out = repository.gov(&["log", "namnden"]).out;
    assert!(
        out.contains("can be read again, and says the same") && out.contains("the file can't be read: "),
        "{out}"
    );
}

#[test]
fn a_shallow_clone_says_where_its_history_is_cut() {
    let origin = Repository::new("log-shallow-origin");
    put(&origin, &CLEAN.replace("Nämnden", "Nämnd"), "shorter");
    put(&origin, &CLEAN.replace("Nämnden", "Styrelsen"), "another");
    let clone = Repository { path: folder("log-shallow") };
    clone.git(&["clone", "-q", "--depth", "2", &format!("file://{}", origin.path.display()), "."]);
    let told = log(&clone, &["namnden"]);
    assert_eq!(
        (texts(&told, "subject"), &told["history_is_cut"]),
        (vec!["another".to_string(), "shorter".to_string()], &true.into())
    );
    assert_eq!(texts(&told, "state"), ["changed", "history_is_cut"]);
    assert!(clone.gov(&["log", "namnden"]).out.contains("The history is cut here"));
}

/// Who writes a commit writes its author and its subject: neither speaks to a terminal, nor to what
/// reads a log.
#[test]
fn authors_and_subjects_are_only_shown() {
    let repository = Repository::new("log-hostile");
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Styrelsen"));
    repository.git(&["add", "-A"]);
    let author = "--author=::error::\u{1b}[31mAnna\u{202e} <a@example.org>";
    let commit = ["commit", "-q", "-m", "\u{1b}]0;title\u{7}\n::error::x", author];
    assert_eq!(done(command("git", &repository.path).args(commit)).code, Some(0));
    repository.script("spy", "#!/bin/sh\ntouch spied\n");
    repository.git(&["config", "core.fsmonitor", "./spy"]);
    repository.git(&["config", "diff.external", "./spy"]);
    let _ = fs::remove_file(repository.path.join("spied"));
    for format in declared::names::<Format>() {
        for accessible in [&[][..], &["--accessible"]] {
            let run = repository.gov(&[&["log", "namnden", "-o", &format], accessible].concat());
            assert_eq!(run.code, Some(0), "{run:?}");
            assert!(!run.out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{format}: {}", run.out);
            assert!(!repository.path.join("spied").exists(), "nothing of the repository's is run");
            assert!(
                run.out.lines().all(|line| !line.trim_start().starts_with("::")),
                "{format}: {}",
                run.out
            );
        }
    }
}

#[test]
fn what_is_not_committed_and_who_is_not_named_is_said() {
    let repository = Repository::new("log-beside");
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Styrelsen"));
    assert_eq!(log(&repository, &["namnden"])["uncommitted"], true);
    repository.write(GROUP, &format!("# Bara form.\n{CLEAN}"));
    assert_eq!(log(&repository, &["namnden"])["uncommitted"], false);
    let person = "data/exempel/people/anna-ek.yaml";
    repository.write(person, "name: Anna Ek\nsources: [exempel-protokoll#s3]\n");
    repository.commit("Anna Ek came");
    repository.write(person, "redacted: true\n");
    repository.commit("removed");
    let run = repository.gov(&["log", "anna-ek"]);
    assert!(run.out.contains("The name has been removed") && !run.out.contains("Anna Ek"), "{run:?}");
    assert_eq!(repository.gov(&["log", "namnden", "--at", "2024"]).code, Some(2));
}
