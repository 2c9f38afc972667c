//! Lines that lead in a circle: one of each is turned round, so that the rest has a top and a
//! bottom.

use super::Graph;

/// For each tie whether it is turned. A search in depth, without recursion: a tie that leads back
/// to a box on the way to it closes a circle.
pub fn turned(graph: &Graph) -> Vec<bool> {
    let mut below: Vec<Vec<(usize, usize)>> = vec![Vec::new(); graph.boxes.len()];
    let mut is_below = vec![false; graph.boxes.len()];
    for (at, tie) in graph.ties.iter().enumerate() {
        let (upper, lower) = if tie.is_down { (tie.from, tie.to) } else { (tie.to, tie.from) };
        below[upper].push((lower, at));
        is_below[lower] = true;
    }
    let mut turned = vec![false; graph.ties.len()];
    let mut state = vec![State::New; graph.boxes.len()];
    // Tops first: only a circle that nothing leads into has no top.
    let tops = (0..graph.boxes.len()).filter(|at| !is_below[*at]);
    for start in tops.chain(0..graph.boxes.len()) {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        let mut way = vec![(start, 0)];
        while let Some((at, next)) = way.last_mut() {
            let Some((lower, tie)) = below[*at].get(*next).copied() else {
                state[*at] = State::Done;
                way.pop();
                continue;
            };
            *next += 1;
            match state[lower] {
                State::Open => turned[tie] = true,
                State::Done => {}
                State::New => {
                    state[lower] = State::Open;
                    way.push((lower, 0));
                }
            }
        }
    }
    turned
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    /// On the way that is being followed.
    Open,
    Done,
}
