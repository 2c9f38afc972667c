//! A piece of a text, shared with the text that it stands in: a data set's values are read from its
//! files and not copied.

use serde::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// A text, or a piece of one. A clone costs no more than a number.
#[derive(Clone)]
pub struct Piece {
    whole: Arc<String>,
    /// In bytes of the whole. A file is smaller than 4 GiB (`sources::MAX_BYTES`).
    start: u32,
    end: u32,
}

impl Piece {
    /// A part of this text as a piece of the same whole; a text from elsewhere becomes one of its
    /// own.
    pub fn share(&self, part: &str) -> Piece {
        let start = (part.as_ptr() as usize).wrapping_sub(self.whole.as_ptr() as usize);
        match start.checked_add(part.len()) {
            Some(end) if end <= self.whole.len() => {
                Piece { whole: Arc::clone(&self.whole), start: start as u32, end: end as u32 }
            }
            _ => part.into(),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Piece {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Piece { whole: Arc::new(text), start: 0, end }
    }
}

impl From<&str> for Piece {
    fn from(text: &str) -> Piece {
        text.to_string().into()
    }
}

thread_local! {
    /// Each thread's own: a count that all threads change would be waited for.
    static EMPTY: Piece = String::new().into();
}

impl Default for Piece {
    fn default() -> Piece {
        EMPTY.with(Piece::clone)
    }
}

impl Deref for Piece {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Piece {
    fn eq(&self, other: &Piece) -> bool {
        **self == **other
    }
}

impl Eq for Piece {}

impl Hash for Piece {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Piece;
    use std::sync::Arc;

    #[test]
    fn a_part_is_shared_and_another_text_is_not() {
        let whole = Piece::from("Åsa är chef");
        let part = whole.share(&whole["Å".len()..]);
        assert_eq!((part.as_str(), Arc::strong_count(&part.whole)), ("sa är chef", 2));
        let again = part.share(&part[..2]);
        assert_eq!((again.as_str(), Arc::strong_count(&whole.whole)), ("sa", 3));
        let other = whole.share("chef");
        assert_eq!((other.as_str(), Arc::strong_count(&other.whole)), ("chef", 1));
    }
}
