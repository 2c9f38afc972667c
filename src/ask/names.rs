//! Names of things, held against the words of a question.

use crate::ask::acting::is_acting;
use crate::ask::candidate::{Candidate, Part};
use crate::ask::text::Word;
use crate::ask::words::{asks, asks_alone, begin, is_asking_at, is_general, is_small, letters};
use crate::find::{fold, names_of, stem};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use std::collections::{HashMap, HashSet};

/// Ends of words that add nothing: "digitaliseringsfrågan", "kompetensområdet".
const TAILS: [&str; 9] =
    ["fragorna", "fragor", "fragan", "fraga", "omradena", "omradet", "omrade", "arbetet", "arbete"];
/// Letters of each half of a compound, at least: "ögon" is one of "ögonsjukdomar".
const FIRST_HALF: usize = 4;
const HALF: usize = 5;

/// A name that without its mark is a small word.
const MARKED: &str = "ås";

/// Words of a name that a question is held against, at most: nobody asks with more.
pub const LONGEST: usize = 60;

/// The words of a question by every form in which a name may have them.
pub struct Forms<'w> {
    words: &'w [Word],
    forms: HashMap<String, Vec<usize>>,
    begins: HashSet<[u8; 2]>,
}

impl<'w> Forms<'w> {
    pub fn of(words: &'w [Word]) -> Forms<'w> {
        let mut forms: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            let mut own = vec![word.folded.clone()];
            // "när" is no form of "nära".
            if !is_small(&word.folded) && !asks(words, at) {
                own.push(word.stem.clone());
                let tails = TAILS.iter().filter_map(|tail| word.folded.strip_suffix(tail));
                for bare in tails.filter(|bare| bare.len() > 3) {
                    let bare = bare.trim_end_matches('s');
                    own.extend([bare.to_string(), stem(bare).to_string()]);
                }
                own.extend(word.folded.strip_suffix('s').map(String::from));
                // "vattnet" is "vatten": the vowel falls out.
                let is_dropped =
                    |root: &&str| root.len() > 2 && !root.ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
                own.extend(
                    word.folded.strip_suffix("net").filter(is_dropped).map(|root| format!("{root}en")),
                );
            }
            own.extend(nouns_of_task(words, at));
            // "avtalet för 2026–2029" has two numbers of a name in one word.
            let is_span = word.folded.contains(' ');
            own.extend(word.folded.split(' ').filter(|_| is_span).map(String::from));
            own.retain(|form| !form.is_empty());
            own.sort();
            own.dedup();
            own.into_iter().for_each(|form| forms.entry(form).or_default().push(at));
        }
        let begins = forms.keys().map(|form| letters(form)).collect();
        Forms { words, forms, begins }
    }

    /// Each name of something that has a word of the question.
    pub fn candidates(&self, id: EntityId, entity: &Entity) -> Vec<Candidate> {
        let term = entity
            .common
            .term
            .as_ref()
            .map(|term| (term.as_str(), true))
            .filter(|_| entity.kind == Kind::Programme);
        let names = names_of(entity).map(|name| (name, false)).chain(term);
        // Those have the names of others in theirs.
        let is_title = matches!(entity.kind, Kind::Source | Kind::Decision | Kind::Change);
        names.filter_map(|(name, is_term)| self.candidate(id, name, is_term, is_title)).collect()
    }

    fn candidate(&self, id: EntityId, name: &str, is_term: bool, is_title: bool) -> Option<Candidate> {
        if !fold(name).split(' ').any(|word| self.begins.contains(&letters(word))) {
            return None;
        }
        let lower = name.to_lowercase();
        let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.take(LONGEST).collect();
        // Of nearly all names no word is there: they are not gone through further.
        let is_joined = lower.contains("- ") || lower.contains("-,");
        let is_slight = || parts.iter().all(|kept| is_small(&fold(kept)));
        if !is_joined && !parts.iter().any(|kept| self.tells(kept)) && !is_slight() {
            return None;
        }
        let elided = self.elided(&lower);
        // "NPO cancer": where a word of the name is there, the first half of another names it too.
        let is_there = |kept: &&str| self.forms.contains_key(&fold(kept)) && !is_small(&fold(kept));
        let has_one = parts.len() > 1 && parts.iter().any(is_there);
        let mut told = Vec::new();
        for kept in &parts {
            let (folded, stem) = (fold(kept), fold(stem(kept)));
            let is_asking = |place: usize| is_small(&self.words[place].folded) || asks(self.words, place);
            let met = |form: &String| self.forms.get(form).into_iter().flatten().copied();
            let mut at: Vec<usize> = met(&folded)
                .chain(met(&stem).filter(|place| !is_asking(*place)))
                .filter(|place| self.may_mean(*place, kept))
                .collect();
            let halves = elided.iter().filter(|(_, begin, end)| folded == *begin || folded == *end);
            at.extend(halves.map(|(place, ..)| *place));
            let is_half = at.is_empty() && has_one;
            if is_half {
                at.extend(self.halves(&folded));
            }
            at.sort_unstable();
            at.dedup();
            // "IT-enheten" is no unit that is called "enheten".
            let is_sign = kept.len() > 1 && name.contains(&kept.to_uppercase());
            let is_slight = *kept != MARKED && is_small(&folded) && parts.len() > 1 && !is_sign;
            // A sign has to be there, and tells nothing alone; with the rest, "IT-direktör" is more
            // than the theme that is called "it".
            let weight = if is_sign && is_small(&folded) { 0.7 } else { weight(&folded, &stem) };
            let weight = if is_slight { 0.0 } else { weight };
            let is_number = folded.bytes().all(|b| b.is_ascii_digit());
            told.push(Part { folded, weight, at, is_half, is_number });
        }
        told.iter().any(|part| !part.at.is_empty()).then_some(Candidate {
            id,
            parts: told,
            is_term,
            is_title,
            is_headed: is_title && is_headed(&lower),
        })
    }

