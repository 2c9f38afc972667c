//! The pictures of a site's pages.

use crate::model::entity::EntityId;
use crate::report::site::Site;

impl Site<'_> {
    pub fn chart_of_region(&self, _region: EntityId) -> Option<String> {
        None
    }
}
