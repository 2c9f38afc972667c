//! The two readers held against each other. Also what `tests/strict.rs` holds for its own inputs.

use gov::diagnostic::FileId;
use gov::syntax::{by_parser, comments, parse, strict as read};

/// What the strict reader reads, the full parser reads the same.
pub fn strict(data: &[u8]) {
    agree(&String::from_utf8_lossy(data));
}

/// Whether the strict reader reads a text. Where it does, the full parser gives the same tape, so
/// every node, span and value, and finds nothing wrong but a key that stands twice; that is found
/// either way, and so are the comments.
pub fn agree(text: &str) -> bool {
    let Some(quick) = read(text) else { return false };
    let (mut by_full, mut by_either) = (Vec::new(), Vec::new());
    let full = by_parser(text, FileId(0), &mut by_full);
    let wrong = by_full.iter().find(|fault| fault.code != "duplicate-key");
    assert!(wrong.is_none(), "{text:?}\nthe strict reader finds nothing wrong with: {wrong:?}");
    assert_eq!(quick, full, "{text:?}");
    assert_eq!(comments(text, &quick), comments(text, &full), "{text:?}");
    let either = parse(text, FileId(0), &mut by_either);
    assert_eq!((either, by_either), (full, by_full), "{text:?}");
    true
}
