//! Where things are said: the documents with their dates and ages, and what cites which place in
//! them.

use crate::lang::Lang;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::link::Citation;
use crate::model::reference::{SourceRef, lines_of};
use crate::query::Cited;
use crate::report::words;
use crate::site::html::Out;
use crate::site::split;

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

impl Out<'_, '_> {
    /// Where something is said, with a link to the very place: "Källa: Årsredovisning, rad 12,
    /// 2018".
    pub fn source(&mut self, cited: Option<&SourceRef>) {
        match cited.and_then(|cited| Some((cited, cited.source.to?))) {
            Some((cited, id)) => self.place_in(id, cited.locator.as_deref()),
            None => self.both("ingen källa angiven", "no source given"),
        }
    }

    /// The same of what an answer rests on.
    pub fn cited(&mut self, cited: Option<&Cited>) {
        let place = cited.map(|cited| cited.place.split_once('#').unwrap_or((&cited.place, "")));
        match place.and_then(|(id, locator)| Some((self.site.model.find(id)?, locator))) {
            Some((id, locator)) => self.place_in(id, Some(locator).filter(|locator| !locator.is_empty())),
            None => self.both("ingen källa angiven", "no source given"),
        }
    }

    fn place_in(&mut self, id: EntityId, locator: Option<&str>) {
        let site = self.site;
        let place = |out: &mut Self| {
            out.text(site.model.get(id).name());
            out.mark_of(id);
            if let Some(locator) = locator {
                out.sign(", ");
                out.locator(locator);
            }
        };
        match site.has_page(id) {
            true => {
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
                self.tag("a class=o").attr_of("href", &parts).within(place);
            }
            false => place(self),
        }
        self.sign(", ");
        let (sv, en) = site.origins.age(id);
        self.both(sv, en);
    }

    /// A place in a document, in words: "rad 12", "rad 12–18".
    pub fn locator(&mut self, locator: &str) {
        match lines_of(locator) {
            Some((first, last)) if first == last => {
                self.both(&format!("rad {first}"), &format!("line {first}"))
            }
            Some((first, last)) => {
                self.both(&format!("rad {first}–{last}"), &format!("lines {first}–{last}"))
            }
            None => self.text(locator),
        }
    }
}
