//! The published value of an answer as text: JSON and lines of JSON; `yaml.rs` has YAML.

use crate::report::escape;
use serde::Serialize;
use serde_json::Value;

/// JSON, indented. The published types have string keys and plain values, so they can always be
/// written.
pub fn json(data: &impl Serialize) -> String {
    format!("{}\n", escape::json(&serde_json::to_string_pretty(data).unwrap_or_default()))
}

/// The lists under which an answer has its rows.
const ROWS: [&str; 8] = ["codes", "counts", "rows", "hits", "seats", "lines", "responsibilities", "entities"];

/// One line per row, then one with everything else that the answer says, which has its `schema`.
pub fn jsonl(data: &Value) -> String {
    let line = |value: &Value| format!("{}\n", escape::json(&value.to_string()));
    let Value::Object(all) = data else { return line(data) };
    let rows = ROWS.iter().find_map(|key| all.get(*key)?.as_array());
    let rest: serde_json::Map<String, Value> = all
        .iter()
        .filter(|(key, _)| !ROWS.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    rows.into_iter().flatten().map(line).collect::<String>() + &line(&Value::Object(rest))
}
