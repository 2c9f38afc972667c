//! A packed file (zip) with several files in it: the same files give the same bytes.

use std::io;
use zlib_rs::crc32::crc32;
use zlib_rs::{DeflateConfig, ReturnCode, compress_bound, compress_slice};

/// The first day that a packed file can name: which day its files were made is no part of them.
const DAY: u16 = 0x21;
/// The version of the form that unpacks this, its names in UTF-8, and packed by "deflate".
const HOW: [u16; 3] = [20, 1 << 11, 8];

/// A file that is written into one.
pub struct Part<'p> {
    pub name: String,
    pub bytes: &'p [u8],
}

#[derive(Default)]
pub struct Zip {
    written: Vec<u8>,
    list: Vec<u8>,
    count: u16,
}

fn too_large() -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, "more than a packed file can have")
}

fn four(number: usize) -> io::Result<u32> {
    u32::try_from(number).map_err(|_| too_large())
}

fn two(number: usize) -> io::Result<u16> {
    u16::try_from(number).map_err(|_| too_large())
}

impl Zip {
    pub fn add(&mut self, part: &Part<'_>) -> io::Result<()> {
        let packed = packed(part.bytes)?;
        let at = four(self.written.len())?;
        let mut about = Vec::new();
        HOW.iter().chain(&[0, DAY]).for_each(|number| about.extend(number.to_le_bytes()));
        for number in [crc32(0, part.bytes), four(packed.len())?, four(part.bytes.len())?] {
            about.extend(number.to_le_bytes());
        }
        about.extend(two(part.name.len())?.to_le_bytes());
        self.written.extend(b"PK\x03\x04");
        self.written.extend(&about);
        self.written.extend([0; 2]);
        self.written.extend(part.name.as_bytes());
        self.written.extend(packed);
        // In the list, the same with where it lies.
        self.list.extend(b"PK\x01\x02");
        self.list.extend(HOW[0].to_le_bytes());
        self.list.extend(&about);
        self.list.extend([0; 12]);
        self.list.extend(at.to_le_bytes());
        self.list.extend(part.name.as_bytes());
        self.count = self.count.checked_add(1).ok_or_else(too_large)?;
        Ok(())
    }

    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        let (at, size) = (four(self.written.len())?, four(self.list.len())?);
        self.written.extend(&self.list);
        self.written.extend(b"PK\x05\x06");
        self.written.extend([0; 4]);
        [self.count; 2].iter().for_each(|count| self.written.extend(count.to_le_bytes()));
        [size, at].iter().for_each(|number| self.written.extend(number.to_le_bytes()));
        self.written.extend([0; 2]);
        Ok(self.written)
    }
}

/// Bytes as a packed file has them: without the head and the end that zlib puts around them.
fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut room = vec![0; compress_bound(bytes.len())];
    let how = DeflateConfig { level: 6, window_bits: -15, ..Default::default() };
    match compress_slice(&mut room, bytes, how) {
        (packed, ReturnCode::Ok) => Ok(packed.to_vec()),
        _ => Err(too_large()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Zip};

    #[test]
    fn what_is_packed_is_read_by_our_own_reader() {
        let long = "rad 1\n".repeat(40_000);
        let mut zip = Zip::default();
        for (name, text) in [("a.csv", long.as_str()), ("åäö.json", "{}"), ("tom.csv", "")] {
            zip.add(&Part { name: name.into(), bytes: text.as_bytes() }).expect("packed");
        }
        let bytes = zip.finish().expect("packed");
        assert!(bytes.len() < long.len() / 50, "{}", bytes.len());
        let mut read = crate::texts::zip::Zip::read(&bytes).expect("a packed file");
        assert_eq!(read.names().collect::<Vec<_>>(), ["a.csv", "åäö.json", "tom.csv"]);
        assert_eq!(read.part("a.csv").expect("whole"), Some(long.into_bytes()));
        assert_eq!(read.part("åäö.json").expect("whole"), Some(b"{}".to_vec()));
        assert_eq!(read.part("tom.csv").expect("whole"), Some(Vec::new()));
    }
}
