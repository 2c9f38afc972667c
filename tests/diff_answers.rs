//! Which answers a change alters, through rules, posts and other roles; what follows, for whom; and
//! whose names are told no more.

use crate::versions;
use gov::lang::Lang;
use gov::report::diff::Format;
use serde_json::Value;
use versions::{Files, base, everywhere, json, text, with, without};

const GROUP: &str = "r/groups/g.yaml";
const AREA: &str = "r/programme-areas/o.yaml";
const POST: &str = "r/posts/chef.yaml";

fn list<'v>(diff: &'v Value, key: &str) -> &'v [Value] {
    diff[key].as_array().map_or(&[], Vec::as_slice)
}

/// "question id", with a mark where a rule or a post gave another answer, or another body.
fn asked(before: &Files, after: &Files) -> Vec<String> {
    let diff = json(before, after);
    let one = |answer: &Value| {
        let word = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        let how = if answer["by_rule_or_post"] == true { " through" } else { "" };
        let same = if answer["constituted_by"].is_null() { "" } else { " constituted" };
        format!("{} {}{how}{same}", word("/question"), word("/about/id"))
    };
    let mut all: Vec<String> = list(&diff, "answers").iter().map(one).collect();
    all.sort();
    all
}

fn consequences(before: &Files, after: &Files) -> Vec<String> {
    let diff = json(before, after);
    let one = |one: &Value| {
        format!(
            "{} {}",
            one["consequence"].as_str().unwrap_or_default(),
            one["entity"]["id"].as_str().unwrap_or_default()
        )
    };
    list(&diff, "consequences").iter().map(one).collect()
}

#[test]
fn another_in_the_post_is_another_answer_through_the_post() {
    let after = with(&base(), POST, "person: anna", "person: bo");
    let expected = [
        "who_chairs g through",
        "who_chairs styr through constituted",
        "who_holds chef",
        "who_owns u through",
    ];
    assert_eq!(asked(&base(), &after), expected);
    let told = text(&base(), &after, Format::Short, Lang::Sv, false);
    assert!(told.contains("(genom Chefen)"), "{told}");
}

#[test]
fn those_of_a_class_and_the_owners_of_areas_are_followed() {
    let rule = with(&base(), GROUP, "  - person: bo\n", "  - posts: chefer\n  - person: bo\n");
    let more = with(
        &rule,
        "r/posts/tf.yaml",
        "",
        "name: Tf\nbody: r\nclass_of: chefer\nholders:\n  - person: cia\n    from: 2025\n",
    );
    let asked_now = asked(&rule, &more);
    assert!(asked_now.contains(&"who_sits g through".to_string()), "{asked_now:?}");
    assert!(
        asked_now.contains(&"who_sits styr through constituted".to_string()),
        "in its other role too: {asked_now:?}"
    );
    let owner = with(&base(), AREA, "person: anna", "person: cia");
    assert_eq!(asked(&base(), &owner), ["who_owns o", "who_sits h through"]);
}

/// A body that is another in another role has the seats of that one, and it is said.
#[test]
fn the_same_circle_in_another_role_has_the_same_seats() {
    let after = with(&base(), GROUP, "  - person: bo\n", "  - person: cia\n");
    assert_eq!(asked(&base(), &after), ["who_sits g", "who_sits styr constituted"]);
    let told = text(&base(), &after, Format::Table, Lang::Sv, true).replace('\n', " ");
    assert!(told.contains("Genom: Gruppen, som det utgörs av"), "{told}");
}

#[test]
fn what_follows_is_said() {
    let has = |after: &Files, wanted: &str| {
        let all = consequences(&base(), after);
        assert!(all.iter().any(|one| one == wanted), "{wanted}: {all:?}");
    };
    let owner = "responsible:\n  - person: anna\n    relation: accountable\n    source: s#p1\n";
    let (unowned, unled, empty) = (
        with(&base(), AREA, owner, ""),
        with(&base(), GROUP, "    role: chair\n", ""),
        with(&base(), POST, "holders:\n  - person: anna\n    from: 2020-01-01\n", ""),
    );
    has(&unowned, "loses_owner o");
    has(&unled, "loses_chair g");
    has(&empty, "loses_holder chef");
    has(&unowned, "load anna");
    assert!(consequences(&unowned, &base()).contains(&"gets_owner o".to_string()));
    assert!(consequences(&unled, &base()).contains(&"gets_chair g".to_string()));
    assert!(consequences(&empty, &base()).contains(&"gets_holder chef".to_string()));
    let unit = with(&base(), "r/units/e.yaml", "", "name: Enheten\n");
    has(&with(&unit, GROUP, "part_of:\n  - body: r\n", "part_of:\n  - body: e\n"), "line_moves g");
    has(&without(&base(), "r/people/bo.yaml"), "still_named bo");
    // An ended owner is no owner; a vacant post has no holder.
    has(&with(&base(), AREA, "    source: s#p1\n", "    to: 2025\n    source: s#p1\n"), "loses_owner o");
    has(
        &with(
            &base(),
            POST,
            "  - person: anna\n    from: 2020-01-01\n",
            "  - vacant: true\n    from: 2026\n",
        ),
        "loses_holder chef",
    );
}

