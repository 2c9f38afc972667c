//! reviewdog's Diagnostic Format. Its columns count bytes.

use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::lines::Spot;
use crate::report::findings::Located;
use crate::report::formats::data;
use serde_json::{Value, json};

pub fn render(found: &[Located<'_>], lang: Lang) -> String {
    let diagnostics: Vec<Value> = found.iter().map(|one| diagnostic(one, lang)).collect();
    data::json(&json!({ "source": { "name": "gov" }, "diagnostics": diagnostics }))
}

fn diagnostic(one: &Located<'_>, lang: Lang) -> Value {
    let finding = one.diagnostic();
    let severity = match finding.level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Info => "INFO",
    };
    let help = finding.help.as_ref().map_or_else(String::new, |help| format!("\n{}", help.get(lang)));
    // Each suggestion is taken or left on its own, in the file that the finding is in; more than
    // one edit would be half a mending.
    let suggestions: Vec<Value> = match one.edits.as_slice() {
        [edit] if edit.same_file => vec![json!({ "range": range(&edit.at.spot), "text": edit.text })],
        _ => Vec::new(),
    };
    json!({
        "message": format!("{}{help}", finding.message.get(lang)),
        "location": { "path": one.at.path, "range": range(&one.at.spot) },
        "severity": severity,
        "code": { "value": finding.code },
        "suggestions": suggestions,
    })
}

fn range(spot: &Spot) -> Value {
    json!({
        "start": { "line": spot.line, "column": spot.byte_column },
        "end": { "line": spot.end_line, "column": spot.end_byte_column },
    })
}
