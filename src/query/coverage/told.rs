//! What a line says that data can have: names, posts and bodies, dates, paragraphs, numbers.

use crate::checks::given_names;
use crate::find::{fold, stem};
use crate::model::date::edtf_of_words;

/// What something in a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    Name,
    Post,
    Body,
    Date,
    Paragraph,
    Number,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Mentioned {
    pub sort: Sort,
    /// As it stands.
    pub words: String,
    /// Of a date, in EDTF.
    pub date: Option<String>,
}

/// Ends of the words for a post, and for a body, in their first form.
const POSTS: [&str; 9] = [
    "direktor",
    "chef",
    "ordforande",
    "sekreterare",
    "samordnare",
    "ledare",
    "strateg",
    "handlaggare",
    "controller",
];
const BODIES: [&str; 9] = [
    "namnd",
    "styrelse",
    "utskott",
    "beredning",
    "kommitte",
    "grupp",
    "fullmaktige",
    "forvaltning",
    "delegation",
];
/// What follows in other forms.
const FORMS: [&str; 16] =
    ["", "s", "en", "ens", "n", "ns", "er", "ers", "erna", "ernas", "na", "nas", "r", "rna", "rnas", "ar"];
/// A number of more figures is a code.
const FIGURES: usize = 6;

/// In the order of the line.
pub fn told(line: &str) -> Vec<Mentioned> {
    let words: Vec<&str> = line.split_whitespace().map(bare).collect();
    let mut told = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (taken, one) = at_word(&words, at);
        told.extend(one);
        at += taken.max(1);
    }
    told
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '§')
}

fn at_word(words: &[&str], at: usize) -> (usize, Option<Mentioned>) {
    let told = |sort, count: usize, date: Option<String>| {
        (count, Some(Mentioned { sort, words: words[at..at + count].join(" "), date }))
    };
    for count in [3, 2, 1] {
        let Some(some) = words.get(at..at + count) else { continue };
        if let Some(date) = date(some) {
            return told(Sort::Date, count, Some(date));
        }
    }
    let word = words[at];
    if word.contains('§') {
        let has_number = word.contains(|c: char| c.is_ascii_digit());
        let next = words.get(at + 1).is_some_and(|next| begins_with_digit(next));
        return match (has_number, next) {
            (true, _) => told(Sort::Paragraph, 1, None),
            (false, true) => told(Sort::Paragraph, 2, None),
            _ => (1, None),
        };
    }
    if is_name(word) && given_names::contains(&fold(word)) {
        let last = words[at + 1..].iter().take(3).take_while(|word| is_name(word)).count();
        if last > 0 {
            return told(Sort::Name, last + 1, None);
        }
    }
    // The number of a point in a list is no number of anything.
    if begins_with_digit(word) && (at > 0 || words.len() == 1) {
        let figures = word.chars().filter(char::is_ascii_digit).count();
        let is_number = figures <= FIGURES && word.chars().all(|c| c.is_ascii_digit() || "-–,".contains(c));
        return if is_number { told(Sort::Number, 1, None) } else { (1, None) };
    }
    let folded = fold(word);
    let last = folded.split(' ').next_back().unwrap_or_default();
    match () {
        () if ends_so(last, &POSTS) => told(Sort::Post, 1, None),
        () if ends_so(last, &BODIES) => told(Sort::Body, 1, None),
        () => (1, None),
    }
}

/// The date that some words are: "4 oktober 2017", "hösten 2022", "2017-10-04", "2019".
fn date(words: &[&str]) -> Option<String> {
    let text = words.join(" ").to_lowercase();
    match words {
        [one] => {
            let is_day = one.len() == 10 && one.split('-').map(str::len).eq([4, 2, 2]);
            let is_year = one.len() == 4 && (one.starts_with("19") || one.starts_with("20"));
            let digits = one.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            ((is_day || is_year) && digits).then_some(text)
        }
        _ => edtf_of_words(&text),
    }
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.clone().next().is_some()
        && word.chars().any(char::is_lowercase)
        && chars.all(|c| c.is_alphabetic() || c == '-')
}

/// Whether a folded word is one of these in some form, or a compound that ends in it.
fn ends_so(word: &str, ends: &[&str]) -> bool {
    first_form(word, ends).is_some()
}

fn first_form<'w>(word: &'w str, ends: &[&str]) -> Option<&'w str> {
    ends.iter().find_map(|end| {
        let form = word.rfind(end)? + end.len();
        FORMS.contains(&&word[form..]).then_some(&word[..form])
    })
}

/// What a folded word has in common with its other forms.
pub fn common(word: &str) -> &str {
    first_form(word, &POSTS).or_else(|| first_form(word, &BODIES)).unwrap_or_else(|| stem(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_a_fact_is_found_in_a_line() {
        let all = |line: &str| -> Vec<(Sort, String)> {
            told(line).into_iter().map(|told| (told.sort, told.words)).collect()
        };
        let is = |line: &str, sort: Sort, words: &str| {
            assert_eq!(all(line), [(sort, words.to_string())], "{line}");
        };
        is("§ 45 Val", Sort::Paragraph, "§ 45");
        is("beslut §223, punkt", Sort::Paragraph, "§223");
        is("Anna Ask-Berg, kontoret", Sort::Name, "Anna Ask-Berg");
        is("den 4 oktober 2017", Sort::Date, "4 oktober 2017");
        is("under hösten 2022.", Sort::Date, "hösten 2022");
        is("och IT-direktören där", Sort::Post, "IT-direktören");
        is("Hälso- och sjukvårdsnämndens", Sort::Body, "sjukvårdsnämndens");
        is("består av 16 personer", Sort::Number, "16");
        for line in ["1. Att", "dnr RS/2807/2017", "Under en tid", "gruppera", "radera", "1234567"] {
            assert_eq!(all(line), [], "{line}");
        }
    }
}
