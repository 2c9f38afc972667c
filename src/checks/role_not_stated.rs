//! A required role of which no source says who has it, at any time: a gap in what is known, and no
//! fault of the data.

use crate::checks::role_gap::{required, seats_of};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::seat::ROLES;
use crate::model::statement::say;

pub const CHECK: Check =
    Check::new("role-not-stated", Level::Info, include_str!("../../docs/checks/role-not-stated.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (kind, role) in required(scope) {
        for (_, entity) in scope.subjects_of(kind) {
            // A body that is another one in a new role has that one's seats.
            let is_other = entity.body().is_some_and(|body| !body.constituted_by.is_empty() || body.class);
            if is_other || seats_of(entity.seats(), role).next().is_some() {
                continue;
            }
            let (name, word) = (entity.name(), say(ROLES, role));
            let place = Place { file: entity.file, span: entity.common.name.span };
            let message = both(
                format!("{name} saknar {} i källan", word.sv),
                format!("no source says who is {} of {name}", word.en),
            );
            diagnostics.push(CHECK.finding(place, message));
        }
    }
}
