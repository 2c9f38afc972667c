//! Sums of money in a question: "3 miljoner kronor", "50 000 kr". No answer is chosen by one; those
//! that have limits tell them, and the sum is told as not read.

use crate::ask::text::Word;
use crate::ask::words::is_in;
use std::ops::Range;

const UNITS: &str = " kronor kr tkr kkr mkr mnkr sek miljon miljoner tusen million crowns procent prisbasbelopp \
    basbelopp ";

/// Words before a sum that say on which side of it something is.
const BOUNDS: &str = " upp till hogst max maximalt up to most over under overstigande understigande above below \
    exceeding ";

/// The words of the first sum of a question that nothing has read.
pub fn find(words: &[Word]) -> Option<Range<usize>> {
    let is_number = |at: &usize| {
        let word = &words[*at];
        let digits = word.folded.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.'));
        !word.read && digits && word.folded.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_unit = |at: &usize| is_in(UNITS, &words[*at].folded);
    let start = (0..words.len()).find(is_number)?;
    let end = (start..words.len()).find(|at| !is_number(at)).unwrap_or(words.len());
    // "upp till 1 miljon".
    let is_bound = |at: &usize| is_in(BOUNDS, &words[*at].folded);
    let first = (0..start).rev().take_while(is_bound).last().unwrap_or(start);
    let units = (end..words.len()).take_while(is_unit).count();
    (units > 0).then_some(first..end + units)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::text::words;

    #[test]
    fn a_sum_is_a_number_with_a_unit() {
        for (text, at) in [
            ("vem beslutar om inköp på 3 miljoner kronor", Some(5..8)),
            ("vem beslutar om inköp över 50 000 kr idag", Some(4..8)),
            ("who decides on 1,5 million", Some(3..5)),
            ("vem beslutar om inköp upp till 1 miljon kronor", Some(4..9)),
            ("de 13 löftena", None),
            ("vem beslutade den 4 oktober 2017", None),
        ] {
            assert_eq!(find(&words(text).expect("words")), at, "{text}");
        }
    }
}
