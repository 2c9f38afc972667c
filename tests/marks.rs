//! A name is never shown without what makes it less than plainly there. One body has ended and one
//! is only proposed, and every question that names them is asked: in the text each line that has
//! the name has the word, and in JSON each object has the key.

use crate::gov::gov;
use serde_json::Value;

/// Every question of the command line that names either of them in this data.
const QUESTIONS: [&str; 33] = [
    "list groups",
    "list posts",
    "members gamla",
    "members nya",
    "members fullmaktige",
    "members fullmaktige --count",
    "chair gamla",
    "chair nya",
    "person anna",
    "post direktor",
    "reporting-lines",
    "reporting-lines gamla",
    "reporting-lines nya",
    "reporting-lines fullmaktige",
    "who-owns digitaliseringen",
    "who-owns gamla",
    "who-owns nya",
    "who-decides gamla",
    "who-decides nya",
    "who-decides nämnden",
    "responsibilities",
    "load",
    "load --by body",
    "load --by person",
    "gaps",
    "mandate nya",
    "timeline anna",
    "timeline fullmaktige",
    "why nya",
    "why gamla",
    "chart norr -o text",
    "chart fullmaktige -o text",
    "show fullmaktige",
];

/// The words that a line with the name has to have one of.
const ENDED: [&str; 6] =
    ["no longer there", "formerly", "ended by", "ended on", "at the latest", "to: 2022-12-31"];
const PROPOSED: [&str; 2] = ["proposed", "Proposed"];

fn ask(question: &str, more: &[&str]) -> String {
    let args: Vec<&str> = question
        .split(' ')
        .chain(["--data", "tests/marks/data", "--lang", "en"])
        .chain(more.iter().copied())
        .collect();
    let run = gov(&args, None);
    assert!(run.code < 2, "{question}: {}", run.err);
    run.out
}

#[test]
fn no_line_has_a_name_without_its_mark() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for question in QUESTIONS {
        for line in ask(question, &[]).lines() {
            for (name, words) in [("Gamla nämnden", ENDED.as_slice()), ("Nya nämnden", &PROPOSED)] {
                seen += usize::from(line.contains(name));
                // What the file itself gives as the name is that, and no more.
                let is_own = question.starts_with("why ") && line.starts_with("name\t");
                if line.contains(name) && !is_own && !words.iter().any(|word| line.contains(word)) {
                    wrong.push(format!("{question}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 40, "they are named {seen} times");
}

/// Every object of a JSON value.
fn objects<'v>(value: &'v Value, all: &mut Vec<&'v serde_json::Map<String, Value>>) {
    match value {
        Value::Object(map) => {
            all.push(map);
            map.values().for_each(|value| objects(value, all));
        }
        Value::Array(list) => list.iter().for_each(|value| objects(value, all)),
        _ => {}
    }
}

#[test]
fn no_object_is_surer_than_what_it_names() {
    let mut seen = 0;
    for question in QUESTIONS.into_iter().filter(|question| !question.starts_with("chart")) {
        let json: Value = serde_json::from_str(&ask(question, &["-o", "json"])).expect("JSON");
        let mut all = Vec::new();
        objects(&json, &mut all);
        for named in all.into_iter().filter(|object| object.get("kind").is_some_and(|kind| kind == "groups"))
        {
            let (id, text) =
                (named["id"].as_str().unwrap_or_default(), serde_json::to_string(named).expect("JSON"));
            seen += usize::from(id != "fullmaktige");
            assert!(
                id != "nya" || named.get("certainty").is_some_and(|certainty| certainty == "proposed"),
                "{question}: {text}"
            );
            assert!(
                id != "gamla" || named.get("holds").is_some_and(|holds| holds == "ended"),
                "{question}: {text}"
            );
        }
    }
    assert!(seen > 15, "they are named {seen} times");
}

/// What is only proposed is no gap and no load, and what has ended has no chair, no gaps and no
/// load.
#[test]
fn what_is_not_there_lacks_nothing() {
    let gaps = ask("gaps", &[]);
    assert!(!gaps.contains("nämnden"), "{gaps}");
    assert!(!ask("load --by body", &[]).contains("nämnden"));
    let chair = ask("chair gamla", &[]);
    assert!(
        chair.contains("Gamla nämnden ended on 31 December 2022.")
            && !chair.contains("not stated in the source"),
        "{chair}"
    );
    assert!(ask("chair gamla", &["--at", "2021"]).contains("chair: Anna Exempel"));
}

/// What somebody has through a post is had since both began, and only while both hold.
#[test]
fn through_a_post_it_is_had_since_both_began() {
    let person = ask("person anna", &["--at", "2021-06"]);
    // The sentence above has all of it in one line.
    let mut rows = person.lines().skip(1);
    let line = rows.find(|line| line.contains("Digitaliseringen")).expect("it is had through the post");
    assert!(
        line.contains("from 1 January 2020, to 31 December 2022 at the latest") && !line.contains("2019"),
        "{line}"
    );
    // The one who answers for it through the post is not said to have done so since before she came
    // to it.
    let owns = ask("who-owns digitaliseringen", &["--at", "2021-01"]);
    assert!(owns.contains("Direktör, Anna Exempel (since 1 January 2020)"), "{owns}");
}
