//! The first page: the search with some questions that the data answers, the regions, the themes,
//! the latest changes, what is not known, and who publishes the pages.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, unknown};
use std::cmp::Reverse;

/// Changes that are shown.
const LATEST: usize = 5;
/// Bodies outside of the regions that are named.
const OUTSIDE: usize = 4;

pub fn start(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let (sv, en) = site.own_name();
    out.hero();
    out.regions();
    out.themes();
    out.latest_events(LATEST);
    out.lacking();
    out.part("utgivare", ("Vem står bakom sidorna", "Who is behind the pages"), |out| out.publisher());
    let mut crumbs = Out::new(site, "");
    crumbs.sign("");
    Main { crumbs: crumbs.markup(), ..Main::new("index", (sv, en), out) }
}

impl Out<'_, '_> {
    fn hero(&mut self) {
        let site = self.site;
        self.within("div class=hero", |out| {
            out.within("h1", |out| match &site.config.title {
                Some(title) => out.text(title),
                None => out.both("Vem ansvarar för vad?", "Who is responsible for what?"),
            });
            if !site.is_single {
                out.search();
            }
            out.within("p", |out| {
                out.both(
                    "Vem som ansvarar, sedan när, och på vilken rad i vilket dokument det står. Det som inte är \
                     känt står som inte känt.",
                    "Who is responsible, since when, and on which line of which document it says so. What is \
                     not known is said not to be known.",
                )
            });
            out.questions();
        });
    }

    fn regions(&mut self) {
        let regions = self.site.regions();
        if regions.is_empty() {
            return;
        }
        let site = self.site;
        let bare = regions.iter().filter(|id| !site.has_areas(**id)).count();
        // What is so of most is said once.
        let is_once = bare > 2;
        self.part("regioner", ("Regioner", "Regions"), |out| {
            if is_once {
                out.without_areas(bare, regions.len());
            }
            out.within("ul class=cards", |out| {
                for id in regions {
                    out.raw("\n");
                    out.within("li", |out| {
                        out.link_to(id, |out| out.name(id));
                        match is_once {
                            true => out.counts_alone(id),
                            false => out.counts(id),
                        }
                    });
                }
                out.outside();
                out.raw("\n");
            });
        });
    }

    /// In how many regions nobody is said to be responsible for anything.
    fn without_areas(&mut self, bare: usize, all: usize) {
        self.within("p class=soft", |out| match bare == all {
            true => out.both(
                "Datamängden har inga områden eller uppdrag för någon region. Det betyder inte att ingen ansvarar.",
                "The data has no areas or assignments for any region. That does not mean that nobody is responsible.",
            ),
            false => out.both(
                &format!(
                    "För {bare} av {all} regioner har datamängden inga områden eller uppdrag. Det betyder inte att \
                     ingen ansvarar."
                ),
                &format!(
                    "For {bare} of {all} regions the data has no areas or assignments. That does not mean that \
                     nobody is responsible."
                ),
            ),
        });
    }

    /// What belongs to no region, with some of what is there.
    fn outside(&mut self) {
        let site = self.site;
        let kinds = site.by_kind(None);
        let named = [Kind::Organisation, Kind::SteeringGroup, Kind::Group].iter();
        let there = named.filter_map(|kind| kinds.get(kind)).flatten().filter(|id| site.is_there(**id));
        // What others are part of is what is looked for first.
        let mut all: Vec<(usize, u32, EntityId)> =
            there.map(|id| (site.model.edges_to(*id).len(), site.rank(*id), *id)).collect();
        all.sort_by_key(|(count, rank, _)| (Reverse(*count), *rank));
        if all.is_empty() {
            return;
        }
        self.raw("\n");
        self.within("li", |out| {
            out.link_to_page("organisation-ovriga", |out| {
                out.both("Utanför regionerna", "Outside the regions")
            });
            out.within("p", |out| {
                if all.len() > OUTSIDE {
                    out.both("Till exempel ", "For example ");
                }
                for (at, (.., id)) in all.iter().take(OUTSIDE).enumerate() {
                    out.sign(if at == 0 { "" } else { ", " });
                    out.name(*id);
                }
            });
        });
    }

    fn themes(&mut self) {
        let site = self.site;
        let themes = site.by_kind(None).remove(&Kind::Theme).unwrap_or_default();
        if themes.is_empty() {
            return;
        }
        self.part("teman", ("Teman", "Themes"), |out| {
            out.within("p class=soft", |out| {
                out.both(
                    "Samma ämne i flera regioner. Temana är redaktörens, inte källornas.",
                    "The same subject in several regions. The themes are the editor’s, and not the sources’.",
                )
            });
            out.rows("ul class=\"rows wide\"", |out| {
                for id in themes {
                    out.raw("\n");
                    out.within("li", |out| {
                        out.within("div class=k", |out| out.link(id));
                        out.within("div class=\"v soft\"", |out| {
                            let regions = site.regions_of(id);
                            if regions.is_empty() {
                                out.both("utanför regionerna", "outside the regions");
                            }
                            for (at, region) in regions.into_iter().enumerate() {
                                out.sign(if at == 0 { "" } else { ", " });
                                out.name(region);
                            }
                        });
                    });
                }
            });
        });
    }

    /// How much is not known, with the sorts that matter most.
    fn lacking(&mut self) {
        let gaps = unknown::all(self.site);
        if gaps.is_empty() {
            return;
        }
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| unknown::examples(&gaps, lang).join(", "));
        self.raw("\n");
        self.within("section class=gaps", |out| {
            out.within("h2", |out| out.both("Det vi inte vet", "What we don’t know"));
            out.within("p", |out| {
                let count = gaps.len();
                let (colon_sv, colon_en) = match sv.is_empty() {
                    true => (String::new(), String::new()),
                    false => (format!(", till exempel {sv}"), format!(", for example {en}")),
                };
                out.both(
                    &format!("{count} uppgifter saknas{colon_sv}. "),
                    &format!("{count} facts are lacking{colon_en}. "),
                );
                out.link_to_page("luckor", |out| out.both("Se allt som saknas", "See all that is lacking"));
            });
        });
    }
}
