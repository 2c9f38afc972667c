//! What has ended, is to come or is only proposed says so in every answer: that nobody is stated,
//! or that there are none, is said only where it is so.

use crate::gov::gov;
use serde_json::Value;

fn ask(question: &str) -> String {
    let args: Vec<&str> =
        question.split(' ').chain(["--data", "tests/another_time/data", "--lang", "en"]).collect();
    let run = gov(&args, None);
    assert!(run.code < 2, "{question}: {}", run.err);
    run.out
}

fn json(question: &str) -> Value {
    serde_json::from_str(&ask(&format!("{question} -o json"))).expect("JSON")
}

#[test]
fn one_who_was_responsible_is_told_as_that() {
    let raci = ask("responsibilities --raci pr");
    assert!(raci.contains("formerly: Anna Exempel") && !raci.contains("do not state who"), "{raci}");
    assert!(raci.contains("Not in the matrix: Datahallen (no longer there)."), "{raci}");
    let compare = ask("compare digitalt");
    assert!(
        compare.contains("Datahallen (no longer there)") && compare.contains("formerly: Anna Exempel"),
        "{compare}"
    );
    assert!(!compare.contains("not described"), "{compare}");
}

#[test]
fn what_is_listed_of_another_time_is_no_lack() {
    let counts = ask("counts");
    assert!(counts.contains("1 (of another time: 1)") && counts.contains("can't be checked"), "{counts}");
    assert_eq!(json("counts")["rows"][0]["agrees"], "unknown");
}

#[test]
fn an_area_that_has_ended_says_so_for_a_later_day() {
    let then = ask("who-owns datahallen --at 2024");
    assert!(
        then.contains("Datahallen ended on 31 December 2022.") && !then.contains("not described"),
        "{then}"
    );
    assert_eq!(json("who-owns datahallen --at 2024")["hits"][0]["state"], "ended");
    let decides = ask("who-decides datahallen --at 2024");
    assert!(decides.contains("Datahallen ended on 31 December 2022."), "{decides}");
}

#[test]
fn what_does_not_stand_above_any_more_or_yet_is_told_with_that() {
    let owns = ask("who-owns uppdraget");
    assert!(
        owns.contains("proposed: Nya styrgruppen; formerly: Gamla styrgruppen (no longer there)"),
        "{owns}"
    );
    let under = &json("who-owns uppdraget")["hits"][0]["under"];
    assert_eq!((&under[0]["certainty"], &under[1]["standing"]), (&"proposed".into(), &"ended".into()));
}

#[test]
fn a_body_that_has_ended_lacks_nothing() {
    let chart = ask("chart gamla -o text");
    assert!(chart.contains("no longer there") && !chart.contains("stated"), "{chart}");
    let gaps = ask("gaps --lacking post");
    assert!(!gaps.contains("Anna") && !gaps.contains("Bo Exempel"), "{gaps}");
    let post = ask("post rektor --at 2024");
    assert!(post.contains("formerly:") && post.contains("stated for another time only"), "{post}");
    assert!(ask("gaps --lacking holder").contains("stated for another time only"));
}

#[test]
fn a_class_of_posts_is_a_rule() {
    let owns = ask("who-owns kvarvarande");
    assert!(owns.contains("Handläggare (one or more in that role; who and how many is unknown)"), "{owns}");
}

#[test]
fn what_a_decision_makes_is_not_missed_and_what_was_rejected_is_not_done() {
    let decisions = ask("decisions -o csv");
    assert!(
        decisions.contains("creates Framtida rådet;")
            && decisions.contains("Avslagna rådet (rejected)")
            && !decisions.contains("(rejected) (rejected)"),
        "{decisions}"
    );
    let rows = json("decisions")["rows"].clone();
    let effect = rows
        .as_array()
        .expect("rows")
        .iter()
        .flat_map(|row| row["effects"].as_array().expect("effects"))
        .find(|effect| effect["other"]["id"] == "avslagna")
        .expect("it would have created");
    assert_eq!((&effect["certainty"], &effect["status"]), (&"rejected".into(), &"rejected".into()));
}

#[test]
fn json_of_a_person_says_who_acts() {
    let rows = json("person cilla")["rows"].clone();
    let post = rows.as_array().expect("rows").iter().find(|row| row["on"]["id"] == "chef").expect("the post");
    assert_eq!(post["on"]["acting"], true);
}

#[test]
fn every_column_of_names_has_their_marks() {
    assert!(ask("members gamla").contains("Avslagna rådet (rejected)"));
}
