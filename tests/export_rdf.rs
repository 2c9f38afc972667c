//! The graph: all that the data says is in it, and no more; each mapping that looks natural and is
//! wrong is caught.

use crate::export;
use crate::gov;
use crate::graph::{Triple, faults};
use ::gov::export::rdf;
use ::gov::model::Model;
use ::gov::model::kind::Kind;
use ::gov::model::shape;
use ::gov::query::privacy::People;
use ::gov::sources::Sources;
use oxttl::TurtleParser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const BASE: &str = "https://region.example/data/";

fn text(sources: &Sources, people: People) -> String {
    let model = Model::build(sources).0;
    let mut out = Vec::new();
    rdf::write(&export::export(&model, sources, people), BASE, &mut out).expect("it is written");
    String::from_utf8(out).expect("UTF-8")
}

/// The triples of a text, read by somebody else; addresses shortened as below.
fn triples(text: &str) -> BTreeSet<Triple> {
    let short = |term: String| {
        let known = [
            (BASE, ""),
            ("http://www.w3.org/ns/org#", "org:"),
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            ("http://www.w3.org/2004/02/skos/core#", "skos:"),
            ("http://www.w3.org/ns/prov#", "prov:"),
            ("http://www.w3.org/2002/07/owl#", "owl:"),
            ("http://data.europa.eu/m8g/", "cv:"),
            ("http://purl.org/dc/terms/", "dct:"),
            ("http://xmlns.com/foaf/0.1/", "foaf:"),
            ("http://www.w3.org/ns/oa#", "oa:"),
        ];
        let Some(address) = term.strip_prefix('<').and_then(|term| term.strip_suffix('>')) else {
            return term;
        };
        let found = known.iter().find_map(|(long, short)| Some((short, address.strip_prefix(long)?)));
        let name = found.map_or(address.to_string(), |(short, rest)| format!("{short}{rest}"));
        name.replace("vocabulary#", "gov:")
    };
    let parsed = TurtleParser::new().for_slice(text.as_bytes());
    parsed
        .map(|triple| {
            let triple = triple.unwrap_or_else(|why| panic!("{why}"));
            [triple.subject.to_string(), triple.predicate.to_string(), triple.object.to_string()].map(short)
        })
        .collect()
}

fn shipped() -> BTreeSet<Triple> {
    triples(&text(&Sources::load(Path::new("data")).expect("data"), People::Names))
}

#[test]
fn nothing_is_said_that_the_data_does_not_say() {
    for data in ["data", "national", "tests/lives/data", "tests/moved/data", "tests/supports/data"] {
        let sources = Sources::load(Path::new(data)).expect("data");
        for people in [People::Names, People::Posts, People::Nothing] {
            let graph = triples(&text(&sources, people));
            assert_eq!(faults(&graph), Vec::<String>::new(), "{data}");
        }
    }
    let graph = shipped();
    let count = |key: &str, object: &str| {
        graph.iter().filter(|[_, is, of]| is == key && (object.is_empty() || of == object)).count()
    };
    assert!(count("rdf:type", "org:Membership") >= 8, "there are memberships");
    assert!(count("rdf:type", "org:Post") > 10 && count("rdf:type", "gov:RuleSeat") >= 3);
    assert!(count("org:subOrganizationOf", "") > 2 && count("dct:isPartOf", "") > 10);
    // Of those that are implied, no bare triple says so.
    let stated = graph.iter().filter(|[_, key, _]| key == "org:subOrganizationOf").count();
    let said = graph.iter().filter(|[_, key, of]| key == "gov:key" && of == "code/key/part_of").count();
    assert!(stated < said, "{stated} of {said}");
}

