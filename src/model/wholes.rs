//! What a body is a part of, at any time.

use crate::model::Model;
use crate::model::entity::EntityId;

impl Model {
    /// A body and all that it is said to be a part of, the nearest first.
    pub fn wholes(&self, id: EntityId) -> Vec<EntityId> {
        let (mut all, mut at) = (vec![id], 0);
        while let Some(one) = all.get(at).copied() {
            let parents = self.get(one).body().map_or(&[][..], |body| &body.part_of);
            let next = parents.iter().filter_map(|bond| bond.party.body.as_ref()?.to);
            let next: Vec<EntityId> = next.filter(|to| !all.contains(to)).collect();
            all.extend(next);
            at += 1;
        }
        all
    }
}
