//! A body with two chairs at once, without a word that they share it or take turns.

use crate::checks::{Check, Scope, rivals, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::find::fold;
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::having::Having;
use crate::model::seat::{Role, Seat};
use crate::model::value::Text;

pub const CHECK: Check =
    Check::new("two-chairs", Level::Warning, include_str!("../../docs/checks/two-chairs.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        let is_chair = |seat: &&Seat| seat.role == Some(Role::Chair) && !seat.vacant && !seat.none;
        let chairs: Vec<Having<'_>> = entity.seats().iter().filter(is_chair).map(Seat::having).collect();
        let found = rivals::pairs(scope, id, &chairs, |one, other| {
            one.acting == other.acting && are_two(model, one, other) && !is_shared(one, other)
        });
        let (name, other) = (entity.name(), both("den andra", "the other"));
        diagnostics.extend(rivals::told(&CHECK, entity, &found, &other, |pair, days| {
            let (sv, en) = when::verb(&pair.fault, ("har", "has"), ("har kanske", "may have"));
            let (first, second) = (who(model, pair.earlier), who(model, pair.later));
            both(
                format!("{name} {sv} två ordförande {}: {first} och {second}", days.sv),
                format!("{name} {en} two chairs {}: {first} and {second}", days.en),
            )
        }));
    }
}

fn described<'m>(one: &Having<'m>) -> Option<&'m Text> {
    one.seat?.party.described.as_ref()
}

fn who<'m>(model: &'m Model, one: &Having<'m>) -> &'m str {
    let named = one.who.map(|(id, _)| model.get(id).name());
    named.or(described(one).map(Text::as_str)).unwrap_or("")
}

/// Whether they are certainly two: the same one twice is another fault, a rule can't be compared,
/// words can only be with other words, and a person may sit as the holder of the post.
fn are_two(model: &Model, one: &Having<'_>, other: &Having<'_>) -> bool {
    match (one.who, other.who) {
        (Some((one, _)), Some((other, _))) => {
            one != other && !holds(model, one, other) && !holds(model, other, one)
        }
        _ => {
            matches!((described(one), described(other)), (Some(one), Some(other)) if fold(one.as_str()) != fold(other.as_str()))
        }
    }
}

/// Whether it is said that both chair: together, in turns, or each for their own.
fn is_shared(one: &Having<'_>, other: &Having<'_>) -> bool {
    let says = |seat: fn(&Seat) -> bool| [one, other].map(|one| one.seat.is_some_and(seat));
    let for_two = one.on_behalf_of.is_some() && other.on_behalf_of.is_some();
    says(|seat| seat.shared) == [true, true]
        || says(|seat| seat.rotation.is_some()).contains(&true)
        || (for_two && one.on_behalf_of != other.on_behalf_of)
}

/// Whether somebody is stated to hold a post, at any time.
fn holds(model: &Model, post: EntityId, person: EntityId) -> bool {
    match &model.get(post).detail {
        Detail::Post(post) => {
            post.holders.iter().any(|holder| holder.having().who.is_some_and(|who| who.0 == person))
        }
        _ => false,
    }
}
