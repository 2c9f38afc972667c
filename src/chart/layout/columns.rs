//! What hangs on one trunk and on nothing else stands in columns: leaves, and where a picture has
//! to be narrow whole trees, indented.

use super::rows::Bundle;
use super::{Ends, Graph, Part};
use std::collections::BTreeMap;

/// From so many leaves on one trunk on, they stand in columns.
const FEW: usize = 4;
/// Between the boxes of a column, from a rail to its boxes, and to the rail of what hangs on those.
pub const COLUMN_GAP: f64 = 10.0;
pub const RAIL: f64 = 16.0;
const INDENT: f64 = 24.0;
/// Trees that are deeper than this stand in rows as well.
const DEEPEST: usize = 5;
/// How much wider than high a narrow picture is to be, and what a box takes beside it.
const SHAPE: f64 = 1.5;
const ASIDE: f64 = 60.0;

/// A box in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hung {
    pub at: usize,
    /// 0 hangs on the trunk.
    pub depth: usize,
}

impl Hung {
    /// From the left edge of the column to the box.
    pub fn indent(self) -> f64 {
        RAIL + self.depth as f64 * INDENT
    }
}

pub fn columns(
    graph: &Graph,
    ends: &[Ends],
    layers: &[usize],
    part: &Part,
    bundles: &[Bundle],
) -> Vec<Vec<Hung>> {
    let trees = Trees::of(graph, ends, layers, part);
    let mut columns = Vec::new();
    for bundle in bundles.iter().filter(|bundle| !trees.hangs(bundle.upper)) {
        let own: Vec<usize> =
            bundle.ties.iter().map(|tie| ends[*tie].lower).filter(|at| trees.hangs(*at)).collect();
        match graph.is_narrow {
            true => columns.extend(trees.filled(&own)),
            false if own.len() >= FEW => columns.extend(even(&own)),
            false => {}
        }
    }
    columns
}

/// Leaves in columns: as high as the picture stays wide, and as even as may be: seven in three
/// columns are three, two and two.
fn even(leaves: &[usize]) -> Vec<Vec<Hung>> {
    let high = ((leaves.len() as f64 * 1.2).sqrt().ceil() as usize).clamp(2, 12);
    let count = leaves.len().div_ceil(high);
    let mut rest = leaves;
    let mut columns = Vec::new();
    for column in 0..count {
        let (own, after) = rest.split_at(rest.len().div_ceil(count - column));
        columns.push(own.iter().map(|at| Hung { at: *at, depth: 0 }).collect());
        rest = after;
    }
    columns
}

/// Of each box, what its whole tree takes, where that can hang in a column.
struct Trees {
    below: BTreeMap<usize, Vec<usize>>,
    height: BTreeMap<usize, f64>,
    most: f64,
}

impl Trees {
    fn of(graph: &Graph, ends: &[Ends], layers: &[usize], part: &Part) -> Trees {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        // Of each, how many lines lead up from it, and whether to just above.
        let mut above: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
        for tie in &part.ties {
            below.entry(ends[*tie].upper).or_default().push(ends[*tie].lower);
            let own = above.entry(ends[*tie].lower).or_default();
            *own = (own.0 + 1, layers[ends[*tie].lower] == layers[ends[*tie].upper] + 1);
        }
        let area: f64 = part
            .boxes
            .iter()
            .map(|at| (graph.boxes[*at].w + ASIDE) * (graph.boxes[*at].h + COLUMN_GAP))
            .sum();
        let mut trees = Trees { below, height: BTreeMap::new(), most: (area / SHAPE).sqrt() };
        // Of those that hang, how deep they are.
        let mut deep: BTreeMap<usize, usize> = BTreeMap::new();
        let mut upwards = part.boxes.clone();
        upwards.sort_by_key(|at| std::cmp::Reverse(layers[*at]));
        for at in upwards {
            let own = trees.below.get(&at).map_or(&[][..], Vec::as_slice);
            let can = above.get(&at) == Some(&(1, true))
                && (own.is_empty() || graph.is_narrow)
                && own.iter().all(|lower| trees.height.contains_key(lower));
            let height = graph.boxes[at].h
                + own.iter().map(|lower| COLUMN_GAP + trees.height.get(lower).unwrap_or(&0.0)).sum::<f64>();
            let depth = own.iter().map(|lower| deep.get(lower).unwrap_or(&0) + 1).max().unwrap_or(0);
            if can && depth <= DEEPEST && (own.is_empty() || height <= trees.most * 2.2) {
                deep.insert(at, depth);
                trees.height.insert(at, height);
            }
        }
        trees
    }

    fn hangs(&self, at: usize) -> bool {
        self.height.contains_key(&at)
    }

    /// Whole trees in columns, one after another, as high as the picture is to be.
    fn filled(&self, own: &[usize]) -> Vec<Vec<Hung>> {
        let height = |at: &usize| self.height.get(at).unwrap_or(&0.0) + COLUMN_GAP;
        let all: f64 = own.iter().map(height).sum();
        let each = all / (all / self.most).ceil().max(1.0);
        let mut columns: Vec<Vec<Hung>> = Vec::new();
        let mut high = f64::INFINITY;
        for at in own {
            if high + height(at) / 2.0 > each {
                columns.push(Vec::new());
                high = 0.0;
            }
            high += height(at);
            let Some(column) = columns.last_mut() else { continue };
            let mut open = vec![Hung { at: *at, depth: 0 }];
            while let Some(hung) = open.pop() {
                column.push(hung);
                let below = self.below.get(&hung.at).map_or(&[][..], Vec::as_slice);
                open.extend(below.iter().rev().map(|at| Hung { at: *at, depth: hung.depth + 1 }));
            }
        }
        columns
    }
}
