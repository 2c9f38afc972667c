//! How sure a comparison is, and of when it speaks: nothing that differs is told as surer than it
//! is said, for an answer, for a person, and in a picture.

use crate::versions;
use gov::lang::Lang;
use gov::report::diff::Format;
use serde_json::Value;
use versions::{Files, base, json as compared, text, with};

const GROUP: &str = "r/groups/g.yaml";

/// The nature and the day of an answer.
fn answer(before: &Files, after: &Files, question: &str, about: &str) -> Option<(String, Value)> {
    let diff = compared(before, after);
    let is_it = |answer: &&Value| answer["question"] == question && answer["about"]["id"] == about;
    let answer = diff["answers"].as_array()?.iter().find(is_it)?;
    Some((answer["nature"].as_str()?.to_string(), answer["in_force"].clone()))
}

/// What was only proposed is created when it is adopted.
#[test]
fn an_adopted_proposal_is_of_structure() {
    let proposed =
        with(&base(), GROUP, "name: Gruppen\n", "name: Gruppen\ncertainty: proposed\nfrom: 2026-05-01\n");
    let adopted = with(&base(), GROUP, "name: Gruppen\n", "name: Gruppen\nfrom: 2026-05-01\n");
    let change = |before: &Files, after: &Files| {
        let change = compared(before, after)["changes"][0].clone();
        ["class", "nature", "in_force"].map(|key| change[key].as_str().unwrap_or_default().to_string())
    };
    assert_eq!(change(&proposed, &adopted), ["structure", "change", "2026-05-01"]);
    assert_eq!(change(&adopted, &proposed), ["structure", "undated", ""]);
    let said = text(&proposed, &adopted, Format::Table, Lang::En, false).replace('\n', " ");
    assert!(said.contains("created: no longer only proposed"), "{said}");
    assert!(said.contains("proposed: Chefen"), "who leads it was only proposed: {said}");
}

/// A decision's status makes what it set up, and whom others have through it.
#[test]
fn a_decision_that_is_adopted_makes_answers_sure() {
    let set_up = |status: &str| {
        let text = format!("name: Beslutet\ntype: decision\nstatus: {status}\n");
        let files = with(&base(), "r/decisions/d.yaml", "", &text);
        with(&files, GROUP, "name: Gruppen\n", "name: Gruppen\nestablished_by: d\n")
    };
    let (proposed, adopted) = (set_up("proposed"), set_up("adopted"));
    for (question, about) in [("who_chairs", "g"), ("who_sits", "g"), ("lines", "h")] {
        assert!(answer(&proposed, &adopted, question, about).is_some(), "{question} {about}");
    }
}
