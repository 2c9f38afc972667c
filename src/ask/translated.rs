//! Words of the field for which the data has others: synonyms, and English words for what sources
//! call by Swedish ones.

use crate::ask::compound::compound;
use crate::ask::english::ENGLISH;
use crate::ask::mend::said_of;
use crate::ask::synonyms::{ONLY_BETWEEN, SYNONYMS};
use crate::ask::text::Word;
use crate::ask::verbs::verb;
use crate::ask::vocabulary::Asks;
use crate::ask::words::{Features, is_in};
use crate::find::{fold, names_of, same_word, stem};
use crate::model::Model;
use crate::model::entity::Entity;
use crate::model::kind::Kind;
use std::borrow::Cow;

/// Letters of an abbreviation, at most.
const ABBREVIATION: usize = 3;

/// A word that was read as another one of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    pub said: String,
    pub meant: String,
    pub is_same: bool,
}

/// Whether a synonym that is another word too is meant where it stands: "ansvarar för it" has no
/// pronoun. Nothing is said of other words.
fn is_meant(words: &[Word], at: usize) -> Option<bool> {
    let word = &words[at];
    let (_, before, before_capital, after) = ONLY_BETWEEN.iter().find(|(own, ..)| *own == word.kept)?;
    let is_capital = word.said.chars().all(char::is_uppercase);
    let is_before = |said: &str| is_in(before, said) || is_capital && is_in(before_capital, said);
    let is_after = |next: &Word| is_in(after, &next.kept);
    let first = at.checked_sub(1).is_some_and(|at| is_before(&words[at].kept));
    Some(first && words.get(at + 1).is_none_or(is_after))
}

/// Puts the data's words in the place of others that mean the same, whole words only. What is only
/// near is not taken where something has the very word in its name, nor where it is not there.
pub fn translated(model: &Model, words: Vec<Word>) -> (Vec<Word>, Vec<Synonym>) {
    // "vad betyder RD" asks of those very letters.
    let is_meaning = Features::of(&words).0.any(&[Asks::Means]);
    let (mut told, mut used, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.len() {
        let listed = [4, 3, 2, 1].into_iter().find_map(|length| {
            let span = words.get(at..at + length)?;
            let text = span.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
            if is_meaning && length == 1 && text.len() <= ABBREVIATION {
                return None;
            }
            let is_it = is_meant(&words, at).filter(|_| length == 1);
            let manager = manager(model, span).map(|post| (true, Cow::Owned(post)));
            let (is_same, meant) = manager.or_else(|| {
                let field = english(model, &text, span).or_else(|| synonym(model, &text, span, is_it));
                let (is_same, meant) = field.or_else(|| likeliest(model, &text, span))?;
                Some((is_same, Cow::Borrowed(meant)))
            })?;
            Some((length, is_same, meant))
        });
        let listed = verb(&words, at).map(|(length, meant)| (length, true, Cow::Borrowed(meant))).or(listed);
        // More words that are one name together are nothing else apart.
        let most = listed.as_ref().map_or(0, |(length, ..)| *length);
        let whole = compound(model, &words, at).filter(|(length, _)| *length > most);
        let found = whole.map(|(length, meant)| (length, true, Cow::Owned(meant))).or(listed);
        match found {
            Some((length, is_same, meant)) => {
                let said: Vec<&str> = words[at..at + length].iter().map(|word| word.said.as_str()).collect();
                used.push(Synonym { said: said.join(" "), meant: meant.to_string(), is_same });
                let clause = words[at].clause;
                let pieces = meant.split([' ', '-']);
                let pieces = pieces.filter_map(|piece| Word::of(piece, clause));
                told.extend(pieces.map(|piece| Word { is_meant: true, ..piece }));
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

/// What the field's words mean, and whether that is the same.
fn synonym(model: &Model, text: &str, span: &[Word], is_it: Option<bool>) -> Option<(bool, &'static str)> {
    let row = SYNONYMS.iter().find(|(said, ..)| *said == text)?;
    let is_near = || !is_named(model, row.0, span) && is_named(model, &fold(row.2), &[]);
    is_it.unwrap_or_else(|| row.1 || is_near()).then_some((row.1, row.2))
}

/// What an English word is called in the data: the first that something there begins a word with.
fn english(model: &Model, text: &str, span: &[Word]) -> Option<(bool, &'static str)> {
    let meanings = meanings(model, text, span)?;
    let is_there = |meaning: &&&str| {
        let begin = format!(" {}", stem(&fold(meaning)));
        any_text(model, |said| format!(" {}", fold(said)).contains(&begin))
    };
    meanings.iter().find(is_there).map(|meant| (true, *meant))
}

/// The likeliest of them, where nothing has any: what is not found is then told by the word that
/// was looked for.
fn likeliest(model: &Model, text: &str, span: &[Word]) -> Option<(bool, &'static str)> {
    meanings(model, text, span)?.first().map(|meant| (true, *meant))
}

fn meanings(model: &Model, text: &str, span: &[Word]) -> Option<&'static [&'static str]> {
    let (_, meanings) = ENGLISH.iter().find(|(said, _)| *said == text)?;
    if is_named(model, text, span) { None } else { Some(meanings) }
}

/// "head of IT", "HR manager": the post that is called "IT-chef".
fn manager(model: &Model, span: &[Word]) -> Option<String> {
    let of = match span {
        [head, of, what] if matches!(head.folded.as_str(), "head" | "manager") && of.folded == "of" => what,
        [what, head] if head.folded == "manager" => what,
        _ => return None,
    };
    let is_it = |name: &str| {
        let name = fold(name);
        name.strip_prefix(&of.folded).is_some_and(|rest| matches!(rest.trim(), "chef" | "schef"))
    };
    let mut posts = model.of_kind(Kind::Post).flat_map(|(_, post)| names_of(post));
    posts.find(|name| is_it(name)).map(String::from)
}

/// Whether something has these words in its name, or says them of what it has.
fn is_named(model: &Model, said: &str, span: &[Word]) -> bool {
    // "Primärvården" is the unit Primärvård, where there is one.
    let is_form = |text: &str| match span {
        [word] => text.to_lowercase().split([' ', '-']).any(|own| same_word(own, &word.kept)),
        _ => false,
    };
    let has = |text: &str| format!(" {} ", fold(text)).contains(&format!(" {said} ")) || is_form(text);
    // "avstängning av personal" is a power by its very words.
    any_name(model, has) || said.len() > 3 && any_said(model, has)
}

fn any_text(model: &Model, has: impl Fn(&str) -> bool + Copy) -> bool {
    any_name(model, has) || any_said(model, has)
}

fn any_name(model: &Model, has: impl Fn(&str) -> bool + Copy) -> bool {
    named(model).any(|entity| names_of(entity).any(has))
}

fn any_said(model: &Model, has: impl Fn(&str) -> bool + Copy) -> bool {
    named(model).any(|entity| said_of(entity).into_iter().any(|text| has(text.as_str())))
}

fn named(model: &Model) -> impl Iterator<Item = &Entity> {
    model.all().map(|(_, entity)| entity).filter(|entity| entity.kind != Kind::Source)
}
