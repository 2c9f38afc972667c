//! What has to be handed over because of an assignment: to whom, when, and whether the day binds.

use crate::model::Model;
use crate::model::assignment::{Assignment, Deliverable};
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::query::decisions::{About, Topic};
use crate::query::who::{Who, who};
use crate::query::{Basis, Named, Weight, When};

/// One thing to hand over.
#[derive(Debug)]
pub struct DeliverableRow {
    pub region: Option<Named>,
    pub assignment: Named,
    pub what: String,
    /// Those who have the assignment in the time asked about.
    pub holders: Vec<Who>,
    pub delivers_to: Option<Named>,
    pub due: Option<Date>,
    /// `false` is a target and no deadline; `None` when the source does not say.
    pub binding: Option<bool>,
    /// The day is past. Whether it was handed over is another question.
    pub is_past: bool,
    /// How its assignment matched what was asked about.
    pub about: Vec<About>,
    pub basis: Basis,
}

/// The deliverables of assignments about a topic, of a region, given by somebody; by their day.
pub fn deliverables(model: &Model, topic: Option<&Topic>, by: Option<EntityId>, region: Option<EntityId>, when: &When) -> Vec<DeliverableRow> {
    let mut rows = Vec::new();
    for (id, entity) in model.of_kind(Kind::Assignment) {
        let Detail::Assignment(assignment) = &entity.detail else { continue };
        let given_by = assignment.given_by.as_ref().and_then(|by| by.to);
        if region.is_some() && model.region_of(id) != region || by.is_some() && given_by != by {
            continue;
        }
        let about = topic.map_or_else(Vec::new, |topic| topic.of_assignment(model, id, entity));
        if topic.is_none() || !about.is_empty() {
            rows.extend(assignment.deliverables.iter().filter_map(|one| row(model, id, assignment, one, &about, when)));
        }
    }
    rows.sort_by_key(|row| (row.due.is_none(), row.due.as_ref().map(|due| (due.earliest(), due.latest())), row.assignment.clone()));
    rows
}

fn row(model: &Model, id: EntityId, assignment: &Assignment, one: &Deliverable, about: &[About], when: &When) -> Option<DeliverableRow> {
    let sources = &model.get(id).common.sources;
    let holders = assignment.holders.iter().filter(|holder| {
        let weight = when.weigh(model.stretch(&holder.stated));
        weight.is_some_and(|weight| !matches!(weight, Weight::Ended | Weight::Coming))
    });
    Some(DeliverableRow {
        region: model.region_of(id).map(|region| model.named(region)),
        assignment: model.named(id),
        what: one.what.as_str().to_string(),
        holders: holders.filter_map(|holder| who(model, &holder.party, when)).collect(),
        delivers_to: model.named_ref(&one.delivers_to),
        due: one.due.clone(),
        binding: one.binding,
        is_past: one.due.as_ref().is_some_and(|due| !due.is_open() && due.latest() < when.today),
        about: about.to_vec(),
        basis: model.basis(&one.stated, sources, when)?,
    })
}
