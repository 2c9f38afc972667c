//! What was written as a difference from what stands beside it or above it, before it was packed.
//! Programs do so with streams of values and with tables of places; a page's text seldom.

/// How a row was written, by what a stream says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    pub colours: usize,
    pub bits: usize,
    pub columns: usize,
}

/// Bytes of a row, at most.
const WIDEST: usize = 1 << 20;

impl Rows {
    /// The bytes of a row, and those of one of its points; `None` is no such row.
    fn widths(self) -> Option<(usize, usize)> {
        let point = self.colours.checked_mul(self.bits)?;
        let row = point.checked_mul(self.columns)?.div_ceil(8);
        (point > 0 && row > 0 && row <= WIDEST).then_some((row, point.div_ceil(8)))
    }

    /// As it was before, by the number that a stream gives; `None` is a way that is not known. What
    /// is broken is taken as far as it goes.
    pub fn restored(self, bytes: &[u8], way: usize) -> Option<Vec<u8>> {
        let (row, point) = self.widths()?;
        match way {
            0 | 1 => Some(bytes.to_vec()),
            2 if self.bits == 8 => Some(beside(bytes, row, point)),
            10..=15 => by_rows(bytes, row, point),
            _ => None,
        }
    }
}

/// Each byte is what it is more than the point before it.
fn beside(bytes: &[u8], row: usize, point: usize) -> Vec<u8> {
    let mut all = bytes.to_vec();
    for line in all.chunks_mut(row) {
        for at in point..line.len() {
            line[at] = line[at].wrapping_add(line[at - point]);
        }
    }
    all
}

/// Each row says first how it was written.
fn by_rows(bytes: &[u8], row: usize, point: usize) -> Option<Vec<u8>> {
    let mut all: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; row];
    for line in bytes.chunks(row + 1) {
        let (way, own) = line.split_first()?;
        let start = all.len();
        for (at, byte) in own.iter().enumerate() {
            let left = if at < point { 0 } else { all[start + at - point] };
            let corner = if at < point { 0 } else { above[at - point] };
            let more = match way {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => ((u16::from(left) + u16::from(above[at])) / 2) as u8,
                4 => nearest(left, above[at], corner),
                _ => return None,
            };
            all.push(byte.wrapping_add(more));
        }
        above[..own.len()].copy_from_slice(&all[start..]);
    }
    Some(all)
}

/// Of what stands left, above and in the corner, what is nearest to left and above less the corner.
fn nearest(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let guess = a + b - c;
    let [to_left, to_above, to_corner] = [a, b, c].map(|byte| (guess - byte).abs());
    match (to_left <= to_above && to_left <= to_corner, to_above <= to_corner) {
        (true, _) => left,
        (false, true) => above,
        _ => corner,
    }
}

#[cfg(test)]
mod tests {
    use super::{Rows, nearest};

    /// Writes rows as the standard of pictures says, each in the way of its number.
    fn written(bytes: &[u8], row: usize, point: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let byte = |line: usize, at: Option<usize>| at.map_or(0, |at| bytes[line * row + at]);
        for line in 0..bytes.len() / row {
            let way = (line % 5) as u8;
            out.push(way);
            for at in 0..row {
                let left = byte(line, at.checked_sub(point));
                let above = if line > 0 { byte(line - 1, Some(at)) } else { 0 };
                let corner = if line > 0 { byte(line - 1, at.checked_sub(point)) } else { 0 };
                let less = match way {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
                    _ => nearest(left, above, corner),
                };
                out.push(byte(line, Some(at)).wrapping_sub(less));
            }
        }
        out
    }

    #[test]
    fn what_was_written_comes_back() {
        let bytes: Vec<u8> = (0..4_000u32).map(|at| (at * at / 7) as u8).collect();
        for (colours, columns) in [(1, 4), (1, 5), (3, 8), (4, 50)] {
            let rows = Rows { colours, bits: 8, columns };
            let row = colours * columns;
            let whole = &bytes[..bytes.len() / row * row];
            for way in 10..=15 {
                let own = rows.restored(&written(whole, row, colours), way);
                assert!(own.as_deref() == Some(whole), "{colours} {columns}");
            }
        }
        let rows = Rows { colours: 1, bits: 8, columns: 3 };
        assert_eq!(rows.restored(&[1, 1, 1, 5, 0, 255], 2), Some(vec![1, 2, 3, 5, 5, 4]));
        assert_eq!(rows.restored(&[1, 1, 1], 1), Some(vec![1, 1, 1]));
    }

    #[test]
    fn what_is_broken_is_no_panic() {
        let of = |colours, bits, columns| Rows { colours, bits, columns };
        for rows in [of(0, 8, 1), of(1, 0, 1), of(1, 8, 0), of(usize::MAX, 8, 2), of(1, 8, 1 << 40)] {
            assert_eq!(rows.restored(&[0; 9], 12), None);
        }
        let rows = of(1, 8, 4);
        assert_eq!(rows.restored(&[9, 1, 2, 3, 4], 12), None);
        // The last row may be cut.
        assert_eq!(rows.restored(&[0, 1, 2, 3, 4, 2, 1], 15), Some(vec![1, 2, 3, 4, 2]));
        assert_eq!(rows.restored(&[], 15), Some(Vec::new()));
        assert_eq!(rows.restored(&[1], 99), None);
    }
}
