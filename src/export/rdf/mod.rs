//! RDF in two layers on the same nodes. Each statement is a `gov:Statement` with all that is said
//! of it: how sure, when in three values, and the lines of its source. Only what the data asserts
//! is said in the words of others too (`asserted.rs`), so that whoever reasons with those finds
//! nothing that the data does not say.

mod asserted;
pub mod turtle;

use crate::export::line::{Line, lines};
use crate::export::rdf::turtle::{Term, Turtle};
use crate::export::table::{Cell, Column};
use crate::export::{Export, codes, tables};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The words of others, and our own below the base.
const PREFIXES: [(&str, &str); 10] = [
    ("gov", "vocabulary#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What is said of a node: a property and its value.
type Properties = Vec<(String, Term)>;

pub fn write(export: &Export<'_>, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut turtle = Turtle::begin(out, base, &PREFIXES)?;
    let meta = export.meta.iter().map(|(key, value)| (own(key), Term::text(value, None)));
    let licence = export.publisher.terms.licence;
    let licence =
        licence.map(|licence| ("dct:license".into(), Term::named(&format!("<{}>", licence.address))));
    turtle.node(&Term::named("<>"), &meta.chain(licence).collect::<Properties>())?;
    words(&mut turtle)?;
    for id in export.entities() {
        let mut said = asserted::classes(export, id);
        row(&tables::ENTITY.columns[1..], &export.entity(id)[1..], &Some(lang_of(export, id)), &mut said);
        said.push(("dct:identifier".into(), Term::text(&export.id(id), None)));
        said.extend(asserted::names(export, id, &lang_of(export, id)));
        turtle.node(&entity(export, id), &said)?;
    }
    let mut cited = BTreeSet::new();
    for id in export.told() {
        for line in lines(export, id) {
            statement(&line, &mut cited, &mut turtle)?;
        }
    }
    Ok(())
}

/// The lists of words as concepts, and our own properties.
fn words(turtle: &mut Turtle<'_>) -> io::Result<()> {
    let mut lists = BTreeSet::new();
    codes::rows(&mut |row| {
        let [Cell::Text(list), Cell::Text(value), Cell::Text(sv), Cell::Text(en)] = row else {
            return Ok(());
        };
        let labels = |key: &str| {
            [(sv, "sv"), (en, "en")].map(|(text, lang)| (key.to_string(), Term::text(text, Some(lang))))
        };
        if lists.insert(list.to_string()) {
            let scheme = [("a".to_string(), Term::named("skos:ConceptScheme"))];
            turtle.node(&Term::below("code", list), &scheme)?;
        }
        let class = if list == "role" { "org:Role, skos:Concept" } else { "skos:Concept" };
        let mut said: Properties = vec![("a".into(), Term::named(class))];
        said.push(("skos:inScheme".into(), Term::below("code", list)));
        said.push(("skos:notation".into(), Term::text(value, None)));
        said.extend(labels("skos:prefLabel"));
        turtle.node(&code(list, value), &said)?;
        if list == "key" {
            let mut said: Properties = vec![("a".into(), Term::named("rdf:Property"))];
            said.extend(labels("rdfs:label"));
            turtle.node(&Term::named(&own_detail(value)), &said)?;
        }
        Ok(())
    })
}

/// The node of a statement, and of each place in a source that was not told of before.
fn statement(line: &Line<'_, '_>, cited: &mut BTreeSet<String>, turtle: &mut Turtle<'_>) -> io::Result<()> {
    let export = line.export;
    let lang = Some(lang_of(export, line.fact.of));
    let mut said = asserted::of_statement(line);
    row(&tables::STATEMENT.columns[1..], &line.statement()[1..], &lang, &mut said);
    let value = line.fact.value.map_or("", |value| value.key());
    if line.fact.role().is_some() {
        said.push((own("role"), code("role", value)));
    }
    if line.fact.relation().is_some() {
        said.push((own("relation"), code("relation", value)));
    }
    for cells in line.details() {
        detail(&cells, &lang, &mut said);
    }
    let mut places: Vec<Vec<Cell<'_>>> = line.citations().into_iter().map(|row| row[4..].to_vec()).collect();
    if line.fact.stated.is_none() {
        // It rests on what its file rests on.
        let of_file = export.model.get(line.fact.of).common.sources.iter();
        let known = of_file.filter(|source: &&SourceRef| source.source.to.is_some());
        places.extend(known.map(|source| line.place(source).to_vec()));
    }
    let mut new = Vec::new();
    for place in places {
        let Cell::Text(written) = &place[0] else { continue };
        let term = Term::below("cite", written);
        let source = ("dct:source".to_string(), term.clone());
        if !said.contains(&source) {
            said.push(source);
        }
        if cited.insert(written.to_string()) {
            new.push((term, place));
        }
    }
    turtle.node(&Term::below("statement", &line.id), &said)?;
    if let Some(bare) = asserted::bare(line) {
        turtle.node(&entity(export, line.fact.of), &[bare])?;
    }
    new.iter().try_for_each(|(term, place)| place_of(term, place, turtle))
}

/// A place in a source: the source, and its lines as RFC 5147 counts them, from before the first.
fn place_of(term: &Term, place: &[Cell<'_>], turtle: &mut Turtle<'_>) -> io::Result<()> {
    let [Cell::Text(written), Cell::Text(source), _, first, last] = place else { return Ok(()) };
    let mut said: Properties = vec![
        ("a".into(), Term::named("oa:SpecificResource")),
        ("oa:hasSource".into(), Term::below("id", source)),
        ("dct:identifier".into(), Term::text(written, None)),
    ];
    let lines = match (first, last) {
        (Cell::Integer(first), Cell::Integer(last)) => Some((*first, *last)),
        _ => None,
    };
    let selector = Term::below("lines", written);
    if lines.is_some() {
        said.push(("oa:hasSelector".into(), selector.clone()));
    }
    turtle.node(term, &said)?;
    let Some((first, last)) = lines else { return Ok(()) };
    let said = [
        ("a".to_string(), Term::named("oa:FragmentSelector")),
        ("dct:conformsTo".into(), Term::named("<http://tools.ietf.org/rfc/rfc5147>")),
        ("rdf:value".into(), Term::text(&format!("line={},{last}", first.saturating_sub(1)), None)),
    ];
    turtle.node(&selector, &said)
}

/// The cells of a row, each under the name of its column.
fn row(columns: &[Column], cells: &[Cell<'_>], lang: &Option<String>, said: &mut Properties) {
    for (column, cell) in columns.iter().zip(cells) {
        // Its places are nodes of their own, and most that is not withheld need not say so.
        let is_elsewhere = ["source", "source_id", "first_line", "last_line"].contains(&column.name);
        if is_elsewhere || column.name == "is_withheld" && *cell == Cell::Boolean(false) {
            continue;
        }
        let Some(term) = cell_of(column, cell, lang) else { continue };
        said.push((own(column.name.trim_end_matches("_id")), term));
    }
}

fn cell_of(column: &Column, cell: &Cell<'_>, lang: &Option<String>) -> Option<Term> {
    Some(match (column.name, cell) {
        (_, Cell::None) => return None,
        ("kind", Cell::Text(text)) => code("kind", text),
        ("key", Cell::Text(text)) => code("key", text),
        ("certainty" | "written_certainty", Cell::Text(text)) => code("certainty", text),
        ("decided", Cell::Text(text)) => code("status", text),
        ("holds", Cell::Text(text)) => code("holds", text),
        ("who_kind", Cell::Text(text)) => match Kind::ALL.iter().any(|kind| kind.folder() == text) {
            true => code("kind", text),
            false => code("who", text),
        },
        ("note", Cell::Text(text)) => Term::text(text, Some("sv")),
        ("who_words" | "text" | "term" | "condition" | "frequency", Cell::Text(text)) => {
            Term::text(text, lang.as_deref())
        }
        (name, Cell::Text(text)) if name.ends_with("_id") => Term::below("id", text),
        (_, Cell::Text(text)) => Term::text(text, None),
        (_, Cell::Integer(number)) => Term::number(*number),
        (_, Cell::Boolean(is)) => Term::is(*is),
        (_, Cell::Day(day)) => Term::day(*day),
    })
}

/// What a statement says besides, each under its key.
fn detail(cells: &[Cell<'_>], lang: &Option<String>, said: &mut Properties) {
    let [_, _, Cell::Text(key), entity, value, text, least, most, edtf, earliest, latest, yes, ..] = cells
    else {
        return;
    };
    let name = own_detail(key);
    let mut add = |more: &str, cell: &Cell<'_>, term: &dyn Fn(&str) -> Term| {
        let term = match cell {
            Cell::None => return,
            Cell::Text(text) => term(text),
            Cell::Integer(number) => Term::number(*number),
            Cell::Boolean(is) => Term::is(*is),
            Cell::Day(day) => Term::day(*day),
        };
        said.push((format!("{name}{more}"), term));
    };
    add("", entity, &|id| Term::below("id", id));
    add("", value, &|value| code(key, value));
    let is_number = *least != Cell::None;
    add("", text, &|text| Term::text(text, lang.as_deref().filter(|_| !is_number)));
    add("Least", least, &|text| Term::text(text, None));
    add("Most", most, &|text| Term::text(text, None));
    add("", edtf, &|text| Term::text(text, None));
    add("Earliest", earliest, &|text| Term::text(text, None));
    add("Latest", latest, &|text| Term::text(text, None));
    add("", yes, &|text| Term::text(text, None));
}

fn entity(export: &Export<'_>, id: EntityId) -> Term {
    Term::below("id", &export.id(id))
}

fn code(list: &str, value: &str) -> Term {
    Term::below(&format!("code/{}", turtle::encoded(list)), value)
}

/// The language that a file is written in.
fn lang_of(export: &Export<'_>, id: EntityId) -> String {
    let lang = export.model.get(id).common.lang.as_ref().map(|lang| lang.as_str());
    let is_tag = |lang: &&str| {
        !lang.is_empty() && lang.len() <= 8 && lang.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    lang.filter(is_tag).unwrap_or("sv").to_lowercase()
}

/// A property of ours: `part_of` is `gov:partOf`.
fn own(name: &str) -> String {
    let mut out = String::from("gov:");
    for (at, part) in name.split('_').filter(|part| !part.is_empty()).enumerate() {
        let mut chars = part.chars();
        match chars.next() {
            Some(first) if at > 0 => out.extend(first.to_uppercase().chain(chars)),
            _ => out.push_str(part),
        }
    }
    out
}

/// The same of what a statement says besides: what it is called as a statement is taken.
fn own_detail(key: &str) -> String {
    let is_taken = tables::STATEMENT
        .columns
        .iter()
        .chain(tables::ENTITY.columns)
        .any(|column| column.name == key || column.name.trim_end_matches("_id") == key);
    own(&if is_taken { format!("said_{key}") } else { key.to_string() })
}
