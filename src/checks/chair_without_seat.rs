//! A chair who goes on after the seat in the same body that the chair rests on has ended.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::having::Having;
use crate::model::seat::{ROLES, Role, Seat};
use crate::model::statement::say;

pub const CHECK: Check = Check::new(
    "chair-without-seat",
    Level::Warning,
    include_str!("../../docs/checks/chair-without-seat.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects() {
        let seats: Vec<Having<'_>> =
            entity.seats().iter().map(Seat::having).filter(|seat| when::counts(seat.stated)).collect();
        for chair in seats.iter().filter(|seat| seat.role == Some(Role::Chair)) {
            let Some((who, span)) = chair.who else { continue };
            let own = seats
                .iter()
                .filter(|seat| seat.who.is_some_and(|(id, _)| id == who) && seat.role.is_some_and(carries));
            let own: Vec<&Having<'_>> = own.collect();
            // The last to end: whoever has one without an end still sits there.
            let ends = own.iter().map(|seat| seat.stated.to.as_ref().filter(|to| !to.is_open()));
            let ends: Option<Vec<&Date>> = ends.collect();
            let Some(last) = ends.and_then(|ends| ends.into_iter().max_by_key(|to| to.latest())) else {
                continue;
            };
            // A chair that begins when a seat as member ends is a change of roles.
            let began_before = chair.stated.from.as_ref().is_some_and(|from| from.latest() < last.earliest());
            let goes_on = chair.stated.to.as_ref().filter(|to| !to.is_open());
            if !began_before || goes_on.is_some_and(|to| to.earliest() <= last.latest()) {
                continue;
            }
            let (name, to) = (scope.model.get(who).name(), last.in_both());
            let role = say(ROLES, own.first().and_then(|seat| seat.role).unwrap_or(Role::Member));
            let place = Place { file: entity.file, span };
            let seat = Place { file: entity.file, span: last.span };
            let finding = match goes_on {
                Some(end) => CHECK.finding(
                    place,
                    both(
                        format!(
                            "{name} är ordförande till och med {}, men {} bara till och med {}",
                            end.in_both().sv,
                            role.sv,
                            to.sv
                        ),
                        format!(
                            "{name} is chair until {}, but {} only until {}",
                            end.in_both().en,
                            role.en,
                            to.en
                        ),
                    ),
                ),
                None => CHECK
                    .finding(
                        place,
                        both(
                            format!(
                                "{name} är ordförande utan slutdatum, men {} bara till och med {}",
                                role.sv, to.sv
                            ),
                            format!("{name} is chair with no end date, but {} only until {}", role.en, to.en),
                        ),
                    )
                    .possible(),
            };
            let help = both(
                "skriv `to` där ordförandeskapet slutade, eller en ny plats för tiden därefter",
                "write `to` on the chair, or add a new seat for the time after that",
            );
            diagnostics.push(finding.help(help).related(seat, both("platsen slutar", "the seat ends")));
        }
    }
}

/// Whether a role is a seat that a chair is chosen from.
fn carries(role: Role) -> bool {
    matches!(role, Role::Member | Role::Deputy)
}
