//! All pages of a site, in an order that never changes.

use crate::model::entity::EntityId;
use crate::parallel;
use crate::report::site::{Site, about, entity, lists, overview, search, shell, split};
use std::sync::Mutex;

/// One file of a site.
pub struct Page {
    /// Below the site's folder, with its ending.
    pub path: String,
    pub text: String,
}

/// What a page says, before the frame is put around it.
pub struct Main {
    /// Below the site's folder, without its ending.
    pub path: String,
    /// In Swedish and in English.
    pub title: (String, String),
    pub region: Option<EntityId>,
    pub html: String,
    /// Whether it has statements that hold at some times and not at others.
    pub is_timed: bool,
}

impl Main {
    pub fn new(path: &str, title: (&str, &str), html: String) -> Main {
        let is_timed = html.contains(" data-t=\"");
        Main { path: path.to_string(), title: (title.0.to_string(), title.1.to_string()), region: None, html, is_timed }
    }
}

/// Entities that a thread takes at once.
const TOGETHER: usize = 64;

/// How many pages there are to make, about: for progress.
pub fn count(site: &Site<'_>) -> usize {
    site.pages.iter().filter(|has| **has).count()
}

/// The pages that are about no single entity.
pub fn general(site: &Site<'_>) -> Vec<Main> {
    let mut all = vec![overview::start(site)];
    all.extend(lists::all(site));
    all.push(about::page(site));
    all
}

/// The pages of an entity: one, or more where it is long.
pub fn of(site: &Site<'_>, id: EntityId) -> Vec<Main> {
    split::split(entity::page(site, id))
}

/// Makes all files of a site, and hands each over as soon as it is there, from more than one thread. The first fault ends it.
pub fn make<E: Send>(site: &Site<'_>, take: &(dyn Fn(Page) -> Result<(), E> + Sync)) -> Result<(), E> {
    let file = |path: &str, text: &str| take(Page { path: path.to_string(), text: text.to_string() });
    file("site.css", &shell::style())?;
    file("site.js", shell::SCRIPT)?;
    file("search.js", &search::script(site))?;
    for main in general(site).into_iter().flat_map(split::split) {
        take(shell::framed(site, &main))?;
    }
    let ids: Vec<EntityId> = (0..site.model.entities.len() as u32).map(EntityId).filter(|id| site.has_page(*id)).collect();
    let pieces: Vec<&[EntityId]> = ids.chunks(TOGETHER).collect();
    let fault = Mutex::new(None);
    let failed = |found: E| *fault.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(found);
    let has_failed = || fault.lock().unwrap_or_else(std::sync::PoisonError::into_inner).is_some();
    parallel::uneven(&pieces, |piece| {
        for main in piece.iter().flat_map(|id| of(site, *id)) {
            if has_failed() {
                return;
            }
            if let Err(found) = take(shell::framed(site, &main)) {
                return failed(found);
            }
        }
    });
    match fault.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        Some(fault) => Err(fault),
        None => Ok(()),
    }
}
