//! What `gov diff` says that a change means: its class, whether the world changed or what was said
//! of it, what is behind it, which answers change, and what follows.

use crate::versions;
use gov::lang::Lang;
use gov::report::diff::Format;
use serde_json::Value;
use versions::{Files, base, json, text, with, without};

const GROUP: &str = "r/groups/g.yaml";
const AREA: &str = "r/programme-areas/o.yaml";
const POST: &str = "r/posts/chef.yaml";
const DECISION: &str = "r/decisions/d.yaml";

fn list<'v>(diff: &'v Value, key: &str) -> &'v [Value] {
    diff[key].as_array().map_or(&[], Vec::as_slice)
}

/// "class what key nature in_force" of each change.
fn told(before: &Files, after: &Files) -> Vec<String> {
    let diff = json(before, after);
    let word = |value: &Value| value.as_str().unwrap_or("-").to_string();
    let one = |change: &Value| {
        ["class", "what", "key", "nature", "in_force"].map(|key| word(&change[key])).join(" ")
    };
    list(&diff, "changes").iter().map(one).collect()
}

/// The questions whose answers differ: "question id".
fn asked(diff: &Value) -> Vec<String> {
    let one = |answer: &Value| {
        format!(
            "{} {}",
            answer["question"].as_str().unwrap_or_default(),
            answer["about"]["id"].as_str().unwrap_or_default()
        )
    };
    list(diff, "answers").iter().map(one).collect()
}

