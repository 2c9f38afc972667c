//! What the data says of who decides: powers, adoptions, decisions, and what is only prepared for
//! somebody.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind, DecisionStatus, EffectKind};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::BODY_OR_POST;
use crate::model::power::Power as Given;
use crate::model::rare::Rare;
use crate::model::statement::{Certainty, Party, Stated};
use crate::model::value::Text;
use crate::query::decisions::{not_after, standing};
use crate::query::power::Power;
use crate::query::responsible::UnderHow;
use crate::query::who::{Who, who_named};
use crate::query::who_decides::{Says, Sense, Through, first};
use crate::query::{Basis, Weight, When};

fn text(text: &Rare<Text>) -> Option<String> {
    text.as_ref().map(|text| text.as_str().to_string())
}

/// What a body or a post may do, and may not, by its own file or by a decision.
pub fn powers_of(model: &Model, id: EntityId, with_class: bool, when: &When) -> Vec<Says> {
    let class = if with_class { class_of(model, id) } else { None };
    powers(model, id, class, &None, when)
}

/// The class that a post is of.
pub(super) fn class_of(model: &Model, id: EntityId) -> Option<EntityId> {
    model.get(id).post()?.class_of.as_ref()?.to
}

/// A body's stated powers, and the stated lack of them.
pub(super) fn powers(
    model: &Model,
    id: EntityId,
    class: Option<EntityId>,
    through: &Through,
    when: &When,
) -> Vec<Says> {
    // What all of a class may do, each of them may.
    let ids = || std::iter::once(id).chain(class);
    let own = ids().flat_map(|id| model.get(id).powers().iter().map(move |power| (id, power)));
    // Those that a decision gives it.
    let given = ids().flat_map(|id| {
        let edges = ["powers", "by"].into_iter().flat_map(|key| model.edges_as(id, key));
        let mut decisions: Vec<EntityId> = edges.map(|edge| edge.from).collect();
        decisions.sort_unstable();
        decisions.dedup();
        decisions.into_iter().filter(move |decision| *decision != id).flat_map(move |decision| {
            let powers = model.get(decision).powers().iter().map(move |power| (decision, power));
            // What nobody is named for is whoever's who decided on the delegation.
            let is_own = move |power: &Given| {
                let party: &Party = &power.party;
                let has_matter = power.what.is_some() || power.about.is_some();
                let by = model.get(decision).decision().and_then(|one| one.by.first()?.to);
                by == Some(id) && has_matter && party.who().next().is_none() && party.described.is_none()
            };
            powers.filter(move |(_, power)| power.party.who().any(|who| who == id) || is_own(power))
        })
    });
    let says = own.chain(given).filter_map(|(at, power)| {
        let power = model.power(at, power, when)?;
        let (act, may) = power.act?;
        let decision = model.get(at).decision();
        // Whoever decided has what nobody else is named for, and delegates the rest.
        let by = decision.and_then(|decision| decision.by.first()?.to);
        let delegated_by = by.filter(|_| power.who.is_some());
        Some(Says {
            sense: short_of(Sense::of(act, may), power.basis.certainty),
            who: power
                .who
                .clone()
                .or_else(|| Some(who_named(model, by.unwrap_or(at), when)?.having(&power.basis))),
            about: about(&power),
            decision: decision.map(|_| model.marked(at, when)),
            date: decision.and_then(|one| one.in_force.as_ref().or(one.date.as_ref())).cloned(),
            paragraph: None,
            delegated_by: delegated_by.map(|by| model.marked(by, when)),
            power: Some(power.clone()),
            basis: power.basis,
            through: through.clone(),
        })
    });
    says.collect()
}

/// Leaves each statement once.
pub(super) fn once(says: &mut Vec<Says>) {
    let mut seen = Vec::new();
    says.retain(|says| {
        // Two who have one power of one line are two, and so are two that only differ in their
        // limits or in what is to be reported.
        let limit = says.power.as_ref().map(|power| (power.up_to.clone(), power.report.clone()));
        let whose = (says.who.as_ref().and_then(Who::named_or_said), limit, says.basis.hedges.clone());
        let what = (says.sense, says.about.clone(), says.decision.clone(), says.basis.source.clone());
        first(&mut seen, (what, whose))
    });
}

