//! A statement that names a body, a post or a programme at a time when that has ended or not yet begun.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::kind::{BODY, POST};
use crate::model::time::Holds;
use crate::model::timeline;

const CODE: &str = "dissolved-body";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/dissolved-body.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        for statement in scope.statements(id).iter().filter(|statement| when::counts(statement.stated)) {
            for (other, span) in &statement.names {
                let named = model.get(*other);
                let life = model.lifespan(*other);
                // How long a part lasts beside its whole is another check's, where the part has dates.
                let is_part = statement.key == "part_of" && (entity.common.from.is_some() || entity.common.to.is_some());
                if is_part || (BODY | POST) & named.kind.bit() == 0 || (life.from.is_none() && life.to.is_none()) {
                    continue;
                }
                // A statement lasts no longer than the entity that it is made of.
                let (own, host, seen) = (when::dated(statement.stated), model.lifespan(id), model.stretch(statement.stated).bounds());
                let end = life.bounds().not_after;
                // What is not stated to have ended perhaps goes on; before the beginning only what is certain counts.
                let said = |day| match (end.is_some_and(|end| day > end), seen.holds_on(day)) {
                    (true, _) => own.holds_on(day),
                    (false, Holds::Yes) => Holds::Yes,
                    (false, _) => own.holds_as_dated(day),
                };
                let ask = |day| said(day).and(host.could_hold(day)).and(life.could_hold(day).negated());
                let Some(fault) = timeline::fault(&[own, model.stretch(statement.stated), host, life], ask) else { continue };
                let (sv, en) = when::verb(&fault, ("gäller", "holds"), ("gäller kanske", "may hold"));
                let (name, key) = (named.name(), statement.key);
                let date = if named.common.to.is_some() { &named.common.to } else { &named.common.from };
                let finding = when::timed(CODE, Place { file: entity.file, span: *span }, &fault, |days| {
                    both(format!("`{key}` {sv} {}, då {name} inte finns", days.sv), format!("`{key}` {en} {}, when {name} is not there", days.en))
                });
                diagnostics.push(match date.as_ref() {
                    Some(date) => finding.related(Place { file: named.file, span: date.span }, both("dess tid", "its time")),
                    None => finding,
                });
            }
        }
    }
}
