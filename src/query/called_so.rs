//! What a body has that is called by a word: seats by the source's words for them, parts by what
//! they are, and owners where it asks for those.

use crate::find::Topic;
use crate::find::part::{asks_for_owners, below, is_line_so, is_part_so, is_sort, owners};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::query::members::{Members, SeatRow};
use crate::query::parts::Part;
use crate::query::who::Who;
use crate::query::{Named, When};

/// Only what is called so.
pub fn called_so(model: &Model, id: EntityId, mut all: Members, word: &str, when: &When) -> Members {
    let count = all.seats.len();
    all.seats.retain(|row| is_seat_so(model, row, word));
    all.parts = parts(model, id, word, when);
    all.only_term = Some((word.to_string(), count - all.seats.len()));
    all
}

fn parts(model: &Model, id: EntityId, word: &str, when: &When) -> Vec<Part> {
    let mut found = Vec::new();
    let all = below(model, id);
    // "regioner" are those, and no group with a region in its name.
    let has_sort = all.iter().any(|(part, _)| is_sort(model, *part, word));
    for (part, whole) in all {
        let is_so = if has_sort { is_sort(model, part, word) } else { is_part_so(model, part, word) };
        if !is_so && !is_line_so(model, (part, whole), word) {
            continue;
        }
        let bonds = model.get(part).body().into_iter().flat_map(|body| &body.part_of);
        let own = bonds.filter(|bond| bond.party.body.as_ref().and_then(|body| body.to) == Some(whole));
        let bases = own.filter_map(|bond| model.basis(part, &bond.stated, [whole], when));
        let of = (whole != id).then(|| model.named_on(whole, when.day()));
        found.extend(bases.map(|basis| Part { body: model.marked(part, when), of: of.clone(), basis }));
    }
    for (owner, stated) in owners(model, id) {
        if asks_for_owners(word) || is_sort(model, owner, word) {
            let basis = model.basis(id, stated, [owner], when);
            found.extend(basis.map(|basis| Part { body: model.marked(owner, when), of: None, basis }));
        }
    }
    let is_apart = |part: &Part| part.basis.weight.is_past_or_coming() || !part.basis.certainty.is_fact();
    found.sort_by_cached_key(|part| (is_apart(part), part.body.order()));
    found
}

fn is_seat_so(model: &Model, row: &SeatRow, word: &str) -> bool {
    let is_so = |named: &Named| is_part_so(model, named.at, word);
    let is_body = || matches!(&row.who, Who::Body(body) if is_so(body));
    let is_said = || row.basis.term.as_ref().is_some_and(|term| Topic::of(word).is_said_in(term));
    is_said() || is_body() || row.on_behalf_of.as_ref().is_some_and(is_so)
}
