//! How a line is drawn: its verb by its end and its width, what makes it uncertain by its dashes;
//! colour only adds to that.

use crate::chart::layout::Point;
use crate::chart::said;
use crate::query::chart::{Link, Mark, Tie};
use crate::query::reporting_lines::Verb;
use std::fmt::Write as _;

/// What stands at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Head {
    None,
    Full,
    Hollow,
    Two,
    Ring,
    Square,
    Diamond,
    Tee,
    /// No head; the line itself is double.
    Double,
}

pub fn head(tie: Tie) -> Head {
    match tie {
        Tie::Line(Verb::ReportsTo) | Tie::Receives => Head::Full,
        Tie::Line(Verb::PreparesFor) | Tie::Gives => Head::Hollow,
        Tie::Line(Verb::DeliversTo) | Tie::Becomes => Head::Two,
        Tie::Line(Verb::Supports) => Head::Ring,
        Tie::Line(Verb::AttachedTo) => Head::Square,
        Tie::Line(Verb::HeldTogetherBy) => Head::Diamond,
        Tie::Line(Verb::ConstitutedBy) => Head::Double,
        Tie::AreaOf => Head::Tee,
        Tie::Line(Verb::PartOf | Verb::OwnedBy) => Head::None,
    }
}

/// The colour where no style sheet is read.
fn colour(tie: Tie) -> &'static str {
    match tie {
        Tie::Line(Verb::ReportsTo) | Tie::Becomes => "#0072b2",
        Tie::Line(Verb::PreparesFor) | Tie::Gives => "#b84f00",
        Tie::Line(Verb::DeliversTo) | Tie::Receives => "#00795a",
        Tie::Line(Verb::Supports) => "#a34a7e",
        Tie::Line(Verb::ConstitutedBy) => "#8a5a00",
        Tie::Line(Verb::AttachedTo) => "#2f6f8f",
        Tie::Line(Verb::HeldTogetherBy) => "#5b4bb5",
        Tie::Line(Verb::PartOf | Verb::OwnedBy) | Tie::AreaOf => "#66707a",
    }
}

/// The dashes of marks: of the strongest that there is.
pub fn dash(marks: &[Mark]) -> Option<&'static str> {
    let dashes = [
        (Mark::Proposed, "10 4 2 4"),
        (Mark::Rejected, "10 4 2 4"),
        (Mark::Example, "10 3 2 3 2 3"),
        (Mark::Coming, "16 5"),
        (Mark::Perhaps, "1.5 4"),
        (Mark::Implied, "5 3"),
        (Mark::Ended, "2 8"),
    ];
    dashes.into_iter().find(|(mark, _)| marks.contains(mark)).map(|(_, dash)| dash)
}

/// Classes of a line: its verb and its marks.
pub fn classes(link: &Link) -> String {
    let marks: String = link.marks.iter().map(|mark| format!(" c-{}", said::mark_key(*mark))).collect();
    format!("c-link c-{}{marks}", said::tie_key(link.tie))
}

/// The line and its end. The first point is the upper end, so that lines on one trunk have their
/// dashes in one place.
pub fn drawn(points: &[Point], is_up: bool, link: &Link) -> String {
    let mut out = String::new();
    let (tie, colour) = (link.tie, colour(link.tie));
    let dash = dash(&link.marks).map_or_else(String::new, |dash| format!(" stroke-dasharray=\"{dash}\""));
    let path = path(points);
    let width = match head(tie) {
        Head::Double => "5",
        Head::None | Head::Tee => "1.4",
        Head::Full | Head::Two => "1.8",
        _ => "1.5",
    };
    let _ = write!(
        out,
        "<path class=\"c-line\" d=\"{path}\" fill=\"none\" stroke=\"{colour}\" \
         stroke-width=\"{width}\"{dash}/>"
    );
    if head(tie) == Head::Double {
        let _ = write!(
            out,
            "<path class=\"c-inner\" d=\"{path}\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
        );
    }
    let ends = if is_up {
        points.first().zip(points.get(1))
    } else {
        points.last().zip(points.len().checked_sub(2).and_then(|at| points.get(at)))
    };
    if let Some((tip, next)) = ends {
        out.push_str(&ending(*tip, *next, head(tie), colour));
    }
    out
}

