//! `protokoll #L3`: with a space before it, the place is a comment in YAML, and nothing says so.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::kind::Kind;

pub const CHECK: Check =
    Check::new("lost-place", Level::Warning, include_str!("../../docs/checks/lost-place.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (file, source) in scope.files().filter(|(_, file)| file.is_yaml() && file.text().contains(" #")) {
        let mut at = 0;
        for line in source.text().split_inclusive('\n') {
            if let Some((id, place)) = lost(line)
                && scope.model.find(id).is_some_and(|id| scope.model.get(id).kind == Kind::Source)
            {
                let start = at + line[..line.len() - place.len()].chars().count() as u32;
                let shown = place.trim_end();
                let span = Span { start, end: start + shown.chars().count() as u32 };
                let message = both(
                    format!("`{shown}` läses som en kommentar, inte som ett ställe i {id}"),
                    format!("`{shown}` is read as a comment, not as a place in {id}"),
                );
                let help = both(
                    format!("skriv {id}{shown}, utan mellanslag"),
                    format!("write {id}{shown}, without a space"),
                );
                diagnostics.push(CHECK.finding(Place { file, span }, message).help(help));
            }
            at += line.chars().count() as u32;
        }
    }
}

/// The id and what is written as a place behind it, where a space is between them.
fn lost(line: &str) -> Option<(&str, &str)> {
    let (before, _) = line.split_once(" #")?;
    let place = &line[before.len() + 1..];
    let digits = place.strip_prefix("#L").or_else(|| place.strip_prefix("#s"))?;
    let is_place =
        digits.trim_end().split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let id = before.trim_end().rsplit([' ', '[']).next()?;
    is_place.then_some((id, place))
}
