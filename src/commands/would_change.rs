//! What the data would say otherwise, before anything is written: told as `gov diff` tells it. New
//! errors are a reason not to write.

use crate::checks::judge;
use crate::commands::{Context, NO, Problem, Ui, failure};
use crate::diagnostic::Level;
use crate::diff::{self, Diff, Side};
use crate::lang::{Both, both};
use crate::model::pair;
use crate::query::When;
use crate::report::diff::{self as report_diff, Compared, Format, Revision};
use crate::sources::Sources;
use crate::sources::align::align;
use std::io::Write as _;

/// An error that there would be, and where.
pub struct NewError {
    pub code: &'static str,
    pub path: String,
    pub line: usize,
    /// The file as it would be.
    pub text: String,
    pub message: Both,
}

/// That it would be done by something of a name.
pub fn with(name: &str) -> Both {
    both(format!("med {name}"), format!("with {name}"))
}

/// Shows it, where it is what was meant, and gives the new errors. `by` says what would change the
/// data: "when A is joined into B".
pub fn show(
    mut here: Sources,
    mut after: Sources,
    by: &Both,
    is_meant: impl FnOnce(&mut Diff) -> Result<(), Problem>,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<Vec<NewError>, Problem> {
    align(&mut here, &mut after);
    let pair = pair::to_compare(&here, &after);
    let sides = pair.sides().map(|side| Side { sources: side.sources, model: &side.model });
    let when = When { today: context.today, at: None };
    let mut diff = diff::diff(sides[0], sides[1], pair.sides().map(|side| side.found.as_slice()), &[], &when);
    let findings = judge::compared(&pair, when.today);
    diff.new_findings = findings.new.into_iter().filter(|found| found.diagnostic.level.fails()).collect();
    diff.fixed_findings = findings.fixed;
    is_meant(&mut diff)?;
    let lang = context.lang();
    let revisions = [(); 2].map(|()| Revision { name: None, commit: None });
    let compared = Compared {
        diff: &diff,
        sides,
        revisions,
        by: Some(by.get(lang)),
        is_from_base: false,
        when: &when,
        lang,
        per_person: false,
        most: None,
    };
    let shown = report_diff::render(&compared, Format::Table, context.style);
    let _ = ui.out.write_all(shown.as_bytes()).and_then(|()| ui.out.flush());
    let errors = diff.new_findings.iter().filter(|found| found.diagnostic.level == Level::Error);
    let told = errors.map(|found| {
        let place = &found.diagnostic.place;
        let file = &after.files[place.file.0 as usize];
        let line = 1 + file.text().chars().take(place.span.start as usize).filter(|c| *c == '\n').count();
        let Both { sv, en } = &found.diagnostic.message;
        let [sv, en] = [sv, en].map(|text| here.hiding.words(text).into_owned());
        let (code, path) = (found.diagnostic.code, file.path.clone());
        NewError { code, path, line, text: file.text().to_string(), message: both(sv, en) }
    });
    Ok(told.collect())
}

/// What a comparison of two versions gives, for a proof that shows nothing.
pub fn compared<T>(
    mut here: Sources,
    mut after: Sources,
    look: impl FnOnce(&Diff) -> T,
    context: &Context,
) -> T {
    align(&mut here, &mut after);
    let pair = pair::to_compare(&here, &after);
    let sides = pair.sides().map(|side| Side { sources: side.sources, model: &side.model });
    let when = When { today: context.today, at: None };
    look(&diff::diff(sides[0], sides[1], pair.sides().map(|side| side.found.as_slice()), &[], &when))
}

/// Refuses what would cause new errors, and says the first; for what is shown in another way.
pub fn refuse_errors(mut here: Sources, mut after: Sources, context: &Context) -> Result<(), Problem> {
    align(&mut here, &mut after);
    let pair = pair::to_compare(&here, &after);
    let new = judge::compared(&pair, context.today).new;
    let mut errors = new.iter().filter(|found| found.diagnostic.level == Level::Error);
    let Some(first) = errors.next() else { return Ok(()) };
    let path = &after.files[first.diagnostic.place.file.0 as usize].path;
    let Both { sv, en } = &first.diagnostic.message;
    let [sv, en] = [sv, en].map(|text| here.hiding.words(&format!("{path}: {text}")).into_owned());
    Err(refused(1 + errors.count(), both(sv, en)))
}

/// That so many new errors keep it from being written.
pub fn refused(errors: usize, help: Both) -> Problem {
    let message = both(
        format!("det skulle ge nya fel ({errors}), så inget skrevs"),
        format!("it would cause new errors ({errors}), so nothing was written"),
    );
    Problem { help: Some(help), code: NO, ..failure(message) }
}
