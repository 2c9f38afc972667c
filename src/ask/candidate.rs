//! A name that a question may have, and how well it has it.

use crate::ask::kinds::is_plural;
use crate::ask::text::Word;
use crate::model::entity::EntityId;
use std::collections::{BTreeSet, HashMap};

/// What is less sure than this names nothing.
const LEAST: f32 = 0.3;
/// How sure a title is of which the question has the first word alone: any other name is surer.
const BY_HEAD: f32 = 0.35;
/// Words that may stand between two words of one name.
const FAR: usize = 3;

/// A word of a name, what it weighs, and where the question has it.
pub struct Part {
    pub folded: String,
    pub weight: f32,
    pub at: Vec<usize>,
    /// The question has only the first half of it.
    pub is_half: bool,
    pub is_number: bool,
}

/// A name that a question may have.
pub struct Candidate {
    pub id: EntityId,
    pub parts: Vec<Part>,
    pub is_term: bool,
    /// The title of a document, a decision or a reorganisation, with words that anything may have.
    pub is_title: bool,
    /// Words after the first one tell of what that is: "Sammanslagning av …", "Delrapport: …".
    pub is_headed: bool,
}

impl Candidate {
    /// How well the words that are not read yet name it, and which of them do.
    pub fn score(&self, words: &[Word]) -> Option<(f32, BTreeSet<usize>)> {
        let mut at = BTreeSet::new();
        // Small words of a name tell nothing: "kommuner i" is no more than "kommuner".
        let mut own = BTreeSet::new();
        let mut weighed: HashMap<usize, f32> = HashMap::new();
        let (mut found, mut all, mut telling, mut is_whole) = (0.0, 0.0, false, true);
        for part in &self.parts {
            all += part.weight;
            let free = |place: &&usize| !words[**place].read;
            // The next one in order, or else the nearest.
            let last: usize = at.last().copied().unwrap_or(0);
            let near = part.at.iter().filter(free).min_by_key(|place| place.abs_diff(last + 1));
            let is_far =
                |place: usize| !at.is_empty() && at.iter().all(|own: &usize| own.abs_diff(place) > FAR + 1);
            match near.filter(|place| !is_far(**place)) {
                Some(place) => {
                    // "A blir A" says no more of A than "A" does.
                    let is_new = at.insert(*place);
                    own.extend((part.weight > 0.0).then_some(*place));
                    let weight = if part.is_half { part.weight / 2.0 } else { part.weight };
                    // "kulturdirektör" is both halves of "kultur- och kompetensdirektör", and one
                    // word: it weighs what the heavier of them does.
                    let known = weighed.get(place).copied().unwrap_or_default();
                    let is_own = !self.is_title && words[*place].folded == part.folded;
                    let more = if self.is_title { 0.0 } else { (weight - known).max(0.0) };
                    found += if is_new || is_own { weight } else { more };
                    weighed.insert(*place, weight.max(known));
                    is_whole &= !part.is_half;
                    telling |= weight >= 1.0;
                }
                None => is_whole &= part.weight == 0.0,
            }
        }
        // "Val av ordförande i Vårdnämnden" begins with words that any question has, and
        // "Ordförande i Vårdnämnden" with one that asks: who asks for the chair means neither.
        let begins = self
            .parts
            .first()
            .is_none_or(|first| first.weight >= 0.4 && first.at.iter().any(|place| at.contains(place)));
        is_whole &= !self.is_title || begins;
        // "sammanslagningen" is no "Utvärdering av sammanslagningen": that is what it is of.
        if !is_whole && self.is_only_object(&at) {
            return None;
        }
        let is_head = self.is_head(&own, words);
        // "Län och region" is no document that is meant by "län".
        let is_slight = self.is_title
            && (!is_whole && found < 2.0 || !telling && own.len() < 2)
            && !is_head
            && !self.is_begun(&at);
        if at.is_empty() || (!telling && !is_whole) || is_slight || all == 0.0 {
            return None;
        }
        // "Åtgärd 14" is not "Åtgärd 12": a number that stands behind a name is a part of it.
        let is_other = |place: &usize| {
            let next = words.get(place + 1).filter(|_| !at.contains(&(place + 1)));
            next.is_some_and(|next| !next.read && next.folded.bytes().all(|b| b.is_ascii_digit()))
        };
        let lacks_number = self.parts.iter().any(|part| part.is_number && part.at.is_empty());
        if lacks_number && at.iter().any(is_other) {
            return None;
        }
        let share = found / all;
        let score = if is_whole { 0.8 + found } else { found * (0.25 + 0.75 * share) };
        let score = if is_head && !is_whole { BY_HEAD } else { score };
        let score = if self.is_term { score * 0.6 } else { score };
        let score = if self.is_title && !is_whole && !is_head { score * 0.8 } else { score };
        // Of two names that have the same word, the one that begins with it.
        let is_first = self.parts.first().is_some_and(|part| {
            part.at.iter().any(|place| at.contains(place) && words[*place].folded == part.folded)
        });
        let score = if is_first && !is_whole { score + 0.02 } else { score };
        // "arbetsgrupper" asks of all such, and of none.
        let is_any = |at: usize| {
            let first = at.checked_sub(1).and_then(|before| words.get(before));
            first.is_some_and(|word| matches!(word.folded.as_str(), "vilken" | "vilket" | "vilka" | "which"))
        };
        // "Kommunerna" may be what some of them are called together; "vilken kommun" asks for one.
        let is_so_called = |at: usize| {
            let is_it = |part: &Part| part.at.contains(&at) && words[at].folded.starts_with(&part.folded);
            is_whole && self.parts.iter().any(is_it)
        };
        let is_their_name = |at: usize| at > 0 && words[at].is_capital() && is_so_called(at);
        let is_of_many = || {
            !own.iter().all(|at| is_their_name(*at))
                && own.len() == 1
                && own.iter().all(|at| is_plural(&words[*at]) || is_any(*at) && !is_so_called(*at))
        };
        (score >= LEAST && !is_of_many()).then_some((score, at))
    }

