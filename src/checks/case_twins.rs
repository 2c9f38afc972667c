//! Two files whose paths differ only in upper and lower case: on many machines one of them is lost.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, FileId, Level, Place, Span};
use crate::lang::both;
use std::collections::HashMap;

const CODE: &str = "case-twins";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/case-twins.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (at, file) in scope.sources.files.iter().enumerate() {
        let place = |at: usize| Place { file: FileId(at as u32), span: Span::default() };
        let Some(twin) = seen.insert(file.path.to_lowercase(), at) else { continue };
        let other = &scope.sources.files[twin].path;
        let message = both(
            format!("sökvägen skiljer sig från {other} bara genom stora och små bokstäver"),
            format!("the path differs only in case from {other}"),
        );
        let help = both("byt namn på den ena: i Windows och macOS är de samma fil", "rename one: on Windows and macOS they are the same file");
        diagnostics.push(Diagnostic::error(CODE, place(at), message).help(help));
    }
}
