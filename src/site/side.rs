//! What stands beside a page's text: what it contains, and the documents that it rests on, each
//! named once.

use crate::diagnostic::FileId;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::report::escape;
use crate::site::html::{Markup, Out};
use crate::site::{Site, origin};
use std::collections::HashSet;

/// Parts that a page has at least before what it contains is listed, and bytes: what is seen at
/// once needs no list.
const FEW: usize = 3;
const SHORT: usize = 8_000;
/// Documents that are named once above a list, at most.
const MOST_NAMED: usize = 12;
/// Further documents that are named once beside a page for its lists, at most.
const MOST_LISTED: usize = 40;

impl Site<'_> {
    /// The documents that an entity's page rests on, the most cited first.
    pub fn cited_by(&self, id: EntityId) -> Vec<EntityId> {
        if self.model.get(id).kind == Kind::Source {
            return Vec::new();
        }
        let mut cited = Vec::new();
        let here = self.told.own(id).iter().chain(self.told.elsewhere(self.model, id));
        for told in here.filter(|told| told.stated.is_some()) {
            let own = told.stated.into_iter().flat_map(|stated| stated.source.iter().skip(1));
            let all = told.source(self.model).into_iter().chain(own);
            cited.extend(all.filter_map(|cited| cited.source.to));
        }
        cited.extend(self.model.get(id).common.sources.iter().filter_map(|cited| cited.source.to));
        origin::by_use(self, cited.into_iter())
    }
}

impl Site<'_> {
    /// The further documents that a page's lists of others rest on: who is in charge of what a
    /// region has, or is tied to a theme.
    pub fn cited_in_lists(&self, id: EntityId) -> Vec<EntityId> {
        let tied =
            || self.told.elsewhere(self.model, id).into_iter().filter(|told| told.key.name == "themes");
        let listed: Vec<EntityId> = match self.model.get(id).kind {
            _ if !self.names_places_in_lists() => return Vec::new(),
            Kind::Region => self.listed_with_charge(id),
            Kind::Theme => tied().map(|told| told.of).collect(),
            _ => Vec::new(), // Pages of others list no more than their own statements.
        };
        let own: HashSet<EntityId> = self.cited_by(id).into_iter().collect();
        let charge = listed.into_iter().flat_map(|id| self.charge(id));
        let cited = charge.filter_map(|told| told.source(self.model)?.source.to);
        let mut cited = origin::by_use(self, cited.filter(|source| !own.contains(source)));
        // Those of which little is said here are named where that is said.
        cited.truncate(MOST_LISTED);
        cited
    }
}

impl Site<'_> {
    /// Where a file of the data is edited, as far as that is said and the path names nobody.
    fn edit_of(&self, file: FileId) -> Option<String> {
        let path = &self.sources.files[file.0 as usize].path;
        let base = self.config.edit.as_ref().filter(|_| !self.privacy.hides(path))?;
        Some(format!("{base}{}", escape::uri(path).replace("%2F", "/")))
    }
}

impl Out<'_, '_> {
    /// The parts of a page, with links to them.
    pub fn contents(&mut self, html: &Markup) {
        let parts = html.headings();
        if parts.len() < FEW || html.as_str().len() < SHORT || self.site.is_single {
            return;
        }
        self.within("nav class=toc aria-labelledby=toc", |out| {
            out.within("h2 id=toc", |out| out.both("På sidan", "On this page"));
            out.within("ul", |out| {
                for (id, heading) in &parts {
                    out.within("li", |out| {
                        out.tag("a").attr_of("href", &["#", id]).within(|out| out.add(heading));
                    });
                }
            });
        });
    }

    /// The documents of the page, with their dates; a letter each where there are several.
    pub fn documents(&mut self, id: EntityId) {
        self.documents_with(|out, source| out.places_of_page(id, source));
    }

    /// Those of a page of several things, of which each says its own places.
    pub fn documents_of_page(&mut self) {
        self.documents_with(|_, _| {});
    }

    fn documents_with(&mut self, places: impl Fn(&mut Self, EntityId)) {
        let cited = self.cited.clone();
        if cited.is_empty() {
            return;
        }
        self.within("h2", |out| match cited.len() {
            1 => out.both("Sidans källa", "Source of this page"),
            _ => out.both("Sidans källor", "Sources of this page"),
        });
        self.within("ul", |out| {
            for (at, source) in cited.iter().enumerate() {
                out.within("li", |out| {
                    if cited.len() > 1 {
                        out.within("b", |out| out.escaped(&origin::letter(at)));
                        out.sign(" ");
                    }
                    out.link(*source);
                    out.sign(", ");
                    let (sv, en) = out.site.origins.age(*source);
                    out.both(sv, en);
                    places(out, *source);
                });
            }
        });
    }

    /// The places in a document that the page rests on as a whole.
    fn places_of_page(&mut self, id: EntityId, source: EntityId) {
        let cited = self.site.model.get(id).common.sources.iter();
        let places: Vec<&str> = cited
            .filter(|cited| cited.source.to == Some(source))
            .filter_map(|cited| cited.locator.as_deref())
            .collect();
        if places.is_empty() {
            return;
        }
        self.within("p class=soft", |out| {
            out.both("Sidan i övrigt: ", "The rest of the page: ");
            for (at, place) in places.iter().enumerate() {
                out.sign(if at == 0 { "" } else { ", " });
                out.link_to_place(source, Some(place), |out| out.locator(place));
            }
        });
    }

    /// In which file the page has its text, and where that is mended.
    pub fn about(&mut self, id: EntityId) {
        let site = self.site;
        let entity = site.model.get(id);
        // The name of a person's file is the person's name.
        if !site.privacy.shows_names() && entity.kind == Kind::Person {
            return;
        }
        self.within("p", |out| out.file_of(id));
    }

    /// A link to where a file is edited, or its path.
    pub fn file_of(&mut self, id: EntityId) {
        let site = self.site;
        let file = site.model.get(id).file;
        match site.edit_of(file) {
            Some(address) => self.tag("a").attr("href", &address).within(|out| match out.is_brief {
                true => out.both("Rätta", "Correct"),
                false => out.both("Rätta något här", "Correct something here"),
            }),
            None => {
                if !self.is_brief {
                    self.both("Fil: ", "File: ");
                }
                self.within("code", |out| out.text(&site.sources.files[file.0 as usize].path));
            }
        }
    }

    /// The sort of a document, with a capital letter.
    pub fn document_word(&mut self, source: EntityId) {
        let word = self.site.word_of(source);
        self.label((&word.sv, &word.en));
    }

    /// The documents that a list rests on, each named once with its letter; where they are many the
    /// rows name them.
    pub fn legend(&mut self, documents: Vec<EntityId>) {
        self.cited = if documents.len() <= MOST_NAMED { documents } else { Vec::new() };
        let cited = self.cited.clone();
        if cited.is_empty() {
            return;
        }
        self.within("ul class=basis", |out| {
            for (at, source) in cited.iter().enumerate() {
                out.within("li", |out| {
                    match cited.len() {
                        1 => out.both("Källa: ", "Source: "),
                        _ => {
                            out.within("b", |out| out.escaped(&origin::letter(at)));
                            out.sign(" = ");
                        }
                    }
                    out.link(*source);
                    out.sign(", ");
                    let (sv, en) = out.site.origins.age(*source);
                    out.both(sv, en);
                });
            }
        });
    }
}
