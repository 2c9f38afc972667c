//! The way between two bodies along the stated lines, and what is odd in the lines above one:
//! several tops, circles.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::reporting_lines::{Line, ReportingLines, Target, Verb, stated_by};
use crate::query::{Named, When};
use crate::steps;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// A shortest way from one to the other, whichever way its lines point: every line of each step,
/// numbered from 1.
pub fn between(model: &Model, from: EntityId, to: EntityId, when: &When) -> Vec<Line> {
    let mut came: BTreeMap<EntityId, EntityId> = BTreeMap::from([(from, from)]);
    let mut waiting = VecDeque::from([from]);
    let mut stated = Targets::new();
    while let Some(at) = waiting.pop_front() {
        if at == to {
            break;
        }
        // That two are parts of one region is no way between them.
        if at != from && model.get(at).kind == Kind::Region {
            continue;
        }
        for next in neighbours(model, at, when, &mut stated) {
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

/// What names both, apart from documents: that they have to do with each other is said there.
pub fn naming_both(model: &Model, one: EntityId, other: EntityId, when: &When) -> Vec<Named> {
    let naming = model.naming(other);
    let is_shared = |id: &EntityId| {
        *id != one && *id != other && model.get(*id).kind != Kind::Source && naming.contains(id)
    };
    let mut all: Vec<Named> =
        model.naming(one).into_iter().filter(is_shared).map(|id| model.marked(id, when)).collect();
    all.sort();
    all.dedup();
    all
}

/// To whom the lines of each lead, as far as that was asked: one may name all, and be named by all.
type Targets = HashMap<EntityId, BTreeSet<EntityId>>;

/// Whoever a line leads to from here, or from whom one leads here.
fn neighbours(model: &Model, at: EntityId, when: &When, stated: &mut Targets) -> BTreeSet<EntityId> {
    let to = |id| stated_by(model, id, when).into_iter().filter_map(|(_, to)| to).collect();
    let mut all: BTreeSet<EntityId> = stated.entry(at).or_insert_with(|| to(at)).clone();
    let naming = model.naming(at).into_iter();
    all.extend(naming.filter(|from| stated.entry(*from).or_insert_with(|| to(*from)).contains(&at)));
    all
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
    stands && !matches!(line.verb, Verb::PartOf | Verb::AttachedTo | Verb::Supports | Verb::OwnedBy)
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
        let up = || self.lines.iter().filter(|line| leads_up(line));
        let up = || up().filter_map(|line| Some((&line.from, named(&line.to)?)));
        let all: BTreeSet<&Named> = up().flat_map(|(from, to)| [from, to]).collect();
        let places: HashMap<&str, usize> = all.iter().enumerate().map(|(at, one)| (&*one.id, at)).collect();
        let all: Vec<&Named> = all.into_iter().collect();
        let mut graph = Graph { next: vec![BTreeSet::new(); all.len()] };
        for (from, to) in up() {
            graph.next[places[&*from.id]].insert(places[&*to.id]);
        }
        graph.leave_out_ends();
        let circles = graph.circles().into_iter();
        circles.map(|circle| circle.into_iter().map(|at| all[at].clone()).collect()).collect()
    }
}

/// Whom lines lead to from each, by their numbers.
struct Graph {
    next: Vec<BTreeSet<usize>>,
}

impl Graph {
    /// Leaves out, again and again, whoever no line leads on from, and whoever none leads to:
    /// nobody there is in a circle, and a long line is gone through once.
    fn leave_out_ends(&mut self) {
        for _ in 0..2 {
            let mut before = vec![BTreeSet::new(); self.next.len()];
            for (from, tos) in self.next.iter().enumerate() {
                for to in tos {
                    before[*to].insert(from);
                }
            }
            let mut ends: Vec<usize> = (0..self.next.len()).filter(|at| self.next[*at].is_empty()).collect();
            while let Some(end) = ends.pop() {
                for from in std::mem::take(&mut before[end]) {
                    steps::count(1);
                    self.next[from].remove(&end);
                    if self.next[from].is_empty() {
                        ends.push(from);
                    }
                }
            }
            // The other way round, and the second time back again.
            self.next = before;
        }
    }

    fn circles(&self) -> Vec<Vec<usize>> {
        let (mut circles, mut told) = (Vec::new(), vec![false; self.next.len()]);
        for start in 0..self.next.len() {
            // Each circle is told once: from the first of those in it.
            if told[start] || self.next[start].is_empty() {
                continue;
            }
            if let Some(circle) =
                self.shortest_back(start).filter(|circle| circle.iter().min() == Some(&start))
            {
                circle.iter().for_each(|at| told[*at] = true);
                circles.push(circle);
            }
        }
        circles
    }

    /// The shortest way from one back to itself.
    fn shortest_back(&self, start: usize) -> Option<Vec<usize>> {
        let mut came: HashMap<usize, usize> = HashMap::new();
        let mut waiting = VecDeque::from([start]);
        while let Some(at) = waiting.pop_front() {
            steps::count(1);
            if self.next[at].contains(&start) {
                let mut way = vec![at];
                while let Some(before) = way.last().filter(|at| **at != start).and_then(|at| came.get(at)) {
                    way.push(*before);
                }
                way.reverse();
                return Some(way);
            }
            for to in &self.next[at] {
                came.entry(*to).or_insert_with(|| {
                    waiting.push_back(*to);
                    at
                });
            }
        }
        None
    }
}

fn named(target: &Target) -> Option<&Named> {
    match target {
        Target::Entity(named) => Some(named),
        Target::Described(_) => None,
    }
}
