//! The pages of regions, and each region's organisation: a picture, and beside it a list that is
//! complete.

use crate::lang::{Both, Lang, both};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PROGRAMME};
use crate::report::words;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, origin};
use std::collections::BTreeMap;

/// What a region has, by kind.
pub fn region(out: &mut Out<'_, '_>, id: EntityId) {
    let site = out.site;
    let members: BTreeMap<Kind, Vec<EntityId>> = site.by_kind(Some(id));
    out.counts(id);
    out.within("p class=more", |out| {
        out.link_to_page(&site.organisation_of(id), |out| {
            out.both("Organisationen som bild och lista", "The organisation as a picture and a list");
        });
    });
    // Its people stand where they have something to do.
    let mut listed: Vec<(Kind, Vec<EntityId>)> =
        members.into_iter().filter(|(kind, _)| kind.facts().on_region.is_some()).collect();
    listed.sort_by_key(|(kind, _)| kind.facts().on_region);
    out.jump_to_parts(&listed);
    for (kind, ids) in listed {
        let kind_words = plural(kind);
        let heading = (words::capital(&kind_words.sv), words::capital(&kind_words.en));
        out.part(kind.folder(), (&heading.0, &heading.1), |out| {
            // Bodies that are many stand in the region's organisation, with all that is said here.
            if ids.len() > MANY && BODY & !PROGRAMME & kind.bit() != 0 {
                return out.within("p", |out| {
                    out.number(ids.len());
                    out.both(", alla i ", ", all of them in ");
                    out.link_to_page(&site.organisation_of(id), |out| {
                        out.both("organisationen", "the organisation")
                    });
                });
            }
            // Areas that are many stand on their programmes' pages, with all that is said here.
            let has_programme = |id: &EntityId| site.programme_of(*id).is_some_and(|of| site.has_page(of));
            if ids.len() > MANY && kind == Kind::Area && ids.iter().all(has_programme) {
                return out.in_programmes(&ids);
            }
            let is_plain =
                ids.iter().all(|id| !site.has_charge(*id)) && matches!(kind, Kind::Unit | Kind::Organisation);
            if is_plain {
                return out.rows("ul class=reg", |out| {
                    for id in &ids {
                        out.raw("\n");
                        out.within("li", |out| out.link(*id));
                    }
                });
            }
            out.rows("ul class=\"rows wide\"", |out| {
                for id in &ids {
                    out.raw("\n");
                    out.within("li", |out| {
                        out.within("div class=k", |out| out.link(*id));
                        out.within("div class=v", |out| {
                            match site.has_charge(*id) {
                                true => out.in_charge_by_source(*id),
                                false => out.kind_and_source(*id),
                            }
                            out.above_in_list(*id);
                        });
                    });
                }
            });
        });
    }
}

impl Site<'_> {
    /// What the page of a region lists with who is in charge of it.
    pub fn listed_with_charge(&self, region: EntityId) -> Vec<EntityId> {
        let listed = self.by_kind(Some(region)).into_iter().filter(|(kind, ids)| {
            kind.facts().on_region.is_some() && (ids.len() <= MANY || BODY & kind.bit() == 0)
        });
        listed.flat_map(|(_, ids)| ids).filter(|id| self.has_charge(*id)).collect()
    }
}

/// More bodies or areas of a kind than these are counted on a region's page, and listed on others.
const MANY: usize = 60;

/// Bytes of a list that is long.
const LONG: usize = 40_000;

