//! Whether a text speaks of something that somebody looks for.

use crate::query::find::fold;

/// Whether every word of what is looked for stands in a text: short words as words of their own, three letters at the beginning of a word,
/// longer ones anywhere ("programområde" is in "programområdena").
pub fn mentions(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (fold(text), fold(wanted));
    !wanted.is_empty() && wanted.split(' ').all(|word| has(&text, word))
}

fn has(text: &str, word: &str) -> bool {
    match word.chars().count() {
        0..3 => text.split(' ').any(|own| own == word),
        3 => text.split(' ').any(|own| own.starts_with(word)),
        _ => text.contains(word),
    }
}