/// The fourteen, each as its one or two triples in the shipped data.
#[test]
fn every_wrong_mapping_is_caught() {
    let graph = shipped();
    let one = |key: &str, object: &str| {
        let found = graph.iter().find(|[_, is, of]| is == key && of == object);
        found.unwrap_or_else(|| panic!("{key} {object}"))[0].clone()
    };
    let body = "id/skane-styrgrupp-styrmodell";
    let proposed = one("gov:certainty", "code/certainty/proposed");
    let class = one("rdf:type", "gov:BodyClass");
    let programme = one("rdf:type", "gov:Programme");
    let (area, unit) = (one("rdf:type", "gov:Area"), one("rdf:type", "gov:Unit"));
    let (theme, change) = (one("rdf:type", "gov:Theme"), one("rdf:type", "gov:Change"));
    let (post, source) = ("id/skane-it-direktor", "id/skane-styrmodell");
    let association = one("rdf:type", "gov:Organisation");
    let statement = one("rdf:type", "org:Membership");
    let day = "\"2022-23\"^^<http://www.w3.org/2001/XMLSchema#string>";
    let wrong: [(&str, Vec<[&str; 3]>); 14] = [
        ("a proposed seat as membership", vec![[&proposed, "rdf:type", "org:Membership"]]),
        ("a post in a class of bodies", vec![[post, "org:postIn", &class]]),
        ("a post in a programme", vec![[post, "org:postIn", &programme]]),
        ("a post as member", vec![[&statement, "org:member", post]]),
        ("linkedTo from a programme", vec![[&programme, "org:linkedTo", body]]),
        ("unitOf a programme", vec![[&unit, "org:unitOf", &programme]]),
        ("closeMatch on an area", vec![[&area, "skos:closeMatch", &theme]]),
        ("hadPrimarySource on a change", vec![[&change, "prov:hadPrimarySource", source]]),
        ("sameAs for constituted by", vec![[body, "owl:sameAs", "id/skane-koncernledningen"]]),
        (
            "two altLabels in one language",
            vec![[body, "skos:altLabel", "\"A\"@sv"], [body, "skos:altLabel", "\"B\"@sv"]],
        ),
        ("a name without language", vec![[body, "skos:prefLabel", "\"A\""]]),
        ("a season as startedAtTime", vec![[&change, "prov:startedAtTime", day]]),
        ("a unit as what results", vec![[&change, "org:resultingOrganization", &unit]]),
        ("a board by unitOf its association", vec![[body, "org:unitOf", &association]]),
    ];
    assert_eq!(faults(&graph), Vec::<String>::new());
    for (name, triples) in wrong {
        let mut graph = graph.clone();
        graph.extend(triples.iter().map(|triple| triple.map(String::from)));
        assert!(!faults(&graph).is_empty(), "{name} is not caught");
    }
}

/// A new key is in the graph the day that it is there, with all that stands under it.
#[test]
fn all_that_stands_under_every_key_is_in_the_graph() {
    let mut seen = 0;
    for kind in Kind::ALL {
        for field in shape::of_kind(kind).fields.iter().filter(|field| field.key.name != "redacted") {
            let mut said = BTreeMap::new();
            let value = export::value(field.key.name, &field.shape, &mut said);
            let text = self::text(
                &export::sources_of(kind, format!("{}: {value}\n", field.key.name)),
                People::Names,
            );
            triples(&text);
            for (at, value) in said {
                // A citation is a node, whose lines begin at one less.
                let value = value.rsplit_once("#L").map_or(value.clone(), |(_, line)| format!("%23L{line}"));
                assert!(text.contains(&value), "{}: {at} is lost: {value}\n{text}", kind.folder());
                seen += 1;
            }
        }
    }
    assert!(seen > 800, "{seen} values");
}

#[test]
fn nobody_is_named_where_names_are_not_asked_for() {
    let sources = Sources::load(Path::new("data")).expect("data");
    let model = Model::build(&sources).0;
    let people: Vec<&str> = model.of_kind(Kind::Person).map(|(_, person)| person.name()).collect();
    assert!(people.len() > 10);
    for how in [People::Posts, People::Nothing] {
        let text = text(&sources, how);
        for person in &people {
            let last = person.rsplit(' ').next().expect("a last name");
            assert!(!text.contains(last), "{last}");
        }
    }
    assert!(!text(&sources, People::Nothing).contains("org:Membership ;"));
}

/// Every statement that the tables have is a node, under the same id; what a text has, no more.
#[test]
fn each_statement_of_the_tables_is_a_node() {
    let tables = export::exported("rdf-tables", "data", &["--people", "names"]);
    let graph = shipped();
    for row in &tables["statement"] {
        let node = format!("statement/{}", row["id"]);
        assert!(graph.contains(&[node.clone(), "rdf:type".into(), "gov:Statement".into()]), "{node}");
        let holds = format!("code/holds/{}", row["holds"]);
        assert!(graph.contains(&[node.clone(), "gov:holds".into(), holds]), "{node}");
    }
    for row in &tables["citation"] {
        let place: String = row["place"].bytes().map(escaped).collect();
        let place = format!("cite/{place}");
        let node = format!("statement/{}", row["statement_id"]);
        assert!(graph.contains(&[node, "dct:source".into(), place.clone()]), "{place}");
    }
}

/// A byte of a place as it stands in an address.
fn escaped(byte: u8) -> String {
    match byte {
        b'#' | 128.. => format!("%{byte:02X}"),
        _ => char::from(byte).to_string(),
    }
}

#[test]
fn without_an_address_it_is_refused_with_a_hint() {
    for form in ["rdf", "all"] {
        let run = gov::gov(&["export", form, "--data", "data", "--lang", "en"], None);
        assert!(run.code == 2 && run.err.contains("--base"), "{form}: {}", run.err);
    }
}
