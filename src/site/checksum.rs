//! Checksums: of all the data that a site shows, and of its scripts as a content security policy
//! writes them.

use crate::parallel;
use crate::sources::Sources;
use sha2::{Digest as _, Sha256};
use std::io;

/// `sha256-…` of a script or a style: the policy of a page names those that may be run or used.
pub fn integrity(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// The checksum of a file, as `sha256sum` writes it.
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The checksum of what is written to it.
#[derive(Default)]
pub struct Sum(Sha256);

impl Sum {
    pub fn hex(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl io::Write for Sum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The beginning of a checksum over the names and texts of all files: equal data has equal ones.
pub fn of_data(sources: &Sources) -> String {
    let each = parallel::map(&sources.files, |file| {
        let mut sum = Sha256::new();
        [file.path.as_bytes(), b"\n", file.text().as_bytes()].iter().for_each(|part| sum.update(part));
        sum.finalize()
    });
    let mut all = Sha256::new();
    each.iter().for_each(|sum| all.update(sum));
    all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let digit = |at: u32| char::from(DIGITS[(bits >> (18 - 6 * at) & 63) as usize]);
        text.extend((0..4).map(|at| if at as usize <= three.len() { digit(at) } else { '=' }));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        cases.iter().for_each(|(text, coded)| assert_eq!(base64(text.as_bytes()), *coded));
    }
}
