//! The data that the program itself carries: the structure that regions share (`national/`), as
//! `build.rs` packed it.

use crate::sources::{Content, SourceFile, Sources};
use zlib_rs::{InflateConfig, ReturnCode, decompress_slice};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/national.packed"));

/// The structure that regions share; without files where the program was built without it.
pub fn national() -> Sources {
    let mut files = files(&unpacked().unwrap_or_default()).unwrap_or_default();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Sources { root: "national".into(), files, ..Sources::default() }
}

fn unpacked() -> Option<Vec<u8>> {
    let (size, packed) = PACKED.split_first_chunk::<8>()?;
    let mut text = vec![0; usize::try_from(u64::from_le_bytes(*size)).ok()?];
    let (whole, code) = decompress_slice(&mut text, packed, InflateConfig::default());
    let is_whole = code == ReturnCode::Ok && whole.len() as u64 == u64::from_le_bytes(*size);
    is_whole.then_some(text)
}

/// A file is its path, its length and its text.
fn files(text: &[u8]) -> Option<Vec<SourceFile>> {
    let mut rest = std::str::from_utf8(text).ok()?;
    let mut files = Vec::new();
    while !rest.is_empty() {
        let (path, after) = rest.split_once('\n')?;
        let (length, after) = after.split_once('\n')?;
        let (text, after) = after.split_at_checked(length.parse().ok()?)?;
        files.push(SourceFile { path: path.to_string(), content: Content::Text(text.into()) });
        rest = after;
    }
    Some(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_was_packed_is_what_lies_in_the_folder() {
        let folder = Sources::load(std::path::Path::new("national")).expect("it can be read");
        let texts = |sources: &Sources| -> BTreeMap<String, String> {
            sources.files.iter().map(|file| (file.path.clone(), file.text().to_string())).collect()
        };
        assert_eq!(texts(&national()), texts(&folder));
    }

    #[test]
    fn what_is_cut_off_is_none() {
        assert_eq!(files(b"a\n3\nxyzb\n0\n").map(|files| files.len()), Some(2));
        for text in ["a", "a\n3", "a\n3\nxy", "a\nx\nxy", "a\n3\nxyz\n"] {
            assert!(files(text.as_bytes()).is_none(), "{text}");
        }
    }
}
