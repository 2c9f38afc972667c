//! All pages in one file: a script shows one at a time, and without it they stand one after the
//! other.

use crate::parallel;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, entity, lists};

pub fn single(site: &Site<'_>) -> String {
    let mut out = Out::new(site, "");
    let title = site.config.title.clone().unwrap_or_else(|| "Vem ansvarar?".to_string());
    out.document(
        |out| out.head_of_single(&title),
        |out| {
            out.tag("body data-single").within(|out| {
                out.add(site.top(""));
                out.raw("\n");
                out.within("main id=main tabindex=-1", |out| {
                    out.day_control(true);
                    lists::all(site).into_iter().for_each(|list| out.article(&lists::make(site, list)));
                    for main in parallel::map(&site.published(), |id| entity::page(site, *id)) {
                        out.article(&main);
                    }
                    out.raw("\n");
                });
                out.foot(None);
                out.scripts_of_single();
            });
        },
    );
    out.markup().into_string()
}

impl Out<'_, '_> {
    /// One page within the file.
    fn article(&mut self, main: &Main) {
        self.raw("\n");
        let article =
            self.tag("article class=page").attr("id", &main.path).plain("data-title", &main.title.0);
        main.title_in_english(article).within(|out| out.add(&main.html));
    }
}
