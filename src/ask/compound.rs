//! English words that together are one name of the data: "culture committee" is Kulturnämnden, and
//! "the technical department" Tekniska avdelningen. A name is found by all of them or by none.

use crate::ask::english::ENGLISH;
use crate::ask::pieces::PIECES;
use crate::ask::synonyms::SYNONYMS;
use crate::ask::text::Word;
use crate::ask::words::{asks, is_in, is_small};
use crate::find::{fold, names_of, stem};
use crate::model::Model;
use crate::model::kind::{ANYTHING, DECISION, Kind, PERSON, SOURCE};
use std::cmp::Reverse;
use std::ops::Range;

/// Words that one name is made of, at most.
const MOST: usize = 4;
/// Words that one meaning is written with, at most.
const LONGEST: usize = 3;
/// Words that may stand between two of a name.
const BETWEEN: &str = " of for the on and in to a an ";
/// Letters with which a compound may begin or end, at least.
const HALF: usize = 4;
/// What a shorter word may end with and still be itself: "råd" is in "äldrerådet".
const ENDINGS: &str = " a e s t n en et ens ets er ar or erna arna orna na as ";

/// A word of a name in English, or several, and what it may be in Swedish.
struct Piece {
    end: usize,
    meanings: Vec<String>,
    is_english: bool,
}

/// How many words from a place are one name, and the words of it that they mean.
pub fn compound(model: &Model, words: &[Word], at: usize) -> Option<(usize, String)> {
    if BETWEEN.contains(&format!(" {} ", words[at].folded)) {
        return None;
    }
    let pieces = pieces(words, at);
    // What is one word in both languages needs no translation.
    let first = pieces.iter().position(|piece| piece.is_english)?;
    let (count, meant) = if pieces.len() > 1 { named(model, &pieces, first + 1)? } else { return None };
    Some((pieces[count - 1].end - at, meant))
}

/// The pieces of a name from a place on.
fn pieces(words: &[Word], at: usize) -> Vec<Piece> {
    let (mut found, mut next): (Vec<Piece>, usize) = (Vec::new(), at);
    while found.len() < MOST {
        let Some(piece) = piece(words, next) else { break };
        next = piece.end;
        found.push(piece);
        let is_between = |at: &usize| words.get(*at).is_some_and(|word| is_in(BETWEEN, &word.folded));
        next = (next..).find(|at| !is_between(at)).unwrap_or(next);
    }
    found
}

fn piece(words: &[Word], at: usize) -> Option<Piece> {
    let told = (1..=LONGEST).rev().find_map(|length| {
        let span = words.get(at..at + length)?;
        let text = span.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
        let meanings = meanings(&text);
        // "Forum" and "service" are Swedish too.
        let is_english = !meanings.contains(&text);
        (!meanings.is_empty()).then_some(Piece { end: at + length, meanings, is_english })
    });
    told.or_else(|| {
        let word = words.get(at)?;
        let is_plain = !is_small(&word.folded) && !asks(words, at) && word.folded.len() > 1;
        let is_plain = is_plain && !word.folded.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| Piece {
            end: at + 1,
            meanings: vec![word.folded.clone(), word.stem.clone()],
            is_english: false,
        })
    })
}

/// What an English word may be in a name, without marks, each as it begins in all its forms.
fn meanings(text: &str) -> Vec<String> {
    let pieces = PIECES.iter().filter(|(said, _)| *said == text).flat_map(|(_, meant)| meant.iter());
    let field = ENGLISH.iter().filter(|(said, _)| *said == text).flat_map(|(_, meant)| meant.iter());
    let same = SYNONYMS.iter().filter(|(said, is_same, meant)| *said == text && *is_same && said != meant);
    let all = pieces.chain(field).copied().chain(same.map(|(.., meant)| *meant));
    all.flat_map(|meant| [fold(meant), fold(stem(&meant.to_lowercase()))]).collect()
}

/// How many of some pieces one name has, at least so many and two, and its words that mean them: of
/// the name that has most of them and least beside them.
fn named(model: &Model, pieces: &[Piece], least: usize) -> Option<(usize, String)> {
    let kinds = ANYTHING & !(PERSON | SOURCE);
    let all = model.all().filter(|(_, entity)| entity.kind.bit() & kinds != 0);
    let fitting = all.flat_map(|(_, entity)| {
        let is_title = entity.kind.bit() & (DECISION | Kind::Change.bit()) != 0;
        let is_post = entity.kind == Kind::Post;
        let own = names_of(entity).filter_map(|name| own(name, pieces, least.max(2)));
        // "sjukvårdsutvecklingsdirektör" is no director of health care.
        own.filter(move |own| !is_post || own.letters == 0).map(move |own| (is_title, own))
    });
    let best = fitting.min_by_key(|(is_title, own)| {
        (Reverse(own.count), *is_title, own.left, own.letters, own.words.len())
    });
    best.map(|(_, own)| (own.count, own.words))
}

/// What of one name means the first pieces, and what it has beside that.
struct Own {
    count: usize,
    words: String,
    left: usize,
    /// Letters of compounds that no piece has.
    letters: usize,
}

fn own(name: &str, pieces: &[Piece], least: usize) -> Option<Own> {
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    // Where each piece is: a word, and from which letter on to which.
    let mut used: Vec<(usize, Range<usize>)> = Vec::new();
    for piece in pieces {
        let places = (0..folded.len()).flat_map(|at| {
            let places = piece.meanings.iter().filter_map(|meaning| place(&folded[at], meaning));
            places.map(|own| (at, own)).collect::<Vec<_>>()
        });
        let is_free = |(at, own): &(usize, Range<usize>)| {
            !used.iter().any(|(other, of)| other == at && own.start < of.end && of.start < own.end)
        };
        // The longest meaning of them tells most.
        match places.filter(is_free).max_by_key(|(_, own)| own.len()) {
            Some(place) => used.push(place),
            None => break,
        }
    }
    let count = used.len();
    if count < least {
        return None;
    }
    let mut at: Vec<usize> = used.iter().map(|(at, _)| *at).collect();
    at.sort_unstable();
    at.dedup();
    let left = folded.iter().enumerate().filter(|(own, word)| !at.contains(own) && !is_small(word)).count();
    let of_one = |at: &usize| {
        let own = used.iter().filter(|(other, _)| other == at).map(|(_, own)| own.len());
        // A letter may join two words.
        let own: usize = own.map(|length| length + 1).sum();
        folded[*at].len().saturating_sub(own)
    };
    let letters = at.iter().map(of_one).sum();
    Some(Own { count, words: at.iter().map(|at| words[*at]).collect::<Vec<_>>().join(" "), left, letters })
}

/// Where a word of a name has a meaning, with its ending: as itself in any form, or as one end of a
/// compound.
fn place(word: &str, meaning: &str) -> Option<Range<usize>> {
    let is_ending = |rest: &str| rest.is_empty() || is_in(ENDINGS, rest);
    if let Some(rest) = word.strip_prefix(meaning) {
        let is_half = meaning.len() >= HALF && rest.len() >= HALF;
        let end = if is_ending(rest) { word.len() } else { meaning.len() };
        return (is_ending(rest) || is_half).then_some(0..end);
    }
    let at = word.rfind(meaning).filter(|at| *at >= HALF - 1 && meaning.len() >= HALF - 1)?;
    is_ending(&word[at + meaning.len()..]).then_some(at..word.len())
}
