//! Places as near as may be to where each would like to stand, in a given order and with a least
//! distance between neighbours.

/// One that wants a place.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub x: f64,
    pub weight: f64,
    /// Its least distance from the one before.
    pub apart: f64,
}

/// The places with the least sum of weighted squares. Those who would overlap share the middle of
/// their wishes, and so on (pool adjacent violators): linear.
pub fn squeeze(wishes: &[Wish]) -> Vec<f64> {
    struct Pool {
        sum: f64,
        weight: f64,
        count: usize,
    }
    let mut pools: Vec<Pool> = Vec::new();
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wishes.len());
    for (at, wish) in wishes.iter().enumerate() {
        offset += if at == 0 { 0.0 } else { wish.apart };
        offsets.push(offset);
        let mut pool = Pool { sum: (wish.x - offset) * wish.weight, weight: wish.weight, count: 1 };
        while let Some(last) = pools.last().filter(|last| last.sum / last.weight > pool.sum / pool.weight) {
            pool = Pool {
                sum: last.sum + pool.sum,
                weight: last.weight + pool.weight,
                count: last.count + pool.count,
            };
            pools.pop();
        }
        pools.push(pool);
    }
    let places = pools.iter().flat_map(|pool| std::iter::repeat_n(pool.sum / pool.weight, pool.count));
    places.zip(offsets).map(|(place, offset)| place + offset).collect()
}
