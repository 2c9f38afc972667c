//! The reader is held against others: serde_yaml reads all of `data/` the same, and every file fits
//! the published schema.

use gov::diagnostic::FileId;
use gov::model::kind::Kind;
use gov::report::schema;
use gov::sources::{SourceFile, Sources};
use gov::syntax::{Form, Node, parse};
use serde_yaml::Value;
use std::path::Path;

fn shipped() -> Vec<SourceFile> {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    sources.files.into_iter().filter(SourceFile::is_yaml).collect()
}

#[test]
fn serde_yaml_reads_the_same() {
    for file in shipped() {
        let mut found = Vec::new();
        let tape = parse(file.text(), FileId(0), &mut found);
        let theirs: Value = serde_yaml::from_str(file.text()).expect("serde_yaml reads the file");
        same(&file.path, tape.root().expect("the file has a root"), &theirs);
        assert!(found.is_empty());
    }
}

fn same(path: &str, ours: Node<'_>, theirs: &Value) {
    match (ours.form(), theirs) {
        (Form::List, Value::Sequence(items)) => {
            assert_eq!(ours.children().count(), items.len(), "{path}");
            ours.children().zip(items).for_each(|(ours, theirs)| same(path, ours, theirs));
        }
        (Form::Map, Value::Mapping(map)) => {
            assert_eq!(ours.entries().count(), map.len(), "{path}");
            for ((key, value), (their_key, their_value)) in ours.entries().zip(map) {
                assert_eq!(key.scalar(), their_key.as_str(), "{path}");
                same(path, value, their_value);
            }
        }
        (_, Value::String(text)) => {
            assert_eq!(ours.scalar(), Some(text.as_str()), "{path}");
            assert!(!ours.is_typed_scalar(), "{path}: {text}");
        }
        (_, Value::Number(number)) => {
            assert_eq!(ours.scalar(), Some(number.to_string().as_str()), "{path}");
            assert!(ours.is_typed_scalar(), "{path}: {number}");
        }
        (_, Value::Bool(yes)) => assert_eq!(ours.scalar(), Some(yes.to_string().as_str()), "{path}"),
        (ours, theirs) => panic!("{path}: {ours:?} and {theirs:?}"),
    }
}

#[test]
fn every_file_fits_its_schema() {
    let validators: Vec<(Kind, jsonschema::Validator)> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let text = std::fs::read_to_string(Path::new("schemas").join(schema::file_name(kind)))
                .expect("the schema is there");
            let json = serde_json::from_str(&text).expect("the schema is JSON");
            (kind, jsonschema::validator_for(&json).expect("the schema is a schema"))
        })
        .collect();
    for file in shipped() {
        let kind =
            file.path.split('/').rev().find_map(Kind::of_folder).expect("the file lies in a kind's folder");
        let value: serde_json::Value = serde_yaml::from_str(file.text()).expect("serde_yaml reads the file");
        let (_, validator) = validators.iter().find(|(of, _)| *of == kind).expect("every kind has a schema");
        let faults: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{}: {faults:?}", file.path);
    }
}

/// The schema and the reader refuse the same: each break of a good file is refused by both.
#[test]
fn schema_and_reader_refuse_the_same() {
    let good = "name: A\nlevel: tactical\nfrom: 2022-23\nmembers:\n  - post: chef\n    role: chair\n";
    let breaks = [
        ("level: tactical", "level: taktisk"),
        ("name: A", "nme: A"),
        ("from: 2022-23", "from: i höstas"),
        ("role: chair", "vacant: true"),
        ("post: chef", "post: Chefen!"),
        ("members:\n", "membrs:\n"),
        ("name: A", "name: 17"),
        ("name: A", "name: [A]"),
    ];
    let json = serde_json::from_str(&schema::of(Kind::SteeringGroup)).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&json).expect("the schema is a schema");
    let refused = |text: &str| {
        let file = |path: &str, text: &str| SourceFile {
            path: path.into(),
            content: gov::sources::Content::Text(text.into()),
        };
        let files = vec![
            file("posts/chef.yaml", "name: Chef\nbody: r\n"),
            file("regions/r.yaml", "name: R\n"),
            file("steering-groups/a.yaml", text),
        ];
        let (_, found) =
            gov::model::Model::build(&Sources { root: "data".into(), files, ..Sources::default() });
        let value: serde_json::Value = serde_yaml::from_str(text).expect("serde_yaml reads the text");
        (
            found.iter().any(|finding| finding.level == gov::diagnostic::Level::Error),
            !validator.is_valid(&value),
        )
    };
    assert_eq!(refused(good), (false, false));
    for (right, wrong) in breaks {
        assert_eq!(refused(&good.replacen(right, wrong, 1)), (true, true), "{wrong}");
    }
}
