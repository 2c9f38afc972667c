//! Holds a value to one of the schemas in this folder.

use serde_json::Value;

pub fn fits(schema: &str, value: &Value) {
    let text = std::fs::read_to_string(format!("tests/schemas/{schema}")).expect("the schema is there");
    // SARIF's pattern for a language has a bracket too many, and is none to a strict reader.
    let text = text.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let validator = jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{} {error}", error.instance_path()))
        .take(3)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}
