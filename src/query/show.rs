//! One entity in full: every key of its file, with what its references name, and who names it.

use crate::lang::Both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionStatus, EffectKind};
use crate::model::entity::EntityId;
use crate::model::written::{self, Written};
use crate::query::{Named, Weight, When};
use crate::sources::Sources;
use std::collections::{BTreeMap, BTreeSet};

/// A value of its file.
pub type Value = written::Value<Named>;

/// The answer for one entity.
#[derive(Debug)]
pub struct Shown {
    pub entity: Named,
    pub word: Both,
    /// The file below the data folder.
    pub path: String,
    pub region: Option<Named>,
    pub written: Written<Named>,
    /// Who names it, and under which key.
    pub named_by: Vec<(Named, &'static str)>,
    /// The regions of those that are not of its own, by their ids.
    pub homes: BTreeMap<String, Named>,
    /// Of those, by their ids and keys, what has ended, as all that they say of it there has.
    pub ended: BTreeSet<(String, &'static str)>,
    /// The documents that it is known from, each with those who are to have it, where that is said.
    pub sent_to: Vec<(Named, Vec<Named>)>,
    /// Of a decision: the others that do something with it.
    pub undone_by: Vec<Undone>,
    /// It was adopted, and is no longer in force.
    pub is_out_of_force: bool,
}

/// What another decision does with one, from when, and who made it.
#[derive(Debug)]
pub struct Undone {
    pub decision: Named,
    pub kind: EffectKind,
    pub day: Option<Date>,
    pub by: Vec<Named>,
}

/// The decisions that replace, repeal or amend another, turn it down or put it off.
fn undone_by(model: &Model, id: EntityId, today: Day) -> Vec<Undone> {
    use EffectKind::{Amends, RefersBack, Rejects, Repeals, Replaces, Tables};
    let edges = model.edges_as(id, "changes").iter().filter(|_| model.get(id).decision().is_some());
    let mut all: Vec<Undone> = Vec::new();
    for from in edges.map(|edge| edge.from) {
        let Some(decision) = model.get(from).decision() else { continue };
        let own = decision.changes.iter().filter(|effect| effect.target.to == Some(id));
        let is_told =
            |kind: &EffectKind| matches!(kind, Replaces | Repeals | Amends | Rejects | Tables | RefersBack);
        let kinds = own.filter_map(|effect| effect.kind).filter(is_told);
        let when = When { today, at: None };
        all.extend(kinds.map(|kind| {
            // What is turned down is so on the day of the decision.
            let force = decision.in_force.as_ref().filter(|_| matches!(kind, Replaces | Repeals | Amends));
            let by = decision.by.iter().filter_map(|by| by.to);
            Undone {
                decision: model.marked(from, &when),
                kind,
                day: force.or(decision.date.as_ref()).cloned(),
                by: by.map(|by| model.marked(by, &when)).collect(),
            }
        }));
    }
    all.dedup_by(|one, other| one.decision.at == other.decision.at && one.kind == other.kind);
    all
}

/// Whether all that something says of an entity under a key has ended.
fn has_ended(model: &Model, from: EntityId, key: &str, id: EntityId, when: &When) -> bool {
    let own = model.statements(from).into_iter();
    let own = own.filter(|one| one.key() == key && one.fact.about().any(|about| about == id));
    let weights: Vec<_> = own.map(|one| when.weigh(one.settled(model))).collect();
    !weights.is_empty() && weights.iter().all(|weight| *weight == Some(Weight::Ended))
}

/// Shows one entity. All that stands in its file is told, also what the model can't
/// read.
pub fn show(model: &Model, sources: &Sources, id: EntityId, today: Day) -> Shown {
    let day = day_of(model, id).unwrap_or(today);
    let entity = model.get(id);
    let file = &sources.files[entity.file.0 as usize];
    let name = |text: &str| {
        let id = model.find(text.split('#').next().unwrap_or(text))?;
        Some(model.named_on(id, day))
    };
    let mut written = written::read(file.text(), entity.kind, name);
    // Of a redacted person nothing is told but that the name is removed.
    let redacted = entity.is_redacted();
    if let (true, Value::Map(entries)) = (redacted, &mut written.value) {
        entries.retain(|(key, _)| key == "redacted");
    }
    let mut named_by: Vec<(Named, &'static str)> = model
        .edges_to(id)
        .iter()
        .filter(|_| !redacted)
        .map(|edge| (model.dated(edge.from, day), edge.key))
        .collect();
    named_by.sort_by_cached_key(|(named, key)| (named.order(), named.id.clone(), *key));
    named_by.dedup();
    let own = model.region_of(id, today);
    let homes = model.edges_to(id).iter().filter_map(|edge| {
        let home = model.region_of(edge.from, day).filter(|home| own != Some(*home))?;
        Some((model.get(edge.from).id.to_string(), model.named(home)))
    });
    let homes = homes.filter(|_| !redacted).collect();
    let when = When { today, at: None };
    let edges = model.edges_to(id).iter().filter(|_| !redacted);
    let ended = edges.filter(|edge| has_ended(model, edge.from, edge.key, id, &when));
    let ended = ended.map(|edge| (model.get(edge.from).id.to_string(), edge.key)).collect();
    let cited = model.citations.iter().filter(|citation| citation.from == id && !redacted);
    let mut cited: Vec<EntityId> = cited.map(|citation| citation.source).collect();
    cited.dedup();
    let sent = |source: EntityId| {
        let to = model.source(source)?.distribution.iter().filter_map(|to| to.to);
        let to: Vec<Named> = to.map(|to| model.named_on(to, day)).collect();
        (!to.is_empty()).then(|| (model.named(source), to))
    };
    let is_decision = model.get(id).decision().is_some();
    let end = model.force(id).and_then(|bounds| bounds.not_after);
    let is_adopted = |decision: &Decision| decision.status == Some(DecisionStatus::Adopted);
    Shown {
        is_out_of_force: model.get(id).decision().is_some_and(is_adopted)
            && end.is_some_and(|end| end < today),
        undone_by: undone_by(model, id, today),
        sent_to: cited.into_iter().filter(|_| is_decision).filter_map(sent).collect(),
        ended,
        homes,
        entity: model.named_on(id, day),
        word: model.word_for(id),
        path: file.path.clone(),
        region: own.filter(|region| *region != id).map(|region| model.named(region)),
        written,
        named_by,
    }
}

/// The day whose names are used: a decision's or a reorganisation's own. What was decided in 2017
/// names who there was then.
fn day_of(model: &Model, id: EntityId) -> Option<Day> {
    model.get(id).decided_on().flatten().filter(|date| !date.is_open()).map(Date::latest)
}
