//! A site of plain pages: one for every entity, and lists over all. Each page says everything in
//! both languages and works without a script; what a script adds is search, another day, and
//! another language that is remembered.

mod about;
mod above;
mod acts;
mod answer;
mod asked;
mod brief;
mod changes;
mod charge;
mod chart;
mod checksum;
mod counted;
mod crumbs;
mod disputed;
mod doubt;
mod duties;
mod entity;
mod events;
mod filter;
mod folded;
mod foot;
mod frame;
mod gaps;
mod hats;
mod head;
mod holding;
mod html;
mod known;
mod labels;
mod listed;
mod lists;
mod margin;
mod names;
mod once;
mod open;
mod origin;
mod outcome;
mod overview;
mod pages;
mod parts;
mod paths;
mod properties;
mod quote;
mod register;
mod renamed;
mod rows;
mod search;
mod sections;
mod served;
mod shared;
mod shell;
mod side;
mod single;
mod source;
mod split;
mod start;
mod statement;
mod table;
mod tag;
mod theme;
mod times;
mod titles;
mod together;
mod tree;
mod unknown;
mod what;
mod whom;

use crate::checks::config;
use crate::export::Export;
use crate::find;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::fact::Whom;
use crate::model::kind::Kind;
use crate::model::link::Citation;
use crate::model::standing::Standing;
use crate::parallel;
use crate::query::facts::All;
pub use crate::query::privacy::{People, Privacy};
use crate::query::{Mark, Weight, When};
use crate::sources::Sources;
pub use checksum::{Sum, of_data, sum};
use html::Markup;
use origin::Origins;
pub use pages::{Page, look, make};
pub use served::{Served, Serving, failed};
use shared::Sharing;
pub use single::single;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// By this a page is known as ours.
pub const MARK: &str = "<meta name=generator content=gov>";

/// What a site is made of.
pub struct Site<'m> {
    pub model: &'m Model,
    pub sources: &'m Sources,
    pub config: config::Site,
    /// Ages are counted to this day, and what holds is what holds then.
    pub when: When,
    pub stamp: Stamp,
    pub privacy: Privacy,
    /// All pages in one file.
    pub is_single: bool,
    /// Faults in the data, which the pages then say at their top.
    pub faults: usize,
    /// The same data as tables, a feed and a calendar, for programs.
    export: Export<'m>,
    /// Of pages that are served while somebody works on the data.
    served: Option<Served>,
    told: All<'m>,
    origins: Origins<'m>,
    /// What stands in the place of an id that is too long, or that has somebody's name where nobody
    /// is named.
    numbers: HashMap<EntityId, String>,
    /// Cited places that don't stand on the first page of their source.
    places: OnceLock<HashMap<(EntityId, String), usize>>,
    /// Documents that have no page but a line in the list of them; and where that is.
    lines: HashSet<EntityId>,
    listed: OnceLock<listed::Listed>,
    /// The top of pages at the root, and of those in a folder.
    tops: [OnceLock<Markup>; 2],
    /// Whether an entity has a page.
    pages: Vec<bool>,
    /// What makes each entity less than plainly there.
    marks: Vec<Mark>,
    /// The entities with pages in the Swedish order of their names; and by their region.
    named: Vec<EntityId>,
    ranks: Vec<u32>,
    homes: HashMap<Option<EntityId>, Vec<EntityId>>,
    /// Who has standing tasks, among which a theme looks for its own.
    tasked: OnceLock<Vec<EntityId>>,
    /// The pages of several things.
    sharing: Sharing,
    /// Those of which the name and the region are not enough to tell their pages apart.
    doubles: HashMap<EntityId, titles::Double>,
}

/// Which data the pages show.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// The commit, short, where there is one.
    pub commit: Option<String>,
    /// The pages are of the folder, which may have what is not committed yet.
    pub is_folder: bool,
    /// The beginning of a checksum over all files and their names.
    pub checksum: String,
}

/// What is asked of a site.
pub struct Wanted {
    pub config: config::Site,
    pub today: Day,
    pub stamp: Stamp,
    pub people: People,
    pub is_single: bool,
    pub faults: usize,
    pub publisher: config::Publisher,
    /// The pages are served to this machine, with what is found in the data.
    pub served: Option<Served>,
}

