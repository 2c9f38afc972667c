//! A person who is a deputy in a body where they have a seat of their own at the same time.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;
use crate::model::having::Having;
use crate::model::seat::{Role, Seat};

pub const CHECK: Check =
    Check::new("own-deputy", Level::Error, include_str!("../../docs/checks/own-deputy.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let seats: Vec<Having<'_>> = entity.seats().iter().map(Seat::having).collect();
        if !seats.iter().any(|seat| seat.role == Some(Role::Deputy)) {
            continue;
        }
        let own =
            |role| matches!(role, Some(Role::Chair | Role::ViceChair | Role::Member | Role::Responsible));
        let sort = |one: &Having<'_>| {
            let deputy = one.role == Some(Role::Deputy);
            let same = one.who.filter(|_| deputy || own(one.role))?.0;
            Some(Sort { same, side: Some(deputy) })
        };
        let found = rivals::pairs(scope, id, &seats, sort, |_, _| false);
        let other = both("den andra platsen", "the other seat");
        diagnostics.extend(rivals::told(&CHECK, entity, &found, &other, |pair, days| {
            let name = pair.later.who.map_or("", |(id, _)| scope.model.get(id).name());
            let (sv, en) = when::verb(&pair.fault, ("är", "is"), ("är kanske", "may be"));
            both(
                format!("{name} {sv} både ordinarie och ersättare {}", days.sv),
                format!("{name} {en} both a full member and a deputy {}", days.en),
            )
        }));
    }
}
