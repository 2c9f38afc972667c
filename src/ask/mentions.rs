//! What a question names: the longest names first, each in the forms that a word has. A part of a
//! name will do where it tells which is meant.

use crate::ask::candidate::Candidate;
use crate::ask::names::Forms;
use crate::ask::persons::Persons;
use crate::ask::text::Word;
use crate::model::Model;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::parallel;
use std::collections::BTreeSet;

/// Something that a question names, and the words that do.
#[derive(Clone, Debug)]
pub struct Mention {
    /// What they may name; nothing, where they are a person's name and nobody's in the data.
    pub ids: Vec<EntityId>,
    pub at: Vec<usize>,
    /// The words as they were written.
    pub said: String,
}

impl Mention {
    pub fn of_kinds(&self, model: &Model, kinds: Kinds) -> bool {
        self.ids.iter().any(|id| model.get(*id).kind.bit() & kinds != 0)
    }
}

/// All mentions of some kinds, in the order in which they stand. The words of each are marked as
/// read.
pub fn mentions(model: &Model, words: &mut [Word], kinds: Kinds) -> Vec<Mention> {
    let persons = Persons::of(model, words);
    let mut found = persons.runs(model, words);
    let forms = Forms::of(words);
    let is_asked = |entity: &Entity| entity.kind != Kind::Person && kinds & entity.kind.bit() != 0;
    let things: Vec<(EntityId, &Entity)> = model.all().filter(|(_, entity)| is_asked(entity)).collect();
    let each = parallel::map(&things, |(id, entity)| forms.candidates(*id, entity));
    let mut candidates: Vec<Candidate> = each.into_iter().flatten().collect();
    loop {
        let scored = |candidate: &Candidate| candidate.score(words);
        let all: Vec<(f32, BTreeSet<usize>, usize)> = candidates
            .iter()
            .enumerate()
            .filter_map(|(at, candidate)| scored(candidate).map(|(score, of)| (score, of, at)))
            .collect();
        let Some(best) = all.iter().max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1))) else {
            break;
        };
        // "NPO hud" is one of the NPO, though "NPO" is the whole name of them all.
        let wider = all.iter().filter(|(_, of, candidate)| {
            let is_more = of.len() > best.1.len() && of.is_superset(&best.1);
            is_more && candidates[*candidate].is_telling_beside(&best.1, words)
        });
        let best = wider.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or(best);
        let (score, at) = (best.0, best.1.clone());
        let mut ids: Vec<EntityId> = all
            .iter()
            .filter(|(other, of, _)| *of == at && (score - other).abs() < 0.01)
            .map(|(_, _, candidate)| candidates[*candidate].id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let at: Vec<usize> = at.into_iter().collect();
        at.iter().for_each(|at| words[*at].read = true);
        candidates.retain(|candidate| !candidate.is_spent(words));
        found.push(Mention { ids, said: said(words, &at), at });
    }
    found.sort_by_key(|mention| mention.at.first().copied());
    found
}

/// The words of a mention as they were written, with those between them.
pub fn said(words: &[Word], at: &[usize]) -> String {
    let (Some(first), Some(last)) = (at.first(), at.last()) else { return String::new() };
    let is_own = |(place, _): &(usize, &Word)| at.contains(&(place + first));
    let span = words[*first..=*last].iter().enumerate().filter(is_own);
    span.map(|(_, word)| word.said.as_str()).collect::<Vec<_>>().join(" ")
}
