//! What a decision did to what, and what other decisions did to it.

use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionStatus, EFFECTS, EffectKind};
use crate::model::entity::EntityId;
use crate::model::standing::Standing;
use crate::model::statement::{Certainty, say};
use crate::query::elected::{Elected, elected};
use crate::query::{Cited, Named};

/// In which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Endorses,
    Effect(EffectKind),
    /// A programme.
    Adopts,
    /// A body.
    Establishes,
    Dissolves,
    /// It stands behind a reorganisation.
    Reorganises,
}

/// One effect: of a decision on something, or of another decision on this one.
#[derive(Clone, Debug)]
pub struct Done {
    pub verb: Verb,
    /// The other one of the two.
    pub other: Named,
    /// Whom it appoints or dismisses, as the seats say that rest on the same lines.
    pub whom: Vec<(Named, Elected)>,
    /// The day of the decision that did it, when that is the other one.
    pub date: Option<Date>,
    /// It is adopted and has this one as its object: what was proposed has got an outcome.
    pub settles: bool,
    /// No surer than the decision that does it: what is proposed, or was rejected, is not done.
    pub certainty: Certainty,
    /// What became of the decision that does it.
    pub status: Option<DecisionStatus>,
    pub note: Option<String>,
    pub source: Option<Cited>,
}

impl Verb {
    pub fn key(self) -> &'static str {
        match self {
            Verb::Endorses => "endorses",
            Verb::Effect(kind) => EFFECTS.iter().find(|word| word.value == kind).map_or("", |word| word.key),
            Verb::Adopts => "adopts",
            Verb::Establishes => "establishes",
            Verb::Dissolves => "dissolves",
            Verb::Reorganises => "reorganises",
        }
    }

    pub fn in_words(self) -> Both {
        match self {
            Verb::Endorses => both("ställer sig bakom", "endorses"),
            Verb::Effect(kind) => say(EFFECTS, kind),
            Verb::Adopts => both("antar", "adopts"),
            Verb::Establishes => both("inrättar", "establishes"),
            Verb::Dissolves => both("avvecklar", "dissolves"),
            Verb::Reorganises => both("ligger bakom", "is behind"),
        }
    }

    /// Of the one that it is done to.
    pub fn in_passive(self) -> Both {
        match self {
            Verb::Endorses => both("har fått stöd genom", "has been endorsed through"),
            Verb::Effect(EffectKind::Creates) | Verb::Establishes => both("inrättas av", "is created by"),
            Verb::Effect(EffectKind::Amends) => both("ändras av", "is amended by"),
            Verb::Effect(EffectKind::Repeals) => both("upphävs av", "is repealed by"),
            Verb::Effect(EffectKind::Replaces) => both("ersätts av", "is replaced by"),
            Verb::Effect(EffectKind::Rejects) => both("avslås av", "is rejected by"),
            Verb::Effect(EffectKind::Tables) => both("bordläggs av", "is adjourned by"),
            Verb::Effect(EffectKind::RefersBack) => both("återremitteras av", "is referred back by"),
            Verb::Effect(EffectKind::Appoints) => both("får någon utsedd av", "has somebody appointed by"),
            Verb::Effect(EffectKind::Dismisses) => {
                both("får någon entledigad av", "has somebody dismissed by")
            }
            Verb::Adopts => both("antas av", "is adopted by"),
            Verb::Effect(EffectKind::Dissolves) | Verb::Dissolves => both("avvecklas av", "is dissolved by"),
            Verb::Reorganises => both("beror på", "is due to"),
        }
    }
}

/// The surest that an effect of a decision can be.
fn surest(model: &Model, id: EntityId, decision: &Decision) -> Certainty {
    decision.surest().max(model.existence(id))
}

/// What a decision does something to, on its day. That what it makes, or appoints to, is not there
/// yet needs no word.
fn made(model: &Model, id: EntityId, verb: Verb, day: Day) -> Named {
    let mut named = model.named_on(id, day);
    let makes = matches!(verb, Verb::Establishes | Verb::Adopts | Verb::Effect(EffectKind::Creates));
    if (makes || verb == Verb::Effect(EffectKind::Appoints))
        && matches!(named.mark.absent, Some((Standing::Coming, _)))
    {
        named.mark.absent = None;
    }
    named
}

