//! A body with two chairs at once.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::{Detail, EntityId};
use crate::model::having::Having;
use crate::model::seat::{Role, Seat};

pub const CHECK: Check =
    Check::new("two-chairs", Level::Error, include_str!("../../docs/checks/two-chairs.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let is_chair = |seat: &&Seat| seat.role == Some(Role::Chair) && !seat.vacant && !seat.none;
        let chairs: Vec<Having<'_>> = entity.seats().iter().filter(is_chair).map(Seat::having).collect();
        // The same one twice is another fault. Words and rules can't be compared, and a person may
        // sit as the holder of the post.
        let rivals = |one: &Having<'_>, other: &Having<'_>| match (one.who, other.who) {
            (Some((one_id, _)), Some((other_id, _))) => {
                one.acting == other.acting
                    && one_id != other_id
                    && !holds(scope, one_id, other_id)
                    && !holds(scope, other_id, one_id)
            }
            _ => false,
        };
        for (later, earlier, fault) in when::pairs(scope.model, id, &chairs, rivals) {
            let (sv, en) = when::verb(&fault, ("har", "has"), ("har kanske", "may have"));
            let name = entity.name();
            let named =
                |one: &Having<'_>| one.who.map_or("", |(id, _)| scope.model.get(id).name()).to_string();
            let (first, second) = (named(earlier), named(later));
            let finding =
                when::timed(&CHECK, Place { file: entity.file, span: later.span() }, &fault, |days| {
                    both(
                        format!("{name} {sv} två ordförande {}: {first} och {second}", days.sv),
                        format!("{name} {en} two chairs {}: {first} and {second}", days.en),
                    )
                });
            diagnostics.push(
                finding.related(
                    Place { file: entity.file, span: earlier.span() },
                    both("den andra", "the other"),
                ),
            );
        }
    }
}

/// Whether somebody is stated to hold a post, at any time.
fn holds(scope: &Scope<'_>, post: EntityId, person: EntityId) -> bool {
    match &scope.model.get(post).detail {
        Detail::Post(post) => {
            post.holders.iter().any(|holder| holder.having().who.is_some_and(|who| who.0 == person))
        }
        _ => false,
    }
}
