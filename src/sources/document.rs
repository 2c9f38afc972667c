//! A document that is brought in: any bytes, from a file or from standard input, of so many at
//! most.

use std::fs::{self, File};
use std::io::{self, Read, stdin};
use std::path::Path;

/// The bytes of a document; `-` is standard input. One byte more than `most` is read where there is
/// more, so that anyone who asks can see it.
pub fn document(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        stdin().lock().take(most + 1).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    // A pipe that nobody writes to would be waited for.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
