//! Ids: whether a text is one, and the one that is made of a text.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Whether a text is an id: lower-case ASCII words and digits joined by hyphens.
pub fn is_id(text: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(word)
}

/// An id made of a text: its words in small letters without marks. "Ek, Anna" is Anna Ek.
pub fn id_of(text: &str) -> String {
    let turned = text.split_once(',').filter(|(_, first)| !first.contains(','));
    let text = turned.map_or_else(|| text.to_string(), |(last, first)| format!("{first} {last}"));
    let mut id = String::with_capacity(text.len());
    let mut push = |c: char| match c {
        'a'..='z' | '0'..='9' => id.push(c),
        'æ' => id.push_str("ae"),
        'ø' => id.push('o'),
        _ if id.is_empty() || id.ends_with('-') => {}
        _ => id.push('-'),
    };
    for c in text.chars() {
        match c.is_ascii() {
            true => push(c.to_ascii_lowercase()), // Nearly all, and far quicker.
            false if matches!(c, 'å' | 'ä' | 'Å' | 'Ä') => push('a'),
            false if matches!(c, 'ö' | 'Ö') => push('o'),
            // A mark on a letter is taken apart from it whatever stands around.
            false => {
                let letters = std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c));
                letters.flat_map(char::to_lowercase).for_each(&mut push);
            }
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}
