//! A body with two chairs at once, without a word that they share it or take turns.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::find::fold;
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::having::Having;
use crate::model::kind::Kind;
use crate::model::seat::{Role, Seat};
use crate::model::value::Text;

pub const CHECK: Check =
    Check::new("two-chairs", Level::Warning, include_str!("../../docs/checks/two-chairs.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        let is_chair = |seat: &&Seat| seat.role == Some(Role::Chair) && !seat.vacant && !seat.none;
        let chairs: Vec<Having<'_>> = entity.seats().iter().filter(is_chair).map(Seat::having).collect();
        let sort = |one: &Having<'_>| {
            let named = one.who.map(|(id, _)| id);
            let words = described(one).filter(|_| named.is_none()).map(|words| fold(words.as_str()));
            let is_known = named.is_some() || words.is_some();
            let same = Some((one.acting, named.is_some())).filter(|_| is_known && !takes_turns(one))?;
            // Those who chair together are of one side.
            let side = if is_together(one) { (None, None) } else { (named, words) };
            Some(Sort { same, side: Some(side) })
        };
        let found = rivals::pairs(scope, id, &chairs, sort, |one, other| {
            !are_two(model, one, other) || is_each_for_their_own(one, other)
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

/// Whether it is said that they chair in turns.
fn takes_turns(one: &Having<'_>) -> bool {
    one.seat.is_some_and(|seat| seat.rotation.is_some())
}

/// Whether it is said that they chair together with others.
fn is_together(one: &Having<'_>) -> bool {
    one.seat.is_some_and(|seat| seat.shared)
}

fn is_each_for_their_own(one: &Having<'_>, other: &Having<'_>) -> bool {
    let is_for_two = one.on_behalf_of.is_some() && other.on_behalf_of.is_some();
    is_for_two && one.on_behalf_of != other.on_behalf_of
}

/// Whether somebody is stated to hold a post, at any time.
fn holds(model: &Model, post: EntityId, person: EntityId) -> bool {
    model.get(post).kind == Kind::Post && model.names_as(post, "holders", person)
}
