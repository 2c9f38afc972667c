//! Two of one list that can't both be so at the same time. A list may have a hundred thousand, so
//! none is held against all others: only those of one sort meet, in the order of time, and of those
//! only what has not ended by then.

use crate::checks::when::{counts, overlap};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::having::Having;
use crate::model::time::Bounds;
use crate::model::timeline::Fault;
use crate::steps;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::hash::Hash;

/// Faults of one statement with others, at most: a thousand equal ones are a thousand findings, and
/// not half a million.
const MOST: usize = 8;
/// Faults of one list, at most: what is beyond is not even counted.
const ENOUGH: usize = 2 * crate::checks::judge::MOST_ALIKE;

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

/// Two of some that stand in the same role at the same time: the later in the file, the earlier,
/// and the days. What has no sort has no rival, and `excused` are those that only seem to be.
pub fn rivals<'h, 'm, K: Hash + Eq, S: Ord + Clone>(
    model: &Model,
    id: EntityId,
    list: &'h [Having<'m>],
    sort: impl Fn(&Having<'m>) -> Option<Sort<K, S>>,
    excused: impl Fn(&Having<'m>, &Having<'m>) -> bool,
) -> Vec<(&'h Having<'m>, &'h Having<'m>, Fault)> {
    let (mut groups, mut known): (Vec<Vec<Entry<S>>>, HashMap<K, usize>) = Default::default();
    for (at, one) in list.iter().enumerate().filter(|(_, one)| counts(one.stated)) {
        let Some(Sort { same, side }) = sort(one) else { continue };
        let bounds = model.stretch(id, one.stated).bounds();
        let group = *known.entry(same).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        if !bounds.is_never() {
            groups[group].push(Entry { at, bounds, side });
        }
    }
    let mut found: Vec<(usize, usize, Fault)> = Vec::new();
    for group in groups.iter_mut() {
        group.sort_by_key(|entry| entry.bounds.not_before);
        let mut there = There::default();
        for entry in group.iter() {
            if found.len() > ENOUGH {
                break;
            }
            there.leave(entry.bounds.not_before);
            let faults = there.rivals_of(&entry.side).filter_map(|other| {
                let (later, earlier) = (entry.at.max(other), entry.at.min(other));
                let two = (&list[later], &list[earlier]);
                let fault = overlap(model, id, two.1.stated, two.0.stated).filter(|_| !excused(two.1, two.0));
                Some((later, earlier, fault?))
            });
            found.extend(faults.take(MOST));
            there.enter(entry);
        }
    }
    found.sort_by_key(|(later, earlier, _)| (*later, *earlier));
    found.into_iter().map(|(later, earlier, fault)| (&list[later], &list[earlier], fault)).collect()
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
