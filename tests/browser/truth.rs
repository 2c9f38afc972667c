//! What the program itself answers, which the pages are held against.

use crate::gov::gov;
use serde_json::Value;
use std::collections::BTreeSet;

/// Who is responsible for the assignment of a data set on a day, and whether certainly, as the
/// program says it. Who is not named is not.
pub fn standing(data: &str, day: &str) -> Value {
    let topic = if data == "data" { "skane-uppdrag-styrmodell" } else { "uppdrag" };
    let run = gov(&["who-owns", topic, "--data", data, "--at", day, "-o", "json"], None);
    let answer: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{day}: {}", run.err));
    let hits = answer["hits"]
        .as_array()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter(|hit| hit["entity"]["id"] == topic);
    let lines = hits.flat_map(|hit| hit["responsible"].as_array().map_or(&[][..], Vec::as_slice));
    let id = |line: &Value| {
        line["who"]["post"]["id"]
            .as_str()
            .or(line["who"]["body"]["id"].as_str())
            .unwrap_or_default()
            .to_string()
    };
    lines.map(|line| (id(line), line["standing"].clone())).collect::<serde_json::Map<_, _>>().into()
}

/// On which days of a time somebody certainly had the assignment of the shipped data.
pub fn surely(time: &str) -> Value {
    let asked = ["who-owns", "skane-uppdrag-styrmodell", "--at", time, "--lang", "sv", "-o", "csv"];
    let run = gov(&asked, None);
    let parts = run.out.split([',', ';', '"', '\n']).map(str::trim);
    let days: BTreeSet<&str> = parts.filter(|part| part.starts_with("säkert ")).collect();
    days.into_iter().map(Value::from).collect()
}