/// What a decision did: what it says itself, and what says that it came of it.
pub fn of(model: &Model, id: EntityId, decision: &Decision, day: Day) -> Vec<Done> {
    let surest = surest(model, id, decision);
    let mut all = own(model, id, decision, day, |_| true);
    let mut edges = model.edges_to(id).to_vec();
    edges.sort_unstable_by_key(|edge| (edge.from, edge.key));
    for edge in edges {
        let entity = model.get(edge.from);
        let adopted = entity.programme().and_then(|programme| programme.adopted.as_ref());
        let verb = match edge.key {
            "adopted" => Verb::Adopts,
            "established_by" => Verb::Establishes,
            "dissolved_by" => Verb::Dissolves,
            "by_decision" => Verb::Reorganises,
            _ => continue,
        };
        let stated = adopted.filter(|_| verb == Verb::Adopts).map(|adopted| &adopted.stated);
        let citation =
            stated.and_then(|stated| stated.source.first()).or_else(|| entity.common.sources.first());
        all.push(Done {
            verb,
            other: made(model, edge.from, verb, day),
            whom: Vec::new(),
            date: None,
            settles: false,
            certainty: stated
                .map_or(Certainty::Stated, |stated| stated.certainty())
                .max(model.existence(edge.from))
                .max(surest),
            status: decision.status,
            note: stated.and_then(|stated| stated.note.as_ref()).map(|note| note.as_str().to_string()),
            source: citation.and_then(|citation| model.cited(citation)),
        });
    }
    all
}

/// What other decisions did to one.
pub fn on(model: &Model, id: EntityId, day: Day) -> Vec<Done> {
    let mut others: Vec<EntityId> = ["endorses", "changes"]
        .into_iter()
        .flat_map(|key| model.edges_as(id, key))
        .map(|edge| edge.from)
        .collect();
    others.sort_unstable();
    others.dedup();
    let mut all = Vec::new();
    for other in others {
        let Some(decision) = model.get(other).decision() else { continue };
        let then = decision.date.as_ref().filter(|date| !date.is_open()).map_or(day, Date::latest);
        let done = own(model, other, decision, then, |target| target == id);
        let settles = decision.status == Some(DecisionStatus::Adopted) && model.existence(other).is_fact();
        all.extend(done.into_iter().map(|done| Done {
            other: model.named_on(other, then),
            date: decision.date.as_ref().cloned(),
            settles,
            ..done
        }));
    }
    all
}

/// The effects that a decision itself says, on some things.
fn own(
    model: &Model,
    id: EntityId,
    decision: &Decision,
    day: Day,
    wanted: impl Fn(EntityId) -> bool,
) -> Vec<Done> {
    let sources = &model.get(id).common.sources;
    let surest = surest(model, id, decision);
    let endorsed =
        decision.endorses.iter().filter_map(|reference| reference.to).filter(|to| wanted(*to)).map(|to| {
            Done {
                verb: Verb::Endorses,
                other: model.named_on(to, day),
                whom: Vec::new(),
                date: None,
                settles: false,
                certainty: model.existence(to).max(surest),
                status: decision.status,
                note: None,
                source: sources.first().and_then(|citation| model.cited(citation)),
            }
        });
    let changed = decision.changes.iter().filter_map(|effect| {
        let to = effect.target.to.filter(|to| wanted(*to))?;
        let kind = effect.kind?;
        let verb = Verb::Effect(kind);
        let whom = elected(model, decision, kind, to, &effect.stated);
        Some(Done {
            verb,
            other: made(model, to, verb, day),
            whom: whom.into_iter().map(|one| (model.named_on(one.whom, day), one)).collect(),
            date: None,
            settles: false,
            certainty: effect.stated.certainty().max(model.existence(to)).max(surest),
            status: decision.status,
            note: effect.stated.note.as_ref().map(|note| note.as_str().to_string()),
            source: effect
                .stated
                .source
                .first()
                .or_else(|| sources.first())
                .and_then(|citation| model.cited(citation)),
        })
    });
    endorsed.chain(changed).collect()
}
