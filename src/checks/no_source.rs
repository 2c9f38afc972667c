//! A fact that no source states: a statement without one, in an entity that does not have exactly
//! one to fall back on.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::{Both, both};
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::Statement;
use crate::model::keys;
use crate::model::kind::{BODY, Kind, PROGRAMME};

pub const CHECK: Check =
    Check::new("no-source", Level::Error, include_str!("../../docs/checks/no-source.md"), run);

/// What a body has of which only the name is said.
const ONLY_NAMED: [&str; 7] = ["name", "aliases", "type", "term", "lang", "former_ids", "note"];

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // A region is known to all, a theme is the editor's own, and a source is one. A body of which
    // only the name is said is there in what names it, which has a source of its own.
    let own = |id: EntityId, entity: &Entity| match entity.kind {
        Kind::Region | Kind::Theme | Kind::Source => true,
        // Of whoever is removed nothing is said.
        Kind::Person if entity.is_redacted() => true,
        // Nothing else is there by what names it.
        kind => {
            BODY & !PROGRAMME & kind.bit() != 0
                && scope.model.facts(id).iter().all(|fact| ONLY_NAMED.contains(&fact.key.name))
                && scope.model.edges_to(id).iter().any(|edge| edge.from != id)
        }
    };
    for (id, entity) in scope.subjects().filter(|(_, entity)| entity.common.sources.len() != 1) {
        let mut note = |span: Span, message: Both| {
            let help = both(
                "skriv `source: id#L12`, eller `sources: [id#L12]` för hela filen",
                "write `source: id#L12`, or `sources: [id#L12]` for the whole file",
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message).help(help));
        };
        let (none, statements) = (entity.common.sources.is_empty(), scope.statements(id));
        // A bare id under these is a property of the file, as it was before they had a time.
        let is_property = |one: &Statement<'_>| {
            [&keys::BODY_CONSTITUTED_BY, &keys::BODY_ATTACHED_TO].contains(&one.fact.key)
                && one.fact.names.first().is_some_and(|name| name.span == one.stated.span)
        };
        let has_none = |one: &&Statement<'_>| one.stated.source.is_none() && !is_property(one);
        let bare: Vec<_> = statements.iter().filter(has_none).collect();
        if none && statements.is_empty() && !own(id, entity) {
            note(entity.common.name.span, both("ingen källa säger detta", "no source says this"));
        }
        for statement in bare {
            let key = statement.key();
            let message = match none {
                true => both(
                    format!("uppgiften under `{key}` har ingen källa"),
                    format!("the statement under `{key}` has no source"),
                ),
                false => both(
                    format!("det framgår inte vilken av filens källor uppgiften under `{key}` bygger på"),
                    format!("it is not clear which of the file's sources `{key}` rests on"),
                ),
            };
            note(statement.stated.span, message);
        }
    }
}
