//! What has to be true of the data. A check reads the model and returns findings; it reads no file and prints nothing.
//!
//! One code, one page in `docs/checks/`, one row here; a check between entities has a file of its own name.

mod cycle;
mod kept_text;
mod locator;
mod reading;

use crate::diagnostic::{Diagnostic, Level};
use crate::model::Model;
use crate::sources::Sources;

/// One code of a finding: what it is, and what looks for it.
pub struct Check {
    pub code: &'static str,
    /// How bad it is, where `gov.toml` says nothing else.
    pub level: Level,
    /// The version of gov that first had it.
    pub since: &'static str,
    /// Whether `--fix` can mend it, where only one mending is possible.
    pub fixable: bool,
    /// Its page, in both languages.
    pub page: &'static str,
    run: Run,
}

/// Who finds it.
#[derive(Clone, Copy)]
enum Run {
    /// The reading itself, within one file or while ids are resolved. Such a fault can't be silenced: the data does not say what
    /// it seems to.
    Reading,
    /// A look at the linked model.
    Model(fn(&Scope<'_>, &mut Vec<Diagnostic>)),
}

/// What a check looks at.
pub struct Scope<'s> {
    pub model: &'s Model,
    pub sources: &'s Sources,
}

impl Check {
    const fn new(code: &'static str, level: Level, page: &'static str, run: fn(&Scope<'_>, &mut Vec<Diagnostic>)) -> Check {
        Check { code, level, since: "0.1.0", fixable: false, page, run: Run::Model(run) }
    }

    const fn reading(code: &'static str, page: &'static str) -> Check {
        Check { code, level: Level::Error, since: "0.1.0", fixable: false, page, run: Run::Reading }
    }

    const fn fixable(self) -> Check {
        Check { fixable: true, ..self }
    }

    /// Whether its level can be lowered and a finding of it ignored.
    pub fn can_be_silenced(&self) -> bool {
        matches!(self.run, Run::Model(_))
    }
}

/// Every check between entities, in the order of their codes.
const MODEL: &[Check] = &[cycle::CHECK, kept_text::CHECK, locator::CHECK];

/// Every check.
pub fn all() -> impl Iterator<Item = &'static Check> {
    reading::CHECKS.iter().chain(MODEL)
}

/// The check of a code.
pub fn find(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code == code)
}

/// Runs all checks between entities.
pub fn run(model: &Model, sources: &Sources) -> Vec<Diagnostic> {
    let scope = Scope { model, sources };
    let mut diagnostics = Vec::new();
    for check in MODEL {
        if let Run::Model(run) = check.run {
            run(&scope, &mut diagnostics);
        }
    }
    diagnostics
}
