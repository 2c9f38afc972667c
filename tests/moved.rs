//! A body that has moved from one region to another, and people who had a post: answers of a day
//! are of where they are on that day, and what a statement can't outlive is told.

use crate::gov::gov;
use serde_json::Value;

fn ask(question: &str) -> String {
    let args: Vec<&str> = question.split(' ').chain(["--data", "tests/moved/data"]).collect();
    let run = gov(&args, None);
    assert!(run.code < 2, "{question}: {}", run.err);
    run.out
}

fn ids(question: &str) -> Vec<String> {
    ask(&format!("{question} -o ids")).lines().map(String::from).collect()
}

#[test]
fn a_body_is_of_the_region_that_it_is_in_on_the_day() {
    assert_eq!(ids("list units --region norr"), ["forslaget"], "a proposal moves nothing");
    assert_eq!(
        ids("list units --region syd"),
        ["flytten", "nedlagda"],
        "what has ended is where it was last"
    );
    assert_eq!(ids("list units --region norr --at 2021"), ["flytten", "forslaget", "nedlagda"]);
    assert_eq!(ids("list units --region syd --at 2021-06-01"), Vec::<String>::new());
    assert_eq!(ids("list posts --region syd --at 2024"), ["chef"], "a post is where its body is");
    for (at, region) in [("2021", "Region Norr"), ("2024", "Region Syd")] {
        for question in ["show flytten", "timeline flytten", "why flytten", "list posts"] {
            let told = ask(&format!("{question} --at {at} --lang sv"));
            assert!(told.contains(region), "{question}: {told}");
        }
    }
}

#[test]
fn somebody_is_where_they_have_something_on_the_day() {
    assert_eq!(ids("list people --region norr"), ["cilla"]);
    assert_eq!(ids("list people --region syd"), ["anna", "bo", "dan"]);
    assert_eq!(ids("list people --region norr --at 2020-06-01"), ["anna", "bo", "cilla"]);
}

/// Looked for by name, it is found where it was too.
#[test]
fn what_has_moved_is_found_by_either_region() {
    for region in ["norr", "syd"] {
        assert!(ask(&format!("show chef --region {region} --lang en")).contains("Flyttchef"));
    }
    let found = ask("chair ledningen --region syd --lang en");
    assert!(found.contains("Bo Exempel"), "{found}");
}

/// Whoever only had a post lacks one in another way than whoever never had any; and whose all is
/// over lacks none.
#[test]
fn a_post_that_was_had_is_none_that_is_had() {
    let gaps = ask("gaps --lacking post --lang en");
    let line = |name: &str| gaps.lines().find(|line| line.contains(name));
    assert!(line("Bo Exempel").is_some_and(|line| line.contains("stated for another time only")), "{gaps}");
    assert!(line("Dan Exempel").is_some_and(|line| line.contains("not stated in the source")), "{gaps}");
    assert_eq!((line("Cilla Exempel"), line("Anna Exempel")), (None, None), "{gaps}");
    assert!(!ask("gaps --lacking post --at 2016 --lang en").contains("Bo Exempel"));
}

#[test]
fn a_heading_has_the_marks_of_both_ends() {
    let between = ask("reporting-lines --between nedlagda nya --lang sv");
    assert!(
        between.contains("\nFrån Nedlagda enheten (finns inte längre) till Nya nämnden (föreslaget)"),
        "{between}"
    );
    let then = ask("reporting-lines --between nedlagda nya --lang en --at 2020");
    assert!(then.contains("\nFrom Nedlagda enheten to Nya nämnden (proposed) (2020)"), "{then}");
}

/// `gov why` says between which days a statement holds, and what makes these others than its own.
#[test]
fn a_statement_says_what_limits_it() {
    let why = ask("why ledningen members[0] --lang en -o csv");
    assert!(why.contains("from 1 January 2021, to 30 June 2027 at the latest"), "{why}");
    assert!(why.contains("Ledningen: exists no later than 30 June 2027"), "{why}");
    let json: Value = serde_json::from_str(&ask("why ledningen members[0] -o json")).expect("JSON");
    let row = &json["rows"][0];
    assert_eq!(row["basis"]["to"], "2027-06-30");
    assert_eq!((&row["value"]["to"], &row["limits"][0]["by"]["id"]), (&Value::Null, &"ledningen".into()));
    assert_eq!((&row["limits"][0]["to"], &row["limits"][0]["from"]), (&"2027-06-30".into(), &Value::Null));
    let proposed = ask("why ledningen reports_to --lang sv -o csv");
    assert!(proposed.contains("; Nya nämnden (föreslaget),"), "{proposed}");
    // What sets its own end is limited by nothing.
    let json: Value = serde_json::from_str(&ask("why flytten part_of[0] -o json")).expect("JSON");
    assert_eq!(json["rows"][0]["limits"], Value::Array(Vec::new()));
}

/// That nothing is stated is said only where nothing is stated for any time.
#[test]
fn what_is_stated_for_another_time_is_told_with_that() {
    let person = ask("person cilla --at 2021 --lang en");
    assert!(
        person.contains("formerly") && person.contains("Post: stated for another time only."),
        "{person}"
    );
    assert!(ask("person cilla --lang sv").contains("Befattning: bara angiven för en annan tid."));
    assert!(ask("person dan --lang sv").contains("Befattning: inte angiven i källan."));
    let lines = ask("reporting-lines nedlagda --at 2025 --lang en");
    assert!(lines.contains("formerly") && !lines.contains("No lines"), "{lines}");
    let duties = ask("responsibilities nedlagda --at 2025 --lang en");
    assert!(duties.contains("Att lägga ned") && duties.contains("formerly"), "{duties}");
    let way = ask("reporting-lines --between nedlagda syd --at 2025 --lang en");
    assert!(way.contains("are stated for another time only."), "{way}");
    let way = ask("reporting-lines --between chef syd --lang sv");
    assert!(way.contains("Ingen källa anger en linje mellan"), "{way}");
}

/// A circle that a proposal closes is none, and a name in a list has its mark.
#[test]
fn what_is_only_proposed_closes_no_circle() {
    let lines = ask("reporting-lines ledningen --lang en");
    assert!(lines.contains("Nya nämnden (proposed)") && !lines.contains("circle"), "{lines}");
    let chart = ask("chart syd -o text --lang en");
    assert!(chart.contains("above: Region Syd, Nya nämnden (proposed)"), "{chart}");
}
