//! Words that are written together where a name has them apart: "akutvård" is "akut vård", and
//! "hjärtsjukdomar" is what "hjärt- och kärlsjukdomar" says in short.

use crate::find::stem::{same_word, stem};
use crate::find::word::Near;

/// Letters of a word that can be two, at least.
const LEAST: usize = 6;
/// Letters of what two compounds have in common, at least.
const TAIL: usize = 4;
/// Words after an elided one among which the whole one is looked for.
const AFTER: usize = 4;

/// How near a word is to several words of a name; both in lower case, with and without marks. Of a
/// proper name it has to be letter by letter.
pub fn joined<'n>(
    (kept, folded): (&str, &str),
    name: impl Iterator<Item = (&'n str, &'n str)> + Clone,
    is_elided: bool,
    is_proper: bool,
) -> Near {
    if folded.len() < LEAST {
        return Near::No;
    }
    let mut rest = name;
    while let Some((first, first_folded)) = rest.next() {
        let letters = first_folded.chars().count();
        let Some(tail) = folded.strip_prefix(first_folded).filter(|tail| !tail.is_empty()) else { continue };
        let tail_kept = kept.char_indices().nth(letters).map_or("", |(at, _)| &kept[at..]);
        if letters < 2 || !(kept.is_ascii() || kept.starts_with(first)) {
            continue;
        }
        if let Some((second, second_folded)) = rest.clone().next() {
            if tail == second_folded {
                return Near::Same;
            }
            if !is_proper && second_folded.len() > 2 && same_word(second, tail_kept) {
                return Near::Inflected;
            }
        }
        // With all that is left of the short form, since "och" stands between.
        if is_elided && rest.clone().take(AFTER).any(|(whole, _)| ends_so(whole, tail_kept)) {
            return Near::Within;
        }
    }
    Near::No
}

/// Whether a word ends with another, in whatever form, and has something before it.
fn ends_so(whole: &str, tail: &str) -> bool {
    let stem = stem(tail);
    let at = whole.rfind(stem).filter(|at| *at > 0 && stem.chars().count() >= TAIL);
    at.is_some_and(|at| same_word(&whole[at..], tail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::fold::Spelt;

    #[test]
    fn written_together_or_in_short() {
        let near = |word: &str, name: &str| {
            let (word, spelt) = (Spelt::of(word), Spelt::of(name));
            joined((&word.kept, &word.folded), spelt.words(), name.contains("- "), false)
        };
        for (word, name, expected) in [
            ("akutvård", "NPO akut vård", Near::Same),
            ("akutvården", "NPO akut vård", Near::Inflected),
            ("naravard", "Nära vård", Near::Same),
            ("hjärtsjukdom", "Hjärt- och kärlsjukdomar", Near::Within),
            ("öronsjukdomar", "Öron-, näs- och halssjukdomar", Near::Within),
            ("lungvård", "Lung- och allergisjukdomar", Near::No),
            ("läkemedelsteknik", "Läkemedel och medicinteknik", Near::No),
            ("vård", "Vård", Near::No),
        ] {
            assert_eq!(near(word, name), expected, "{word} in {name}");
        }
    }
}
