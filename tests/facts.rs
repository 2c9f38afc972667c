//! `docs/facts.md` accounts for every fact of the source documents. This test reads the page and
//! holds the data against it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_yaml::Value;
use walkdir::WalkDir;

/// How many numbered facts each document has.
const FACTS: [(&str, usize); 5] = [("S0", 34), ("S1", 19), ("S2", 18), ("S3", 19), ("S4", 34)];

#[test]
fn every_fact_is_in_the_data_or_explained() {
    let page = fs::read_to_string("docs/facts.md").expect("the page is there");
    let faults = check(&page, &Data::load());
    assert!(faults.is_empty(), "{} faults in docs/facts.md\n{}", faults.len(), faults.join("\n"));
}

/// The test above can fail: a page with one thing wrong is found out.
#[test]
fn a_wrong_page_is_found_out() {
    let page = fs::read_to_string("docs/facts.md").expect("the page is there");
    let data = Data::load();
    let breaks = [
        ("responsible[0].person = ingela-liden", "responsible[0].person = anna-stromblad"),
        ("`skane-omrade-digitalisering: ", "`skane-omrade-digitalise: "),
        ("| S0-28 |", "| S0-27 |"),
        ("| `skane-fhs#L36` |", "| `skane-fhs#L99` |"),
        ("No governance fact:", "Left out:"),
    ];
    for (right, wrong) in breaks {
        assert!(page.contains(right), "the page has {right}");
        assert!(!check(&page.replacen(right, wrong, 1), &data).is_empty(), "{wrong} is found out");
    }
}

pub struct Data {
    pub entities: BTreeMap<String, Value>,
    /// The folder of each entity's kind.
    pub kinds: BTreeMap<String, String>,
    /// The lines of each kept text.
    texts: BTreeMap<String, Vec<String>>,
}

impl Data {
    fn load() -> Data {
        Data::of(Path::new("data"))
    }

    pub fn of(root: &Path) -> Data {
        let (mut entities, mut texts, mut kinds) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for entry in
            WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file())
        {
            let text = fs::read_to_string(entry.path()).expect("the data can be read");
            let stem = entry.path().file_stem().expect("a file has a name").to_string_lossy().into_owned();
            match entry.path().extension().and_then(|ending| ending.to_str()) {
                Some("yaml") => {
                    let folder = entry.path().parent().and_then(Path::file_name).expect("a folder");
                    kinds.insert(stem.clone(), folder.to_string_lossy().into_owned());
                    drop(entities.insert(stem, serde_yaml::from_str(&text).expect("the data is YAML")))
                }
                Some("txt") => drop(texts.insert(stem, text.lines().map(String::from).collect())),
                _ => {}
            }
        }
        Data { entities, kinds, texts }
    }
}

/// What is wrong with the page.
fn check(page: &str, data: &Data) -> Vec<String> {
    let rows: Vec<Vec<&str>> = page.lines().filter(|line| line.starts_with('|')).map(cells).collect();
    let mut faults = Vec::new();
    let ids: Vec<&str> = rows.iter().map(|row| row[0]).filter(|id| is_fact(id)).collect();
    let expected = FACTS.iter().flat_map(|(code, count)| (1..=*count).map(move |n| format!("{code}-{n:02}")));
    if !expected.clone().eq(ids.iter().map(|id| id.to_string())) {
        let missing: Vec<String> = expected.filter(|id| !ids.contains(&id.as_str())).collect();
        faults.push(format!("the facts are not each there once and in order; missing: {missing:?}"));
    }
    for row in rows.iter().filter(|row| is_fact(row[0])) {
        if row.len() != 5 {
            faults.push(format!("{}: {} cells", row[0], row.len()));
            continue;
        }
        let (proofs, sources) = (spans(row[2]), spans(row[3]));
        let explained = row[4].starts_with("No governance fact:") && row[4].len() > 40;
        if proofs.is_empty() && !explained {
            faults.push(format!("{}: neither in the data nor explained", row[0]));
        }
        if sources.is_empty() {
            faults.push(format!("{}: no source", row[0]));
        }
        faults.extend(
            proofs
                .iter()
                .filter_map(|proof| proof_fault(proof, data))
                .map(|fault| format!("{}: {fault}", row[0])),
        );
        faults.extend(
            sources
                .iter()
                .filter_map(|source| source_fault(source, data))
                .map(|fault| format!("{}: {fault}", row[0])),
        );
    }
    // The traps: whatever is claimed of the data has to hold too.
    for row in rows.iter().filter(|row| row[0].len() == 3 && row[0].starts_with('T')) {
        let proofs = row.last().map(|cell| spans(cell)).unwrap_or_default();
        faults.extend(
            proofs
                .iter()
                .filter_map(|proof| proof_fault(proof, data))
                .map(|fault| format!("{}: {fault}", row[0])),
        );
    }
    faults
}

