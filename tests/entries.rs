//! What is told one entry at a time - a timeline, the glossary's texts - is no plainer than the fact
//! itself: asked of a data set with rules, a vacant seat, limits that are others' ends, and
//! decisions that were never made.

use crate::gov::gov;
use serde_json::Value;

fn ask(question: &str, more: &[&str]) -> String {
    let args: Vec<&str> = question
        .split(' ')
        .chain(["--data", "tests/entries/data", "--lang", "en"])
        .chain(more.iter().copied())
        .collect();
    let run = gov(&args, None);
    assert!(run.code < 2, "{question}: {}", run.err);
    run.out
}

/// The one line that has both, with single spaces.
fn line(text: &str, one: &str, other: &str) -> String {
    let plain = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = text.lines().map(plain).filter(|line| line.contains(one) && line.contains(other));
    let found = lines.next().unwrap_or_else(|| panic!("{one}, {other}: {text}"));
    assert_eq!(lines.next(), None, "{one}, {other}: {text}");
    found
}

#[test]
fn a_timeline_says_whom_it_names_and_how() {
    let text = ask("timeline styrelsen", &[]);
    for (seat, says) in [
        ("vice chair", "seat: stated vacant, vice chair"),
        (", chair", "seat: nobody, says the source, chair"),
        ("secretary", "seat: Eva Exempel (acting), secretary perhaps"),
        ("deputy", "seat: Direktörer (a rule), deputy"),
        ("seat: Direktörer (a rule) ", "odat#s1"),
        ("the areas of", "seat: those responsible for the areas of Programmet (a rule)"),
        ("Cia", "2026 begins: seat: Cia Exempel perhaps"),
    ] {
        line(&text, seat, says);
    }
    let json: Value = serde_json::from_str(&ask("timeline styrelsen", &["-o", "json"])).expect("JSON");
    let what: Vec<&Value> = json["rows"].as_array().expect("rows").iter().map(|row| &row["what"]).collect();
    for whom in ["vacant", "nobody", "owners_of", "class"] {
        assert!(what.iter().any(|what| what["whom"] == whom), "{whom}: {what:?}");
    }
    assert!(what.iter().any(|what| what["acting"] == true && what["value"] == "secretary"), "{what:?}");
    // In a time asked about, the part says that it perhaps holds then.
    assert!(!ask("timeline styrelsen", &["--at", "2022"]).contains("secretary  perhaps"));
    let class = ask("timeline direktorer", &[]);
    line(&class, "of the class: Direktörer", "Ny chef");
    assert!(!class.contains("of the class: Direktörer (a rule)"), "that it is in one is no rule: {class}");
}

/// What is of another time and has no date of its own that says so has the word.
#[test]
fn a_timeline_says_what_is_to_come() {
    let text = ask("timeline ny", &[]);
    line(&text, "holder: Bo Exempel", "coming");
}

/// The end of somebody else is a limit, and what was seen before it was seen.
#[test]
fn another_s_end_is_an_end_at_the_latest() {
    let text = ask("timeline chef", &[]);
    line(&text, "31 December 2022 ends at the latest: holder: Anna Exempel", "pm#s1");
    line(&text, "1 March 2021 observed: holder: Anna Exempel", "formerly");
    line(&ask("timeline gamla", &[]), "31 December 2022 ends: is there up to and including", "odat");
    line(&ask("timeline styrelsen", &[]), "31 December 2020 ends: standing task", "arkiv");
    let json = ask("timeline chef", &["-o", "json"]);
    assert!(json.contains("\"at_latest\": true"), "{json}");
}
