//! What stands at the foot of every page: the menu again, who publishes the pages and of which data
//! they are, and the theme. On paper every sheet has the region, the day and the revision.

use crate::model::entity::EntityId;
use crate::site::html::Out;

impl Out<'_, '_> {
    pub fn foot(&mut self, region: Option<EntityId>) {
        self.raw("\n");
        self.within("footer class=foot", |out| {
            out.within("div class=wrap", |out| {
                out.contents_of_site();
                out.raw("\n");
                out.within("div class=told", |out| {
                    out.within("h2", |out| out.both("Om sidorna", "About these pages"));
                    out.within("p class=stamp", |out| out.stamp(region));
                    out.publisher();
                    out.within("p", |out| {
                        out.link_to_page("om", |out| {
                            out.both(
                                "Om webbplatsen och tillgänglighet",
                                "About this site and accessibility",
                            );
                        });
                    });
                });
                out.raw("\n");
                out.theme_choice();
            });
        });
    }

    /// The menu, where "Meny" leads.
    pub fn contents_of_site(&mut self) {
        self.within("nav id=meny aria-labelledby=meny-h tabindex=-1", |out| {
            out.within("h2 id=meny-h", |out| out.both("Innehåll", "Contents"));
            out.menu("");
        });
    }

    /// The foot of a page that there are many of: what has to be on paper, and the page that says
    /// the rest.
    pub fn short_foot(&mut self, region: Option<EntityId>) {
        self.raw("\n");
        self.within("footer class=foot", |out| {
            out.within("div class=wrap", |out| {
                out.within("div class=told", |out| {
                    out.within("p class=stamp", |out| out.stamp(region));
                    out.within("p", |out| {
                        out.link_to_page("om", |out| {
                            out.both(
                                "Om webbplatsen, utgivare och rättelser",
                                "About, publisher, corrections",
                            );
                        });
                    });
                });
            });
        });
    }

    /// Who publishes the pages, and where corrections go; or that it is not said.
    pub fn publisher(&mut self) {
        self.within("p", |out| {
            out.both("Utgivare: ", "Publisher: ");
            match out.site.config.publisher.clone() {
                Some(publisher) => out.text(&publisher),
                None => out.both("inte angiven", "not stated"),
            }
        });
        self.within("p", |out| {
            out.both("Rättelser: ", "Corrections: ");
            match out.site.config.corrections.clone() {
                Some(address) => out.address_for_corrections(&address),
                None => out.both("ingen adress angiven", "no address stated"),
            }
        });
    }

    pub fn theme_choice(&mut self) {
        self.within("fieldset class=choice", |out| {
            out.within("legend", |out| out.both("Ljust eller mörkt", "Light or dark"));
            out.within("label", |out| {
                out.raw("<input type=radio name=theme id=theme-auto checked>");
                out.both("Som i enheten", "As the device");
            });
            out.within("label", |out| {
                out.raw("<input type=radio name=theme id=theme-light>");
                out.both("Ljust", "Light");
            });
            out.within("label", |out| {
                out.raw("<input type=radio name=theme id=theme-dark>");
                out.both("Mörkt", "Dark");
            });
        });
    }

    fn stamp(&mut self, region: Option<EntityId>) {
        let (stamp, today) = (self.site.stamp.clone(), self.site.when.today);
        if let Some(region) = region {
            self.name(region);
            self.sign(" · ");
        }
        self.both("Sidorna är gjorda för den ", "Pages made for ");
        self.day(today);
        self.sign(" · ");
        match &stamp.commit {
            Some(commit) => {
                self.both("revision ", "revision ");
                self.within("code", |out| out.text(commit));
            }
            None => {
                self.both("kontrollsumma ", "checksum ");
                self.within("code", |out| out.escaped(&stamp.checksum));
            }
        }
    }
}
