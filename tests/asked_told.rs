//! What a question names and the answer leaves out is told: every name of the shipped data, put
//! into questions of every sort, is in how the question was read, or among what was not read, or
//! the question was not read at all.

use gov::ask::{Asked, Set, ask};
use gov::find::{fold, same_word};
use gov::model::Model;
use gov::model::date::Day;
use gov::model::kind::Kind;
use gov::sources::Sources;
use std::collections::BTreeSet;
use std::path::Path;

const TODAY: Day = Day::constant(2026, 11, 30);

fn model(folder: &str) -> Model {
    let sources = Sources::load(Path::new(folder)).expect("the data can be read");
    Model::build(&sources).0
}

/// Words that tell nothing by themselves: those of which a question is made, too.
fn is_telling(word: &str) -> bool {
    word.chars().count() > 3 && !gov::ask::is_asking(word)
}

/// The words of a name that are nowhere in how a question was read.
fn lost(model: &Model, asked: &Asked, name: &str) -> Vec<String> {
    let mut told: Vec<String> = asked.unknown.iter().chain(&asked.beyond).cloned().collect();
    told.extend(asked.synonyms.iter().map(|synonym| synonym.said.clone()));
    for reading in &asked.readings {
        told.extend([reading.read.sv.clone(), reading.read.en.clone()]);
        // An id is a name, with all that it is called.
        for arg in &reading.argv {
            told.push(arg.clone());
            let entity = model.find(arg).map(|id| model.get(id));
            told.extend(entity.into_iter().flat_map(gov::find::names_of).map(String::from));
            let id = model.find(arg);
            let own = reading.matched.iter().filter(|(_, ids)| id.is_some_and(|id| ids.contains(&id)));
            told.extend(own.map(|(said, _)| said.clone()));
        }
    }
    let told = told.iter().map(|text| fold(text)).collect::<Vec<_>>().join(" ");
    let has = |word: &str| {
        let mut own = told.split(|c: char| !c.is_alphanumeric()).filter(|own| !own.is_empty());
        own.any(|own| own == word || same_word(own, word))
    };
    let words = fold(name);
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| is_telling(word));
    words.filter(|word| !has(word)).map(String::from).collect()
}

/// Of each folder of data a person and a body that the other name is put beside.
const SETS: [(&str, &str, &str); 2] =
    [("data", "Sofia Ljung", "Koncernledningen"), ("national", "Mats Bojestig", "Ägarrådet")];

#[test]
fn what_is_named_is_answered_or_told() {
    let mut bad = BTreeSet::new();
    let mut asked_of = 0;
    for (folder, person, body) in SETS {
        let model = model(folder);
        let kinds = [Kind::Source, Kind::Decision, Kind::Change];
        let all = model.all().filter(|(_, entity)| !kinds.contains(&entity.kind));
        let whom = model.of_kind(Kind::Person).find(|(_, one)| one.name() == person).expect("a person").0;
        // What a person has is in the answer about them.
        let is_theirs = |id| {
            let all = model.naming(whom);
            all.contains(&id) || all.iter().any(|at| model.naming(id).contains(at))
        };
        // Of several that are called so, one is enough.
        let is_theirs = |name: &str| {
            let mut called = model.all().filter(|(_, other)| other.name() == name);
            called.any(|(id, _)| is_theirs(id))
        };
        for (at, (_, entity)) in all.enumerate() {
            let name = entity.name();
            let all = [
                format!("Vem ansvarar för {name}?"),
                format!("Vilka sitter i {name}?"),
                format!("Sitter {person} i {name}?"),
                format!("Vem är ordförande i {body} för {name}?"),
                format!("Vad har {body} beslutat om {name}?"),
            ];
            // Each name in one of them, and each of them with many names.
            let text = &all[at % all.len()];
            let asked = ask(&model, text, Set::default(), TODAY).expect("a question");
            asked_of += 1;
            let lost = lost(&model, &asked, name);
            // What was not read at all says nothing that could be wrong.
            let is_known = text.starts_with("Sitter") && is_theirs(name);
            if !asked.readings.is_empty() && !lost.is_empty() && !is_known {
                bad.insert(format!("{text} {lost:?}: {}", asked.readings[0].read.sv));
            }
        }
    }
    assert!(bad.is_empty(), "{} of {asked_of}: {bad:#?}", bad.len());
    assert!(asked_of > 350, "{asked_of}");
}
