//! Which region something belongs to on a day, followed through the model's own relations.

use crate::find;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::model::link::Edge;
use crate::model::statement::Stated;
use crate::model::time::{Holds, Stretch};
use std::collections::{BTreeSet, VecDeque};

impl Model {
    /// Whether a region has an area or an assignment that is of it on a day.
    pub fn has_duties(&self, region: EntityId, day: Day) -> bool {
        self.homes_on(Some(day)).with_duties.contains(&region)
    }

    /// Whether an entity is of a region on any day: what is looked for by name is also found where
    /// it was, or is to be.
    pub fn was_of(&self, id: EntityId, region: EntityId) -> bool {
        let homes = self.homes_on(None);
        let (mut seen, mut waiting) = (BTreeSet::from([id]), vec![id]);
        while let Some(at) = waiting.pop() {
            if at == region || homes.of[at.0 as usize] == Some(region) {
                return true;
            }
            waiting.extend(belongs_to(self.get(at)).into_iter().filter(|up| seen.insert(*up)));
        }
        false
    }

    /// What an entity belongs to on a day: where some of it holds then, or may, that alone. What
    /// has ended is where it was at its end, and what is to come where it begins.
    pub(super) fn upwards_on(&self, id: EntityId, day: Option<Day>) -> Vec<EntityId> {
        let all = self.get(id).upwards();
        let is_dated = |(_, stated): &(EntityId, Option<&Stated>)| stated.is_some();
        let Some(day) = day.filter(|_| all.len() > 1 && all.iter().any(is_dated)) else {
            return all.into_iter().map(|(to, _)| to).collect();
        };
        let life = self.life(id).bounds();
        let day = life.not_before.map_or(day, |first| day.max(first));
        let day = life.not_after.map_or(day, |last| day.min(last));
        let holds = |(to, stated): &&(EntityId, Option<&Stated>)| {
            stated.is_none_or(|stated| is_of(day, stated, self.settled(id, stated, [*to])))
        };
        let then: Vec<EntityId> = all.iter().filter(holds).map(|(to, _)| *to).collect();
        if then.is_empty() { all.into_iter().map(|(to, _)| to).collect() } else { then }
    }

    /// What says where a person is: that they perhaps are somebody else, or certainly are not, says
    /// nothing of where that one is.
    pub(super) fn places_of(&self, person: EntityId) -> impl Iterator<Item = &Edge> {
        self.edges_to(person).iter().filter(|edge| !matches!(edge.key, "perhaps_same_as" | "not_same_as"))
    }

    /// Whether an entity is of a region, or could be: a fault on its way up hides where that leads.
    pub fn may_be_of(&self, id: EntityId, region: EntityId) -> bool {
        let (passed, found) = self.way_up(id);
        let hides = |at: &EntityId| !self.get(*at).faultless || !self.get(*at).linked;
        found.map_or_else(|| passed.iter().any(hides), |found| found == region)
    }

    /// What is passed on the way from an entity up to its region, and that.
    fn way_up(&self, id: EntityId) -> (BTreeSet<EntityId>, Option<EntityId>) {
        let mut seen = BTreeSet::from([id]);
        let mut next = VecDeque::from([id]);
        while let Some(at) = next.pop_front() {
            let entity = self.get(at);
            if entity.kind == Kind::Region {
                return (seen, Some(at));
            }
            let mut up: Vec<EntityId> = entity.upwards().into_iter().map(|(to, _)| to).collect();
            if entity.kind == Kind::Person {
                // A person belongs where a post, a seat or a responsibility is theirs.
                up.extend(self.places_of(at).map(|edge| edge.from));
            }
            next.extend(up.into_iter().filter(|up| seen.insert(*up)));
        }
        (seen, None)
    }

    /// Which entities belong to one of some kinds by any way upwards, or are one: each is looked at
    /// once, from the tops down.
    pub fn below_any(&self, kinds: Kinds) -> Vec<bool> {
        let mut below: Vec<Vec<EntityId>> = vec![Vec::new(); self.entities.len()];
        let mut reached = vec![false; self.entities.len()];
        let mut waiting = Vec::new();
        // A file that can't be read may belong anywhere.
        let broken =
            (0..self.entities.len()).filter(|at| !self.entities[*at].whole).map(|at| EntityId(at as u32));
        waiting.extend(broken);
        for (id, entity) in self.all() {
            entity.upwards().into_iter().for_each(|(up, _)| below[up.0 as usize].push(id));
            if kinds & entity.kind.bit() != 0 {
                waiting.push(id);
            }
        }
        while let Some(id) = waiting.pop() {
            if !std::mem::replace(&mut reached[id.0 as usize], true) {
                waiting.extend(&below[id.0 as usize]);
            }
        }
        reached
    }

    /// The same of one entity, from it upwards.
    pub fn is_below_any(&self, id: EntityId, kinds: Kinds) -> bool {
        let mut seen = BTreeSet::from([id]);
        let mut waiting = vec![id];
        while let Some(at) = waiting.pop() {
            let entity = self.get(at);
            if !entity.whole || kinds & entity.kind.bit() != 0 {
                return true;
            }
            let up = entity.upwards().into_iter().map(|(to, _)| to);
            waiting.extend(up.filter(|up| seen.insert(*up)));
        }
        false
    }

    /// The regions in the data, by name.
    pub fn regions(&self) -> Vec<EntityId> {
        let mut regions: Vec<EntityId> = self.of_kind(Kind::Region).map(|(id, _)| id).collect();
        regions.sort_by_key(|a| find::swedish(self.get(*a).name()));
        regions
    }
}

/// Whether a statement says so of a day, or may: a proposal does not.
pub(super) fn is_of(day: Day, stated: &Stated, time: Stretch<'_>) -> bool {
    stated.certainty().is_fact() && time.holds_on(day) != Holds::No
}

/// What an entity is a part of and can't be without, whenever that is.
pub(super) fn belongs_to(entity: &Entity) -> Vec<EntityId> {
    let parts = entity.body().map_or(&[][..], |body| &body.part_of);
    let whole = entity.whole();
    whole.into_iter().chain(parts.iter().filter_map(|relation| relation.party.office())).collect()
}
