//! The table of responsibilities: areas, assignments and programmes of each region, and who has
//! them, now and before.

use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};
use crate::model::seat::Role;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, labels, lists};

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Ansvar", "Responsibilities");
    lists::head(
        &mut out,
        title,
        (
            "Områden, uppdrag, program och organ, och vem som enligt källorna ansvarar. Stående uppgifter \
             står på organens egna sidor.",
            "Areas, assignments, programmes and bodies, and who is responsible according to the sources. \
             Standing tasks are on the pages of the bodies.",
        ),
    );
    // Regions of which there is nothing to tell come last.
    let mut regions: Vec<Option<EntityId>> = site.regions().into_iter().map(Some).chain([None]).collect();
    regions.sort_by_key(|region| things_in(site, *region).is_empty());
    for region in regions {
        let things = things_in(site, region);
        if things.is_empty() && region.is_none() {
            continue;
        }
        out.region_heading(region);
        out.begin_table(&[
            ("Vad", "What"),
            ("Ansvarig", "Responsible"),
            ("Gäller", "Valid"),
            ("Källa", "Source"),
        ]);
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

/// What somebody can be responsible for: areas, assignments and programmes, and bodies for which a
/// source names one.
fn things_in(site: &Site<'_>, region: Option<EntityId>) -> Vec<EntityId> {
    let kinds = site.by_kind(region);
    let of = |kinds_of: &[Kind]| {
        kinds_of.iter().filter_map(|kind| kinds.get(kind)).flatten().copied().collect::<Vec<EntityId>>()
    };
    let bodies = kinds
        .iter()
        .filter(|(kind, _)| BODY & kind.bit() != 0 && **kind != Kind::Programme)
        .flat_map(|(_, ids)| ids);
    let responsible =
        |id: &&EntityId| site.ever_in_charge(**id).iter().any(|told| told.role == Some(Role::Responsible));
    let bodies: Vec<EntityId> = bodies.filter(responsible).copied().collect();
    [of(&[Kind::Area, Kind::Assignment, Kind::Programme]), bodies].concat()
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
            let (sv, en) = labels::own(self.site, one);
            self.raw("<span class=as>");
            self.label((sv, en));
            self.raw("</span> ");
            self.whom(one);
            self.caveats(one, true);
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
        if self.site.programme_of(id).is_some() {
            self.raw("<span class=w>");
            self.programme_of(id);
            self.raw("</span>");
        }
        self.raw("</th>");
    }
}
