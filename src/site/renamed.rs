//! What something was called on the day of a reorganisation, where it has another name today.

use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::site::Site;
use crate::site::html::Out;

impl Site<'_> {
    /// What was there before a reorganisation was called something else than it is today.
    pub fn name_that_day(&self, told: &Fact<'_>) -> Option<&str> {
        let Whom::Entity(id) = told.whom else { return None };
        let day = self.model.get(told.of).day().filter(|date| !date.is_open())?;
        let day = match told.key.name {
            "before" => day.earliest().yesterday().ok()?,
            "after" => day.latest(),
            _ => return None, // Others are told under the name of today.
        };
        let is_change = matches!(self.model.get(told.of).detail, Detail::Change(_));
        let entity = self.model.get(id);
        let name =
            Some(entity.name_on(day)).filter(|name| is_change && *name != entity.name_on(self.when.day()));
        name.filter(|_| self.has_page(id))
    }
}

impl Out<'_, '_> {
    /// What something was called before it got the name that it has after that.
    pub fn name_before(&mut self, told: &Fact<'_>, id: EntityId) {
        let entity = self.site.model.get(id);
        let day = self.site.model.get(told.of).day().filter(|date| !date.is_open());
        let before = day.and_then(|date| date.earliest().yesterday().ok());
        let name = before.map(|day| entity.name_on(day)).filter(|name| *name != entity.name());
        if let Some(name) = name {
            self.within("p", |out| {
                out.both("hette tidigare ", "was called ");
                out.text(name);
            });
        }
    }
}
