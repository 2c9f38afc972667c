//! Where things are said: the documents with their dates and ages, and what cites which place in
//! them.

use crate::lang::Lang;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::model::link::Citation;
use crate::model::reference::{SourceRef, lines_of};
use crate::query::Cited;
use crate::report::words;
use crate::site::html::Out;
use crate::site::{Site, split};
use std::cmp::Reverse;

pub struct Origins<'m> {
    /// Citations by the source that they cite, with the beginning of each source's own in the list.
    cited: Vec<&'m Citation>,
    begins: Vec<u32>,
    /// Date and age of each source in words, as the pages have it; empty for what is none.
    ages: Vec<(String, String)>,
}

impl<'m> Origins<'m> {
    pub fn of(model: &'m Model, today: Day) -> Origins<'m> {
        let mut cited: Vec<&Citation> = model.citations.iter().collect();
        cited.sort_by_key(|citation| citation.source); // Those of one source stay in their order.
        let count = model.entities.len();
        let mut begins = vec![0; count + 1];
        cited.iter().for_each(|citation| begins[citation.source.0 as usize + 1] += 1);
        (0..count).for_each(|at| begins[at + 1] += begins[at]);
        let mut ages = vec![(String::new(), String::new()); count];
        for (id, _) in model.of_kind(Kind::Source) {
            let cited =
                Cited { place: String::new(), title: String::new(), date: model.source_date(id).cloned() };
            ages[id.0 as usize] = (age(&cited, today, Lang::Sv), age(&cited, today, Lang::En));
        }
        Origins { cited, begins, ages }
    }

    pub fn citations(&self, source: EntityId) -> &[&'m Citation] {
        &self.cited[self.begins[source.0 as usize] as usize..self.begins[source.0 as usize + 1] as usize]
    }

    /// The date and age of a document, in both languages.
    pub fn age(&self, source: EntityId) -> &(String, String) {
        &self.ages[source.0 as usize]
    }
}

fn age(cited: &Cited, today: Day, lang: Lang) -> String {
    words::source(Some(cited), today, lang).trim_start_matches(", ").to_string()
}

/// The anchor of a cited place on the source's page; what could not stand in an address has none.
pub fn anchor(locator: &str) -> Option<&str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!locator.is_empty() && locator.len() < 80 && locator.chars().all(plain)).then_some(locator)
}

/// Documents by how often they are cited, the most cited first.
pub fn by_use(site: &Site<'_>, cited: impl Iterator<Item = EntityId>) -> Vec<EntityId> {
    let mut counts: Vec<(EntityId, usize)> = Vec::new();
    for source in cited {
        match counts.iter_mut().find(|(one, _)| *one == source) {
            Some((_, count)) => *count += 1,
            None => counts.push((source, 1)),
        }
    }
    counts.sort_by_key(|(source, count)| (Reverse(*count), site.rank(*source)));
    counts.into_iter().map(|(source, _)| source).collect()
}

/// What stands for one of several documents of a page.
pub fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at) if at < 26 => char::from(b'A' + at).to_string(),
        _ => (at + 1).to_string(),
    }
}

/// Places beside one row, at most.
const FEW: usize = 4;

impl Out<'_, '_> {
    /// Where something is said, with a link to the very place, and how old that is:
    /// "Årsredovisning, rad 12, 2018".
    pub fn source(&mut self, cited: Option<&SourceRef>) {
        match cited.and_then(|cited| Some((cited, cited.source.to?))) {
            Some((cited, id)) => self.place_in(id, cited.locator.as_deref()),
            None => self.both("ingen källa angiven", "no source given"),
        }
    }

    /// The place in one of the documents of the page, which are named beside it: "rad 12", or
    /// "B, rad 12" where there are several.
    pub fn reference(&mut self, cited: Option<&SourceRef>) {
        match cited.and_then(|cited| Some((cited, cited.source.to?))) {
            Some((cited, id)) => self.place_of_page(id, cited.locator.as_deref()),
            None => self.both("ingen källa angiven", "no source given"),
        }
    }

