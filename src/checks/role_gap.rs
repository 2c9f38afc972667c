//! A required role that somebody had, and that nobody has for some days while the body exists. A
//! stated vacancy is no gap in the data.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::seat::{ROLES, Role, Seat};
use crate::model::statement::say;
use crate::model::time::Stretch;

pub const CHECK: Check =
    Check::new("role-gap", Level::Error, include_str!("../../docs/checks/role-gap.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (kind, role) in required(scope) {
        for (id, entity) in scope.subjects_of(kind) {
            let seats: Vec<&Seat> = seats_of(entity.seats(), role).collect();
            let covering: Vec<Stretch<'_>> =
                seats.iter().map(|seat| model.stretch(id, &seat.stated)).collect();
            let Some(fault) = when::gap(model, id, &covering) else { continue };
            let (sv, en) = when::verb(&fault, ("saknar", "has no"), ("saknar kanske", "may have no"));
            let (name, word) = (entity.name(), say(ROLES, role));
            // The seat that the gap comes after: the last before it in the file's order of time.
            let last = seats.last().map_or(entity.common.name.span, |seat| seat.having().span());
            diagnostics.push(when::timed(&CHECK, Place { file: entity.file, span: last }, &fault, |days| {
                both(
                    format!("{name} {sv} {} {}", word.sv, days.sv),
                    format!("{name} {en} {} {}", word.en, days.en),
                )
            }));
        }
    }
}

/// The kinds and the roles that the configuration asks of them.
pub fn required<'s>(scope: &Scope<'s>) -> impl Iterator<Item = (crate::model::kind::Kind, Role)> + use<'s> {
    scope.config.required.iter().flat_map(|(kind, roles)| roles.iter().map(|role| (*kind, *role)))
}

/// The seats that say something of a role, a stated vacancy too.
pub fn seats_of(seats: &[Seat], role: Role) -> impl Iterator<Item = &Seat> {
    seats.iter().filter(move |seat| seat.role.unwrap_or(Role::Member) == role && when::counts(&seat.stated))
}
