//! Where lines leave and enter boxes: in the middle, or straight above each other where that is
//! near, and never at one point.

use super::columns::RAIL;
use super::rows::{RowItem, Rows};
use super::squeeze::{Wish, squeeze};
use std::collections::BTreeMap;

/// Between two lines at one edge of a box; from its corner.
const APART: f64 = 16.0;
const CORNER: f64 = 12.0;
/// A line that would step aside by less than this goes straight.
const NEAR: f64 = 28.0;

/// The ports of each net in a channel, above and below; by net and place among its lower ones.
pub struct Ports {
    pub upper: Vec<Vec<f64>>,
    pub lower: Vec<Vec<Vec<f64>>>,
}

pub fn ports(rows: &Rows) -> Ports {
    let mut ports = Ports { upper: Vec::new(), lower: Vec::new() };
    for nets in &rows.nets {
        let mut upper = vec![0.0; nets.len()];
        let mut by_unit: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        nets.iter().enumerate().for_each(|(at, net)| by_unit.entry(net.upper).or_default().push(at));
        for (unit, own) in by_unit {
            let aim = |net: &usize| {
                let lower = &nets[*net].lower;
                lower.iter().map(|lower| rows.units[*lower].x).sum::<f64>() / lower.len().max(1) as f64
            };
            share(rows, unit, own.into_iter().map(|net| (aim(&net), net)).collect(), |net, x| upper[net] = x);
        }
        let mut lower: Vec<Vec<f64>> = nets.iter().map(|net| vec![0.0; net.lower.len()]).collect();
        let mut by_unit: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, net) in nets.iter().enumerate() {
            net.lower
                .iter()
                .enumerate()
                .for_each(|(place, unit)| by_unit.entry(*unit).or_default().push((at, place)));
        }
        for (unit, own) in by_unit {
            share(
                rows,
                unit,
                own.into_iter().map(|(net, place)| (upper[net], (net, place))).collect(),
                |(net, place), x| lower[net][place] = x,
            );
        }
        ports.upper.push(upper);
        ports.lower.push(lower);
    }
    ports
}

/// Shares an edge of a unit between lines that come from some places.
fn share<T: Copy>(rows: &Rows, unit: usize, mut own: Vec<(f64, T)>, mut give: impl FnMut(T, f64)) {
    let unit = &rows.units[unit];
    let half = match unit.what {
        RowItem::Trunk(_) => return own.iter().for_each(|(_, one)| give(*one, unit.x)),
        RowItem::Column(_) => {
            return own.iter().for_each(|(_, one)| give(*one, unit.x - unit.size.w / 2.0 + RAIL / 4.0));
        }
        RowItem::Box(_) => (unit.size.w / 2.0 - CORNER).max(1.0),
    };
    own.sort_by(|a, b| a.0.total_cmp(&b.0));
    let apart = APART.min(2.0 * half / own.len() as f64);
    let count = own.len() as f64;
    let wish = |(at, (from, _)): (usize, &(f64, T))| {
        let even = unit.x + (at as f64 - (count - 1.0) / 2.0) * apart;
        // Straight lines are not pushed aside by others.
        let is_near = (from - even).abs() < NEAR && (from - unit.x).abs() <= half;
        if is_near { Wish { x: *from, weight: 1_000.0, apart } } else { Wish { x: even, weight: 1.0, apart } }
    };
    let wishes: Vec<Wish> = own.iter().enumerate().map(wish).collect();
    let places = squeeze(&wishes);
    // What is near may still be beyond the corner.
    let over = (places.last().copied().unwrap_or(unit.x) - unit.x - half).max(0.0);
    let under = (unit.x - half - places.first().copied().unwrap_or(unit.x)).max(0.0);
    own.iter()
        .zip(places)
        .for_each(|((_, one), x)| give(*one, (x - over + under).clamp(unit.x - half, unit.x + half)));
}
