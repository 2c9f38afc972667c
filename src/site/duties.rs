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
        let heading = |out: &mut Out<'_, '_>| match region {
            Some(region) => out.link(region),
            None => out.both("Utanför regionerna", "Outside the regions"),
        };
        out.section(heading, |out| {
            let columns =
                [("Vad", "What"), ("Ansvarig", "Responsible"), ("Gäller", "Valid"), ("Källa", "Source")];
            out.table(&columns, |out| {
                if things.is_empty() {
                    out.raw("\n");
                    out.within("tr", |out| {
                        out.within("td colspan=4 class=none", |out| {
                            out.both(
                                "Inga områden eller uppdrag i datamängden.",
                                "No areas or assignments in the data.",
                            )
                        })
                    });
                }
                things.into_iter().for_each(|id| out.duty(id));
            });
        });
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
        |id: &&EntityId| site.ever_in_charge(**id).iter().any(|told| told.role() == Some(Role::Responsible));
    let bodies: Vec<EntityId> = bodies.filter(responsible).copied().collect();
    [of(&[Kind::Area, Kind::Assignment, Kind::Programme]), bodies].concat()
}

impl Out<'_, '_> {
    /// The rows of something that somebody is responsible for.
    fn duty(&mut self, id: EntityId) {
        let told = self.site.ever_in_charge(id);
        if told.is_empty() {
            self.raw("\n");
            self.within("tr role=row", |out| {
                out.thing(id, 1);
                out.within("td role=cell class=none", |out| out.nobody(id));
                out.within("td role=cell class=x", |_| {});
                out.within("td role=cell class=src", |out| {
                    out.source(out.site.model.get(id).common.sources.first())
                });
            });
        }
        let rows = told.len();
        for (at, one) in told.into_iter().enumerate() {
            // A page is cut before a line break, so what is about one thing stays together.
            if at == 0 {
                self.raw("\n");
            }
            let bounds = one.bounds(self.site.model);
            self.tag("tr role=row").holds(&bounds).within(|out| {
                if at == 0 {
                    out.thing(id, rows);
                }
                out.within("td role=cell", |out| {
                    let label = labels::own(out.site, one);
                    out.within("span class=as", |out| out.label(label));
                    out.sign(" ");
                    out.whom(one);
                    out.caveats(one, true);
                });
                out.cell(("Gäller", "Valid"), |out| out.time(one));
                out.within("td role=cell class=src", |out| out.source(one.source(out.site.model)));
            });
        }
    }

    /// What the next rows are about.
    pub fn thing(&mut self, id: EntityId, rows: usize) {
        let head = self.tag("th role=rowheader scope=row");
        let head = if rows == 1 { head } else { head.number("rowspan", rows) };
        head.within(|out| {
            out.link(id);
            out.word_of(id);
            if out.site.programme_of(id).is_some() {
                out.within("span class=w", |out| out.programme_of(id));
            }
        });
    }
}
