//! A body with two chairs at once.

use crate::checks::rivals::{Sort, rivals};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::having::Having;
use crate::model::kind::Kind;
use crate::model::seat::{Role, Seat};

pub const CHECK: Check =
    Check::new("two-chairs", Level::Error, include_str!("../../docs/checks/two-chairs.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let is_chair = |seat: &&Seat| seat.role == Some(Role::Chair) && !seat.vacant && !seat.none;
        let chairs: Vec<Having<'_>> = entity.seats().iter().filter(is_chair).map(Seat::having).collect();
        // The same one twice is another fault. Words and rules can't be compared, and a person may
        // sit as the holder of the post.
        let sort = |one: &Having<'_>| Some(Sort { same: one.acting, side: Some(one.who?.0) });
        let are_one = |one: &Having<'_>, other: &Having<'_>| match (one.who, other.who) {
            (Some((one, _)), Some((other, _))) => holds(scope, one, other) || holds(scope, other, one),
            _ => false,
        };
        for (later, earlier, fault) in rivals(scope.model, id, &chairs, sort, are_one) {
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
    scope.model.get(post).kind == Kind::Post && scope.model.names_as(post, "holders", person)
}
