//! What of somebody's name is looked for.

use crate::find::spelled::{Letter, spelled, tokens};

/// Words of what stands in the place of a name, which are none.
const NO_NAMES: [&str; 22] = [
    "von",
    "van",
    "der",
    "den",
    "del",
    "af",
    "av",
    "de",
    "du",
    "la",
    "le",
    "jr",
    "sr",
    "och",
    "namn",
    "namnet",
    "name",
    "borttaget",
    "borttagen",
    "removed",
    "invalid",
    "person",
];

pub type Word = Box<[char]>;

/// The words of a name, folded: those that are given, and those that are looked for, in every way
/// that they may be spelt. "Ulf von Essen jr" has "essen", "Müller, Hans" has "müller" and
/// "Asp-Öman" also "aspöman".
pub fn parts(name: &str) -> (Vec<Word>, Vec<Word>) {
    let (before, after) = name.split_once(',').unwrap_or((name, ""));
    let is_name = |word: &Word| word.len() > 1 && !NO_NAMES.contains(&&*word.iter().collect::<String>());
    let of = |text: &str| words(&spelled(text)).into_iter().filter(is_name).collect::<Vec<Word>>();
    let (before_words, after_words) = (of(before), of(after));
    let is_last_first = before_words.len() == 1 && !after_words.is_empty();
    let (given, mut last) = match before_words.split_first() {
        _ if is_last_first => (after_words, before_words),
        Some((first, rest)) if !rest.is_empty() => (vec![first.clone()], rest.to_vec()),
        _ => (Vec::new(), before_words),
    };
    // With the letters that a keyboard without å, ä and ö has: they are two each.
    let spelt_out: Vec<Word> = name
        .split(|c: char| c.is_whitespace() || c == ',')
        .flat_map(|word| {
            let written = spelt_out(word);
            let whole: Word = words(&spelled(word)).concat().into();
            let own = words(&spelled(word)).iter().any(|part| last.contains(part));
            let both = words(&spelled(&written)).into_iter().chain([whole]);
            both.filter(|_| own).collect::<Vec<Word>>()
        })
        .filter(is_name)
        .collect();
    last.extend(spelt_out.into_iter().filter(|word| !given.contains(word)));
    last.sort();
    last.dedup();
    (given, last)
}

/// The words of some letters.
pub fn words(letters: &[Letter]) -> Vec<Word> {
    let word = |(start, end): (usize, usize)| letters[start..end].iter().map(|letter| letter.c).collect();
    tokens(letters).into_iter().map(word).collect()
}

fn spelt_out(word: &str) -> String {
    let mut out = String::new();
    for c in word.to_lowercase().chars() {
        match c {
            'å' => out.push_str("aa"),
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn last_names_are_all_words_but_the_given_name() {
        let cases = [
            ("Sven Bergkvist (S)", "bergkvist"),
            ("Ulf von Essen jr", "essen"),
            ("Lars Asp-Öman", "asp aspoman oeman oman"),
            ("Zlatan", "zlatan"),
            ("Bo Ek", "ek"),
            ("Müller, Hans", "mueller muller"),
            ("Pat O'Brien", "obrien"),
            ("Eva Straße", "strasse"),
            ("X Y", ""),
        ];
        for (name, expected) in cases {
            let (_, last) = parts(name);
            let words: Vec<String> = last.iter().map(|word| word.iter().collect()).collect();
            assert_eq!(words.join(" "), expected, "{name}");
        }
    }
}