impl<'m> Site<'m> {
    pub fn new(model: &'m Model, sources: &'m Sources, wanted: Wanted) -> Site<'m> {
        let when = When { today: wanted.today, at: None };
        let told = All::of(model);
        let export = open::export(model, sources, &wanted);
        let mut site = Site {
            origins: Origins::of(model, wanted.today),
            privacy: Privacy::new(model, wanted.people),
            model,
            sources,
            config: wanted.config,
            when,
            stamp: wanted.stamp,
            is_single: wanted.is_single,
            faults: wanted.faults,

            export,
            served: wanted.served,
            told,
            numbers: HashMap::new(),
            places: OnceLock::new(),
            lines: HashSet::new(),
            listed: OnceLock::new(),
            tops: [OnceLock::new(), OnceLock::new()],
            pages: Vec::new(),
            marks: Vec::new(),
            named: Vec::new(),
            ranks: vec![0; model.entities.len()],
            homes: HashMap::new(),
            tasked: OnceLock::new(),
            sharing: Sharing::default(),
            doubles: HashMap::new(),
        };
        let ids: Vec<EntityId> = (0..model.entities.len() as u32).map(EntityId).collect();
        site.marks = parallel::map(&ids, |id| model.dated(*id, site.when.day()).mark);
        site.pages = parallel::map(&ids, |id| site.is_published(*id));
        site.lines = site.without_pages().into_iter().collect();
        for id in &site.lines {
            site.pages[id.0 as usize] = false;
        }
        let published = site.published();
        // A name of a file that is too long for some is none either.
        let is_plain = |id: &str| id.len() <= 120 && !site.privacy.hides(id);
        let named = published.iter().filter(|id| !is_plain(&model.get(**id).id));
        site.numbers = named.map(|id| (*id, format!("nr-{}", id.0))).collect();
        let mut keyed: Vec<((String, String), EntityId)> =
            parallel::map(&published, |id| (find::swedish(model.get(*id).name()), *id));
        keyed.sort_unstable();
        site.named = keyed.into_iter().map(|(_, id)| id).collect();
        for (rank, id) in site.named.iter().enumerate() {
            site.ranks[id.0 as usize] = rank as u32;
            site.homes.entry(model.region_of(*id, site.when.day())).or_default().push(*id);
        }
        site.doubles = titles::doubles(&site);
        site.sharing = Sharing::of(&site);
        if site.export.publisher.site.is_some() {
            let shared = site.sharing.pages.iter().flat_map(|page| &page.ids);
            site.export.places = shared.map(|id| (*id, site.address_of(*id))).collect();
        }
        site
    }

    /// Whether an entity gets a page: every one but people who are not known to be in office.
    fn is_published(&self, id: EntityId) -> bool {
        let entity = self.model.get(id);
        let plain = entity.whole && crate::model::is_id(&entity.id);
        plain
            && (entity.kind != Kind::Person
                || self.privacy.shows_names() && !entity.is_redacted() && self.is_in_office(id))
    }

    /// Whether a person is said to hold a post, have a seat or be responsible for something, and
    /// that is not known to have ended.
    fn is_in_office(&self, id: EntityId) -> bool {
        let is_office = |key: &str| {
            matches!(
                key,
                "holders" | "members" | "responsible" | "held_together_by" | "steered_by" | "done_by"
            )
        };
        self.told.elsewhere(self.model, id).into_iter().any(|told| {
            let weight = told.settled(self.model).and_then(|stretch| self.when.weigh(stretch));
            let is_there = self.model.life(told.of).standing(self.when.today) != Standing::Ended;
            is_there
                && is_office(told.key.name)
                && told.whom == Whom::Entity(id)
                && told.is_so(self.model)
                && weight != Some(Weight::Ended)
        })
    }

    /// The entities with pages, in the order of their files.
    pub fn published(&self) -> Vec<EntityId> {
        (0..self.model.entities.len() as u32).map(EntityId).filter(|id| self.has_page(*id)).collect()
    }

    /// The same in the Swedish order of their names.
    pub fn by_name(&self) -> &[EntityId] {
        &self.named
    }

    /// The place of an entity's name in that order.
    pub fn rank(&self, id: EntityId) -> u32 {
        self.ranks[id.0 as usize]
    }

    /// What makes an entity less than plainly there: only proposed, implied, gone, not there yet.
    pub fn mark(&self, id: EntityId) -> Mark {
        self.marks[id.0 as usize]
    }

    /// Whether something is there, as far as is known: what is only proposed is not, nor what is
    /// gone or to come.
    pub fn is_there(&self, id: EntityId) -> bool {
        let mark = self.mark(id);
        mark.certainty.is_fact() && mark.absent.is_none()
    }

    pub fn has_page(&self, id: EntityId) -> bool {
        self.pages[id.0 as usize]
    }

    /// The places in a source that are cited.
    fn citations(&self, source: EntityId) -> &[&'m Citation] {
        self.origins.citations(source)
    }
}
