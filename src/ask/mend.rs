//! Misspelt words of a question.

use crate::ask::kinds::kind_of;
use crate::ask::text::Word;
use crate::ask::words::{asks, is_small};
use crate::find::{fold, names_of};
use crate::model::Model;
use crate::model::kind::Kind;
use crate::model::nearest::Spelling;
use std::ops::Range;

/// Misspelt words that are mended, at most.
const MOST_MENDED: usize = 4;

/// Mends words that nobody knows: the only near word of any name but a person's, one letter away,
/// or two in a long one.
pub fn mend(
    model: &Model,
    words: &mut [Word],
    timed: &Range<usize>,
    corrected: &mut Vec<(String, String)>,
) -> bool {
    let strange: Vec<usize> = (0..words.len())
        .filter(|at| {
            let word = &words[*at];
            !word.read
                && !timed.contains(at)
                && word.folded.len() > 4
                && !is_small(&word.folded)
                && !asks(words, *at)
                && !word.folded.contains(|c: char| c.is_ascii_digit())
        })
        .filter(|at| kind_of(model, &words[*at]).is_none())
        .take(MOST_MENDED)
        .collect();
    for at in strange {
        let word = words[at].clone();
        let own = Spelling::of(&word.folded);
        let most = if own.letters < 8 { 1 } else { 2 };
        let names = model
            .all()
            .filter(|(_, entity)| entity.kind != Kind::Person)
            .flat_map(|(_, entity)| names_of(entity));
        let mut best: Option<(usize, String)> = None;
        for name in names.flat_map(|name| name.split([' ', '-', ','])) {
            let folded = fold(name);
            if folded.len() < 5 || folded.bytes().next() != word.folded.bytes().next() {
                continue;
            }
            let edits = own.within(&Spelling::of(&folded), most);
            best = best.into_iter().chain(edits.map(|edits| (edits, name.to_lowercase()))).min();
        }
        // A word of a name is spelt right, though it names nothing alone.
        let best = best.filter(|(edits, _)| *edits > 0);
        if let Some(mended) = best.and_then(|(_, name)| Some((Word::of(&name, word.clause)?, name))) {
            corrected.push((word.said.clone(), mended.1));
            words[at] = Word { said: mended.0.kept.clone(), ..mended.0 };
        }
    }
    !corrected.is_empty()
}
