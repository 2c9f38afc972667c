//! What people write finds what they mean: a table of words, questions and misspellings over the
//! shipped data.

use gov::find::{Topic, find, fold, near, one};
use gov::model::Model;
use gov::model::entity::EntityId;
use gov::model::kind::{ANYTHING, Kind, Kinds};
use gov::query::responsible::OWNABLE;
use gov::sources::Sources;
use std::collections::BTreeSet;
use std::path::Path;

/// Everything but the documents.
const ASKED: Kinds = ANYTHING & !Kind::Source.bit();
/// Rows that the table has at least.
const LEAST: usize = 200;

fn shipped() -> Model {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    Model::build(&sources).0
}

/// The rows of a part: what is written, and the ids that are expected.
fn rows(name: &str) -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string("tests/words/words.yaml").expect("the table is there");
    let mut table: serde_json::Value = serde_yaml::from_str(&text).expect("the table is YAML");
    let serde_json::Value::Object(part) = table[name].take() else { panic!("the table has {name}") };
    let id = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let ids = |value: serde_json::Value| {
        value.as_array().map_or_else(|| vec![id(&value)], |list| list.iter().map(id).collect())
    };
    part.into_iter().map(|(text, value)| (text, ids(value))).collect()
}

/// A list of the table.
fn list(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string("tests/words/words.yaml").expect("the table is there");
    let table: serde_json::Value = serde_yaml::from_str(&text).expect("the table is YAML");
    table[name]
        .as_array()
        .expect("the table has the list")
        .iter()
        .filter_map(|word| Some(word.as_str()?.to_string()))
        .collect()
}

fn ids(model: &Model, hits: impl IntoIterator<Item = EntityId>) -> Vec<String> {
    hits.into_iter().map(|id| model.get(id).id.to_string()).collect()
}

fn found(model: &Model, text: &str) -> Vec<String> {
    ids(model, find(model, &Topic::of(text), ASKED).into_iter().map(|(id, _)| id))
}

#[test]
fn words_find_what_they_mean() {
    let model = shipped();
    let mut wrong = Vec::new();
    for (text, expected) in rows("found") {
        let found = found(&model, &text);
        if found.iter().collect::<BTreeSet<_>>() != expected.iter().collect::<BTreeSet<_>>()
            || expected.is_empty()
        {
            wrong.push(format!("{text}: {found:?} and not {expected:?}"));
        }
    }
    for (text, expected) in rows("first") {
        let found = found(&model, &text);
        if found.first() != expected.first() {
            wrong.push(format!("{text}: {found:?} does not begin with {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A misspelling is offered and never found; the nearest is offered first.
#[test]
fn misspellings_are_offered() {
    let model = shipped();
    for (text, expected) in rows("offered") {
        assert_eq!(found(&model, &text), [""; 0], "{text} finds nothing");
        let offered =
            ids(&model, near(&model, &Topic::of(&text), ASKED).into_iter().map(|(id, _)| id).take(5));
        assert_eq!(offered, expected, "{text}");
        assert!(one(&model, &Topic::of(&text), ASKED, None).is_err(), "{text} is not taken for anything");
    }
}

#[test]
fn one_thing_is_chosen_only_where_it_is_sure() {
    let model = shipped();
    for (text, expected) in rows("one") {
        let chosen = one(&model, &Topic::of(&text), ASKED, None)
            .map(|id| model.get(id).id.to_string())
            .unwrap_or_default();
        assert_eq!(chosen, expected[0], "{text}");
    }
}

/// What only shares a part of a compound is offered, and is no answer to who is responsible.
#[test]
fn a_part_in_common_finds_nothing() {
    let model = shipped();
    let words = list("nothing");
    assert!(words.len() >= 20, "the list has its words");
    for text in words {
        let hits = find(&model, &Topic::of(&text), OWNABLE | Kind::Theme.bit());
        assert!(
            hits.is_empty(),
            "{text}: {:?}",
            hits.into_iter().map(|(id, how)| (&*model.get(id).id, how)).collect::<Vec<_>>()
        );
    }
    for (text, unwanted) in rows("not_offered") {
        let offered = ids(&model, near(&model, &Topic::of(&text), ASKED).into_iter().map(|(id, _)| id));
        assert!(unwanted.iter().all(|id| !offered.contains(id)), "{text}: {offered:?}");
    }
}

/// Words that only ask change nothing, and alone they find nothing.
#[test]
fn whole_questions_find_what_they_ask_for() {
    let model = shipped();
    for (text, short) in rows("asked") {
        let sorted = |text| found(&model, text).into_iter().collect::<BTreeSet<_>>();
        assert!(
            !sorted(&text).is_empty() && sorted(&text) == sorted(&short[0]),
            "{text}: {:?} {:?}",
            sorted(&text),
            sorted(&short[0])
        );
    }
    for text in ["vem rapporterar till", "vem är ytterst ansvarig"] {
        assert_eq!(found(&model, text), [""; 0], "{text}");
    }
}

/// Whoever knows no ids reaches everything that the data has.
#[test]
fn everything_is_reached_by_a_word_that_is_not_its_id() {
    let model = shipped();
    let mut reached = BTreeSet::new();
    let mut count = 0;
    for (text, expected) in rows("found").into_iter().chain(rows("first")) {
        let is_id = |id: &String| fold(&text).replace(' ', "-") == **id;
        reached.extend(expected.into_iter().filter(|id| !is_id(id)));
        count += 1;
    }
    let all = model.all().filter(|(_, entity)| ASKED & entity.kind.bit() != 0);
    let missed: Vec<&str> = all.map(|(_, entity)| &*entity.id).filter(|id| !reached.contains(*id)).collect();
    assert!(missed.is_empty(), "no word of the table reaches {missed:?}");
    assert!(count >= LEAST, "the table has {count} rows");
}

/// Words in another order, with small words between them, are the same question.
#[test]
fn order_and_small_words_change_nothing() {
    let model = shipped();
    for (one, other) in [
        ("taktisk styrgrupp", "styrgrupp taktisk"),
        ("vem har hand om digitalisering", "digitalisering"),
        ("regiondirektör Skåne", "Skånes regiondirektör"),
        ("strategerna på HSS", "HSS strateger"),
        ("who is responsible for digitalisation", "digitalisation"),
    ] {
        let sorted = |text| found(&model, text).into_iter().collect::<BTreeSet<_>>();
        assert!(
            !sorted(one).is_empty() && sorted(one) == sorted(other),
            "{one} and {other}: {:?} {:?}",
            sorted(one),
            sorted(other)
        );
    }
}
