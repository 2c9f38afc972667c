//! The bodies above an area, an assignment or a programme: what it is part of, who holds it
//! together, the groups that steer it.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::statement::Relation;
use crate::query::responsible::{Under, UnderHow, steering};
use crate::query::who::lead;
use crate::query::{Cited, Weight, When};

/// The bodies above: the programme and what it is part of, who holds it together, and the groups
/// that steer it.
pub fn under(model: &Model, id: EntityId, when: &When) -> Vec<Under> {
    let mut above = Vec::new();
    let steered = |of: EntityId, relations: &[Relation], how: UnderHow, above: &mut Vec<Under>| {
        for relation in relations {
            let Some(body) = relation.party.body.as_ref().and_then(|body| body.to) else { continue };
            // What is only proposed, or an example, stands above nothing.
            let Some(weight) = when
                .weigh(model.settled(of, &relation.stated, [body]))
                .filter(|_| model.certainty(of, &relation.stated, [body]).is_fact())
            else {
                continue;
            };
            if matches!(weight, Weight::Ended | Weight::Coming) {
                continue;
            }
            let source = relation.stated.source.as_ref().and_then(|citation| model.cited(citation));
            above.push(Under {
                weight,
                source: source.or_else(|| described(model, of)),
                ..one_above(model, body, of, how, when)
            });
        }
    };
    let mut programme = match &model.get(id).detail {
        Detail::Area(area) => area.programme.to.map(|programme| (programme, id)),
        Detail::Assignment(assignment) => {
            steered(id, &assignment.steered_by, UnderHow::Steers, &mut above);
            assignment.programme.as_ref().and_then(|programme| programme.to).map(|programme| (programme, id))
        }
        _ => Some((id, id)),
    };
    for _ in 0..8 {
        let Some((at, of)) = programme else { break };
        let Detail::Programme(detail) = &model.get(at).detail else { break };
        if at != id {
            above.push(Under { lead: None, ..one_above(model, at, of, UnderHow::Programme, when) });
            steered(at, &detail.held_together_by, UnderHow::HoldsTogether, &mut above);
        }
        for group in steering(model, at) {
            let Some(weight) = when
                .weigh(model.life(group))
                .filter(|weight| !matches!(weight, Weight::Ended | Weight::Coming))
            else {
                continue;
            };
            // A life without dates is no doubt.
            let weight = if has_dates(model, group) { weight } else { Weight::LastKnown };
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
    let constituted_by = model.get(body).body().and_then(|body| model.named_ref(&body.constituted_by));
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
    }
}

fn has_dates(model: &Model, id: EntityId) -> bool {
    let life = model.life(id);
    life.is_dated()
}

/// Where an entity itself is described.
fn described(model: &Model, id: EntityId) -> Option<Cited> {
    model.get(id).common.sources.first().and_then(|citation| model.cited(citation))
}
