//! `datapackage.json` (Data Package 2.0): what the tables are, for programs that read it.

use crate::export::Export;
use crate::export::table::{Column, Table, Type};
use serde_json::{Value, json};

pub const TITLE: &str = "Styrning: vem som ansvarar för vad, sedan när, och vem som säger det";
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

pub fn text(export: &Export<'_>) -> String {
    of(export, &export.tables().collect::<Vec<_>>())
}

/// The same of some of the tables.
pub fn of(export: &Export<'_>, tables: &[&'static Table]) -> String {
    let tables: Vec<Value> = tables.iter().map(|table| resource(table)).collect();
    let mut package = json!({
        "$schema": PROFILE,
        "name": "gov",
        "title": TITLE,
        "version": format!("{}.0.0", super::FORM),
    });
    if let Some(publisher) = publisher(export) {
        package["contributors"] = json!([publisher]);
    }
    if let Some(site) = shown(export, export.publisher.site.as_ref()) {
        package["homepage"] = json!(site);
    }
    let terms = &export.publisher.terms;
    if let Some(licence) = terms.licence {
        package["licenses"] = json!([{ "name": licence.name, "path": licence.address }]);
    }
    let notice = terms.privacy_notice.as_ref().filter(|_| export.privacy.shows_names());
    if let Some(notice) = shown(export, notice) {
        package["description"] = json!(notice);
    }
    for (key, value) in &export.meta {
        package[format!("gov:{key}")] = json!(value);
    }
    package["resources"] = json!(tables);
    format!("{package:#}\n")
}

/// Who publishes, and how they are reached.
fn publisher(export: &Export<'_>) -> Option<Value> {
    let mut publisher = json!({
        "title": shown(export, export.publisher.name.as_ref())?,
        "roles": ["publisher"],
    });
    if let Some(contact) = shown(export, export.publisher.contact.as_ref()) {
        let key = if contact.starts_with("https://") { "path" } else { "email" };
        publisher[key] = json!(contact);
    }
    Some(publisher)
}

/// A text of the settings, which may have somebody's name.
fn shown<'e>(export: &Export<'_>, text: Option<&'e String>) -> Option<&'e str> {
    text.map(String::as_str).filter(|text| !export.privacy.hides(text))
}

fn resource(table: &Table) -> Value {
    let mut schema = json!({ "fields": table.columns.iter().map(field).collect::<Vec<_>>() });
    if table.has_id() {
        schema["primaryKey"] = json!(["id"]);
    }
    let keys: Vec<Value> = table.columns.iter().filter_map(foreign).collect();
    if !keys.is_empty() {
        schema["foreignKeys"] = json!(keys);
    }
    json!({
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": table.sv,
        "description": table.en,
        "schema": schema,
    })
}

fn field(column: &Column) -> Value {
    let of = match column.of {
        Type::Text | Type::Id(_) => "string",
        Type::Integer => "integer",
        Type::Boolean => "boolean",
        Type::Day => "date",
    };
    let mut field = json!({ "name": column.name, "type": of, "title": column.sv, "description": column.en });
    if column.is_needed {
        field["constraints"] = json!({ "required": true });
    }
    field
}

fn foreign(column: &Column) -> Option<Value> {
    let Type::Id(to) = column.of else { return None };
    Some(json!({ "fields": [column.name], "reference": { "resource": to, "fields": ["id"] } }))
}
