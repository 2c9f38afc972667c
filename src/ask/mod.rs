//! A question in people's own words: read by rules and the names of the data, into command lines of
//! the program's own. No model of language, no network, no memory: the same question is read the
//! same way, and how it was read is said.

mod acting;
mod amount;
mod apart;
mod beyond;
mod boards;
mod called;
mod candidate;
mod compound;
mod english;
mod former;
mod kinds;
mod mend;
mod mentions;
mod names;
mod organs;
mod persons;
mod pieces;
mod read;
mod rules;
mod synonyms;
mod tasks;
mod text;
mod time;
mod translated;
mod used;
mod verbs;
mod vocabulary;
mod words;
mod yearless;

use crate::find::fold;
use crate::lang::Both;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
pub use called::called;
pub use text::Unreadable;
pub use translated::Synonym;

/// A question as it was read.
#[derive(Debug, Default)]
pub struct Asked {
    pub readings: Vec<Reading>,
    /// Words that neither ask nor name anything.
    pub unknown: Vec<String>,
    /// Words that were read as others that are spelt nearly so.
    pub corrected: Vec<(String, String)>,
    pub synonyms: Vec<Synonym>,
    /// Words that make it a question that no command answers.
    pub beyond: Vec<String>,
    /// What was understood of it, where it could not be read.
    pub understood: Vec<EntityId>,
    /// It asks for what no such data has, as a personal number.
    pub is_refused: bool,
}

/// One way to read a question, and the command line that answers it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The command's name and its arguments.
    pub argv: Vec<String>,
    /// The question in full: "vem är ordförande i Taktisk styrgrupp".
    pub read: Both,
    /// The words that name things, and what they name.
    pub matched: Vec<(String, Vec<EntityId>)>,
    /// Words of the question that this does not answer.
    pub unread: Vec<String>,
    /// It asks whether something is so.
    pub is_polar: bool,
}

/// What was set beside the question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Set<'s> {
    pub at: Option<&'s str>,
    pub region: Option<EntityId>,
}

/// Reads a question.
pub fn ask(model: &Model, question: &str, set: Set<'_>, today: Day) -> Result<Asked, Unreadable> {
    let words = text::words(question)?;
    let clauses = text::clauses(&words);
    let mut asked = of_one(model, clauses[0], set, today);
    for rest in &clauses[1..] {
        let is_and = |word: &text::Word| matches!(word.folded.as_str(), "och" | "and" | "samt");
        let own = if is_and(&rest[0]) { &rest[1..] } else { rest };
        let next = of_one(model, own, set, today);
        // "vem är ordförande och vilka sitter i gruppen": both ask of what only the second names.
        let named = next.readings.first().and_then(|reading| reading.matched.first());
        if let Some((said, _)) = named.filter(|_| asked.understood.is_empty() && asked.readings.is_empty()) {
            let names = said.split(' ').filter_map(|piece| text::Word::of(piece, 0));
            let whole: Vec<text::Word> = clauses[0].iter().cloned().chain(names).collect();
            asked = of_one(model, &whole, set, today);
        }
        // A clause that names nothing goes on with what the first one named, and is not read.
        // Whoever may do what it says is named by its own words.
        let is_own = |next: &Asked| {
            let is_power = next.readings.iter().all(|reading| reading.argv[0] == "who-decides");
            !next.understood.is_empty() || is_power && next.unknown.is_empty()
        };
        let is_read = !next.readings.is_empty() && is_own(&next);
        let told =
            |words: &[text::Word]| words.iter().map(|word| word.said.as_str()).collect::<Vec<_>>().join(" ");
        match (is_read, asked.readings.is_empty()) {
            (true, false) => {
                asked.readings.extend(next.readings);
                asked.unknown.extend(next.unknown);
            }
            // Of two halves the one that can be read is answered, and the other told as not read.
            (true, true) if !next.understood.is_empty() && !asked.is_refused => {
                let unread = told(clauses[0]);
                asked = next;
                asked.unknown.insert(0, unread);
            }
            _ => {
                asked.unknown.push(told(rest));
                asked.beyond.extend(next.beyond);
                asked.is_refused |= next.is_refused;
            }
        }
    }
    Ok(asked)
}