    /// Whether the question only has words behind the "av" of a name, and not what that is of which
    /// they tell: an evaluation of something is not the thing itself. A group or an assignment for
    /// it is called by it.
    fn is_only_object(&self, at: &BTreeSet<usize>) -> bool {
        let Some(of) = self.parts.iter().position(|part| matches!(part.folded.as_str(), "av" | "of")) else {
            return false;
        };
        let has = |part: &Part| part.at.iter().any(|place| at.contains(place));
        let tells = |part: &&Part| part.weight >= 1.0;
        let mut head = self.parts[..of].iter().filter(tells).peekable();
        head.peek().is_some() && !head.any(has)
    }

    /// Whether the question has the first word of a title alone, as one that is known: of
    /// "Sammanslagning av X och Y" it says "sammanslagningen".
    fn is_head(&self, own: &BTreeSet<usize>, words: &[Word]) -> bool {
        let Some(first) = self.parts.first().filter(|part| self.is_headed && part.weight >= 1.0) else {
            return false;
        };
        let is_known = |at: &usize| {
            let word = &words[*at];
            let rest = word.folded.strip_prefix(first.folded.as_str());
            first.at.contains(at) && rest.is_some_and(|rest| matches!(rest, "en" | "et" | "n" | "t"))
                || first.at.contains(at)
                    && at.checked_sub(1).is_some_and(|before| words[before].folded == "the")
        };
        own.len() == 1 && own.iter().all(is_known)
    }

    /// Whether the question has all words with which a title begins, up to where or of what it is:
    /// of "Ny brandstation i Vik" it says "den nya brandstationen".
    fn is_begun(&self, at: &BTreeSet<usize>) -> bool {
        let first = self.parts.iter().position(|part| part.weight == 0.0).unwrap_or(self.parts.len());
        let has = |part: &Part| part.at.iter().any(|place| at.contains(place));
        let tells = || self.parts[..first].iter().any(|part| part.weight >= 1.0);
        first >= 2 && first < self.parts.len() && self.parts[..first].iter().all(has) && tells()
    }

    /// Whether it has a word beside some that tells which is meant, next to one of those.
    pub fn is_telling_beside(&self, known: &BTreeSet<usize>, words: &[Word]) -> bool {
        let is_next = |at: &usize| known.iter().any(|own| own.abs_diff(*at) == 1) && !words[*at].read;
        let tells =
            |part: &Part| part.weight >= 1.0 && part.at.iter().any(|at| !known.contains(at) && is_next(at));
        !self.is_title && self.parts.iter().any(tells)
    }

    pub fn is_spent(&self, words: &[Word]) -> bool {
        self.parts.iter().all(|part| part.at.iter().all(|at| words[*at].read))
    }
}
