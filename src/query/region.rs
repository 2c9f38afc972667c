//! Which region something belongs to, followed through the model's own relations.

use crate::find;
use crate::model::Model;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::model::statement::{Party, Relation};
use std::collections::{BTreeSet, VecDeque};

impl Model {
    /// The region of an entity, or `None` for what belongs to no region (a national body, a theme).
    /// The nearest is found first; a circle ends where it closes.
    pub fn region_of(&self, id: EntityId) -> Option<EntityId> {
        self.homes.get_or_init(|| self.all_homes())[id.0 as usize]
    }

    /// The region of every entity, for the questions that ask it of all. How far each is from its
    /// nearest region is found from the regions down; then each is of the region of the first above
    /// it that is one step nearer.
    fn all_homes(&self) -> Vec<Option<EntityId>> {
        let above = crate::parallel::map(&self.entities, |entity| upwards(entity));
        let steps_up = |id: EntityId| {
            // A person belongs where a post, a seat or a responsibility is theirs.
            let named = if self.get(id).kind == Kind::Person { self.edges_to(id) } else { &[] };
            above[id.0 as usize].iter().copied().chain(named.iter().map(|edge| edge.from))
        };
        let ids = || (0..self.entities.len() as u32).map(EntityId);
        let mut below: Vec<Vec<EntityId>> = vec![Vec::new(); self.entities.len()];
        ids().for_each(|id| steps_up(id).for_each(|up| below[up.0 as usize].push(id)));
        let mut homes: Vec<Option<EntityId>> =
            ids().map(|id| Some(id).filter(|id| self.get(*id).kind == Kind::Region)).collect();
        let mut away: Vec<Option<u32>> = homes.iter().map(|home| home.map(|_| 0)).collect();
        let mut next: VecDeque<EntityId> = homes.iter().flatten().copied().collect();
        while let Some(at) = next.pop_front() {
            let steps = away[at.0 as usize];
            if homes[at.0 as usize].is_none() {
                let nearer = steps_up(at).find(|up| away[up.0 as usize].map(|away| away + 1) == steps);
                homes[at.0 as usize] = nearer.and_then(|up| homes[up.0 as usize]);
            }
            for id in &below[at.0 as usize] {
                if away[id.0 as usize].is_none() {
                    away[id.0 as usize] = steps.map(|steps| steps + 1);
                    next.push_back(*id);
                }
            }
        }
        homes
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
            let mut up = upwards(entity);
            if entity.kind == Kind::Person {
                // A person belongs where a post, a seat or a responsibility is theirs.
                up.extend(self.edges_to(at).iter().map(|edge| edge.from));
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
            upwards(entity).into_iter().for_each(|up| below[up.0 as usize].push(id));
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
            waiting.extend(upwards(entity).into_iter().filter(|up| seen.insert(*up)));
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

/// What an entity belongs to, the surest first.
fn upwards(entity: &Entity) -> Vec<EntityId> {
    let of = |relations: &[Relation]| {
        relations.iter().filter_map(|relation| party(&relation.party)).collect::<Vec<_>>()
    };
    let body = entity.body().map_or_else(Vec::new, |body| {
        let mut up = of(&body.part_of);
        up.extend(body.constituted_by.iter().filter_map(|bond| bond.body.to));
        up.extend(body.attached_to.iter().filter_map(|bond| bond.body.to));
        up.extend(body.mandate.iter().filter_map(|task| task.programme.as_ref()?.to));
        up.extend(
            [&body.reports_to, &body.prepares_for, &body.delivers_to, &body.supports]
                .into_iter()
                .flat_map(|list| of(list)),
        );
        up
    });
    let own = match &entity.detail {
        Detail::Body(_) | Detail::Person(_) | Detail::Theme(_) => Vec::new(),
        Detail::Programme(programme) => {
            let owner = programme.owner.as_ref().and_then(|owner| owner.to);
            owner.into_iter().chain(of(&programme.held_together_by)).collect()
        }
        Detail::Area(area) => area.programme.to.into_iter().collect(),
        Detail::Assignment(assignment) => {
            let programme = assignment.programme.as_ref().and_then(|programme| programme.to);
            let holders = assignment.holders.iter().filter_map(|holder| party(&holder.party));
            programme
                .into_iter()
                .chain(of(&assignment.steered_by))
                .chain(holders)
                .chain(of(&assignment.done_by))
                .collect()
        }
        Detail::Decision(decision) => decision.by.iter().filter_map(|by| by.to).collect(),
        Detail::Change(change) => {
            let moved = change
                .transfers
                .iter()
                .flat_map(|transfer| transfer.receivers.iter().chain(&transfer.givers))
                .filter_map(|party| party.to);
            change.after.iter().chain(&change.before).filter_map(|part| part.to).chain(moved).collect()
        }
        Detail::Post(post) => post.body.to.into_iter().collect(),
        Detail::Source(source) => {
            source.publisher.as_ref().and_then(|publisher| publisher.to).into_iter().collect()
        }
    };
    own.into_iter().chain(body).collect()
}

fn party(party: &Party) -> Option<EntityId> {
    let body = party.body.as_ref().and_then(|body| body.to);
    body.or_else(|| party.post.as_ref().and_then(|post| post.to))
}
