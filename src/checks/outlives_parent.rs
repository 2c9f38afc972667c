//! A body that lasts longer than the one it is part of, a post than its body, an area than its
//! programme; or that begins before it.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::time::Stretch;
use crate::model::timeline;

pub const CHECK: Check =
    Check::new("outlives-parent", Level::Error, include_str!("../../docs/checks/outlives-parent.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let own = scope.model.lifespan(id);
        if own.from.is_none() && own.to.is_none() {
            continue;
        }
        let certain = when::existence(scope.model, id);
        for (parent, span, tie) in parents(entity) {
            let life = scope.model.lifespan(parent);
            let ask = |day| when::beyond(own, certain, life, day).and(tie.could_hold(day));
            // A tie that has dates of its own may have been to another when its beginning or end is
            // outside.
            let dated = if tie.from.is_none() && tie.to.is_none() { own } else { Stretch::default() };
            let Some((fault, some)) =
                when::surely(timeline::fault(&[own, life, tie], ask), dated, life.bounds())
            else {
                continue;
            };
            let (name, other) = (entity.name(), scope.model.get(parent).name());
            diagnostics.push(when::timed(&CHECK, Place { file: entity.file, span }, &fault, |days| {
                both(
                    format!("{name} finns {}{}, då {other} inte finns", some.sv, days.sv),
                    format!("{name} exists {}{}, when {other} does not", some.en, days.en),
                )
            }));
        }
    }
}

/// What an entity is a part of, where that is said, and when the tie holds.
fn parents(entity: &Entity) -> Vec<(EntityId, Span, Stretch<'_>)> {
    let whole = Stretch::default();
    if let Some((host, span)) = entity.host() {
        return vec![(host, span, whole)];
    }
    let ties = entity.body().map_or(&[][..], |body| &body.part_of);
    ties.iter()
        .filter_map(|tie| tie.party.named().map(|(to, span)| (to, span, when::dated(&tie.stated))))
        .collect()
}
