//! Pages that several things share: of much data, what has little of its own stands with others of
//! its sort, of one region or one programme, each in a section that has its own address. What all
//! of a page have in common, the frame and the documents, is then there once.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::site::Site;
use std::collections::BTreeMap;

/// Bytes that a thing and a statement of it take on a page, by rule of thumb.
const ONE: usize = 350;
const STATEMENT: usize = 240;
/// What has more than this has a page of its own; and a page takes no more things than these.
const LITTLE: usize = 14_000;
const MOST: usize = 84_000;

/// What pages have for ids of their own, so that no thing's is the same.
const TAKEN: [&str; 20] = [
    "main",
    "meny",
    "menu",
    "en",
    "sv",
    "at",
    "toc",
    "open",
    "pager",
    "search",
    "hits",
    "at-box",
    "at-form",
    "at-hint",
    "at-days",
    "at-told",
    "at-status",
    "at-clear",
    "search-form",
    "search-status",
];

/// A page of several things.
pub struct Shared {
    /// Below the site's folder, without its ending.
    pub path: String,
    pub kind: Kind,
    /// The region or the programme that all of them are of.
    pub home: Option<EntityId>,
    /// Which of how many pages it is.
    pub at: usize,
    pub count: usize,
    pub ids: Vec<EntityId>,
}

/// Which page each entity is on, where that is a shared one.
#[derive(Default)]
pub struct Sharing {
    pub pages: Vec<Shared>,
    on: Vec<Option<u32>>,
}

impl Sharing {
    /// Of much data; all in one file has no more than one page anyway.
    pub fn of(site: &Site<'_>) -> Sharing {
        if !site.is_large() || site.is_single {
            return Sharing::default();
        }
        let mut groups: BTreeMap<_, Vec<(EntityId, usize)>> = BTreeMap::new();
        for id in site.by_name() {
            let kind = site.model.get(*id).kind;
            if let Some(weight) = site.little(*id) {
                let home = site.programme_of(*id).or_else(|| site.region_of(*id));
                groups.entry((kind, home)).or_default().push((*id, weight));
            }
        }
        let mut sharing = Sharing { pages: Vec::new(), on: vec![None; site.model.entities.len()] };
        for ((kind, home), all) in groups {
            let parts = parts(&all);
            let whole = match home {
                // No id ends so.
                None => format!("{}/ovriga-", kind.folder()),
                Some(home) => format!("{}/{}", kind.folder(), site.path_of(home)[2]),
            };
            let count = parts.len();
            for (at, ids) in parts.into_iter().enumerate() {
                for id in &ids {
                    sharing.on[id.0 as usize] = u32::try_from(sharing.pages.len()).ok();
                }
                let path = format!("{whole}{}", crate::site::split::ending(at));
                sharing.pages.push(Shared { path, kind, home, at, count, ids });
            }
        }
        sharing
    }

    pub fn of_entity(&self, id: EntityId) -> Option<&Shared> {
        let at = (*self.on.get(id.0 as usize)?)?;
        self.pages.get(at as usize)
    }

    pub fn at(&self, path: &str) -> Option<&Shared> {
        self.pages.iter().find(|page| page.path == path)
    }
}

/// As many of them on a page as it takes, in pages of about the same size.
fn parts(all: &[(EntityId, usize)]) -> Vec<Vec<EntityId>> {
    let whole: usize = all.iter().map(|(_, weight)| weight).sum();
    let most = whole / whole.div_ceil(MOST).max(1) + LITTLE / 8;
    let (mut parts, mut size) = (vec![Vec::new()], 0);
    for (id, weight) in all {
        if size + weight > most.min(MOST + LITTLE) && size > 0 {
            parts.push(Vec::new());
            size = 0;
        }
        size += weight;
        if let Some(part) = parts.last_mut() {
            part.push(*id);
        }
    }
    parts
}

impl Site<'_> {
    /// About how much an entity has to say, where that is so little that it may share a page.
    fn little(&self, id: EntityId) -> Option<usize> {
        let entity = self.model.get(id);
        let is_such = match entity.kind {
            Kind::Organisation
            | Kind::Unit
            | Kind::Group
            | Kind::Area
            | Kind::Assignment
            | Kind::Decision
            | Kind::Post
            | Kind::Person => true,
            _ => false, // Others have a picture, a list or a text of their own.
        };
        if !is_such {
            return None;
        }
        let common = &entity.common;
        let remarks = common.note.iter().chain(common.description.as_ref()).map(|text| text.as_str().len());
        let mut weight = ONE + remarks.sum::<usize>();
        for told in self.told.own(id) {
            let note = told.stated.and_then(|stated| stated.note.as_ref());
            let texts = told.text.into_iter().chain(note).map(|text| text.as_str().len());
            weight += STATEMENT + texts.sum::<usize>() + 60 * told.more.len();
        }
        for told in self.told.elsewhere(self.model, id) {
            weight += STATEMENT;
            // What a post has its holder has, too.
            if entity.kind == Kind::Person && told.key.name == "holders" {
                weight += STATEMENT * self.told.elsewhere(self.model, told.of).len();
            }
        }
        (weight <= LITTLE && self.chart_of(id).is_none()).then_some(weight)
    }

    /// Where on a page an entity stands that shares it with others.
    pub fn anchor_of(&self, id: EntityId) -> Option<[&str; 2]> {
        self.sharing.of_entity(id)?;
        let own = self.file_name(id);
        Some([own, if TAKEN.contains(&own) { "-" } else { "" }])
    }

    /// The same as search has it: the path without its ending, and the place.
    pub fn path_with_place(&self, id: EntityId) -> String {
        let place = self.anchor_of(id).map_or_else(String::new, |[own, more]| format!("#{own}{more}"));
        self.path_of(id).concat() + &place
    }

    /// Where an entity's page is, from the root, with its ending.
    pub fn address_of(&self, id: EntityId) -> String {
        let path = self.path_of(id).concat();
        match self.anchor_of(id) {
            Some([own, more]) => format!("{path}.html#{own}{more}"),
            None => format!("{path}.html"),
        }
    }
}
