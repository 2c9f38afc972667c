//! What stands in each row of a part: boxes and columns of leaves in even rows, labels and the
//! lanes of longer lines in odd ones.

use super::columns::{COLUMN_GAP, Hung, columns};
use super::{Ends, Graph, Part, Size};
use std::collections::BTreeMap;

/// What takes a place in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowItem {
    Box(usize),
    /// Boxes below each other, on rails to their left.
    Column(Vec<Hung>),
    /// The trunk of a bundle, perhaps with its label.
    Trunk(usize),
}

#[derive(Clone, Debug)]
pub struct Unit {
    pub what: RowItem,
    pub row: usize,
    pub size: Size,
    /// Its middle.
    pub x: f64,
}

impl Unit {
    /// A lane takes the place of a line only.
    pub fn is_lane(&self) -> bool {
        matches!(self.what, RowItem::Trunk(_))
    }
}

/// Lines of one style that leave one box downwards together.
#[derive(Clone, Debug)]
pub struct Bundle {
    pub upper: usize,
    pub ties: Vec<usize>,
    pub label: Size,
}

/// Within one bundle, from one row to the next: one unit above, and those below.
#[derive(Clone, Debug)]
pub struct Net {
    pub bundle: usize,
    pub upper: usize,
    pub lower: Vec<usize>,
}

#[derive(Debug, Default)]
pub struct Rows {
    pub units: Vec<Unit>,
    /// The units of each row, from left to right.
    pub rows: Vec<Vec<usize>>,
    pub bundles: Vec<Bundle>,
    /// Below each row.
    pub nets: Vec<Vec<Net>>,
    /// Which unit a box stands in.
    pub unit_of: BTreeMap<usize, usize>,
}

pub fn rows(graph: &Graph, ends: &[Ends], layers: &[usize], part: &Part) -> Rows {
    let bundles = bundles(graph, ends, part);
    let columns = columns(graph, ends, layers, part, &bundles);
    let top = part.boxes.iter().map(|at| layers[*at]).min().unwrap_or(0);
    let row_of = |at: usize| (layers[at] - top) * 2;
    let mut in_column: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        in_column.extend(column.iter().map(|hung| (hung.at, at)));
    }
    let begins = |at: usize| in_column.get(&at).is_none_or(|column| columns[*column][0].at == at);
    let last = part.boxes.iter().filter(|at| begins(**at)).map(|at| row_of(*at)).max().unwrap_or(0);
    let mut rows =
        Rows { rows: vec![Vec::new(); last + 1], nets: vec![Vec::new(); last + 1], ..Rows::default() };
    for at in part.boxes.iter().filter(|at| begins(**at)) {
        match in_column.get(at).map(|column| &columns[*column]) {
            None => rows.add(RowItem::Box(*at), row_of(*at), graph.boxes[*at]),
            Some(column) => {
                let w = column.iter().map(|hung| graph.boxes[hung.at].w + hung.indent()).fold(0.0, f64::max);
                let h =
                    column.iter().map(|hung| graph.boxes[hung.at].h + COLUMN_GAP).sum::<f64>() - COLUMN_GAP;
                rows.add(RowItem::Column(column.clone()), row_of(*at), Size { w, h });
            }
        }
    }
    for (at, bundle) in bundles.iter().enumerate() {
        // What hangs on something in a column stands there too.
        if !in_column.contains_key(&bundle.upper) {
            rows.thread(at, bundle, ends, &row_of);
        }
    }
    rows.bundles = bundles;
    rows
}

impl Rows {
    fn add(&mut self, what: RowItem, row: usize, size: Size) {
        let unit = self.units.len();
        match &what {
            RowItem::Box(at) => self.unit_of.extend([(*at, unit)]),
            RowItem::Column(hung) => self.unit_of.extend(hung.iter().map(|hung| (hung.at, unit))),
            RowItem::Trunk(_) => {}
        }
        self.units.push(Unit { what, row, size, x: 0.0 });
        self.rows[row].push(unit);
    }

    /// The trunk of a bundle, through all rows down to the last that it leads to.
    fn thread(&mut self, at: usize, bundle: &Bundle, ends: &[Ends], row_of: &dyn Fn(usize) -> usize) {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for tie in &bundle.ties {
            let lower = ends[*tie].lower;
            let unit = self.unit_of[&lower];
            let units = below.entry(row_of(lower)).or_default();
            if units.last() != Some(&unit) && !units.contains(&unit) {
                units.push(unit);
            }
        }
        let Some(last) = below.keys().next_back().copied() else { return };
        let first = row_of(bundle.upper) + 1;
        let mut above = self.unit_of[&bundle.upper];
        for row in first..last {
            let size = if row == first { bundle.label } else { Size::default() };
            self.add(RowItem::Trunk(at), row, size);
            let unit = self.units.len() - 1;
            let mut lower = below.remove(&row).unwrap_or_default();
            lower.push(unit);
            self.nets[row - 1].push(Net { bundle: at, upper: above, lower });
            above = unit;
        }
        self.nets[last - 1].push(Net {
            bundle: at,
            upper: above,
            lower: below.remove(&last).unwrap_or_default(),
        });
    }
}

fn bundles(graph: &Graph, ends: &[Ends], part: &Part) -> Vec<Bundle> {
    let mut places: BTreeMap<(usize, usize, bool), usize> = BTreeMap::new();
    let mut bundles: Vec<Bundle> = Vec::new();
    for at in &part.ties {
        let (tie, end) = (&graph.ties[*at], ends[*at]);
        let place = *places.entry((end.upper, tie.style, end.is_up)).or_insert_with(|| {
            bundles.push(Bundle { upper: end.upper, ties: Vec::new(), label: tie.label });
            bundles.len() - 1
        });
        bundles[place].ties.push(*at);
    }
    bundles
}
