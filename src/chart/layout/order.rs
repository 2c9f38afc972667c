//! The order within each row: everything near what it hangs on, so that few lines cross. The best
//! of some sweeps is kept.

use super::rows::Rows;

const SWEEPS: usize = 12;

pub fn order(rows: &mut Rows) {
    begin(rows);
    let neighbours = Neighbours::of(rows);
    let mut best = (crossings(rows), rows.rows.clone());
    for sweep in 0..SWEEPS {
        if best.0 == 0 {
            break;
        }
        let count = rows.rows.len();
        let is_down = sweep % 2 == 0;
        let order: Vec<usize> =
            if is_down { (1..count).collect() } else { (0..count.saturating_sub(1)).rev().collect() };
        let near = if is_down { &neighbours.above } else { &neighbours.below };
        let mut places = places(rows);
        for row in order {
            sort(rows, row, near, &mut places);
        }
        let now = crossings(rows);
        if now < best.0 {
            best = (now, rows.rows.clone());
        }
    }
    rows.rows = best.1;
}

/// Who is tied to whom in the next row up and down.
struct Neighbours {
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
}

impl Neighbours {
    fn of(rows: &Rows) -> Neighbours {
        let mut near = Neighbours {
            above: vec![Vec::new(); rows.units.len()],
            below: vec![Vec::new(); rows.units.len()],
        };
        for net in rows.nets.iter().flatten() {
            for lower in &net.lower {
                near.above[*lower].push(net.upper);
                near.below[net.upper].push(*lower);
            }
        }
        near
    }
}

/// The first order: as one comes to it, in depth from the top left.
fn begin(rows: &mut Rows) {
    let near = Neighbours::of(rows);
    let mut seen = vec![false; rows.units.len()];
    let mut found: Vec<Vec<usize>> = vec![Vec::new(); rows.rows.len()];
    for start in rows.rows.iter().flatten() {
        let mut stack = vec![*start];
        while let Some(at) = stack.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            found[rows.units[at].row].push(at);
            stack.extend(near.below[at].iter().rev().filter(|below| !seen[**below]));
        }
    }
    rows.rows = found;
}

fn places(rows: &Rows) -> Vec<f64> {
    let mut places = vec![0.0; rows.units.len()];
    for row in &rows.rows {
        row.iter().enumerate().for_each(|(at, unit)| places[*unit] = at as f64);
    }
    places
}

fn sort(rows: &mut Rows, row: usize, near: &[Vec<usize>], places: &mut [f64]) {
    let middle = |unit: usize| match near[unit].as_slice() {
        // What hangs on nothing there stays where it is.
        [] => places[unit],
        others => others.iter().map(|other| places[*other]).sum::<f64>() / others.len() as f64,
    };
    let mut keyed: Vec<(f64, usize)> = rows.rows[row].iter().map(|unit| (middle(*unit), *unit)).collect();
    keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.rows[row] = keyed.into_iter().map(|(_, unit)| unit).collect();
    rows.rows[row].iter().enumerate().for_each(|(at, unit)| places[*unit] = at as f64);
}

/// How many lines cross, counted with a tree of sums: near-linear.
fn crossings(rows: &Rows) -> usize {
    let places = places(rows);
    let mut count = 0;
    for (row, nets) in rows.nets.iter().enumerate() {
        let mut ends: Vec<(usize, usize)> = nets
            .iter()
            .flat_map(|net| {
                net.lower.iter().map(|lower| (places[net.upper] as usize, places[*lower] as usize))
            })
            .collect();
        ends.sort_unstable();
        let mut sums = vec![0_usize; rows.rows.get(row + 1).map_or(0, Vec::len) + 1];
        for (done, (_, lower)) in ends.iter().enumerate() {
            let mut at = lower + 1;
            let mut before = 0;
            while at > 0 {
                before += sums[at];
                at &= at - 1;
            }
            count += done - before;
            let mut at = lower + 1;
            while at < sums.len() {
                sums[at] += 1;
                at += at & at.wrapping_neg();
            }
        }
    }
    count
}
