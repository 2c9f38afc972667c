//! Finding what people mean, and Swedish order.

use gov::find::{How, Topic, find, fold, one, suggest, swedish};
use gov::model::Model;
use gov::model::kind::ANYTHING;
use gov::sources::Sources;
use std::path::Path;

fn shipped() -> Model {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    Model::build(&sources).0
}

/// What a text finds first, and how.
fn first(model: &Model, text: &str) -> Option<(String, How)> {
    find(model, &Topic::of(text), ANYTHING)
        .into_iter()
        .next()
        .map(|(id, how)| (model.get(id).id.to_string(), how))
}

#[test]
fn names_in_swedish_order() {
    let mut names = [
        "Örjan",
        "Ada",
        "Zeta",
        "Åsa",
        "Ängel",
        "ada",
        "Émile",
        "Ester",
        "Van Vliet",
        "Wall",
        "van Dam",
        "Östen",
        "Aa",
        "Å",
        "10",
        "9",
    ];
    names.sort_by_key(|name| swedish(name));
    let expected = [
        "10",
        "9",
        "Aa",
        "Ada",
        "ada",
        "Émile",
        "Ester",
        "van Dam",
        "Van Vliet",
        "Wall",
        "Zeta",
        "Å",
        "Åsa",
        "Ängel",
        "Örjan",
        "Östen",
    ];
    assert_eq!(names, expected);
}

#[test]
fn folding() {
    for (text, folded) in [
        ("Ingela Lidén", "ingela liden"),
        ("  Styr- och  ansvarsmodell ", "styr och ansvarsmodell"),
        ("§\u{a0}223", "223"),
        ("ÅÄÖ", "aao"),
        ("A\u{30a}sa", "asa"),
        ("!?", ""),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn each_way_to_match() {
    let model = shipped();
    let found = |text: &str| first(&model, text).map(|(_, how)| how);
    assert_eq!(found("skane-hss"), Some(How::Id));
    assert_eq!(found("taktisk styrgrupp"), Some(How::Name));
    assert_eq!(found("TAKTISK  STYRGRUPP"), Some(How::FoldedName));
    assert_eq!(found("Ingela Liden"), Some(How::FoldedName));
    assert_eq!(found("Ingela Lide\u{301}n"), Some(How::Name));
    assert_eq!(found("FHS"), Some(How::Alias("FHS".into())));
    assert_eq!(found("Närmare krono"), Some(How::Prefix));
    assert_eq!(found("infrastruktur"), Some(How::Substring));
    assert_eq!(found("rymdfart"), None);
    assert_eq!(found(""), None);
    assert_eq!(found("-"), None);
}

/// Near-identical names are offered, never chosen between.
#[test]
fn near_names_are_offered() {
    let model = shipped();
    for (text, near) in [
        ("Ingela Jonsson", "Ingela Jönsson"),
        ("Hans Svenson", "Hans Svensson"),
        ("digitalisring", "Digitalisering"),
    ] {
        let offered: Vec<String> = suggest(&model, &Topic::of(text), ANYTHING)
            .into_iter()
            .map(|id| model.get(id).name().to_string())
            .collect();
        let found =
            find(&model, &Topic::of(text), ANYTHING).into_iter().any(|(id, _)| model.get(id).name() == near);
        assert!(found || offered.iter().any(|name| name == near), "{text}: {offered:?}");
    }
    assert!(one(&model, &Topic::of("Svensson"), ANYTHING, None).is_err(), "Pål and Hans Svensson are two");
    assert!(one(&model, &Topic::of("regiondirektör"), ANYTHING, None).is_err(), "two regions have one");
    assert!(one(&model, &Topic::of("styrgrupp"), ANYTHING, None).is_err(), "four are called so");
}

/// "it" is not meant in "digitalisering".
#[test]
fn short_words_match_words() {
    let model = shipped();
    let names: Vec<String> = find(&model, &Topic::of("IT"), ANYTHING)
        .into_iter()
        .map(|(id, _)| model.get(id).id.to_string())
        .collect();
    assert!(
        names.iter().any(|id| id == "skane-it-direktor")
            && !names.iter().any(|id| id.contains("omrade-digitalisering")),
        "{names:?}"
    );
}
