//! Commands to GitHub's runner that show findings in a pull request. The runner shows ten of each
//! level a step and drops the rest, so the worst are chosen here.

use crate::checks::outcome::{Found, Outcome};
use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::report::escape;
use crate::report::findings::{Located, tally};

/// What the runner shows of each level in a step.
const MOST_SHOWN: usize = 10;

/// The findings that are shown, the worst first. When there are more, one notice is left for saying
/// so.
pub fn worst(outcome: &Outcome) -> Vec<&Found> {
    let of = |level| outcome.found.iter().filter(move |found| found.diagnostic.level == level);
    let levels = [Level::Error, Level::Warning, Level::Info];
    let is_more = levels.iter().any(|level| of(*level).nth(MOST_SHOWN).is_some());
    let most = |level| MOST_SHOWN - usize::from(is_more && level == Level::Info);
    levels.into_iter().flat_map(|level| of(level).take(most(level))).collect()
}

pub fn render(found: &[Located<'_>], outcome: &Outcome, lang: Lang) -> String {
    let mut out: String = found.iter().map(|one| annotation(one, lang)).collect();
    if found.len() < outcome.found.len() {
        let counts = tally::counts(outcome.found.iter().map(|found| found.diagnostic.level), lang);
        let shown = found.len();
        let words =
            lang.pick(format!("{counts}; {shown} visas här"), format!("{counts}; {shown} are shown here"));
        out.push_str(&format!("::notice::{}\n", escape::runner_data(&words)));
    }
    out
}

fn annotation(one: &Located<'_>, lang: Lang) -> String {
    let finding = one.diagnostic();
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let spot = &one.at.spot;
    let path = escape::runner_property(one.at.path.strip_prefix("./").unwrap_or(&one.at.path));
    // GitHub takes columns only of what stands on one line.
    let columns = match spot.line == spot.end_line {
        true => format!(",col={},endColumn={}", spot.column, spot.end_column),
        false => String::new(),
    };
    let place = format!("file={path},line={},endLine={}{columns}", spot.line, spot.end_line);
    let help = finding.help.as_ref().map_or_else(String::new, |help| format!("\n{}", help.get(lang)));
    let message = escape::runner_data(&format!("{}{help}", finding.message.get(lang)));
    format!("::{command} {place},title={}::{message}\n", escape::runner_property(finding.code))
}