/// The organisation of a region, or of what belongs to none.
pub fn organisation(site: &Site<'_>, region: Option<EntityId>) -> Main {
    let mut out = Out::new(site, "");
    let name = region.map(|region| site.named(region));
    let (sv, en) = ("Organisation", "Organisation");
    out.within("h1", |out| {
        out.both(sv, en);
        out.sign(": ");
        match region {
            Some(region) => out.name(region),
            None => out.both("utanför regionerna", "outside the regions"),
        }
    });
    let mut list = Out::new(site, "");
    let ids = site.by_kind(region).into_values().flatten().filter(|id| site.has_charge(*id));
    let cited = ids.flat_map(|id| site.charge(id)).filter_map(|told| told.source(site.model)?.source.to);
    let cited = origin::by_use(site, cited);
    list.part("lista", ("Lista", "List"), |out| {
        // The letters of documents are said below what they stand in, as bodies are what is looked
        // for; of a list of many pages before it, which is on the first.
        let [mut legend, mut tree] = [Out::new(site, ""), Out::new(site, "")];
        if site.names_places_in_lists() {
            legend.legend(cited);
            tree.cited = legend.cited.clone();
        }
        tree.tree(region);
        out.is_timed |= tree.is_timed;
        let parts = if tree.len() > LONG { [legend, tree] } else { [tree, legend] };
        parts.into_iter().for_each(|part| out.add(&part.markup()));
    });
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
    let title = |word: &str, lang: Lang| match &name {
        Some(name) => format!("{word} – {}", name.shown(lang)),
        None => format!("{word} – {}", lang.pick("utanför regionerna", "outside the regions")),
    };
    let mut crumbs = Out::new(site, "");
    crumbs.crumbs(region, None);
    let main = Main::new(&path, (&title(sv, Lang::Sv), &title(en, Lang::En)), out);
    Main { region, crumbs: crumbs.markup(), ..main }
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

/// What those of a kind are called together. Sources have many words for areas, and "programområde"
/// is only one of them.
fn plural(kind: Kind) -> Both {
    if kind == Kind::Area { both("områden", "areas") } else { kind.plural() }
}

impl Out<'_, '_> {
    /// What a region has, each a link to its part of the page: on a narrow screen, where no
    /// contents stand beside it.
    fn jump_to_parts(&mut self, listed: &[(Kind, Vec<EntityId>)]) {
        let count: usize = listed.iter().map(|(_, ids)| ids.len()).sum();
        // What is very long goes on on other pages, which have some of the parts.
        if listed.len() < 3 || count > 5 * MANY || self.site.is_large() || self.site.is_single {
            return;
        }
        self.within("p class=\"jump narrow\"", |out| {
            for (kind, ids) in listed {
                let (words, count) = (plural(*kind), ids.len());
                out.tag("a").attr_of("href", &["#", kind.folder()]).within(|out| {
                    out.both(&words::capital(&words.sv), &words::capital(&words.en));
                    out.sign(" ");
                    out.number(count);
                });
            }
        });
    }

    /// How many areas there are, with the programmes that list them.
    fn in_programmes(&mut self, areas: &[EntityId]) {
        let mut programmes: Vec<EntityId> =
            areas.iter().filter_map(|id| self.site.programme_of(*id)).collect();
        programmes.sort_unstable_by_key(|id| (self.site.rank(*id), *id));
        programmes.dedup();
        self.within("p", |out| {
            out.number(areas.len());
            out.both(", alla på sidan för sitt program: ", ", each on the page of its programme: ");
            for (at, programme) in programmes.into_iter().enumerate() {
                out.sign(if at == 0 { "" } else { ", " });
                out.link(programme);
            }
        });
    }

    /// What something is, and when it was where that is the question.
    fn kind_and_source(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        let word = self.site.word_of(id);
        // That it is of the kind that the heading says is no answer.
        if entity.kind != Kind::Source && entity.decided_on().is_none() && word == entity.kind.name() {
            return;
        }
        self.label((&word.sv, &word.en));
        if entity.kind == Kind::Source {
            self.sign(", ");
            let (sv, en) = self.site.origins.age(id);
            return self.both(sv, en);
        }
        let date = entity.decided_on();
        if let Some(date) = date {
            self.sign(", ");
            self.date_or_none(date);
        }
    }
}