    /// All places that say a statement: its own, else those of its file, of which none is that of
    /// one row more than the others.
    pub fn references(&mut self, told: &Fact<'_>) {
        let own: Vec<&SourceRef> = told.stated.into_iter().flat_map(|stated| stated.source.iter()).collect();
        let of_file = || self.site.model.get(told.of).common.sources.iter().collect();
        let all: Vec<&SourceRef> = if own.is_empty() { of_file() } else { own };
        if all.len() < 2 {
            return self.reference(all.first().copied());
        }
        all.iter().take(FEW).for_each(|cited| self.within("p", |out| out.reference(Some(cited))));
        if let more @ 1.. = all.len().saturating_sub(FEW) {
            self.within("p", |out| out.both(&format!("och {more} till"), &format!("and {more} more")));
        }
    }

    /// The same of what an answer rests on.
    pub fn cited(&mut self, cited: Option<&Cited>) {
        let place = cited.map(|cited| cited.place.split_once('#').unwrap_or((&cited.place, "")));
        match place.and_then(|(id, locator)| Some((self.site.model.find(id)?, locator))) {
            Some((id, locator)) => {
                self.place_of_page(id, Some(locator).filter(|locator| !locator.is_empty()))
            }
            None => self.both("ingen källa angiven", "no source given"),
        }
    }

    /// The same by the document's name, where several are told of one thing.
    pub fn cited_by_name(&mut self, cited: &Cited) {
        let (id, locator) = cited.place.split_once('#').unwrap_or((&cited.place, ""));
        if let Some(id) = self.site.model.find(id) {
            self.place_in(id, Some(locator).filter(|locator| !locator.is_empty()));
        }
    }

    fn place_of_page(&mut self, id: EntityId, locator: Option<&str>) {
        let Some(at) = self.cited.iter().position(|one| *one == id) else {
            return self.place_in(id, locator);
        };
        let is_one = self.cited.len() == 1;
        self.link_to_place(id, locator, |out| {
            if !is_one {
                out.escaped(&letter(at));
            }
            match locator {
                Some(locator) => {
                    out.sign(if is_one { "" } else { ", " });
                    out.locator(locator);
                }
                None if is_one => out.both("källan", "the source"),
                None => {}
            }
        });
    }

    fn place_in(&mut self, id: EntityId, locator: Option<&str>) {
        self.link_to_place(id, locator, |out| {
            out.text(out.site.model.get(id).name());
            out.mark_of(id);
            if let Some(locator) = locator {
                out.sign(", ");
                out.locator(locator);
            }
            // It stands at the end of a line, not at the beginning of the next.
            out.sign(",");
        });
        self.sign(" ");
        let (sv, en) = self.site.origins.age(id);
        self.both(sv, en);
    }

    /// A link to a place in a document, where that has a page.
    pub fn link_to_place(&mut self, id: EntityId, locator: Option<&str>, inside: impl FnOnce(&mut Self)) {
        let site = self.site;
        if let Some(at) = site.line_of(id) {
            return self.link_to_line(id, at, inside);
        }
        if !site.has_page(id) {
            return inside(self);
        }
        let anchor = locator.and_then(anchor).filter(|anchor| !site.privacy.hides(anchor));
        let later = match anchor.filter(|_| !site.is_single) {
            Some(anchor) => split::ending(site.page_of_place(id, anchor)),
            None => String::new(),
        };
        let before = match (anchor, site.is_single) {
            (None, _) => "",
            (Some(_), true) => "/",
            (Some(_), false) => "#",
        };
        let [folder, slash, name, more] = site.path_of(id);
        let (begin, end) = self.ends();
        let parts = [begin, folder, slash, name, more, &later, end, before, anchor.unwrap_or("")];
        self.tag("a").attr_of("href", &parts).within(inside);
    }

    /// A place in a document, in words: "rad 12", "rad 12–18", "§ 223".
    pub fn locator(&mut self, locator: &str) {
        let paragraph = locator.strip_prefix("paragraf-").or_else(|| locator.strip_prefix('§'));
        match (lines_of(locator), paragraph) {
            (Some((first, last)), _) if first == last => {
                self.both(&format!("rad {first}"), &format!("line {first}"))
            }
            (Some((first, last)), _) => {
                self.both(&format!("rad {first}–{last}"), &format!("lines {first}–{last}"))
            }
            (None, Some(number)) => {
                self.sign("§ ");
                self.text(number);
            }
            (None, None) => {
                if !self.is_brief {
                    self.both("avsnitt ", "section ");
                }
                self.text(locator);
            }
        }
    }
}
