//! What pages tell of an entity is all that there is: every link of the model, every statement and every quoted text is in the list.

use gov::model::Model;
use gov::model::kind::Kind;
use gov::model::statement::Stated;
use gov::query::told::{All, Told, Whom};
use gov::sources::Sources;
use std::path::Path;

#[path = "../benches/generate/mod.rs"]
#[allow(dead_code)]
mod generate;

fn is_complete(model: &Model) {
    let all = All::of(model);
    let mut links = 0;
    for edge in model.edges() {
        let (from, to) = (model.get(edge.from), model.get(edge.to));
        // Of a person whose name is removed nothing is told; a document is named by all that cites it, which its page lists by place.
        if from.is_redacted() || to.kind == Kind::Source {
            continue;
        }
        links += 1;
        let is_it = |told: &Told<'_>| told.key == edge.key && told.names().any(|id| id == edge.to);
        assert!(all.own(edge.from).iter().any(is_it), "{} names {} under {}", from.id, to.id, edge.key);
        let seen = all.elsewhere(model, edge.to).into_iter().any(|told| told.of == edge.from && is_it(told));
        assert!(seen || edge.from == edge.to, "{} is named by {} under {}", to.id, from.id, edge.key);
    }
    assert!(links > 100, "{links} links");
    for (id, entity) in model.all().filter(|(_, entity)| !entity.is_redacted()) {
        for statement in entity.statements() {
            let same = |stated: Option<&Stated>| stated.is_some_and(|stated| std::ptr::eq(stated, statement.stated));
            assert_eq!(all.own(id).iter().filter(|told| same(told.stated)).count(), 1, "{}: {}", entity.id, statement.key);
        }
    }
}

#[test]
fn everything_in_the_shipped_data_is_told() {
    let sources = Sources::load(Path::new("data")).expect("the data is there");
    is_complete(&Model::build(&sources).0);
}

#[test]
fn everything_in_generated_data_is_told() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("told");
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, 1_000, 7);
    let sources = Sources::load(&root).expect("the data is there");
    is_complete(&Model::build(&sources).0);
}

/// Vacant, nobody, rules and words for somebody are kept apart.
#[test]
fn who_is_named_is_told_as_what_it_is() {
    let sources = Sources::load(Path::new("data")).expect("the data is there");
    let (model, _) = Model::build(&sources);
    let all = All::of(&model);
    let group = model.find("skane-taktisk-styrgrupp").expect("it is there");
    let seats: Vec<Whom<'_>> = all.own(group).iter().filter(|told| told.key == "members").map(|told| told.whom).collect();
    let of = |id: &str| model.find(id).expect("it is there");
    assert_eq!(seats, [Whom::Entity(of("johan-cosmo")), Whom::OwnersOf(of("skane-strategi-fhs")), Whom::Class(of("skane-strateg-hss"))]);
}
