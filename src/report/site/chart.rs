//! The pictures of a site's pages: in both languages, with links to the pages of what they show, and with the list beside them complete.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::chart::{self, Chart};
use crate::report::chart::{Look, Spoken, svg};
use crate::report::site::Site;
use crate::report::site::html::Out;

/// Boxes of a picture on a page, at most: a page stays below 100 kB. The picture says how many more there are, the lists have them all, and
/// `gov chart` draws them.
const MOST_BOXES: usize = 60;

impl Site<'_> {
    /// The lines of a region, where there are any.
    pub fn chart_of_region(&self, region: EntityId) -> Option<Chart> {
        self.without_names(chart::of_region(self.model, Some(region), &self.when))
    }

    /// The picture of an entity, where its kind has one that says more than the lists.
    pub fn chart_of(&self, id: EntityId) -> Option<Chart> {
        let drawn = match self.model.get(id).kind {
            Kind::SteeringGroup | Kind::WorkingGroup => chart::of_body(self.model, id, &self.when),
            Kind::Programme => chart::of_programme(self.model, id, &self.when),
            Kind::Change => chart::of_change(self.model, id, &self.when),
            // A few holders are seen as well in the list.
            Kind::Post if self.told.own(id).iter().filter(|told| told.key == "holders").count() > 3 => chart::holders(self.model, id, &self.when),
            _ => return None,
        };
        self.without_names(drawn)
    }

    /// Nobody is named in a picture where nobody is named in the lists; who held a post when can't be told without names.
    fn without_names(&self, mut chart: Chart) -> Option<Chart> {
        if !self.privacy.shows_names() {
            chart.bars.clear();
            for node in &mut chart.nodes {
                node.people.clear();
                node.unstated = None;
            }
        }
        (!chart.is_empty()).then_some(chart)
    }
}

impl Out<'_, '_> {
    /// A picture as a part of the page. It is wider than a narrow screen, so it can be moved there, also with the keyboard.
    pub fn picture(&mut self, chart: &Chart, id: &str) {
        let (site, up) = (self.site, self.up);
        let href = |id: &str| {
            let id = site.model.find(id).filter(|id| site.has_page(*id))?;
            let path = site.path_of(id).concat();
            Some(if site.is_single { format!("#{path}") } else { format!("{up}{path}.html") })
        };
        let prefix = format!("bild-{id}");
        let drawn = svg(chart, &Look { spoken: Spoken::Both, standalone: false, most: MOST_BOXES, id: &prefix, href: &href });
        if site.privacy.hides(&drawn) {
            return; // Somebody's name stands in it.
        }
        self.is_timed |= drawn.contains(" data-t=\"");
        self.heading("bild", ("Bild", "Picture"));
        // One that is wider than a page may be drawn a little smaller before it has to be moved.
        let wide =
            drawn.split_once(" width=\"").and_then(|(_, rest)| rest.split(['.', '"']).next()?.parse::<u32>().ok()).is_some_and(|wide| wide > 800);
        let class = if wide { "\"chart wide\"" } else { "chart" };
        self.raw(&format!("<div class={class} role=region tabindex=0 aria-labelledby=\"{prefix}-title\">"));
        self.raw(&drawn);
        self.raw("</div></section>");
    }
}
