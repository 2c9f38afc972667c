//! What of a chart a picture shows: the boxes nearest the top where there are too many, and links
//! that would be drawn over each other once.

use crate::query::chart::{Chart, Link, Mark, Node, Tie};
use crate::query::reporting_lines::Verb;
use std::collections::{BTreeMap, VecDeque};

/// Boxes and links that are drawn.
pub struct Shown<'c> {
    pub nodes: Vec<&'c Node>,
    /// Between places in `nodes`; several of the same kind are one, with how many there are.
    pub links: Vec<(Link, usize)>,
    pub hidden: usize,
}

/// At most so many boxes of a chart, those nearest the top.
pub fn shown(chart: &Chart, most: usize) -> Shown<'_> {
    let mut kept =
        if chart.nodes.len() > most { nearest(chart, most) } else { (0..chart.nodes.len()).collect() };
    kept.sort_unstable();
    let places: BTreeMap<usize, usize> = kept.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let mut links: Vec<(Link, usize)> = Vec::new();
    let mut seen: BTreeMap<(usize, usize, Tie, Vec<Mark>, String), usize> = BTreeMap::new();
    for link in &chart.links {
        let (Some(from), Some(to)) = (places.get(&link.from), places.get(&link.to)) else { continue };
        let key = (*from, *to, link.tie, link.marks.clone(), super::bounds_attr(&link.bounds));
        match seen.get(&key) {
            Some(place) => links[*place].1 += 1,
            None => {
                seen.insert(key, links.len());
                links.push((Link { from: *from, to: *to, ..link.clone() }, 1));
            }
        }
    }
    Shown {
        nodes: kept.iter().map(|at| &chart.nodes[*at]).collect(),
        links,
        hidden: chart.nodes.len() - kept.len(),
    }
}

/// The ends of a link as they stand above each other.
pub fn upper_and_lower(link: &Link) -> (usize, usize) {
    if link.tie.is_down() { (link.from, link.to) } else { (link.to, link.from) }
}

impl Shown<'_> {
    /// Of each box one link to a box above it, being a part before all else, and none that would
    /// close a circle.
    pub fn forest(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.links.len()).collect();
        let is_part = |tie: Tie| matches!(tie, Tie::AreaOf | Tie::Line(Verb::PartOf));
        order.sort_by_key(|at| (!is_part(self.links[*at].0.tie), self.links[*at].0.tie, *at));
        let mut above: Vec<Option<usize>> = vec![None; self.nodes.len()];
        // Whose tree each is in, as far as is known: the way is shortened while it is gone.
        let mut tree: Vec<usize> = (0..self.nodes.len()).collect();
        let mut top = |mut at: usize, set: Option<usize>| {
            while tree[at] != at {
                tree[at] = tree[tree[at]];
                at = tree[at];
            }
            tree[at] = set.unwrap_or(at);
            at
        };
        let mut forest = Vec::new();
        for at in order {
            let (upper, lower) = upper_and_lower(&self.links[at].0);
            if above[lower].is_none() && top(upper, None) != lower {
                let under = top(upper, None);
                top(lower, Some(under));
                above[lower] = Some(upper);
                forest.push(at);
            }
        }
        forest.sort_unstable();
        forest
    }
}

/// As many boxes as a picture takes, in the order in which one comes to them from the tops.
pub fn nearest(chart: &Chart, most: usize) -> Vec<usize> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); chart.nodes.len()];
    let mut hangs = vec![false; chart.nodes.len()];
    for link in &chart.links {
        let (upper, lower) = upper_and_lower(link);
        below[upper].push(lower);
        hangs[lower] = true;
    }
    let focus = (0..chart.nodes.len()).filter(|at| chart.nodes[*at].is_focus);
    let tops = (0..chart.nodes.len()).filter(|at| !hangs[*at] && !below[*at].is_empty());
    let mut seen = vec![false; chart.nodes.len()];
    let mut kept = Vec::new();
    let mut next: VecDeque<usize> = focus.chain(tops).collect();
    // Those that nothing leads to come last.
    let mut later = 0..chart.nodes.len();
    while let Some(at) = next.pop_front().or_else(|| later.next()) {
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        kept.push(at);
        if kept.len() == most {
            break;
        }
        next.extend(below[at].iter().filter(|below| !seen[**below]));
    }
    kept
}
