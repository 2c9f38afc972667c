//! Two bodies of one name in one parent at the same time: perhaps one body under two ids. Only an
//! editor can say; nothing is merged.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
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

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let mut named: HashMap<(EntityId, String), Vec<EntityId>> = HashMap::new();
    for (id, entity) in scope.subjects() {
        let Some(body) = entity.body() else { continue };
        let name = entity.name().trim().to_lowercase();
        let mut parents: Vec<EntityId> =
            body.part_of.iter().filter_map(|one| one.party.body.as_ref()?.to).collect();
        parents.sort_unstable();
        parents.dedup();
        for parent in parents {
            let others = named.entry((parent, name.clone())).or_default();
            let life = model.life(id).bounds();
            let is_there = |other: &&EntityId| !model.life(**other).bounds().is_apart(&life);
            if let Some(other) = others.iter().take(MANY).find(is_there) {
                let (parent, other) = (model.get(parent).name(), model.get(*other));
                let message = both(
                    format!(
                        "det finns två med namnet ”{}” i {parent}: {} och {}",
                        entity.name(),
                        other.id,
                        entity.id
                    ),
                    format!(
                        "there are two with the name “{}” in {parent}: {} and {}",
                        entity.name(),
                        other.id,
                        entity.id
                    ),
                );
                let help = both(
                    "är de en, behåll ett id; är de två, skriv namnen så att de går att skilja, eller när det ena upphörde",
                    "if they are one, keep one id; if they are two, write names that tell them apart, or when the one ended",
                );
                let place = Place { file: entity.file, span: entity.common.name.span };
                let related = Place { file: other.file, span: other.common.name.span };
                diagnostics.push(
                    CHECK.finding(place, message).help(help).related(related, both("den andra", "the other")),
                );
            }
            others.push(id);
        }
    }
}
