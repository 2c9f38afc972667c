//! A name used outside the time in which it was the name: SKR in a text of 2017, when the
//! organisation was called SKL.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::find::fold;
use crate::lang::both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{AliasKind, Detail, Entity, EntityId};
use crate::model::value::Text;
use crate::steps;
use std::collections::{BTreeSet, HashMap, HashSet};

pub const CHECK: Check = Check::wide(
    "name-out-of-time",
    Level::Warning,
    include_str!("../../docs/checks/name-out-of-time.md"),
    run,
    |pair| pair.others().any(has_other_names),
);

/// A name, and the days between which it was one.
struct Name<'m> {
    of: EntityId,
    text: &'m Text,
    /// Folded.
    words: String,
    first: Day,
    last: Day,
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let names = names(scope.model);
    if names.is_empty() {
        return;
    }
    let known = Known::of(&names);
    for (id, entity) in scope.subjects() {
        let Some((date, texts)) = dated_texts(scope.model, id) else { continue };
        let holds = |name: &&Name<'_>| date.latest() >= name.first && date.earliest() <= name.last;
        let changed = changed(entity);
        for text in texts {
            let folded = fold(text.as_str());
            let phrases = known.phrases_in(&folded);
            let all = || phrases.iter().flat_map(|names| names.iter().map(|at| &known.names[*at]));
            // "SKR (tidigare SKL)" says both, and is no mistake.
            let says_both: HashSet<EntityId> = all().filter(holds).map(|name| name.of).collect();
            // The same word may be right as another entity's name of that time.
            let wrong = phrases.iter().filter(|same| !same.iter().any(|at| holds(&&known.names[*at])));
            let mut out: Vec<usize> = Vec::new();
            for same in wrong {
                let is_out = |at: &&usize| {
                    let of = known.names[**at].of;
                    of != id && !says_both.contains(&of) && !changed.contains(&of)
                };
                out.extend(same.iter().filter(is_out).take(MOST));
            }
            out.sort_unstable();
            for name in out.into_iter().map(|at| &known.names[at]) {
                let (word, then) = (name.text.as_str(), scope.model.get(name.of).name_on(date.latest()));
                let day = date.on_it();
                let message = both(
                    format!("namnet {word} gällde inte {}; då var namnet {then}", day.sv),
                    format!("{word} was not the name {}; it was {then}", day.en),
                );
                let place = Place { file: entity.file, span: text.span };
                let help = both("skriv namnet som gällde då", "write the name that applied then");
                diagnostics.push(CHECK.finding(place, message).help(help));
            }
        }
    }
}

/// Whom a reorganisation is about: it tells of the name before and of the one after.
fn changed(entity: &Entity) -> HashSet<EntityId> {
    let Detail::Change(change) = &entity.detail else { return HashSet::new() };
    change.before.iter().chain(&change.after).filter_map(|reference| reference.to).collect()
}

/// Findings of one word in one text, at most: a thousand may have had it as a name.
const MOST: usize = 8;

/// The names by their words, so that a text is held against those that stand in it, and not against
/// all.
struct Known<'n, 'm> {
    names: &'n [Name<'m>],
    by_words: HashMap<&'n str, Vec<usize>>,
    /// How many words those have that begin with a word.
    lengths: HashMap<&'n str, BTreeSet<usize>>,
    /// How long first words are, by their first byte, a bit each: most words are none.
    first: Box<[u64; 256]>,
}

impl<'n, 'm> Known<'n, 'm> {
    fn of(names: &'n [Name<'m>]) -> Known<'n, 'm> {
        let (by_words, lengths) = (HashMap::new(), HashMap::new());
        let mut known = Known { names, by_words, lengths, first: Box::new([0; 256]) };
        for (at, name) in names.iter().enumerate() {
            let first = name.words.split(' ').next().unwrap_or_default();
            known.by_words.entry(&name.words).or_default().push(at);
            known.lengths.entry(first).or_default().insert(name.words.split(' ').count());
            let (byte, bit) = place(first);
            known.first[byte] |= bit;
        }
        known
    }

    /// The names that stand in a folded text, those of the same words together.
    fn phrases_in(&self, text: &str) -> Vec<&[usize]> {
        let ends: Vec<usize> = memchr::memchr_iter(b' ', text.as_bytes()).chain([text.len()]).collect();
        let (mut seen, mut found, mut next) = (HashSet::new(), Vec::new(), 0);
        for (at, end) in ends.iter().enumerate() {
            let (start, word) = (next, &text[next..*end]);
            next = end + 1;
            let (byte, bit) = place(word);
            let lengths = if self.first[byte] & bit == 0 { None } else { self.lengths.get(word) };
            let Some(lengths) = lengths else { continue };
            for end in lengths.iter().filter_map(|count| ends.get(at + count - 1)) {
                steps::count(1);
                let words = &text[start..*end];
                if let Some(names) = self.by_words.get(words).filter(|_| seen.insert(words)) {
                    found.push(names.as_slice());
                }
            }
        }
        found
    }
}

/// The place of a word in `Known::first`.
fn place(word: &str) -> (usize, u64) {
    (word.bytes().next().unwrap_or_default().into(), 1 << (word.len() % 64))
}

fn has_other_names(entity: &Entity) -> bool {
    !entity.common.aliases.is_empty()
}

/// Names that have not always been names, or are no longer.
fn names<'m>(model: &'m Model) -> Vec<Name<'m>> {
    let mut names = Vec::new();
    for (of, entity) in model.all().filter(|(_, entity)| has_other_names(entity)) {
        let mut add = |text: &'m Text, first: Option<Day>, last: Option<Day>| {
            let words = fold(text.as_str());
            if (first.is_some() || last.is_some()) && words.len() > 2 {
                names.push(Name {
                    of,
                    text,
                    words,
                    first: first.unwrap_or(Day::MIN),
                    last: last.unwrap_or(Day::MAX),
                });
            }
        };
        let former = entity.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former));
        let ended =
            former.filter_map(|alias| alias.to.as_ref()).filter(|to| !to.is_open()).map(Date::earliest).max();
        add(&entity.common.name, ended.and_then(|day| day.tomorrow().ok()), None);
        for alias in &entity.common.aliases {
            let closed = |date: &&Date| !date.is_open();
            add(
                &alias.name,
                alias.from.as_ref().filter(closed).map(Date::earliest),
                alias.to.as_ref().filter(closed).map(Date::latest),
            );
        }
    }
    names
}

/// The date of something dated, and the texts that speak of that time.
fn dated_texts(model: &Model, id: EntityId) -> Option<(&Date, Vec<&Text>)> {
    let entity = model.get(id);
    let mut texts = vec![&entity.common.name];
    texts.extend(&entity.common.description);
    let date = entity.day()?;
    texts.extend(entity.decision().iter().flat_map(|one| &one.points).map(|point| &point.text));
    texts.extend(entity.assignment().iter().flat_map(|one| &one.points).map(|point| &point.text));
    texts.extend(entity.assignment().and_then(|one| one.purpose.as_ref()));
    texts.extend(entity.change().iter().flat_map(|one| &one.transfers).map(|moved| &moved.what));
    texts.extend(model.statements(id).iter().filter_map(|statement| statement.stated.term.as_ref()));
    Some((date, texts)).filter(|(date, _)| !date.is_open())
}
