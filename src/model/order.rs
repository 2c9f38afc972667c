//! The order of edges: by whom they name, then by the key, then by who names. There are millions of
//! them, so they are dealt out rather than compared.

use super::link::Edge;

/// Puts edges in their order. They come in the order of those who name, so they are dealt out to
/// those who are named, and only what names one and the same is compared. In their place: there are
/// millions of them.
pub fn order(edges: &mut [Edge], entities: usize) {
    let mut next = vec![0u32; entities + 1];
    edges.iter().for_each(|edge| next[edge.to.0 as usize + 1] += 1);
    (1..next.len()).for_each(|at| next[at] += next[at - 1]);
    let place = |edge: &Edge| {
        let next = &mut next[edge.to.0 as usize];
        *next += 1;
        *next - 1
    };
    let mut places: Vec<u32> = edges.iter().map(place).collect();
    for at in 0..edges.len() {
        while places[at] as usize != at {
            let to = places[at] as usize;
            edges.swap(at, to);
            places.swap(at, to);
        }
    }
    for named in edges.chunk_by_mut(|one, other| one.to == other.to) {
        // Most are named under one key, and are in order.
        let is_before = |one: &Edge, other: &Edge| match std::ptr::eq(one.key, other.key) {
            true => one.from < other.from,
            false => one < other,
        };
        if !named.is_sorted_by(is_before) {
            by_key(named);
        }
    }
}

/// Puts edges to one and the same in their order. They come under a few keys, whose words are
/// compared once and not for each pair.
fn by_key(named: &mut [Edge]) {
    let mut keys: Vec<&'static str> = Vec::new();
    for edge in named.iter() {
        if !keys.iter().any(|key| std::ptr::eq(*key, edge.key)) {
            keys.push(edge.key);
        }
    }
    // The same word may lie in two places.
    let ranks: Vec<usize> = keys.iter().map(|key| keys.iter().filter(|other| *other < key).count()).collect();
    let rank = |edge: &Edge| keys.iter().position(|key| std::ptr::eq(*key, edge.key)).map(|at| ranks[at]);
    // Under each key they mostly stay as they come.
    let mut dealt: Vec<Vec<Edge>> = keys.iter().map(|_| Vec::new()).collect();
    named.iter().for_each(|edge| dealt[rank(edge).unwrap_or_default()].push(*edge));
    let mut next = named.iter_mut();
    for mut edges in dealt {
        if !edges.is_sorted_by_key(|edge| (edge.from, edge.place)) {
            edges.sort_by_key(|edge| (edge.from, edge.place));
        }
        edges.into_iter().zip(next.by_ref()).for_each(|(edge, place)| *place = edge);
    }
}

#[cfg(test)]
mod tests {
    use super::order;
    use crate::diagnostic::{Place, Span};
    use crate::model::entity::EntityId;
    use crate::model::link::Edge;

    #[test]
    fn dealt_out_they_are_as_sorted() {
        let keys = ["to", "from", "members", "part_of", "sources"];
        let mut seed = 7u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for count in 0..200 {
            let mut edges: Vec<Edge> = (0..count)
                .map(|_| {
                    let place =
                        Place { span: Span { start: next(9), ..Span::default() }, ..Place::default() };
                    let (to, from) = (EntityId(next(4)), EntityId(next(6)));
                    Edge { to, key: keys[next(5) as usize], from, place }
                })
                .collect();
            let mut sorted = edges.clone();
            sorted.sort();
            order(&mut edges, 6);
            assert_eq!(edges, sorted);
        }
    }
}
