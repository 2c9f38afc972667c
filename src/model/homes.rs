//! Which region things are of, as far as it has been asked (`query/homes.rs` finds it).

use super::entity::EntityId;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// What is known of the regions of one day.
#[derive(Debug, Default)]
pub struct Known {
    /// Those of all, from when many are asked about.
    pub all: Option<Arc<Homes>>,
    /// Those of the few that have been asked about.
    pub alone: HashMap<EntityId, Option<EntityId>>,
    /// How much was looked at to find these.
    pub spent: usize,
}

/// The region of each entity, and the regions that have an area or an assignment.
#[derive(Debug)]
pub struct Homes {
    pub of: Vec<Option<EntityId>>,
    pub with_duties: HashSet<EntityId>,
    /// Who belongs to each entity, whenever that is, and who has each region for its nearest.
    pub below: OnceLock<[HashMap<EntityId, Vec<EntityId>>; 2]>,
}
