//! What became of a decision, in words.

use crate::lang::Lang;
use crate::model::decision::{DECISION_STATUSES, DecisionKind, DecisionStatus};
use crate::model::statement::say;

/// The status of a decision, in the gender of what it is.
pub fn status(kind: Option<DecisionKind>, status: DecisionStatus, lang: Lang) -> String {
    let is_common = matches!(kind, Some(DecisionKind::Recommendation | DecisionKind::Delegation));
    let common = match status {
        DecisionStatus::Proposed => "föreslagen",
        DecisionStatus::Adopted => "beslutad",
        DecisionStatus::Rejected => "avslagen",
        DecisionStatus::Repealed => "upphävd",
        DecisionStatus::Unknown => "okänd",
    };
    match lang {
        Lang::Sv if is_common => common.to_string(),
        _ => say(DECISION_STATUSES, status).get(lang).to_string(),
    }
}

/// Whether a status says no more than what the thing is: a decision was adopted, a proposal is
/// proposed.
pub fn is_its_kind(kind: Option<DecisionKind>, status: DecisionStatus) -> bool {
    matches!(
        (kind, status),
        (Some(DecisionKind::Decision), DecisionStatus::Adopted)
            | (Some(DecisionKind::Proposal), DecisionStatus::Proposed)
    )
}