    /// Whether the question has a word of a name, in whatever form, and no small one: "för" is in
    /// most names.
    fn tells(&self, kept: &str) -> bool {
        if !self.begins.contains(&begin(kept)) {
            return false;
        }
        let folded = fold(kept);
        let is_there = || self.forms.contains_key(&folded) || self.forms.contains_key(&fold(stem(kept)));
        !is_small(&folded) && is_there()
    }

    /// Words of the question with which a compound begins.
    fn halves(&self, folded: &str) -> impl Iterator<Item = usize> {
        let is_half = move |word: &Word| {
            let rest = folded.strip_prefix(&word.folded).map_or(0, str::len);
            word.folded.len() >= FIRST_HALF && rest >= HALF && !is_small(&word.folded)
        };
        (0..self.words.len())
            .filter(move |at| is_half(&self.words[*at]) && !is_asking_at(self.words, *at))
            .filter(|at| !is_general(&self.words[*at].folded, &self.words[*at].stem))
    }

    /// Words of the question that have both halves of a word of which a name has one elided: "styr-
    /// och ansvarsmodell" is a "styrmodell" too.
    fn elided(&self, name: &str) -> Vec<(usize, String, String)> {
        let pieces: Vec<&str> = name.split([' ', ',']).filter(|piece| !piece.is_empty()).collect();
        let mut found = Vec::new();
        for (at, begin) in pieces.iter().enumerate() {
            let Some(begin) = begin.strip_suffix('-').map(fold) else { continue };
            let is_joined = |piece: &&&str| !piece.ends_with('-') && !is_small(&fold(piece));
            let Some(end) = pieces[at..].iter().find(is_joined).map(|end| fold(end)) else { continue };
            for (place, word) in self.words.iter().enumerate() {
                let rest = word.folded.strip_prefix(&begin);
                if rest.is_some_and(|rest| ends_with(&end, rest)) {
                    found.push((place, begin.clone(), end.clone()));
                }
            }
        }
        found
    }

    /// Anyone who writes å, ä and ö means them; who leaves them out may mean either.
    fn may_mean(&self, at: usize, kept: &str) -> bool {
        let word = &self.words[at];
        let begins = word
            .kept
            .chars()
            .zip(kept.chars())
            .take_while(|(one, other)| fold(&one.to_string()) == fold(&other.to_string()));
        // "as" asks, and is nobody called Ås.
        if kept == MARKED && word.kept.is_ascii() {
            return false;
        }
        word.kept.is_ascii() || begins.into_iter().all(|(one, other)| one == other)
    }
}

/// Whether a word of a name ends with the second half of a compound: "ansvarsmodell" with
/// "modellen".
fn ends_with(folded: &str, end: &str) -> bool {
    let end = stem(end.trim_start_matches('s'));
    end.len() >= 4 && (folded.ends_with(end) || stem(folded).ends_with(end))
}

fn weight(folded: &str, stem: &str) -> f32 {
    let is_number = folded.chars().all(|c| c.is_ascii_digit());
    match () {
        () if is_number => 0.1,
        () if is_general(folded, stem) => 0.4,
        () if is_acting(folded) || asks_alone(folded) => 0.3,
        () => 1.0,
    }
}

/// "uppdraget att rekrytera": an assignment may be called by the noun, "Rekrytering av …".
fn nouns_of_task(words: &[Word], at: usize) -> Vec<String> {
    let is_task = at.checked_sub(1).is_some_and(|before| {
        words[before].folded == "att" && words[..before].iter().any(|word| word.folded.starts_with("uppdrag"))
    });
    let root = words[at].folded.strip_suffix('a').filter(|root| is_task && root.len() > 2);
    root.into_iter().flat_map(|root| ["ning", "ing", "an"].map(|end| format!("{root}{end}"))).collect()
}

/// Words after which a name tells of what its first word is.
const OF: &str = " av om till fran of on to from ";

/// "Sammanslagning av X och Y", "Delrapport: X": the first word alone says what it is.
fn is_headed(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let (Some(first), Some(next)) = (words.next(), words.next()) else { return false };
    first.ends_with(':') || OF.contains(&format!(" {} ", fold(next)))
}
