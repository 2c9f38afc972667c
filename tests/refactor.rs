//! `gov rename-id`, `gov join` and `gov move` as they are used: everything or nothing, comments and
//! all other bytes as they are, and the comparison says what was meant.

use crate::markdown::{self, Files};
use crate::repository::{Repository, Run};
use std::fs;

const BODY: &str = "# The board.\nname: Norrnämnden\npart_of:\n  - body: norr # of the region\n    source: \
    p#L1\nmembers:\n  - person: anna-ek   # first\n    role: chair\n    source: \"p#L2\"\n  - person: \
    'bo-li'\n    role: member\n    source: [p#L3, 'p#L1']\nsources: [p#L1-3]\n";

pub fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    let write = |path: &str, text: &str| repository.write(&format!("data/norr/{path}"), text);
    repository.write("data/gov.toml", "[minimum.norr] # all of them\ngroups = 1\n");
    write("regions/norr.yaml", "name: Region Norr\nsources: [p#L1]\n");
    write("groups/norrnamnden.yaml", BODY);
    write("people/anna-ek.yaml", "name: Anna Ek\nsources: [p#L2]\n# Not anna-ek of Syd.\n");
    write("people/bo-li.yaml", "name: Bo Li\nsources: [p#L3]\n");
    write(
        "sources/p.yaml",
        "title: Protokoll\npublisher: norr\ndate: 2026-03-11\nurl: https://example.org/p\nsources: [p#s1]\n",
    );
    let text = "Region Norr har en Norrnämnd\nAnna Ek är ordförande i Norrnämnden\nBo Li är ledamot\n";
    write("sources/p.txt", text);
    let source = "title: Protokoll\npublisher: norr\ndate: 2026-03-11\nfile: p.txt\nsha256: SUM\nsources: \
                  [p#L1]\n";
    let sum = ::gov::checks::kept_text::bytes_sum(text.as_bytes());
    write("sources/p.yaml", &source.replace("SUM", &sum));
    repository.commit("there");
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{valid:?}");
    repository
}

/// The page is run as it stands: its files first, then the commands in their order.
#[test]
fn the_page_shows_what_comes_out() {
    let text = fs::read_to_string("docs/rename.md").expect("the page is there");
    let repository = Repository::empty("rename-page");
    for (path, text) in markdown::files(&text, &Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    repository.commit("base");
    repository.holds_page("docs/rename.md", |_| {});
    let clean = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(clean.code, Some(0), "{clean:?}");
}

/// A run that was killed left its journal: the next one takes back what was begun.
#[test]
fn what_a_killed_run_began_is_taken_back_first() {
    let repository = repository("rename-killed");
    let path = "data/norr/people/anna-ek.yaml";
    let was = read(&repository, "norr/people/anna-ek.yaml");
    let journal = serde_json::json!({
        "files": [{ "path": "norr/people/anna-ek.yaml", "was": was, "text": "name: X\n" }], "folders": [],
    });
    repository.write("data/.gov-journal", &journal.to_string());
    repository.write(path, "name: X\n");
    for args in [
        &["rename-id", "anna-ek", "anna"][..],
        &["join", "anna-ek", "bo-li", "--says-editor", "x"],
        &["move", "anna-ek", "syd"],
    ] {
        let dry = repository.gov(&[args, &["--dry-run"]].concat());
        refused(&dry, "was interrupted");
    }
    let done = repository.gov(&["rename-id", "anna-ek", "anna", "--yes"]);
    assert!(done.code == Some(0) && done.err.contains("An interrupted write was undone"), "{done:?}");
    assert!(read(&repository, "norr/people/anna.yaml").starts_with("name: Anna Ek\n"));
}

pub fn read(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join("data").join(path)).unwrap_or_else(|why| format!("{path}: {why}"))
}

/// What git says of the folder; nothing when it is as it was committed.
pub fn status(repository: &Repository) -> String {
    crate::repository::done(
        crate::repository::command("git", &repository.path).args(["status", "--short", "-uall"]),
    )
    .out
}

pub fn refused(run: &Run, said: &str) {
    assert!(run.code == Some(2) && run.err.contains(said), "{said}: {run:?}");
}

/// Runs the commands that undo it, as they were told.
pub fn undo(repository: &Repository, told: &str) {
    let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("  ")).map(str::trim).collect();
    assert!(!lines.is_empty(), "{told}");
    for line in lines {
        let run =
            crate::repository::done(crate::repository::command("sh", &repository.path).args(["-c", line]));
        assert_eq!(run.code, Some(0), "{line}: {run:?}");
    }
    assert_eq!(status(repository), "");
}

