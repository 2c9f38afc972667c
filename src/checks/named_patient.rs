//! A named member of a group for people with care experience: membership can reveal health.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::Detail;
use crate::model::kind::Kind;
use crate::model::seat::Role;

pub const CHECK: Check =
    Check::new("named-patient", Level::Error, include_str!("../../docs/checks/named-patient.md"), run);

/// Types of groups whose members sit there for what they have lived through.
const TYPES: [&str; 2] = ["resource_group", "patient_council"];

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects() {
        let Detail::Body(body) = &entity.detail else { continue };
        if !body.kind.as_ref().is_some_and(|kind| TYPES.contains(&kind.as_str())) {
            continue;
        }
        for seat in &body.members {
            // Anyone who leads or helps the group does so in office.
            let in_office = matches!(
                seat.role,
                Some(
                    Role::Chair
                        | Role::ViceChair
                        | Role::Secretary
                        | Role::Support
                        | Role::Convenor
                        | Role::ProcessLead
                )
            );
            let named =
                seat.party.named().filter(|(id, _)| scope.model.get(*id).kind == Kind::Person && !in_office);
            let Some((_, span)) = named else { continue };
            let name = entity.name();
            let message = both(
                format!("ledamöter i {name} ska inte namnges: det kan röja uppgifter om deras hälsa"),
                format!("members of {name} must not be named: that could reveal their health"),
            );
            let help = both(
                "skriv `described: personer med vårderfarenhet`, och ta bort personens fil",
                "write `described: …` in the source's words, and remove the person's file",
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message).help(help));
        }
    }
}
