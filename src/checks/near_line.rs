//! A citation that is a line or two off. The line is offered where it has the name; it is taken
//! where the words of the statement stand on no other line of the text.

use crate::checks::Scope;
use crate::checks::cited::Cited;
use crate::checks::person_name;
use crate::diagnostic::{Diagnostic, Edit, FileId, Place, Span};
use crate::find::fold;
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::reference::{SourceRef, lines_of};

/// A line or two.
const NEAR: usize = 2;
/// A name that stands on more lines than these is on no line alone.
const MANY: usize = 40;

/// Offers the line beside the cited ones that names somebody, or takes it. `words` are the source's
/// own that have to stand there too; without any, nothing says that the line is the one.
pub fn offer(
    scope: &Scope<'_>,
    finding: Diagnostic,
    file: FileId,
    (citation, named): (&SourceRef, &Entity),
    names: impl Fn(&Cited<'_>) -> bool,
    words: &[String],
) -> Diagnostic {
    let lines = || {
        let (source, locator) = (citation.source.to?, citation.locator.as_deref()?);
        Some((source, lines_of(locator).filter(|(first, last)| *first > 0 && first <= last)?))
    };
    let Some((source, (first, last))) = lines() else { return finding };
    let near = (first.saturating_sub(NEAR).max(1)..first).chain(last + 1..=last + NEAR);
    let near: Vec<usize> =
        near.filter(|line| scope.lines(source, *line, *line).is_some_and(|text| names(&text))).collect();
    let Some(best) = near.iter().min_by_key(|line| line.abs_diff(first).min(line.abs_diff(last))) else {
        return finding;
    };
    let (name, id) = (named.name(), &citation.source.id);
    let mut finding = finding.help(both(
        format!("{name} står på rad {best}: menade du {id}#L{best}? Annars är personen en annan"),
        format!("{name} is on line {best}: did you mean {id}#L{best}? Otherwise it is another person"),
    ));
    // In quotes it is not known where the place begins.
    let is_bare = citation.source.span.end < citation.span.end;
    if first == last && is_bare && near.len() == 1 && is_only(scope, source, *best, named, words) {
        let span = Span { start: citation.source.span.end + 1, end: citation.span.end };
        finding.fix = vec![Edit { place: Place { file, span }, text: format!("L{best}") }];
    }
    finding
}

/// Whether a line is the only one of its text that has a person's name and some words.
fn is_only(scope: &Scope<'_>, source: EntityId, line: usize, named: &Entity, words: &[String]) -> bool {
    if named.kind != Kind::Person || words.is_empty() {
        return false;
    }
    let bare = person_name::bare(named.name());
    let Some(surname) = bare.split(' ').next_back() else { return false };
    let Some(places) = scope.lines_with(source, surname).filter(|lines| lines.len() <= MANY) else {
        return false;
    };
    let has_all = |line: &usize| {
        scope.lines(source, *line, *line).is_some_and(|text| words.iter().all(|words| text.has(&fold(words))))
    };
    let all: Vec<usize> = places.into_iter().filter(has_all).collect();
    all == [line]
}
