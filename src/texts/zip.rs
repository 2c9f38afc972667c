//! A packed file (zip), as far as documents need it: some parts by their names, none larger than
//! what is allowed, whatever the file says of their sizes.

use crate::lang::{Both, both};
use zlib_rs::{Inflate, InflateFlush, Status};

/// Bytes of all parts together that are read.
const MOST_BYTES: usize = 64 << 20;
/// Parts of a file, at most.
const MOST_PARTS: usize = 4_096;

pub struct Zip<'b> {
    bytes: &'b [u8],
    parts: Vec<Part>,
    left: usize,
}

struct Part {
    name: String,
    is_packed: bool,
    /// Where its own head begins, and how long it is packed.
    at: usize,
    length: usize,
}

pub fn broken() -> Both {
    both(
        "filen är trasig, eller packad på ett sätt som inte läses",
        "the file is broken, or packed in a way that is not read",
    )
}

fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(size)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

impl<'b> Zip<'b> {
    pub fn read(bytes: &'b [u8]) -> Result<Zip<'b>, Both> {
        let parts = listed(bytes).ok_or_else(broken)?;
        Ok(Zip { bytes, parts, left: MOST_BYTES })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The bytes of a part; `None` where there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Both> {
        let Some(part) = self.parts.iter().find(|part| part.name == name) else { return Ok(None) };
        let head = || {
            let start =
                part.at + 30 + number(self.bytes, part.at + 26, 2)? + number(self.bytes, part.at + 28, 2)?;
            self.bytes.get(start..start.checked_add(part.length)?)
        };
        let packed = head().ok_or_else(broken)?;
        let bytes = match part.is_packed {
            true => unpacked(packed, false, self.left),
            false => (packed.len() <= self.left).then(|| packed.to_vec()),
        };
        let bytes = bytes.ok_or_else(|| {
            let most = MOST_BYTES >> 20;
            both(
                format!("dokumentet är större än {most} MB när det packas upp"),
                format!("the document is larger than {most} MB when it is unpacked"),
            )
        })?;
        self.left -= bytes.len();
        Ok(Some(bytes))
    }
}

/// The parts, as the list at the end of the file names them.
fn listed(bytes: &[u8]) -> Option<Vec<Part>> {
    let from = bytes.len().saturating_sub(22 + 0xFFFF);
    let end = from + bytes[from..].windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
    let mut parts = Vec::new();
    for _ in 0..count.min(MOST_PARTS) {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let name = number(bytes, at + 28, 2)?;
        let method = number(bytes, at + 10, 2)?;
        let is_locked = number(bytes, at + 8, 2)? & 1 == 1;
        if matches!(method, 0 | 8) && !is_locked {
            parts.push(Part {
                name: String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).into_owned(),
                is_packed: method == 8,
                at: number(bytes, at + 42, 4)?,
                length: number(bytes, at + 20, 4)?,
            });
        }
        at = at + 46 + name + number(bytes, at + 30, 2)? + number(bytes, at + 32, 2)?;
    }
    Some(parts)
}

/// What was packed, with a head or without; `None` where it is more than so many bytes. What is
/// broken is taken as far as it goes.
pub fn unpacked(bytes: &[u8], has_head: bool, most: usize) -> Option<Vec<u8>> {
    let mut inflate = Inflate::new(has_head, 15);
    let (mut all, mut part) = (Vec::new(), vec![0; 64 << 10]);
    loop {
        let (read, written) = (inflate.total_in() as usize, inflate.total_out() as usize);
        let rest = bytes.get(read..).unwrap_or_default();
        let status = inflate.decompress(rest, &mut part, InflateFlush::NoFlush);
        let more = inflate.total_out() as usize - written;
        if all.len() + more > most {
            return None;
        }
        all.extend_from_slice(&part[..more]);
        let goes_on = matches!(status, Ok(Status::Ok)) && (more > 0 || inflate.total_in() as usize > read);
        if !goes_on {
            return Some(all);
        }
    }
}
