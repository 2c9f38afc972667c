//! The lines: down from a box, along a track of its own between two rows, down again. Nothing runs
//! through a box.

use super::columns::COLUMN_GAP;
use super::ports::{Ports, ports};
use super::rows::{RowItem, Rows, Unit};
use super::tracks::{Tracks, edge};
use super::{Drawn, Ends, Graph, Label, Point, Rect, Size};
use std::collections::BTreeMap;

pub fn route(graph: &Graph, ends: &[Ends], rows: &Rows) -> Drawn {
    let ports = ports(rows);
    let tracks: Vec<Tracks> =
        rows.nets.iter().enumerate().map(|(row, nets)| Tracks::of(nets, &ports, row)).collect();
    // The upper edge of each row, and its height.
    let mut tops = Vec::with_capacity(rows.rows.len());
    let mut y = 0.0;
    for (row, units) in rows.rows.iter().enumerate() {
        let h = units.iter().map(|unit| rows.units[*unit].size.h).fold(0.0, f64::max);
        tops.push((y, h));
        y += h + tracks[row].height(row);
    }
    let left = rows.units.iter().map(|unit| unit.x - unit.size.w / 2.0).fold(f64::INFINITY, f64::min);
    let mut drawn = Drawn::default();
    for unit in &rows.units {
        boxes(graph, unit, left, tops[unit.row], &mut drawn);
    }
    let drawing = Drawing { rows, ports: &ports, tracks: &tracks, tops: &tops, left };
    // The bundles of one box that hangs in a column each have a rail.
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, bundle) in rows.bundles.iter().enumerate() {
        let count = seen.entry(bundle.upper).or_default();
        *count += 1;
        let beside = *count - 1;
        let hangs = matches!(rows.units[rows.unit_of[&bundle.upper]].what, RowItem::Column(_));
        let steps = if hangs { BTreeMap::new() } else { drawing.trunk(at) };
        for tie in &bundle.ties {
            let lower = ends[*tie].lower;
            let line = if hangs {
                stub(drawn.boxes[&bundle.upper], drawn.boxes[&lower], beside)
            } else {
                drawing.line(&steps, lower, &drawn.boxes)
            };
            drawn.lines.insert(*tie, line);
        }
    }
    for unit in rows.units.iter().filter(|unit| unit.size.w > 0.0) {
        if let RowItem::Trunk(bundle) = unit.what {
            let place = Rect {
                x: unit.x - unit.size.w / 2.0 - left,
                y: tops[unit.row].0,
                w: unit.size.w,
                h: unit.size.h,
            };
            drawn.labels.push(Label { place, ties: rows.bundles[bundle].ties.clone() });
        }
    }
    let right = rows.units.iter().map(|unit| unit.x + unit.size.w / 2.0).fold(left, f64::max);
    drawn.size = Size { w: right - left, h: tops.last().map_or(0.0, |(y, h)| y + h) };
    drawn
}

fn boxes(graph: &Graph, unit: &Unit, left: f64, (top, _): (f64, f64), drawn: &mut Drawn) {
    let x = unit.x - unit.size.w / 2.0 - left;
    match &unit.what {
        RowItem::Box(at) => drop(drawn.boxes.insert(*at, Rect { x, y: top, w: unit.size.w, h: unit.size.h })),
        RowItem::Column(column) => {
            let mut y = top;
            for hung in column {
                let h = graph.boxes[hung.at].h;
                // All end at one edge.
                drawn
                    .boxes
                    .insert(hung.at, Rect { x: x + hung.indent(), y, w: unit.size.w - hung.indent(), h });
                y += h + COLUMN_GAP;
            }
        }
        RowItem::Trunk(_) => {}
    }
}

struct Drawing<'d> {
    rows: &'d Rows,
    ports: &'d Ports,
    tracks: &'d [Tracks],
    tops: &'d [(f64, f64)],
    left: f64,
}

impl Drawing<'_> {
    /// The nets of a bundle from the top down, by row.
    fn trunk(&self, bundle: usize) -> BTreeMap<usize, usize> {
        let upper = self.rows.unit_of[&self.rows.bundles[bundle].upper];
        let mut steps = BTreeMap::new();
        for row in self.rows.units[upper].row..self.rows.nets.len() {
            let nets = &self.rows.nets[row];
            // The nets of a row stand in the order of their bundles.
            match nets.binary_search_by_key(&bundle, |net| net.bundle) {
                Ok(net) => drop(steps.insert(row, net)),
                Err(_) => break,
            }
        }
        steps
    }

    fn line(
        &self,
        steps: &BTreeMap<usize, usize>,
        lower: usize,
        boxes: &BTreeMap<usize, Rect>,
    ) -> Vec<Point> {
        let end = self.rows.unit_of[&lower];
        let mut points = Vec::new();
        for (row, net) in steps {
            let nets = &self.rows.nets[*row];
            let (top, height) = self.tops[*row];
            let start = self.ports.upper[*row][*net] - self.left;
            let unit = &self.rows.units[nets[*net].upper];
            // A box ends where it ends, and not where its row does.
            points.push(Point { x: start, y: top + if unit.is_lane() { 0.0 } else { unit.size.h } });
            let is_last = nets[*net].lower.contains(&end);
            let next = nets[*net]
                .lower
                .iter()
                .position(|unit| if is_last { *unit == end } else { self.rows.units[*unit].is_lane() });
            let Some(next) = next else { break };
            let x = self.ports.lower[*row][*net][next] - self.left;
            if let Some(track) = self.tracks[*row].of[*net] {
                let y = top + height + edge(*row, track);
                points.extend([Point { x: start, y }, Point { x, y }]);
            }
            let below = self.tops[row + 1].0;
            points.push(Point { x, y: below });
            if is_last {
                if let RowItem::Column(_) = self.rows.units[end].what {
                    let place = boxes[&lower];
                    points.extend([Point { x, y: enters(place) }, Point { x: place.x, y: enters(place) }]);
                }
                break;
            }
        }
        straight(points)
    }
}

/// Within a column: down from a box, and in from the left.
fn stub(upper: Rect, lower: Rect, beside: usize) -> Vec<Point> {
    let x = (upper.x + lower.x) / 2.0 - 2.5 * beside.min(4) as f64;
    vec![
        Point { x, y: upper.bottom() },
        Point { x, y: enters(lower) },
        Point { x: lower.x, y: enters(lower) },
    ]
}

/// Where a line comes in from the left.
fn enters(place: Rect) -> f64 {
    place.y + (place.h / 2.0).min(24.0)
}

/// A line without the points that are no corners.
fn straight(points: Vec<Point>) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        let same = |a: f64, b: f64| (a - b).abs() < 0.01;
        if out.last().is_some_and(|last| same(last.x, point.x) && same(last.y, point.y)) {
            continue;
        }
        if let [.., before, last] = out.as_slice()
            && (same(before.x, last.x) && same(last.x, point.x)
                || same(before.y, last.y) && same(last.y, point.y))
        {
            out.pop();
        }
        out.push(point);
    }
    out
}
