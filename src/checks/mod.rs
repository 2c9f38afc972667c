//! What has to be true between entities. A check reads the model and returns findings; it reads no file and prints nothing.

mod cycle;
mod kept_text;
mod locator;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::sources::Sources;

/// One check: its code, and the function that looks.
pub struct Check {
    pub code: &'static str,
    run: fn(&Model, &Sources, &mut Vec<Diagnostic>),
}

/// Every check between entities, in the order of their codes.
pub const CHECKS: &[Check] = &[cycle::CHECK, kept_text::CHECK, locator::CHECK];

/// The codes of faults that the reading itself finds, within one file or while ids are resolved.
pub const READING: &[&str] = &[
    "anchor-or-tag",
    "bad-date",
    "bad-id",
    "duplicate-id",
    "duplicate-key",
    "hidden-character",
    "joined-line",
    "key-not-text",
    "missing-key",
    "missing-value",
    "no-kind-folder",
    "not-utf8",
    "one-of",
    "several-documents",
    "syntax",
    "to-before-from",
    "too-deep",
    "too-large",
    "unknown-key",
    "unknown-reference",
    "unknown-value",
    "unreadable-file",
    "wrong-kind",
    "wrong-type",
];

/// Runs all checks.
pub fn run(model: &Model, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for check in CHECKS {
        (check.run)(model, sources, &mut diagnostics);
    }
    diagnostics
}
