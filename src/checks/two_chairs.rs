//! A body with two chairs at once.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::seat::{Role, Seat};
use crate::model::statements::Having;

const CODE: &str = "two-chairs";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/two-chairs.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.model.all().filter(|(_, entity)| entity.faultless) {
        let is_chair = |seat: &&Seat| seat.role == Some(Role::Chair) && !seat.vacant && !seat.none;
        let chairs: Vec<Having<'_>> = entity.seats().iter().filter(is_chair).map(Seat::having).collect();
        // The same one twice is another fault; a rule can't be compared.
        let rivals = |one: &Having<'_>, other: &Having<'_>| one.acting == other.acting && one.who.map(|who| who.0) != other.who.map(|who| who.0);
        for (later, earlier, fault) in when::pairs(scope.model, &chairs, rivals) {
            let (sv, en) = when::verb(&fault, ("har", "has"), ("har kanske", "may have"));
            let name = entity.name();
            let finding = when::timed(CODE, Place { file: entity.file, span: later.span() }, &fault, |days| {
                both(format!("{name} {sv} två ordförande {}", days.sv), format!("{name} {en} two chairs {}", days.en))
            });
            diagnostics.push(finding.related(Place { file: entity.file, span: earlier.span() }, both("den andra", "the other")));
        }
    }
}
