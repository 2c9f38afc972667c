//! The first page, the pages of regions, and each region's organisation: a picture, and beside it a
//! list that is complete.

use crate::lang::Lang;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::report::words;
use crate::site::Site;
use crate::site::html::Out;
use crate::site::pages::Main;
use std::collections::BTreeMap;

pub fn start(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = site.config.title.clone();
    let (sv, en) = ("Vem ansvarar?", "Who is responsible?");
    out.within("h1", |out| match &title {
        Some(title) => out.text(title),
        None => out.both(sv, en),
    });
    out.within("p class=about", |out| {
        out.both(
            "Vem som ansvarar för vad, sedan när, och vilket dokument som säger det. Det som inte är känt \
             står som inte känt.",
            "Who is responsible for what, since when, and which document says so. What is not known is \
             said not to be known.",
        )
    });
    if title.is_some() {
        out.within("p class=lead", |out| out.both(sv, en));
    }
    out.regions();
    out.others();
    let main = Main::new("index", (sv, en), out);
    match title {
        Some(title) => Main { title: (title.clone(), title), ..main },
        None => main,
    }
}

/// What a region has, by kind.
pub fn region(out: &mut Out<'_, '_>, id: EntityId) {
    let site = out.site;
    let members: BTreeMap<Kind, Vec<EntityId>> = site.by_kind(Some(id));
    out.within("p class=more", |out| {
        out.link_to_page(&site.organisation_of(id), |out| {
            out.both("Organisationen som bild och lista", "The organisation as a picture and a list");
        });
    });
    for kind in LISTED {
        let Some(ids) = members.get(&kind) else { continue };
        let kind_words = kind.plural();
        out.list(kind.folder(), (&words::capital(&kind_words.sv), &words::capital(&kind_words.en)), |out| {
            for id in ids {
                out.raw("\n");
                out.within("li", |out| {
                    out.within("div class=k", |out| out.link(*id));
                    out.within("div class=v", |out| match site.has_charge(*id) {
                        true => out.in_charge(*id),
                        false => out.kind_and_source(*id),
                    });
                });
            }
        });
    }
}

/// The kinds that a region's page lists. Its people stand where they have something to do.
const LISTED: [Kind; 12] = [
    Kind::Area,
    Kind::Assignment,
    Kind::Programme,
    Kind::SteeringGroup,
    Kind::Group,
    Kind::WorkingGroup,
    Kind::Unit,
    Kind::Organisation,
    Kind::Post,
    Kind::Decision,
    Kind::Change,
    Kind::Source,
];

/// Bytes of a list that is long.
const LONG: usize = 40_000;

/// The organisation of a region, or of what belongs to none.
pub fn organisation(site: &Site<'_>, region: Option<EntityId>) -> Main {
    let mut out = Out::new(site, "");
    let name = region.map(|region| site.named(region));
    let (sv, en) = ("Organisation", "Organisation");
    out.within("p class=crumb", |out| match region {
        Some(region) => out.link(region),
        None => out.both("Utanför regionerna", "Outside the regions"),
    });
    out.within("h1", |out| {
        out.both(sv, en);
        if let Some(region) = region {
            out.sign(": ");
            out.name(region);
        }
    });
    let mut list = Out::new(site, "");
    list.part("lista", ("Lista", "List"), |out| out.tree(region));
    // A list of many pages comes after the picture, which would else be on the last of them.
    let is_long = out.len() + list.len() > LONG;
    out.is_timed |= list.is_timed;
    let list = list.markup();
    if !is_long {
        out.add(&list);
    }
    if let Some((chart, region)) = region.and_then(|region| Some((site.chart_of_region(region)?, region))) {
        out.picture(&chart, site.path_of(region)[2]);
    }
    if is_long {
        out.add(&list);
    }
    let path =
        region.map_or_else(|| "organisation-ovriga".to_string(), |region| site.organisation_of(region));
    let title = |word: &str, lang| match &name {
        Some(name) => format!("{word} – {}", name.shown(lang)),
        None => word.to_string(),
    };
    Main { region, ..Main::new(&path, (&title(sv, Lang::Sv), &title(en, Lang::En)), out) }
}

impl Site<'_> {
    pub fn organisation_of(&self, region: EntityId) -> String {
        format!("organisation-{}", self.path_of(region)[2])
    }

    /// The entities with pages that belong to a region, or to none, by kind and name.
    pub fn by_kind(&self, region: Option<EntityId>) -> BTreeMap<Kind, Vec<EntityId>> {
        let mut kinds: BTreeMap<Kind, Vec<EntityId>> = BTreeMap::new();
        for id in self.homes.get(&region).into_iter().flatten() {
            kinds.entry(self.model.get(*id).kind).or_default().push(*id);
        }
        kinds
    }

    /// Regions in Swedish order.
    pub fn regions(&self) -> Vec<EntityId> {
        self.model.regions().into_iter().filter(|id| self.has_page(*id)).collect()
    }
}

impl Out<'_, '_> {
    /// What something is, and when it was where that is the question.
    fn kind_and_source(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        let word = self.site.model.word_for(id);
        self.label((&word.sv, &word.en));
        let date = match &entity.detail {
            Detail::Decision(decision) => Some(decision.date.as_ref()),
            Detail::Change(change) => Some(change.date.as_ref()),
            Detail::Source(_) => Some(self.site.model.source_date(id)),
            _ => None,
        };
        if let Some(date) = date {
            self.sign(", ");
            self.date_or_none(date);
        }
    }

    fn regions(&mut self) {
        let regions = self.site.regions();
        if regions.is_empty() {
            return;
        }
        self.part("regioner", ("Regioner", "Regions"), |out| {
            out.within("ul class=cards", |out| {
                for id in regions {
                    out.raw("\n");
                    out.within("li", |out| {
                        out.link_to(id, |out| out.name(id));
                        out.within("p", |out| {
                            let (sv, en) = out.site.counted(id);
                            out.both(&sv, &en);
                        });
                    });
                }
                out.raw("\n");
            });
        });
    }

    /// Themes, and the lists that the menu does not have.
    fn others(&mut self) {
        let themes = self.site.by_kind(None).remove(&Kind::Theme).unwrap_or_default();
        if !themes.is_empty() {
            self.part("teman", ("Teman", "Themes"), |out| {
                out.within("ul class=tags", |out| {
                    for id in themes {
                        out.raw("\n");
                        out.within("li", |out| out.link(id));
                    }
                    out.raw("\n");
                });
            });
        }
        self.part("mer", ("Mer", "More"), |out| {
            out.within("ul class=tags", |out| {
                let lists = [
                    ("kallor", "Källor", "Sources"),
                    ("organisation-ovriga", "Organ utanför regionerna", "Bodies outside the regions"),
                    ("register", "Register A–Ö", "Register A–Z"),
                ];
                for (path, sv, en) in lists {
                    out.raw("\n");
                    out.within("li", |out| {
                        out.link_to_page(path, |out| out.both(sv, en));
                    });
                }
                out.raw("\n");
            });
        });
    }
}