#[test]
fn an_id_is_renamed_wherever_it_is_named_and_every_other_byte_stays() {
    let repository = repository("rename-id");
    let run = |more: &[&str]| repository.gov(&[&["rename-id", "anna-ek", "anna-ek-norr"], more].concat());
    refused(&run(&[]), "--yes");
    let dry = run(&["--dry-run"]);
    assert!(
        dry.code == Some(0) && dry.out.contains("rename to data/norr/people/anna-ek-norr.yaml"),
        "{dry:?}"
    );
    assert!(dry.err.contains("still there as a word: norr/people/anna-ek-norr.yaml:4"), "{dry:?}");
    assert_eq!(status(&repository), "", "nothing was written");
    let done = run(&["--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let renamed = BODY.replace("anna-ek ", "anna-ek-norr ");
    assert_eq!(read(&repository, "norr/groups/norrnamnden.yaml"), renamed);
    let own = "name: Anna Ek\nformer_ids: [anna-ek]\nsources: [p#L2]\n# Not anna-ek of Syd.\n";
    assert_eq!(read(&repository, "norr/people/anna-ek-norr.yaml"), own);
    assert!(read(&repository, "norr/people/anna-ek.yaml").contains("No such file"));
    let shown = repository.gov(&["person", "anna-ek"]);
    assert!(shown.code == Some(0) && shown.out.contains("chair in Norrnämnden"), "{shown:?}");
    undo(&repository, &done.err);
}

#[test]
fn a_source_and_a_region_are_renamed_in_citations_and_settings() {
    let repository = repository("rename-source");
    let done = repository.gov(&["rename-id", "p", "protokoll-1", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(read(&repository, "norr/groups/norrnamnden.yaml"), BODY.replace("p#", "protokoll-1#"));
    assert!(read(&repository, "norr/sources/protokoll-1.yaml").contains("file: p.txt"));
    repository.commit("renamed");
    let done = repository.gov(&["byt-id", "norr", "region-norr", "--ja"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(read(&repository, "gov.toml"), "[minimum.region-norr] # all of them\ngroups = 1\n");
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{valid:?}");
    repository.commit("renamed");
    let back = repository.gov(&["rename-id", "region-norr", "norr", "--yes"]);
    assert_eq!(back.code, Some(0), "{back:?}");
    let own = "name: Region Norr\nformer_ids: [region-norr]\nsources: [protokoll-1#L1]\n";
    assert_eq!(read(&repository, "norr/regions/norr.yaml"), own, "an id is no former id of itself");
}

#[test]
fn an_id_that_can_not_be_given_is_refused() {
    let repository = repository("rename-refused");
    let text = "name: Civia Ask\nformer_ids: [civia]\nsources: [p]\n";
    repository.write("data/norr/people/civia-ask.yaml", text);
    repository.commit("more");
    for (old, new, said) in [
        ("anna-ek", "Anna Ek", "is not an id"),
        ("anna-ek", "anna-ek", "already called that"),
        ("anna-ek", "bo-li", "write `gov join anna-ek bo-li`"),
        ("anna-ek", "civia", "a former id of civia-ask"),
        ("Anna Ek", "anna", "did you mean `anna-ek`?"),
        ("xyzzy", "anna", "xyzzy"),
    ] {
        let run = repository.gov(&["rename-id", old, new, "--yes"]);
        assert!(run.code.is_some_and(|code| code > 0) && run.err.contains(said), "{said}: {run:?}");
    }
    assert_eq!(status(&repository), "");
    repository.write("data/norr/people/bo-li.yaml", "name: Bo Li\nsources: [p#L3] # now\n");
    let away = ["rename-id", "bo-li", "bo-li-norr", "--yes"];
    refused(&repository.gov(&away), "has changes that git does not have yet");
    refused(&repository.gov(&[&away[..], &["--rev", "HEAD"]].concat()), "--rev");
    repository.write("data/norr/groups/annan.yaml", "name: [\n");
    refused(&repository.gov(&away), "cannot be read");
}

/// What is wrong in the data already stays as wrong as it was.
#[test]
fn an_old_error_does_not_keep_it_and_a_wrong_reference_is_renamed_too() {
    let repository = repository("rename-errors");
    let body = "name: Rådet\npart_of:\n  - body: anna-ek\nmembers:\n  - person: anna-ek\n    from: 2026-02-30\nsources: \
                [p#L1]\n";
    repository.write("data/norr/groups/radet.yaml", body);
    repository.commit("with errors");
    let done = repository.gov(&["rename-id", "anna-ek", "anna", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(read(&repository, "norr/groups/radet.yaml"), body.replace("anna-ek", "anna"));
}
