//! On which layer each box stands: below everything that it hangs on, and no further down than
//! that.

use super::{Ends, Graph};

/// The layer of each box, 0 on top.
pub fn layers(graph: &Graph, ends: &[Ends]) -> Vec<usize> {
    let boxes = graph.boxes.len();
    let pin = |at: usize| graph.pins.get(at).copied().flatten();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    let mut open = vec![0_usize; boxes];
    for tie in ends {
        below[tie.upper].push(tie.lower);
        open[tie.lower] += 1;
    }
    let hangs: Vec<bool> = open.iter().map(|count| *count > 0).collect();
    let mut layers: Vec<usize> = (0..boxes).map(|at| pin(at).unwrap_or(0)).collect();
    let mut ready: Vec<usize> = (0..boxes).filter(|at| open[*at] == 0).collect();
    while let Some(at) = ready.pop() {
        for lower in &below[at] {
            layers[*lower] = layers[*lower].max(layers[at] + 1);
            open[*lower] -= 1;
            if open[*lower] == 0 {
                ready.push(*lower);
            }
        }
    }
    // A top stands just above what hangs on it.
    for at in (0..boxes).filter(|at| !hangs[*at] && pin(*at).is_none()) {
        if let Some(next) = below[at].iter().map(|lower| layers[*lower]).min() {
            layers[at] = next - 1;
        }
    }
    layers
}
