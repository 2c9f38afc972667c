//! A choice of one region in a long list, which works without a script: the style hides what is of
//! the others.

use crate::model::entity::EntityId;
use crate::site::Site;
use crate::site::html::Out;

/// Regions that can be chosen between, at most: the style has a line for each.
pub const MOST: usize = 24;
/// Bytes of a list that can be chosen from: a longer one is cut into pages, and a choice would be
/// among the rows of one of them.
const LONG: usize = 76_000;

/// The regions of a site in their order, and what is outside of them.
pub fn regions(site: &Site<'_>) -> Vec<Option<EntityId>> {
    site.regions().into_iter().map(Some).chain([None]).collect()
}

impl Out<'_, '_> {
    /// The choice, before the list that it is of: how many rows each region has.
    pub fn filter(&mut self, name: &'static str, regions: &[(Option<EntityId>, usize)], list: &Out<'_, '_>) {
        if regions.len() < 2 || regions.len() > MOST || list.len() + self.len() > LONG {
            return;
        }
        let all: usize = regions.iter().map(|(_, count)| count).sum();
        self.within("fieldset class=filter", |out| {
            out.within("legend", |out| out.both("Visa", "Show"));
            out.choice(name, 0, all, |out| out.both("Alla", "All"));
            // Where there is nothing there is nothing to choose.
            for (at, (region, count)) in regions.iter().enumerate().filter(|(_, (_, count))| *count > 0) {
                out.choice(name, at + 1, *count, |out| match region {
                    Some(region) => out.name(*region),
                    None => out.both("Utanför regionerna", "Outside the regions"),
                });
            }
        });
    }

    fn choice(&mut self, name: &'static str, value: usize, count: usize, label: impl FnOnce(&mut Self)) {
        self.within("label", |out| {
            let input = out.tag("input type=radio").word("name", name);
            input.attr("value", &value.to_string()).with_if(value == 0, " checked").alone();
            out.within("span", |out| {
                label(out);
                out.sign(" (");
                out.number(count);
                out.sign(")");
            });
        });
    }
}
