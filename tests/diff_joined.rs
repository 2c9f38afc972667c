//! Two files about one thing that became one: what both said is no change, what is lost is told,
//! and whoever names the one that went names what stays.

use crate::versions::{Files, base, json, text, with};
use gov::lang::Lang;
use gov::report::diff::Format;
use serde_json::Value;

/// Another file of the group, with a member of its own, that something names.
fn two() -> Files {
    let mut files = base();
    let more = [
        (
            "r/groups/g2.yaml",
            "name: Grupp 1\nmembers:\n  - person: cia\n    source: s#p2\n  - person: bo\n    source: s#p3\nsources: \
                              [s2]\n",
        ),
        ("r/groups/under.yaml", "name: Under\npart_of: g2\n"),
    ];
    files.extend(more.map(|(path, text)| (path.to_string(), text.to_string())));
    files
}

const GROUP: &str = "name: Gruppen\naliases:\n  - name: Grupp 1\nformer_ids: [g2]\npart_of:\n  - body: r\nmembers:\n  - post: \
                     chef\n    role: chair\n    source: s#p1\n  - person: bo\n    from: 2020-01-01\n    source: s#p3\n  - person: \
                     cia\n    source: s#p2\nsources: [s#p1, s2]\n";

fn joined(own: &str) -> Files {
    let mut files = two();
    files.remove("r/groups/g2.yaml");
    files.insert("r/groups/g.yaml".into(), own.into());
    files.insert("r/groups/under.yaml".into(), "name: Under\npart_of: g\n".into());
    files
}

fn told(diff: &Value) -> Vec<String> {
    let word =
        |change: &Value, key: &str| change.pointer(key).and_then(Value::as_str).unwrap_or("").to_string();
    let all = diff["changes"].as_array().expect("a list").iter().filter(|change| change["class"] != "form");
    let all = all.map(|change| {
        let sides = match (change["before"].is_null(), change["after"].is_null()) {
            (true, _) => "came",
            (_, true) => "went",
            _ => "changed",
        };
        format!("{} {} {} {sides}", word(change, "/entity/id"), word(change, "/what"), word(change, "/key"))
            .replace("  ", " ")
    });
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

#[test]
fn what_became_one_is_told_as_that() {
    let diff = json(&two(), &joined(GROUP));
    let wanted =
        ["g key aliases came", "g key former_ids came", "g key members changed", "g2 joined changed"];
    assert_eq!(told(&diff), wanted, "{diff:#}");
    let change = diff["changes"].as_array().expect("a list").iter().find(|change| change["what"] == "joined");
    let change = change.expect("it is told");
    assert_eq!((&change["after"], &change["before"]["name"]), (&Value::from("g"), &Value::from("Grupp 1")));
    assert!(
        diff["answers"].as_array().expect("a list").iter().all(|answer| answer["question"] != "lines"),
        "{diff:#}"
    );
    let table = text(&two(), &joined(GROUP), Format::Table, Lang::En, false);
    assert!(table.contains("is now one file with") && !table.contains("taken out"), "{table}");
}

/// A file that only says that it had the id hides nothing of what the other one said.
#[test]
fn what_is_lost_is_told() {
    let lost = GROUP.replace("  - person: cia\n    source: s#p2\n", "");
    let diff = json(&two(), &joined(&lost));
    assert!(told(&diff).contains(&"g key members went".to_string()), "{diff:#}");
    let went = diff["changes"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|change| change["key"] == "members" && change["after"].is_null());
    let went = went.expect("the seat went");
    assert_eq!(
        (&went["before"]["person"], &went["places"][0]),
        (&Value::from("cia"), &Value::from("r/groups/g2.yaml:3"))
    );
    // Of another kind, or without saying so, it is only gone.
    let silent = joined(&GROUP.replace("former_ids: [g2]\n", ""));
    assert!(told(&json(&two(), &silent)).contains(&"g2 removed went".to_string()));
    // The id was said before, while the other was still there: what it said is held against it too.
    let early = with(&two(), "r/groups/g.yaml", "name: Gruppen\n", "name: Gruppen\nformer_ids: [g2]\n");
    let mut late = early.clone();
    late.remove("r/groups/g2.yaml");
    let diff = json(&early, &late);
    assert!(told(&diff).contains(&"g key members went".to_string()), "{diff:#}");
}

/// Statements of both that became one statement are one, wherever they stand.
#[test]
fn two_people_who_were_one() {
    let before = with(
        &base(),
        "r/groups/g.yaml",
        "  - person: bo\n",
        "  - person: cia\n    source: s#p1\n  - person: bo\n",
    );
    let mut after = with(
        &before,
        "r/groups/g.yaml",
        "  - person: cia\n    source: s#p1\n  - person: bo\n    from: 2020-01-01\n",
        "  - person: bo\n    from: 2020-01-01\n    source: s#p1\n",
    );
    after.remove("r/people/cia.yaml");
    after.insert(
        "r/people/bo.yaml".into(),
        "name: Bo Al\naliases:\n  - name: Cia Asp\nformer_ids: [cia]\n".into(),
    );
    let diff = json(&before, &after);
    let wanted =
        ["bo key aliases came", "bo key former_ids came", "cia joined changed", "g key members changed"];
    assert_eq!(told(&diff), wanted, "{diff:#}");
}

/// To a comparison both are one, so no answer is another; but whoever reads it finds another name,
/// and one person with two seats. A file in which only the id is new is not one of another form.
#[test]
fn whom_an_answer_names_otherwise_is_told() {
    let seat = "  - person: cia\n    role: deputy\n    source: s#p2\nsources: [s#p1]\n";
    let before = with(&base(), "r/groups/g.yaml", "sources: [s#p1]\n", seat);
    let mut after = with(&before, "r/groups/g.yaml", "person: cia", "person: bo");
    after.remove("r/people/cia.yaml");
    after.insert("r/people/bo.yaml".into(), "name: Bo Al\nformer_ids: [cia]\n".into());
    for format in [Format::Table, Format::Short, Format::Md] {
        let told = text(&before, &after, format, Lang::En, false);
        let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("the name becomes another: Who sits in Gruppen (Regionen)?"), "{told}");
        assert!(flat.contains("Bo Al gets 2 seats in Gruppen."), "{told}");
        assert!(flat.contains("1 file in which only the id is new") && !flat.contains("in form"), "{told}");
    }
    // Where both had been there by another id, and nothing became one, nothing is told.
    let told = text(&before, &before, Format::Short, Lang::En, false);
    assert!(!told.contains("becomes another"), "{told}");
}
