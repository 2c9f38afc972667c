//! Two people whose names are the same or nearly so: perhaps one person under two ids. Only an editor can say; nothing is merged.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::nearest::distance;
use crate::query::find::fold;
use std::collections::BTreeMap;

const CODE: &str = "same-person";
pub const CHECK: Check = Check::new(CODE, Level::Warning, include_str!("../../docs/checks/same-person.md"), run);

/// Shorter names differ by one letter without being the same: Lena and Lina.
const LONG: usize = 10;

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let people: Vec<(EntityId, &Entity, String)> = scope.model.of_kind(Kind::Person).map(|(id, entity)| (id, entity, fold(entity.name()))).collect();
    // Names one edit apart agree in their first or their last half, so only those are compared.
    let mut near: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, _, name)) in people.iter().enumerate() {
        let half = name.chars().count() / 2;
        let (first, last): (String, String) = (name.chars().take(half.max(4) - 1).collect(), name.chars().rev().take(half.max(4) - 1).collect());
        let mut words: Vec<&str> = name.split_whitespace().collect();
        words.sort_unstable();
        for key in [format!("first {first}"), format!("last {last}"), format!("words {}", words.join(" "))] {
            near.entry(key).or_default().push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> =
        near.values().flat_map(|group| group.iter().enumerate().flat_map(|(i, one)| group[i + 1..].iter().map(|other| (*one, *other)))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    for (one, other) in pairs {
        let ((first, a, one), (second, b, other)) = (&people[one], &people[other]);
        if !is_near(one, other) || is_decided(a, *second) || is_decided(b, *first) || !a.faultless || !b.faultless {
            continue;
        }
        let message = both(
            format!("{} och {} är kanske samma person", a.name(), b.name()),
            format!("{} and {} are perhaps the same person", a.name(), b.name()),
        );
        let help = both(
            format!("är de det, behåll ett id; annars skriv `not_same_as: [{}]`", a.id),
            format!("if so, keep one id; otherwise write `not_same_as: [{}]`", a.id),
        );
        let finding = Diagnostic::error(CODE, Place { file: b.file, span: b.common.name.span }, message).level(Level::Warning).help(help);
        diagnostics.push(finding.related(Place { file: a.file, span: a.common.name.span }, both("den andra", "the other")));
    }
}

fn is_near(one: &str, other: &str) -> bool {
    let sorted = |name: &str| {
        let mut words: Vec<String> = name.split_whitespace().map(str::to_string).collect();
        words.sort_unstable();
        words
    };
    one == other || sorted(one) == sorted(other) || (one.chars().count() >= LONG && distance(one, other) <= 1)
}

/// Whether one says that it is, or is not, the other.
fn is_decided(entity: &Entity, other: EntityId) -> bool {
    let Detail::Person(person) = &entity.detail else { return false };
    person.redacted || person.same_as.iter().chain(&person.not_same_as).any(|reference| reference.to == Some(other))
}
