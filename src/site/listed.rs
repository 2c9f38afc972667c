//! Documents of which a page of their own would say nothing that a line in the list of documents
//! does not: where there are many of them, they stand there, each with what rests on it.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::site::html::Out;
use crate::site::{Site, lists, split};
use std::collections::{BTreeSet, HashMap};

/// Where there are fewer, each has a page: addresses that stay are worth more than what is saved.
const MANY: usize = 300;
/// Pages that rest on one, at most.
const FEW: usize = 3;
/// What a line can say.
const PLAIN: [&str; 5] = ["title", "type", "publisher", "date", "url"];

/// Which documents are lines, each with the page of the list that it is on.
pub type Listed = HashMap<EntityId, usize>;

impl Site<'_> {
    /// The documents that stand in the list alone.
    pub fn without_pages(&self) -> Vec<EntityId> {
        if self.is_single {
            return Vec::new();
        }
        let sources = self.model.of_kind(Kind::Source).map(|(id, _)| id);
        let plain: Vec<EntityId> = sources.filter(|id| self.has_page(*id) && self.is_line(*id)).collect();
        if plain.len() < MANY { Vec::new() } else { plain }
    }

    fn is_line(&self, id: EntityId) -> bool {
        let common = &self.model.get(id).common;
        let is_bare = common.note.is_none() && common.description.is_none();
        let has_text = self.model.source(id).is_none_or(|source| source.file.is_some());
        let citing: BTreeSet<EntityId> = self.citations(id).iter().map(|citation| citation.from).collect();
        is_bare
            && !has_text
            && citing.len() <= FEW
            && self.told.own(id).iter().all(|told| PLAIN.contains(&told.key.name))
            && self.told.elsewhere(self.model, id).is_empty()
    }

    /// The page of the list of documents that a document stands on, where it has none of its own.
    pub fn line_of(&self, id: EntityId) -> Option<usize> {
        if self.lines.is_empty() || !self.lines.contains(&id) {
            return None;
        }
        let listed = self.listed.get_or_init(|| {
            let list = lists::make(self, lists::List::Documents);
            let moved = split::moved(list.html.as_str());
            moved.into_iter().filter_map(|(name, at)| Some((self.model.find(&name)?, at))).collect()
        });
        Some(listed.get(&id).copied().unwrap_or(0))
    }
}

impl Out<'_, '_> {
    /// A link to a document's line.
    pub fn link_to_line(&mut self, id: EntityId, at: usize, inside: impl FnOnce(&mut Self)) {
        let (site, up) = (self.site, self.up);
        let parts = [up, "kallor", &split::ending(at), ".html#", &site.model.get(id).id];
        self.tag("a").attr_of("href", &parts).within(inside);
    }

    /// The name of a document that has no page, and a link to it where its address is stated.
    pub fn name_of_line(&mut self, id: EntityId) {
        self.within("th scope=row", |out| {
            let site = out.site;
            out.name(id);
            let url = site.told.own(id).iter().find(|told| told.key.name == "url");
            if let Some(url) = url.and_then(|told| told.text) {
                out.within("p class=soft", |out| out.web(url.as_str()));
            }
        });
    }

    /// What rests on a document, each with its place.
    pub fn resting_on_line(&mut self, id: EntityId) {
        let site = self.site;
        let mut last = None;
        for citation in site.citations(id) {
            let here = (citation.from, citation.locator.as_deref());
            if last.replace(here) == Some(here) {
                continue;
            }
            self.within("p", |out| {
                if let Some(locator) = here.1.filter(|locator| !locator.is_empty()) {
                    out.locator(locator);
                    out.sign(": ");
                }
                out.link(here.0);
            });
        }
    }
}
