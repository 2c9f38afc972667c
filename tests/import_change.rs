//! `gov import` into data that is there: a change like any other, shown before it is written.

use crate::repository::{self, Repository};
use std::fs;

/// A change in a cell is a change to one file, shown before it is written; all others stay.
#[test]
fn a_change_in_a_table_is_a_reviewed_change() {
    let repository = Repository::new("import-changed");
    let path = |name: &str| repository.path.join(name).to_str().expect("UTF-8").to_string();
    let export = || {
        let run = repository.gov(&["export", "csv", "--people", "names", "--out", &path("out")]);
        assert_eq!(run.code, Some(0), "{}", run.err);
    };
    export();
    let table = fs::read_to_string(path("out/written.csv")).expect("there");
    let changed = table.replace("name,Nämnden", "name,Vårdnämnden");
    assert_ne!(table, changed);
    fs::write(path("out/written.csv"), &changed).expect("written");
    let before = fs::read_to_string(path(repository::GROUP)).expect("there");
    let import = |more: &[&str]| repository.gov(&[&["import", "csv", &path("out")], more].concat());
    let run = import(&["--dry-run"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("Vårdnämnden") && run.out.contains("+name: Vårdnämnden"), "{}", run.out);
    assert!(run.err.contains("Nothing was written"), "{}", run.err);
    assert_eq!(fs::read_to_string(path(repository::GROUP)).expect("there"), before);
    assert_eq!(import(&[]).code, Some(2), "nobody to ask");
    assert_eq!(import(&["--yes"]).code, Some(0));
    let after = fs::read_to_string(path(repository::GROUP)).expect("there");
    assert_eq!(after, before.replace("name: Nämnden", "name: Vårdnämnden"));
    assert_eq!(repository.git(&["status", "--short", "data"]).lines().count(), 1);
    assert!(import(&["--yes"]).err.contains("Nothing to write"));
    // The data has moved on: what the table did not change is not taken back.
    repository.commit("renamed");
    fs::write(path("out/written.csv"), &table).expect("written");
    let run = import(&["--yes"]);
    assert!(run.code == Some(0) && run.err.contains("Nothing to write"), "{} {}", run.out, run.err);
    // Both have changed: that is asked, not settled.
    fs::write(path("out/written.csv"), table.replace("name,Nämnden", "name,Tredje nämnden"))
        .expect("written");
    let run = import(&["--yes"]);
    assert!(
        run.code == Some(2) && run.err.contains("changed both in the table and in the data"),
        "{}",
        run.err
    );
    assert_eq!(fs::read_to_string(path(repository::GROUP)).expect("there"), after);
}

/// What would be an error is not written, and neither is what takes a comment away.
#[test]
fn a_change_that_breaks_the_data_or_loses_a_comment_is_refused() {
    let repository = Repository::new("import-broken");
    let path = |name: &str| repository.path.join(name).to_str().expect("UTF-8").to_string();
    let commented = repository::CLEAN.replace("    source:", "    # Enligt protokollet.\n    source:");
    repository.write(repository::GROUP, &commented);
    repository.commit("a comment");
    repository.gov(&["export", "csv", "--people", "names", "--out", &path("out")]);
    let table = fs::read_to_string(path("out/written.csv")).expect("there");
    let import = |text: &str| {
        fs::write(path("out/written.csv"), text).expect("written");
        let run = repository.gov(&["import", "csv", &path("out"), "--yes"]);
        assert_eq!(fs::read_to_string(path(repository::GROUP)).expect("there"), commented, "{}", run.err);
        run
    };
    let run = import(&table.replace("part_of[0].body,exempel", "part_of[0].body,finns-inte"));
    assert!(run.code == Some(1) && run.err.contains("new errors"), "{} {}", run.out, run.err);
    let gone: Vec<&str> =
        table.lines().filter(|line| !line.contains("namnden.yaml") || !line.contains("part_of")).collect();
    let run = import(&gone.join("\n"));
    assert!(run.code == Some(2) && run.err.contains("a comment would be lost"), "{} {}", run.out, run.err);
}
