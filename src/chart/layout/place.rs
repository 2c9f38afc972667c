//! How far to the right each unit stands: above the middle of what hangs on it, below the middle of
//! what it hangs on, long lines straight.

use super::rows::{RowItem, Rows};
use super::squeeze::{Wish, squeeze};

const SWEEPS: usize = 24;
/// Between two boxes, between a box and a lane, between two lanes.
const APART: [f64; 3] = [26.0, 16.0, 12.0];

pub fn place(rows: &mut Rows) {
    for row in rows.rows.clone() {
        let mut x = 0.0;
        for (at, unit) in row.iter().enumerate() {
            x += if at == 0 { 0.0 } else { apart(rows, row[at - 1], *unit) };
            rows.units[*unit].x = x;
        }
    }
    let count = rows.rows.len();
    let ties = ties(rows);
    for sweep in 0..SWEEPS {
        let is_down = sweep % 2 == 0;
        let is_last = sweep + 2 >= SWEEPS;
        let order: Vec<usize> = if is_down { (0..count).collect() } else { (0..count).rev().collect() };
        for row in order {
            let wishes = rows.rows[row].iter().enumerate().map(|(at, unit)| {
                let own = &rows.units[*unit];
                let (mut sum, mut weight) = (0.0, 0.0);
                for (other, strength) in &ties[*unit] {
                    let other = &rows.units[*other];
                    // What comes from the side that has just been placed counts; in the end both
                    // do.
                    let strength =
                        if is_last || (other.row < row) == is_down { *strength } else { strength * 0.02 };
                    sum += other.x * strength;
                    weight += strength;
                }
                let before = at.checked_sub(1).map(|at| rows.rows[row][at]);
                let apart = before.map_or(0.0, |before| apart(rows, before, *unit));
                if weight == 0.0 {
                    Wish { x: own.x, weight: 0.01, apart }
                } else {
                    Wish { x: sum / weight, weight, apart }
                }
            });
            let places = squeeze(&wishes.collect::<Vec<_>>());
            for (unit, x) in rows.rows[row].clone().into_iter().zip(places) {
                rows.units[unit].x = x;
            }
        }
    }
    straighten(rows);
    centre(rows);
}

/// Makes long lines straight where there is room for that: as many rows as can share one place do.
fn straighten(rows: &mut Rows) {
    let mut trunks: Vec<Vec<usize>> = vec![Vec::new(); rows.bundles.len()];
    for (at, unit) in rows.units.iter().enumerate() {
        if let RowItem::Trunk(bundle) = unit.what {
            trunks[bundle].push(at);
        }
    }
    let mut places = vec![0; rows.units.len()];
    rows.rows.iter().for_each(|row| row.iter().enumerate().for_each(|(place, unit)| places[*unit] = place));
    for trunk in trunks {
        let mut from = 0;
        while from < trunk.len() {
            let (mut low, mut high, mut to) = (f64::NEG_INFINITY, f64::INFINITY, from);
            while let Some(unit) = trunk.get(to) {
                let (left, right) = room(rows, &places, *unit);
                if left.max(low) > right.min(high) {
                    break;
                }
                (low, high, to) = (left.max(low), right.min(high), to + 1);
            }
            let to = to.max(from + 1);
            let run = &trunk[from..to];
            // Where the run ends is what it should stand above.
            let wish = run.last().map_or(0.0, |unit| rows.units[*unit].x);
            if run.len() > 1 {
                run.iter().for_each(|unit| rows.units[*unit].x = wish.clamp(low, high));
            }
            from = to;
        }
    }
}

/// A top from which one trunk leads down stands above that, where there is room.
fn centre(rows: &mut Rows) {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); rows.units.len()];
    let mut hangs = vec![false; rows.units.len()];
    for net in rows.nets.iter().flatten() {
        net.lower.iter().for_each(|lower| hangs[*lower] = true);
        below[net.upper].extend(&net.lower);
    }
    let mut places = vec![0; rows.units.len()];
    rows.rows.iter().for_each(|row| row.iter().enumerate().for_each(|(place, unit)| places[*unit] = place));
    for at in (0..rows.units.len()).filter(|at| !hangs[*at]) {
        if let [trunk] = below[at].as_slice() {
            let (left, right) = room(rows, &places, at);
            rows.units[at].x = rows.units[*trunk].x.clamp(left, right);
        }
    }
}

/// From where to where a unit can move in its row.
fn room(rows: &Rows, places: &[usize], unit: usize) -> (f64, f64) {
    let row = &rows.rows[rows.units[unit].row];
    let before = places[unit].checked_sub(1).map(|at| row[at]);
    let after = row.get(places[unit] + 1).copied();
    let left = before.map_or(f64::NEG_INFINITY, |before| rows.units[before].x + apart(rows, before, unit));
    let right = after.map_or(f64::INFINITY, |after| rows.units[after].x - apart(rows, unit, after));
    (left.min(rows.units[unit].x), right.max(rows.units[unit].x))
}

/// Whom each unit is tied to, and how strongly: lines that run through many rows the most.
fn ties(rows: &Rows) -> Vec<Vec<(usize, f64)>> {
    let mut ties: Vec<Vec<(usize, f64)>> = vec![Vec::new(); rows.units.len()];
    for net in rows.nets.iter().flatten() {
        for lower in &net.lower {
            let strength = match (rows.units[net.upper].is_lane(), rows.units[*lower].is_lane()) {
                (true, true) => 8.0,
                (false, true) => 3.0,
                _ => 1.0,
            };
            ties[net.upper].push((*lower, strength));
            ties[*lower].push((net.upper, strength));
        }
    }
    ties
}

fn apart(rows: &Rows, one: usize, other: usize) -> f64 {
    let (one, other) = (&rows.units[one], &rows.units[other]);
    (one.size.w + other.size.w) / 2.0 + APART[usize::from(one.is_lane()) + usize::from(other.is_lane())]
}
