//! What is only proposed and yet stands as adopted: a proposal with that status, or something that
//! rests on a decision not made.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::decision::{DECISION_STATUSES, DecisionKind, DecisionStatus};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::statement::say;

pub const CHECK: Check =
    Check::new("adopted-proposal", Level::Error, include_str!("../../docs/checks/adopted-proposal.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects() {
        if let Detail::Decision(decision) = &entity.detail
            && (decision.kind, decision.status)
                == (Some(DecisionKind::Proposal), Some(DecisionStatus::Adopted))
        {
            let message = both("ett förslag står som beslutat", "a proposal stands as adopted");
            let help = both(
                "om förslaget har antagits är det ett beslut: skriv `type: decision`, eller lägg till \
                 beslutet och låt det ändra förslaget",
                "once adopted, it is a decision: write `type: decision`, or add the decision and let it \
                 amend the proposal",
            );
            diagnostics.push(
                CHECK.finding(Place { file: entity.file, span: entity.common.name.span }, message).help(help),
            );
        }
        for (decision, span) in rests_on(entity) {
            let other = scope.model.get(decision);
            let Detail::Decision(detail) = &other.detail else { continue };
            let Some(status @ (DecisionStatus::Proposed | DecisionStatus::Rejected)) = detail.status else {
                continue;
            };
            let (name, status) = (other.name(), say(DECISION_STATUSES, status));
            let message = both(
                format!("vilar på ett beslut som inte är antaget: {name} är {}", status.sv),
                format!("rests on a decision that has not been made: {name} is {}", status.en),
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message));
        }
    }
}

/// The decisions that something says it rests on, and where. What is itself only proposed, in its
/// own words, may rest on a proposal.
fn rests_on(entity: &Entity) -> Vec<(EntityId, Span)> {
    let mut found = Vec::new();
    if !entity.common.certainty.is_none_or(|certainty| certainty.is_fact()) {
        return Vec::new();
    }
    if let Some(body) = entity.body() {
        found.extend([&body.established_by, &body.dissolved_by]);
    }
    match &entity.detail {
        Detail::Programme(programme) => found.extend(
            programme
                .adopted
                .iter()
                .filter(|adopted| super::when::counts(&adopted.stated))
                .map(|adopted| &adopted.decision),
        ),
        Detail::Change(change) => found.push(&change.by_decision),
        _ => {} // Others are adopted by nobody.
    }
    found.into_iter().flatten().filter_map(|reference| Some((reference.to?, reference.span))).collect()
}
