//! Misspelt words of a question, and those that were written as one.

use crate::ask::beyond::is_before;
use crate::ask::organs::is_organ;
use crate::ask::read::Read;
use crate::ask::text::Word;
use crate::ask::vocabulary::{ASKS, Asks, DOCUMENTS, ORDINAL};
use crate::ask::words::{asks, is_matter, is_small};
use crate::find::{fold, names_of, stem};
use crate::model::Model;
use crate::model::entity::Entity;
use crate::model::kind::Kind;
use crate::model::nearest::Spelling;
use crate::model::value::Text;

/// Misspelt words that are mended, at most.
const MOST_MENDED: usize = 4;
/// Before a word with which people ask: what a misspelt one was read as is not shown.
pub const ASKING: char = '*';
/// Letters of a word that may be misspelt, at least: shorter ones are near to too much.
const SHORT: usize = 4;
/// Letters behind the beginning of a misspelt word, at most.
const ENDING: usize = 4;
/// Letters of a word that two may have been written as, at least.
const JOINED: usize = 6;

/// What a question's words were mended to, and how that is said.
pub struct Mended {
    pub words: Vec<Word>,
    pub corrected: Vec<(String, String)>,
}

/// Mends words that nobody knows: to the only near word with which people ask, or of any name but a
/// person's, one letter away, or two in a long one.
pub fn mend(read: &Read<'_>) -> Option<Mended> {
    let mut mended = Mended { words: Vec::new(), corrected: Vec::new() };
    for (at, word) in read.words.iter().enumerate() {
        let is_strange = read.unknown.contains(&word.said)
            && !word.is_meant
            && !is_small(&word.folded)
            && !read.nouns.iter().any(|(noun, _)| *noun == at)
            && !ORDINAL.contains(&format!(" {} ", word.folded))
            && !asks(&read.words, at)
            && !is_before(word)
            // "nämnden" is spelt right, though no name is that alone.
            && !is_organ(&read.words, at)
            && !word.folded.contains(|c: char| c.is_ascii_digit());
        let may_be = is_strange && word.folded.len() >= SHORT && mended.corrected.len() < MOST_MENDED;
        let is_matter = is_matter(&read.words, at);
        match may_be.then(|| meant(read.model, word, is_matter)).flatten() {
            Some(meant) => {
                let parts = meant.split([' ', '-']).filter_map(|part| Word::of(part, word.clause));
                mended.words.extend(parts);
                // A word with which people ask is known without its marks, and not always whole.
                let is_shown = Looked::new(word).asking().is_none_or(|(_, asking)| asking != meant);
                mended
                    .corrected
                    .push((word.said.clone(), if is_shown { meant } else { format!("{ASKING}{meant}") }));
            }
            None => mended.words.push(Word { read: false, ..word.clone() }),
        }
    }
    (!mended.corrected.is_empty()).then_some(mended)
}

/// Whether a source uses a word of something: it is spelt right.
fn is_term(model: &Model, word: &Word, of: fn(&Entity) -> Vec<&Text>) -> bool {
    let is_it = |term: &str| fold(term).split(' ').any(|own| own == word.folded);
    model.all().any(|(_, entity)| of(entity).into_iter().any(|text| is_it(text.as_str())))
}

/// The tasks that the sources give something.
pub fn tasks_of(entity: &Entity) -> Vec<&Text> {
    entity.mandate().iter().map(|task| &task.task).collect()
}

/// What the sources call seats, responsibilities and powers.
pub fn said_of(entity: &Entity) -> Vec<&Text> {
    let seats = entity.seats().iter().filter_map(|seat| seat.stated.term.as_ref());
    let owners = entity.responsible().iter().filter_map(|one| one.stated.term.as_ref());
    let powers =
        entity.powers().iter().flat_map(|power| power.what.as_ref().into_iter().chain(power.about.as_ref()));
    let counts = entity.counts().iter().map(|count| &count.what);
    seats.chain(owners).chain(powers).chain(counts).collect()
}

/// Whether a name has a compound that ends with the word: "avtalet" is spelt right where something
/// is called "Samverkansavtal".
fn is_end_of_name(model: &Model, word: &Word) -> bool {
    let is_end = |own: &str| own.len() > word.stem.len() && own.ends_with(word.stem.as_str());
    let has = |name: &str| fold(name).split(' ').any(is_end);
    word.stem.len() >= ENDING && model.all().any(|(_, entity)| names_of(entity).any(has))
}

/// Whether two words only differ in the last letters: "skrivit" and "skrivits".
pub fn is_another_form(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    same >= 4 && same + 1 >= shorter && longer - same <= 2
}

