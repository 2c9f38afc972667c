//! Two files whose paths differ only in upper and lower case: on many machines one of them is lost.

use crate::bytes;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use std::collections::HashMap;

pub const CHECK: Check =
    Check::wide("case-twins", Level::Error, include_str!("../../docs/checks/case-twins.md"), run, |_| true);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // One of two twins has a letter that is not a small one.
    let is_large = |byte: u8| !byte.is_ascii() || byte.is_ascii_uppercase();
    if !scope.files().any(|(_, file)| bytes::any(&file.path, is_large)) {
        return;
    }
    let mut seen: HashMap<String, &str> = HashMap::with_capacity(scope.sources.files.len());
    for (id, file) in scope.files() {
        let Some(other) = seen.insert(file.path.to_lowercase(), &file.path) else { continue };
        let message = both(
            format!("sökvägen skiljer sig från {other} bara genom stora och små bokstäver"),
            format!("the path differs only in case from {other}"),
        );
        let help = both(
            "byt namn på den ena: i Windows och macOS är de samma fil",
            "rename one of them: on Windows and macOS they are the same file",
        );
        diagnostics.push(CHECK.finding(Place { file: id, span: Span::default() }, message).help(help));
    }
}
