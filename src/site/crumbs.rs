//! Where a page stands: below the first page, its region, and the list that has it.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::kind::Listed;
use crate::site::html::Out;

impl Out<'_, '_> {
    /// The way down to a page: of an entity, with its region and its kind.
    pub fn crumbs(&mut self, region: Option<EntityId>, kind: Option<Kind>) {
        self.within("nav class=crumbs aria-label=Start", |out| {
            out.link_to_page("index", |out| out.both("Start", "Start"));
            if let Some(region) = region {
                out.link(region);
            }
            if let Some((path, sv, en)) = kind.and_then(|kind| out.list_of(kind, region)) {
                out.link_to_page(&path, |out| out.both(sv, en));
            }
        });
        self.raw("\n");
    }

    /// The list that has what is of a kind: its path, and what it is called.
    fn list_of(&self, kind: Kind, region: Option<EntityId>) -> Option<(String, &'static str, &'static str)> {
        match kind.facts().listed {
            Listed::Nowhere => None,
            Listed::On(path, sv, en) => Some((path.to_string(), sv, en)),
            Listed::OfRegion => {
                let path = region.map(|region| self.site.organisation_of(region));
                let path = path.unwrap_or_else(|| "organisation-ovriga".to_string());
                Some((path, "Organisation", "Organisation"))
            }
        }
    }
}
