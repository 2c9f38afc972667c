//! Pictures, read as XML: titled and described, with nothing that a page must refuse, and both
//! languages told apart where both are there.

use crate::chart::{SMALL, small};
use gov::chart::{CSS, Look, MOST_BOXES, Spoken, svg};
use gov::lang::Lang;
use gov::model::Model;
use gov::query::When;
use gov::query::chart::{self, Chart};
use gov::sources::{Content, SourceFile, Sources};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::path::Path;

/// A picture of the shipped data for a page.
fn embedded(spoken: Spoken, draw: &dyn Fn(&Model, &When) -> Chart) -> String {
    let sources = Sources::load(Path::new("tests/chart/data")).expect("it is there");
    let (model, _) = Model::build(&sources);
    let when = When { today: "2026-11-22".parse().expect("a day"), at: None };
    let href = |id: &str| (id != "norr").then(|| format!("../{id}/?a=1&b=2"));
    let look = Look { spoken, standalone: false, most: MOST_BOXES, id: "x", href: &href };
    svg(&draw(&model, &when), &look).into_string()
}

fn elements<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Node<'a, 'a>> {
    document.root().descendants().filter(Node::is_element)
}

/// Elements and attributes that a page under the strictest policy takes.
fn is_harmless(node: &Node<'_, '_>) {
    let name = node.tag_name().name();
    let names =
        ["svg", "title", "desc", "style", "g", "a", "rect", "path", "polygon", "circle", "text", "tspan"];
    assert!(names.contains(&name), "{name}");
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        assert!(key != "style" && !key.starts_with("on") && !value.contains("url("), "{key}={value}");
        assert!(key != "href" || name == "a", "{key}={value}");
        assert!(key != "id" || ["title", "desc"].contains(&name), "{key}={value}");
        assert!(key != "class" || value.split(' ').all(|class| class.starts_with("c-")), "{key}={value}");
    }
}

#[test]
fn pictures_are_told_to_those_who_do_not_see_them() {
    for words in SMALL {
        let text = small(words, "svg");
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{words}: {error}"));
        let root = document.root_element();
        assert_eq!(
            (root.tag_name().name(), root.tag_name().namespace()),
            ("svg", Some("http://www.w3.org/2000/svg"))
        );
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("sv")));
        for id in root.attribute("aria-labelledby").expect("it has a label").split(' ') {
            let labels: Vec<Node> =
                elements(&document).filter(|node| node.attribute("id") == Some(id)).collect();
            assert!(
                labels.len() == 1 && labels[0].text().is_some_and(|text| !text.is_empty()),
                "{words}: {id}"
            );
        }
        elements(&document).for_each(|node| is_harmless(&node));
        assert!(text.contains("prefers-color-scheme: dark") && text.contains("@media print"));
        let numbers = root
            .attribute("viewBox")
            .expect("a size")
            .split(' ')
            .map(|number| number.parse::<f64>().expect("a number"));
        assert!(numbers.skip(2).all(|number| number > 100.0 && number < 4_000.0), "{words}");
    }
}

