//! All pages of a site, in an order that never changes.

use crate::checks::config::Colour;
use crate::model::entity::EntityId;
use crate::parallel;
use crate::site::html::{Markup, Out};
use crate::site::shared::Shared;
use crate::site::{Site, entity, frame, lists, open, search, shell, split, together};
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};

/// One file of a site.
pub struct Page {
    /// Below the site's folder, with its ending.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Page {
    pub fn of(path: impl Into<String>, text: String) -> Page {
        Page { path: path.into(), bytes: text.into_bytes() }
    }
}

/// What a page says, before the frame is put around it.
pub struct Main {
    /// Below the site's folder, without its ending.
    pub path: String,
    /// In Swedish and in English: of an entity with its region, so that no two are the same.
    pub title: (String, String),
    pub region: Option<EntityId>,
    /// Where the page stands.
    pub crumbs: Markup,
    pub html: Markup,
    /// The documents and whatever else is about the page and stands beside its text.
    pub side: Markup,
    /// Whether it has statements that hold at some times and not at others.
    pub is_timed: bool,
}

impl Main {
    /// A list, which stands below the first page.
    pub fn new(path: &str, title: (&str, &str), out: Out<'_, '_>) -> Main {
        let title = (title.0.to_string(), title.1.to_string());
        let mut crumbs = Out::new(out.site, out.up);
        crumbs.crumbs(None, None);
        Main {
            path: path.to_string(),
            title,
            region: None,
            crumbs: crumbs.markup(),
            side: Out::new(out.site, out.up).markup(),
            is_timed: out.is_timed,
            html: out.markup(),
        }
    }

    /// The title with what the site is called.
    pub fn whole_title(&self, site: &Site<'_>) -> (String, String) {
        site.whole_title((&self.title.0, &self.title.1))
    }
}

/// Entities that a thread takes at once.
const TOGETHER: usize = 64;

/// The pages of an entity: one, or more where it is long.
pub fn of(site: &Site<'_>, id: EntityId) -> Vec<Main> {
    split::split(site, entity::page(site, id))
}

/// Something to make at once: what lies beside the pages, a list, or some entities.
enum Task<'t> {
    Search,
    Open(open::Form),
    List(lists::List),
    Entities(&'t [EntityId]),
    Shared(&'t Shared),
}

/// What gets the files of a site, one by one.
type Take<'t, E> = dyn Fn(Page) -> Result<(), E> + Sync + 't;

impl Task<'_> {
    fn files<E>(&self, site: &Site<'_>, take: &Take<'_, E>) -> Result<(), E> {
        match self {
            Task::Search => search::files(site, &take),
            Task::Open(form) => open::file(site, *form).map_or(Ok(()), take),
            Task::List(list) => split::split(site, lists::make(site, *list))
                .iter()
                .try_for_each(|main| take(shell::framed(site, main))),
            Task::Shared(page) => take(shell::framed(site, &together::page(site, page))),
            Task::Entities(ids) => {
                ids.iter().flat_map(|id| of(site, *id)).try_for_each(|main| take(shell::framed(site, &main)))
            }
        }
    }
}

/// What is not about a single entity.
fn beside<'t>(site: &Site<'_>) -> impl Iterator<Item = Task<'t>> {
    let open = open::forms(site).into_iter().map(Task::Open);
    std::iter::once(Task::Search).chain(open).chain(lists::all(site).into_iter().map(Task::List))
}

/// Makes all files of a site, and hands each over as soon as it is there, from more than one
/// thread. The first fault ends it.
pub fn make<E: Send>(site: &Site<'_>, take: &Take<'_, E>) -> Result<(), E> {
    look_of(site).into_iter().try_for_each(take)?;
    let mut ids = site.published();
    ids.retain(|id| site.anchor_of(*id).is_none());
    let shared = site.sharing.pages.iter().map(Task::Shared);
    // What takes longest comes first, so that no thread is left with it at the end.
    let tasks: Vec<Task<'_>> =
        beside(site).chain(shared).chain(ids.chunks(TOGETHER).map(Task::Entities)).collect();
    let fault = Mutex::new(None);
    let first = || fault.lock().unwrap_or_else(PoisonError::into_inner);
    parallel::uneven(&tasks, |task| {
        if first().is_none()
            && let Err(found) = task.files(site, take)
        {
            *first() = Some(found);
        }
    });
    fault.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
}

/// The style and the script of all pages.
fn look_of(site: &Site<'_>) -> [Page; 2] {
    look(site.config.brand, frame::script(site))
}

pub fn look(brand: Option<Colour>, script: String) -> [Page; 2] {
    [Page::of("site.css", shell::style(brand)), Page::of("site.js", script)]
}

/// What is not about a single entity, each file with its path.
pub fn lists_of(site: &Site<'_>) -> HashMap<String, Vec<u8>> {
    let all = Mutex::new(HashMap::new());
    let take = |page: Page| -> Result<(), Infallible> {
        all.lock().unwrap_or_else(PoisonError::into_inner).insert(page.path, page.bytes);
        Ok(())
    };
    let Ok(()) = look_of(site).into_iter().try_for_each(&take);
    parallel::uneven(&beside(site).collect::<Vec<_>>(), |task| {
        let Ok(()) = task.files(site, &take);
    });
    all.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The page of an entity at a path, also where it is one of several of it.
pub fn of_entity(site: &Site<'_>, path: &str) -> Option<Page> {
    let own = path.strip_suffix(".html")?;
    if let Some(page) = site.sharing.at(own) {
        return Some(shell::framed(site, &together::page(site, page)));
    }
    let whole = own.rsplit_once("--").map(|(whole, _)| whole);
    [Some(own), whole].into_iter().flatten().find_map(|whole| {
        let id = site.at(whole)?;
        of(site, id).iter().find(|main| main.path == own).map(|main| shell::framed(site, main))
    })
}
