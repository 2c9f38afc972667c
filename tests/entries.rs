//! What is told one entry at a time - a timeline, the glossary's texts - is no plainer than the
//! fact itself: asked of a data set with rules, a vacant seat, limits that are others' ends, and
//! decisions that were never made.

use crate::gov::gov;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

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
        ("substitute", "seat: Direktörer (one or more in that role), substitute"),
        ("seat: Direktörer (all in that role) ", "odat#s1"),
        ("the areas of", "seat: those responsible for the areas of Programmet"),
        ("Cia", "2026 begins: seat: Cia Exempel"),
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
    assert!(
        !class.contains("of the class: Direktörer (all in that role)"),
        "that it is in one is no rule: {class}"
    );
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
    line(&ask("timeline gamla", &[]), "31 December 2022 exists until then", "odat");
    line(&ask("timeline styrelsen", &[]), "31 December 2020 ends: standing task", "arkiv");
    let json = ask("timeline chef", &["-o", "json"]);
    assert!(json.contains("\"at_latest\": true"), "{json}");
}

/// A chair from a day on which the body was gone, a line to a body that came after it: never so,
/// whatever was asked. The page of the body has them, and says that they can't have been.
#[test]
fn what_its_lives_leave_no_day_for_never_held() {
    for question in ["chair gamla", "members gamla", "timeline gamla", "timeline dan", "person dan"] {
        let text = ask(question, &[]);
        assert!(!text.contains("2024") && !text.contains("chair: Dan"), "{question}: {text}");
        let then = ask(question, &["--at", "2022"]);
        assert!(!then.contains("2024-01-01") && !then.contains("chair: Dan"), "{question}: {then}");
    }
    for question in ["reporting-lines gamla", "reporting-lines sena", "timeline sena"] {
        let text = ask(question, &[]);
        assert!(!text.contains("reports to"), "{question}: {text}");
    }
    let gamla = site("groups/gamla.html");
    for name in ["Dan Exempel", "Sena nämnden"] {
        let rows: Vec<&str> = gamla.split("<li").filter(|row| row.contains(name)).collect();
        assert!(!rows.is_empty(), "{name}: {gamla}");
        for row in rows.iter().filter(|row| row.contains("class=m")) {
            assert!(row.contains("t have held"), "{name}: {row}");
            assert!(!row.contains("data-t") && !row.contains("formerly"), "{name}: {row}");
        }
    }
    assert!(!site("groups/styrelsen.html").contains("t have held"));
}

/// A page of the site.
fn site(page: &str) -> String {
    static OUT: LazyLock<PathBuf> = LazyLock::new(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("entries-site");
        let _ = fs::remove_dir_all(&out);
        let to = out.to_str().expect("UTF-8");
        let run = gov(&["site", "--data", "tests/entries/data", "--out", to, "--allow-errors"], None);
        assert_eq!(run.code, 0, "{}", run.err);
        out
    });
    fs::read_to_string(OUT.join(page)).expect("the page is there")
}

/// What a decision does was not done where it was not made: the timeline and the page of what it
/// names say what became of it, as `gov decisions` does.
#[test]
fn what_a_decision_does_is_no_surer_than_it_is_made() {
    let sena = ask("timeline sena", &[]);
    line(&sena, "effect: Sena nämnden, creates", "Avslaget rejected");
    line(&sena, "Förslaget", "amends Förslaget proposed");
    line(&sena, "Oklara beslutet", "replaces Oklara beslutet whether it was adopted is unknown");
    line(&sena, "Bifallet", "amends Bifallet odat#s1");
    let avslag = ask("timeline avslag", &[]);
    line(&avslag, "point: “Digitala rådet inrättas”", "rejected");
    line(&ask("timeline kvar", &[]), "dissolved by: Avslaget", "rejected");
    line(&ask("decisions", &[]), "creates Sena nämnden", "creates Sena nämnden (rejected)");
    let json: Value = serde_json::from_str(&ask("timeline sena", &["-o", "json"])).expect("JSON");
    let rows = json["rows"].as_array().expect("rows");
    let rejected = rows.iter().find(|row| row["what"]["status"] == "rejected").expect("the rejected one");
    assert_eq!(rejected["basis"]["certainty"], "rejected", "{rejected}");
    let page = site("groups/sena.html");
    let row = |name: &str| page.split("<li").find(|row| row.contains(name)).expect("a row").to_string();
    assert!(row("Avslaget").contains("avslaget"), "{}", row("Avslaget"));
    assert!(row("Förslaget").contains("föreslaget"), "{}", row("Förslaget"));
    assert!(!row("Bifallet").contains("class=c"), "{}", row("Bifallet"));
    assert!(site("groups/kvar.html").contains(">avslaget<"), "{}", site("groups/kvar.html"));
    assert!(site("decisions/avslag.html").contains(" (avslaget)"), "{}", site("decisions/avslag.html"));
    assert!(!site("andringar.html").contains("in force from"), "{}", site("andringar.html"));
}

/// A text in the glossary has the marks of the statement that it stands in.
#[test]
fn a_text_in_the_glossary_says_how_sure_it_is_and_when() {
    let text = ask("glossary digitala", &[]);
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for says in [
        "standing task (proposed): “Bereda digitala frågor”",
        "standing task (formerly): “Sköta digitala arkiv”",
        "standing task: “Pröva digitala avtal”",
        "point (Styrelsen) (rejected): “Digitala rådet inrättas”",
    ] {
        assert!(plain.contains(says), "{says}: {text}");
    }
    let json: Value = serde_json::from_str(&ask("glossary digitala", &["-o", "json"])).expect("JSON");
    let rows = json["rows"].as_array().expect("rows");
    let of = |text: &str| &rows.iter().find(|row| row["sense"]["text"] == text).expect("the text")["sense"];
    assert_eq!(of("Bereda digitala frågor")["certainty"], "proposed");
    assert_eq!(of("Sköta digitala arkiv")["standing"], "ended");
    assert_eq!(of("Pröva digitala avtal")["certainty"], "stated");
    assert_eq!(of("Digitala rådet inrättas")["status"], "rejected");
}
