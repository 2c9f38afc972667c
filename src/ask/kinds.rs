//! Words of a question that say of which kind something is.

use crate::ask::mentions::Mention;
use crate::ask::text::Word;
use crate::ask::words::{document, is_small};
use crate::find::{fold, names_of, same_word, stem};
use crate::model::Model;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kind;
use std::collections::HashSet;
use std::sync::OnceLock;

/// A kind that without its mark is a small word: "rad".
const MARKED: &str = "råd";

/// Words that say of which kind something is: the model's, or the sources' own.
pub fn nouns(model: &Model, words: &[Word]) -> Vec<(usize, Kind)> {
    // "Vad säger källan": no document is asked for.
    let tells = |word: &Word| {
        !word.read
            && (!is_small(&word.folded)
                || word.kept == MARKED
                || matches!(kind_of(model, word), Some(Kind::Area | Kind::Region)))
    };
    let free = words.iter().enumerate().filter(|(_, word)| tells(word));
    free.filter_map(|(at, word)| Some((at, kind_of(model, word)?))).collect()
}

/// "styrgruppen", "the working group": one of a kind that the question does not name otherwise.
pub fn definite(
    model: &Model,
    words: &mut [Word],
    nouns: &[(usize, Kind)],
    mentions: &[Mention],
) -> Vec<Mention> {
    let mut found = Vec::new();
    for (at, kind) in nouns.iter().copied() {
        let one = kind.name();
        let forms = ["en", "et", "n", "t", "ens", "ets"].map(|end| fold(&one.sv) + end);
        let word = &words[at];
        let is_the = at > 0 && words[at - 1].folded == "the" && word.folded == fold(&one.sv);
        let is_such = matches!(
            kind,
            Kind::SteeringGroup | Kind::WorkingGroup | Kind::Assignment | Kind::Change | Kind::Programme
        );
        let is_single = kind == Kind::Programme || word.folded == fold(&one.sv);
        let is_regions = at > 0 && is_single && words[at - 1].read;
        let ends = ["en", "in", "met"].iter().any(|end| word.folded.ends_with(end));
        let is_definite = forms.contains(&word.folded) || (kind == Kind::Programme && ends);
        let has_one = mentions.iter().any(|one| kind == Kind::Programme && one.of_kinds(model, kind.bit()));
        if is_such && !has_one && (is_the || is_regions || is_definite) {
            let all: Vec<(EntityId, &Entity)> = model.of_kind(kind).collect();
            // "strategin": a plan is none, though both are programmes.
            let is_called = |(_, entity): &&(EntityId, &Entity)| {
                let term = entity.common.term.iter().map(|term| term.as_str());
                let mut words = names_of(entity).chain(term).flat_map(|name| name.split([' ', '-']));
                words.any(|own| {
                    let own = own.to_lowercase();
                    let bare = word.folded.strip_suffix('n').filter(|bare| bare.ends_with('i'));
                    let own_stem = fold(stem(&own));
                    own_stem.ends_with(&word.stem) || bare.is_some_and(|bare| fold(&own).ends_with(bare))
                })
            };
            let called: Vec<EntityId> = all.iter().filter(is_called).map(|(id, _)| *id).collect();
            let is_telling = kind == Kind::Programme && !called.is_empty();
            let ids = if is_telling { called } else { all.into_iter().map(|(id, _)| id).collect() };
            found.push(Mention { ids, at: vec![at], said: word.said.clone() });
            words[at].read = true;
        }
    }
    for word in words.iter_mut().enumerate().filter(|(_, word)| !word.read) {
        let (at, word) = word;
        let Some(kind) = document(word) else { continue };
        let is_it = |source: &Entity| match &source.detail {
            Detail::Source(source) => source.kind.as_ref().is_some_and(|own| own.as_str() == kind),
            _ => false, // Asked of sources alone.
        };
        let ids: Vec<EntityId> =
            model.of_kind(Kind::Source).filter(|(_, source)| is_it(source)).map(|(id, _)| id).collect();
        if !ids.is_empty() {
            word.read = true;
            found.push(Mention { ids, at: vec![at], said: word.said.clone() });
        }
    }
    found
}

/// Leaves out what one word names of a group, where the next one says that it is of another sort:
/// "en regionövergripande arbetsgrupp" is no "Regionövergripande styrgrupp".
pub fn of_its_kind(model: &Model, words: &mut [Word], nouns: &[(usize, Kind)], mentions: &mut Vec<Mention>) {
    const GROUPS: [Kind; 2] = [Kind::SteeringGroup, Kind::WorkingGroup];
    mentions.retain(|mention| {
        let next = mention.at.last().map(|last| last + 1);
        let kind = nouns.iter().find(|(at, _)| Some(*at) == next).map(|(_, kind)| *kind);
        let Some(kind) = kind.filter(|kind| GROUPS.contains(kind)) else { return true };
        let is_other = |id: &EntityId| {
            let own = model.get(*id).kind;
            GROUPS.contains(&own) && own != kind
        };
        let is_other = !mention.ids.is_empty() && mention.ids.iter().all(is_other);
        if is_other {
            mention.at.iter().for_each(|at| words[*at].read = false);
        }
        !is_other
    });
}

/// The kind that a word says.
pub fn kind_of(model: &Model, word: &Word) -> Option<Kind> {
    let is_form = |own: &str| {
        // No form of a word begins otherwise: most are turned down at once.
        let begins = |c: char| first(own).is_some_and(|own| own == c);
        if !first(&word.kept).is_some_and(begins) {
            return false;
        }
        let own = own.to_lowercase();
        fold(&own) == word.folded || (own.len() > 4 && word.folded.len() > 4 && same_word(&own, &word.kept))
    };
    let by_model = Kind::all_words().iter().find(|(_, words)| words.iter().any(|own| is_form(own)));
    let by_model = by_model.map(|(kind, _)| *kind);
    let many = |stem: &str| Kind::meant_by(&format!("{stem}er"));
    let by_word = Kind::meant_by(&word.kept).or_else(|| many(word.kept.trim_end_matches('n')));
    by_model.or(by_word).or_else(|| {
        let of = |kind: Kind| {
            matches!(kind, Kind::Area | Kind::Decision | Kind::Programme | Kind::Group | Kind::Unit)
        };
        let mut terms = model.all().filter(|(_, entity)| of(entity.kind));
        let found =
            terms.find(|(_, entity)| entity.common.term.as_ref().is_some_and(|term| is_form(term.as_str())));
        found.map(|(_, entity)| entity.kind)
    })
}

/// The first letter of a word, without its mark.
fn first(text: &str) -> Option<char> {
    let letter = text.chars().next()?.to_lowercase().next()?;
    Some(match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        other => other,
    })
}

/// Whether a word is what several of a kind are called.
pub fn is_plural(word: &Word) -> bool {
    static ALL: OnceLock<HashSet<String>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let forms = |kind: Kind| {
            let many = kind.plural();
            let definite = ["", "na", "a"].map(|end| fold(&many.sv) + end);
            definite.into_iter().chain([fold(&many.en)])
        };
        Kind::ALL.into_iter().flat_map(forms).collect()
    });
    let bare = word.kept.strip_suffix("na").unwrap_or(&word.kept);
    all.contains(&word.folded) || Kind::meant_by(bare).is_some()
}
