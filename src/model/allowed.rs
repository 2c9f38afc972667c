//! What may stand where a word of a closed vocabulary does, for whoever wrote another: in Swedish
//! each key with the word that it is shown by.

use crate::lang::{Both, both};
use crate::model::nearest::suggestion;
use crate::model::read::Word;

/// All the words.
pub fn allowed<T>(words: &[Word<T>]) -> Both {
    let sv: Vec<String> = words.iter().map(in_swedish).collect();
    let en: Vec<String> = words.iter().map(|word| format!("`{}`", word.key)).collect();
    let joined = |all: &[String], or: &str| match all {
        [first @ .., last] if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        all => all.concat(),
    };
    both(
        format!("tillåtna värden: {}", joined(&sv, "eller")),
        format!("allowed values: {}", joined(&en, "or")),
    )
}

/// The one that was probably meant.
pub fn perhaps<T>(word: &Word<T>) -> Both {
    let meant = suggestion(word.key);
    both(format!("menade du {}?", in_swedish(word)), meant.en)
}

fn in_swedish<T>(word: &Word<T>) -> String {
    match word.sv == word.key {
        true => format!("`{}`", word.key),
        false => format!("`{}` ({})", word.key, word.sv),
    }
}

/// A sentence within another one.
pub fn in_brackets(text: &str) -> String {
    let text = text.trim_end_matches('.');
    let mut chars = text.chars();
    let first = chars.next().map(char::to_lowercase).into_iter().flatten();
    // What begins with several capitals is an abbreviation.
    let is_word = chars.clone().next().is_none_or(|next| !next.is_uppercase());
    match (text.is_empty(), is_word) {
        (true, _) => String::new(),
        (_, true) => format!(" ({}{})", first.collect::<String>(), chars.as_str()),
        (_, false) => format!(" ({text})"),
    }
}
