//! What is said to have happened, where the key of it alone does not say that.

use crate::lang::Lang;
use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::keys;
use crate::model::kind::Kind;
use crate::query::timeline::{Entry, Event};

/// What a date is of, where its key alone does not say that: of a life, of an assignment, of what a
/// reorganisation or a decision made.
pub fn called(entry: &Entry, lang: Lang) -> Option<&'static str> {
    let at = entry.at.as_ref().map(|at| at.kind);
    Some(match (entry.key.name, entry.event, at) {
        (_, Event::Begins, None) if *entry.key == keys::COMMON_FROM => {
            lang.pick("finns från och med då", "exists from then on")
        }
        (_, Event::Ends, None) if *entry.key == keys::COMMON_TO => {
            lang.pick("finns till och med då", "exists until then")
        }
        (_, Event::Ends, None) if *entry.key == keys::COMMON_FROM => {
            lang.pick("finns till och med då", "exists until then")
        }
        (_, Event::EndsBy, None) if *entry.key == keys::COMMON_FROM => {
            lang.pick("finns längst till och med då", "exists until then at the latest")
        }
        ("by", _, _) if *entry.key == keys::DECISION_BY => match entry.decision? {
            DecisionKind::Proposal => lang.pick("föreslaget av", "proposed by"),
            DecisionKind::Recommendation => lang.pick("rekommenderat av", "recommended by"),
            DecisionKind::Delegation => lang.pick("delegerat av", "delegated by"),
            DecisionKind::Decision if entry.status == Some(DecisionStatus::Proposed) => return None,
            DecisionKind::Decision => lang.pick("beslutat av", "decided by"),
        },
        ("given", Event::Happens, _) => lang.pick("uppdraget gavs", "assignment given"),
        ("date", Event::Happens, Some(Kind::Change)) => {
            lang.pick("organisationsförändringen gäller från", "the reorganisation takes effect")
        }
        // Of a decision's own timeline nothing else is where it stands.
        ("date", _, at) if at == Some(Kind::Decision) || at.is_none() && entry.decision.is_some() => {
            match entry.decision {
                Some(DecisionKind::Proposal) => lang.pick("förslaget lämnades", "proposal made"),
                Some(DecisionKind::Recommendation) => {
                    lang.pick("rekommendationen lämnades", "recommendation made")
                }
                Some(DecisionKind::Delegation | DecisionKind::Decision) | None => match entry.status {
                    Some(DecisionStatus::Proposed) => lang.pick("förslaget lämnades", "proposal made"),
                    _ => lang.pick("beslutet fattades", "decision made"),
                },
            }
        }
        ("date", Event::Happens, Some(Kind::Source)) => {
            lang.pick("dokumentets datum", "date of the document")
        }
        _ => return None, // Its key says what happened.
    })
}
