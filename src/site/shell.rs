//! What stands around every page: its head with the policy of what may be loaded, the menu, the
//! search, the day, and the foot.

use crate::chart;
use crate::model::entity::EntityId;
use crate::site::html::{Markup, Out};
use crate::site::pages::{Main, Page};
use crate::site::{Site, checksum, search};

/// What all pages can do: search is first, so that it hears which page is shown.
pub const SCRIPT: &str =
    concat!(include_str!("search.js"), include_str!("picture.js"), include_str!("site.js"));
const STYLE: &str = concat!(include_str!("site.css"), include_str!("picture.css"));

/// The menu: paths, and what they are called.
const MENU: [(&str, &str, &str); 7] = [
    ("ansvar", "Ansvar", "Responsibilities"),
    ("organisation", "Organisation", "Organisation"),
    ("beslut", "Beslut", "Decisions"),
    ("andringar", "Ändringar", "Changes"),
    ("luckor", "Luckor", "Gaps"),
    ("register", "Register", "Register"),
    ("om", "Om", "About"),
];

/// The style of all pages, with that of pictures.
pub fn style() -> String {
    // The page's own colours come last, so that pictures have them too.
    format!("{}{STYLE}", chart::CSS)
}

impl Site<'_> {
    /// What stands at the top of every page that the menu does not have: made once.
    pub fn top(&self, up: &'static str) -> &Markup {
        self.tops[usize::from(!up.is_empty())].get_or_init(|| {
            let mut out = Out::new(self, up);
            out.top("");
            out.markup()
        })
    }
}

/// A page in its frame.
pub fn framed(site: &Site<'_>, main: &Main) -> Page {
    let up = if main.path.contains('/') { "../" } else { "" };
    let mut out = Out::new(site, up);
    out.document(|out| out.head_of_page(&main.title.0, main), |out| out.body_of_page(main));
    Page { path: format!("{}.html", main.path), text: out.markup().into_string() }
}

impl Out<'_, '_> {
    /// A whole document.
    pub fn document(&mut self, head: impl FnOnce(&mut Self), body: impl FnOnce(&mut Self)) {
        self.raw("<!doctype html>\n");
        self.within("html lang=sv", |out| {
            out.within("head", head);
            out.raw("\n");
            body(out);
        });
        self.raw("\n");
    }

    fn head_of_any(&mut self, title: &str) {
        self.raw("<meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">");
        self.within("title", |out| {
            out.plain(title);
            if let Some(own) = out.site.config.title.clone().filter(|own| own != title) {
                out.sign(" · ");
                out.plain(&own);
            }
        });
        self.raw(
            "<meta name=color-scheme content=\"light dark\"><meta name=generator \
            content=gov><link rel=icon href=\"data:,\">",
        );
    }

    fn head_of_page(&mut self, title: &str, main: &Main) {
        self.head_of_any(title);
        self.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
            style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
        );
        self.policy_of_served();
        self.raw("\">");
        let up = self.up;
        self.tag("link rel=stylesheet").attr_of("href", &[up, "site.css"]).alone();
        self.tag("script").attr_of("src", &[up, "site.js"]).with(" defer").within(|_| {});
        self.head_of_open(main);
        self.script_of_served();
    }

    fn body_of_page(&mut self, main: &Main) {
        let (site, up) = (self.site, self.up);
        main.title_in_english(self.tag("body").attr("data-up", up)).within(|out| {
            match MENU.iter().any(|(path, ..)| *path == main.path) {
                true => out.top(&main.path),
                false => out.add(site.top(up)),
            }
            out.raw("\n");
            out.within("main id=main tabindex=-1", |out| {
                out.day_control(main.is_timed);
                out.add(&main.html);
                out.raw("\n");
            });
            out.open(main);
            out.findings(main);
            out.foot(main.region);
        });
    }

