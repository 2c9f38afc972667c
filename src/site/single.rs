//! All pages in one file: a script shows one at a time, and without it they stand one after the
//! other.

use crate::parallel;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, entity, lists, shell};

pub fn single(site: &Site<'_>) -> String {
    let mut out = Out::new(site, "");
    let title = site.config.title.clone().unwrap_or_else(|| "Vem ansvarar?".to_string());
    out.begin_single(&title, &shell::style());
    out.raw(site.top(""));
    out.raw("\n<main id=main tabindex=-1>");
    out.day_control(true);
    lists::all(site).into_iter().for_each(|list| out.part(&lists::make(site, list)));
    for main in parallel::map(&site.published(), |id| entity::page(site, *id)) {
        out.part(&main);
    }
    out.raw("\n</main>");
    out.foot(None);
    out.end_single();
    out.html
}

impl Out<'_, '_> {
    /// One page within the file.
    fn part(&mut self, main: &Main) {
        self.raw("\n<article class=page id=\"");
        self.raw(&main.path);
        self.raw("\" data-title=\"");
        self.plain(&main.title.0);
        self.raw("\"");
        self.title_in_english(main);
        self.raw(">");
        self.raw(&main.html);
        self.raw("</article>");
    }
}
