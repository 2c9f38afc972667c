//! An area or an assignment that somebody had, and that nobody has for some days while it exists.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::time::Stretch;

pub const CHECK: Check = Check::new(
    "responsibility-gap",
    Level::Error,
    include_str!("../../docs/checks/responsibility-gap.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        let stated: Vec<_> =
            entity.responsible().iter().filter(|one| when::counts(&one.stated) && one.owns()).collect();
        let covering: Vec<Stretch<'_>> = stated.iter().map(|one| model.stretch(id, &one.stated)).collect();
        let Some(fault) = when::gap(model, id, &covering) else { continue };
        let (sv, en) = when::verb(&fault, ("har", "has"), ("har kanske", "may have"));
        let name = entity.name();
        let last = stated.last().map_or(entity.common.name.span, |one| one.having().span());
        diagnostics.push(when::timed(&CHECK, Place { file: entity.file, span: last }, &fault, |days| {
            both(
                format!("{name} {sv} ingen ansvarig {}", days.sv),
                format!("{name} {en} nobody responsible {}", days.en),
            )
        }));
    }
}
