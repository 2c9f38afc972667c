//! Those who only support an area or an assignment. They are told of beside whoever is responsible,
//! and never as responsible.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::programme::ResponsibleAs;
use crate::query::When;
use crate::query::who_owns::{Owner, owners_and_supporters};

impl Owner {
    /// Whether it says who answers for something.
    pub fn owns(&self) -> bool {
        self.relation.is_none_or(ResponsibleAs::owns)
    }
}

/// Everybody stated to support an area or an assignment, whoever does so now first.
pub fn supporters(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    let all = owners_and_supporters(model, id, when);
    all.into_iter().filter(|owner| !owner.owns()).collect()
}
