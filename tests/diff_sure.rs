//! How sure a comparison is, and of when it speaks: nothing that differs is told as surer than it
//! is said, for an answer, for a person, and in a picture.

use crate::versions;
use gov::lang::Lang;
use gov::report::diff::Format;
use serde_json::{Value, json};
use versions::{Files, base, json as compared, text, with};

const GROUP: &str = "r/groups/g.yaml";
const POST: &str = "r/posts/chef.yaml";
const SEAT: &str = "  - person: bo\n    from: 2020-01-01\n";
const HOLDER: &str = "  - person: anna\n    from: 2020-01-01\n";

/// The group, in which Bo's seat is written so.
fn seat(written: &str) -> Files {
    with(&base(), GROUP, SEAT, written)
}

fn holder(written: &str) -> Files {
    with(&base(), POST, HOLDER, written)
}

/// The nature and the day of an answer.
fn answer(before: &Files, after: &Files, question: &str, about: &str) -> Option<(String, Value)> {
    let diff = compared(before, after);
    let is_it = |answer: &&Value| answer["question"] == question && answer["about"]["id"] == about;
    let answer = diff["answers"].as_array()?.iter().find(is_it)?;
    Some((answer["nature"].as_str()?.to_string(), answer["in_force"].clone()))
}

/// What a person has no more, gets, and has otherwise, in words.
fn told(before: &Files, after: &Files, person: &str, lang: Lang) -> [Vec<String>; 3] {
    let name = if person == "bo" { "Bo Al" } else { "Anna Ek" };
    let all = text(before, after, Format::Md, lang, false);
    let people = all.split("Per person").nth(1).unwrap_or_default();
    let row = people.lines().find(|line| line.starts_with(&format!("| {name} |"))).unwrap_or_default();
    let cell = |at: usize| {
        let cell = row.split('|').nth(at).unwrap_or_default().trim().replace("**", "");
        cell.split("<br>").filter(|text| !text.is_empty()).map(str::to_string).collect()
    };
    [cell(2), cell(3), cell(4)]
}

#[test]
fn each_person_is_told_how_surely_and_from_when() {
    let nothing = || Vec::<String>::new();
    let new = |text: &str| [nothing(), vec![text.to_string()], nothing()];
    let other = |text: &str| [nothing(), nothing(), vec![text.to_string()]];
    let (none, plain) = (seat(""), base());
    let (implied, acting) =
        (seat(&format!("{SEAT}    certainty: implied\n")), seat(&format!("{SEAT}    acting: true\n")));
    let coming = seat("  - person: bo\n    from: 2027-06-01\n");
    let later = seat("  - person: bo\n    from: 2028\n");
    let cases = [
        (&none, &plain, new("plats: Gruppen")),
        (&none, &implied, new("plats: Gruppen (underförstått)")),
        (&none, &acting, new("plats: Gruppen (t.f.; kanske)")),
        (&none, &coming, new("plats: Gruppen (från 1 juni 2027)")),
        (&plain, &implied, other("plats: Gruppen (nu underförstått)")),
        (&implied, &plain, other("plats: Gruppen (nu angivet)")),
        (&plain, &acting, other("plats: Gruppen (nu t.f.; nu kanske)")),
        (&acting, &plain, other("plats: Gruppen (inte längre t.f.; nu säkert)")),
        (&coming, &plain, other("plats: Gruppen (gäller nu)")),
        (&coming, &later, other("plats: Gruppen (nu från 2028)")),
    ];
    for (before, after, expected) in cases {
        assert_eq!(told(before, after, "bo", Lang::Sv), expected);
    }
    let person = &compared(&plain, &implied)["people"][0];
    let hat = |certainty: &str| {
        json!({
            "on": { "id": "g", "name": "Gruppen", "kind": "groups" },
            "what": "seat", "value": null, "through": null, "acting": false, "standing": "last_known",
            "from": "2020-01-01", "to": null, "certainty": certainty,
        })
    };
    assert_eq!(person["changes"], json!([{ "before": hat("stated"), "after": hat("implied") }]));
    assert_eq!((&person["leaves"], &person["gets"]), (&json!([]), &json!([])));
}

