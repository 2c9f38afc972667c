//! Texts that are about deciding.

use crate::find::fold;

/// Whether a text is about deciding.
pub fn tells_of_deciding(text: &str) -> bool {
    fold(text).split(' ').any(|word| word.starts_with("beslut") || word.starts_with("deci"))
}
