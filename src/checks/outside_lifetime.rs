//! A statement that holds before its own entity begins, or after it ends, or what that can't be
//! without: the programme of an area, the body of a post. And a seat or a post that
//! somebody began to have in what has ended since, without an end.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::Statement;
use crate::model::time::Stretch;
use crate::model::timeline;

pub const CHECK: Check =
    Check::new("outside-lifetime", Level::Error, include_str!("../../docs/checks/outside-lifetime.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, _) in scope.subjects() {
        // What has no dates of its own is there while the one is that it can't be without. Where it
        // has some, how long it lasts beside that one is another check's.
        let own = [Some(id), model.host(id)].into_iter().flatten();
        let Some((host, life)) = own
            .map(|id| (model.get(id), model.lifespan(id)))
            .find(|(_, life)| life.from.is_some() || life.to.is_some())
        else {
            continue;
        };
        for statement in scope.statements(id).iter().filter(|statement| when::counts(statement.stated)) {
            diagnostics.extend(outside(scope, id, statement, host, life));
        }
    }
}

/// A statement beside the life that it lies within.
fn outside(
    scope: &Scope<'_>,
    id: EntityId,
    statement: &Statement<'_>,
    host: &Entity,
    life: Stretch<'_>,
) -> Option<Diagnostic> {
    let mut own = when::dated(statement.stated);
    // The same inexact date is the same day: "given in October" and "from October".
    own.from = own.from.filter(|from| life.from.is_none_or(|begins| begins.text != from.text));
    own.to = own.to.filter(|to| life.to.is_none_or(|ends| ends.text != to.text));
    let seen = scope.model.by_own_source(statement.stated);
    let certain = Stretch { from: own.from, to: own.to, ..seen }.bounds();
    let outside = timeline::fault(&[own, seen, life], |day| when::beyond(own, certain, life, day));
    let (name, key) = (host.name(), statement.key());
    let place = Place { file: scope.model.get(id).file, span: statement.stated.span };
    let Some((fault, some)) = when::surely(outside, own, life.bounds()) else {
        let is_had = matches!(statement.key(), "members" | "holders" | "responsible");
        return is_had.then(|| when::left_open(scope, &CHECK, place, statement, host)).flatten();
    };
    let finding = when::timed(&CHECK, place, &fault, |days| {
        both(
            format!("`{key}` gäller {}{}, då {name} inte finns", some.sv, days.sv),
            format!("`{key}` applies {}{}, when {name} does not exist", some.en, days.en),
        )
    });
    let date = [&host.common.from, &host.common.to].into_iter().flatten().next();
    Some(match date {
        Some(date) => finding.related(
            Place { file: host.file, span: date.span },
            both("den finns under den här tiden", "it exists during this time"),
        ),
        None => finding,
    })
}
