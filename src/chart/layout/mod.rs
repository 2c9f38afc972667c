//! Where boxes and lines of a chart stand: layers from the top down, lines that share a trunk,
//! leaves in columns. Nothing here knows what is drawn, and the same input gives the same picture.

mod circles;
mod columns;
mod layers;
mod order;
mod pack;
mod place;
mod ports;
mod route;
mod rows;
mod squeeze;
mod tracks;

use std::collections::BTreeMap;

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub w: f64,
    pub h: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A place in the picture, by its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }
}

/// A line between two boxes.
#[derive(Clone, Copy, Debug)]
pub struct Tie {
    pub from: usize,
    pub to: usize,
    /// `to` stands below `from`; otherwise above.
    pub is_down: bool,
    /// Lines of one style between the same layers share a trunk, and a label of this size.
    pub style: usize,
    pub label: Size,
}

/// What is to be laid out.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    pub boxes: Vec<Size>,
    pub ties: Vec<Tie>,
    /// The layer, at the highest, of boxes that have one of their own; none for the others, or
    /// empty.
    pub pins: Vec<Option<usize>>,
    /// Whole trees hang in columns: for pictures that would be too wide.
    pub is_narrow: bool,
}

/// A label, and the lines that it is of.
#[derive(Clone, Debug)]
pub struct Label {
    pub place: Rect,
    pub ties: Vec<usize>,
}

/// What has been laid out.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    pub size: Size,
    pub boxes: Vec<Rect>,
    /// Of each tie, in the order in which they came: corners from the upper end to the lower.
    pub lines: Vec<Vec<Point>>,
    /// Whether `to` is the upper end of each tie.
    pub is_up: Vec<bool>,
    pub labels: Vec<Label>,
}

/// Lays out a graph.
pub fn lay(graph: &Graph) -> Laid {
    let turned = circles::turned(graph);
    let ends: Vec<Ends> =
        graph.ties.iter().zip(&turned).map(|(tie, turned)| Ends::of(tie, *turned)).collect();
    let layers = layers::layers(graph, &ends);
    let mut laid = Laid {
        boxes: vec![Rect::default(); graph.boxes.len()],
        lines: vec![Vec::new(); graph.ties.len()],
        is_up: ends.iter().map(|ends| ends.is_up).collect(),
        ..Laid::default()
    };
    let parts = pack::parts(graph.boxes.len(), &ends);
    let drawn: Vec<Drawn> = parts.iter().map(|part| draw(graph, &ends, &layers, part)).collect();
    pack::pack(&drawn, &mut laid);
    laid
}

/// The ends of a tie as they stand.
#[derive(Clone, Copy, Debug)]
struct Ends {
    upper: usize,
    lower: usize,
    /// The tie's `to` is the upper one.
    is_up: bool,
}

impl Ends {
    fn of(tie: &Tie, turned: bool) -> Ends {
        let is_up = tie.is_down == turned;
        let (upper, lower) = if is_up { (tie.to, tie.from) } else { (tie.from, tie.to) };
        Ends { upper, lower, is_up }
    }
}

/// Boxes and lines that hang together.
#[derive(Clone, Debug, Default)]
struct Part {
    boxes: Vec<usize>,
    ties: Vec<usize>,
}

/// A part that has been drawn, its upper left corner at zero.
#[derive(Clone, Debug, Default)]
struct Drawn {
    size: Size,
    boxes: BTreeMap<usize, Rect>,
    lines: BTreeMap<usize, Vec<Point>>,
    labels: Vec<Label>,
}

fn draw(graph: &Graph, ends: &[Ends], layers: &[usize], part: &Part) -> Drawn {
    let mut rows = rows::rows(graph, ends, layers, part);
    order::order(&mut rows);
    place::place(&mut rows);
    route::route(graph, ends, &rows)
}
