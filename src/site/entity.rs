//! The page of one entity: what it is, what is not known, what is said of it, and on which
//! documents that rests.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::gaps as lacking;
use crate::query::responsible;
use crate::query::responsible::UnderHow;
use crate::query::told::Told;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::sections::PROPERTIES;
use crate::site::{Site, gaps, overview};

pub fn page(site: &Site<'_>, id: EntityId) -> Main {
    let entity = site.model.get(id);
    let region = site.region_of(id);
    let mut out = beginning(site, id);
    out.sections(id);
    // Lists first: they are complete, and read aloud in order.
    if let Some(chart) = site.chart_of(id) {
        out.picture(&chart, site.path_of(id)[2]);
    }
    out.foundation(id);
    let title = site.title_of(id);
    Main {
        region: region.or(Some(id).filter(|_| entity.kind == Kind::Region)),
        ..Main::new(&site.path_of(id).concat(), (&title, &title), out)
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
        self.model.region_of(id).filter(|region| *region != id)
    }

    /// The name of an entity as plain text.
    pub fn title_of(&self, id: EntityId) -> String {
        self.model.get(id).name_on(self.when.day()).to_string()
    }
}

impl Out<'_, '_> {
    fn head(&mut self, id: EntityId, region: Option<EntityId>) {
        let entity = self.site.model.get(id);
        self.raw("<p class=crumb>");
        let kind = entity.kind.plural();
        self.label((&kind.sv, &kind.en));
        if let Some(region) = region {
            self.raw(" · ");
            self.link(region);
        }
        self.raw("</p><h1>");
        self.name(id);
        self.raw("</h1>");
        let own = self.site.told.own(id);
        let word = self.site.model.word_for(id);
        self.raw("<p class=lead>");
        self.label((&word.sv, &word.en));
        self.presence(id);
        self.raw("</p>");
        if let Some(description) = entity.common.description.as_ref() {
            self.raw("<p class=about>");
            self.quoted(description.as_str());
            self.raw("</p>");
        }
        let properties: Vec<&Told<'_>> = own
            .iter()
            .filter(|told| PROPERTIES.contains(&told.key) && told.value.is_none_or(|(sv, _)| sv != word.sv))
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
        let above: Vec<_> = above.filter_map(|under| Some((model.find(&under.body.id)?, under))).collect();
        self.raw("<dl class=p><div><dt>");
        self.both("Styrning", "Steering");
        self.raw("</dt><dd>");
        if above.is_empty() {
            self.both("inte angiven i källan", "not stated in the source");
        }
        for (at, (body, under)) in above.iter().enumerate() {
            if at > 0 {
                self.raw("; ");
            }
            self.link(*body);
            let same = under.constituted_by.as_ref().and_then(|body| model.find(&body.id));
            if let Some(same) = same {
                self.both(" (utgörs av ", " (constituted by ");
                self.link(same);
                self.raw(")");
            }
            match under.how {
                UnderHow::Programme | UnderHow::Steers | UnderHow::Supports => {}
                UnderHow::HoldsTogether => self.both(", håller ihop", ", holds together"),
                UnderHow::PreparesFor => self
                    .both(", dit programmet bereder ärenden", ", for which the programme prepares matters"),
                UnderHow::ReportsTo => {
                    self.both(", dit programmet rapporterar", ", to which the programme reports")
                }
            }
        }
        self.raw("</dd></div></dl>");
    }

    /// What is lacking, and in which of the different ways: said before anything else.
    fn unknown(&mut self, id: EntityId) {
        let model = self.site.model;
        let gaps = lacking::of_one(model, id, model.get(id), &self.site.when);
        if gaps.is_empty() {
            return;
        }
        self.raw("<div class=gaps><h2>");
        self.both("Vad som inte är känt", "What is not known");
        self.raw("</h2><ul>");
        for (lack, state) in gaps {
            self.raw("<li>");
            let (lack, state) = (gaps::lack(lack), gaps::state(state));
            self.both(&format!("{}: {}", lack.0, state.0), &format!("{}: {}", lack.1, state.1));
            self.raw("</li>");
        }
        self.raw("</ul></div>");
    }

    /// The editor's note, the documents and the file: at the foot of every entity.
    fn foundation(&mut self, id: EntityId) {
        let site = self.site;
        let entity = site.model.get(id);
        // A document rests on itself.
        let cited = if entity.kind == Kind::Source { &[] } else { entity.common.sources.as_slice() };
        if entity.common.note.is_some() || !cited.is_empty() {
            self.heading("grund", ("Vad detta vilar på", "What this rests on"));
            if let Some(note) = entity.common.note.as_ref() {
                self.raw("<p class=note><b>");
                self.both("Redaktörens anmärkning.", "Editor’s note.");
                self.raw("</b> ");
                self.text(note.as_str());
                self.raw("</p>");
            }
            self.raw("<ul class=src>");
            for cited in cited {
                self.raw("\n<li>");
                self.source(Some(cited));
                self.raw("</li>");
            }
            self.raw("\n</ul></section>");
        }
        let file = &site.sources.files[entity.file.0 as usize].path;
        // The name of a person's file is the person's name.
        if site.privacy.shows_names() || entity.kind != Kind::Person {
            self.raw("<p class=file>");
            self.both("Fil i datamängden: ", "File in the data: ");
            self.raw("<code>");
            self.text(file);
            self.raw("</code></p>");
        }
    }
}
