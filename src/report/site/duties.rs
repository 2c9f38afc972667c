//! The table of responsibilities: areas, assignments and programmes of each region, and who has them, now and before.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::report::site::html::Out;
use crate::report::site::pages::Main;
use crate::report::site::{Site, labels, lists};

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Ansvar", "Responsibilities");
    lists::head(
        &mut out,
        title,
        (
            "Områden, uppdrag och program, och vem som enligt källorna ansvarar.",
            "Areas, assignments and programmes, and who is responsible according to the sources.",
        ),
    );
    for region in site.regions().into_iter().map(Some).chain([None]) {
        let kinds = site.by_kind(region);
        let things: Vec<EntityId> =
            [Kind::Area, Kind::Assignment, Kind::Programme].iter().filter_map(|kind| kinds.get(kind)).flatten().copied().collect();
        if things.is_empty() && region.is_none() {
            continue;
        }
        out.region_heading(region);
        out.begin_table(&[("Vad", "What"), ("Ansvarig", "Responsible"), ("Gäller", "Valid"), ("Källa", "Source")]);
        if things.is_empty() {
            out.raw("\n<tr><td colspan=4 class=none>");
            out.both("Inga områden eller uppdrag i datamängden.", "No areas or assignments in the data.");
            out.raw("</td></tr>");
        }
        things.into_iter().for_each(|id| out.duty(id));
        out.end_table();
    }
    Main::new("ansvar", title, out)
}

impl Out<'_, '_> {
    fn region_heading(&mut self, region: Option<EntityId>) {
        self.raw("\n<section class=s>\n<h2>");
        match region {
            Some(region) => self.link(region),
            None => self.both("Utanför regionerna", "Outside the regions"),
        }
        self.raw("</h2>\n");
    }

    /// A table; on a narrow screen its rows become blocks, so every role is said.
    pub fn begin_table(&mut self, columns: &[(&str, &str)]) {
        self.raw("<div class=scroll><table role=table><thead role=rowgroup><tr role=row>");
        for (sv, en) in columns {
            self.raw("<th role=columnheader scope=col>");
            self.both(sv, en);
            self.raw("</th>");
        }
        self.raw("</tr></thead><tbody role=rowgroup>");
    }

    pub fn end_table(&mut self) {
        self.raw("\n</tbody></table></div></section>");
    }

    pub fn begin_cell(&mut self) {
        self.raw("<td role=cell>");
    }

    /// The rows of something that somebody is responsible for.
    fn duty(&mut self, id: EntityId) {
        let told = self.site.ever_in_charge(id);
        if told.is_empty() {
            self.raw("\n<tr role=row>");
            self.thing(id, 1);
            self.raw("<td role=cell class=none>");
            self.nobody(id);
            self.raw("</td><td role=cell class=x></td><td role=cell class=src>");
            self.source(self.site.model.get(id).common.sources.first());
            self.raw("</td></tr>");
        }
        let rows = told.len();
        for (at, one) in told.into_iter().enumerate() {
            // A page is cut before a line break, so what is about one thing stays together.
            self.raw(if at == 0 { "\n<tr role=row" } else { "<tr role=row" });
            self.holds(&one.bounds(self.site.model));
            self.raw(">");
            if at == 0 {
                self.thing(id, rows);
            }
            self.begin_cell();
            let (sv, en) = labels::own(one);
            self.raw("<span class=as>");
            self.label((sv, en));
            self.raw("</span> ");
            self.whom(one);
            self.raw("</td>");
            self.begin_cell();
            self.time(one);
            self.raw("</td><td role=cell class=src>");
            self.source(one.source(self.site.model));
            self.raw("</td></tr>");
        }
    }

    /// What the next rows are about.
    pub fn thing(&mut self, id: EntityId, rows: usize) {
        match rows {
            1 => self.raw("<th role=rowheader scope=row>"),
            _ => self.raw(&format!("<th role=rowheader scope=row rowspan={rows}>")),
        }
        self.link(id);
        self.word_of(id);
        self.raw("</th>");
    }
}
