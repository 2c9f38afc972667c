//! Spellings of an older model, in data that says it is written in today's.

use crate::checks::config::TODAY;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, FileId, Level, Place};
use crate::lang::both;
use crate::model::kind::Kind;
use crate::model::spelling::{self, Old, Rewrite};
use crate::syntax;

pub const CHECK: Check =
    Check::new("old-form", Level::Warning, include_str!("../../docs/checks/old-form.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if scope.config.model < TODAY {
        return;
    }
    for (_, entity) in scope.subjects() {
        let text = scope.sources.files[entity.file.0 as usize].text();
        let olds = in_file(text, entity.kind, entity.file);
        diagnostics.extend(olds.iter().map(|old| told(old, entity.file)));
    }
}

/// The older spellings in a file. Most files have none, and are not read again for it.
pub fn in_file(text: &str, kind: Kind, file: FileId) -> Vec<Old> {
    if !spelling::may_be_old(text) {
        return Vec::new();
    }
    spelling::old(text, &syntax::parse(text, file, &mut Vec::new()), kind, file)
}

/// What is said of one of them.
pub fn told(old: &Old, file: FileId) -> Diagnostic {
    let message = both(
        format!("`{}` är en äldre stavning", old.written),
        format!("`{}` is an older spelling", old.written),
    );
    let help = match &old.rewrite {
        Rewrite::Edits(_) => {
            both("`gov formatera --migrate` skriver om den", "`gov fmt --migrate` rewrites it")
        }
        Rewrite::Asks(question, _) => question.clone(),
    };
    CHECK.finding(Place { file, span: old.span }, message).help(help)
}
