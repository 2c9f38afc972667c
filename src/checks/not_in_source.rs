//! A person or a post that is named with a place in a kept text, where the text does not name them:
//! the strongest guard against a wrong name.

use crate::checks::cited::{Cited, beginning};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::find::fold;
use crate::lang::both;
use crate::model::entity::Entity;
use crate::model::kind::{Kind, PERSON, POST};
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;

pub const CHECK: Check =
    Check::new("not-in-source", Level::Error, include_str!("../../docs/checks/not-in-source.md"), run);

/// Whether a folded text names an entity: a person by the last name; a post by the beginnings of
/// its words, since a source inflects them (direktör, direktörens), or by another of its names.
fn names(entity: &Entity, text: &Cited<'_>) -> bool {
    if entity.is_redacted() {
        return true; // What stood in the source is what was removed.
    }
    if entity.kind == Kind::Person {
        // Without what is added in parentheses, a party or a title.
        let name = entity.name().split('(').next().unwrap_or_default();
        let Some(surname) = name.split_whitespace().last().map(fold) else { return true };
        return ["", "s"].iter().any(|genitive| text.has(&format!("{surname}{genitive}")));
    }
    let all = |name: &str| {
        fold(name).split(' ').filter(|word| word.len() >= 3).all(|word| text.has_beginning(beginning(word)))
    };
    all(entity.name()) || entity.common.aliases.iter().any(|alias| all(alias.name.as_str()))
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let mut note = |entity: &Entity, span: Span, person: &Entity, citation: &SourceRef| {
        let (name, place) = (person.name(), citation.written());
        let message = both(format!("{place} nämner inte {name}"), format!("{place} does not name {name}"));
        let help = both(
            "rätta personen, befattningen eller stället; är det underförstått, skriv `certainty: implied` \
             och skälet i `note`",
            "correct the person or the place; if it is implied, write `certainty: implied` and the reason \
             in `note`",
        );
        let finding = CHECK.finding(Place { file: entity.file, span }, message).help(help);
        diagnostics.push(
            finding.related(Place { file: entity.file, span: citation.span }, both("stället", "the place")),
        );
    };
    for (id, entity) in scope.subjects() {
        for statement in
            scope.statements(id).iter().filter(|statement| statement.stated.certainty() != Certainty::Implied)
        {
            let Some(citation) = &statement.stated.source else { continue };
            let named = statement.fact.needed().map(|(id, span)| (model.get(id), span));
            for (one, span) in
                named.filter(|(named, _)| (PERSON | POST) & named.kind.bit() != 0 && named.faultless)
            {
                if scope.cited(citation).is_some_and(|text| !names(one, &text)) {
                    note(entity, span, one, citation);
                }
            }
        }
        if entity.kind == Kind::Person {
            // One place that names the person is enough; others say more of them.
            let known: Vec<_> = entity
                .common
                .sources
                .iter()
                .filter_map(|citation| Some((citation, names(entity, &scope.cited(citation)?))))
                .collect();
            if let (Some((citation, _)), false) = (known.first(), known.iter().any(|(_, named)| *named)) {
                note(entity, entity.common.name.span, entity, citation);
            }
        }
    }
}