pub fn is_fact(id: &str) -> bool {
    id.len() == 5 && id.starts_with('S') && id.as_bytes()[2] == b'-'
}

pub fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split(" | ").map(str::trim).collect()
}

/// The code spans of a cell.
pub fn spans(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// `id: path`, `id: path = value` or `id: !path`.
fn proof_fault(proof: &str, data: &Data) -> Option<String> {
    let Some((id, claim)) = proof.split_once(": ") else { return Some(format!("`{proof}` is no proof")) };
    let Some(entity) = data.entities.get(id) else { return Some(format!("there is no entity `{id}`")) };
    if let Some(path) = claim.strip_prefix('!') {
        return at(entity, path).map(|_| format!("`{id}` has `{path}`"));
    }
    let (path, value) = claim.split_once(" = ").map_or((claim, None), |(path, value)| (path, Some(value)));
    let Some(found) = at(entity, path) else { return Some(format!("`{id}` has no `{path}`")) };
    let found = scalar(found);
    value
        .filter(|value| found.as_deref() != Some(value))
        .map(|value| format!("`{id}: {path}` is {found:?}, not {value}"))
}

fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, step| {
        let (key, indices) =
            step.split_once('[').map_or((step, ""), |(key, rest)| (key, rest.trim_end_matches(']')));
        let value = value.get(key)?;
        indices
            .split("][")
            .filter(|index| !index.is_empty())
            .try_fold(value, |value, index| value.get(index.parse::<usize>().ok()?))
    })
}

pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}

/// A source points to lines that are there and not all blank, or to a place that the source
/// declares.
fn source_fault(source: &str, data: &Data) -> Option<String> {
    let Some((id, locator)) = source.split_once('#') else {
        return (!data.entities.contains_key(source)).then(|| format!("there is no source `{source}`"));
    };
    let (Some(text), Some(entity)) = (data.texts.get(id), data.entities.get(id)) else {
        return Some(format!("no text is kept of `{id}`"));
    };
    let anchors = entity.get("anchors").and_then(Value::as_sequence).into_iter().flatten();
    let anchor =
        anchors.into_iter().find(|anchor| anchor.get("name").and_then(Value::as_str) == Some(locator));
    let lines = anchor.and_then(|anchor| anchor.get("lines")?.as_str()).unwrap_or(locator);
    let digits = lines.strip_prefix('L').unwrap_or("");
    let (first, last) = digits.split_once('-').unwrap_or((digits, digits));
    let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) else {
        return Some(format!("`{source}` is no place"));
    };
    let there = first >= 1
        && first <= last
        && last <= text.len()
        && text[first - 1..last].iter().any(|line| !line.trim().is_empty());
    (!there).then(|| format!("`{source}` points to nothing"))
}

/// The kept texts are the documents: their line counts, and no telephone number left in them.
#[test]
fn the_kept_texts_are_whole_and_masked() {
    let data = Data::load();
    let lines: BTreeMap<&str, usize> =
        data.texts.iter().map(|(id, text)| (id.as_str(), text.len())).collect();
    let expected = [
        ("jh-rs-2807-2017", 44),
        ("kronoberg-arsberattelse-2018", 42),
        ("kronoberg-nara-vard", 25),
        ("skane-fhs", 48),
        ("skane-styrmodell", 123),
    ];
    assert_eq!(lines.into_iter().collect::<Vec<_>>(), expected);
    assert!(Path::new("data/jamtland-harjedalen/sources/jh-rs-2807-2017.txt").exists());
    let phone = data.texts["jh-rs-2807-2017"]
        .iter()
        .any(|line| line.starts_with("Tfn:") && line.contains(|c: char| c.is_ascii_digit()));
    assert!(!phone, "the telephone number is masked");
}