#[test]
fn each_key_has_its_class() {
    let cases = [
        (GROUP, "role: chair", "role: secretary", "responsibility"),
        (GROUP, "  - person: bo\n", "  - person: cia\n", "composition"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\ncompetences: [juridik]", "composition"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\npowers:\n  - decides: true", "responsibility"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\nmandate:\n  - task: Bereda", "responsibility"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\nhosted_by:\n  - body: r", "responsibility"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\nreports_to:\n  - body: r", "structure"),
        (GROUP, "  - body: r\n", "  - body: h\n", "structure"),
        (GROUP, "name: Gruppen", "name: Nämnden", "structure"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\nfrom: 2020", "structure"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1]\naliases: [G]", "detail"),
        (GROUP, "    source: s#p1\n", "    source: s#p2\n", "detail"),
        (GROUP, "    source: s#p1\n", "    source: s#p1\n    note: Läst så.\n", "detail"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1, s2]", "detail"),
        (GROUP, "sources: [s#p1]", "sources: [s#p1] # så", "form"),
        (AREA, "person: anna", "person: bo", "responsibility"),
        (AREA, "relation: accountable", "relation: leads", "responsibility"),
        (AREA, "programme: p", "programme: p2", "structure"),
        ("r/programmes/p.yaml", "owner: r", "owner: g", "responsibility"),
        ("r/programmes/p.yaml", "owner: r", "owner: r\nhorizon: 2030", "detail"),
        (POST, "person: anna", "person: bo", "responsibility"),
        (POST, "body: r", "body: g", "structure"),
        ("r/posts/chefer.yaml", "class: true\n", "class: true\nholders:\n  - person: bo\n", "composition"),
        ("r/assignments/u.yaml", "post: chef", "person: bo", "responsibility"),
        ("r/people/anna.yaml", "Anna Ek", "Anna Eek", "detail"),
        ("r/sources/s.yaml", "Protokollet", "Ett protokoll", "detail"),
    ];
    for (path, old, new, class) in cases {
        let files = with(&base(), "r/programmes/p2.yaml", "", "name: Andra\nowner: r\n");
        let told = told(&files, &with(&files, path, old, new));
        assert!(
            !told.is_empty() && told.iter().all(|one| one.starts_with(&format!("{class} "))),
            "{path} {new:?}: {told:?}"
        );
    }
}

#[test]
fn dates_say_what_it_is() {
    let cases = [
        ("    from: 2020-01-01\n", "    from: 2020-01-01\n    to: 2026-10-31\n", "change 2026-10-31"),
        ("    from: 2020-01-01\n", "    from: 2020-01-01\n    to: 2027-10-31\n", "planned 2027-10-31"),
        ("    from: 2020-01-01\n", "    from: 2019-01-01\n", "correction 2019-01-01"),
        ("    from: 2020-01-01\n", "", "correction 2020-01-01"),
        ("  - person: bo\n    from: 2020-01-01\n", "", "undated -"),
        ("  - person: bo\n", "  - person: cia\n    from: 2026-02\n  - person: bo\n", "change 2026-02"),
        ("  - person: bo\n", "  - person: cia\n    from: 2030\n  - person: bo\n", "planned 2030"),
        ("  - person: bo\n", "  - person: cia\n  - person: bo\n", "undated -"),
        ("    from: 2020-01-01\n", "    from: 2020-01-01\n    note: Så.\n", "correction -"),
    ];
    for (old, new, nature) in cases {
        let told = told(&base(), &with(&base(), GROUP, old, new));
        assert!(told.len() == 1 && told[0].ends_with(nature), "{new:?}: {told:?}");
    }
    // When a document was written is no day on which anything became otherwise.
    let made = told(
        &base(),
        &with(
            &base(),
            "r/sources/ny.yaml",
            "",
            "title: Nytt\ntype: minutes\npublisher: r\ndate: 2026-09-15\n",
        ),
    );
    assert_eq!(made, ["detail created  undated -"]);
}

fn decision(status: &str, rest: &str) -> String {
    format!(
        "name: Beslutet\ntype: decision\nstatus: {status}\n{rest}changes:\n  - type: amends\n    target: o\n"
    )
}

/// The area gets another owner from a day on.
fn handed_over(files: &Files, source: &str) -> Files {
    let new = format!(
        "    to: 2026-04-30\n    source: s#p1\n  - person: bo\n    relation: accountable\n    from: \
         2026-05-01\n    source: {source}\n"
    );
    with(files, AREA, "    source: s#p1\n", &new)
}

/// What stands behind the new owner, and how many changes have no decision behind them.
fn behind(before: &Files, after: &Files) -> (Vec<String>, usize) {
    let diff = json(before, after);
    let change = list(&diff, "changes")
        .iter()
        .find(|change| change["before"].is_null() && change["key"] == "responsible")
        .expect("bo comes");
    let names = list(change, "behind")
        .iter()
        .filter_map(|one| one["entity"]["id"].as_str().map(String::from))
        .collect();
    (names, list(&diff, "change_without_decision").len())
}

#[test]
fn a_decision_is_tied_only_when_something_ties_it() {
    let old = |rest: &str| with(&base(), DECISION, "", &decision("adopted", rest));
    let none = (Vec::<String>::new(), 2);
    let tied = |count: usize| (vec!["d".to_string()], count);
    assert_eq!(behind(&base(), &handed_over(&base(), "s2")), none, "there is none");
    assert_eq!(behind(&old(""), &handed_over(&old(""), "s2")), none, "it is an old one");
    assert_eq!(behind(&base(), &handed_over(&old(""), "s2")), tied(0), "it came with the change");
    assert_eq!(
        behind(&old("sources: [s2]\n"), &handed_over(&old("sources: [s2]\n"), "s2#p4")),
        tied(1),
        "it rests on the same document"
    );
    let of_the_day = old("in_force: 2026-05-01\n");
    assert_eq!(behind(&of_the_day, &handed_over(&of_the_day, "s2")), tied(1), "it is of that day");
    let noted = with(&old(""), DECISION, "name: Beslutet\n", "name: Beslutet\nnote: Ett ord.\n");
    assert_eq!(
        behind(&old(""), &handed_over(&noted, "s2")),
        none,
        "a note on an old one brings it no nearer"
    );
}

#[test]
fn a_proposal_is_no_decision() {
    for status in ["proposed", "rejected", "repealed", "unknown"] {
        let files = with(&base(), DECISION, "", &decision(status, "in_force: 2026-05-01\n"));
        let (names, open) = behind(&base(), &handed_over(&files, "s2"));
        assert_eq!((names, open), (vec!["d".to_string()], 2), "{status}: it is told, and decides nothing");
        let told = text(&base(), &handed_over(&files, "s2"), Format::Short, Lang::En, false);
        assert!(told.contains("2 changes of responsibility have no stated decision"), "{told}");
        // Its day is no day on which anything became otherwise.
        let undated = with(&files, AREA, "person: anna", "person: bo");
        let diff = json(&base(), &undated);
        assert!(
            list(&diff, "changes")
                .iter()
                .all(|change| change["key"] != "responsible" || change["nature"] == "undated"),
            "{status}: {diff:#}"
        );
    }
}

#[test]
fn a_reorganisation_is_told_with_its_decision() {
    let of = |by: &str| {
        let change = format!("name: Flytten\ntype: transfer\ndate: 2026-05-01\n{by}after: [o]\n");
        let files = with(&handed_over(&base(), "s2"), "r/changes/c.yaml", "", &change);
        behind(&base(), &with(&files, DECISION, "", "name: Beslutet\ntype: decision\nstatus: adopted\n"))
    };
    assert_eq!(of(""), (vec!["c".to_string()], 2));
    let (mut names, open) = of("by_decision: d\n");
    names.sort();
    assert_eq!((names, open), (vec!["c".to_string(), "d".to_string()], 0));
}

#[test]
fn another_id_that_says_so_is_the_same_thing() {
    let renamed: Files = without(&base(), POST);
    let text = format!("{}former_ids: [chef]\n", base()[POST]);
    let renamed = with(&renamed, "r/posts/direktor.yaml", "", &text);
    let renamed = with(
        &with(&renamed, GROUP, "post: chef", "post: direktor"),
        "r/assignments/u.yaml",
        "post: chef",
        "post: direktor",
    );
    let diff = json(&base(), &renamed);
    let what: Vec<String> =
        list(&diff, "changes").iter().map(|change| format!("{} {}", change["what"], change["key"])).collect();
    assert_eq!(what[0], "\"renamed\" \"former_ids\"");
    assert_eq!(what[1], "\"key\" \"former_ids\"");
    assert!(
        what[2..].iter().all(|one| one == "\"rewritten\" \"\""),
        "references that follow are form: {what:?}"
    );
    assert!(asked(&diff).is_empty() && list(&diff, "perhaps_renamed").is_empty(), "{diff:#}");
    // Without the old id it is another thing, and it is asked whether it is.
    let silent = with(&renamed, "r/posts/direktor.yaml", "former_ids: [chef]\n", "");
    let diff = json(&base(), &silent);
    assert_eq!(list(&diff, "perhaps_renamed").len(), 1, "{diff:#}");
    assert!(versions::text(&base(), &silent, Format::Short, Lang::Sv, false).contains("former_ids: [chef]"));
}

#[test]
fn where_a_file_lies_is_form_and_its_kind_is_structure() {
    let lies = |path: &str| with(&without(&base(), GROUP), path, "", &base()[GROUP]);
    assert_eq!(told(&base(), &lies("annat/groups/g.yaml")), ["form moved  undated -"]);
    assert_eq!(json(&base(), &lies("annat/groups/g.yaml"))["status"], "unchanged");
    assert_eq!(told(&base(), &lies("r/working-groups/g.yaml")), ["structure moved  undated -"]);
}

/// A new id may have had the name of one that is gone, or one that is gone its name.
#[test]
fn a_former_name_may_be_a_new_id() {
    let old = |name: &str| with(&base(), "r/units/a.yaml", "", name);
    let new = |name: &str| with(&base(), "r/units/b.yaml", "", name);
    let count = |before: &Files, after: &Files| list(&json(before, after), "perhaps_renamed").len();
    let (plain, other) = ("name: Enhet A\n", "name: Enhet B\n");
    let former = "aliases:\n  - name: Enhet A\n    type: former\n";
    assert_eq!(count(&old(plain), &new(plain)), 1);
    assert_eq!(count(&old(plain), &new(other)), 0);
    assert_eq!(count(&old(plain), &new(&format!("{other}{former}"))), 1);
    assert_eq!(count(&old(&format!("{other}{former}")), &new(plain)), 1);
    // One that is gone is one, and the one with its own name is the one.
    let two = with(&new(&format!("{other}{former}")), "r/units/c.yaml", "", plain);
    let diff = json(&old(plain), &two);
    let found = list(&diff, "perhaps_renamed");
    assert_eq!((found.len(), &found[0]["after"]["id"]), (1, &"c".into()));
}
