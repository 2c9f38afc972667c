//! Small data sets in which something is only perhaps so, is over, or is stated not to be: no
//! answer says more.

use crate::gov::gov;
use crate::repository::folder;
use serde_json::Value;
use std::fs;

/// A data set of its own for a test: these files, and what they stand on.
fn data(name: &str, files: &[(&str, &str)]) -> String {
    let at = folder(name);
    let base = [
        ("regions/r.yaml", "name: R\nsources: [s]\n"),
        ("sources/s.yaml", "title: S\npublisher: r\ndate: 2026-03-11\n"),
        ("people/a.yaml", "name: Anna Ek\nsources: [s]\n"),
        ("people/b.yaml", "name: Bertil Ek\nsources: [s]\n"),
        ("programmes/p.yaml", "name: Plan\ntype: strategy\nowner: r\nsources: [s]\n"),
    ];
    for (path, text) in base.iter().chain(files) {
        let path = at.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    at.to_str().expect("a path").to_string()
}

fn ask(data: &str, words: &str) -> String {
    let args: Vec<&str> = words.split(' ').chain(["--data", data, "--lang", "en"]).collect();
    gov(&args, None).out
}

fn rows(data: &str, words: &str) -> Vec<Value> {
    let text = ask(data, &format!("{words} -o json"));
    let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{words}: {text}"));
    answer["rows"].as_array().expect("rows").clone()
}

/// Some group with seats.
fn group(name: &str, seats: &str) -> String {
    format!("name: {name}\npart_of:\n  - body: r\nmembers:\n{seats}sources: [s]\n")
}

const CHIEF: (&str, &str) =
    ("posts/chef.yaml", "name: Chef\nbody: r\nholders:\n  - person: b\n    acting: true\nsources: [s]\n");

#[test]
fn what_goes_with_a_post_is_no_surer_than_that_it_is_held() {
    let seat = group("G", "  - post: chef\n    role: chair\n    to: 2030-12-31\n");
    let data = data("surest-through", &[CHIEF, ("groups/g.yaml", &seat)]);
    let rows = rows(&data, "person b");
    let through = rows.iter().find(|row| row["through"]["id"] == "chef").expect("a seat through the post");
    assert_eq!(through["basis"]["standing"], "perhaps", "who acts may act no longer, until any day");
}

#[test]
fn a_seat_by_a_rule_is_as_sure_as_the_surest_area() {
    let area = |who: &str| {
        format!("name: Ett\nprogramme: p\nresponsible:\n  - {who}\n    relation: accountable\nsources: [s]\n")
    };
    let seat = group("G", "  - owners_of: p\n");
    let files = [
        CHIEF,
        ("groups/g.yaml", &seat),
        ("programme-areas/a1.yaml", &area("person: a")),
        ("programme-areas/a2.yaml", &area("person: a\n    from: 2026")),
        ("programme-areas/a3.yaml", &area("post: chef")),
    ];
    let data = data("surest-rule", &files);
    let of = |who: &str| -> Vec<Value> {
        let rows = rows(&data, &format!("person {who}"));
        rows.into_iter().filter(|row| row["by_rule"]["id"] == "p").collect()
    };
    let anna = of("a");
    assert_eq!(anna.len(), 1, "{anna:?}");
    assert_eq!(anna[0]["basis"]["standing"], "last_known", "{anna:?}");
    let bertil = of("b");
    assert_eq!(bertil.len(), 1, "{bertil:?}");
    assert_eq!(bertil[0]["through"]["id"], "chef");
    assert_eq!(
        (&bertil[0]["basis"]["standing"], &bertil[0]["on"]["acting"]),
        (&"perhaps".into(), &true.into())
    );
}

#[test]
fn a_chair_of_another_time_is_stated() {
    let seat = group("G", "  - person: a\n    role: chair\n    to: 2020-12-31\n");
    let data = data("surest-chair", &[("groups/g.yaml", &seat)]);
    for words in ["members g", "members g --at 2024"] {
        let answer = ask(&data, words);
        assert!(answer.contains("Chair: stated for another time only."), "{words}: {answer}");
        assert!(!answer.contains("not stated in the source."), "{words}: {answer}");
    }
}

#[test]
fn what_is_perhaps_vacant_is_not_stated_vacant() {
    let seats = ["vacant", "none"]
        .map(|key| group(key, &format!("  - {key}: true\n    role: chair\n    from: 2026\n")));
    let plainly = group("plainly", "  - vacant: true\n    role: chair\n");
    let data = data(
        "surest-vacant",
        &[("groups/v.yaml", &seats[0]), ("groups/n.yaml", &seats[1]), ("groups/p.yaml", &plainly)],
    );
    let rows = rows(&data, "gaps --lacking chair");
    let state = |id: &str| rows.iter().find(|row| row["of"]["id"] == id).expect("a gap")["state"].clone();
    assert_eq!([state("v"), state("n"), state("p")], ["undecided", "undecided", "stated_vacant"]);
    let answer = ask(&data, "gaps --lacking chair");
    assert!(
        answer.contains("can't be determined") && !answer.contains("that time"),
        "no time is asked: {answer}"
    );
}

#[test]
fn what_is_only_proposed_is_not_there_from_a_day_onwards() {
    let new = "name: Nya nämnden\ncertainty: proposed\nnote: Ett förslag.\nfrom: 2027-01-01\npart_of:\n  - body: \
               r\nsources: [s]\n";
    let sure = new.replace("certainty: proposed\nnote: Ett förslag.\n", "");
    let data = data("surest-absence", &[("groups/n.yaml", new), ("groups/m.yaml", &sure)]);
    let answer = ask(&data, "members n");
    assert!(answer.contains("Nya nämnden (proposed) does not exist before 1 January 2027."), "{answer}");
    let answer = ask(&data, "members m");
    assert!(answer.contains("Nya nämnden only exists from 1 January 2027 on."), "{answer}");
}

#[test]
fn why_says_what_is_only_perhaps_so() {
    let sure = "name: Direktör\nbody: r\nholders:\n  - person: a\nsources: [s]\n";
    let data = data("surest-why", &[CHIEF, ("posts/d.yaml", sure)]);
    let answer = ask(&data, "why chef holders");
    assert!(answer.contains("perhaps; dates not stated"), "{answer}");
    let answer = ask(&data, "why d holders");
    assert!(!answer.contains("perhaps"), "{answer}");
}

#[test]
fn only_what_is_certain_agrees_with_a_number() {
    let programme = |number: u32, seats: &str| {
        format!(
            "name: Plan\ntype: strategy\nowner: r\n{seats}counts:\n  - what: ledamöter\n    counted: members\n    \
             number: {number}\nsources: [s]\n"
        )
    };
    let of = |name: &str, number: u32, seats: &str| {
        let data = data(name, &[("programmes/p.yaml", &programme(number, seats))]);
        let rows = rows(&data, "counts p");
        (rows[0]["listed"].clone(), rows[0]["agrees"].clone())
    };
    let yes = (Value::from(1), Value::from("yes"));
    assert_eq!(of("surest-one", 1, "members:\n  - person: a\n"), yes);
    assert_eq!(of("surest-empty", 1, "members:\n  - vacant: true\n"), yes, "a vacant seat is one");
    let none = "members:\n  - person: a\n  - none: true\n    role: chair\n";
    assert_eq!(of("surest-none", 1, none), yes, "a chair that there is not is none");
    let unknown = |listed: Value| (listed, Value::from("unknown"));
    assert_eq!(of("surest-no-seat", 0, ""), unknown(Value::Null), "no seat is listed");
    let perhaps = "members:\n  - person: a\n    from: 2026\n";
    assert_eq!(of("surest-perhaps", 1, perhaps), unknown(Value::from(1)));
}

#[test]
fn that_sources_state_no_numbers_is_said_of_what_was_asked() {
    let counted = "name: Andra planen\ntype: strategy\nowner: r\ncounts:\n  - what: delar\n    number: 3\nsources: \
                   [s]\n";
    let data = data("surest-numbers", &[("programmes/q.yaml", counted)]);
    let answer = ask(&data, "counts p");
    assert!(answer.contains("The sources state no numbers for that."), "{answer}");
}
