//! Decisions, recommendations and proposals: by whom, about what, with which status and number, and
//! what they did to what.

mod asked;
mod effects;
mod filter;
mod made;
mod matter;
mod numbers;
mod organs;

use crate::find;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionKind, DecisionStatus};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{ANYTHING, BODY, Kind, PERSON, SOURCE};
use crate::model::statement::Certainty;
use crate::model::time::Holds;
use crate::query::who::{Who, who};
use crate::query::{Cited, Named, Weight, When, happened_in};
pub use asked::{Understood, understood};
pub use effects::{Done, Verb};
pub use filter::{ByType, Filter};
pub use made::Force;
use made::then;
pub(crate) use made::{made, not_after, standing, told_by};
pub use matter::{About, Matter};
use numbers::{documents, numbers_with, told_in};
use std::collections::HashSet;

#[derive(Debug)]
pub struct Decisions {
    pub rows: Vec<DecisionRow>,
    /// Of those of a body that was asked about: how many its own boards and groups made, each.
    pub of_organs: Vec<(Named, usize)>,
    /// Documents that bear a registry number that was asked for. Whether a decision in them has it
    /// is not said.
    pub documents: Vec<Document>,
    /// Proposals to the one asked about, of which the outcome is not known.
    pub awaiting: Vec<Named>,
    /// Undated decisions that may be of the very day that was asked for. Of one day that says too
    /// little to be an answer.
    pub not_excluded: Vec<Named>,
    /// Where nothing fits: what is spelt nearly as the words.
    pub suggestions: Vec<Named>,
    /// Where nothing fits: registry numbers that the number is a part of.
    pub numbers_with_it: Vec<Document>,
}

/// A document with the registry number that is its own.
#[derive(Clone, Debug)]
pub struct Document {
    pub source: Named,
    pub registry_no: String,
    pub date: Option<Date>,
}

#[derive(Debug)]
pub struct DecisionRow {
    pub decision: Named,
    pub region: Option<Named>,
    pub kind: Option<DecisionKind>,
    pub status: Option<DecisionStatus>,
    /// It is only proposed, and nothing in the data says what became of it.
    pub waits: bool,
    pub by: Option<Named>,
    /// Who else decided the same.
    pub also_by: Vec<Named>,
    pub date: Option<Date>,
    /// Of an undated decision: the day of the oldest document that tells of it. It was made by
    /// then.
    pub not_after: Option<Date>,
    pub in_force: Option<Date>,
    pub paragraph: Option<String>,
    pub registry_no: Option<String>,
    /// Documents that tell of it and bear the number that was asked for, which the decision itself
    /// is not said to have.
    pub documents: Vec<Document>,
    pub addressed_to: Vec<Addressee>,
    pub on_proposal_of: Option<Named>,
    pub effects: Vec<Done>,
    pub affected_by: Vec<Done>,
    pub condition: Option<String>,
    pub limit: Option<String>,
    pub points: Vec<Point>,
    pub certainty: Certainty,
    pub weight: Weight,
    /// Whether what was adopted is in force in the time asked about, or today.
    pub force: Option<Force>,
    /// Whether it was made in the period asked for.
    pub in_period: Holds,
    pub about: Vec<About>,
    pub sources: Vec<Cited>,
    pub note: Option<String>,
}

#[derive(Debug)]
pub struct Addressee {
    pub who: Who,
    pub purpose: Option<String>,
    pub certainty: Certainty,
}

#[derive(Debug)]
pub struct Point {
    pub label: Option<String>,
    pub text: String,
    pub certainty: Certainty,
    pub source: Option<Cited>,
}

/// The decisions that fit, by date; undated ones last.
pub fn decisions(model: &Model, filter: &Filter, when: &When) -> Decisions {
    let documents = documents(model, filter);
    let all = model.of_kind(Kind::Decision).filter_map(|(id, entity)| Some((id, entity, entity.decision()?)));
    let is_theirs = organs::deciding(model, filter.by, filter.status);
    let mut rows: Vec<DecisionRow> = all
        .filter(|(id, _, decision)| is_theirs(*id, decision))
        .filter_map(|(id, entity, decision)| row(model, id, entity, decision, filter, &documents, when))
        .collect();
    rows.sort_by_cached_key(|row| {
        let date = row.date.as_ref().map(|date| (date.earliest(), date.latest()));
        (
            row.date.is_none() && filter.period.is_some(),
            row.in_period,
            row.date.is_none(),
            date,
            row.decision.order(),
            row.decision.id.clone(),
        )
    });
    let is_one_day = filter.period.as_ref().is_some_and(|period| period.earliest() == period.latest());
    let undated = rows.extract_if(.., |row| is_one_day && row.is_undated());
    let not_excluded = undated.map(|row| row.decision).collect();
    let nothing = rows.is_empty();
    Decisions {
        of_organs: filter.by.map_or_else(Vec::new, |by| organs::told_apart(model, &rows, by)),
        awaiting: filter.by.map_or_else(Vec::new, |by| awaiting(model, by, when)),
        not_excluded,
        suggestions: filter.matter.as_ref().filter(|_| nothing).map_or_else(Vec::new, |matter| {
            model.all_named(find::suggest(model, &matter.topic, ANYTHING & !(SOURCE | PERSON)))
        }),
        numbers_with_it: if nothing && documents.is_empty() {
            numbers_with(model, filter)
        } else {
            Vec::new()
        },
        rows,
        documents: documents.into_iter().map(|(_, document)| document).collect(),
    }
}

