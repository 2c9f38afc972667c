//! A citation has to point to a place that is there: lines of the kept text, or a named place that
//! the source declares.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Both, both};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::{is_place, lines_of};
use crate::model::source::Source;
use crate::model::value::Text;
use std::collections::HashSet;

pub const CHECK: Check =
    Check::new("unknown-locator", Level::Error, include_str!("../../docs/checks/unknown-locator.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for citation in scope.citations() {
        let Some(locator) = citation.locator.as_deref() else { continue };
        let Some(source) = model.source(citation.source).filter(|_| model.get(citation.source).faultless)
        else {
            continue;
        };
        if let Some(message) = fault(scope, citation.source, source, locator) {
            diagnostics.push(finding(citation.place, message));
        }
    }
    for (id, entity) in scope.subjects_of(Kind::Source) {
        let Some(source) = model.source(id) else { continue };
        let place = |text: &Text| Place { file: entity.file, span: text.span };
        let text = scope.said_from(id);
        let named = source
            .anchors
            .iter()
            .map(|anchor| &anchor.lines)
            .chain(source.authors.iter().filter_map(|author| author.lines.as_ref()))
            .chain(source.no_fact.iter().map(|read| &read.lines));
        diagnostics.extend(
            named.filter_map(|lines| Some(finding(place(lines), lines_fault(lines.as_str(), text)?))),
        );
        let mut names = HashSet::new();
        for anchor in &source.anchors {
            if !names.insert(anchor.name.as_str()) {
                diagnostics.push(finding(
                    place(&anchor.name),
                    both("stället har redan det namnet", "there is already a place with that name"),
                ));
            }
        }
    }
}

/// What is wrong with a locator. Where no text is kept, only its form can be looked at.
fn fault(scope: &Scope<'_>, id: EntityId, source: &Source, locator: &str) -> Option<Both> {
    let text = scope.said_from(id);
    if let Some(lines) = scope.anchor(id, locator) {
        return lines_fault(lines, text);
    }
    if locator.starts_with('L') || source.file.is_some() {
        return lines_fault(locator, text);
    }
    (!is_place(locator))
        .then(|| both(format!("`#{locator}` är inget ställe"), format!("`#{locator}` is not a place")))
}

fn lines_fault(lines: &str, text: Option<&[usize]>) -> Option<Both> {
    let Some((first, last)) = lines_of(lines) else {
        return Some(both(
            format!("källan har inget ställe som heter `{lines}`"),
            format!("the source has no place `{lines}`"),
        ));
    };
    if first == 0 || last < first {
        return Some(both(
            format!("`{lines}` anger inga rader"),
            format!("`{lines}` does not name any lines"),
        ));
    }
    let text = text?;
    if last > text.len() {
        let n = text.len();
        let (rows, lines) = if n == 1 { ("rad", "line") } else { ("rader", "lines") };
        return Some(both(
            format!("rad {last} finns inte: texten har {n} {rows}"),
            format!("line {last} does not exist: the text has {n} {lines}"),
        ));
    }
    (text[first - 1] >= last).then(|| {
        both(
            format!("{lines} är tomma rader i källans text"),
            format!("{lines} is blank in the source's text"),
        )
    })
}

fn finding(place: Place, message: Both) -> Diagnostic {
    CHECK.finding(place, message).help(both(
        "skriv id#L12, id#L12-18 eller ett av källans `anchors`",
        "write id#L12, id#L12-18 or one of the source's `anchors`",
    ))
}
