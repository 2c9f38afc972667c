//! What is not certain is never told as certain: proposed, an example, implied, perhaps, acting,
//! vacant, and people whose name is removed.

use crate::declared;
use crate::gov;
use ::gov::report::Format;
use gov::gov;
use serde_json::Value;

fn ask(words: &str, more: &[&str]) -> String {
    let args: Vec<&str> = words
        .split(' ')
        .chain(["--data", "tests/unsure/data", "--lang", "en"])
        .chain(more.iter().copied())
        .collect();
    gov(&args, None).out
}

fn json(words: &str) -> Value {
    serde_json::from_str(&ask(words, &["-o", "json"])).expect("JSON")
}

/// The line of an answer that has a text.
fn line(answer: &str, text: &str) -> String {
    answer
        .lines()
        .find(|line| line.contains(text))
        .unwrap_or_else(|| panic!("{text} in\n{answer}"))
        .to_string()
}

#[test]
fn whoever_is_only_proposed_or_an_example_holds_no_post() {
    let members = ask("members g", &[]);
    assert!(line(&members, "Föreslagen direktör").contains("holder unknown"), "{members}");
    assert!(line(&members, "Exempeldirektör, ").contains("holder unknown"), "{members}");
    assert!(line(&members, "Klassdirektör (").contains("who and how many is unknown"), "{members}");
    assert!(
        line(&members, "those responsible")
            .contains("Cilla Exempelsson (implied: därför att), (namnet är borttaget))"),
        "{members}"
    );
    let anna = ask("person anna", &[]);
    assert!(!anna.contains("Gruppen              Region R  Föreslagen direktör"), "{anna}");
    assert!(ask("members sg-prop", &[]).contains("Anna Exempelsson, Daterad direktör (formerly)"));
    assert_eq!(json("post p-prop")["holder"], "proposed");
    assert_eq!(json("post p-ex")["holder"], "not_stated");
    assert_eq!(json("post p-coming")["holder"], "not_stated");
}

