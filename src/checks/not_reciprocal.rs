//! A decision that is repealed by another and does not say so; a body that names a decision which changes other things, but not it.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::decision::{DECISION_STATUSES, Decision, DecisionKind, DecisionStatus, EFFECTS, Effect, EffectKind};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::statement::say;

const CODE: &str = "not-reciprocal";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/not-reciprocal.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        match &entity.detail {
            Detail::Decision(decision) => repeals(scope, entity, decision, diagnostics),
            _ => established(scope, id, entity, diagnostics),
        }
    }
}

fn repeals(scope: &Scope<'_>, entity: &Entity, decision: &Decision, diagnostics: &mut Vec<Diagnostic>) {
    // What is not yet in force has repealed nothing.
    let in_force = decision.in_force.as_ref().or(decision.date.as_ref());
    if decision.status != Some(DecisionStatus::Adopted) || in_force.is_some_and(|date| date.latest() > scope.today) {
        return;
    }
    let ends = |effect: &&Effect| matches!(effect.kind, Some(EffectKind::Repeals | EffectKind::Replaces)) && when::counts(&effect.stated);
    for effect in decision.changes.iter().filter(ends) {
        let (Some(target), Some(kind)) = (effect.target.to, effect.kind) else { continue };
        let other = scope.model.get(target);
        // A proposal that stands as adopted is a fault of its own.
        let status = other.decision().filter(|other| other.kind != Some(DecisionKind::Proposal)).and_then(|other| other.status);
        let Some(status @ (DecisionStatus::Adopted | DecisionStatus::Proposed)) = status else { continue };
        let (name, word, status) = (other.name(), say(EFFECTS, kind), say(DECISION_STATUSES, status));
        let message = both(
            format!("beslutet {} {name}, som fortfarande står som {}", word.sv, status.sv),
            format!("the decision {} {name}, which is still {}", word.en, status.en),
        );
        let help =
            both("skriv `status: repealed` i det beslut som inte längre gäller", "write `status: repealed` in the decision that no longer holds");
        diagnostics.push(Diagnostic::error(CODE, Place { file: entity.file, span: effect.target.span }, message).help(help));
    }
}

/// A body that says which decision made or ended it: a decision that lists what it changes has to list the body too.
fn established(scope: &Scope<'_>, id: EntityId, entity: &Entity, diagnostics: &mut Vec<Diagnostic>) {
    let Some(body) = entity.body() else { return };
    for (key, reference) in [("established_by", &body.established_by), ("dissolved_by", &body.dissolved_by)] {
        let Some((to, span)) = reference.as_ref().and_then(|reference| Some((reference.to?, reference.span))) else { continue };
        let other = scope.model.get(to);
        let Detail::Decision(decision) = &other.detail else { continue };
        if decision.changes.is_empty() || decision.changes.iter().any(|effect| effect.target.to == Some(id)) || !other.faultless {
            continue;
        }
        let (name, own) = (other.name(), entity.name());
        let message = both(
            format!("`{key}`: {name} räknar upp vad det ändrar, men inte {own}"),
            format!("`{key}`: {name} lists what it changes, but not {own}"),
        );
        diagnostics.push(Diagnostic::error(CODE, Place { file: entity.file, span }, message));
    }
}