#[test]
fn each_person_is_told_what_it_means() {
    let diff = json(&base(), &with(&base(), AREA, "person: anna", "person: cia"));
    let of = |id: &str, key: &str| -> Vec<String> {
        let person = list(&diff, "people").iter().find(|one| one["person"]["id"] == id);
        person.map_or_else(Vec::new, |one| {
            list(one, key).iter().filter_map(|hat| hat["on"]["id"].as_str().map(String::from)).collect()
        })
    };
    assert_eq!(
        (of("anna", "leaves"), of("anna", "gets")),
        (vec!["h".to_string(), "o".to_string()], vec![]),
        "{diff:#}"
    );
    assert_eq!((of("cia", "leaves"), of("cia", "gets")), (vec![], vec!["h".to_string(), "o".to_string()]));
    assert_eq!(list(&diff, "people").len(), 2, "nobody else is told of");
}

/// Whoever asks that a name is removed is not named once more in the comparison that removes it.
#[test]
fn a_removed_name_is_told_nowhere() {
    let person = "r/people/bo.yaml";
    let named = with(
        &base(),
        person,
        "name: Bo Al\n",
        "name: Bo Almqvist\naliases:\n  - Bosse A\n  - name: Almqvisten\nnote: Hette Bo Alm före 2001.\n",
    );
    let named = with(
        &named,
        AREA,
        "    source: s#p1\n",
        "    source: s#p1\n    note: Före Anna var det Bo Almqvist.\n",
    );
    let named = with(&named, GROUP, "sources:", "principles:\n  - text: Den som Almqvisten skrev.\nsources:");
    let kept =
        with(&named, "r/people/bo.yaml", &named[person], "name: (namnet är borttaget)\nredacted: true\n");
    let lazy = with(&named, person, "name: Bo Almqvist\n", "name: Bo Almqvist\nredacted: true\n");
    let clean = with(&kept, AREA, "    note: Före Anna var det Bo Almqvist.\n", "");
    let clean =
        with(&clean, GROUP, "  - text: Den som Almqvisten skrev.\n", "  - text: Den som någon skrev.\n");
    let clean = with(
        &clean,
        GROUP,
        "  - person: bo\n    from: 2020-01-01\n",
        "  - person: cia\n    from: 2026-01-01\n",
    );
    let elsewhere = with(
        &without(&clean, person),
        "annat/people/p1.yaml",
        "",
        "name: (namnet är borttaget)\nredacted: true\nformer_ids: [bo]\n",
    );
    let steps = [
        ("cleaned", &named, &clean),
        ("kept", &named, &kept),
        ("still in its file", &named, &lazy),
        ("later", &lazy, &clean),
        ("another id", &named, &elsewhere),
    ];
    for (what, before, after) in steps {
        let all = everywhere(before, after);
        for name in ["Almqvist", "Bosse A", "Bo Alm "] {
            assert_eq!(all.lines().find(|line| line.contains(name)), None, "{what}: {name}");
        }
    }
    let diff = json(&named, &clean);
    assert_eq!(
        list(&diff, "changes").iter().filter(|change| change["what"] == "redacted").count(),
        1,
        "{diff:#}"
    );
}

/// A last day that is stated ahead is another answer, with that day: when it comes, no change of
/// the data does it.
#[test]
fn an_end_that_is_stated_ahead_is_an_answer_with_its_day() {
    let after = with(&base(), POST, "from: 2020-01-01\n", "from: 2020-01-01\n    to: 2027-01-31\n");
    let holder =
        |diff: &Value| list(diff, "answers").iter().find(|answer| answer["question"] == "who_holds").cloned();
    let answer = holder(&json(&base(), &after)).expect("whoever holds the post does so until then only");
    assert_eq!((&answer["nature"], &answer["in_force"]), (&"planned".into(), &"2027-01-31".into()));
    let told = text(&base(), &after, Format::Short, Lang::En, false);
    assert!(told.contains("Anna Ek (up to and including 31 January 2027)"), "{told}");
    // Taken back, it is told with the day that it had; and moved, with the new one.
    let back = holder(&json(&after, &base())).expect("it has no end any more");
    assert_eq!(back["in_force"], "2027-01-31");
    let later = with(&after, POST, "2027-01-31", "2027-06-30");
    let later = holder(&json(&after, &later)).expect("it ends later");
    assert_eq!(later["in_force"], "2027-06-30");
    // What has ended already is no answer any more.
    let ended = with(&base(), POST, "from: 2020-01-01\n", "from: 2020-01-01\n    to: 2026-01-31\n");
    let answer = holder(&json(&base(), &ended)).expect("nobody holds it");
    assert_eq!(
        (&answer["after"], &answer["of_another_time"]),
        (&serde_json::json!([]), &serde_json::json!([false, true]))
    );
}
