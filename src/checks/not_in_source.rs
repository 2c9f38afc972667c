//! A person who is named with a place in a kept text, where the text does not name them: the strongest guard against a wrong name.

use crate::checks::{Check, Scope, kept_text};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::reference::{SourceRef, lines_of};
use crate::model::statement::Certainty;
use crate::query::find::fold;
use crate::sources::Content;
use std::collections::HashMap;

const CODE: &str = "not-in-source";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/not-in-source.md"), run);

/// The folded lines of kept texts, each made once.
struct Texts<'s, 'c> {
    scope: &'c Scope<'s>,
    lines: HashMap<EntityId, Option<Vec<String>>>,
}

impl Texts<'_, '_> {
    /// The cited lines in one string; `None` where there is no text to look into.
    fn cited(&mut self, source: EntityId, locator: &str) -> Option<String> {
        let scope = self.scope;
        let (model, sources) = (scope.model, scope.sources);
        let document = model.source(source).filter(|_| model.get(source).faultless)?;
        let lines = self.lines.entry(source).or_insert_with(|| {
            let file = kept_text::file_of(model, sources, source).filter(|file| matches!(file.content, Content::Text(_)))?;
            Some(file.text().lines().map(fold).collect())
        });
        let anchor = document.anchors.iter().find(|anchor| anchor.name.as_str() == locator).map(|anchor| anchor.lines.as_str());
        let (first, last) = lines_of(anchor.unwrap_or(locator))?;
        Some(lines.as_ref()?.get(first.checked_sub(1)?..last)?.join(" "))
    }

    /// Whether the cited place names a person; `None` where that can't be looked up.
    fn names(&mut self, person: &Entity, citation: &SourceRef) -> Option<bool> {
        let text = self.cited(citation.source.to?, citation.locator.as_deref()?)?;
        let surname = fold(person.common.name.as_str().split_whitespace().last()?);
        Some(text.contains(&surname))
    }
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let mut texts = Texts { scope, lines: HashMap::new() };
    let mut note = |entity: &Entity, span: Span, person: &Entity, citation: &SourceRef| {
        let (name, place) = (person.name(), citation.written());
        let message = both(format!("{place} nämner inte {name}"), format!("{place} does not name {name}"));
        let help = both(
            "rätta personen eller stället; är det underförstått, skriv `certainty: implied` och skälet i `note`",
            "correct the person or the place; if it is implied, write `certainty: implied` and the reason in `note`",
        );
        let finding = Diagnostic::error(CODE, Place { file: entity.file, span }, message).help(help);
        diagnostics.push(finding.related(Place { file: entity.file, span: citation.span }, both("stället", "the place")));
    };
    for (_, entity) in model.all().filter(|(_, entity)| entity.faultless) {
        for statement in entity.statements().iter().filter(|statement| statement.stated.certainty() != Certainty::Implied) {
            let Some(citation) = &statement.stated.source else { continue };
            let people =
                statement.names.iter().map(|(id, span)| (model.get(*id), *span)).filter(|(named, _)| named.kind == Kind::Person && named.faultless);
            for (person, span) in people {
                if texts.names(person, citation) == Some(false) {
                    note(entity, span, person, citation);
                }
            }
        }
        if entity.kind == Kind::Person {
            // One place that names the person is enough; others say more of them.
            let known: Vec<_> = entity.common.sources.iter().filter_map(|citation| Some((citation, texts.names(entity, citation)?))).collect();
            if let (Some((citation, _)), false) = (known.first(), known.iter().any(|(_, names)| *names)) {
                note(entity, entity.common.name.span, entity, citation);
            }
        }
    }
}
