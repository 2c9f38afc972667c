//! Whom a decision appoints or dismisses. Its effect says to what; who it is stands with the seat
//! or the post that rests on the same lines of the source.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::{Decision, EffectKind};
use crate::model::entity::EntityId;
use crate::model::fact::Whom;
use crate::model::reference::SourceRef;
use crate::model::statement::Stated;

/// Those whom an effect on something names, each once; none where it is of another kind.
pub fn elected(
    model: &Model,
    decision: &Decision,
    kind: EffectKind,
    target: EntityId,
    effect: &Stated,
) -> Vec<EntityId> {
    let places: Vec<String> = effect.source.iter().filter_map(in_document).collect();
    let mut all = Vec::new();
    if places.is_empty() || !matches!(kind, EffectKind::Appoints | EffectKind::Dismisses) {
        return all;
    }
    let facts = model.facts_under(target, |key| matches!(key.name, "members" | "holders"));
    for fact in facts.iter().filter(|fact| fact.is_so(model)) {
        let (Whom::Entity(whom), Some(stated)) = (fact.whom, fact.stated) else { continue };
        let is_there = stated.source.iter().filter_map(in_document).any(|place| places.contains(&place));
        if is_there && fits(stated, decision, kind) && !all.contains(&whom) {
            all.push(whom);
        }
    }
    all
}

/// A place that is one within its document.
fn in_document(cited: &SourceRef) -> Option<String> {
    cited.locator.as_ref().map(|_| cited.written())
}

/// One line may say both who comes and who goes.
fn fits(stated: &Stated, decision: &Decision, kind: EffectKind) -> bool {
    let closed = |date: Option<&Date>| date.filter(|date| !date.is_open()).cloned();
    let (from, to) = (closed(stated.from.as_ref()), closed(stated.to.as_ref()));
    let day = closed(decision.date.as_ref());
    match (kind, from) {
        (EffectKind::Dismisses, _) => to.is_some(),
        (_, None) => to.is_none(),
        (_, Some(from)) => day.is_none_or(|day| from.latest() >= day.earliest()),
    }
}
