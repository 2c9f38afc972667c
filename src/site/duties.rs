//! The table of responsibilities: areas, assignments and programmes of each region, and who has
//! them, now and before.

use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::{BODY, Kind};
use crate::model::seat::Role;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, doubt, filter, labels, lists, origin};

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Ansvar", "Responsibilities");
    lists::head(
        &mut out,
        title,
        (
            "Områden, uppdrag, program och grupper, och vem som enligt källorna ansvarar. Där ingen tid står \
             säger källan inte sedan när. Stående uppgifter står på gruppernas egna sidor.",
            "Areas, assignments, programmes and bodies, and who is responsible according to the sources. \
             Where no time stands the source does not say since when. Standing tasks are on the pages of \
             the bodies.",
        ),
    );
    let regions = filter::regions(site);
    let counts: Vec<(Option<EntityId>, usize)> =
        regions.into_iter().map(|region| (region, things_in(site, region).len())).collect();
    let mut list = Out::new(site, "");
    for (at, (region, count)) in counts.iter().enumerate() {
        if *count > 0 {
            list.duties(*region, at + 1);
        }
    }
    let bare: Vec<EntityId> =
        counts.iter().filter(|(_, count)| *count == 0).filter_map(|(region, _)| *region).collect();
    list.without_duties(&bare);
    out.filter("ansvar", &counts, &list);
    out.is_timed |= list.is_timed;
    out.add(&list.markup());
    Main::new("ansvar", title, out)
}

/// All that the table has, in the order of its regions.
pub fn things(site: &Site<'_>) -> Vec<EntityId> {
    filter::regions(site).into_iter().flat_map(|region| things_in(site, region)).collect()
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
    let mut things = of(&[Kind::Area, Kind::Assignment]);
    // Those of a programme stand together, the programmes in the order of their names.
    things.sort_by_key(|id| {
        let (kind, programme) = site.group_of(*id);
        (kind, programme.map(|programme| site.rank(programme)), site.rank(*id))
    });
    [things, of(&[Kind::Programme]), bodies].concat()
}

impl Site<'_> {
    /// With what something stands together in the table: its programme, or its kind.
    fn group_of(&self, id: EntityId) -> (Kind, Option<EntityId>) {
        match self.model.get(id).kind {
            kind @ (Kind::Area | Kind::Assignment) => (kind, self.programme_of(id)),
            Kind::Programme => (Kind::Programme, None),
            _ => (Kind::Group, None), // All others stand together with groups.
        }
    }
}

impl Out<'_, '_> {
    /// What a region has, by programme; the place is the region's among those that can be chosen.
    fn duties(&mut self, region: Option<EntityId>, place: usize) {
        let site = self.site;
        let things = things_in(site, region);
        let by_charge = |id: &EntityId| {
            let told = site.ever_in_charge(*id);
            let of = |told: &&Fact<'_>| told.source(site.model).and_then(|cited| cited.source.to);
            let own = site.model.get(*id).common.sources.first().and_then(|cited| cited.source.to);
            let cited: Vec<EntityId> = told.iter().filter_map(of).collect();
            if cited.is_empty() { own.into_iter().collect() } else { cited }
        };
        let cited = origin::by_use(site, things.iter().flat_map(by_charge));
        self.raw("\n");
        self.within("section class=s", |out| {
            out.tag("div").number("data-r", place).within(|out| {
                out.within("h2", |out| match region {
                    Some(region) => out.link(region),
                    None => out.both("Utanför regionerna", "Outside the regions"),
                });
                out.legend(cited);
                let columns = [("Vad", "What"), ("Vem", "Who"), ("Källa", "Source")];
                let mut group = None;
                out.table("table class=duty", &columns, |out| {
                    for id in things {
                        let own = site.group_of(id);
                        if group.replace(own) != Some(own) {
                            out.group(own);
                        }
                        out.duty(id);
                    }
                });
            });
        });
    }

    /// The regions of which the data has none, together.
    fn without_duties(&mut self, regions: &[EntityId]) {
        if regions.is_empty() {
            return;
        }
        self.raw("\n");
        self.within("section class=s", |out| {
            out.tag("div").number("data-r", 0).within(|out| {
                out.within("h2", |out| match regions.len() {
                    1 => out.both("En region till", "One more region"),
                    more => out.both(&format!("{more} regioner till"), &format!("{more} more regions")),
                });
                out.within("p", |out| {
                    out.doubt_alone(
                        doubt::NONE,
                        ("inga områden eller uppdrag i datamängden", "no areas or assignments in the data"),
                    )
                });
                out.within("p class=n", |out| {
                    out.both(
                        "Det betyder inte att ingen ansvarar.",
                        "That does not mean that nobody is responsible.",
                    )
                });
                out.within("p", |out| {
                    for (at, region) in regions.iter().enumerate() {
                        out.sign(if at == 0 { "" } else { ", " });
                        out.link(*region);
                    }
                });
            });
        });
    }

    /// What the next rows have in common.
    fn group(&mut self, (kind, programme): (Kind, Option<EntityId>)) {
        self.raw("\n");
        self.within("tr class=group", |out| {
            out.within("th colspan=3 scope=colgroup", |out| match programme {
                Some(programme) => {
                    let (sv, en) = match kind {
                        Kind::Area => ("Områden i ", "Areas of "),
                        _ => ("Uppdrag i ", "Assignments of "), // The list has areas and assignments.
                    };
                    out.both(sv, en);
                    out.link(programme);
                    if let Some(year) = out.site.plan_year(programme) {
                        out.sign(", ");
                        out.date(year);
                    }
                }
                None => {
                    let (sv, en) = match kind {
                        Kind::Area => ("Områden", "Areas"),
                        Kind::Assignment => ("Uppdrag", "Assignments"),
                        Kind::Programme => {
                            ("Strategier, program och planer", "Strategies, programmes and plans")
                        }
                        // All others stand together with groups.
                        _ => ("Grupper och enheter", "Groups and units"),
                    };
                    out.both(sv, en);
                }
            });
        });
    }

    /// The rows of something that somebody is responsible for: those in force, then those who were.
    fn duty(&mut self, id: EntityId) {
        let told = self.site.ever_in_charge(id);
        if told.is_empty() {
            self.raw("\n");
            self.within("tr", |out| {
                out.thing(id, 1);
                out.within("td", |out| out.within("span class=d", |out| out.nobody(id)));
                out.within("td class=src", |out| {
                    out.reference(out.site.model.get(id).common.sources.first())
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
            self.tag("tr").holds(&bounds).within(|out| {
                if at == 0 {
                    out.thing(id, rows);
                }
                out.within("td", |out| {
                    let label = labels::own(out.site, one);
                    out.within("span class=as", |out| out.label(label));
                    out.sign(" ");
                    out.whom(one);
                    if !one.certainty(out.site.model).never_was() {
                        out.weight(out.site.weight_of(one));
                    }
                    out.caveats(one, true);
                    if out.says_time(one) {
                        out.within("p class=m", |out| out.time(one));
                    }
                });
                out.within("td class=src", |out| out.references(one));
            });
        }
    }

    /// What the next rows are about.
    pub fn thing(&mut self, id: EntityId, rows: usize) {
        let head = self.tag("th scope=row");
        let head = if rows == 1 { head } else { head.number("rowspan", rows) };
        head.within(|out| {
            out.link(id);
            out.word_of(id);
        });
    }
}
