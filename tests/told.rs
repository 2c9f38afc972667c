//! What pages tell of an entity is all that there is: every link of the model, every statement and
//! every quoted text is in the list.

use crate::generate;
use gov::model::Model;
use gov::model::entity::EntityId;
use gov::model::fact::{Fact, Whom};
use gov::model::kind::Kind;
use gov::model::shape::{self, Shape};
use gov::model::statement::Stated;
use gov::query::facts::All;
use gov::sources::{Content, SourceFile, Sources};
use std::path::Path;

/// Holds the list against a model; how many links that has.
fn links_told(model: &Model) -> usize {
    let all = All::of(model);
    let mut links = 0;
    for edge in model.edges() {
        let (from, to) = (model.get(edge.from), model.get(edge.to));
        // Of a person whose name is removed nothing is told; a document is named by all that cites
        // it, which its page lists by place.
        if from.is_redacted() || to.kind == Kind::Source {
            continue;
        }
        links += 1;
        let is_it = |told: &Fact<'_>| told.key.name == edge.key && told.mentions(edge.to);
        assert!(all.own(edge.from).iter().any(is_it), "{} names {} under {}", from.id, to.id, edge.key);
        let seen = all.elsewhere(model, edge.to).into_iter().any(|told| told.of == edge.from && is_it(told));
        assert!(seen || edge.from == edge.to, "{} is named by {} under {}", to.id, from.id, edge.key);
    }
    for (id, entity) in model.all().filter(|(_, entity)| !entity.is_redacted()) {
        for statement in model.statements(id) {
            let same =
                |stated: Option<&Stated>| stated.is_some_and(|stated| std::ptr::eq(stated, statement.stated));
            assert_eq!(
                all.own(id).iter().filter(|told| same(told.stated)).count(),
                1,
                "{}: {}",
                entity.id,
                statement.key()
            );
        }
    }
    links
}

#[test]
fn everything_in_the_shipped_data_is_told() {
    let sources = Sources::load(Path::new("data")).expect("the data is there");
    assert!(links_told(&Model::build(&sources).0) > 100);
}

/// A value of a shape, on one line, with everything in it that a record may have.
fn value(shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::Label => "x".into(),
        Shape::Written { like, .. } => like.to_string(),
        Shape::Bool => "true".into(),
        Shape::Number => "1".into(),
        Shape::Date => "2020".into(),
        Shape::Citation => "in-sources#L1".into(),
        Shape::Choice(words) => words[0].0.to_string(),
        Shape::Reference(kinds) => {
            format!("in-{}", Kind::ALL.iter().find(|kind| kinds & kind.bit() != 0).expect("a kind").folder())
        }
        Shape::List(item) | Shape::Few(item) => format!("[{}]", value(item)),
        Shape::Record(record) => {
            // Of those of which one has to be there, the first.
            let left_out = |key: &str| record.one_of.contains(&key) && record.one_of.first() != Some(&key);
            let fields = record.fields.iter().filter(|field| !left_out(field.key.name));
            format!(
                "{{{}}}",
                fields
                    .map(|field| format!("{}: {}", field.key.name, value(&field.shape)))
                    .collect::<Vec<_>>()
                    .join(", ")
            )
        }
    }
}

/// A file of each kind that has every key, beside one of each kind that those name: every key is
/// told, and every link.
#[test]
fn every_key_of_every_kind_is_told() {
    let file = |path: String, text: String| SourceFile { path, content: Content::Text(text.as_str().into()) };
    let mut keys = 0;
    for kind in Kind::ALL {
        let fields = shape::of_kind(kind).fields;
        let text: String =
            fields.iter().map(|field| format!("{}: {}\n", field.key.name, value(&field.shape))).collect();
        let named = |kind: Kind| {
            file(
                format!("{0}/in-{0}.yaml", kind.folder()),
                format!("{}: N\n", if kind == Kind::Source { "title" } else { "name" }),
            )
        };
        let mut files: Vec<SourceFile> = Kind::ALL.into_iter().map(named).collect();
        // A person whose name is removed tells nothing.
        let text = text.replace("redacted: true\n", "");
        files.push(file(format!("{}/x.yaml", kind.folder()), text.clone()));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let (model, found) = Model::build(&Sources { root: "data".into(), files, ..Sources::default() });
        let id = model.find("x").expect("the file is read");
        let told = model.facts(id);
        for field in fields.iter().filter(|field| field.key.name != "redacted") {
            assert!(
                told.iter().any(|told| told.key.name == field.key.name),
                "{} of {}\n{text}\n{found:?}",
                field.key.name,
                kind.folder()
            );
            keys += 1;
        }
        links_told(&model);
        has_all_parts(&model, id);
    }
    assert!(keys > 120, "{keys} keys");
}

/// What a kind says that it has (`model/parts.rs`) is what its fields have: the trait has an answer
/// for a kind that says nothing, and that kind would be left out of what is asked there.
fn has_all_parts(model: &Model, id: EntityId) {
    let entity = model.get(id);
    let relations: Vec<&str> = entity.relations().iter().map(|(key, _)| *key).collect();
    for field in shape::of_kind(entity.kind).fields {
        let key = field.key.name;
        let has = match (field.shape.record().map(|record| record.name), key) {
            (Some("theme-link"), _) => !entity.themes().is_empty(),
            (Some("theme-label"), _) => !entity.labels().is_empty(),
            (Some("power"), _) => !entity.powers().is_empty(),
            (Some("count"), _) => !entity.counts().is_empty(),
            (Some("seat"), _) => !entity.seats().is_empty(),
            (Some("responsible"), _) => !entity.responsible().is_empty(),
            (Some("holder"), _) => !entity.holders().is_empty(),
            (Some("task"), _) => !entity.mandate().is_empty(),
            (Some("relation"), _) => relations.contains(&key),
            (Some("point"), "principles") => !entity.principles().is_empty(),
            (None, "complete") => !entity.complete().is_empty(),
            (None, "class") => entity.is_class(),
            (None, "programme") => entity.in_programme().is_some(),
            (None, "established_by" | "by_decision") => entity.made_by().is_some(),
            // A day of its own, but for those of its life and those that a document has besides.
            (None, "from" | "to" | "horizon" | "updated" | "read" | "in_force") => true,
            (None, _) if matches!(field.shape, Shape::Date) => entity.day().is_some(),
            _ => true,
        };
        assert!(has, "{} has the field {key}, and src/model/parts.rs does not know", entity.kind.folder());
    }
}

#[test]
fn everything_in_generated_data_is_told() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("told");
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, 1_000, 7);
    let sources = Sources::load(&root).expect("the data is there");
    assert!(links_told(&Model::build(&sources).0) > 1_000);
}

/// Vacant, nobody, rules and words for somebody are kept apart.
#[test]
fn who_is_named_is_told_as_what_it_is() {
    let sources = Sources::load(Path::new("data")).expect("the data is there");
    let (model, _) = Model::build(&sources);
    let all = All::of(&model);
    let group = model.find("skane-taktisk-styrgrupp").expect("it is there");
    let seats: Vec<Whom<'_>> =
        all.own(group).iter().filter(|told| told.key.name == "members").map(|told| told.whom).collect();
    let of = |id: &str| model.find(id).expect("it is there");
    assert_eq!(
        seats,
        [
            Whom::Entity(of("johan-cosmo")),
            Whom::OwnersOf(of("skane-strategi-fhs")),
            Whom::Class(of("skane-strateg-hss"))
        ]
    );
}
