//! The published value of an answer as text: JSON, lines of JSON, YAML.

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

/// A line a row, then one with all else that the answer says, which has its `schema`.
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

pub fn yaml(data: &Value) -> String {
    fn seen(value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(escape::terminal(text)),
            Value::Array(items) => Value::Array(items.iter().map(seen).collect()),
            Value::Object(map) => {
                Value::Object(map.iter().map(|(key, value)| (escape::terminal(key), seen(value))).collect())
            }
            plain => plain.clone(),
        }
    }
    serde_yaml::to_string(&seen(data)).unwrap_or_default()
}
