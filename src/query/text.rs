//! Whether a text speaks of something that somebody looks for.

use crate::find::{fold, same_word, stem};

/// Whether every word of what is looked for stands in a text: short words as words of their own,
/// three letters at the beginning of a word, longer ones anywhere ("programområde" is in
/// "programområdena").
pub fn mentions(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (fold(text), fold(wanted));
    !wanted.is_empty() && wanted.split(' ').all(|word| has(&text, word))
}

/// The same of words in any form: "styrgruppens" is in "styrgrupp", "vården" in "vårdens".
pub fn speaks_of(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (fold(text), fold(wanted));
    let in_other_form = |word: &str| {
        let stem = stem(word);
        text.split(' ').any(|own| same_word(own, word)) || stem.len() > 4 && text.contains(stem)
    };
    !wanted.is_empty() && wanted.split(' ').all(|word| has(&text, word) || in_other_form(word))
}

fn has(text: &str, word: &str) -> bool {
    match word.chars().count() {
        0..3 => text.split(' ').any(|own| own == word),
        3 => text.split(' ').any(|own| own.starts_with(word)),
        _ => text.contains(word),
    }
}
