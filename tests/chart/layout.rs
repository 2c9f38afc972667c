//! What holds of any layout: boxes apart, lines between their boxes and through none, layers in
//! order, the same again.

use gov::chart::layout::{Graph, Laid, Point, Rect, Size, Tie, lay};

use crate::generate::Dice;

fn random(dice: &mut Dice) -> Graph {
    let count = 2 + dice.below(40);
    let boxes = (0..count)
        .map(|_| Size { w: 60.0 + dice.below(200) as f64, h: 30.0 + dice.below(120) as f64 })
        .collect();
    let mut ties = Vec::new();
    for _ in 0..dice.below(count * 2) {
        let (from, to) = (dice.below(count), dice.below(count));
        if from != to {
            let label = if dice.below(2) == 0 { Size::default() } else { Size { w: 80.0, h: 18.0 } };
            let style = dice.below(3);
            ties.push(Tie {
                from,
                to,
                is_down: dice.below(6) == 0,
                style,
                label: if style == 0 { Size::default() } else { label },
            });
        }
    }
    let pins = (0..count).map(|_| (dice.below(4) == 0).then(|| dice.below(3))).collect();
    Graph { boxes, ties, pins, is_narrow: dice.below(3) == 0 }
}

/// A tree in which each hangs on an earlier one.
fn tree(dice: &mut Dice, count: usize, is_narrow: bool) -> Graph {
    let boxes = vec![Size { w: 120.0, h: 40.0 }; count];
    let near = |at: usize, dice: &mut Dice| if dice.below(3) == 0 { at - 1 } else { dice.below(at) };
    let tie = |from: usize, dice: &mut Dice| Tie {
        from,
        to: near(from, dice),
        is_down: false,
        style: 0,
        label: Size::default(),
    };
    Graph { boxes, ties: (1..count).map(|from| tie(from, dice)).collect(), pins: Vec::new(), is_narrow }
}

fn overlap(one: &Rect, other: &Rect) -> bool {
    one.x < other.right() - 0.5
        && other.x < one.right() - 0.5
        && one.y < other.bottom() - 0.5
        && other.y < one.bottom() - 0.5
}

/// The part of the plane that a piece of a line takes.
fn piece(one: Point, other: Point) -> Rect {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Rect { x, y, w: (one.x - other.x).abs(), h: (one.y - other.y).abs() }
}

fn passes(line: &Rect, place: &Rect) -> bool {
    line.x < place.right() - 1.0
        && line.right() > place.x + 1.0
        && line.y < place.bottom() - 1.0
        && line.bottom() > place.y + 1.0
}

fn judge(graph: &Graph, laid: &Laid) {
    for (at, one) in laid.boxes.iter().enumerate() {
        assert!(one.w >= graph.boxes[at].w && one.h >= graph.boxes[at].h, "box {at} has its room");
        assert!(
            one.x >= -0.5
                && one.y >= -0.5
                && one.right() <= laid.size.w + 0.5
                && one.bottom() <= laid.size.h + 0.5,
            "box {at} is in the picture"
        );
        laid.boxes[..at].iter().for_each(|other| assert!(!overlap(one, other), "box {at} lies on another"));
        laid.labels.iter().for_each(|label| assert!(!overlap(one, &label.place), "a label lies on box {at}"));
    }
    for (at, one) in laid.labels.iter().enumerate() {
        laid.labels[..at]
            .iter()
            .for_each(|other| assert!(!overlap(&one.place, &other.place), "labels lie on each other"));
    }
    for (at, tie) in graph.ties.iter().enumerate() {
        let (upper, lower) = if laid.is_up[at] { (tie.to, tie.from) } else { (tie.from, tie.to) };
        let (upper, lower) = (laid.boxes[upper], laid.boxes[lower]);
        assert!(upper.bottom() < lower.y, "tie {at}: what hangs on something stands below it");
        let line = &laid.lines[at];
        let (Some(first), Some(last)) = (line.first(), line.last()) else { panic!("tie {at} has a line") };
        let is_within = |x: f64, place: &Rect| x >= place.x - 0.1 && x <= place.right() + 0.1;
        assert!(
            (first.y - upper.bottom()).abs() < 0.1 && is_within(first.x, &upper),
            "tie {at} begins at its box"
        );
        let is_on_top = (last.y - lower.y).abs() < 0.1 && is_within(last.x, &lower);
        let is_at_left = (last.x - lower.x).abs() < 0.1 && last.y > lower.y && last.y < lower.bottom();
        assert!(is_on_top || is_at_left, "tie {at} ends at its box: {last:?} {lower:?}");
        for pair in line.windows(2) {
            assert!(
                (pair[0].x - pair[1].x).abs() < 0.1 || (pair[0].y - pair[1].y).abs() < 0.1,
                "tie {at} is level or upright"
            );
            let piece = piece(pair[0], pair[1]);
            laid.boxes.iter().enumerate().for_each(|(other, place)| {
                assert!(!passes(&piece, place), "tie {at} runs through box {other}")
            });
            let others = laid.labels.iter().filter(|label| !label.ties.contains(&at));
            others.for_each(|label| {
                assert!(!passes(&piece, &label.place), "tie {at} runs through a label of others")
            });
        }
    }
}

