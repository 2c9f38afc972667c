//! What hangs together is drawn together; the drawings stand beside and below each other, the
//! largest first.

use super::{Drawn, Ends, Laid, Part, Rect, Size};

/// Between drawings.
const GAP: f64 = 44.0;
/// A picture is at least so wide before it goes on below.
const LEAST: f64 = 900.0;

/// The parts of a graph, the largest first; those of one size in the order of their boxes.
pub fn parts(boxes: usize, ends: &[Ends]) -> Vec<Part> {
    let mut above: Vec<usize> = (0..boxes).collect();
    for tie in ends {
        let (one, other) = (root(&mut above, tie.upper), root(&mut above, tie.lower));
        let (small, large) = (one.min(other), one.max(other));
        above[large] = small;
    }
    let mut parts: Vec<Part> = vec![Part::default(); boxes];
    (0..boxes).for_each(|at| parts[root(&mut above, at)].boxes.push(at));
    ends.iter().enumerate().for_each(|(at, tie)| parts[root(&mut above, tie.upper)].ties.push(at));
    parts.retain(|part| !part.boxes.is_empty());
    parts.sort_by_key(|part| std::cmp::Reverse(part.boxes.len()));
    parts
}

fn root(above: &mut [usize], mut at: usize) -> usize {
    while above[at] != at {
        above[at] = above[above[at]];
        at = above[at];
    }
    at
}

/// Puts drawings on shelves.
pub fn pack(drawn: &[Drawn], laid: &mut Laid) {
    let area: f64 = drawn.iter().map(|part| (part.size.w + GAP) * (part.size.h + GAP)).sum();
    let widest = drawn.iter().map(|part| part.size.w).fold(0.0, f64::max);
    let most = (area * 1.5).sqrt().max(widest).max(LEAST);
    let (mut x, mut y, mut high, mut size) = (0.0, 0.0, 0.0_f64, Size::default());
    for part in drawn {
        if x > 0.0 && x + part.size.w > most {
            (x, y, high) = (0.0, y + high + GAP, 0.0);
        }
        for (at, place) in &part.boxes {
            laid.boxes[*at] = moved(*place, x, y);
        }
        for (at, line) in &part.lines {
            laid.lines[*at] =
                line.iter().map(|point| super::Point { x: point.x + x, y: point.y + y }).collect();
        }
        laid.labels.extend(
            part.labels
                .iter()
                .map(|label| super::Label { place: moved(label.place, x, y), ties: label.ties.clone() }),
        );
        size = Size { w: size.w.max(x + part.size.w), h: size.h.max(y + part.size.h) };
        x += part.size.w + GAP;
        high = high.max(part.size.h);
    }
    laid.size = size;
}

fn moved(place: Rect, x: f64, y: f64) -> Rect {
    Rect { x: place.x + x, y: place.y + y, ..place }
}
