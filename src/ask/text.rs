//! The text of a question within bounds, as words that can be compared.

use crate::find::{fold, stem};
use unicode_normalization::UnicodeNormalization;

const MOST_CHARACTERS: usize = 400;
const MOST_WORDS: usize = 60;

/// A word of a question.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it was written, without the signs around it.
    pub said: String,
    /// In lower case, with å, ä and ö.
    pub kept: String,
    pub folded: String,
    pub stem: String,
    /// What comes between two commas of a sentence is one clause.
    pub clause: usize,
    /// Only the first half of a compound: "styr-".
    pub is_half: bool,
    /// It stands for another word that was written, so it is not misspelt.
    pub is_meant: bool,
    /// Read as a number, a time or a name.
    pub read: bool,
}

/// Why a text is no question that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    TooLong,
}

impl Word {
    /// A word with the signs around it taken away; `None` of signs alone.
    pub fn of(piece: &str, clause: usize) -> Option<Word> {
        let said = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '§');
        // "Anna's" is Anna, and "SKR:s" is SKR.
        let said = ["'s", "’s", ":s", ":n", ":en", ":ns"]
            .iter()
            .find_map(|end| said.strip_suffix(end))
            .unwrap_or(said);
        let kept = said.to_lowercase();
        let folded = if said == "§" { said.to_string() } else { fold(&kept) };
        let stem = fold(stem(&kept));
        (!folded.is_empty()).then(|| Word {
            said: said.to_string(),
            kept,
            folded,
            stem,
            clause,
            is_half: false,
            is_meant: false,
            read: false,
        })
    }

    pub fn is_capital(&self) -> bool {
        self.said.chars().next().is_some_and(char::is_uppercase)
    }
}

/// "vem är", "who was".
pub fn asks_who_is(words: &[Word]) -> bool {
    let is_one =
        |at: usize, of: &[&str]| words.get(at).is_some_and(|word| of.contains(&word.folded.as_str()));
    is_one(0, &["vem", "who"]) && is_one(1, &["ar", "e", "var", "is", "was"])
}

/// The words of a text. What would act on a terminal or turn the order of letters is left out.
pub fn words(text: &str) -> Result<Vec<Word>, Unreadable> {
    let clean: String = text.nfc().map(|c| if is_plain(c) { c } else { ' ' }).collect();
    if clean.chars().count() > MOST_CHARACTERS {
        return Err(Unreadable::TooLong);
    }
    let mut clause = 0;
    let mut words: Vec<Word> = Vec::new();
    for part in clean.split_whitespace() {
        // "IT-direktör" is two words here, as in names; a day or a number is one.
        let is_number = part.chars().any(|c| c.is_ascii_digit());
        let pieces: Vec<&str> = if is_number { vec![part] } else { part.split(['-', '/']).collect() };
        words.extend(pieces.into_iter().filter_map(|piece| Word::of(piece, clause)));
        if let Some(last) = words.last_mut().filter(|_| part.ends_with('-')) {
            last.is_half = true;
        }
        clause += usize::from(part.ends_with([',', ';', '?', '!']));
    }
    // "vad kostar det": what is done is no form of a name.
    for at in 1..words.len() {
        let asks = matches!(words[at - 1].folded.as_str(), "vad" | "va" | "vem" | "mycket");
        let is_verb = ["ar", "er", "ade"].iter().any(|end| words[at].kept.ends_with(end));
        if asks && is_verb && !words[at].is_capital() {
            words[at].stem = words[at].folded.clone();
        }
    }
    match words.len() {
        0 => Err(Unreadable::Empty),
        count if count > MOST_WORDS => Err(Unreadable::TooLong),
        _ => Ok(words),
    }
}

/// The questions of a sentence that has more than one: ", och vem beslutade".
pub fn clauses(words: &[Word]) -> Vec<&[Word]> {
    const ASKING: &[&str] = &[
        "vem", "vad", "vilka", "vilken", "vilket", "hur", "var", "vart", "varfor", "ar", "har", "finns",
        "who", "what", "which", "how", "where", "is",
    ];
    const NEW: &[&str] = &["vem", "vad", "vilka", "who", "what", "which"];
    let asks = |word: Option<&Word>| word.is_some_and(|word| ASKING.contains(&word.folded.as_str()));
    let begins = |at: usize| {
        let is_and = matches!(words[at].folded.as_str(), "och" | "and" | "samt");
        // "och vilka sitter" begins one without a comma as well.
        let is_new = |word: Option<&Word>| word.is_some_and(|word| NEW.contains(&word.folded.as_str()));
        let is_apart = words[at - 1].clause != words[at].clause;
        is_apart && asks(words.get(at))
            || is_and && (is_apart && asks(words.get(at + 1)) || is_new(words.get(at + 1)))
    };
    // "vem beslutade det, och när" is one question.
    let starts = (2..words.len().saturating_sub(2)).filter(|at| begins(*at));
    let mut bounds: Vec<usize> = std::iter::once(0).chain(starts).collect();
    bounds.push(words.len());
    bounds.windows(2).map(|pair| &words[pair[0]..pair[1]]).collect()
}

fn is_plain(c: char) -> bool {
    let turns = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !c.is_control() && !turns && c != '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_letter_parts_words_and_clauses() {
        let read = words("Är IT-direktören med,\u{202e} hösten 22?").expect("words");
        let told: Vec<_> = read.iter().map(|word| (word.said.as_str(), word.clause)).collect();
        assert_eq!(told, [("Är", 0), ("IT", 0), ("direktören", 0), ("med", 0), ("hösten", 1), ("22", 1)]);
        assert_eq!(words(" ? ").err(), Some(Unreadable::Empty));
        assert_eq!(words(&"vem ".repeat(80)).err(), Some(Unreadable::TooLong));
        assert_eq!(words(&"å".repeat(500)).err(), Some(Unreadable::TooLong));
    }
}
