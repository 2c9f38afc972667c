//! From one plane to another: where what is drawn on the one is on the other.

use super::object::Object;

/// `[a b c d e f]`, as it is written.
pub type Matrix = [f64; 6];
pub const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

pub fn matrix(values: &[Object]) -> Matrix {
    let mut matrix = SAME;
    if values.len() >= 6 {
        matrix.iter_mut().zip(values).for_each(|(to, value)| *to = value.number().unwrap_or(0.0));
    }
    matrix
}

pub fn product(one: &Matrix, other: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *one;
    let [g, h, i, j, k, l] = *other;
    let product =
        [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
    product.map(|number: f64| if number.is_finite() { number } else { 0.0 })
}
