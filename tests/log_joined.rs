//! `gov log` of a file that another one became one with: the join is told as `gov diff` tells it,
//! and what both said is no change.

use crate::log::{log, texts};
use crate::repository::{CLEAN, GROUP, Repository};
use serde_json::Value;

const OTHER: &str = "data/exempel/groups/styrelsen.yaml";

#[test]
fn a_join_is_told_as_one() {
    let repository = Repository::new("log-joined");
    repository.write(OTHER, &CLEAN.replace("Nämnden", "Styrelsen"));
    repository.commit("another");
    std::fs::remove_file(repository.path.join(OTHER)).expect("it was there");
    let aliases = "aliases:\n  - name: Styrelsen\nformer_ids: [styrelsen]\n";
    let (first, rest) = CLEAN.split_once('\n').expect("lines");
    repository.write(GROUP, &format!("{first}\n{aliases}{rest}"));
    repository.commit("joined");
    let told = log(&repository, &["namnden"]);
    assert_eq!(texts(&told, "subject"), ["joined", "base"]);
    let changes = told["rows"][0]["changes"].as_array().expect("changes");
    let is_join = |change: &&Value| change["what"] == "joined";
    let join = changes.iter().find(is_join).unwrap_or_else(|| panic!("no join: {told:#}"));
    assert_eq!((&join["before"], &join["after"]), (&"styrelsen".into(), &"namnden".into()));
    assert!(changes.iter().all(|change| change["key"] != "part_of"), "{changes:#?}");
    // The id that went finds the same history.
    assert_eq!(texts(&log(&repository, &["styrelsen"]), "subject"), ["joined", "base"]);
    let run = repository.gov(&["log", "namnden", "--lang", "sv"]);
    assert!(run.out.contains("blev samma fil som Nämnden"), "{run:?}");
}
