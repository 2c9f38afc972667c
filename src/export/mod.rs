//! The data as tables: what its facts say, row by row. Rows come from the field tables by way of
//! facts, so a new key is there the day that it is; nothing is kept but one entity's facts.

pub mod atom;
mod codes;
pub mod csv;
pub mod dcat;
mod events;
pub mod ics;
mod line;
pub mod package;
pub mod rdf;
pub mod read;
mod rows;
pub mod sql;
pub mod table;
pub mod tables;
#[cfg(feature = "full")]
pub mod unread;
pub mod views;
#[cfg(feature = "full")]
pub mod workbook;
mod written;
#[cfg(feature = "full")]
pub mod xlsx;
mod yaml;
pub mod zip;

use crate::checks::config::Publisher;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::kind::Kind;
use crate::query::privacy::Privacy;
use crate::sources::{Content, SourceFile, Sources};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::io;
use table::{Cell, Rows, Table};

/// Of which form the tables are: raised when one of them changes, and not when a column comes.
pub const FORM: &str = "1";

/// What is exported.
pub struct Export<'m> {
    pub model: &'m Model,
    pub sources: &'m Sources,
    pub privacy: Privacy,
    /// The days that are asked about, and the day that regions are of.
    pub asked: (Day, Day),
    /// Only what is of this region, and the names of what that names.
    pub region: Option<EntityId>,
    pub publisher: Publisher,
    /// What `meta` says of the data.
    pub meta: Vec<(&'static str, String)>,
    /// Where pages are that have no path of their own: below the site's address.
    pub places: HashMap<EntityId, String>,
}

impl<'m> Export<'m> {
    /// The tables that there are: the files as they are written name people, and are of all data.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> + '_ {
        let has_files = self.has_files();
        tables::ALL.into_iter().filter(move |table| has_files || table.name != tables::WRITTEN.name)
    }

    /// Where an entity's page is, below the site's address.
    pub fn page(&self, id: EntityId) -> String {
        let own = || format!("{}/{}.html", self.model.get(id).kind.folder(), self.id(id));
        self.places.get(&id).cloned().unwrap_or_else(own)
    }

    /// Whether the data can be made again from it.
    pub fn has_files(&self) -> bool {
        self.privacy.shows_names() && self.region.is_none()
    }

    /// What lies beside the files of data: the kept texts and the settings.
    pub fn beside(&self) -> impl Iterator<Item = &'m SourceFile> + '_ {
        let has_files = self.has_files();
        let files = self.sources.files.iter().filter(move |file| has_files && !file.is_yaml());
        files.filter(|file| matches!(file.content, Content::Text(_)))
    }

    /// Gives the rows of a table, in the order of the files.
    pub fn rows(&self, table: &Table, row: &mut Rows<'_>) -> io::Result<()> {
        match table.name {
            "meta" => {
                self.meta.iter().try_for_each(|(key, value)| row(&[Cell::text(key), Cell::text(value)]))
            }
            "code" => codes::rows(row),
            "entity" => self.entities().try_for_each(|id| row(&self.entity(id))),
            "statement" => self.each(&mut |line| row(&line.statement())),
            "detail" => self.each(&mut |line| line.details().iter().try_for_each(|cells| row(cells))),
            "citation" => self.each(&mut |line| line.citations().iter().try_for_each(|cells| row(cells))),
            _ => written::rows(self, row),
        }
    }

    /// Those whose files are told.
    fn told(&self) -> impl Iterator<Item = EntityId> + '_ {
        let ids: Vec<EntityId> = match self.region {
            Some(region) => self.model.ever_of(region).into_iter().collect(),
            None => self.model.all().map(|(id, _)| id).collect(),
        };
        let is_told = |id: &EntityId| self.model.get(*id).whole && self.is_shown(*id);
        ids.into_iter().filter(is_told)
    }

    /// Those that have a row: of a region also all that it names.
    fn entities(&self) -> impl Iterator<Item = EntityId> + '_ {
        let named: Option<BTreeSet<EntityId>> = self.region.map(|_| {
            let told: BTreeSet<EntityId> = self.told().collect();
            let edges = self.model.edges().iter().filter(|edge| told.contains(&edge.from));
            let cited = self.model.citations.iter().filter(|citation| told.contains(&citation.from));
            let named = edges.map(|edge| edge.to).chain(cited.map(|citation| citation.source));
            named.filter(|id| self.is_shown(*id)).chain(told.iter().copied()).collect()
        });
        let ids = self.model.all().map(|(id, _)| id).filter(|id| self.is_shown(*id));
        ids.filter(move |id| named.as_ref().is_none_or(|named| named.contains(id)))
    }

    /// Whether it may be named: people only where names are.
    pub fn is_shown(&self, id: EntityId) -> bool {
        self.privacy.shows_names() || self.model.get(id).kind != Kind::Person
    }

    /// An id, or a number in the place of one that has somebody's name.
    pub fn id(&self, id: EntityId) -> Cow<'m, str> {
        let own = &*self.model.get(id).id;
        match self.privacy.hides(own) {
            true => Cow::Owned(format!("nr-{}", id.0)),
            false => Cow::Borrowed(own),
        }
    }

    /// A text of the data, where it is shown.
    fn shown(&self, text: Option<&'m str>) -> (Cell<'m>, bool) {
        match text {
            Some(text) if self.privacy.hides(text) => (Cell::None, true),
            text => (Cell::maybe(text), false),
        }
    }

    /// Whether a fact is told: without persons nothing is said of whoever somebody is.
    fn is_told(&self, fact: &Fact<'_>) -> bool {
        let is_person = matches!(fact.whom, Whom::Entity(id) if self.model.get(id).kind == Kind::Person);
        self.privacy.shows_posts() || !is_person
    }

    fn each(&self, take: &mut dyn FnMut(&line::Line<'_, 'm>) -> io::Result<()>) -> io::Result<()> {
        self.told().try_for_each(|id| line::lines(self, id).iter().try_for_each(&mut *take))
    }
}
