//! The national structure (`national/`): it is clean, it is made of what docs/national.md says, and
//! it answers the questions of tests/questions/national/.

use crate::gov::gov;
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const DATA: &str = "national";
/// The numbered facts of which the structure is made.
const FACTS: usize = 289;
/// The fewest facts that are in the data; the others say why they are not.
const LEAST: usize = 240;

fn national(args: &[&str]) -> (u8, String) {
    let all = [args, &["--data", DATA, "--lang", "sv"]].concat();
    let run = gov(&all, None);
    (run.code, run.out.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn it_is_clean() {
    let (code, out) = national(&["validate"]);
    assert_eq!(code, 0, "{out}");
    let (code, out) = national(&["fmt", "--check"]);
    assert_eq!(code, 0, "{out}");
}

/// Whoever holds a post there is named so by a source that has a date.
#[test]
fn nobody_is_in_office_by_an_undated_page() {
    let list = |value: &Value| value.as_sequence().cloned().unwrap_or_else(|| vec![value.clone()]);
    let read = |path: &Path| -> Value {
        serde_yaml::from_str(&fs::read_to_string(path).expect("a file can be read")).expect("it is YAML")
    };
    let is_dated = |citation: &Value| {
        let id = citation.as_str().and_then(|text| text.split('#').next()).expect("a citation is text");
        let source = read(Path::new(&format!("{DATA}/sources/{id}.yaml")));
        source.get("date").or_else(|| source.get("updated")).is_some()
    };
    let mut count = 0;
    for post in fs::read_dir(format!("{DATA}/posts")).expect("there are posts").flatten() {
        for holder in read(&post.path()).get("holders").map(list).unwrap_or_default() {
            count += 1;
            assert!(list(&holder["source"]).iter().any(is_dated), "{}: {holder:?}", post.path().display());
        }
    }
    assert!(count > 30, "{count} holders");
}

/// A row of docs/national.md: the number, what it says, where it is (`command` ⇒ words), and a
/// remark.
fn facts() -> Vec<Vec<String>> {
    let page = fs::read_to_string("docs/national.md").expect("the page is there");
    let is_fact = |line: &&str| line.starts_with("| N");
    let cells = |line: &str| {
        line.trim_matches('|').split(" | ").map(|cell| cell.trim_matches(['|', ' ']).to_string()).collect()
    };
    page.lines().filter(is_fact).map(cells).collect()
}

/// What a cell says of the data: `id: words`, each to be found in what `gov show ID` answers.
fn wrong(cell: &str, shown: &mut BTreeMap<String, String>) -> Vec<String> {
    let spans = cell.split('`').skip(1).step_by(2);
    let fault = |span: &str, shown: &mut BTreeMap<String, String>| {
        let Some((id, words)) = span.split_once(": ") else { return Some(format!("{span} says nothing")) };
        let told = shown.entry(id.to_string()).or_insert_with(|| {
            let (code, out) = national(&["show", id, "--raw"]);
            if code == 0 { out } else { String::new() }
        });
        (!told.contains(words)).then(|| format!("{id} does not say {words}"))
    };
    spans.filter_map(|span| fault(span, shown)).collect()
}

#[test]
fn every_fact_is_in_the_data_or_explained() {
    let (facts, mut shown, mut faults, mut within) = (facts(), BTreeMap::new(), Vec::new(), 0);
    let numbers: Vec<String> = (1..=FACTS).map(|number| format!("N{number:03}")).collect();
    assert_eq!(facts.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), numbers);
    for row in &facts {
        let [number, _, place, remark] = row.as_slice() else { panic!("{row:?} has four cells") };
        let is_within = place.contains('`');
        within += usize::from(is_within);
        if !is_within && remark.len() < 20 {
            faults.push(format!("{number}: neither in the data nor explained"));
        }
        faults.extend(wrong(place, &mut shown).into_iter().map(|fault| format!("{number}: {fault}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(within >= LEAST, "{within} of {FACTS} facts are in the data");
}

/// The test above can fail.
#[test]
fn a_wrong_row_is_found_out() {
    let mut shown = BTreeMap::new();
    assert!(wrong("`stockholm: identifiers.lan 01`", &mut shown).is_empty());
    for cell in ["`stockholm: identifiers.lan 03`", "`ingenstans: name`", "`stockholm`"] {
        assert_eq!(wrong(cell, &mut shown).len(), 1, "{cell}");
    }
}

fn questions(file: &str) -> Vec<(String, String)> {
    let path = format!("tests/questions/national/{file}");
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is there"));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row = |line: &str| line.split_once('\t').map(|(one, other)| (one.to_string(), other.to_string()));
    lines.map(|line| row(line).unwrap_or_else(|| panic!("{line} has no tab"))).collect()
}

/// What an answer lacks, or says and should not.
fn lacks(answer: &str, wanted: &str) -> Vec<String> {
    let is_fault = |part: &&str| match part.strip_prefix('!') {
        Some(never) => answer.contains(never),
        None => !answer.contains(*part),
    };
    wanted.split("; ").filter(is_fault).map(String::from).collect()
}

#[test]
fn the_fifty_questions_are_answered() {
    let asked = questions("asked.tsv");
    let missed: BTreeMap<String, String> = questions("missed.tsv").into_iter().collect();
    assert_eq!(asked.len(), 50);
    let mut wrong = Vec::new();
    for (question, wanted) in &asked {
        let (_, answer) = national(&["ask", question]);
        let lacks = lacks(&answer, wanted);
        match (lacks.is_empty(), missed.contains_key(question)) {
            (false, false) => wrong.push(format!("{question}: lacks {lacks:?}")),
            (true, true) => wrong.push(format!("{question}: is answered, and needs no reason")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(missed.len() * 10 <= asked.len(), "{} of {} are missed", missed.len(), asked.len());
}

/// A health care region is asked of as regions are: its own bodies, its regions and what is theirs.
#[test]
fn a_health_care_region_has_what_its_regions_have() {
    let (code, out) = national(&["list", "regions", "--region", "Norra sjukvårdsregionen"]);
    assert_eq!(code, 0, "{out}");
    let regions = ["Jämtland Härjedalen", "Norrbotten", "Västerbotten", "Västernorrland"];
    assert!(regions.iter().all(|name| out.contains(&format!("Region {name}"))), "{out}");
    assert!(!out.contains("Region Gävleborg"), "{out}");
    // Halland is in two, and so is what it has.
    for (region, own) in [
        ("sodra-sjukvardsregionen", "Södra regionvårdsnämnden"),
        ("vastra-sjukvardsregionen", "Samverkansnämnden Västra"),
    ] {
        let (_, out) = national(&["list", "groups", "--region", region]);
        assert!(out.contains(own) && out.contains("halland-regionstyrelsen"), "{region}: {out}");
        assert!(!out.contains("samverkansnamnden-mellansverige"), "{region}: {out}");
    }
    let (_, people) = national(&["list", "people", "--region", "norra-sjukvardsregionen"]);
    assert!(people.contains("Kent Ehliasson") && !people.contains("Malin Frenning"), "{people}");
    let (_, silent) = national(&["compare", "digitalisering", "--region", "norra-sjukvardsregionen"]);
    assert!(silent.contains("Jämtland Härjedalen inga uppgifter"), "{silent}");
    assert!(!silent.contains("Region Skåne"), "{silent}");
    // What no region is part of is none.
    assert_ne!(national(&["list", "regions", "--region", "skr"]).0, 0);
}
