//! Two people whose names are the same or nearly so: perhaps one person under two ids. Only an
//! editor can say; nothing is merged.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::find::fold;
use crate::lang::both;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{Kind, PERSON};
use crate::model::nearest::Spelling;

pub const CHECK: Check = Check::wide(
    "same-person",
    Level::Warning,
    include_str!("../../docs/checks/same-person.md"),
    run,
    |pair| pair.has_other(PERSON),
);

/// Shorter names differ by one letter without being the same: Lena and Lina.
const LONG: usize = 10;

/// A longer text is nobody's name, and leaving out each letter of it in turn would take time
/// without end.
const LONGEST: usize = 200;

/// More people than this with one name are only held against their neighbours.
const MANY: usize = 8;

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let people: Vec<(EntityId, &Entity, String)> = scope
        .readable()
        .filter(|(_, entity)| entity.kind == Kind::Person)
        .map(|(id, entity)| (id, entity, fold(entity.name())))
        .collect();
    for (one, other) in near(&people.iter().map(|(_, _, name)| name.as_str()).collect::<Vec<_>>()) {
        let ((first, a, one), (second, b, other)) = (&people[one], &people[other]);
        if !is_near(one, other)
            || is_decided(a, *second)
            || is_decided(b, *first)
            || !a.faultless
            || !b.faultless
        {
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
        let finding = CHECK.finding(Place { file: b.file, span: b.common.name.span }, message).help(help);
        diagnostics.push(
            finding.related(Place { file: a.file, span: a.common.name.span }, both("den andra", "the other")),
        );
    }
}

/// Pairs that are worth a look: they share their words, or what is left of them without one letter.
/// So each is held against a few others, and not against all.
fn near(names: &[&str]) -> Vec<(usize, usize)> {
    let mut keys: Vec<(u32, u32)> = Vec::with_capacity(names.iter().map(|name| name.len() + 2).sum());
    for (at, name) in names.iter().enumerate() {
        let at = at as u32;
        let mut words: Vec<&str> = name.split(' ').collect();
        words.sort_unstable();
        keys.push((hash(words.join(" ").chars()), at));
        keys.push((hash(name.chars()), at));
        let letters: Vec<char> = name.chars().take(LONGEST + 1).collect();
        keys.extend(hashes_without(&letters).into_iter().map(|key| (key, at)));
    }
    // Nearly all keys are of one name; those that share no slot with another need not be sorted.
    let mut slots = vec![0u8; keys.len().next_power_of_two() * 4];
    let slot = |key: u32| key as usize & (keys.len().next_power_of_two() * 4 - 1);
    keys.iter().for_each(|(key, _)| slots[slot(*key)] = slots[slot(*key)].saturating_add(1));
    let mut keys: Vec<(u32, u32)> = keys.iter().copied().filter(|(key, _)| slots[slot(*key)] > 1).collect();
    keys.sort_unstable();
    keys.dedup();
    let groups = keys.chunk_by(|one, other| one.0 == other.0);
    let pairs = |group: &[(u32, u32)]| -> Vec<(usize, usize)> {
        // Of many with one name each is held against the next: all of them are named that way.
        let far = if group.len() > MANY { 1 } else { group.len() };
        let others = |at: usize| {
            group[at + 1..].iter().take(far).map(move |other| (group[at].1 as usize, other.1 as usize))
        };
        (0..group.len()).flat_map(others).collect()
    };
    let mut pairs: Vec<(usize, usize)> = groups.flat_map(pairs).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// What one letter more makes of the hash of those before it.
const BASE: u64 = 0x5851_F42D_4C95_7F2D;

fn hash(letters: impl Iterator<Item = char>) -> u32 {
    short(letters.fold(1, |hash, letter| hash.wrapping_mul(BASE).wrapping_add(u64::from(letter))))
}

/// Half of a hash is enough: who shares it by chance is held against the other, and found to be
/// another.
fn short(hash: u64) -> u32 {
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// The hash of a name without each of its letters in turn, made of what stands before it and after
/// it.
fn hashes_without(letters: &[char]) -> Vec<u32> {
    if letters.len() > LONGEST {
        return Vec::new();
    }
    let (mut after, mut power) = (vec![(0, 1); letters.len()], (0u64, 1u64));
    for (at, letter) in letters.iter().enumerate().rev() {
        after[at] = power;
        power = (u64::from(*letter).wrapping_mul(power.1).wrapping_add(power.0), power.1.wrapping_mul(BASE));
    }
    let mut before: u64 = 1;
    let mut hashes = Vec::with_capacity(letters.len());
    for (letter, (rest, power)) in letters.iter().zip(after) {
        hashes.push(short(before.wrapping_mul(power).wrapping_add(rest)));
        before = before.wrapping_mul(BASE).wrapping_add(u64::from(*letter));
    }
    hashes
}

fn is_near(one: &str, other: &str) -> bool {
    let sorted = |name: &str| {
        let mut words: Vec<String> = name.split_whitespace().map(str::to_string).collect();
        words.sort_unstable();
        words
    };
    one == other
        || sorted(one) == sorted(other)
        || Spelling::of(one).within(&Spelling::of(other), 1).is_some_and(|_| one.chars().count() >= LONG)
}

/// Whether one says that it is, or is not, the other.
fn is_decided(entity: &Entity, other: EntityId) -> bool {
    let Detail::Person(person) = &entity.detail else { return false };
    person.redacted
        || person.same_as.iter().chain(&person.not_same_as).any(|reference| reference.to == Some(other))
}
