//! Where a page stands: below the first page, its region, and the list that has it.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::kind::Listed;
use crate::site::html::Out;

impl Out<'_, '_> {
    /// The way down to a page: of an entity, by its region, or by the list of its kind. A list of
    /// all regions is not below one of them.
    pub fn crumbs(&mut self, home: Option<EntityId>, kind: Option<Kind>) {
        let region = home.filter(|home| self.site.model.get(*home).kind == Kind::Region);
        self.within("nav class=crumbs aria-label=Start", |out| {
            out.link_to_page("index", |out| out.both("Start", "Start"));
            if let Some(home) = home {
                out.link(home);
            }
            let list = kind.and_then(|kind| out.list_of(kind, region));
            let is_below =
                |path: &str| home.is_none() || region.is_some() && path.starts_with("organisation-");
            if let Some((path, sv, en)) = list.filter(|(path, ..)| is_below(path)) {
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
