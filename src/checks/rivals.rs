//! Two of one list that can't both be so at once: two holders of a post, two chairs, the same one
//! twice. A list may have a hundred thousand, so none is held against all others: only those of one
//! sort meet, in order of time, and of those only what has not ended by then.

mod ends;

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::Both;
use crate::model::date::Day;
use crate::model::entity::{Entity, EntityId};
use crate::model::having::Having;
use crate::model::time::Bounds;
use crate::model::timeline::Fault;
use crate::steps;
pub use ends::Ends;
use ends::touches;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::hash::Hash;

/// Faults of one statement with others, at most: a thousand equal ones are a thousand findings, and
/// not half a million.
const MOST: usize = 8;
/// Faults of one list, at most: what is beyond is not even counted.
const ENOUGH: usize = 2 * crate::checks::judge::MOST_ALIKE;
/// Others that one statement is held against, at most: of thousands that are there together and
/// excused, not all are gone through for each.
const LOOKS: usize = 1_000;

/// Two of a list, in the order of the file, and the days on which both are so.
pub struct Rivals<'h, 'm> {
    pub earlier: &'h Having<'m>,
    pub later: &'h Having<'m>,
    pub fault: Fault,
}

/// What two of a list have to share to be rivals, and the side that they have to differ in; where
/// no side is said, they are rivals without.
pub struct Sort<K, S> {
    pub same: K,
    pub side: Option<S>,
}

/// One of the list: its place there, its time, and its side.
struct Entry<S> {
    at: usize,
    bounds: Bounds,
    side: Option<S>,
}

/// Those of some that stand in the same role at the same time. What has no sort has no rival, and
/// `excused` are those that only seem to be.
pub fn pairs<'h, 'm, K: Hash + Eq, S: Ord + Clone>(
    scope: &Scope<'m>,
    id: EntityId,
    list: &'h [Having<'m>],
    sort: impl Fn(&Having<'m>) -> Option<Sort<K, S>>,
    excused: impl Fn(&Having<'m>, &Having<'m>) -> bool,
) -> Vec<Rivals<'h, 'm>> {
    let fault = |earlier: &Having<'m>, later: &Having<'m>| {
        let touch = touches(earlier.stated, later.stated) || touches(later.stated, earlier.stated);
        if excused(earlier, later) || touch && scope.ends_are_exclusive() {
            return None; // That the ends are written so is the finding.
        }
        when::overlap(scope.model, id, earlier.stated, later.stated)
    };
    let mut found: Vec<(usize, usize, Fault)> = Vec::new();
    for mut group in groups(scope, id, list, sort) {
        group.sort_by_key(|entry| entry.bounds.not_before);
        let mut there = There::default();
        for entry in group.iter() {
            if found.len() > ENOUGH {
                break;
            }
            there.leave(entry.bounds.not_before);
            let faults = there.rivals_of(&entry.side).take(LOOKS).filter_map(|other| {
                let (later, earlier) = (entry.at.max(other), entry.at.min(other));
                Some((later, earlier, fault(&list[earlier], &list[later])?))
            });
            found.extend(faults.take(MOST));
            there.enter(entry);
        }
    }
    found.sort_by_key(|(later, earlier, _)| (*later, *earlier));
    let pair = |(later, earlier, fault)| Rivals { earlier: &list[earlier], later: &list[later], fault };
    found.into_iter().map(pair).collect()
}

/// Those of each sort that can hold at all, in the order in which the sorts come. Anyone who is
/// alone of a sort, as most are, has no rival, and its time is not asked for.
fn groups<'m, K: Hash + Eq, S>(
    scope: &Scope<'m>,
    id: EntityId,
    list: &[Having<'m>],
    sort: impl Fn(&Having<'m>) -> Option<Sort<K, S>>,
) -> Vec<Vec<Entry<S>>> {
    if list.len() < 2 {
        return Vec::new();
    }
    let mut groups: Vec<Vec<(usize, Option<S>)>> = Vec::new();
    let mut known: HashMap<K, usize> = HashMap::new();
    for (at, one) in list.iter().enumerate().filter(|(_, one)| when::counts(one.stated)) {
        let Some(Sort { same, side }) = sort(one) else { continue };
        let group = *known.entry(same).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push((at, side));
    }
    let entry = |(at, side): (usize, Option<S>)| {
        let bounds = scope.model.stretch(id, list[at].stated).bounds();
        (!bounds.is_never()).then_some(Entry { at, bounds, side })
    };
    groups.retain(|group| group.len() > 1);
    groups.into_iter().map(|group| group.into_iter().filter_map(entry).collect()).collect()
}

/// Those that have begun and not ended, by their sides.
struct There<S> {
    sides: BTreeMap<Option<S>, BTreeSet<usize>>,
    ends: BinaryHeap<Reverse<(Day, usize, Option<S>)>>,
}

impl<S: Ord> Default for There<S> {
    fn default() -> There<S> {
        There { sides: BTreeMap::new(), ends: BinaryHeap::new() }
    }
}

impl<S: Ord + Clone> There<S> {
    /// Whatever has certainly ended before a day is there no more.
    fn leave(&mut self, day: Option<Day>) {
        while let Some(Reverse((last, at, side))) = self.ends.peek()
            && day.is_some_and(|day| *last < day)
        {
            if let Some(all) = self.sides.get_mut(side) {
                all.remove(at);
                if all.is_empty() {
                    self.sides.remove(side);
                }
            }
            self.ends.pop();
        }
    }

    fn enter(&mut self, entry: &Entry<S>) {
        self.sides.entry(entry.side.clone()).or_default().insert(entry.at);
        if let Some(last) = entry.bounds.not_after {
            self.ends.push(Reverse((last, entry.at, entry.side.clone())));
        }
    }

    /// Those of any other side; of any, where there are no sides.
    fn rivals_of(&self, side: &Option<S>) -> impl Iterator<Item = usize> {
        let others = self.sides.iter().filter(move |(other, _)| side.is_none() || *other != side);
        others.flat_map(|(_, all)| all.iter().copied()).inspect(|_| steps::count(1))
    }
}

/// What is found of some pairs: each that is certain, and once what the dates of a list can't
/// decide, as that is of one sort and says little of each.
pub fn told(
    check: &Check,
    entity: &Entity,
    found: &[Rivals<'_, '_>],
    other: &Both,
    say: impl Fn(&Rivals<'_, '_>, &Both) -> Both,
) -> Vec<Diagnostic> {
    let place = |one: &Having<'_>| Place { file: entity.file, span: one.span() };
    let tell = |pair: &Rivals<'_, '_>| {
        when::timed(check, place(pair.later), &pair.fault, |days| say(pair, days))
            .related(place(pair.earlier), other.clone())
    };
    let mut all: Vec<Diagnostic> = found.iter().filter(|pair| pair.fault.certain).map(tell).collect();
    let possible: Vec<&Rivals<'_, '_>> = found.iter().filter(|pair| !pair.fault.certain).collect();
    if let Some(first) = possible.first() {
        let mut one = tell(first);
        if let more @ 1.. = possible.len() - 1 {
            one.message.sv += &format!(", och {more} par till i samma lista");
            let pairs = if more == 1 { "pair" } else { "pairs" };
            one.message.en += &format!(", and {more} more such {pairs} in the list");
        }
        all.push(one);
    }
    all
}
