//! A post, or the single seat of a role, that is stated vacant while somebody is stated to have it.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::seat::Role;
use crate::model::statements::Having;

const CODE: &str = "vacant-but-held";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/vacant-but-held.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.model.all().filter(|(_, entity)| entity.faultless) {
        // Of members there are many: one seat may be vacant beside those that are held. An acting holder fills a vacancy.
        let single =
            |one: &Having<'_>| matches!(one.role, None | Some(Role::Chair | Role::ViceChair | Role::Secretary | Role::Convenor)) && !one.acting;
        let opposed = |one: &Having<'_>, other: &Having<'_>| {
            let empty = |one: &Having<'_>| one.vacant || one.none;
            single(one) && single(other) && one.role == other.role && one.relation == other.relation && empty(one) != empty(other)
        };
        for list in entity.having().into_iter().filter(|list| list.iter().any(|one| one.vacant || one.none)) {
            for (later, earlier, fault) in when::pairs(scope.model, &list, opposed) {
                let (sv, en) = when::verb(&fault, ("är", "is"), ("är kanske", "may be"));
                let finding = when::timed(CODE, Place { file: entity.file, span: later.span() }, &fault, |days| {
                    both(format!("{sv} både vakant och tillsatt {}", days.sv), format!("{en} both vacant and held {}", days.en))
                });
                diagnostics.push(finding.related(Place { file: entity.file, span: earlier.span() }, both("det andra", "the other")));
            }
        }
    }
}
