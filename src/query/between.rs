//! The way between two bodies along the stated lines, and what is odd in the lines above one:
//! several tops, circles.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::reporting_lines::{Line, ReportingLines, Target, Verb, stated_by};
use crate::query::{Named, When};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A shortest way from one to the other, whichever way its lines point: every line of each step,
/// numbered from 1.
pub fn between(model: &Model, from: EntityId, to: EntityId, when: &When) -> Vec<Line> {
    let mut came: BTreeMap<EntityId, EntityId> = BTreeMap::from([(from, from)]);
    let mut waiting = VecDeque::from([from]);
    while let Some(at) = waiting.pop_front() {
        if at == to {
            break;
        }
        // That two are parts of one region is no way between them.
        if at != from && model.get(at).kind == Kind::Region {
            continue;
        }
        for next in neighbours(model, at, when) {
            came.entry(next).or_insert_with(|| {
                waiting.push_back(next);
                at
            });
        }
    }
    let mut way = vec![to];
    while let Some(before) = way.last().and_then(|at| came.get(at)).filter(|before| !way.contains(before)) {
        way.push(*before);
    }
    way.reverse();
    if way.first() != Some(&from) {
        return Vec::new();
    }
    let steps = way.windows(2).zip(1..);
    steps
        .flat_map(|(pair, step)| {
            joining(model, pair[0], pair[1], when).into_iter().map(move |line| Line { step, ..line })
        })
        .collect()
}

/// Whoever a line leads to from here, or from whom one leads here.
fn neighbours(model: &Model, at: EntityId, when: &When) -> BTreeSet<EntityId> {
    let own = stated_by(model, at, when).into_iter().filter_map(|(_, to)| to);
    let others = model
        .edges_to(at)
        .iter()
        .map(|edge| edge.from)
        .filter(|from| !joining_one_way(model, *from, at, when).is_empty());
    own.chain(others).collect()
}

fn joining(model: &Model, one: EntityId, other: EntityId, when: &When) -> Vec<Line> {
    let mut lines = joining_one_way(model, one, other, when);
    lines.extend(joining_one_way(model, other, one, when));
    lines
}

fn joining_one_way(model: &Model, from: EntityId, to: EntityId, when: &When) -> Vec<Line> {
    stated_by(model, from, when)
        .into_iter()
        .filter(|(_, end)| *end == Some(to))
        .map(|(line, _)| line)
        .collect()
}

/// Whether a line leads to somebody who decides or receives: being a part of something, tied to it
/// or a support is none of that, and neither is what has ended, is to come or is only proposed.
fn leads_up(line: &Line) -> bool {
    let stands = !line.basis.weight.is_past_or_coming() && line.basis.certainty.is_fact();
    stands && !matches!(line.verb, Verb::PartOf | Verb::AttachedTo | Verb::Supports)
}

impl ReportingLines {
    /// Where the lines upwards end, when they end in more than one place: no source says which is
    /// the highest.
    pub fn tops(&self) -> Vec<Named> {
        let up = || self.lines.iter().filter(|line| line.step > 0 && leads_up(line));
        let begins: BTreeSet<&Named> = up().map(|line| &line.from).collect();
        let ends: BTreeSet<&Named> =
            up().filter_map(|line| named(&line.to)).filter(|end| !begins.contains(end)).collect();
        if ends.len() > 1 { ends.into_iter().cloned().collect() } else { Vec::new() }
    }

    /// Circles of lines that lead up, each as those in it, in order.
    pub fn circles(&self) -> Vec<Vec<Named>> {
        let mut next: BTreeMap<&Named, BTreeSet<&Named>> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| leads_up(line)) {
            next.entry(&line.from).or_default().extend(named(&line.to));
        }
        without_ends(&mut next);
        let mut circles: Vec<Vec<Named>> = Vec::new();
        let mut told: BTreeSet<&Named> = BTreeSet::new();
        for start in next.keys() {
            // Each circle is told once: from the first of those in it.
            let is_told = told.contains(start);
            if let Some(circle) = (!is_told).then(|| shortest_back(&next, start)).flatten()
                && circle.iter().min() == Some(start)
            {
                told.extend(&circle);
                circles.push(circle.into_iter().cloned().collect());
            }
        }
        circles
    }
}

/// Leaves out, again and again, whoever no line leads on from: nobody there is in a circle, and a
/// long line is gone through once.
fn without_ends<'n>(next: &mut BTreeMap<&'n Named, BTreeSet<&'n Named>>) {
    let mut before: BTreeMap<&Named, Vec<&Named>> = BTreeMap::new();
    for (from, tos) in next.iter() {
        tos.iter().for_each(|to| before.entry(to).or_default().push(from));
    }
    let mut ends: Vec<&Named> = before.keys().copied().filter(|named| !next.contains_key(named)).collect();
    while let Some(end) = ends.pop() {
        for from in before.get(end).into_iter().flatten() {
            let Some(left) = next.get_mut(from) else { continue };
            left.remove(end);
            if left.is_empty() {
                next.remove(from);
                ends.push(from);
            }
        }
    }
}

fn named(target: &Target) -> Option<&Named> {
    match target {
        Target::Entity(named) => Some(named),
        Target::Described(_) => None,
    }
}

/// The shortest way from a node back to itself.
fn shortest_back<'n>(
    next: &BTreeMap<&'n Named, BTreeSet<&'n Named>>,
    start: &&'n Named,
) -> Option<Vec<&'n Named>> {
    let mut came: BTreeMap<&Named, &Named> = BTreeMap::new();
    let mut waiting = VecDeque::from([*start]);
    while let Some(at) = waiting.pop_front() {
        for to in next.get(at).into_iter().flatten() {
            if to == start {
                let mut way = vec![at];
                while let Some(before) = way.last().filter(|at| *at != start).and_then(|at| came.get(at)) {
                    way.push(*before);
                }
                way.reverse();
                return Some(way);
            }
            if !came.contains_key(to) {
                came.insert(*to, at);
                waiting.push_back(*to);
            }
        }
    }
    None
}
