//! Looks through the bytes of a text, many at a time.

/// Bytes that are looked at together. The processor compares that many at once only where nothing
/// is decided in between.
const TOGETHER: usize = 64;

/// Whether a text has a byte of some sort: most have none, which is what has to be quick.
pub fn any(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(TOGETHER).any(|bytes| bytes.iter().fold(false, |found, byte| found | is(*byte)))
}
