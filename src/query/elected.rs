//! Whom a decision appoints or dismisses. Its effect says to what; who it is stands with the seat
//! or the post that rests on the same lines of the source.

use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::{Decision, EffectKind};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::reference::SourceRef;
use crate::model::seat::Role;
use crate::model::statement::{Certainty, Stated};

/// One whom a decision appoints or dismisses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elected {
    pub whom: EntityId,
    /// As what, in a body.
    pub role: Option<Role>,
    pub acting: bool,
}

/// Those whom an effect on something names, each once; none where it is of another kind.
pub fn elected(
    model: &Model,
    decision: &Decision,
    kind: EffectKind,
    target: EntityId,
    effect: &Stated,
) -> Vec<Elected> {
    let places: Vec<String> = effect.source.iter().filter_map(in_document).collect();
    if places.is_empty() || !matches!(kind, EffectKind::Appoints | EffectKind::Dismisses) {
        return Vec::new();
    }
    let is_made = decision.surest().is_fact();
    let facts = model.facts_under(target, |key| matches!(key.name, "members" | "holders"));
    let is_there =
        |stated: &Stated| stated.source.iter().filter_map(in_document).any(|place| places.contains(&place));
    let there: Vec<(&Fact<'_>, EntityId, &Stated)> = facts
        .iter()
        // Whom somebody only proposes is only proposed.
        .filter(|fact| fact.is_so(model) || !is_made && fact.certainty(model) == Certainty::Proposed)
        .filter_map(|fact| match (fact.whom, fact.stated) {
            (Whom::Entity(whom), Some(stated)) if is_there(stated) => Some((fact, whom, stated)),
            _ => None,
        })
        .collect();
    let fitting =
        |fit: Fit| there.iter().filter(move |(.., stated)| fits(stated, decision, kind) == Some(fit));
    // Beside one who begins, one without a beginning was there before.
    let fit = if fitting(Fit::ByDay).next().is_some() { Fit::ByDay } else { Fit::Open };
    let mut all: Vec<Elected> = Vec::new();
    for (fact, whom, _) in fitting(fit) {
        let role = match fact.value {
            Some(Choice::Role(role)) => Some(role),
            _ => None, // Whoever holds a post has no role.
        };
        let one = Elected { whom: *whom, role, acting: fact.is_acting() };
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A place that is one within its document.
fn in_document(cited: &SourceRef) -> Option<String> {
    cited.locator.as_ref().map(|_| cited.written())
}

/// How the time of a seat is that of an election.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    ByDay,
    Open,
}

/// One line may say both who comes and who goes.
fn fits(stated: &Stated, decision: &Decision, kind: EffectKind) -> Option<Fit> {
    let closed = |date: Option<&Date>| date.filter(|date| !date.is_open()).cloned();
    let (from, to) = (closed(stated.from.as_ref()), closed(stated.to.as_ref()));
    let day = closed(decision.date.as_ref());
    match (kind, from) {
        (EffectKind::Dismisses, _) => to.map(|_| Fit::ByDay),
        (_, None) => to.is_none().then_some(Fit::Open),
        (_, Some(from)) => day.is_none_or(|day| from.latest() >= day.earliest()).then_some(Fit::ByDay),
    }
}
