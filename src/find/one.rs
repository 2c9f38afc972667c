//! The one thing that a text names.

use crate::find::fold::{Spelt, may_mean};
use crate::find::{How, Level, Topic, in_stretches, names_of, search};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::model::{Model, is_id};

/// The one entity that a text names, or all that it may name.
pub fn one(
    model: &Model,
    topic: &Topic,
    kinds: Kinds,
    region: Option<EntityId>,
) -> Result<EntityId, Vec<EntityId>> {
    let fits = |(id, how): &(EntityId, How)| {
        !matches!(how, How::Theme(..)) && region.is_none_or(|region| model.was_of(*id, region))
    };
    if let Some(own) = by_id(model, topic, kinds).filter(|id| fits(&(*id, How::Id))) {
        return Ok(own);
    }
    let found = search(model, topic, kinds);
    let hits: Vec<(EntityId, How)> = found.hits.into_iter().filter(fits).collect();
    let read = topic.rest.as_deref().filter(|_| found.is_of_rest).unwrap_or(topic);
    let narrowed = read.wanted.narrowed(model);
    let wanted = narrowed.as_ref().unwrap_or(&read.wanted);
    // Namesakes but for a letter are two people: a person is chosen by whole names, with their å, ä
    // and ö.
    let had_it = |id: &EntityId| model.former(topic.said.trim()).contains(id);
    let may_differ = |(id, how): &(EntityId, How)| {
        model.get(*id).kind == Kind::Person
            && !how.is_by_id()
            && !wanted.is_in_full(model.get(*id))
            && !had_it(id)
    };
    if hits.first().is_some_and(may_differ) {
        return Err(hits.into_iter().map(|(id, _)| id).collect());
    }
    match hits.as_slice() {
        // A part of a compound is a hint and no name.
        [(only, how)] if how.level() < Level::Compound => Ok(*only),
        // "HSN" is no id, and what several are called.
        [(_, How::Id), (_, next), ..] if !is_id(topic.said.trim()) && next.level() == Level::Sure => {
            let called = hits.iter().filter(|(_, how)| how.level() == Level::Sure);
            Err(called.map(|(id, _)| *id).collect())
        }
        // An exact id or name is enough, when it is the only one of its sort.
        [(first, How::Id), ..] => Ok(*first),
        [(first, sure), (_, next), ..] if sure.level() == Level::Sure && rank(sure) < rank(next) => {
            Ok(*first)
        }
        _ => Err(hits.into_iter().map(|(id, _)| id).collect()),
    }
}

/// What has a text as its id, as it is written: nothing is nearer, so nothing else is looked for.
/// People are looked for in full.
fn by_id(model: &Model, topic: &Topic, kinds: Kinds) -> Option<EntityId> {
    let said = topic.said.trim();
    let id = model.find(said).filter(|_| is_id(said))?;
    let entity = model.get(id);
    let is_it = *entity.id == *said && entity.kind != Kind::Person && kinds & entity.kind.bit() != 0;
    is_it.then_some(id)
}

/// Those of some kinds that have a text as their id, or else those that have it as a whole name. No
/// part of a name is looked for, so it costs less than to find.
pub fn called(model: &Model, topic: &Topic, kinds: Kinds, region: Option<EntityId>) -> Vec<EntityId> {
    let (id, whole) = (topic.said.trim(), Spelt::of(&topic.said));
    if whole.folded.is_empty() {
        return Vec::new();
    }
    let mut found = in_stretches(model, kinds, |entities| {
        let mut name = Spelt::default();
        let mut is_it = |text: &str| {
            name.read(text);
            name.folded == whole.folded && may_mean(&whole.kept, &name.kept)
        };
        let own = entities.filter(|(_, entity)| *entity.id == *id || names_of(entity).any(&mut is_it));
        own.map(|(id, _)| id).collect()
    });
    found.retain(|id| region.is_none_or(|region| model.was_of(*id, region)));
    match found.iter().copied().find(|own| *model.get(*own).id == *id) {
        Some(own) => vec![own],
        None => found,
    }
}

fn rank(how: &How) -> u8 {
    match how {
        How::Id => 0,
        How::Name => 1,
        How::FoldedName => 2,
        How::Alias(_) => 3,
        How::FormerId(_) => 4,
        How::Theme(..) => 5,
        _ => 6,
    }
}
