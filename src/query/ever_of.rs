//! All that is of a region on any day. `was_of` asks it of one thing; where every region is asked,
//! it is found from the regions down.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::query::region::belongs_to;
use crate::steps;
use std::collections::{BTreeSet, HashMap};

impl Model {
    /// Whatever is of a region on any day, in the order of its files.
    pub fn ever_of(&self, region: EntityId) -> BTreeSet<EntityId> {
        let homes = self.homes_on(None);
        let [below, at_home] = homes.below.get_or_init(|| {
            let (mut below, mut at_home) = (HashMap::new(), HashMap::new());
            let add = |to: &mut HashMap<EntityId, Vec<EntityId>>, up, id| to.entry(up).or_default().push(id);
            for id in (0..self.entities.len() as u32).map(EntityId) {
                belongs_to(self.get(id)).into_iter().for_each(|up| add(&mut below, up, id));
                homes.of[id.0 as usize].into_iter().for_each(|home| add(&mut at_home, home, id));
            }
            [below, at_home]
        });
        let mut waiting: Vec<EntityId> = at_home.get(&region).into_iter().flatten().copied().collect();
        waiting.push(region);
        let mut ever = BTreeSet::new();
        while let Some(at) = waiting.pop() {
            if ever.insert(at) {
                steps::count(1);
                waiting.extend(below.get(&at).into_iter().flatten());
            }
        }
        ever
    }
}