#[test]
fn acting_and_implied_holders_are_marked_wherever_the_post_is_named() {
    let members = ask("members g", &[]);
    assert!(line(&members, "Tillförordnad direktör, Doris").contains("(acting; perhaps)"), "{members}");
    assert!(
        line(&members, "Underförstådd direktör, Cilla").contains("(implied: gissat av tabellen)"),
        "{members}"
    );
    let through = json("person cilla");
    let rows = through["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["through"]["id"] == "p-impl").expect("a seat through the post");
    assert_eq!(
        (&row["basis"]["certainty"], &row["basis"]["note"]),
        (&Value::from("implied"), &Value::from("gissat av tabellen"))
    );
}

#[test]
fn a_chair_is_stated_only_where_one_is() {
    let states = ["sg-prop", "sg-ex", "sg-coming", "sg-vac", "sg-none", "sg-both"]
        .map(|id| json(&format!("chair {id}"))["chair"].clone());
    assert_eq!(states, ["proposed", "not_stated", "not_stated", "stated_vacant", "stated_none", "stated"]);
    assert_eq!(json("chair sg-both --at 2018")["chair"], "undecided");
    assert_eq!(json("chair sg-both --at 2020-06")["chair"], "proposed");
    let owns = ask("who-owns temat", &[]);
    assert!(owns.contains("SG föreslagen; ") || owns.contains("; SG föreslagen"), "{owns}");
    assert!(
        !owns.contains("(chair: Anna") && !owns.contains("(chair: Bosse") && !owns.contains("holds together"),
        "{owns}"
    );
}

#[test]
fn only_facts_are_counted() {
    let load = json("load --by person");
    let rows = load["rows"].as_array().expect("rows");
    let names: Vec<&str> = rows.iter().filter_map(|row| row["who"]["id"].as_str()).collect();
    assert_eq!(names, ["anna", "bosse", "cilla", "doris"]);
    // What is only proposed of her is beside all that is counted.
    assert_eq!((&rows[0]["total"], rows[0]["beside"].as_u64() > Some(0)), (&0.into(), true), "{load}");
    let then = json("load --by person --at 2017");
    assert!(
        then["rows"].as_array().expect("rows").iter().all(|row| row["total"] == 0
            && (row["perhaps"].as_u64() > Some(0) || row["beside"].as_u64() > Some(0))),
        "{then}"
    );
    let count = ask("members g --count", &[]);
    assert!(
        count.contains("Bosse Exempelsson, Daterad direktör is only an example")
            && count.contains("known are 0"),
        "{count}"
    );
    let gaps = ask("gaps --lacking owner", &[]);
    assert!(line(&gaps, "Område exempel").contains("not stated"), "{gaps}");
    let raci = ask("responsibilities --raci prog", &[]);
    assert!(
        raci.contains("proposed: Anna Exempelsson") && raci.contains("an example: Bosse Exempelsson"),
        "{raci}"
    );
    assert!(line(&raci, "do not state who is accountable (A) for").contains("Område föreslaget"), "{raci}");
    let compare = ask("compare temat", &[]);
    assert!(
        compare.contains("proposed: Anna")
            && compare.contains("an example: Bosse")
            && compare.contains("Cilla Exempelsson")
            && compare.contains("implied: därför att"),
        "{compare}"
    );
}

#[test]
fn a_proposed_power_decides_nothing() {
    let senses = |words: &str| -> Vec<String> {
        json(words)["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .filter_map(|row| Some(row["sense"].as_str()?.to_string()))
            .collect()
    };
    assert_eq!(senses("who-decides Gruppen"), ["decided", "only_proposed"]);
    assert_eq!(senses("who-decides Programmet"), ["decided", "only_proposed"]);
    assert!(ask("who-decides Programmet", &[]).contains("May 2020 (implied: underförstått)"));
}

/// Whoever decided is named as they were called then; `who-decides` and `decisions` agree.
#[test]
fn names_are_of_the_time() {
    let data = |words: &str| gov(&words.split(' ').collect::<Vec<_>>(), None).out;
    for words in ["who-decides kunskapsstyrning --lang sv", "decisions --about kunskapsstyrning --lang sv"] {
        let answer = data(words);
        assert!(answer.contains("SKL:s förbundsstyrelse") && !answer.contains("SKR:s"), "{answer}");
    }
}

#[test]
fn of_a_redacted_person_nothing_is_told() {
    let questions = [
        "person ruben",
        "show ruben",
        "why ruben",
        "timeline ruben",
        "list people",
        "list",
        "members g",
        "members g --count",
        "post p-red",
        "who-owns temat",
        "who-owns temat --why",
        "responsibilities",
        "responsibilities --of ruben",
        "responsibilities --raci prog",
        "compare temat",
        "load --by person",
        "timeline g",
        "timeline p-red",
        "why g",
        "show g",
        "glossary",
        "gaps",
        "person Hemlig",
        "glossary Hemlig",
        "chair g",
        "who-decides temat",
        "who-decides g --why",
        "reporting-lines",
        "mandate",
        "principles",
        "decisions",
        "route",
        "stale",
        "ask vem äger temat",
        "cite Hemlig",
        "coverage",
        "counts",
    ];
    // What needs a repository is asked in tests/former_ids.rs, and the pages of the checks name
    // nobody.
    declared::asks_all("tests/unsure.rs", questions, &["bisect", "explain", "log"]);
    for words in questions {
        for format in declared::names::<Format>() {
            let answer = ask(words, &["-o", &format]);
            assert!(
                !answer.contains("Hemlig: ") && !answer.contains("Ruben") && !answer.contains("R. Hemlig"),
                "{words} -o {format}: {answer}"
            );
        }
    }
    for words in ["person ruben", "timeline ruben", "responsibilities --of ruben", "load --by person"] {
        let answer = ask(words, &[]);
        assert!(!answer.contains("Gruppen") && !answer.contains("Borttagen direktör"), "{words}: {answer}");
    }
    assert_eq!(json("person ruben")["redacted"], true);
}

#[test]
fn a_number_of_any_size_is_a_number() {
    let count = json("members sg-many --count");
    assert_eq!(
        (&count["at_least"], &count["decided"]),
        (&Value::from(4_294_967_296_u64), &Value::from(true))
    );
    let then = json("members sg-many --count --at 2018");
    assert_eq!(
        (&then["at_least"], &then["decided"]),
        (&Value::from(0), &Value::from(false)),
        "whether they sat there then can't be determined"
    );
}