#[test]
fn a_page_has_the_style_and_gets_links_and_days() {
    let text = embedded(Spoken::One(Lang::Sv), &|model, when| chart::of_region(model, None, when));
    let document = Document::parse(&text).expect("XML");
    assert!(!text.contains("xmlns") && !text.contains("<style") && !text.contains("style="));
    elements(&document).for_each(|node| is_harmless(&node));
    let links: Vec<&str> = elements(&document).filter_map(|node| node.attribute("href")).collect();
    assert!(
        links.contains(&"../styrgrupp/?a=1&b=2") && !links.iter().any(|link| link.contains("norr")),
        "{links:?}"
    );
    let days: BTreeSet<&str> = elements(&document).filter_map(|node| node.attribute("data-t")).collect();
    assert!(days.contains("2027-01-01,,2027-01-01,2027-01-01") && days.contains(",,,"), "{days:?}");
    for node in elements(&document).filter(|node| {
        node.attribute("class").is_some_and(|class| class.starts_with("c-link ") || class == "c-person")
    }) {
        let is_sample = node.ancestors().any(|above| above.attribute("class") == Some("c-legend"));
        assert!(
            is_sample || node.attribute("data-t").is_some_and(|days| days.split(',').count() == 4),
            "{node:?}"
        );
    }
    // Each class that is drawn in a colour is in the style sheet.
    for class in [
        "c-box",
        "c-line",
        "c-head",
        "c-hollow",
        "c-inner",
        "c-sign",
        "c-solid",
        "c-certain",
        "c-possible",
        "c-grid",
        "c-today",
        "c-divider",
    ] {
        assert!(
            CSS.contains(&format!(".{class} "))
                || CSS.contains(&format!(".{class},"))
                || CSS.contains(&format!(".{class}:")),
            "{class}"
        );
    }
}

/// The words of a picture, in one language where both are there.
fn words(text: &str, lang: Option<&str>) -> BTreeSet<String> {
    let document = Document::parse(text).expect("XML");
    let texts = elements(&document).filter(|node| node.tag_name().name() == "text");
    let own = |node: Node| {
        let is_seen = |node: &Node| {
            lang.is_none_or(|lang| {
                node.ancestors().all(|above| above.attribute("lang").is_none_or(|own| own == lang))
            })
        };
        node.descendants()
            .filter(|node| node.is_text() && is_seen(node))
            .filter_map(|node| node.text().map(String::from))
            .collect::<String>()
    };
    texts.flat_map(|node| own(node).split_whitespace().map(String::from).collect::<Vec<_>>()).collect()
}

#[test]
fn one_picture_speaks_both_languages() {
    for draw in [
        &(|model: &Model, when: &When| chart::of_region(model, None, when))
            as &dyn Fn(&Model, &When) -> Chart,
        &|model, when| chart::of_body(model, model.find("styrgrupp").expect("it is there"), when),
        &|model, when| chart::of_programme(model, model.find("hallbar").expect("it is there"), when),
        &|model, when| chart::of_change(model, model.find("sammanslagning").expect("it is there"), when),
        &|model, when| chart::holders(model, model.find("chef").expect("it is there"), when),
    ] {
        let both = embedded(Spoken::Both, draw);
        for (lang, name) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
            assert_eq!(words(&both, Some(name)), words(&embedded(Spoken::One(lang), draw), None), "{name}");
        }
        let document = Document::parse(&both).expect("XML");
        for pair in elements(&document).filter(|node| node.tag_name().name() == "tspan") {
            assert!(pair.text().is_some_and(|text| !text.contains("Anna")), "names stand once");
        }
    }
}

#[test]
fn what_does_not_fit_is_said() {
    let mut files = vec![("regions/r.yaml".to_string(), "name: R\n".to_string())];
    files.extend(
        (0..MOST_BOXES + 50)
            .map(|at| (format!("units/u{at}.yaml"), format!("name: U{at}\npart_of:\n  - body: r\n"))),
    );
    let mut files: Vec<_> = files
        .into_iter()
        .map(|(path, text)| SourceFile { path, content: Content::Text(text.into()) })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let (model, _) = Model::build(&Sources {
        root: ".".into(),
        files,
        ..Sources::load(Path::new("tests/chart/data")).expect("it is there")
    });
    let when = When { today: "2026-11-22".parse().expect("a day"), at: None };
    let text = svg(
        &chart::of_region(&model, None, &when),
        &Look { spoken: Spoken::One(Lang::Sv), standalone: true, most: MOST_BOXES, id: "x", href: &|_| None },
    )
    .into_string();
    assert_eq!(text.matches("class=\"c-node").count(), MOST_BOXES);
    assert!(text.contains(&format!("Bilden visar {MOST_BOXES} av {} rutor", MOST_BOXES + 51)), "it is said");
}
