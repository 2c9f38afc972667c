//! What has to be handed over because of an assignment: to whom, when, and whether the day binds.

use crate::find::fold;
use crate::model::Model;
use crate::model::assignment::{Assignment, Deliverable};
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::{Certainty, Party, Relation, Stated};
use crate::query::decisions::{About, Matter};
use crate::query::who::{Who, who, who_named};
use crate::query::{Basis, Cited, Named, Weight, When};

/// One thing to hand over.
#[derive(Debug)]
pub struct DeliverableRow {
    pub region: Option<Named>,
    pub assignment: Named,
    pub what: String,
    /// Those who have the assignment in the time asked about.
    pub holders: Vec<(Who, Basis)>,
    /// Those who do the work.
    pub done_by: Vec<(Who, Basis)>,
    pub delivers_to: Option<Recipient>,
    pub due: Option<Date>,
    /// `false` is a target and no deadline; `None` when the source does not say.
    pub binding: Option<bool>,
    /// The day is past. Whether it was handed over is another question.
    pub is_past: bool,
    /// How its assignment matched what was asked about.
    pub about: Vec<About>,
    pub basis: Basis,
}

/// Who gets it. Where only those who do the work are said to hand the very thing over to somebody,
/// that is implied.
#[derive(Debug)]
pub struct Recipient {
    pub who: Who,
    /// Of the line to them.
    pub basis: Basis,
    pub reason: Option<String>,
    pub source: Option<Cited>,
}

/// The deliverables of assignments about a topic, of a region, given by somebody; by their day.
pub fn deliverables(
    model: &Model,
    topic: Option<&Matter>,
    by: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Vec<DeliverableRow> {
    let mut rows = Vec::new();
    for (id, entity) in model.of_kind(Kind::Assignment) {
        let Detail::Assignment(assignment) = &entity.detail else { continue };
        let given_by = assignment.given_by.as_ref().and_then(|by| by.to);
        if region.is_some_and(|region| !model.is_in(id, region, when.day())) || by.is_some() && given_by != by
        {
            continue;
        }
        let about = topic.map_or_else(Vec::new, |topic| topic.of_assignment(model, id, entity, when));
        // "slutrapporten" is asked of by its own name as well.
        let is_own =
            |one: &&Deliverable| topic.is_some_and(|topic| topic.topic.is_said_in(one.what.as_str()));
        let is_all = topic.is_none() || !about.is_empty();
        let asked = assignment.deliverables.iter().filter(|one| is_all || is_own(one));
        rows.extend(asked.filter_map(|one| row(model, id, assignment, one, &about, when)));
    }
    rows.sort_by_key(|row| {
        (
            row.due.is_none(),
            row.due.as_ref().map(|due| (due.earliest(), due.latest())),
            row.assignment.clone(),
        )
    });
    rows
}

fn row(
    model: &Model,
    id: EntityId,
    assignment: &Assignment,
    one: &Deliverable,
    about: &[About],
    when: &When,
) -> Option<DeliverableRow> {
    let then = |stated: &Stated, party: &Party| {
        let basis = model
            .basis(id, stated, party.who(), when)
            .filter(|basis| !matches!(basis.weight, Weight::Ended | Weight::Coming))?;
        Some((who(model, party, when)?.having(&basis), basis))
    };
    let basis = model.basis(id, &one.stated, one.delivers_to.as_ref().and_then(|to| to.to), when)?;
    let stated = one.delivers_to.as_ref().and_then(|to| who_named(model, to.to?, when));
    let stated = stated.map(|who| Recipient {
        who: who.having(&basis),
        basis: basis.clone(),
        reason: None,
        source: None,
    });
    let workers = || assignment.done_by.iter().filter(|worker| then(&worker.stated, &worker.party).is_some());
    Some(DeliverableRow {
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        assignment: model.marked(id, when),
        what: one.what.as_str().to_string(),
        holders: assignment.holders.iter().filter_map(|holder| then(&holder.stated, &holder.party)).collect(),
        done_by: assignment.done_by.iter().filter_map(|worker| then(&worker.stated, &worker.party)).collect(),
        delivers_to: stated.or_else(|| workers().find_map(|worker| handed_by(model, worker, one, when))),
        due: one.due.as_ref().cloned(),
        binding: one.binding,
        is_past: one.due.as_ref().is_some_and(|due| !due.is_open() && due.latest() < when.today),
        about: about.to_vec(),
        basis,
    })
}

/// To whom those who do the work hand over a thing, where they are said to do so for this very
/// thing.
fn handed_by(model: &Model, worker: &Relation, one: &Deliverable, when: &When) -> Option<Recipient> {
    let (id, _) = worker.party.named()?;
    let is_it = |relation: &&Relation| {
        relation.purpose.as_ref().is_some_and(|purpose| fold(purpose.as_str()) == fold(one.what.as_str()))
    };
    let relation = model.get(id).body()?.delivers_to.iter().find(is_it)?;
    let basis = model.basis(id, &relation.stated, relation.party.who(), when)?;
    Some(Recipient {
        who: who(model, &relation.party, when)?.having(&basis),
        reason: basis.note.clone(),
        source: basis.source.clone(),
        basis: Basis { certainty: basis.certainty.max(Certainty::Implied), ..basis },
    })
}
