//! The tracks between two rows, on which lines go aside: none is shared by lines that would meet
//! there, and a line that comes down where another goes on has its track above that one's.

use super::ports::Ports;
use super::rows::Net;
use std::collections::{BTreeMap, BTreeSet};

/// From a row to the first track, and between tracks.
const EDGE: f64 = 13.0;
const TRACK: f64 = 9.0;
/// An arrow needs its room below a box.
const ARROW: f64 = 5.0;
/// Upright lines that are nearer than this would be taken for one.
const NEAR: f64 = 5.0;

/// From the lower edge of a row to a track.
pub fn edge(row: usize, track: usize) -> f64 {
    EDGE + if row.is_multiple_of(2) { ARROW } else { 0.0 } + track as f64 * TRACK
}

pub struct Tracks {
    /// Of each net; a line that goes straight on needs none.
    pub of: Vec<Option<usize>>,
    count: usize,
}

impl Tracks {
    pub fn of(nets: &[Net], ports: &Ports, row: usize) -> Tracks {
        let spans: Vec<(f64, f64)> = (0..nets.len()).map(|net| span(ports, row, net)).collect();
        let aside: Vec<bool> = spans.iter().map(|(min, max)| max - min > 0.01).collect();
        let (below, mut open) = order(nets, ports, row, &aside);
        // From left to right among those that nothing has to stand above any more.
        let key = |net: usize| (spans[net].0.round() as i64, net);
        let mut ready: BTreeSet<(i64, usize)> =
            (0..nets.len()).filter(|net| aside[*net] && open[*net] == 0).map(key).collect();
        let mut waiting: BTreeSet<(i64, usize)> =
            (0..nets.len()).filter(|net| aside[*net] && open[*net] > 0).map(key).collect();
        let mut least = vec![0; nets.len()];
        let mut tracks = Tracks { of: vec![None; nets.len()], count: 0 };
        let mut taken: Vec<BTreeMap<i64, i64>> = Vec::new();
        // Two that change sides would each have to be above the other: then the first goes first.
        while let Some((_, net)) = ready.pop_first().or_else(|| waiting.pop_first()) {
            let (min, max) = (spans[net].0.floor() as i64 - 10, spans[net].1.ceil() as i64 + 10);
            let is_free = |track: &BTreeMap<i64, i64>| {
                track.range(..=max).next_back().is_none_or(|(_, end)| *end < min)
            };
            let track = (least[net]..taken.len())
                .find(|track| is_free(&taken[*track]))
                .unwrap_or(taken.len().max(least[net]));
            taken.resize_with(taken.len().max(track + 1), BTreeMap::new);
            taken[track].insert(min, max - 10);
            tracks.of[net] = Some(track);
            for other in &below[net] {
                least[*other] = least[*other].max(track + 1);
                open[*other] = open[*other].saturating_sub(1);
                if open[*other] == 0 && waiting.remove(&key(*other)) {
                    ready.insert(key(*other));
                }
            }
        }
        tracks.count = taken.len();
        tracks
    }

    /// What lies between the row and the next.
    pub fn height(&self, row: usize) -> f64 {
        edge(row, self.count.saturating_sub(1)) + EDGE
    }
}

/// From where to where a net goes.
fn span(ports: &Ports, row: usize, net: usize) -> (f64, f64) {
    let all = ports.lower[row][net].iter().chain(std::iter::once(&ports.upper[row][net]));
    all.fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), x| (min.min(*x), max.max(*x)))
}

/// For each net those whose tracks must be below its own, and how many must be above.
fn order(nets: &[Net], ports: &Ports, row: usize, aside: &[bool]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut uppers: Vec<(f64, usize)> =
        (0..nets.len()).filter(|net| aside[*net]).map(|net| (ports.upper[row][net], net)).collect();
    uppers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); nets.len()];
    let mut open = vec![0; nets.len()];
    for net in (0..nets.len()).filter(|net| aside[*net]) {
        for x in &ports.lower[row][net] {
            let first = uppers.partition_point(|(upper, _)| *upper < x - NEAR);
            for (_, other) in uppers[first..]
                .iter()
                .take_while(|(upper, _)| *upper <= x + NEAR)
                .filter(|(_, other)| *other != net)
            {
                below[*other].push(net);
                open[net] += 1;
            }
        }
    }
    (below, open)
}