impl DecisionRow {
    /// Whether no day is known, so that no period can be told from another.
    pub fn is_undated(&self) -> bool {
        self.date.as_ref().is_none_or(Date::is_open)
    }
}

fn row(
    model: &Model,
    id: EntityId,
    entity: &Entity,
    decision: &Decision,
    filter: &Filter,
    documents: &[(HashSet<EntityId>, Document)],
    when: &When,
) -> Option<DecisionRow> {
    let by = || decision.by.iter().filter_map(|by| by.to);
    let is =
        |wanted: ByType| by().any(|by| (BODY & model.get(by).kind.bit() != 0) == (wanted == ByType::Board));
    let fits = filter.by_type.is_none_or(is)
        && filter.kind.is_none_or(|kind| decision.kind == Some(kind))
        && filter.status.is_none_or(|status| decision.status == Some(status))
        && filter
            .effect
            .is_none_or(|effect| decision.changes.iter().any(|change| change.kind == Some(effect)))
        && filter.region.is_none_or(|region| model.is_in(id, region, when.day()));
    if !fits {
        return None;
    }
    let about = filter
        .matter
        .as_ref()
        .map_or_else(Vec::new, |matter| matter.of_decision(model, id, entity, decision, when));
    if filter.matter.is_some() && about.is_empty() {
        return None;
    }
    let documents = told_in(id, decision, filter, documents)?;
    let in_period =
        filter.period.as_ref().map_or(Holds::Yes, |period| happened_in(decision.date.as_ref(), period));
    let not_after = not_after(model, entity, decision);
    let is_before = |period: &Date| not_after.as_ref().is_some_and(|told| told.latest() < period.earliest());
    if in_period == Holds::No || filter.period.as_ref().is_some_and(is_before) {
        return None;
    }
    let weight = standing(model, id, decision, not_after.as_ref(), when)?;
    let day = decision.date.as_ref().filter(|date| !date.is_open()).map_or(when.day(), Date::latest);
    let (effects, mut affected_by) = (effects::of(model, id, decision, day), effects::on(model, id, day));
    if let Some(at) = &when.at {
        affected_by.retain(|done| done.date.as_ref().is_none_or(|date| date.earliest() <= at.latest()));
    }
    let decided = affected_by.iter().any(|done| done.settles);
    let text = |text: &crate::model::value::Text| text.as_str().to_string();
    Some(DecisionRow {
        decision: model.marked(id, when),
        region: model.region_of(id, when.day()).map(|region| model.named_on(region, day)),
        kind: decision.kind,
        status: decision.status,
        waits: decision.status == Some(DecisionStatus::Proposed) && !decided,
        by: then(model, decision.by.first(), day),
        also_by: decision.by.iter().skip(1).filter_map(|by| then(model, Some(by), day)).collect(),
        date: decision.date.as_ref().cloned(),
        not_after,
        in_force: decision.in_force.as_ref().cloned(),
        paragraph: decision.paragraphs(),
        registry_no: decision.registry_no.as_ref().map(text),
        documents,
        addressed_to: addressees(model, id, decision, day, when),
        on_proposal_of: then(model, decision.on_proposal_of.as_ref(), day),
        effects,
        affected_by,
        condition: decision.condition.as_ref().map(text),
        limit: decision.limit.as_ref().map(text),
        points: points(model, id, entity, decision),
        certainty: model.existence(id),
        weight,
        force: made::force(model, id, decision, when),
        in_period,
        about,
        sources: entity.common.sources.iter().filter_map(|citation| model.cited(citation)).collect(),
        note: entity.common.note.as_ref().map(text),
    })
}

fn addressees(model: &Model, id: EntityId, decision: &Decision, day: Day, when: &When) -> Vec<Addressee> {
    let then = When { today: when.today, at: Some(Date::exactly(day)) };
    let addressee = |relation: &crate::model::statement::Relation| {
        let who = who(model, &relation.party, &then)?;
        Some(Addressee {
            who,
            purpose: relation.purpose.as_ref().map(|text| text.as_str().to_string()),
            certainty: model.certainty(id, &relation.stated, relation.party.who()),
        })
    };
    decision.addressed_to.iter().filter_map(addressee).collect()
}

fn points(model: &Model, id: EntityId, entity: &Entity, decision: &Decision) -> Vec<Point> {
    let point = |point: &crate::model::statement::Point| Point {
        label: point.label.as_ref().map(|label| label.0.as_str().to_string()),
        text: point.text.as_str().to_string(),
        certainty: model.certainty(id, &point.stated, []),
        source: point
            .stated
            .source
            .first()
            .or_else(|| entity.common.sources.first())
            .and_then(|citation| model.cited(citation)),
    };
    decision.points.iter().map(point).collect()
}

/// Proposals that are addressed to somebody, of which nothing says whether they were adopted.
fn awaiting(model: &Model, to: EntityId, when: &When) -> Vec<Named> {
    let waits = model.of_kind(Kind::Decision).filter(|(id, entity)| {
        let Some(decision) =
            entity.decision().filter(|decision| decision.status == Some(DecisionStatus::Proposed))
        else {
            return false;
        };
        let is_addressed = decision
            .addressed_to
            .iter()
            .any(|relation| relation.party.named().is_some_and(|(named, _)| named == to));
        is_addressed && !effects::on(model, *id, Day::MAX).iter().any(|done| done.settles)
    });
    waits.map(|(id, _)| model.marked(id, when)).collect()
}
