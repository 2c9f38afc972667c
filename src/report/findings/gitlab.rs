//! GitLab's Code Quality report: a list that a merge request shows beside its changes.

use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::report::findings::Located;
use crate::report::formats::data;
use serde_json::{Value, json};

pub fn render(found: &[Located<'_>], lang: Lang) -> String {
    data::json(&found.iter().map(|one| issue(one, lang)).collect::<Vec<_>>())
}

fn issue(one: &Located<'_>, lang: Lang) -> Value {
    let finding = one.diagnostic();
    let severity = match finding.level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Info => "info",
    };
    let path = one.at.path.strip_prefix("./").unwrap_or(&one.at.path);
    json!({
        "description": finding.message.get(lang),
        "check_name": finding.code,
        "fingerprint": one.found.fingerprint,
        "severity": severity,
        "location": { "path": path, "lines": { "begin": one.at.spot.line } },
    })
}
