//! The sheets of the five documents, recorded into an empty data set, say what `docs/facts.md` says
//! that the documents say: each entry there is looked for in what was recorded, by names, as ids
//! made of names differ from those that were chosen. What is not found is listed in
//! `tests/sheets/differs.txt`; editors' notes and themes are apart.

use crate::facts::{Data, cells, is_fact, scalar, spans};
use crate::record_sheets::{self, SHEETS, sources};
use crate::repository::Repository;
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Keys that only an editor fills in.
const APART: [&str; 4] = ["note", "themes", "no_fact", "anchors"];

/// The name of an entity and its other names.
fn names(value: &Value) -> Vec<String> {
    let own = ["name", "title"].iter().filter_map(|key| value.get(*key)?.as_str());
    let aliases = match value.get("aliases") {
        Some(Value::Sequence(all)) => all.clone(),
        Some(one) => vec![one.clone()],
        None => Vec::new(),
    };
    let aliases: Vec<String> = aliases
        .iter()
        .filter_map(|alias| alias.as_str().or_else(|| alias.get("name")?.as_str()).map(str::to_lowercase))
        .collect();
    own.map(str::to_lowercase).chain(aliases).collect()
}

/// For each entity of the shipped data the one that was recorded: of the same kind, region and
/// name.
fn same(shipped: &Data, recorded: &Data) -> BTreeMap<String, String> {
    let body = ["regions", "organisations", "units", "groups", "steering-groups", "working-groups"];
    let sort = |data: &Data, id: &str| match body.contains(&data.kinds[id].as_str()) {
        true => "body".to_string(),
        false => data.kinds[id].clone(),
    };
    let region = |id: &str| match id.split('-').next().unwrap_or("") {
        "jh" | "jamtland" => "jamtland".to_string(),
        first => first.to_string(),
    };
    let mut all = BTreeMap::new();
    for (id, value) in &shipped.entities {
        let own = names(value);
        let is_it = |(other, there): &(&String, &Value)| {
            sort(recorded, other) == sort(shipped, id) && names(there).iter().any(|name| own.contains(name))
        };
        let found: Vec<&String> = recorded.entities.iter().filter(is_it).map(|(other, _)| other).collect();
        let here = found.iter().find(|other| region(other) == region(id)).or(found.first());
        if let Some(other) = here.filter(|_| !found.is_empty()) {
            all.insert(id.clone(), (*other).clone());
        }
    }
    all
}

/// All values at a path; an index stands for any item, as the order is the sheet's.
fn at<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut all = vec![value];
    for step in path.split('.') {
        let key = step.split('[').next().unwrap_or(step);
        let found = all.into_iter().filter_map(|value| value.get(key));
        let items = found.flat_map(|value| match value {
            Value::Sequence(items) => items.iter().collect::<Vec<_>>(),
            one => vec![one],
        });
        all = items.collect();
    }
    all
}

/// Whether two words say the same: case, a full stop and the lines of a place apart.
fn is_like(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches('.').to_lowercase();
    let place = |text: &str| text.split_once("#").map(|(id, _)| id.to_string());
    bare(one) == bare(other) || place(one).is_some() && place(one) == place(other)
}

/// What of a proof is not so in what was recorded.
fn lacks(proof: &str, ids: &BTreeMap<String, String>, recorded: &Data) -> Option<String> {
    let (id, claim) = proof.split_once(": ")?;
    let path = claim.trim_start_matches('!').split(" = ").next().unwrap_or("");
    if APART.iter().any(|key| path.split(['.', '[']).any(|step| step == *key)) {
        return None;
    }
    let entity = ids.get(id).and_then(|id| recorded.entities.get(id));
    let (found, value) = match (entity, claim.strip_prefix('!')) {
        (_, Some(path)) => {
            let found = entity.map_or(Vec::new(), |entity| at(entity, path));
            return (!found.is_empty()).then(|| proof.to_string());
        }
        (None, None) => return Some(proof.to_string()),
        (Some(entity), None) => (at(entity, path), claim.split_once(" = ").map(|(_, value)| value)),
    };
    let is_it = |own: &&Value| {
        let Some(value) = value else { return true };
        let own = scalar(own).or_else(|| own.get("is").and_then(scalar)).unwrap_or_default();
        is_like(&own, value) || ids.get(value).is_some_and(|id| *id == own)
    };
    (!found.iter().any(is_it)).then(|| proof.to_string())
}

#[test]
fn what_the_five_sheets_say_is_what_the_facts_say() {
    let repository = Repository::empty("recorded-facts");
    sources(&repository);
    SHEETS.iter().for_each(|id| record_sheets::recorded(&repository, id));
    let recorded = Data::of(&repository.path.join("data"));
    let shipped = Data::of(Path::new("data"));
    let ids = same(&shipped, &recorded);
    let page = fs::read_to_string("docs/facts.md").expect("the page is there");
    let rows: Vec<Vec<&str>> = page.lines().filter(|line| line.starts_with('|')).map(cells).collect();
    let (mut whole, mut part, mut none) = (0, 0, 0);
    let mut differs = String::new();
    for row in rows.iter().filter(|row| is_fact(row[0]) && row.len() == 5) {
        let proofs = spans(row[2]);
        let missing: Vec<String> = proofs.iter().filter_map(|proof| lacks(proof, &ids, &recorded)).collect();
        match (missing.len(), proofs.len()) {
            (0, _) => whole += 1,
            (lacking, all) if lacking < all => part += 1,
            _ => none += 1,
        }
        missing.iter().for_each(|proof| differs += &format!("{} {proof}\n", row[0]));
    }
    let told = format!("{whole} facts whole, {part} in part, {none} not\n{differs}");
    let path = "tests/sheets/differs.txt";
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(path, &told).expect("the list can be written");
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), told);
    assert!(whole >= 45, "{told}");
}
