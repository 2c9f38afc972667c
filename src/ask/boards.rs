//! "The northern board", "sjukvårdsregionens styrelse": the one board of what is named, or of an
//! organ within it.

use crate::ask::mentions::{Mention, said};
use crate::ask::text::Word;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};

/// Of what a board is asked for: of a region it has a name.
const WHOLE: Kinds = Kind::Organisation.bit() | Kind::Unit.bit() | Kind::Group.bit();
const BOARD: &str = " board styrelse styrelsen ";
/// Words that may stand between.
const BETWEEN: &str = " health care healthcare region regional ";

/// Puts the board in the place of what it is the board of.
pub fn boards(model: &Model, words: &mut [Word], mentions: &mut [Mention]) {
    for mention in mentions {
        let Some(last) = mention.at.iter().max().copied() else { continue };
        let is_between = |at: &usize| {
            words.get(*at).is_some_and(|word| !word.read && BETWEEN.contains(&format!(" {} ", word.folded)))
        };
        let next = (last + 1..).take_while(is_between).last().unwrap_or(last) + 1;
        let is_board = |word: &&Word| !word.read && BOARD.contains(&format!(" {} ", word.folded));
        if words.get(next).filter(is_board).is_none() {
            continue;
        }
        let wholes = mention.ids.iter().filter(|id| WHOLE & model.get(**id).kind.bit() != 0);
        let mut all: Vec<EntityId> = wholes.filter_map(|whole| board(model, *whole)).collect();
        all.dedup();
        let [board] = all[..] else { continue };
        mention.ids = vec![board];
        mention.at.extend(last + 1..=next);
        words[last..=next].iter_mut().for_each(|word| word.read = true);
        mention.said = said(words, &mention.at);
    }
}

/// The only one there is: an executive board, or else a committee.
fn board(model: &Model, whole: EntityId) -> Option<EntityId> {
    let of_type = |wanted: &str| {
        let is_it = |id: &EntityId| {
            let kind = model.get(*id).body().and_then(|body| body.kind.as_ref());
            kind.is_some_and(|kind| kind.as_str() == wanted) && is_within(model, *id, whole)
        };
        let mut all = model.of_kind(Kind::Group).map(|(id, _)| id).filter(is_it);
        let one = all.next()?;
        all.next().is_none().then_some(one)
    };
    of_type("executive_board").or_else(|| of_type("committee"))
}

/// Whether it is a part of something, or of a part of it that is no region: those have boards of
/// their own.
fn is_within(model: &Model, id: EntityId, whole: EntityId) -> bool {
    let (mut seen, mut at) = (vec![id], 0);
    while let Some(one) = seen.get(at).copied() {
        let parents = model.get(one).body().map_or(&[][..], |body| &body.part_of);
        let next = parents.iter().filter_map(|bond| bond.party.body.as_ref()?.to);
        let next = next.filter(|to| *to == whole || model.get(*to).kind != Kind::Region);
        let next: Vec<EntityId> = next.filter(|to| !seen.contains(to)).collect();
        seen.extend(next);
        at += 1;
    }
    seen.contains(&whole)
}
