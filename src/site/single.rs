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
                out.within("main id=main class=wrap lang=sv tabindex=-1", |out| {
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
        let (sv, en) = main.whole_title(self.site);
        let article = self.tag("article class=page").attr("id", &main.path).plain("data-title", &sv);
        let article = if sv == en { article } else { article.plain("data-en", &en) };
        article.within(|out| {
            out.add(&main.crumbs);
            out.add(&main.html);
            if !main.side.is_empty() {
                out.within("div class=side", |out| out.add(&main.side));
            }
        });
    }
}