#[test]
fn any_graph_is_laid_out() {
    let mut dice = Dice::new(20_261_125);
    for _ in 0..300 {
        let graph = random(&mut dice);
        let laid = lay(&graph);
        judge(&graph, &laid);
        assert_eq!(format!("{laid:?}"), format!("{:?}", lay(&graph)), "the same again");
    }
}

/// What leads up leads up, but for one line of each circle.
#[test]
fn only_circles_are_turned() {
    let mut dice = Dice::new(7);
    for _ in 0..50 {
        let graph = tree(&mut dice, 40, false);
        assert!(lay(&graph).is_up.iter().all(|is_up| *is_up));
    }
    let tie = |from, to| Tie { from, to, is_down: false, style: 0, label: Size::default() };
    let ring = Graph {
        boxes: vec![Size { w: 50.0, h: 20.0 }; 4],
        ties: vec![tie(0, 1), tie(1, 2), tie(2, 0), tie(3, 0)],
        pins: Vec::new(),
        is_narrow: false,
    };
    let laid = lay(&ring);
    judge(&ring, &laid);
    assert_eq!(laid.is_up.iter().filter(|is_up| !**is_up).count(), 1);
}

/// Thousands of boxes: every line has few corners for how far it leads, so nothing grows with the
/// square.
#[test]
fn many_boxes_are_laid_out() {
    let mut dice = Dice::new(5);
    for is_narrow in [false, true] {
        let graph = tree(&mut dice, 5_000, is_narrow);
        let laid = lay(&graph);
        assert!(laid.lines.iter().map(Vec::len).sum::<usize>() < 12 * graph.ties.len());
    }
    let tie = |from: usize, to: usize| Tie { from, to, is_down: false, style: 0, label: Size::default() };
    for ends in [&(|at: usize| (at, at - 1)) as &dyn Fn(usize) -> (usize, usize), &|at| (at, 0), &|at| {
        (at, (at - 1) / 2)
    }] {
        let ties = (1..5_000).map(ends).map(|(from, to)| tie(from, to)).collect();
        let graph =
            Graph { boxes: vec![Size { w: 90.0, h: 30.0 }; 5_000], ties, pins: Vec::new(), is_narrow: false };
        assert!(lay(&graph).lines.iter().all(|line| line.len() < 8));
    }
}

/// A tree of two hundred fits a page that can be read.
#[test]
fn a_large_tree_is_not_wide() {
    let mut dice = Dice::new(11);
    for _ in 0..20 {
        let graph = tree(&mut dice, 200, true);
        let laid = lay(&graph);
        judge(&graph, &laid);
        assert!(laid.size.w < 3_500.0 && laid.size.h < 9_000.0, "{:?}", laid.size);
    }
}

/// Lines that share no trunk are not drawn over each other, but for a few pairs that change sides
/// between two rows of a random graph.
#[test]
fn no_line_hides_another() {
    let mut dice = Dice::new(99);
    let mut hidden = 0;
    let mut all = 0;
    for _ in 0..200 {
        let graph = random(&mut dice);
        let laid = lay(&graph);
        let upper = |at: usize| if laid.is_up[at] { graph.ties[at].to } else { graph.ties[at].from };
        for one in 0..graph.ties.len() {
            for other in 0..one {
                if upper(one) == upper(other) && graph.ties[one].style == graph.ties[other].style {
                    continue;
                }
                all += 1;
                let lies_on = |a: &[Point], b: &[Point]| {
                    let (upright, same) =
                        ((a[0].x - a[1].x).abs() < 0.1, |a: f64, b: f64| (a - b).abs() < 2.0);
                    let (a, b, is_one) = (
                        piece(a[0], a[1]),
                        piece(b[0], b[1]),
                        if upright {
                            same(a[0].x, b[0].x) && same(b[0].x, b[1].x)
                        } else {
                            same(a[0].y, b[0].y) && same(b[0].y, b[1].y)
                        },
                    );
                    is_one
                        && if upright {
                            a.y.max(b.y) + 3.0 < a.bottom().min(b.bottom())
                        } else {
                            a.x.max(b.x) + 3.0 < a.right().min(b.right())
                        }
                };
                hidden += usize::from(
                    laid.lines[one].windows(2).any(|a| laid.lines[other].windows(2).any(|b| lies_on(a, b))),
                );
            }
        }
    }
    assert!(hidden * 10_000 <= all, "{hidden} of {all}");
}
