//! What is above regions, such as a health care region, and what is in it: its own bodies, and all
//! that is of its regions.

use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use std::collections::{BTreeSet, VecDeque};

impl Model {
    /// Whether an entity is of a region on a day, or of a body that regions are part of, such as a
    /// health care region: of that itself, or of one of its regions.
    pub fn is_in(&self, id: EntityId, wanted: EntityId, day: Day) -> bool {
        let home = self.region_of(id, day);
        if home == Some(wanted) || self.get(wanted).kind == Kind::Region {
            return home == Some(wanted);
        }
        let (mut seen, mut waiting) = (BTreeSet::from([id]), vec![id]);
        while let Some(at) = waiting.pop() {
            if at == wanted {
                return true;
            }
            let up = match self.get(at).kind {
                Kind::Person => self.places_of(at).map(|edge| edge.from).collect(),
                _ => self.upwards_on(at, Some(day)), // All others say where they belong.
            };
            waiting.extend(up.into_iter().filter(|up| seen.insert(*up)));
        }
        false
    }

    /// Whether regions are part of a body, on any day.
    pub fn has_regions(&self, id: EntityId) -> bool {
        let mut parts = self.edges_as(id, "part_of").iter();
        parts.any(|edge| self.get(edge.from).kind == Kind::Region)
    }

    /// The region of an entity, else the nearest body above it that regions are part of.
    pub fn area_of(&self, id: EntityId, day: Day) -> Option<EntityId> {
        if let Some(region) = self.region_of(id, day) {
            return Some(region);
        }
        let (mut seen, mut next) = (BTreeSet::from([id]), VecDeque::from([id]));
        while let Some(at) = next.pop_front() {
            if self.has_regions(at) {
                return Some(at);
            }
            next.extend(self.upwards_on(at, Some(day)).into_iter().filter(|up| seen.insert(*up)));
        }
        None
    }
}
