//! A JSON Schema (draft 2020-12) for each kind, made from the field tables, with Swedish
//! descriptions.

use crate::model::kind::{Kind, Kinds, kinds_in};
use crate::model::shape::{self, FieldShape, RecordShape, Shape};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const CITATION: &str = "^[a-z0-9]+(-[a-z0-9]+)*(#[^#\\s]+)?$";
/// EDTF as far as `model/date.rs` reads it. The calendar itself is checked by `gov validate`.
const DATE: &str = "^\\[?(\\.\\.|D(\\.\\.(D)?)?|\\.\\.D)\\]?$";
/// One date in it.
const ONE_DATE: &str = "[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?([~?%]|\\?~|~\\?)?";
const NUMBER: &str = "^\\[?([0-9]+(\\.\\.[0-9]*)?|\\.\\.[0-9]+|[0-9]+~)\\]?$";

/// The schema's file name for a kind.
pub fn file_name(kind: Kind) -> String {
    format!("{}.schema.json", kind.folder())
}

/// The schema of a kind's files, as it is written to `schemas/`.
pub fn of(kind: Kind) -> String {
    let mut records = BTreeMap::new();
    let mut root = record(&shape::of_kind(kind), &mut records);
    if let Value::Object(map) = &mut root {
        map.shift_insert(0, "$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.shift_insert(1, "title".into(), json!(format!("{} ({})", kind.name().sv, kind.folder())));
        map.insert(
            "$defs".into(),
            Value::Object(records.into_iter().map(|(name, value)| (name.to_string(), value)).collect()),
        );
    }
    format!("{}\n", serde_json::to_string_pretty(&root).unwrap_or_default())
}

fn record(shape: &RecordShape, records: &mut BTreeMap<&'static str, Value>) -> Value {
    let properties: Map<String, Value> = shape
        .fields
        .iter()
        .map(|field| (field.key.name.to_string(), property(shape, field, records)))
        .collect();
    let required: Vec<&str> =
        shape.fields.iter().filter(|field| field.required).map(|field| field.key.name).collect();
    let mut map = Map::new();
    map.insert("type".into(), json!("object"));
    map.insert("additionalProperties".into(), json!(false));
    if !required.is_empty() {
        map.insert("required".into(), json!(required));
    }
    map.insert("properties".into(), Value::Object(properties));
    if !shape.one_of.is_empty() {
        let one = |key: &&str| json!({ "required": [key] });
        let mut alternatives: Vec<Value> = shape.one_of.iter().map(one).collect();
        if !shape.is_needed {
            alternatives.push(json!({ "not": { "anyOf": alternatives } }));
        }
        map.insert("oneOf".into(), Value::Array(alternatives));
    }
    Value::Object(map)
}

fn property(of: &RecordShape, field: &FieldShape, records: &mut BTreeMap<&'static str, Value>) -> Value {
    let mut value = value(&field.shape, records);
    if of.each.contains(&field.key.name) {
        value = one_or_many(value);
    }
    if let Value::Object(map) = &mut value {
        let own =
            map.get("description").and_then(Value::as_str).map(|own| format!("{} {own}", field.key.doc));
        map.insert("description".into(), json!(own.unwrap_or_else(|| field.key.doc.to_string())));
    }
    value
}

fn value(shape: &Shape, records: &mut BTreeMap<&'static str, Value>) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Written { pattern, .. } => json!({ "type": "string", "pattern": pattern }),
        Shape::Label => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Number => {
            let plain = json!([{ "type": "integer", "minimum": 0 }, { "type": "string", "pattern": NUMBER }]);
            said("number", plain, shape, records)
        }
        Shape::Date => {
            let pattern = DATE.replace('D', ONE_DATE);
            let year = json!({ "type": "integer", "minimum": 1000, "maximum": 9999 });
            said("date", json!([{ "type": "string", "pattern": pattern }, year]), shape, records)
        }
        Shape::Citation => {
            records.entry("citation").or_insert_with(|| json!({ "type": "string", "pattern": CITATION }));
            json!({ "$ref": "#/$defs/citation" })
        }
        Shape::Reference(kinds) => {
            json!({ "type": "string", "pattern": ID, "description": format!("Id för {}.", words(*kinds)) })
        }
        Shape::Choice(words) => {
            let keys: Vec<&str> = words.iter().map(|(key, ..)| *key).collect();
            let meanings: Vec<String> = words.iter().map(|(key, sv, _)| format!("{key} = {sv}")).collect();
            json!({ "enum": keys, "description": format!("{}.", meanings.join(", ")) })
        }
        // Where several can stand, one may stand bare.
        Shape::List(item) | Shape::Few(item) => one_or_many(value(item, records)),
        Shape::Record(shape) => {
            if !records.contains_key(shape.name) {
                records.insert(shape.name, Value::Null); // Holds the place while its own records are described.
                let described = record(shape, records);
                records.insert(shape.name, described);
            }
            let reference = json!({ "$ref": format!("#/$defs/{}", shape.name) });
            match shape.has_short_form {
                true => json!({ "anyOf": [{ "type": "string", "minLength": 1 }, reference] }),
                false => reference,
            }
        }
    }
}

/// A date or a number: bare, with who says it, or as several say it.
fn said(
    name: &'static str,
    plain: Value,
    shape: &Shape,
    records: &mut BTreeMap<&'static str, Value>,
) -> Value {
    let here = json!({ "$ref": format!("#/$defs/{name}") });
    if !records.contains_key(name) {
        records.insert(name, Value::Null); // Holds the place: it stands in its own long form.
        let long = shape.map().map_or(Value::Null, |long| record(long, records));
        let mut forms = plain.as_array().cloned().unwrap_or_default();
        forms.extend([long, json!({ "type": "array", "items": here })]);
        records.insert(name, json!({ "anyOf": forms }));
    }
    here
}

fn one_or_many(item: Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item }] })
}

fn words(kinds: Kinds) -> String {
    kinds_in(kinds).map(|kind| kind.name().sv).collect::<Vec<_>>().join(", ")
}
