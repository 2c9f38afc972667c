//! What a change rests on: the decisions and reorganisations that name the entity, and of those
//! only the ones that belong to this change: they came with it, rest on the same document, or are
//! of the same day. Nothing else ties a decision to a change.

use crate::diff::identity::Versions;
use crate::diff::{Behind, Side};
use crate::model::date::Date;
use crate::model::decision::EffectKind;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::time::Holds;
use crate::query::happened_in;

impl Versions<'_> {
    /// What a statement of an entity rests on: the decisions, else the reorganisations whose
    /// decision is not stated.
    pub fn behind(&self, id: &str, what: Asked<'_>, in_force: Option<&Date>) -> Vec<Behind> {
        let statement = match &what {
            Asked::Statement(statement) => Some(*statement),
            Asked::Entity | Asked::Answer(_) => None,
        };
        let mut found: Vec<Behind> = Vec::new();
        for is_after in [true, false] {
            let (side, Some(at)) = (self.side(is_after), self.on(is_after, id)) else { continue };
            let source = statement
                .and_then(|statement| statement.text_of("source"))
                .map(|source| source.split('#').next().unwrap_or(source));
            for ground in naming(side, at) {
                if !is_elsewhere(side, ground, at, &what)
                    && (self.is_new(is_after, ground, id)
                        || belongs(side.model.get(ground), source, in_force))
                {
                    found.extend(decided(side, ground));
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found.sort_by(|one, other| one.named.cmp(&other.named));
        found.dedup();
        found
    }

    /// Whether a ground came with the change: on the other side it is not there, or has nothing to
    /// do with the entity.
    fn is_new(&self, is_after: bool, ground: EntityId, id: &str) -> bool {
        let (side, other) = (self.side(is_after), self.side(!is_after));
        let known = self.on(!is_after, id).map_or_else(Vec::new, |at| naming(other, at));
        let own = self.identity.now(&side.model.get(ground).id);
        known.into_iter().all(|known| self.identity.now(&other.model.get(known).id) != own)
    }

    /// An entity on one of the sides.
    fn on(&self, is_after: bool, id: &str) -> Option<EntityId> {
        let [was, is] = self.find(id);
        if is_after { is } else { was }
    }

    fn side(&self, is_after: bool) -> Side<'_> {
        if is_after { self.after } else { self.before }
    }

    /// The one day that all of it is of, where there is one.
    pub fn date_of(&self, behind: &[Behind]) -> Option<Date> {
        let mut days = behind.iter().filter(|behind| behind.has_effect()).filter_map(|one| one.date.as_ref());
        let day = days.next()?;
        days.all(|other| other.text == day.text).then(|| day.clone())
    }
}

/// What is asked of: what a change of it rests on.
#[derive(Clone, Copy)]
pub enum Asked<'w> {
    /// The entity itself.
    Entity,
    Statement(&'w Plain),
    /// An answer; where it is who sits there or has a post, with the places that say what is new of
    /// it. Without any, somebody is gone, and the place of that is in the other version.
    Answer(Option<&'w [String]>),
}

/// Whether what a decision does to an entity has nothing to do with what is asked of: it elects or
/// dismisses somebody, and another sits there by another place, or it is of no seat at all.
fn is_elsewhere(side: Side<'_>, ground: EntityId, at: EntityId, what: &Asked<'_>) -> bool {
    let Some(decision) = side.model.get(ground).decision() else { return false };
    let mut effects = decision.changes.iter().filter(|effect| effect.target.to == Some(at)).peekable();
    let is_one = effects.peek().is_some();
    let elects = |kind| matches!(kind, Some(EffectKind::Appoints | EffectKind::Dismisses));
    let is_seat =
        |statement: &Plain| ["person", "vacant", "role"].iter().any(|key| statement.get(key).is_some());
    let (cites, ends): (Vec<&str>, bool) = match what {
        Asked::Statement(statement) if is_seat(statement) => {
            let own = [Some(*statement), statement.get("from"), statement.get("to")];
            let cites = own.into_iter().flatten().filter_map(|value| value.get("source"));
            let cites = cites.flat_map(Plain::items);
            (cites.filter_map(|cite| cite.text().or_else(|| cite.text_of("id"))).collect(), true)
        }
        Asked::Answer(Some([])) => return false,
        Asked::Answer(Some(places)) => (places.iter().map(String::as_str).collect(), false),
        _ => return is_one && effects.all(|effect| elects(effect.kind)), // No seat is meant.
    };
    is_one
        && effects.all(|effect| {
            let is_of_somebody = elects(effect.kind) || ends && effect.kind == Some(EffectKind::Dissolves);
            is_of_somebody
                && effect.stated.source.is_some()
                && !effect.stated.source.iter().any(|cite| cites.contains(&cite.written().as_str()))
        })
}

fn belongs(ground: &Entity, source: Option<&str>, in_force: Option<&Date>) -> bool {
    let cites = |source: &str| ground.common.sources.iter().any(|cited| &*cited.source.id == source);
    let of_that_day = |day: &Date| {
        let own = date(ground);
        own.is_some() && happened_in(own, day) != Holds::No
    };
    source.is_some_and(cites) || in_force.is_some_and(of_that_day)
}

/// The decisions and reorganisations that name an entity, or that it names.
pub(crate) fn naming(side: Side<'_>, id: EntityId) -> Vec<EntityId> {
    let model = side.model;
    let is_ground = |id: &EntityId| matches!(model.get(*id).kind, Kind::Decision | Kind::Change);
    let effects = ["changes", "before", "after", "transfers"];
    let mut grounds: Vec<EntityId> =
        model.edges_to(id).iter().filter(|edge| effects.contains(&edge.key)).map(|edge| edge.from).collect();
    let entity = model.get(id);
    if let Some(body) = entity.body() {
        grounds.extend(
            [&body.established_by, &body.dissolved_by]
                .into_iter()
                .flatten()
                .filter_map(|decision| decision.to),
        );
    }
    let adopted = entity.programme().and_then(|programme| programme.adopted.as_ref()?.decision.as_ref()?.to);
    let made = entity.change().and_then(|change| change.by_decision.as_ref()?.to);
    grounds.extend(adopted.into_iter().chain(made));
    grounds.retain(|ground| is_ground(ground) && *ground != id);
    grounds.sort_unstable();
    grounds.dedup();
    grounds
}

/// A ground as it is told: a reorganisation by the decision behind it, where that is stated.
pub(crate) fn decided(side: Side<'_>, ground: EntityId) -> Vec<Behind> {
    let entity = side.model.get(ground);
    let decision = entity.change().and_then(|change| change.by_decision.as_ref()?.to);
    let told = |id: EntityId| {
        let entity = side.model.get(id);
        let status = entity.decision().and_then(|decision| decision.status);
        Behind { named: side.model.named(id), status, date: date(entity).cloned() }
    };
    // With its decision a reorganisation is still told: it has the day on which it was done.
    decision.into_iter().chain([ground]).map(told).collect()
}

/// From when a decision or a reorganisation holds.
fn date(entity: &Entity) -> Option<&Date> {
    let in_force = entity.decision().and_then(|decision| decision.in_force.as_ref());
    in_force.or_else(|| entity.decided_on().flatten())
}
