//! What the words of a question ask for, and other words for what the data calls otherwise.

use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{self, *};
use crate::ask::vocabulary::{ASKS, DOCUMENTS, GENERAL, SMALL, SYNONYMS};
use crate::find::{fold, names_of};
use crate::model::Model;
use crate::model::kind::Kind;

/// Whether a word is one of a list of words between spaces.
fn is_in(list: &str, folded: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == folded)
}

pub fn is_small(folded: &str) -> bool {
    is_in(SMALL, folded)
}

/// Whether a word of a name, or its stem, is one that many names have.
pub fn is_general(folded: &str, stem: &str) -> bool {
    is_in(GENERAL, folded) || is_in(GENERAL, stem)
}

/// All that a question asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features(u64);

impl Features {
    /// What the words ask for, and which of them do. Words of names ask for nothing.
    pub fn of(words: &[Word]) -> (Features, Vec<bool>) {
        let (mut all, mut asking) = (Features::default(), vec![false; words.len()]);
        for at in 0..words.len() {
            for (asks, length) in forms_at(words, at) {
                all.add(asks);
                asking[at..at + length].fill(true);
            }
        }
        let has = |word: &str| words.iter().any(|own| own.folded == word);
        let ends_with = |word: &str| words.last().is_some_and(|last| last.folded == word);
        // "vad står … för" and "what does … stand for" have their word in the middle.
        if ends_with("for") && (has("star") || has("stand") || has("stands")) {
            all.add(Means);
            words.iter().zip(&mut asking).for_each(|(word, asks)| *asks |= word.folded.starts_with("sta"));
        }
        if ends_with("do") {
            all.add(Task);
        }
        // "vad är en nämnd" asks for a meaning, "vad är det" does not.
        let begins = |first: &[&str; 3]| {
            let told = words.iter().map(|word| word.folded.as_str());
            words.len() > first.len() && told.take(first.len()).eq(first.iter().copied())
        };
        let article = [["vad", "ar", "en"], ["vad", "ar", "ett"], ["what", "is", "a"], ["what", "is", "an"]];
        if article.iter().any(begins) {
            all.add(Means);
        }
        (all, asking)
    }

    fn add(&mut self, asks: Asks) {
        self.0 |= 1 << asks as u64;
    }

    pub fn any(self, of: &[Asks]) -> bool {
        of.iter().any(|asks| self.0 & (1 << *asks as u64) != 0)
    }
}

/// The words that ask for some of these.
pub fn asking_for<'w>(words: &'w [Word], of: &'w [Asks]) -> impl Iterator<Item = &'w Word> {
    let asks = |at: &usize| forms_at(words, *at).any(|(asks, _)| of.contains(&asks));
    (0..words.len()).filter(asks).map(|at| &words[at])
}

/// What a word asks for, with those that follow it, and how many they are.
pub fn forms_at(words: &[Word], at: usize) -> impl Iterator<Item = (Asks, usize)> {
    let is_form = move |form: &str| {
        form.split('_').enumerate().all(|(next, part)| {
            let asks = |word: &&Word| !word.read && !word.is_half;
            words.get(at + next).filter(asks).is_some_and(|word| match part.strip_suffix('*') {
                Some(begin) => word.folded.starts_with(begin),
                None => word.folded == part,
            })
        })
    };
    let length = move |forms: &&str| {
        forms.split_ascii_whitespace().filter(|form| is_form(form)).map(|form| form.split('_').count()).max()
    };
    ASKS.iter().filter_map(move |(asks, forms)| Some((*asks, length(forms)?)))
}

/// Whether a word asks for something, by itself or with those that follow it.
pub fn asks(words: &[Word], at: usize) -> bool {
    forms_at(words, at).next().is_some()
}

/// The type of document that a word says.
pub fn document(word: &Word) -> Option<&'static str> {
    let is_said = |forms: &str| forms.split_ascii_whitespace().any(|form| word.folded.starts_with(form));
    DOCUMENTS.iter().find(|(_, forms)| is_said(forms)).map(|(kind, _)| *kind)
}

/// A word that was read as another one of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    pub said: String,
    pub meant: String,
    pub is_same: bool,
}

/// What "it" is of, as the field calls it.
const IT: &str = "digitalisering";

/// "ansvarar för it": no pronoun in Swedish.
fn is_it(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| words[before].kept.as_str());
    let is_last = words.get(at + 1).is_none_or(|next| matches!(next.kept.as_str(), "i" | "hos" | "inom"));
    let is_said =
        words[at].kept == "it" && (words[at].said == "IT" || matches!(before, "för" | "om" | "inom"));
    is_said && is_last && matches!(before, "för" | "om" | "inom" | "leder" | "äger" | "for")
}

/// Puts the data's words in the place of others that mean the same, whole words only. What is only
/// near is not taken where something has the very word in its name.
pub fn translated(model: &Model, words: Vec<Word>) -> (Vec<Word>, Vec<Synonym>) {
    let is_named = |said: &str| {
        let mut names = model.all().filter(|(_, entity)| entity.kind != Kind::Source);
        names.any(|(_, entity)| {
            names_of(entity).any(|name| format!(" {} ", fold(name)).contains(&format!(" {said} ")))
        })
    };
    let (mut told, mut used, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.len() {
        if is_it(&words, at) {
            used.push(Synonym { said: words[at].said.clone(), meant: IT.to_string(), is_same: false });
            told.extend(Word::of(IT, words[at].clause));
            at += 1;
            continue;
        }
        let found = [3, 2, 1].into_iter().find_map(|length| {
            let span = words.get(at..at + length)?;
            let text: Vec<&str> = span.iter().map(|word| word.folded.as_str()).collect();
            let row = SYNONYMS.iter().find(|(said, ..)| *said == text.join(" "))?;
            if !row.1 && is_named(row.0) {
                return None;
            }
            Some((length, row))
        });
        match found {
            Some((length, (_, is_same, meant))) => {
                let said: Vec<&str> = words[at..at + length].iter().map(|word| word.said.as_str()).collect();
                used.push(Synonym { said: said.join(" "), meant: meant.to_string(), is_same: *is_same });
                let clause = words[at].clause;
                let pieces = meant.split([' ', '-']);
                told.extend(pieces.filter_map(|piece| Word::of(piece, clause)));
                at += length;
            }
            None => {
                told.push(words[at].clone());
                at += 1;
            }
        }
    }
    (told, used)
}