/// Whoever acts in a post acts in what it gives, and what is had through it goes with the seat.
#[test]
fn through_a_post_nothing_is_surer_than_the_post() {
    let acting = holder(&format!("{HOLDER}    acting: true\n"));
    let [_, _, otherwise] = told(&acting, &base(), "anna", Lang::En);
    assert_eq!(
        otherwise,
        [
            "post: Chefen (no longer acting; now certain)",
            "chair: Gruppen (through Chefen; no longer acting; now certain)",
            "responsibility: Uppdraget (through Chefen; no longer acting; now certain)"
        ]
    );
    let unled = with(&base(), GROUP, "  - post: chef\n    role: chair\n    source: s#p1\n", "");
    let [gone, ..] = told(&base(), &unled, "anna", Lang::En);
    assert_eq!(gone, ["chair: Gruppen (through Chefen)"]);
    let rule = with(&base(), "r/groups/h.yaml", "members:\n  - owners_of: p\n", "");
    let [gone, ..] = told(&base(), &rule, "anna", Lang::En);
    assert_eq!(gone, ["seat: Högen"]);
}

/// One and the same person, who only acted or was only implied, is another answer, also through a
/// post; and nothing says that it became so on the day from which it was said before.
#[test]
fn how_surely_somebody_has_something_is_part_of_the_answer() {
    let is = |nature: &str| Some((nature.to_string(), Value::Null));
    let (acting, implied) = (format!("{SEAT}    acting: true\n"), format!("{SEAT}    certainty: implied\n"));
    for (before, after, nature) in [
        (base(), seat(&implied), "correction"),
        (seat(&implied), base(), "correction"),
        (base(), seat(&acting), "undated"),
        (seat(&acting), base(), "undated"),
    ] {
        assert_eq!(answer(&before, &after, "who_sits", "g"), is(nature));
    }
    let (acting, implied) =
        (format!("{HOLDER}    acting: true\n"), format!("{HOLDER}    certainty: implied\n"));
    for written in [acting, implied] {
        for (question, about) in [("who_holds", "chef"), ("who_chairs", "g"), ("who_owns", "u")] {
            let found = answer(&holder(&written), &base(), question, about);
            assert!(found.as_ref().is_some_and(|(_, day)| day.is_null()), "{question} {written}: {found:?}");
        }
    }
    // What was proposed has its day when it is that no more; and a new day is a new day.
    let proposed = seat("  - person: bo\n    from: 2027-06-01\n    certainty: proposed\n");
    let planned = |day: &str| Some(("planned".to_string(), Value::from(day)));
    let adopted = seat("  - person: bo\n    from: 2027-06-01\n");
    assert_eq!(answer(&proposed, &adopted, "who_sits", "g"), planned("2027-06-01"));
    assert_eq!(answer(&adopted, &seat("  - person: bo\n    from: 2028\n"), "who_sits", "g"), planned("2028"));
    let said =
        text(&base(), &seat(&format!("{SEAT}    certainty: implied\n")), Format::Short, Lang::En, false);
    assert!(said.contains("(correction)"), "{said}");
}

/// Through a post whose seat has no day of its own, it is the holder's day.
#[test]
fn through_a_post_it_is_the_day_of_the_new_holder() {
    let next = holder(
        "  - person: anna\n    from: 2020-01-01\n    to: 2026-01-31\n  - person: bo\n    from: 2026-02-01\n",
    );
    for (question, about) in [("who_chairs", "g"), ("who_chairs", "styr"), ("who_owns", "u")] {
        let day = Some(("change".to_string(), Value::from("2026-02-01")));
        assert_eq!(answer(&base(), &next, question, about), day, "{question} {about}");
    }
    let said = text(&base(), &next, Format::Short, Lang::Sv, false);
    assert!(said.contains("(ändring, 1 februari 2026) (genom Chefen)\n"), "{said}");
    let said = text(&base(), &next, Format::Short, Lang::En, false);
    assert!(!said.contains("unchanged)"), "the post is just what changed: {said}");
}

#[test]
fn a_line_that_is_only_proposed_says_so_everywhere() {
    let line = |more: &str| {
        with(&base(), GROUP, "sources: [s#p1]", &format!("reports_to:\n  - body: h\n{more}sources: [s#p1]"))
    };
    let after = line("    certainty: proposed\n");
    let table = text(&base(), &after, Format::Short, Lang::Sv, false);
    assert!(table.contains("Högen (föreslaget)"), "{table}");
    let md = text(&base(), &after, Format::Md, Lang::En, false);
    assert!(md.contains("Högen (proposed)") && md.contains("-.->|\"reports to #40;proposed#41;\"|"), "{md}");
    let diff = compared(&base(), &after);
    let lines = diff["answers"][0]["after"].as_array().expect("lines");
    assert!(lines.iter().any(|line| line["basis"]["certainty"] == "proposed"), "{diff:#}");
    let moves = |after: &Files| compared(&base(), after)["consequences"].to_string().contains("line_moves");
    assert!(!moves(&after) && moves(&line("")), "a proposal moves nothing");
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