/// What a strange word was meant to be.
fn meant(model: &Model, word: &Word, is_matter: bool) -> Option<String> {
    let mut looked = Looked::new(word);
    if is_matter {
        looked.most = 1;
    }
    if is_term(model, word, said_of) || is_end_of_name(model, word) {
        return None;
    }
    // "ansvarar för forskning": what stands there is the matter, and asks for nothing.
    let mut best: Option<(usize, String)> = if is_matter { None } else { looked.asking() };
    let named = |(_, entity): &(_, &crate::model::entity::Entity)| entity.kind != Kind::Person;
    if best.is_none() && is_term(model, word, tasks_of) {
        return None;
    }
    for (_, entity) in model.all().filter(named) {
        for name in names_of(entity) {
            best = best.into_iter().chain(looked.in_name(name)).min();
        }
    }
    for kind in Kind::ALL {
        let (one, many) = (kind.name(), kind.plural());
        for noun in [&one.sv, &one.en, &many.sv, &many.en] {
            best = best.into_iter().chain(looked.near(noun)).min();
        }
    }
    // A word of a name is spelt right, though it names nothing alone.
    best.filter(|(edits, _)| *edits > 0).map(|(_, meant)| meant)
}

/// A strange word, with what is needed to turn most others down at once.
struct Looked<'w> {
    word: &'w Word,
    forms: Vec<Spelling<'w>>,
    first: Option<u8>,
    most: usize,
}

impl<'w> Looked<'w> {
    fn new(word: &'w Word) -> Looked<'w> {
        let mut forms = vec![Spelling::of(&word.folded)];
        if word.stem != word.folded && word.stem.len() > SHORT {
            forms.push(Spelling::of(&word.stem));
        }
        // "regionråd" is no "regional".
        let most = if word.folded.len() < 10 { 1 } else { 2 };
        Looked { word, forms, first: word.folded.bytes().next(), most }
    }

    fn within(&self, folded: &str, most: usize) -> Option<usize> {
        let is_near = folded.len() > SHORT && folded.bytes().next() == self.first;
        let other = Spelling::of(folded);
        is_near.then(|| self.forms.iter().filter_map(|form| form.within(&other, most)).min()).flatten()
    }

    /// A word with which people ask, one letter away; of the beginning of one, the beginning is.
    fn asking(&self) -> Option<(usize, String)> {
        // Nobody is taken to have asked for what is private.
        let asking = ASKS.iter().filter(|(asks, _)| *asks != Asks::Refused);
        let forms = asking.flat_map(|(_, forms)| forms.split_ascii_whitespace());
        let forms = forms.flat_map(|form| form.split('_').map(str::to_string));
        let documents = DOCUMENTS.iter().flat_map(|(_, forms)| forms.split_ascii_whitespace());
        let documents = documents.map(|form| format!("{form}*"));
        let near = forms.chain(documents).filter_map(|form| {
            let Some(begin) = form.strip_suffix('*') else {
                return self.within(&form, 1).map(|edits| (edits, form.clone()));
            };
            // One letter too few, as many, or one too many.
            let lengths = begin.len().saturating_sub(1)..=begin.len() + 1;
            let near = lengths.filter_map(|length| {
                let own = self.word.folded.get(..length).filter(|_| begin.len() > SHORT)?;
                // "upphandling" is no "upphävd": of a word that is much longer the beginning tells
                // little.
                if self.word.folded.len() - length > ENDING {
                    return None;
                }
                let is_near = own.bytes().next() == begin.bytes().next();
                let edits = Spelling::of(own).within(&Spelling::of(begin), 1).filter(|_| is_near)?;
                Some((edits, begin.len().abs_diff(length), format!("{begin}{}", &self.word.folded[length..])))
            });
            near.min().map(|(edits, _, meant)| (edits, meant))
        });
        near.filter(|(edits, _)| *edits > 0).min()
    }

    fn near(&self, text: &str) -> Option<(usize, String)> {
        let folded = fold(text);
        let edits = self.within(&folded, self.most);
        let own = stem(text);
        let stemmed = || if own == text { None } else { self.within(&fold(own), self.most.min(1)) };
        edits.or_else(stemmed).map(|edits| (edits, text.to_lowercase()))
    }

    /// The nearest word of a name; or all of a name, where it was written as one word.
    fn in_name(&self, name: &str) -> Option<(usize, String)> {
        let lower = name.to_lowercase();
        let words = lower.split([' ', '-', ',']).filter(|word| !word.is_empty());
        let best = words.filter_map(|word| self.near(word)).min();
        let joined = || {
            let folded = fold(name).replace(' ', "");
            let is_several = lower.contains([' ', '-']) && folded.len() >= JOINED;
            let edits = is_several.then(|| self.within(&folded, 1)).flatten()?;
            // Not a letter of it is wrong, and yet it is no word of the name.
            Some((edits.max(1), lower.replace(['-', ','], " ")))
        };
        best.into_iter().chain(joined()).chain(self.in_elided(&lower)).min()
    }

    /// "styrmodel" of "styr- och ansvarsmodell".
    fn in_elided(&self, lower: &str) -> Option<(usize, String)> {
        let (begin, after) = lower.split_once("- ")?;
        let begin = begin.rsplit(' ').next()?;
        let end = after.split(' ').find(|word| word.len() > SHORT)?;
        let rest = self.word.folded.strip_prefix(fold(begin).as_str())?;
        let end = fold(end);
        let tails = (SHORT..end.len()).filter_map(|from| end.get(end.len() - from..));
        let near = tails.filter_map(|tail| {
            let edits = Spelling::of(rest).within(&Spelling::of(tail), 1)?;
            Some((edits, format!("{begin}{tail}")))
        });
        near.min()
    }
}
