//! A statement that holds before its own entity begins, or after it ends; and a seat or a post that
//! somebody began to have in what has ended since, without an end.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::time::Stretch;
use crate::model::timeline;

pub const CHECK: Check =
    Check::new("outside-lifetime", Level::Error, include_str!("../../docs/checks/outside-lifetime.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let life = scope.model.lifespan(id);
        if life.from.is_none() && life.to.is_none() {
            continue;
        }
        for statement in scope.statements(id).iter().filter(|statement| when::counts(statement.stated)) {
            let mut own = when::dated(statement.stated);
            // The same inexact date is the same day: "given in October" and "from October".
            own.from = own.from.filter(|from| life.from.is_none_or(|begins| begins.text != from.text));
            own.to = own.to.filter(|to| life.to.is_none_or(|ends| ends.text != to.text));
            let seen = scope.model.stretch(statement.stated);
            let certain = Stretch { from: own.from, to: own.to, ..seen }.bounds();
            let outside = timeline::fault(&[own, seen, life], |day| when::beyond(own, certain, life, day));
            let (name, key) = (entity.name(), statement.key());
            let Some((fault, some)) = when::surely(outside, own, life.bounds()) else {
                let is_had = matches!(statement.key(), "members" | "holders" | "responsible");
                let place = Place { file: entity.file, span: statement.stated.span };
                diagnostics.extend(
                    is_had.then(|| when::left_open(scope, &CHECK, place, statement, entity)).flatten(),
                );
                continue;
            };
            let date = [&entity.common.from, &entity.common.to].into_iter().flatten().next();
            let finding = when::timed(
                &CHECK,
                Place { file: entity.file, span: statement.stated.span },
                &fault,
                |days| {
                    both(
                        format!("`{key}` gäller {}{}, då {name} inte finns", some.sv, days.sv),
                        format!("`{key}` holds {}{}, when {name} is not there", some.en, days.en),
                    )
                },
            );
            diagnostics.push(match date {
                Some(date) => finding.related(
                    Place { file: entity.file, span: date.span },
                    both("den finns så länge", "it is there for this time"),
                ),
                None => finding,
            });
        }
    }
}
