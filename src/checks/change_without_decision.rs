//! A reorganisation that names no decision behind it.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::Detail;
use crate::model::kind::Kind;

pub const CHECK: Check = Check::new(
    "change-without-decision",
    Level::Warning,
    include_str!("../../docs/checks/change-without-decision.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects_of(Kind::Change) {
        let Detail::Change(change) = &entity.detail else { continue };
        if change.by_decision.is_some() {
            continue;
        }
        let message = both(
            "ingen källa säger vilket beslut som ligger bakom",
            "no source says which decision this rests on",
        );
        let help = both(
            "lägg till `by_decision`; nämner källan inget beslut, skriv `# gov: \
             ignore[change-without-decision]` och skälet",
            "add `by_decision`; if the source names no decision, write `# gov: \
             ignore[change-without-decision]` and the reason",
        );
        diagnostics.push(
            CHECK.finding(Place { file: entity.file, span: entity.common.name.span }, message).help(help),
        );
    }
}
