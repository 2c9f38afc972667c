//! A person or a post that is named with a place in a kept text, where the text does not name them:
//! the strongest guard against a wrong name.

use crate::checks::cited::{Cited, beginning};
use crate::checks::{Check, Scope, near_line, person_name};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::find::fold;
use crate::lang::both;
use crate::model::entity::Entity;
use crate::model::fact::Statement;
use crate::model::kind::{Kind, PERSON, POST};
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;

pub const CHECK: Check =
    Check::new("not-in-source", Level::Error, include_str!("../../docs/checks/not-in-source.md"), run)
        .fixable();

/// Whether a cited text names an entity, by its name or by another of its names.
fn names(entity: &Entity, text: &Cited<'_>) -> bool {
    if entity.is_redacted() {
        return true; // What stood in the source is what was removed.
    }
    let named = if entity.kind == Kind::Person { names_person } else { names_post };
    let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
    std::iter::once(entity.name()).chain(aliases).any(|name| named(name, text))
}

/// A person is named by the last name, or by a name of one word.
fn names_person(name: &str, text: &Cited<'_>) -> bool {
    let name = person_name::bare(name);
    let surname = name.split(' ').next_back().unwrap_or_default();
    surname.is_empty() || ["", "s"].iter().any(|genitive| text.has(&format!("{surname}{genitive}")))
}

/// A post is named by the beginnings of its words, since a source inflects them (direktör,
/// direktörens).
fn names_post(name: &str, text: &Cited<'_>) -> bool {
    fold(name).split(' ').filter(|word| word.len() >= 3).all(|word| {
        text.has_beginning(beginning(word))
            || written_shorter(word).iter().any(|other| text.has(other))
            || text.has_head_of(word)
    })
}

/// How minutes shorten a word.
fn written_shorter(word: &str) -> &'static [&'static str] {
    match beginning(word) {
        "forste" | "forsta" => &["forste", "forsta", "1 e", "1 a", "1e", "1a", "1 vice"],
        "andre" | "andra" => &["andre", "andra", "2 e", "2 a", "2e", "2a", "2 vice"],
        "tredje" => &["3 e", "3e", "3 vice"],
        "ordfor" => &["ordf"],
        "tillfo" => &["tf", "t f"],
        _ => &[],
    }
}

/// The words of the source by which the line of a statement is known: its term, the names of all
/// whom it is about, its years. Without a term nothing but names tell it, and they may be wrong.
fn words(scope: &Scope<'_>, statement: &Statement<'_>) -> Vec<String> {
    let Some(term) = statement.stated.term.as_ref() else { return Vec::new() };
    let people = statement.fact.needed().map(|(id, _)| scope.model.get(id));
    let names = people.filter(|one| one.kind == Kind::Person).map(|one| one.name().to_string());
    let dates = statement.stated.from.iter().chain(&statement.stated.to);
    let years = dates.flat_map(|date| date.years().map(String::from).collect::<Vec<_>>());
    std::iter::once(term.as_str().to_string()).chain(names).chain(years).collect()
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let mut note = |entity: &Entity, span: Span, person: &Entity, citation: &SourceRef, words: &[String]| {
        let (name, place) = (person.name(), citation.written());
        let message = both(format!("{place} nämner inte {name}"), format!("{place} does not name {name}"));
        let help = both(
            "rätta personen, befattningen eller stället; är det underförstått, skriv `certainty: implied` \
             och skälet i `note`",
            "correct the person or the place; if it is implied, write `certainty: implied` and the reason \
             in `note`",
        );
        let finding = CHECK.finding(Place { file: entity.file, span }, message).help(help);
        let beside = |text: &Cited<'_>| names(person, text);
        let finding = near_line::offer(scope, finding, entity.file, (citation, person), beside, words);
        diagnostics.push(
            finding.related(Place { file: entity.file, span: citation.span }, both("stället", "the place")),
        );
    };
    for (id, entity) in scope.subjects() {
        for statement in
            scope.statements(id).iter().filter(|statement| statement.stated.certainty() != Certainty::Implied)
        {
            let Some(citation) = statement.stated.source.first() else { continue };
            let named = statement.fact.needed().map(|(id, span)| (model.get(id), span));
            for (one, span) in
                named.filter(|(named, _)| (PERSON | POST) & named.kind.bit() != 0 && named.faultless)
            {
                // One of several places is enough; what can't be looked up may name them.
                let silent =
                    |citation: &SourceRef| scope.cited(citation).is_some_and(|text| !names(one, &text));
                if statement.stated.source.iter().all(silent) {
                    let is_one = statement.stated.source.iter().count() == 1;
                    let words = if is_one { words(scope, statement) } else { Vec::new() };
                    note(entity, span, one, citation, &words);
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
                let words = if known.len() == 1 { vec![entity.name().to_string()] } else { Vec::new() };
                note(entity, entity.common.name.span, entity, citation, &words);
            }
        }
    }
}
