//! A judge of graphs: one step of what the Organization Ontology, SKOS and PROV-O entail, held
//! against what things are.

use std::collections::{BTreeMap, BTreeSet};

pub type Triple = [String; 3];

/// What a property of others entails of its subject and of its object.
const ENTAILS: &[(&str, &str, &str)] = &[
    ("org:member", "org:Membership", "foaf:Agent"),
    ("org:organization", "org:Membership", "org:Organization"),
    ("org:postIn", "org:Post", "org:Organization"),
    ("org:unitOf", "org:OrganizationalUnit", "cv:PublicOrganisation"),
    ("org:subOrganizationOf", "org:Organization", "org:Organization"),
    ("org:linkedTo", "org:Organization", "org:Organization"),
    ("org:classification", "org:Organization", ""),
    ("org:resultingOrganization", "org:ChangeEvent", "cv:PublicOrganisation"),
    ("org:originalOrganization", "org:ChangeEvent", "cv:PublicOrganisation"),
    ("skos:closeMatch", "skos:Concept", "skos:Concept"),
    ("skos:exactMatch", "skos:Concept", "skos:Concept"),
    ("prov:hadPrimarySource", "prov:Entity", "prov:Entity"),
    ("prov:startedAtTime", "prov:Activity", ""),
];

/// What each class of others can be, by our own class of the thing.
const CAN_BE: &[(&str, &[&str])] = &[
    ("org:Organization", &["Region", "Organisation", "Unit", "Group", "SteeringGroup", "WorkingGroup"]),
    ("org:FormalOrganization", &["Region", "Organisation"]),
    ("org:OrganizationalUnit", &["Unit"]),
    ("cv:PublicOrganisation", &["Region"]),
    ("foaf:Agent", &["Region", "Organisation", "Unit", "Group", "SteeringGroup", "WorkingGroup", "Person"]),
    ("org:Post", &["Post", "Statement"]),
    ("org:Membership", &["Statement"]),
    ("org:ChangeEvent", &["Change"]),
    ("skos:Concept", &["Theme"]),
    // A change is an activity, which is no entity.
    ("prov:Entity", &["Statement", "Source", "Decision"]),
    ("prov:Activity", &["Change"]),
];

/// What is said that the data does not say, or said in a way that the words forbid.
pub fn faults(graph: &BTreeSet<Triple>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ours: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut theirs: Vec<(&str, &str, String)> = Vec::new();
    for [subject, key, object] in graph {
        if key == "rdf:type" {
            match object.strip_prefix("gov:") {
                Some(class) => drop(ours.entry(subject).or_default().insert(class)),
                None => theirs.push((subject, object, "rdf:type".into())),
            }
        }
        for (_, domain, range) in ENTAILS.iter().filter(|(of, ..)| of == key) {
            theirs.push((subject, domain, format!("{key} {object}")));
            if !range.is_empty() {
                theirs.push((object, range, format!("{subject} {key}")));
            }
        }
    }
    let is = |subject: &str, key: &str, object: &str| {
        graph.contains(&[subject.to_string(), key.to_string(), object.to_string()])
    };
    for (subject, class, why) in theirs {
        let Some((_, can)) = CAN_BE.iter().find(|(of, _)| *of == class) else { continue };
        // The words of lists are concepts and roles of their own.
        if subject.starts_with("code/") {
            continue;
        }
        let own = ours.get(subject);
        if !own.is_some_and(|own| own.iter().any(|own| can.contains(own))) {
            faults.push(format!("{subject} would be a {class}: {why}"));
        }
        let is_body =
            class.starts_with("org:Org") || class == "foaf:Agent" || class == "org:FormalOrganization";
        if is_body && own.is_some_and(|own| own.contains("BodyClass")) {
            faults.push(format!("{subject} is a class of bodies, and would be a {class}: {why}"));
        }
        for unsure in ["proposed", "example"] {
            if is(subject, "gov:certainty", &format!("code/certainty/{unsure}")) {
                faults.push(format!("{subject} is {unsure}, and would be a {class}: {why}"));
            }
        }
    }
    let mut labels: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for [subject, key, object] in graph {
        match key.as_str() {
            "owl:sameAs" => faults.push(format!("{subject} would be the same as {object}")),
            "prov:startedAtTime" if !object.contains("XMLSchema#dateTime>") => {
                faults.push(format!("{subject} would begin at {object}"));
            }
            "skos:prefLabel" | "skos:altLabel" | "dct:title" | "dct:alternative" => {
                match object.rsplit_once("\"@") {
                    Some((_, lang)) if key == "skos:altLabel" => {
                        *labels.entry((subject, lang)).or_default() += 1
                    }
                    Some(_) => {}
                    None => faults.push(format!("{subject} has a name without language: {object}")),
                }
            }
            _ => {}
        }
    }
    let twice = labels.iter().filter(|(_, count)| **count > 1);
    faults.extend(twice.map(|((subject, lang), _)| format!("{subject} has two altLabels in {lang}")));
    // What our own shapes ask for: each statement leads to a place, says how sure and when.
    for (subject, _) in ours.iter().filter(|(_, classes)| classes.contains("Statement")) {
        for key in ["gov:entity", "gov:key", "gov:certainty", "gov:holds", "gov:canFirst", "gov:canLast"] {
            let found = graph.range([subject.to_string(), key.into(), String::new()]..).next();
            if !found.is_some_and(|[of, has, _]| of == subject && has == key) {
                faults.push(format!("{subject} lacks {key}"));
            }
        }
    }
    faults
}
