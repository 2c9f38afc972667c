//! Words that stand apart in a question and say one thing together: a negation and what is denied,
//! "lades … ner".

use crate::ask::text::Word;
use crate::ask::vocabulary::{ANY, FILLED, HAS, NOT};
use crate::ask::words::is_in;

/// Where words say by a negation that something is lacking: "har inte någon", "är inte tillsatta".
/// Whoever asks whether something is so of one thing asks of that.
pub fn lacking_at(words: &[Word]) -> Option<usize> {
    const POLAR: &str = " ar e var har is are was were has have does do did ";
    let is_not =
        |word: &Word| is_in(NOT, &word.folded) || word.said.ends_with("n't") || word.said.ends_with("n’t");
    let has = |word: Option<&Word>| word.is_some_and(|word| is_in(HAS, &word.folded));
    let is_so = |at: &usize| {
        let next = words.get(at + 1);
        let is_had = has(next);
        // "har inte någon", "inte har någon", and not "är inte en".
        let any = if is_had { words.get(at + 2) } else { next.filter(|_| *at > 0 && has(words.get(at - 1))) };
        let lacks = any.is_some_and(|word| is_in(ANY, &word.folded));
        let is_unfilled = next.is_some_and(|word| is_in(FILLED, &word.folded));
        !words[*at].read && is_not(&words[*at]) && (lacks || is_unfilled)
    };
    // "någon från Skåne": those that are asked for have another one.
    let is_narrowed = words.iter().any(|word| matches!(word.folded.as_str(), "fran" | "from"));
    let is_polar = words.first().is_some_and(|word| is_in(POLAR, &word.folded));
    (0..words.len()).find(is_so).filter(|_| !is_narrowed && !is_polar)
}

/// "lades kansliet ner": the two words that say that something ended, which may stand apart.
pub fn put_down(words: &[Word]) -> Option<(usize, usize)> {
    let puts = |word: &Word| matches!(word.folded.as_str(), "lades" | "laggs" | "lagts" | "lagges");
    let is_down = |word: &Word| matches!(word.folded.as_str(), "ner" | "ned");
    let put = words.iter().position(puts)?;
    Some((put, (put + 1..words.len()).find(|at| is_down(&words[*at]))?))
}
