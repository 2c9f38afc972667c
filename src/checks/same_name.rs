//! Two bodies of one name in one parent at the same time: perhaps one body under two ids. Only an
//! editor can say; nothing is merged.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::statement::Relation;
use crate::model::time::Bounds;
use std::cell::OnceCell;
use std::collections::HashMap;

pub const CHECK: Check = Check::wide(
    "same-name",
    Level::Warning,
    include_str!("../../docs/checks/same-name.md"),
    run,
    |_| true, // Any file can give a body the name of another.
);

/// So many of one name in one parent are held against each other; more are against the first.
const MANY: usize = 20;

/// Something that is part of a parent, by what relation, and when.
type Part<'m> = (EntityId, &'m Relation, OnceCell<Bounds>);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    // When a part is there is only asked of those that share a name.
    let mut named: HashMap<(EntityId, String), Vec<Part<'_>>> = HashMap::new();
    let there = |(id, relation, bounds): &Part<'_>| {
        let parent = relation.party.body.as_ref().and_then(|body| body.to);
        *bounds.get_or_init(|| model.settled(*id, &relation.stated, parent).bounds())
    };
    for (id, entity) in scope.subjects() {
        let Some(body) = entity.body() else { continue };
        let name = entity.name().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        for relation in body.part_of.iter().filter(|one| when::counts(&one.stated)) {
            let Some(parent) = relation.party.body.as_ref().and_then(|body| body.to) else { continue };
            let others = named.entry((parent, name.clone())).or_default();
            if others.last().is_some_and(|(other, ..)| *other == id) {
                continue;
            }
            let own = (id, relation, OnceCell::new());
            let is_there = |other: &&(EntityId, _, _)| !there(other).is_apart(&there(&own));
            if let Some((other, ..)) = others.iter().take(MANY).find(is_there) {
                let (parent, other) = (model.get(parent).name(), model.get(*other));
                let message = both(
                    format!(
                        "det finns två med namnet ”{}” i {parent}: {} och {}",
                        entity.name(),
                        other.id,
                        entity.id
                    ),
                    format!(
                        "two things in {parent} are called “{}”: {} and {}",
                        entity.name(),
                        other.id,
                        entity.id
                    ),
                );
                let help = both(
                    "är de samma, behåll ett id; annars skriv namn som skiljer dem åt, eller när den ena \
                     upphörde",
                    "if they are the same, keep one id; if not, give them names that tell them apart, or \
                     write when one of them ended",
                );
                let place = Place { file: entity.file, span: entity.common.name.span };
                let related = Place { file: other.file, span: other.common.name.span };
                diagnostics.push(
                    CHECK.finding(place, message).help(help).related(related, both("den andra", "the other")),
                );
            }
            others.push(own);
        }
    }
}
