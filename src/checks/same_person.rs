//! Two people whose names are the same or nearly so: perhaps one person under two ids. Only an
//! editor can say; nothing is merged.

use crate::checks::person_name::{self, Alike, alike};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kind;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

pub const CHECK: Check = Check::wide(
    "same-person",
    Level::Warning,
    include_str!("../../docs/checks/same-person.md"),
    run,
    |_| true, // Where somebody sits can be said anywhere.
);

/// A longer text is nobody's name, and leaving out each letter of it in turn would take time
/// without end.
const LONGEST: usize = 200;

/// More people than this with one name are only held against their neighbours.
const MANY: usize = 8;

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let people: Vec<(EntityId, &Entity)> =
        scope.readable().filter(|(_, entity)| entity.kind == Kind::Person).collect();
    // One person may be named by ten thousand, and be like several.
    let mut places: HashMap<EntityId, Places> = HashMap::new();
    let names: Vec<&str> = people.iter().map(|(_, entity)| entity.name()).collect();
    for (one, other, alike) in scope.near.of(&names) {
        let ((first, a), (second, b)) = (&people[one], &people[other]);
        if is_decided(a, *second) || is_decided(b, *first) || !a.faultless || !b.faultless {
            continue;
        }
        for id in [*first, *second] {
            places.entry(id).or_insert_with(|| places_of(scope.model, id, scope.today));
        }
        let Some(level) = weighed(alike, [&places[first], &places[second]]) else { continue };
        let message = both(
            format!("{} och {} är kanske samma person", a.name(), b.name()),
            format!("{} and {} may be the same person", a.name(), b.name()),
        );
        let help = both(
            format!(
                "är de det, slå ihop dem: `gov slå-ihop {1} {0} --källa …`; är de två personer, skriv \
                 `not_same_as: [{0}]`; går det inte att veta, skriv `perhaps_same_as: [{0}]`",
                a.id, b.id
            ),
            format!(
                "if so, join them: `gov join {1} {0} --source …`; if they are two people, write \
                 `not_same_as: [{0}]`; if there is no way to know, write `perhaps_same_as: [{0}]`",
                a.id, b.id
            ),
        );
        let finding = CHECK.finding(Place { file: b.file, span: b.common.name.span }, message).help(help);
        let finding = if level == Level::Info { finding.possible() } else { finding };
        diagnostics.push(
            finding.related(Place { file: a.file, span: a.common.name.span }, both("den andra", "the other")),
        );
    }
}

/// How much it means that two names are alike. People of one region or one body are seldom two;
/// in two regions there are namesakes, and names that are only nearly alike say nothing. Of whom no
/// region is known may be of the same.
fn weighed(alike: Alike, places: [&Places; 2]) -> Option<Level> {
    let [one, other] = places;
    let is_known = !one.regions.is_empty() && !other.regions.is_empty();
    let is_shared = !one.regions.is_disjoint(&other.regions) || !one.named_by.is_disjoint(&other.named_by);
    match (alike, is_shared || !is_known) {
        (Alike::Wholly | Alike::Nearly, true) => Some(Level::Warning),
        (Alike::InPart, true) | (Alike::Wholly, false) => Some(Level::Info),
        (Alike::Nearly | Alike::InPart, false) => None,
    }
}

/// Where somebody is found.
#[derive(Default)]
struct Places {
    regions: BTreeSet<EntityId>,
    /// Whatever gives them something: a body, a post, an area.
    named_by: BTreeSet<EntityId>,
}

fn places_of(model: &Model, person: EntityId, day: Day) -> Places {
    let naming = model.edges_to(person).iter().map(|edge| edge.from);
    let named_by: BTreeSet<EntityId> = naming.filter(|id| model.get(*id).kind != Kind::Person).collect();
    let regions = named_by.iter().filter_map(|id| model.region_of(*id, day)).collect();
    Places { regions, named_by }
}

/// Which names are alike, kept for the other of two revisions: most have the same people.
#[derive(Debug, Default)]
pub struct Near(Mutex<Known>);

/// Two that are alike, by their places, and how much.
type Two = (usize, usize, Alike);

/// Names, and which of them are alike.
type Known = (Vec<String>, Vec<Two>);

impl Near {
    fn of(&self, names: &[&str]) -> Vec<Two> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 != names {
            let bare: Vec<String> = names.iter().map(|name| person_name::bare(name)).collect();
            let is_alike =
                |(one, other): (usize, usize)| Some((one, other, alike(&bare[one], &bare[other])?));
            let alike = near(&bare).into_iter().filter_map(is_alike).collect();
            *known = (names.iter().map(|name| (*name).to_string()).collect(), alike);
        }
        known.1.clone()
    }
}

/// Pairs that are worth a look: they share their words, or what is left of them without one letter.
/// So each is held against a few others, and not against all.
fn near(names: &[String]) -> Vec<(usize, usize)> {
    let mut keys: Vec<(u32, u32)> = Vec::with_capacity(names.iter().map(|name| name.len() + 2).sum());
    for (at, name) in names.iter().enumerate() {
        let at = at as u32;
        let mut words: Vec<&str> = name.split(' ').collect();
        words.sort_unstable();
        keys.push((hash(words.join(" ").chars()), at));
        keys.push((hash(name.chars()), at));
        keys.extend(hashes_of_pairs(name).map(|key| (key, at)));
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

/// The hashes of each name that is written out together with the surname: what names share that
/// differ by an initial or a second name. Of initials only, the first.
fn hashes_of_pairs(name: &str) -> impl Iterator<Item = u32> + '_ {
    let mut words: Vec<&str> = name.split(' ').collect();
    let surname = words.pop().unwrap_or_default();
    let written_out = words.iter().filter(|word| word.chars().nth(1).is_some()).count();
    words.retain(|word| written_out == 0 || word.chars().nth(1).is_some());
    words.truncate(if written_out == 0 { 1 } else { MANY });
    words.into_iter().map(move |word| hash(word.chars().chain([' ']).chain(surname.chars())))
}

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

/// Whether one says that it is, or is not, or perhaps is, the other.
fn is_decided(entity: &Entity, other: EntityId) -> bool {
    let Detail::Person(person) = &entity.detail else { return false };
    person.redacted
        || [&person.same_as, &person.not_same_as, &person.perhaps_same_as]
            .into_iter()
            .flatten()
            .any(|reference| reference.to == Some(other))
}
