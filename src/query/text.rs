//! Whether a text speaks of something that somebody looks for.

use crate::find::{Spelt, same_word, stem};

/// Whether every word of what is looked for stands in a text: short words as words of their own,
/// three letters at the beginning of a word, longer ones anywhere ("programområde" is in
/// "programområdena"). A word with marks is that very word: "värd" is not in "vård".
pub fn mentions(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (Spelt::of(text), Spelt::of(wanted));
    !wanted.kept.is_empty() && wanted.words().all(|word| has(as_written(&text, word), word.0))
}

/// The same of words in any form: "styrgruppens" is in "styrgrupp", "vården" in "vårdens".
pub fn speaks_of(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (Spelt::of(text), Spelt::of(wanted));
    let in_other_form = |(kept, folded): (&str, &str)| {
        let (text, stem) = (as_written(&text, (kept, folded)), stem(kept));
        text.split(' ').any(|own| same_word(own, kept)) || stem.chars().count() > 4 && text.contains(stem)
    };
    !wanted.kept.is_empty()
        && wanted.words().all(|word| has(as_written(&text, word), word.0) || in_other_form(word))
}

/// The text as it is held against a word: with its marks where the word has some.
fn as_written<'t>(text: &'t Spelt, (kept, folded): (&str, &str)) -> &'t str {
    if kept == folded { &text.folded } else { &text.kept }
}

fn has(text: &str, word: &str) -> bool {
    match word.chars().count() {
        0..3 => text.split(' ').any(|own| own == word),
        3 => text.split(' ').any(|own| own.starts_with(word)),
        _ => text.contains(word),
    }
}