/// What a power is about: what is made or appointed, and the matter.
fn about(power: &Power) -> Option<String> {
    match (&power.what, &power.about) {
        (Some(what), Some(about)) => Some(format!("{what} ({about})")),
        (what, about) => what.clone().or_else(|| about.clone()),
    }
}

/// A sense by how sure the statement is: what is only proposed, or an example, is not so.
fn short_of(sense: Sense, certainty: Certainty) -> Sense {
    match certainty {
        Certainty::Stated | Certainty::Implied => sense,
        Certainty::Proposed => Sense::OnlyProposed,
        Certainty::Rejected | Certainty::Declined => Sense::OnlyRejected,
        Certainty::Example => Sense::OnlyExample,
    }
}

/// The time in which whoever decided is named: that of the decision, where it has a day.
fn then(when: &When, date: Option<&Date>) -> When {
    let date = date.filter(|date| !date.is_open()).cloned();
    When { at: date.or_else(|| when.at.clone()), ..when.clone() }
}

/// That a programme is adopted, and by whom where the source says so.
pub(super) fn adopted(model: &Model, id: EntityId, through: &Through, when: &When) -> Option<Says> {
    let Detail::Programme(programme) = &model.get(id).detail else { return None };
    let adopted = programme.adopted.as_ref()?;
    let by = adopted.by.as_ref().and_then(|by| by.to);
    let basis = model.basis(id, &adopted.stated, [], when)?;
    let basis = Basis { certainty: model.certainty(id, &adopted.stated, by), ..basis };
    let then = then(when, adopted.date.as_ref());
    let who = by.and_then(|by| who_named(model, by, &then)).map(|who| who.having(&basis));
    let sense = if who.is_some() { Sense::Adopted } else { Sense::AdoptedByUnstated };
    let sense = short_of(sense, basis.certainty);
    let decision = model.named_ref(&adopted.decision, when);
    let about = Some(model.get(id).name().to_string());
    Some(Says {
        sense,
        who,
        about,
        decision,
        date: adopted.date.as_ref().cloned(),
        paragraph: None,
        delegated_by: None,
        power: None,
        basis,
        through: through.clone(),
    })
}

/// Whom matters are prepared for: by what is asked about, or, of a body that is asked about, for
/// it.
pub(super) fn prepared(
    model: &Model,
    id: EntityId,
    is_asked: bool,
    through: &Through,
    when: &When,
) -> Vec<Says> {
    let below = model.edges_as(id, "prepares_for").iter().filter(|_| is_asked).map(|edge| edge.from);
    let mut says = Vec::new();
    let mut from: Vec<EntityId> = std::iter::once(id).chain(below).collect();
    from.dedup();
    for preparer in from {
        let Some(body) = model.get(preparer).body() else { continue };
        for relation in &body.prepares_for {
            let to = relation.party.named().map(|(to, _)| to);
            if preparer != id && to != Some(id) {
                continue;
            }
            let Some(basis) = model.basis(preparer, &relation.stated, relation.party.who(), when) else {
                continue;
            };
            // Of the body that is asked about it is said who prepares, and not for whom.
            let is_below = preparer != id;
            let who = match is_below {
                true => who_named(model, preparer, when),
                false => crate::query::who::who(model, &relation.party, when),
            };
            let who = who.map(|who| who.having(&basis));
            let through = through.clone().or_else(|| {
                let to = model.marked(to.filter(|_| preparer != id)?, when);
                Some((UnderHow::PreparesFor, to, model.marked(preparer, when)))
            });
            let about = text(&relation.purpose);
            says.push(Says {
                sense: if is_below { Sense::MattersPreparedBy } else { Sense::MattersPreparedFor },
                who,
                about,
                decision: None,
                date: None,
                paragraph: None,
                delegated_by: None,
                power: None,
                basis,
                through,
            });
        }
    }
    says
}

