//! A theme in each region, side by side; and where the data says nothing, that it says nothing.

use crate::model::entity::EntityId;
use crate::query::told::More;
use crate::site::html::Out;

impl Out<'_, '_> {
    pub fn theme(&mut self, id: EntityId) {
        let site = self.site;
        let tied = site.told.elsewhere(site.model, id);
        let tied: Vec<_> = tied.into_iter().filter(|told| told.key == "themes").collect();
        self.begin_section("ansvar", ("Vem ansvarar i varje region?", "Who is responsible in each region?"));
        for region in site.regions() {
            let here: Vec<_> =
                tied.iter().filter(|told| site.model.region_of(told.of) == Some(region)).collect();
            self.raw("\n<li><div class=k>");
            self.link(region);
            self.raw("</div><div class=v>");
            if here.is_empty() {
                self.raw("<span class=none>");
                self.both(
                    "Inga uppgifter i datamängden. Det betyder inte att ingen ansvarar.",
                    "Nothing in the data. That does not mean that nobody is responsible.",
                );
                self.raw("</span>");
            }
            for told in here {
                self.raw("<p class=t>");
                self.link(told.of);
                self.word_of(told.of);
                self.programme_of(told.of);
                if let Some((sv, en)) = told.value {
                    self.raw(" <span class=w>");
                    self.both(&format!("temat är {sv}"), &format!("the theme is {en}"));
                    self.raw("</span>");
                }
                if let Some((_, More::Text(note))) = told.more.iter().find(|(key, _)| *key == "note") {
                    self.raw(" <span class=w>");
                    self.both("redaktören: ", "the editor: ");
                    self.text(note);
                    self.raw("</span>");
                }
                if site.has_charge(told.of) {
                    self.raw("<br>");
                    self.in_charge(told.of);
                }
                self.raw("</p>");
            }
            self.raw("</div></li>");
        }
        self.end_section();
    }
}