/// What stands at a line's end, which comes from `next`.
fn ending(tip: Point, next: Point, head: Head, colour: &str) -> String {
    let (dx, dy) = (next.x - tip.x, next.y - tip.y);
    let length = (dx * dx + dy * dy).sqrt().max(0.001);
    let (ux, uy) = (dx / length, dy / length);
    // `along` the line away from its tip, and `aside`.
    let at = |along: f64, aside: f64| Point {
        x: tip.x + ux * along - uy * aside,
        y: tip.y + uy * along + ux * aside,
    };
    let shape = |corners: &[(f64, f64)], is_hollow: bool| {
        let points: Vec<String> = corners
            .iter()
            .map(|(along, aside)| at(*along, *aside))
            .map(|p| format!("{},{}", num(p.x), num(p.y)))
            .collect();
        let (class, fill) = if is_hollow { ("c-head c-hollow", "#ffffff") } else { ("c-head", colour) };
        format!(
            "<polygon class=\"{class}\" points=\"{}\" fill=\"{fill}\" stroke=\"{colour}\" \
             stroke-width=\"1.2\"/>",
            points.join(" ")
        )
    };
    let arrow = |from: f64| [(from, 0.0), (from + 8.5, 4.2), (from + 8.5, -4.2)];
    match head {
        Head::None | Head::Double => String::new(),
        Head::Full => shape(&arrow(0.5), false),
        Head::Hollow => shape(&arrow(0.5), true),
        Head::Two => shape(&arrow(0.5), false) + &shape(&arrow(7.5), false),
        Head::Square => shape(&[(1.0, 3.8), (1.0, -3.8), (8.6, -3.8), (8.6, 3.8)], true),
        Head::Tee => shape(&[(3.5, 4.5), (3.5, -4.5), (5.0, -4.5), (5.0, 4.5)], false),
        Head::Diamond => shape(&[(0.5, 0.0), (6.0, 4.2), (11.5, 0.0), (6.0, -4.2)], false),
        Head::Ring => {
            let middle = at(5.0, 0.0);
            let (x, y) = (num(middle.x), num(middle.y));
            format!(
                "<circle class=\"c-head c-hollow\" cx=\"{x}\" cy=\"{y}\" r=\"4.2\" fill=\"#ffffff\" \
                 stroke=\"{colour}\" stroke-width=\"1.4\"/>"
            )
        }
    }
}

/// A path with round corners.
fn path(points: &[Point]) -> String {
    const ROUND: f64 = 6.0;
    let mut out = String::new();
    for (at, point) in points.iter().enumerate() {
        let around = at.checked_sub(1).and_then(|before| points.get(before)).zip(points.get(at + 1));
        match around {
            None => drop(write!(out, "{}{} {}", if at == 0 { "M" } else { "L" }, num(point.x), num(point.y))),
            Some((before, after)) => {
                let toward = |other: &Point| {
                    let (dx, dy) = (other.x - point.x, other.y - point.y);
                    let length = (dx * dx + dy * dy).sqrt().max(0.001);
                    let step = ROUND.min(length / 2.0) / length;
                    Point { x: point.x + dx * step, y: point.y + dy * step }
                };
                let (start, end) = (toward(before), toward(after));
                let corner = format!("Q{} {} {} {}", num(point.x), num(point.y), num(end.x), num(end.y));
                let _ = write!(out, "L{} {}{corner}", num(start.x), num(start.y));
            }
        }
    }
    out
}

/// A number with one decimal at most.
pub fn num(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // No "-0".
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    format!("{rounded}")
}
