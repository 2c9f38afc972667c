//! SARIF 2.1.0, which code scanning reads. Messages are plain text as its § 3.11 has it: brackets
//! and braces are escaped.

use crate::checks;
use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::lines::Spot;
use crate::report::escape;
use crate::report::findings::place::Place;
use crate::report::findings::{Located, place::Change};
use crate::report::formats::data;
use serde_json::{Map, Value, json};

/// What relative paths are relative to: where the tool was run, in CI the checked-out repository.
const BASE: &str = "%SRCROOT%";

/// GitHub refuses more results than this of one run.
const MOST: usize = 25_000;

pub fn render(found: &[Located<'_>], lang: Lang) -> String {
    let all = found.len();
    let found = worst(found);
    let mut codes: Vec<&str> = found.iter().map(|one| one.diagnostic().code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code, lang)).collect();
    let results: Vec<Value> = found.iter().map(|one| result(one, &codes, lang)).collect();
    let cut = all - results.len();
    let mut driver = Map::new();
    driver.insert("name".into(), json!("gov"));
    driver.insert("version".into(), json!(env!("CARGO_PKG_VERSION")));
    let home = Some(env!("CARGO_PKG_HOMEPAGE")).filter(|home| !home.is_empty());
    driver.extend(home.map(|home| ("informationUri".to_string(), json!(home))));
    driver.insert("rules".into(), json!(rules));
    let mut run = Map::new();
    run.insert("tool".into(), json!({ "driver": driver }));
    if cut > 0 {
        run.insert("invocations".into(), json!([{
            "executionSuccessful": true,
            "toolExecutionNotifications": [{ "level": "warning", "message": { "text": left_out(cut, lang) } }],
        }]));
    }
    run.insert("language".into(), json!(lang.pick("sv", "en")));
    run.insert("columnKind".into(), json!("unicodeCodePoints"));
    run.insert("results".into(), json!(results));
    data::json(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }))
}

/// As many findings as are taken, the worst of them, in the order in which they stand.
fn worst<'l, 'f>(found: &'l [Located<'f>]) -> Vec<&'l Located<'f>> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|at| found[*at].diagnostic().level);
    order.truncate(MOST);
    order.sort_unstable();
    order.into_iter().map(|at| &found[at]).collect()
}

fn left_out(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("Fynd som inte är med här, eftersom GitHub tar emot högst {MOST}: {count}. `gov kontrollera` visar alla."),
        format!("Findings that are left out here, as GitHub takes at most {MOST}: {count}. `gov validate` shows all."),
    )
}

/// A code and what its page says. The page is our own text, so its Markdown is kept.
fn rule(code: &str, lang: Lang) -> Value {
    let check = checks::find(code);
    let page = check.map(|check| check.parts(lang).text).filter(|page| !page.is_empty()).unwrap_or(code);
    let plain = page.replace("**", "").replace('`', "");
    let first = plain.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": code,
        "shortDescription": { "text": escape::sarif(&first) },
        "help": { "text": escape::sarif(&plain), "markdown": page },
        "defaultConfiguration": { "level": level(check.map_or(Level::Error, |check| check.level)) },
    })
}

fn result(one: &Located<'_>, codes: &[&str], lang: Lang) -> Value {
    let finding = one.diagnostic();
    let help = finding.help.as_ref().map_or_else(String::new, |help| format!("\n{}", help.get(lang)));
    let mut result = Map::new();
    result.insert("ruleId".into(), json!(finding.code));
    result.insert("ruleIndex".into(), json!(codes.binary_search(&finding.code).unwrap_or_default()));
    result.insert("level".into(), json!(level(finding.level)));
    result.insert(
        "message".into(),
        json!({ "text": escape::sarif(&format!("{}{help}", finding.message.get(lang))) }),
    );
    result.insert("locations".into(), json!([{ "physicalLocation": physical(&one.at) }]));
    if !one.related.is_empty() {
        let related = one.related.iter().enumerate().map(|(id, related)| {
            let message = json!({ "text": escape::sarif(related.words.get(lang)) });
            json!({ "id": id, "physicalLocation": physical(&related.at), "message": message })
        });
        result.insert("relatedLocations".into(), related.collect());
    }
    result.insert("partialFingerprints".into(), json!({ "gov/v1": one.found.fingerprint }));
    if !one.edits.is_empty() {
        result.insert("fixes".into(), json!([{ "artifactChanges": changes(&one.edits) }]));
    }
    if let Some(is_new) = one.found.is_new {
        result.insert("baselineState".into(), json!(if is_new { "new" } else { "unchanged" }));
    }
    Value::Object(result)
}

/// What mends a finding, a change a file.
fn changes(edits: &[Change<'_>]) -> Vec<Value> {
    let change = |edits: &[Change<'_>]| {
        let replacement = |edit: &Change<'_>| json!({ "deletedRegion": region(&edit.at.spot), "insertedContent": { "text": edit.text } });
        let replacements: Vec<Value> = edits.iter().map(replacement).collect();
        json!({ "artifactLocation": artifact(edits.first().map_or("", |edit| &edit.at.path)), "replacements": replacements })
    };
    edits.chunk_by(|a, b| a.at.path == b.at.path).map(change).collect()
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn physical(place: &Place) -> Value {
    json!({ "artifactLocation": artifact(&place.path), "region": region(&place.spot) })
}

fn region(spot: &Spot) -> Value {
    json!({ "startLine": spot.line, "startColumn": spot.column, "endLine": spot.end_line, "endColumn": spot.end_column })
}

fn artifact(path: &str) -> Value {
    match path.strip_prefix('/') {
        Some(below) => json!({ "uri": format!("file:///{}", escape::uri(below)) }),
        None => json!({ "uri": escape::uri(path.strip_prefix("./").unwrap_or(path)), "uriBaseId": BASE }),
    }
}
