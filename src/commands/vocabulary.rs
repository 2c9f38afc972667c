//! Arguments that are one word of a vocabulary of the model: by its key, or by its Swedish word.

use crate::commands::help::value_in;
use crate::lang::Lang;
use crate::model::read::Word;
use clap::builder::{PossibleValue, PossibleValuesParser};

/// How a Swedish word may be written.
type Forms = fn(&str) -> Vec<String>;

/// A noun as it stands, with and without å, ä and ö.
pub fn noun(word: &str) -> Vec<String> {
    let mut all = vec![word.to_string(), word.replace(['å', 'ä'], "a").replace('ö', "o")];
    all.dedup();
    all
}

/// The keys of a vocabulary, each also in its Swedish word.
pub fn of_words<T>(words: &[Word<T>], forms: Forms) -> PossibleValuesParser {
    PossibleValuesParser::new(
        words
            .iter()
            .map(|word| {
                let value = PossibleValue::new(word.key).aliases(forms(word.sv));
                // In another gender than it is written in, it would say the same twice.
                let own = value_in(&value, Lang::Sv);
                value.help(format!("{} ¦ {own}", word.en))
            })
            .collect::<Vec<_>>(),
    )
}

/// What was chosen of a vocabulary.
pub fn value<T: Copy>(words: &[Word<T>], forms: Forms, given: Option<&String>) -> Option<T> {
    words
        .iter()
        .find(|word| given.is_some_and(|given| given == word.key || forms(word.sv).contains(given)))
        .map(|word| word.value)
}
