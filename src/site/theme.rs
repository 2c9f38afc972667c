//! A theme in each region, side by side, and in bodies that are of no region; and of which regions
//! the data says nothing.

use crate::model::choice::Choice;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, More};
use crate::site::doubt;
use crate::site::html::Out;

impl Out<'_, '_> {
    pub fn theme(&mut self, id: EntityId) {
        let site = self.site;
        let tied = site.told.elsewhere(site.model, id);
        let tied: Vec<_> = tied.into_iter().filter(|told| told.key.name == "themes").collect();
        let of = |region: Option<EntityId>| -> Vec<&Fact<'_>> {
            let them = tied.iter().copied();
            them.filter(|told| site.model.region_of(told.of, site.when.day()) == region).collect()
        };
        let (beside, regions) = (of(None), site.regions());
        let (said, silent): (Vec<EntityId>, Vec<EntityId>) =
            regions.iter().partition(|region| !of(Some(**region)).is_empty());
        self.list("ansvar", ("Vem ansvarar i varje region?", "Who is responsible in each region?"), |out| {
            for region in said {
                out.tied(|out| out.link(region), &of(Some(region)));
            }
            if !beside.is_empty() {
                out.tied(|out| out.both("Utanför regionerna", "Outside the regions"), &beside);
            }
            if !silent.is_empty() {
                out.silent(&silent);
            }
        });
    }

    /// What a theme is tied to in one place.
    fn tied(&mut self, place: impl FnOnce(&mut Self), here: &[&Fact<'_>]) {
        let site = self.site;
        self.raw("\n");
        self.within("li", |out| {
            out.within("div class=k", place);
            out.within("div class=v", |out| {
                for told in here {
                    out.within("div class=t", |out| {
                        out.link(told.of);
                        out.word_of(told.of);
                        out.programme_of(told.of);
                        if site.has_charge(told.of) {
                            out.within("p", |out| out.in_charge(told.of));
                        }
                        out.within("p class=n", |out| {
                            if let Some((sv, en)) = told.value.map(Choice::words) {
                                out.both(&format!("Temat är {sv}. "), &format!("The theme is {en}. "));
                            }
                            if let Some(More::Text(note)) = told.says("note") {
                                out.both("Redaktören: ", "The editor: ");
                                out.text(note.as_str());
                            }
                        });
                    });
                }
            });
        });
    }

    /// The regions of which the data says nothing about a theme.
    fn silent(&mut self, regions: &[EntityId]) {
        self.raw("\n");
        self.within("li", |out| {
            out.within("div class=k", |out| match regions.len() {
                1 => out.link(regions[0]),
                count => out.both(&format!("{count} regioner"), &format!("{count} regions")),
            });
            out.within("div class=v", |out| {
                out.within("p", |out| {
                    out.doubt_alone(doubt::NONE, ("inga uppgifter i datamängden", "nothing in the data"))
                });
                out.within("p class=n", |out| {
                    out.both(
                        "Det betyder inte att ingen ansvarar.",
                        "That does not mean that nobody is responsible.",
                    )
                });
                if regions.len() > 1 {
                    out.within("p class=n", |out| {
                        for (at, region) in regions.iter().enumerate() {
                            if at > 0 {
                                out.sign(", ");
                            }
                            out.link(*region);
                        }
                    });
                }
            });
        });
    }
}
