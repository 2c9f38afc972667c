//! What the words of a question ask for, and other words for what the data calls otherwise.

pub use crate::ask::apart::{lacking_at, put_down};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{self, *};
use crate::ask::vocabulary::{ASKS, DOCUMENTS, GENERAL, SMALL};
use crate::find::fold;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Words of the longest form with which people ask, but the first.
const LONGEST_FORM: usize = 4;

/// Whether a word is one of a list of words between spaces.
pub(super) fn is_in(list: &str, folded: &str) -> bool {
    // Most are not in it at all.
    list.contains(folded) && list.split_ascii_whitespace().any(|word| word == folded)
}

/// The words of a long list, split once: each word of each name is held against them.
fn split(list: &'static str) -> HashSet<&'static str> {
    list.split_ascii_whitespace().collect()
}

pub fn is_small(folded: &str) -> bool {
    static ALL: OnceLock<HashSet<&str>> = OnceLock::new();
    ALL.get_or_init(|| split(SMALL)).contains(folded)
}

/// Whether a word of a name, or its stem, is one that many names have.
pub fn is_general(folded: &str, stem: &str) -> bool {
    static ALL: OnceLock<HashSet<&str>> = OnceLock::new();
    let all = ALL.get_or_init(|| split(GENERAL));
    all.contains(folded) || all.contains(stem)
}

/// The forms of what is asked for by the first two letters of each, with the place of what they ask
/// for.
type ByLetters = HashMap<[u8; 2], Vec<(usize, &'static str)>>;

/// The first two letters of a word, or the one that it has.
pub fn letters(word: &str) -> [u8; 2] {
    let mut bytes = word.bytes().take_while(|byte| *byte != b'_' && *byte != b'*');
    [bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default()]
}

/// The first letters of a word as it is folded, mostly without folding it.
pub fn begin(word: &str) -> [u8; 2] {
    match word.as_bytes() {
        [one, two, ..] if one.is_ascii_alphanumeric() && two.is_ascii_alphanumeric() => {
            [one.to_ascii_lowercase(), two.to_ascii_lowercase()]
        }
        // A letter and its mark may be written as two.
        _ => letters(&fold(&word.chars().take(6).collect::<String>())),
    }
}

fn by_letters() -> &'static ByLetters {
    static ALL: OnceLock<ByLetters> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = ByLetters::new();
        for (at, (_, forms)) in ASKS.iter().enumerate() {
            for form in forms.split_ascii_whitespace() {
                all.entry(letters(form)).or_default().push((at, form));
            }
        }
        all
    })
}

/// Whether a word asks for something alone, wherever it stands: each word of each name is held
/// against that.
pub fn asks_alone(folded: &str) -> bool {
    let near = by_letters().get(&letters(folded)).map_or(&[][..], Vec::as_slice);
    let is_it = |form: &str| match form.strip_suffix('*') {
        Some(begin) => folded.starts_with(begin),
        None => form == folded,
    };
    near.iter().any(|(_, form)| !form.contains('_') && is_it(form))
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
                // "ansvarar för mål", "beslutar om lön": that is the matter.
                if !matches!(asks, Who | What | Which | When | All | Own | Decide | Chair)
                    && is_matter(words, at)
                {
                    continue;
                }
                // "vad vet man inte": nobody is asked how it is known.
                let denies = words.get(at + length).is_some_and(|next| next.folded == "inte");
                if asks == Why && denies && words[at].folded == "vet" {
                    continue;
                }
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
        // "vad kan styrelsen besluta om": what it may.
        let may = (has("kan") || has("can")) && all.any(&[What]) && !all.any(&[Who]);
        if may && ["besluta", "bestamma", "decide"].iter().any(|verb| has(verb)) {
            all.add(May);
        }
        if ends_with("do") {
            all.add(Task);
        }
        // "tog HSS över" has its words apart.
        if (has("tog") || has("took")) && has("over") {
            all.add(After);
        }
        // "sa styrelsen nej till förslaget".
        let says = |word: &Word| is_in("sa sade sager sagt", &word.folded) || word.folded == "nej";
        if has("nej") && words.iter().any(|word| word.folded != "nej" && says(word)) {
            all.add(Decide);
            words.iter().zip(&mut asking).for_each(|(word, asks)| *asks |= says(word));
        }
        if let Some((put, down)) = put_down(words) {
            all.add(Ended);
            asking[put] = true;
            asking[down] = true;
        }
        if let Some(at) = lacking_at(words) {
            all.add(Lacks);
            asking[at] = true;
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

    pub fn add(&mut self, asks: Asks) {
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
pub fn forms_at(words: &[Word], at: usize) -> impl Iterator<Item = (Asks, usize)> + use<> {
    let is_form = move |form: &str| {
        form.split('_').enumerate().all(|(next, part)| {
            let asks = |word: &&Word| !word.read && !word.is_half;
            words.get(at + next).filter(asks).is_some_and(|word| match part.strip_suffix('*') {
                Some(begin) => word.folded.starts_with(begin),
                None => word.folded == part,
            })
        })
    };
    let near = words.get(at).and_then(|word| by_letters().get(&letters(&word.folded)));
    let near = near.map_or(&[][..], Vec::as_slice);
    let fits = near.iter().filter(move |(_, form)| is_form(form));
    // Of each the longest form.
    let mut found: Vec<(usize, usize)> = fits.map(|(asks, form)| (*asks, form.split('_').count())).collect();
    found.sort_unstable_by_key(|(asks, length)| (*asks, Reverse(*length)));
    found.dedup_by_key(|(asks, _)| *asks);
    found.into_iter().map(|(asks, length)| (ASKS[asks].0, length))
}

/// Whether a word asks for something, by itself or with those that follow it.
pub fn asks(words: &[Word], at: usize) -> bool {
    forms_at(words, at).next().is_some()
}

/// Whether a word is what somebody decides on or is responsible for, behind the verb and "om" or
/// "för": the last one, or before where, for whom or when.
pub fn is_matter(words: &[Word], at: usize) -> bool {
    let follows = |word: &Word| {
        is_in("i in pa hos inom vid at within for och and nu idag now today", &word.folded)
            || word.folded.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_small = is_in("den det de the en ett", &words[at].folded);
    if is_small || !words.get(at + 1).is_none_or(follows) {
        return false;
    }
    let is_article = |word: &Word| is_in("den det de the en ett", &word.folded);
    let mut before = words[..at].iter().rev().skip_while(|word| is_article(word));
    let is_of = before.next().is_some_and(|word| is_in("om for on about kring", &word.folded));
    let is_verb = |word: &Word| {
        let begins = ["beslut", "bestam", "ansvar", "decid", "respons"];
        begins.iter().any(|begin| word.folded.starts_with(begin)) || is_in("hand charge", &word.folded)
    };
    // "ansvarar för vad" asks.
    let is_open =
        is_in("vad vem vilka vilken vilket what who whom which det den dem it that this", &words[at].folded);
    is_of && !is_open && before.next().is_some_and(is_verb)
}

/// Whether a word asks for something, by itself or with those before and behind it.
pub fn is_asking_at(words: &[Word], at: usize) -> bool {
    let covers = |from: usize| forms_at(words, from).any(|(_, length)| from + length > at);
    (at.saturating_sub(LONGEST_FORM)..=at).any(covers)
}

/// The type of document that a word says.
pub fn document(word: &Word) -> Option<&'static str> {
    let is_said = |forms: &str| forms.split_ascii_whitespace().any(|form| word.folded.starts_with(form));
    DOCUMENTS.iter().find(|(_, forms)| is_said(forms)).map(|(kind, _)| *kind)
}
