//! What beside a thing itself speaks of who decides about it.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::Relation;
use crate::query::responsible::{Under, UnderHow, under};
use crate::query::who_decides::{Through, first};
use crate::query::{Weight, When};

/// What speaks of who decides about something: itself, its programme, who holds it together or
/// steers it, and what supports it.
pub(super) fn related(model: &Model, id: EntityId, when: &When) -> Vec<(EntityId, Through)> {
    let mut related: Vec<(EntityId, Through)> = vec![(id, None)];
    let kind = model.get(id).kind;
    if matches!(kind, Kind::Area | Kind::Assignment | Kind::Programme) {
        let above = under(model, id, when).into_iter().filter(Under::stands);
        related.extend(above.filter_map(|under| {
            Some((model.find(&under.body.id)?, Some((under.how, under.body, under.of))))
        }));
    }
    if let Detail::Programme(programme) = &model.get(id).detail {
        let holders = programme
            .held_together_by
            .iter()
            .filter(|relation| stands(model, id, relation, when))
            .filter_map(|relation| relation.party.body.as_ref()?.to);
        related.extend(holders.map(|body| {
            (body, Some((UnderHow::HoldsTogether, model.marked(body, when), model.marked(id, when))))
        }));
        let supports = |from: EntityId| {
            let mut relations = model.get(from).body().map_or(&[][..], |body| &body.supports).iter();
            relations.any(|relation| {
                relation.party.named().is_some_and(|(to, _)| to == id) && stands(model, from, relation, when)
            })
        };
        let beside =
            model.edges_as(id, "supports").iter().filter(|edge| model.get(edge.from).kind == Kind::Programme);
        let beside = beside.filter(|edge| supports(edge.from));
        related.extend(beside.map(|edge| {
            (edge.from, Some((UnderHow::Supports, model.marked(edge.from, when), model.marked(id, when))))
        }));
    }
    let mut seen = Vec::new();
    related.retain(|(id, _)| first(&mut seen, *id));
    related
}

/// Whether a relation is of the time asked about, and not only proposed.
fn stands(model: &Model, of: EntityId, relation: &Relation, when: &When) -> bool {
    let now = when
        .weigh(model.settled(of, &relation.stated, relation.party.who()))
        .is_some_and(|weight| !matches!(weight, Weight::Ended | Weight::Coming));
    now && model.certainty(of, &relation.stated, relation.party.who()).is_fact()
}