/// Reads one clause.
fn of_one(model: &Model, words: &[text::Word], set: Set<'_>, today: Day) -> Asked {
    let (words, synonyms) = translated::translated(model, words.to_vec());
    let read = read::Read::of(model, words, set, today);
    let (unknown, corrected) = as_written(&read);
    let mut asked = Asked {
        unknown,
        corrected,
        is_refused: read.is_refused(),
        understood: read.mentions.iter().flat_map(|mention| mention.ids.iter().copied()).collect(),
        synonyms,
        ..Asked::default()
    };
    asked.beyond = beyond::beyond(&read);
    asked.unknown.retain(|word| !asked.beyond.contains(word));
    if !asked.is_refused && asked.beyond.is_empty() && !is_cut(&read) {
        asked.readings = rules::readings(&read, &mut asked.beyond);
        let is_used = |word: &String| {
            asked.readings.iter().any(|reading| reading.has_used(model, word, &read.mentions))
        };
        let (_, unused) = asked.unknown.drain(..).partition::<Vec<_>, _>(is_used);
        asked.unknown = unused;
        asked.unknown.extend(asked.readings.iter_mut().flat_map(|reading| reading.unread.drain(..)));
        // What was left out may be the question itself.
        if let Some(word) = beyond::turning(&read, &asked) {
            asked.unknown.retain(|own| *own != word);
            asked.beyond.push(word);
            asked.readings.clear();
        }
    }
    // "vad hette den tidigare" asks of names, whatever else it says of the time.
    let is_earlier = |word: &String| {
        matches!(fold(word).as_str(), "tidigare" | "forut" | "before" | "formerly" | "earlier")
    };
    asked.unknown.retain(|word| !(read.any(&[vocabulary::Asks::Called]) && is_earlier(word)));
    // Where nothing else tells why it could not be read, what it asks for does.
    if asked.readings.is_empty() && asked.unknown.is_empty() && asked.beyond.is_empty() {
        use vocabulary::Asks::{Begun, Compare, Ended, Lacks, Proposed};
        let asking = words::asking_for(&read.words, &[Lacks, Begun, Ended, Compare, Proposed]);
        asked.beyond.extend(asking.map(|word| word.said.clone()));
        let put = words::put_down(&read.words).map(|(put, _)| read.words[put].said.clone());
        asked.beyond.extend(put);
        let founding = rules::founding(&read).filter(|word| !asked.beyond.contains(word));
        asked.beyond.extend(founding);
        asked.beyond.extend(rules::of_another(&read).or_else(|| rules::is_only_within(&read)));
    }
    as_asked(&mut asked);
    as_misspelt(&read, &mut asked);
    // "sedan 2021" may be what kept it from being read.
    let period = read.time.as_ref().filter(|time| time.is_period());
    asked.unknown.extend(period.filter(|_| asked.readings.is_empty()).map(|time| time.said.clone()));
    asked
}

/// Puts the words of the question back in the place of those that they were read as: what was not
/// read is told as it was written.
fn as_asked(asked: &mut Asked) {
    let Asked { unknown, synonyms, .. } = asked;
    for synonym in synonyms.iter() {
        let is_of = |word: &String| synonym.meant.split([' ', '-']).any(|piece| piece == word);
        if let Some(at) = unknown.iter().position(|word| is_of(word) || *word == synonym.meant) {
            unknown[at] = synonym.said.clone();
            unknown.retain(|word| !is_of(word));
        }
    }
}

/// The same of a word that was read as one with which people ask, where nothing answers that.
fn as_misspelt(read: &read::Read<'_>, asked: &mut Asked) {
    for (said, meant) in &read.corrected {
        let Some(meant) = meant.strip_prefix(mend::ASKING) else { continue };
        let told = asked.unknown.iter_mut().chain(&mut asked.beyond);
        let told: Vec<&mut String> = told.filter(|word| *word == meant).collect();
        if !told.is_empty() {
            asked.corrected.retain(|(own, _)| own != said);
        }
        told.into_iter().for_each(|word| word.clone_from(said));
    }
}

/// The words that are not known, as they were written, and those that were read as others: a word
/// that was read as one that is not known either was not read.
fn as_written(read: &read::Read<'_>) -> (Vec<String>, Vec<(String, String)>) {
    let mut unknown = read.unknown.clone();
    let mut corrected = Vec::new();
    for (said, meant) in &read.corrected {
        let bare = meant.trim_start_matches(mend::ASKING);
        let is_strange = |word: &String| bare.split([' ', '-']).any(|part| *word == part);
        if unknown.iter().any(is_strange) {
            unknown.retain(|word| !is_strange(word));
            unknown.push(said.clone());
        } else {
            let shown = if meant.starts_with(mend::ASKING) { String::new() } else { meant.clone() };
            // Another ending of a word with which people ask is no misspelling.
            let is_form = shown.is_empty() && mend::is_another_form(&fold(said), bare);
            corrected.extend((!is_form).then(|| (said.clone(), shown)));
        }
    }
    (unknown, corrected)
}

/// Whether a class is named with a word behind it that is not known: "NPO cancer" is one of them by
/// a name that the data does not have, and no question about all.
fn is_cut(read: &read::Read<'_>) -> bool {
    let is_class = |id: &EntityId| !read.model.edges_as(*id, "class_of").is_empty();
    let is_unknown = |word: &text::Word| read.unknown.contains(&word.said);
    let behind = |mention: &mentions::Mention| read.words.get(mention.at.iter().max().map_or(0, |at| at + 1));
    let mut classes = read.mentions.iter().filter(|mention| mention.ids.iter().any(is_class));
    classes.any(|mention| behind(mention).is_some_and(is_unknown))
}

/// Whether a word is one with which people ask.
pub fn is_asking(word: &str) -> bool {
    let Ok(words) = text::words(word) else { return false };
    words.iter().enumerate().any(|(at, word)| words::is_small(&word.folded) || words::asks(&words, at))
}
