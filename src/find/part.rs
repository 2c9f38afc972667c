//! What of a body is called by a word: its parts by what they are or by the source's word for that,
//! its seats by theirs.

use crate::find::{Topic, fold, is_called, names_of, same_word, stem};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};
use crate::model::statement::Stated;
use std::collections::HashSet;

/// Beginnings of words for those who own something.
const OWNERS: &[&str] = &["huvudman", "agar", "delagar", "owner", "shareholder"];
/// Letters of a word that others may end with, at least: "avdelningen" is in "rättsavdelningen".
const TAIL: usize = 4;

/// Whether a word asks for those who own something.
pub fn asks_for_owners(word: &str) -> bool {
    OWNERS.iter().any(|begin| fold(word).starts_with(begin))
}

/// Whether a body has anything that is called so.
pub fn has_such(model: &Model, id: EntityId, word: &str) -> bool {
    let entity = model.get(id);
    let is_owner = |(owner, _): &(EntityId, &Stated)| asks_for_owners(word) || is_sort(model, *owner, word);
    let is_owned = || owners(model, id).iter().any(is_owner);
    let is_said = |text: &str| Topic::of(word).is_said_in(text);
    let mut terms = entity.seats().iter().filter_map(|seat| seat.stated.term.as_ref());
    let is_so =
        |part: &(EntityId, EntityId)| is_part_so(model, part.0, word) || is_line_so(model, *part, word);
    terms.any(|term| is_said(term.as_str())) || is_owned() || below(model, id).iter().any(is_so)
}

/// Those whose a body is, by what says so: the owners that it names, and what it is a part of as
/// its "huvudman".
pub fn owners(model: &Model, id: EntityId) -> Vec<(EntityId, &Stated)> {
    let Some(body) = model.get(id).body() else { return Vec::new() };
    let is_owner = |stated: &Stated| stated.term.as_ref().is_some_and(|term| asks_for_owners(term.as_str()));
    let wholes = body.part_of.iter().filter(|bond| is_owner(&bond.stated));
    let wholes = wholes.filter_map(|bond| Some((bond.party.body.as_ref()?.to?, &bond.stated)));
    let named = body.owned_by.iter().filter_map(|one| Some((one.party.named()?.0, &one.stated)));
    named.chain(wholes).collect()
}

/// What is part of it or of one of its parts, each with what it is a part of.
pub fn below(model: &Model, id: EntityId) -> Vec<(EntityId, EntityId)> {
    let (mut seen, mut all, mut level) = (HashSet::from([id]), Vec::new(), vec![id]);
    while !level.is_empty() {
        let mut next = Vec::new();
        for whole in level {
            for part in model.edges_as(whole, "part_of").iter().map(|edge| edge.from) {
                if BODY & model.get(part).kind.bit() != 0 && seen.insert(part) {
                    all.push((part, whole));
                    next.push(part);
                }
            }
        }
        level = next;
    }
    all
}

/// "kommuner", "nämnder": what it is by its sort or its kind.
pub fn is_sort(model: &Model, part: EntityId, word: &str) -> bool {
    let (entity, word) = (model.get(part), word.to_lowercase());
    is_called(entity, &word) || Kind::of_word(&word) == Some(entity.kind)
}

/// "avdelningar", "kliniker": that, or a word of its name, whole or at the end.
pub fn is_part_so(model: &Model, part: EntityId, word: &str) -> bool {
    let lower = word.to_lowercase();
    let ends = |own: &str| {
        let end = stem(&lower);
        end.chars().count() >= TAIL && stem(own).ends_with(end)
    };
    let is_named = || {
        let mut names = names_of(model.get(part)).map(str::to_lowercase);
        names.any(|name| {
            name.split(|c: char| !c.is_alphanumeric()).any(|own| same_word(own, &lower) || ends(own))
        })
    };
    is_sort(model, part, word) || is_named()
}

/// Whether the source calls it so in what it is a part of: "huvudman".
pub fn is_line_so(model: &Model, (part, whole): (EntityId, EntityId), word: &str) -> bool {
    let bonds = model.get(part).body().into_iter().flat_map(|body| &body.part_of);
    let own = bonds.filter(|bond| bond.party.body.as_ref().and_then(|body| body.to) == Some(whole));
    let mut terms = own.filter_map(|bond| bond.stated.term.as_ref());
    terms.any(|term| {
        let is_owner = asks_for_owners(word) && asks_for_owners(term.as_str());
        is_owner || same_word(&term.as_str().to_lowercase(), &word.to_lowercase())
    })
}
