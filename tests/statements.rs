//! The list of an entity's statements, which the checks go through, against the field tables: a new
//! kind of statement can't be forgotten.

use gov::model::entity::EntityId;
use gov::model::kind::Kind;
use gov::model::shape::{self, RecordShape, Shape};
use gov::sources::{Content, SourceFile, Sources};
use std::collections::BTreeSet;

/// The keys of a kind whose records carry a certainty, which is what makes a statement.
fn stated_keys(kind: Kind) -> BTreeSet<&'static str> {
    let is_stated = |record: &RecordShape| record.fields.iter().any(|field| field.key.name == "certainty");
    let stated = |shape: &Shape| shape.record().is_some_and(is_stated);
    shape::of_kind(kind)
        .fields
        .into_iter()
        .filter(|field| stated(&field.shape))
        .map(|field| field.key.name)
        .collect()
}

/// A file of a kind in which every such key has one entry, each saying only what it has to.
fn file(kind: Kind, keys: &BTreeSet<&'static str>) -> String {
    let entry = |key: &str| {
        let shape = shape::of_kind(kind)
            .fields
            .into_iter()
            .find(|field| field.key.name == key)
            .expect("the key is there")
            .shape;
        let (record, is_list) = (shape.record().expect("it has records"), matches!(shape, Shape::List(_)));
        let mut lines: Vec<String> = record
            .fields
            .iter()
            .filter(|field| field.required)
            .map(|field| format!("{}: {}", field.key.name, value(&field.shape)))
            .collect();
        if record.one_of.contains(&"person") {
            lines.push("person: p".into());
        } else if record.one_of.contains(&"described") {
            lines.push("described: x".into());
        }
        if key == "powers" {
            lines.push("may: decide".into());
        }
        lines.push("certainty: implied".into());
        let (first, rest) = if is_list { ("  - ", "    ") } else { ("  ", "  ") };
        let lines: Vec<String> = lines
            .into_iter()
            .enumerate()
            .map(|(at, line)| format!("{}{line}\n", if at == 0 { first } else { rest }))
            .collect();
        format!("{key}:\n{}", lines.concat())
    };
    keys.iter().map(|key| entry(key)).collect()
}

fn value(shape: &Shape) -> String {
    match shape {
        Shape::Number => "1".into(),
        Shape::Choice(words) => words[0].0.to_string(),
        Shape::Reference(kinds) if kinds & Kind::Group.bit() != 0 => "g".into(),
        Shape::Reference(_) => "p".into(),
        _ => "x".into(),
    }
}

#[test]
fn every_kind_of_statement_is_in_the_list() {
    let mut seen = 0;
    for kind in Kind::ALL {
        let keys = stated_keys(kind);
        let text = file(kind, &keys);
        let source = |path: String, text: &str| SourceFile { path, content: Content::Text(text.into()) };
        let mut files = vec![
            source("groups/g.yaml".into(), "name: G\n"),
            source("people/p.yaml".into(), "name: P\n"),
            source(format!("{}/x.yaml", kind.folder()), &text),
        ];
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let (model, _) =
            gov::model::Model::build(&Sources { root: "data".into(), files, ..Sources::default() });
        let id: EntityId = model.find("x").expect("the file is read");
        let listed: BTreeSet<&str> = model.statements(id).iter().map(|statement| statement.key()).collect();
        assert_eq!(listed, keys, "{}\n{text}", kind.folder());
        seen += keys.len();
    }
    assert!(seen > 40, "there are statements: {seen}");
}

/// A statement is no surer than whom it is about, and holds no longer: so each reference within one
/// says how it is tied to it.
#[test]
fn each_reference_in_a_statement_says_how_it_is_tied() {
    let mut seen = 0;
    for field in Kind::ALL.into_iter().flat_map(|kind| shape::of_kind(kind).fields) {
        let Some(record) = field.shape.record() else { continue };
        if record.field("certainty").is_none() {
            continue;
        }
        let names = |shape: &Shape| match shape {
            Shape::Reference(_) => true,
            Shape::List(item) => matches!(**item, Shape::Reference(_)),
            _ => false,
        };
        for inner in record.fields.iter().filter(|inner| names(&inner.shape)) {
            assert!(inner.key.tie.is_some(), "{} in {}", inner.key.name, field.key.name);
            seen += 1;
        }
    }
    assert!(seen > 40, "there are references: {seen}");
}
