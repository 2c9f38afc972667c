//! A theme in each region, side by side; and where the data says nothing, that it says nothing.

use crate::model::choice::Choice;
use crate::model::entity::EntityId;
use crate::model::fact::More;
use crate::site::doubt;
use crate::site::html::Out;

impl Out<'_, '_> {
    pub fn theme(&mut self, id: EntityId) {
        let site = self.site;
        let tied = site.told.elsewhere(site.model, id);
        let tied: Vec<_> = tied.into_iter().filter(|told| told.key.name == "themes").collect();
        self.list("ansvar", ("Vem ansvarar i varje region?", "Who is responsible in each region?"), |out| {
            for region in site.regions() {
                let here: Vec<_> = tied
                    .iter()
                    .filter(|told| site.model.region_of(told.of, site.when.day()) == Some(region))
                    .collect();
                out.raw("\n");
                out.within("li", |out| {
                    out.within("div class=k", |out| out.link(region));
                    out.within("div class=v", |out| {
                        if here.is_empty() {
                            out.within("p", |out| {
                                let words = ("inga uppgifter i datamängden", "nothing in the data");
                                out.doubt_alone(doubt::NONE, words)
                            });
                            out.within("p class=n", |out| {
                                out.both(
                                    "Det betyder inte att ingen ansvarar.",
                                    "That does not mean that nobody is responsible.",
                                )
                            });
                        }
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
                                        out.both(
                                            &format!("Temat är {sv}. "),
                                            &format!("The theme is {en}. "),
                                        );
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
        });
    }
}
