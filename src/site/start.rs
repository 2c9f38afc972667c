//! The first page: the search with some questions that the data answers, the regions, the themes,
//! the latest changes, what is not known, and who publishes the pages.

use crate::diagnostic::Span;
use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::query::Weight;
use crate::report::escape;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, unknown};
use std::cmp::Reverse;
use std::collections::BTreeSet;

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

impl<'m> Site<'m> {
    /// The theme that most regions have something of.
    fn widest_theme(&self) -> Option<EntityId> {
        let themes = self.by_kind(None).remove(&Kind::Theme).unwrap_or_default();
        let width = |id: &EntityId| self.regions_of(*id).len();
        themes.into_iter().rev().max_by_key(width).filter(|id| width(id) > 0)
    }

    /// The regions that have something of a theme, in their order.
    fn regions_of(&self, theme: EntityId) -> Vec<EntityId> {
        let tied = self.told.elsewhere(self.model, theme);
        let tied = tied.into_iter().filter(|told| told.key.name == "themes");
        let homes: BTreeSet<EntityId> = tied.filter_map(|told| self.region_of(told.of)).collect();
        self.regions().into_iter().filter(|region| homes.contains(region)).collect()
    }

    /// The body with most seats that are stated.
    fn fullest_body(&self) -> Option<EntityId> {
        let bodies = self.by_name().iter().copied().filter(|id| {
            matches!(self.model.get(*id).kind, Kind::SteeringGroup | Kind::Group | Kind::WorkingGroup)
                && self.is_there(*id)
        });
        let seats = |id: &EntityId| {
            let told = self.told.own(*id).iter();
            told.filter(|told| told.key.name == "members" && told.is_so(self.model)).count()
        };
        bodies.max_by_key(|id| (seats(id), Reverse(self.rank(*id)))).filter(|id| seats(id) > 1)
    }

    /// Something that others were responsible for once, and when.
    fn handed_over(&self) -> Option<(EntityId, Date)> {
        let ended = |told: &Fact<'m>| {
            // Of a month, or a day, on which it certainly was so: a question that has an answer.
            let (first, last) = told.bounds(self.model).certain()?;
            (self.weight_of(told) == Weight::Ended && last < Day::MAX).then(|| sure_time(first, last))?
        };
        let of = |id: &EntityId| {
            self.ever_in_charge(*id)
                .into_iter()
                .filter_map(ended)
                .max_by_key(Date::latest)
                .map(|time| (*id, time))
        };
        let things = self.by_name().iter().filter(|id| {
            matches!(
                self.model.get(**id).kind,
                Kind::Assignment | Kind::Area | Kind::Post | Kind::SteeringGroup
            )
        });
        things.filter_map(of).max_by_key(|(id, to)| (to.latest(), Reverse(self.rank(*id))))
    }
}

/// The last whole month of some days; where there is none, the last of them.
fn sure_time(first: Day, last: Day) -> Option<Date> {
    let month = |day: Day| {
        let text = format!("{:04}-{:02}", day.year(), day.month());
        Date::parse(&text, Span::default()).ok()
    };
    let whole = |date: &Date| first <= date.earliest() && date.latest() <= last;
    let own = month(last).filter(whole);
    let before = || month(month(last)?.earliest().yesterday().ok()?).filter(whole);
    own.or_else(before).or_else(|| (first <= last).then(|| Date::exactly(last)))
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

    /// Questions that the data has answers to.
    fn questions(&mut self) {
        let site = self.site;
        let (theme, body, past) = (site.widest_theme(), site.fullest_body(), site.handed_over());
        if theme.is_none() && body.is_none() && past.is_none() {
            return;
        }
        self.within("h2 class=vh", |out| out.both("Exempel på frågor", "Examples of questions"));
        self.within("ul", |out| {
            if let Some(id) = theme {
                out.within("li", |out| {
                    out.link_to(id, |out| {
                        out.both("Vem ansvarar för ", "Who is responsible for ");
                        out.name_within(id);
                        out.sign("?");
                    })
                });
            }
            if let Some(id) = body {
                out.within("li", |out| {
                    out.link_to(id, |out| {
                        out.both("Vilka sitter i ", "Who sits in ");
                        out.name(id);
                        out.sign("?");
                    })
                });
            }
            if let Some((id, day)) = past {
                out.within("li", |out| {
                    let [folder, slash, name, more] = site.path_of(id);
                    let (begin, end) = out.ends();
                    let at = escape::uri(&day.in_words(Lang::Sv));
                    let asked = if site.is_single { String::new() } else { format!("?at={at}") };
                    let link = out.tag("a").attr_of("href", &[begin, folder, slash, name, more, end, &asked]);
                    link.within(|out| {
                        match site.model.get(id).kind {
                            Kind::Post => {
                                out.both("Vem var ", "Who was ");
                                out.name_within(id);
                                if let Some(region) = site.region_of(id) {
                                    out.both(" i ", " in ");
                                    out.name(region);
                                }
                            }
                            // What else had somebody is an assignment or an area.
                            _ => {
                                out.both("Vem hade ", "Who had ");
                                out.name(id);
                            }
                        }
                        out.sign(" ");
                        out.date(&day);
                        out.sign("?");
                    });
                });
            }
        });
    }

    /// The name of a theme within a sentence: what begins one begins with a small letter there.
    fn name_within(&mut self, id: EntityId) {
        let name = self.site.model.get(id).name();
        let mut letters = name.chars();
        let is_word = name.chars().skip(1).all(|letter| !letter.is_uppercase());
        match letters.next().filter(|_| is_word && self.site.mark(id).words(Lang::Sv).is_empty()) {
            Some(first) => self.text(&format!("{}{}", first.to_lowercase(), letters.as_str())),
            None => self.name(id),
        }
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
                out.both("Till exempel ", "For example ");
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
