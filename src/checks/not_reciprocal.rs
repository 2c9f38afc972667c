//! A decision that is repealed by another of unknown day and does not say so; a body that names a
//! decision which changes other things, but not it; what was merged, split or dissolved, and says
//! that it is still there.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::decision::{
    Change, DECISION_STATUSES, Decision, DecisionKind, DecisionStatus, EFFECTS, Effect, EffectKind,
};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::statement::say;
use std::collections::HashSet;

pub const CHECK: Check =
    Check::new("not-reciprocal", Level::Error, include_str!("../../docs/checks/not-reciprocal.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        match &entity.detail {
            Detail::Decision(decision) => repeals(scope, entity, decision, diagnostics),
            Detail::Change(change) => still_there(scope, entity, change, diagnostics),
            _ => established(scope, id, entity, diagnostics), // Of a body; others are established by nothing.
        }
    }
}

fn repeals(scope: &Scope<'_>, entity: &Entity, decision: &Decision, diagnostics: &mut Vec<Diagnostic>) {
    // An act of a known day says it for both (`model/acts.rs`).
    let in_force = decision.in_force.as_ref().or(decision.date.as_ref());
    if decision.status != Some(DecisionStatus::Adopted) || in_force.is_some_and(|date| !date.is_open()) {
        return;
    }
    let ends = |effect: &&Effect| {
        matches!(effect.kind, Some(EffectKind::Repeals | EffectKind::Replaces))
            && when::counts(&effect.stated)
    };
    for effect in decision.changes.iter().filter(ends) {
        let (Some(target), Some(kind)) = (effect.target.to, effect.kind) else { continue };
        let other = scope.model.get(target);
        // A proposal that stands as adopted is a fault of its own.
        let status = other
            .decision()
            .filter(|other| other.kind != Some(DecisionKind::Proposal))
            .and_then(|other| other.status);
        let Some(status @ (DecisionStatus::Adopted | DecisionStatus::Proposed)) = status else { continue };
        let (name, word, status) = (other.name(), say(EFFECTS, kind), say(DECISION_STATUSES, status));
        let message = both(
            format!("beslutet {} {name}, som fortfarande står som {}", word.sv, status.sv),
            format!("the decision {} {name}, but that is still {}", word.en, status.en),
        );
        let help = both(
            "skriv det nya beslutets datum (`date`), eller `status: repealed` i det gamla",
            "write the date of the new decision (`date`), or `status: repealed` in the old one",
        );
        diagnostics
            .push(CHECK.finding(Place { file: entity.file, span: effect.target.span }, message).help(help));
    }
}

/// A body that says which decision made or ended it: a decision that lists what it changes has to
/// list the body too.
fn established(scope: &Scope<'_>, id: EntityId, entity: &Entity, diagnostics: &mut Vec<Diagnostic>) {
    let Some(body) = entity.body() else { return };
    for (key, reference) in [("established_by", &body.established_by), ("dissolved_by", &body.dissolved_by)] {
        let Some((to, span)) = reference.as_ref().and_then(|reference| Some((reference.to?, reference.span)))
        else {
            continue;
        };
        let other = scope.model.get(to);
        let Detail::Decision(decision) = &other.detail else { continue };
        if decision.changes.is_empty() || scope.model.names_as(to, "changes", id) || !other.faultless {
            continue;
        }
        let (name, own) = (other.name(), entity.name());
        let message = both(
            format!("`{key}`: {name} räknar upp vad det ändrar, men inte {own}"),
            format!("`{key}`: {name} lists what it changes, but not {own}"),
        );
        diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message));
    }
}

/// What a reorganisation ended, but which lasts to the day on which the new begins, or longer, or
/// has no end.
fn still_there(scope: &Scope<'_>, entity: &Entity, change: &Change, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let Some(date) = change.date.as_ref().filter(|date| change.ends_what_was() && !date.is_open()) else {
        return;
    };
    if !entity.common.certainty.is_none_or(|certainty| certainty.is_fact()) {
        return;
    }
    // Whether the day of the reorganisation is the last of the old or the first of the new is said
    // by something new that begins on it; where all that comes after was there already, it can be
    // either.
    let on_the_day = |from: &&Date| {
        !from.is_open() && from.earliest() <= date.latest() && from.latest() >= date.earliest()
    };
    let begins = change
        .after
        .iter()
        .filter_map(|after| model.lifespan(after.to?).from)
        .filter(on_the_day)
        .map(Date::latest)
        .min();
    let stays: HashSet<EntityId> = change.after.iter().filter_map(|after| after.to).collect();
    for before in change.before.iter().filter(|before| before.to.is_none_or(|to| !stays.contains(&to))) {
        let Some(to) = before.to else { continue };
        let (other, end) = (model.get(to), model.lifespan(to).to.filter(|end| !end.is_open()));
        let is_there = match (end, begins) {
            (Some(end), Some(begins)) => end.earliest() >= begins,
            (Some(end), None) => end.earliest() > date.latest(),
            // What is to come may be written in the file of what it ends when it has come.
            (None, _) => date.latest() <= scope.today,
        };
        if !is_there || !other.faultless {
            continue;
        }
        let day = begins.map_or_else(|| date.on_it(), |begins| Date::exactly(begins).on_it());
        let name = other.name();
        let (sv, en) = match end {
            Some(end) => {
                let end = end.in_both();
                (format!("till och med {}", end.sv), format!("until {}", end.en))
            }
            None => ("utan `to`".to_string(), "without a `to`".to_string()),
        };
        let message = both(
            format!("`before`: {name} finns kvar {}, {sv}", day.sv),
            format!("`before`: {name} still exists {}, {en}", day.en),
        );
        let help = both(
            "`to` är den sista dagen som det finns: skriv dagen före",
            "`to` is the last day on which it exists: write the day before",
        );
        let finding = CHECK.finding(Place { file: entity.file, span: before.span }, message).help(help);
        let place = end.map_or(other.common.name.span, |end| end.span);
        diagnostics.push(finding.related(
            Place { file: other.file, span: place },
            both("det som skulle ha upphört", "the one that should have ended"),
        ));
    }
}
