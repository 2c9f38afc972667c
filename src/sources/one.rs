//! One file: read whole, of one moment, and only when it is a plain one.

use crate::lang::both;
use crate::sources::{Content, MAX_BYTES, content_of, fault, special};
use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::path::Path;

/// A file of fewer bytes is read at once.
const SMALL: usize = 16 << 10;
/// How often a file that changes while it is read is read anew.
const TRIES: usize = 3;

/// One file by its own path, wherever it lies; `None` where nothing is meant.
pub fn single(path: &Path) -> Option<Content> {
    if path == Path::new("/dev/null") {
        return None;
    }
    Some(match fs::symlink_metadata(path) {
        Ok(about) if !about.is_file() => special(),
        Ok(_) => open(path),
        Err(error) => unreadable(&error),
    })
}

/// A plain file to be read as it is, whatever stands in it.
pub fn plain(path: &Path) -> std::io::Result<File> {
    match fs::symlink_metadata(path)?.is_file() {
        true => File::open(path),
        false => Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a plain file")),
    }
}

/// Reads a plain file.
pub(super) fn open(path: &Path) -> Content {
    // A file that is being written gives half of one text and half of another: it is read again,
    // and then refused.
    for _ in 0..TRIES {
        match File::open(path).and_then(read_steady) {
            Ok(Some(bytes)) => return content_of(bytes),
            Ok(None) => {}
            Err(error) => return unreadable(&error),
        }
    }
    fault("unreadable-file", both("filen ändrades medan den lästes", "the file changed while it was read"))
}

fn unreadable(error: &std::io::Error) -> Content {
    fault("unreadable-file", both(format!("går inte att läsa: {error}"), format!("cannot be read: {error}")))
}

/// The bytes of a file, or `None` when its length or its time changed meanwhile. What one read
/// gives is of one moment, and nearly all files are that small. A change within one tick of the
/// machine's clock that keeps the length can't be seen.
fn read_steady(mut file: File) -> std::io::Result<Option<Vec<u8>>> {
    if let Some(bytes) = FIRST.with_borrow_mut(|first| read_at_once(&mut file, first))? {
        return Ok(Some(bytes));
    }
    file.rewind()?;
    let stamp = || file.metadata().and_then(|about| Ok((about.len(), about.modified()?)));
    unchanged(stamp, || {
        let mut bytes = Vec::new();
        (&file).take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    })
}

thread_local! {
    /// Each thread's place to read into: to make one for each file, and clear it, cost more than
    /// reading the file.
    static FIRST: RefCell<[u8; SMALL]> = const { RefCell::new([0; SMALL]) };
}

/// A small file; `None` of a larger one.
fn read_at_once(file: &mut File, first: &mut [u8; SMALL]) -> std::io::Result<Option<Vec<u8>>> {
    let size = read_some(file, first)?;
    let is_all = size < SMALL && read_some(file, &mut first[size..])? == 0;
    Ok(is_all.then(|| first[..size].to_vec()))
}

/// One read, whatever interrupts it.
fn read_some(file: &mut File, into: &mut [u8]) -> std::io::Result<usize> {
    loop {
        match file.read(into) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

fn unchanged<S: PartialEq, T>(
    stamp: impl Fn() -> std::io::Result<S>,
    read: impl FnOnce() -> std::io::Result<T>,
) -> std::io::Result<Option<T>> {
    let before = stamp()?;
    let bytes = read()?;
    Ok((stamp()? == before).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::unchanged;
    use std::cell::Cell;

    #[test]
    fn what_changes_while_it_is_read_is_not_taken() {
        let time = Cell::new(0);
        let read = |writes: u32| {
            let stamp = || Ok(time.get());
            let read = || {
                time.set(time.get() + writes);
                Ok("half of it")
            };
            unchanged(stamp, read).expect("nothing fails here")
        };
        assert_eq!((read(1), read(0)), (None, Some("half of it")));
    }
}
