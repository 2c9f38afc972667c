//! The bodies above an area, an assignment or a programme: what it is part of, who holds it
//! together, the groups that steer it.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::DUTY;
use crate::model::statement::Relation;
use crate::model::time::Stretch;
use crate::query::members::constituted_by;
use crate::query::responsible::{Under, UnderHow, steering};
use crate::query::who::lead;
use crate::query::{Cited, Weight, When};

/// The bodies above: the programme and what it is part of, who holds it together, and the groups
/// that steer it. What did, will or is proposed to stand above comes last, and is marked.
pub fn under(model: &Model, id: EntityId, when: &When) -> Vec<Under> {
    let mut above = Vec::new();
    let steered = |of: EntityId, relations: &[Relation], how: UnderHow, above: &mut Vec<Under>| {
        for relation in relations {
            let Some(body) = relation.party.body.as_ref().and_then(|body| body.to) else { continue };
            let Some(weight) = weight(when, model.settled(of, &relation.stated, [body])) else { continue };
            let source = relation.stated.source.first().and_then(|citation| model.cited(citation));
            above.push(Under {
                weight,
                certainty: model.certainty(of, &relation.stated, [body]),
                source: source.or_else(|| described(model, of)),
                ..one_above(model, body, of, how, when)
            });
        }
    };
    let entity = model.get(id);
    if let Some(assignment) = entity.assignment() {
        steered(id, &assignment.steered_by, UnderHow::Steers, &mut above);
    }
    let mut programme = match DUTY & entity.kind.bit() != 0 {
        true => entity.in_programme().map(|programme| (programme, id)),
        false => Some((id, id)),
    };
    for _ in 0..8 {
        let Some((at, of)) = programme else { break };
        let Detail::Programme(detail) = &model.get(at).detail else { break };
        if at != id {
            above.push(Under { lead: None, ..one_above(model, at, of, UnderHow::Programme, when) });
            steered(at, &detail.held_together_by, UnderHow::HoldsTogether, &mut above);
        }
        for group in steering(model, at) {
            // A life without dates is no doubt.
            let life = model.life(group);
            let weight = if life.is_dated() { weight(when, life) } else { Some(Weight::LastKnown) };
            let Some(weight) = weight else { continue };
            above.push(Under {
                weight,
                source: described(model, group),
                ..one_above(model, group, at, UnderHow::Steers, when)
            });
        }
        steered(at, &detail.body.reports_to, UnderHow::ReportsTo, &mut above);
        steered(at, &detail.body.prepares_for, UnderHow::PreparesFor, &mut above);
        programme =
            detail.body.part_of.first().and_then(|relation| Some((relation.party.body.as_ref()?.to?, at)));
    }
    // Of two ways to one body the surer is told.
    above.sort_by_key(|under| !under.stands());
    let mut seen = Vec::new();
    above.retain(|under| {
        !seen.contains(&under.body) && {
            seen.push(under.body.clone());
            true
        }
    });
    above
}

fn one_above(model: &Model, body: EntityId, of: EntityId, how: UnderHow, when: &When) -> Under {
    let constituted_by = constituted_by(model, body, when).map(|other| model.marked(other, when));
    let (body_then, of_then) = (model.named_on(body, when.day()), model.named_on(of, when.day()));
    let lead = lead(model, body, when);
    Under {
        body: body_then,
        how,
        of: of_then,
        source: described(model, of),
        constituted_by,
        lead,
        weight: Weight::LastKnown,
        certainty: model.existence(body),
    }
}

/// How a relation stands; one that certainly does not in the time asked for is of another. `None`
/// for one that never can.
fn weight(when: &When, stretch: Stretch<'_>) -> Option<Weight> {
    when.weigh(stretch).or_else(|| when.beside().weigh(stretch))
}

/// Where an entity itself is described.
fn described(model: &Model, id: EntityId) -> Option<Cited> {
    model.get(id).common.sources.first().and_then(|citation| model.cited(citation))
}