    /// The head of a page of all pages, which has its style and its script in itself.
    pub fn head_of_single(&mut self, title: &str) {
        self.head_of_any(title);
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '");
        self.escaped(&checksum::integrity(SCRIPT));
        self.raw("'; style-src '");
        self.escaped(&checksum::integrity(&style()));
        self.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">");
        self.within("style", |out| {
            out.raw(chart::CSS);
            out.raw(STYLE);
        });
    }

    pub fn scripts_of_single(&mut self) {
        let island = search::island(self.site);
        self.within("script type=\"application/json\" id=search-index", |out| out.island(&island));
        self.within("script", |out| out.raw(SCRIPT));
    }

    /// The way past the menu, the language, the menu and the search.
    fn top(&mut self, at: &str) {
        self.within("a class=skip href=\"#main\"", |out| out.both("Till innehållet", "Skip to content"));
        self.raw("\n");
        self.within("header", |out| {
            out.within("div class=bar", |out| {
                let (begin, end) = out.ends();
                let home = out.tag("a class=home").attr_of("href", &[begin, "index", end]);
                home.within(|out| match out.site.config.title.clone() {
                    Some(title) => out.text(&title),
                    None => out.both("Vem ansvarar?", "Who is responsible?"),
                });
                out.raw(
                    "<fieldset class=lang><legend class=vh>Språk / Language</legend><label><input \
                    type=radio name=lang id=sv checked> <span>Svenska</span></label><label lang=en><input \
                    type=radio name=lang id=en> <span>English</span></label></fieldset>",
                );
            });
            out.raw("\n");
            out.menu(at);
            out.raw("\n");
            out.within("form role=search id=search-form hidden", |out| {
                out.within("label for=search", |out| {
                    out.both("Vem ansvarar för …", "Who is responsible for …");
                });
                out.raw(
                    "<input type=search id=search autocomplete=off spellcheck=false><p role=status \
                    id=search-status></p><ol id=hits></ol>",
                );
            });
        });
        self.faulty();
    }

    fn menu(&mut self, at: &str) {
        self.within("nav aria-labelledby=menu", |out| {
            out.within("span class=vh id=menu", |out| out.both("Meny", "Menu"));
            out.within("ul", |out| {
                for (path, sv, en) in MENU {
                    out.within("li", |out| {
                        let (begin, end) = out.ends();
                        let link = out.tag("a").attr_of("href", &[begin, path, end]);
                        link.with_if(path == at, " aria-current=page").within(|out| out.both(sv, en));
                    });
                }
            });
        });
    }

    /// Pages of data with faults say so before anything else.
    fn faulty(&mut self) {
        let faults = self.site.faults;
        if faults == 0 {
            return;
        }
        self.within("p class=faulty", |out| {
            out.within("strong", |out| {
                out.both(
                    &format!("Datamängden har {faults} fel."),
                    &format!("The data has faults: {faults}."),
                );
            });
            out.sign(" ");
            out.both("Uppgifter kan saknas eller vara felaktiga.", "Statements may be missing or wrong.");
        });
    }

    /// Where a day can be chosen; only a script can show another day.
    pub fn day_control(&mut self, is_timed: bool) {
        if !is_timed {
            return;
        }
        self.within("form class=at id=at-form hidden", |out| {
            out.within("label for=at", |out| out.both("Visa läget den", "Show the day"));
            out.raw(" <input type=date id=at> ");
            out.within("button type=button id=at-clear hidden", |out| {
                out.both("Visa det senast kända", "Show the last that is known");
            });
            out.within("p role=status id=at-status", |_| {});
        });
    }

    /// What a printed page says of itself: of which region, as of when, and of which revision.
    pub fn foot(&mut self, region: Option<EntityId>) {
        self.raw("\n");
        self.within("footer", |out| {
            out.within("p", |out| out.stamp(region));
            out.within("p", |out| {
                if let Some(address) = out.site.config.corrections.clone() {
                    out.both("Rättelser: ", "Corrections: ");
                    out.address_for_corrections(&address);
                    out.sign(" · ");
                }
                out.link_to_page("om", |out| {
                    out.both("Om webbplatsen och tillgänglighet", "About this site and accessibility");
                });
            });
        });
    }

    fn stamp(&mut self, region: Option<EntityId>) {
        let (stamp, today) = (self.site.stamp.clone(), self.site.when.today);
        if let Some(region) = region {
            self.name(region);
            self.sign(" · ");
        }
        self.both("Läget den ", "As of ");
        self.day(today);
        self.sign(" · ");
        match &stamp.commit {
            Some(commit) => {
                self.both("revision ", "revision ");
                self.within("code", |out| out.text(commit));
            }
            None => {
                self.both("kontrollsumma ", "checksum ");
                self.within("code", |out| out.escaped(&stamp.checksum));
            }
        }
        if let Some(publisher) = self.site.config.publisher.clone() {
            self.sign(" · ");
            self.text(&publisher);
        }
    }
}