/// The decisions that change something; of a body or a post that is asked about, those that it has
/// made.
pub(super) fn decisions(
    model: &Model,
    id: EntityId,
    is_asked: bool,
    through: &Through,
    when: &When,
) -> Vec<Says> {
    let own = is_asked && BODY_OR_POST & model.get(id).kind.bit() != 0;
    let made = model.edges_as(id, "by").iter().filter(|_| own);
    let mut from: Vec<EntityId> =
        model.edges_as(id, "changes").iter().chain(made).map(|edge| edge.from).collect();
    from.sort();
    from.dedup();
    let decision = |at: EntityId| Some((at, model.get(at).decision()?));
    let made = from.into_iter().filter_map(decision);
    made.flat_map(|(at, decision)| {
        let mut says = decided(model, at, decision, through.clone(), when);
        // Whoever turned something down, or put it off, has not decided it.
        let done = decision.changes.iter().find(|one| one.target.to == Some(id)).and_then(|one| one.kind);
        let sense = done.and_then(|kind| match kind {
            EffectKind::Rejects => Some(Sense::HasRejected),
            EffectKind::Tables | EffectKind::RefersBack => Some(Sense::HasPutOff),
            _ => None, // All else is decided by it.
        });
        let made = says.iter_mut().filter(|says| says.sense == Sense::Decided);
        made.for_each(|says| says.sense = sense.unwrap_or(says.sense));
        says
    })
    .collect()
}

/// What a decision says of who decides, for each who decided it: an agreement has several.
pub(super) fn decided(
    model: &Model,
    id: EntityId,
    decision: &Decision,
    through: Through,
    when: &When,
) -> Vec<Says> {
    let mut by: Vec<Option<EntityId>> = decision.by.iter().map(|by| by.to).collect();
    if by.is_empty() {
        by.push(None);
    }
    by.into_iter().filter_map(|by| decided_by(model, id, decision, by, through.clone(), when)).collect()
}

/// By its kind and status a proposal is never a decision.
fn decided_by(
    model: &Model,
    id: EntityId,
    decision: &Decision,
    by: Option<EntityId>,
    through: Through,
    when: &When,
) -> Option<Says> {
    let sense = match (decision.kind, decision.status) {
        (_, Some(DecisionStatus::Rejected)) => Sense::Rejected,
        (Some(DecisionKind::Proposal), _) | (_, Some(DecisionStatus::Proposed)) => Sense::Proposed,
        (_, Some(DecisionStatus::Repealed)) => Sense::Repealed,
        (_, Some(DecisionStatus::Unknown) | None) => Sense::StatusUnknown,
        (Some(DecisionKind::Recommendation), _) => Sense::Recommended,
        _ => Sense::Decided,
    };
    let entity = model.get(id);
    // No surer than anyone who decided is there.
    let certainty = model.certainty(id, &Stated::default(), by);
    let weight = standing(model, id, decision, not_after(model, entity, decision).as_ref(), when)?;
    // What was adopted and has ended was decided, and holds no more.
    let is_over = sense == Sense::Decided && weight == Weight::Ended;
    let sense = if is_over { Sense::Repealed } else { sense };
    let basis = model.basis(id, &Stated::default(), [], &When { at: None, ..when.clone() })?;
    let basis = Basis { weight, certainty, note: text(&entity.common.note), ..basis };
    let then = then(when, decision.date.as_ref());
    Some(Says {
        sense: short_of(sense, certainty),
        who: by.and_then(|by| who_named(model, by, &then)).map(|who| who.having(&basis)),
        about: Some(entity.name().to_string()),
        decision: Some(model.marked(id, when)),
        date: decision.date.as_ref().cloned(),
        paragraph: decision.paragraphs(),
        delegated_by: None,
        power: None,
        basis,
        through,
    })
}
