//! Without colour: each verb, each mark and each sign of a picture differs from the others in form,
//! and is explained where it occurs.

use crate::chart::small;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// The form of a sample: its elements with what is not colour or place.
fn form(node: Node<'_, '_>, origin: (f64, f64)) -> String {
    let kept = ["d", "points", "stroke-dasharray", "stroke-width", "r", "rx", "width"];
    // Numbers come in pairs of absolute places, but after small letters, which are steps.
    let moved = |value: &str| {
        let apart: String = value
            .chars()
            .flat_map(|c| if c.is_ascii_alphabetic() { vec![' ', c, ' '] } else { vec![c] })
            .collect();
        let (mut is_y, mut is_step) = (false, false);
        let mut parts = Vec::new();
        for part in apart.split([' ', ',']).filter(|part| !part.is_empty()) {
            match part.parse::<f64>() {
                Ok(number) => {
                    let from = if is_y { origin.1 } else { origin.0 };
                    parts.push(format!("{:.0}", if is_step { number * 10.0 } else { number - from }));
                    is_y = !is_y;
                }
                Err(_) => {
                    is_step = part.chars().all(|c| c.is_ascii_lowercase());
                    is_y = part == "V";
                    parts.push(part.to_string());
                }
            }
        }
        parts.join(" ")
    };
    let one = |node: Node| {
        let own = node.attributes().filter(|attribute| kept.contains(&attribute.name()));
        let own = own.map(|attribute| match attribute.name() {
            "d" | "points" => moved(attribute.value()),
            _ => attribute.value().to_string(),
        });
        let hollow = node
            .attribute("class")
            .filter(|class| class.contains("hollow") || class.contains("solid"))
            .unwrap_or_default();
        let text = node.text().unwrap_or_default();
        format!("{} {hollow} {text} {}", node.tag_name().name(), own.collect::<Vec<_>>().join(" "))
    };
    node.descendants().filter(Node::is_element).map(one).collect::<Vec<_>>().join("; ")
}

/// The legend: the form of each sample, by its words.
fn legend(text: &str) -> BTreeMap<String, String> {
    let document = Document::parse(text).expect("XML");
    let legend = document
        .root()
        .descendants()
        .find(|node| node.attribute("class") == Some("c-legend"))
        .expect("there is a legend");
    let mut out = BTreeMap::new();
    let mut sample: Vec<Node> = Vec::new();
    for node in legend.children().filter(Node::is_element) {
        if node.tag_name().name() == "text" && node.attribute("class").is_none() {
            let at = |key: &str| {
                node.attribute(key).and_then(|number| number.parse::<f64>().ok()).expect("a place")
            };
            let origin = (at("x") - 46.0, at("y") - 4.0);
            let form = sample.drain(..).map(|node| form(node, origin)).collect::<Vec<_>>().join(" + ");
            assert!(
                out.insert(node.text().expect("words").to_string(), form).is_none(),
                "each is explained once"
            );
        } else {
            sample.push(node);
        }
    }
    out
}

#[test]
fn everything_differs_in_form_too() {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for words in ["chart", "chart styrgrupp", "chart hallbar", "chart arbetsgrupp --at 2030-06"] {
        for (words, form) in legend(&small(words, "svg")) {
            all.insert(words, form);
        }
    }
    assert!(all.len() > 14, "{all:#?}");
    for (one, form) in &all {
        for (other, same) in all.iter().filter(|(other, _)| *other > one) {
            // A kind of line may have its word at the line in one picture, and only here in
            // another.
            let is_one = other.split(" (").next() == one.split(" (").next();
            assert!(is_one || form != same, "{one} and {other} look the same: {form}");
        }
    }
}

#[test]
fn the_legend_has_what_occurs_and_no_more() {
    let shown = legend(&small("chart styrgrupp", "svg"));
    for word in [
        "rapporterar till",
        "bereder ärenden åt",
        "är en del av",
        "hålls ihop av",
        "föreslaget",
        "gäller inte än",
        "ordförande",
    ] {
        assert!(shown.keys().any(|words| words.starts_with(word)), "{word}: {shown:?}");
    }
    for word in ["stödjer", "utgörs av", "kanske", "exempel", "en klass"] {
        assert!(!shown.keys().any(|words| words.starts_with(word)), "{word}: {shown:?}");
    }
}

/// What makes a statement uncertain stands in words where it is, not only in the legend.
#[test]
fn marks_are_words_in_the_picture() {
    let text = small("chart styrgrupp", "svg");
    let body = text.split("c-legend").next().expect("it begins");
    for word in [
        "angiven som vakant",
        "regel",
        "underförstått",
        "föreslaget",
        "gäller inte än",
        "ingen, enligt källan",
    ] {
        assert!(body.contains(word), "{word}");
    }
    let chair = body.find("Anna Ek").expect("the chair");
    assert!(body.find("Bo Al").is_some_and(|member| chair < member), "the chair is first");
    assert!(small("chart arbetsgrupp --at 2030-06", "svg").contains("kanske"));
}

/// A bar is filled only where a source says that it is so.
#[test]
fn what_is_proposed_is_never_certain() {
    let text = small("chart chef", "svg");
    let bars: Vec<&str> = text.split("class=\"c-bar\"").skip(1).collect();
    assert_eq!(bars.len(), 5);
    for bar in &bars[..4] {
        assert!(bar.contains("c-certain"), "{bar}");
    }
    let proposed = bars[4].split("c-legend").next().expect("it begins");
    assert!(proposed.contains("föreslaget") && !proposed.contains("c-certain"), "{proposed}");
}
