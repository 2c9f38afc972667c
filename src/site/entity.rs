//! The page of one entity: what it is, what is not known, what is said of it, and on which
//! documents that rests.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::keys::Part;
use crate::model::kind::Kind;
use crate::query::Named;
use crate::query::gaps as lacking;
use crate::query::responsible;
use crate::query::responsible::UnderHow;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, gaps, overview};

pub fn page(site: &Site<'_>, id: EntityId) -> Main {
    let entity = site.model.get(id);
    let region = site.region_of(id);
    let mut out = beginning(site, id);
    out.sections(id);
    out.through_others(id);
    // Lists first: they are complete, and read aloud in order.
    if let Some(chart) = site.chart_of(id) {
        out.picture(&chart, site.path_of(id)[2]);
    }
    out.foundation(id);
    let title = site.named(id);
    Main {
        region: region.or(Some(id).filter(|_| entity.kind == Kind::Region)),
        ..Main::new(&site.path_of(id).concat(), (&title.shown(Lang::Sv), &title.shown(Lang::En)), out)
    }
}

/// What comes first: what it is, and what its kind has that others don't.
pub fn beginning<'s, 'm>(site: &'s Site<'m>, id: EntityId) -> Out<'s, 'm> {
    let mut out = Out::new(site, "../");
    out.head(id, site.region_of(id));
    match site.model.get(id).kind {
        Kind::Region => overview::region(&mut out, id),
        Kind::Source => out.cited_places(id),
        Kind::Theme => out.theme(id),
        _ => {}
    }
    out
}

impl Site<'_> {
    /// The region of an entity that is none itself.
    fn region_of(&self, id: EntityId) -> Option<EntityId> {
        self.model.region_of(id, self.when.day()).filter(|region| *region != id)
    }

    /// An entity under its name of today, with its mark.
    pub fn named(&self, id: EntityId) -> Named {
        self.model.named_on(id, self.when.day())
    }
}

impl Out<'_, '_> {
    fn head(&mut self, id: EntityId, region: Option<EntityId>) {
        let entity = self.site.model.get(id);
        self.within("p class=crumb", |out| {
            let kind = entity.kind.plural();
            out.label((&kind.sv, &kind.en));
            if let Some(region) = region {
                out.sign(" · ");
                out.link(region);
            }
        });
        self.within("h1", |out| out.name(id));
        let own = self.site.told.own(id);
        let word = self.site.model.word_for(id);
        self.within("p class=lead", |out| {
            out.label((&word.sv, &word.en));
        });
        if let Some(description) = entity.common.description.as_ref() {
            self.within("p class=about", |out| out.quoted(description.as_str()));
        }
        let properties: Vec<&Fact<'_>> = own
            .iter()
            .filter(|told| {
                told.key.part == Part::Property && told.value.is_none_or(|value| value.words().0 != word.sv)
            })
            .collect();
        if !properties.is_empty() {
            self.properties(&properties);
        }
        self.steering(id);
        self.unknown(id);
    }

    /// The bodies above an area or an assignment, as `gov who-owns` tells them.
    fn steering(&mut self, id: EntityId) {
        let model = self.site.model;
        if !matches!(model.get(id).kind, Kind::Area | Kind::Assignment) {
            return;
        }
        let above = responsible::under(model, id, &self.site.when)
            .into_iter()
            .filter(|under| under.how != UnderHow::Programme && under.stands());
        let above: Vec<_> = above.collect();
        self.within("dl class=p", |out| {
            out.within("div", |out| {
                out.within("dt", |out| out.both("Styrning", "Steering"));
                out.within("dd", |out| {
                    if above.is_empty() {
                        out.both("inte angiven i källan", "not stated in the source");
                    }
                    for (at, under) in above.iter().enumerate() {
                        if at > 0 {
                            out.sign("; ");
                        }
                        out.link(under.body.at);
                        if let Some(same) = &under.constituted_by {
                            out.both(" (utgörs av ", " (constituted by ");
                            out.link(same.at);
                            out.sign(")");
                        }
                        match under.how {
                            UnderHow::Programme | UnderHow::Steers | UnderHow::Supports => {}
                            UnderHow::HoldsTogether => out.both(", håller ihop", ", holds together"),
                            UnderHow::PreparesFor => out.both(
                                ", dit programmet bereder ärenden",
                                ", for which the programme prepares matters",
                            ),
                            UnderHow::ReportsTo => {
                                out.both(", dit programmet rapporterar", ", to which the programme reports")
                            }
                        }
                    }
                });
            });
        });
    }

    /// What is lacking, and in which of the different ways: said before anything else.
    fn unknown(&mut self, id: EntityId) {
        let model = self.site.model;
        let gaps = lacking::of_one(model, id, model.get(id), &self.site.when);
        // What is gone, to come or only proposed lacks nothing.
        if gaps.is_empty() || !self.site.is_there(id) {
            return;
        }
        self.within("div class=gaps", |out| {
            out.within("h2", |out| out.both("Vad som inte är känt", "What is not known"));
            out.within("ul", |out| {
                for (lack, state) in gaps {
                    out.within("li", |out| {
                        let (lack, state) = (gaps::lack(lack), gaps::state(state));
                        out.both(&format!("{}: {}", lack.0, state.0), &format!("{}: {}", lack.1, state.1));
                    });
                }
            });
        });
    }

    /// The editor's note, the documents and the file: at the foot of every entity.
    fn foundation(&mut self, id: EntityId) {
        let site = self.site;
        let entity = site.model.get(id);
        // A document rests on itself.
        let cited = if entity.kind == Kind::Source { &[] } else { entity.common.sources.as_slice() };
        if entity.common.note.is_some() || !cited.is_empty() {
            self.part("grund", ("Vad detta vilar på", "What this rests on"), |out| {
                if let Some(note) = entity.common.note.as_ref() {
                    out.within("p class=note", |out| {
                        out.within("b", |out| out.both("Redaktörens anmärkning.", "Editor’s note."));
                        out.sign(" ");
                        out.text(note.as_str());
                    });
                }
                out.within("ul class=src", |out| {
                    for cited in cited {
                        out.raw("\n");
                        out.within("li", |out| out.source(Some(cited)));
                    }
                    out.raw("\n");
                });
            });
        }
        let file = &site.sources.files[entity.file.0 as usize].path;
        // The name of a person's file is the person's name.
        if site.privacy.shows_names() || entity.kind != Kind::Person {
            self.within("p class=file", |out| {
                out.both("Fil i datamängden: ", "File in the data: ");
                out.within("code", |out| out.text(file));
            });
        }
    }
}
