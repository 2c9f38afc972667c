//! A person who is a deputy in a body where they have a seat of their own at the same time.

use crate::checks::rivals::{Sort, rivals};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
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
        for (later, earlier, fault) in rivals(scope.model, id, &seats, sort, |_, _| false) {
            let name = later.who.map_or("", |(id, _)| scope.model.get(id).name());
            let (sv, en) = when::verb(&fault, ("är", "is"), ("är kanske", "may be"));
            let finding =
                when::timed(&CHECK, Place { file: entity.file, span: later.span() }, &fault, |days| {
                    both(
                        format!("{name} {sv} både ordinarie och ersättare {}", days.sv),
                        format!("{name} {en} both ordinary and deputy {}", days.en),
                    )
                });
            diagnostics.push(finding.related(
                Place { file: entity.file, span: earlier.span() },
                both("den andra platsen", "the other seat"),
            ));
        }
    }
}
