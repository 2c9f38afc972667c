//! What stands at the top of every page, in one row: the way past it, the site's name and its
//! owner's, the menu, the search and the language; and where a day can be chosen.

use crate::site::html::Out;

/// The menu: paths, and what they are called.
pub const MENU: [(&str, &str, &str); 7] = [
    ("ansvar", "Ansvar", "Responsibilities"),
    ("organisation", "Organisation", "Organisation"),
    ("beslut", "Beslut", "Decisions"),
    ("andringar", "Ändringar", "Changes"),
    ("luckor", "Det vi inte vet", "Not known"),
    ("kallor", "Källor", "Sources"),
    ("register", "A–Ö", "A–Z"),
];

pub fn is_in_menu(path: &str) -> bool {
    MENU.iter().any(|(in_menu, ..)| *in_menu == path)
}

impl Out<'_, '_> {
    /// The head of the page at a path, or of any that the menu does not have.
    pub fn top(&mut self, at: &str) {
        self.way_past();
        self.within("header class=top", |out| {
            out.within("div class=wrap", |out| {
                out.home(at);
                out.raw("\n");
                out.nav(at);
                out.raw("\n");
                // The first page has it in its text, larger.
                if at != "index" || out.site.is_single {
                    out.search();
                }
                out.languages();
                out.within("a class=go href=\"#meny\"", |out| out.both("Meny", "Menu"));
            });
        });
        self.faulty();
    }

    pub fn way_past(&mut self) {
        self.within("a class=skip href=\"#main\"", |out| out.both("Till innehållet", "Skip to content"));
        self.raw("\n");
    }

    /// The site's name, which leads to its first page, and its owner's.
    pub fn home(&mut self, at: &str) {
        let (begin, end) = self.ends();
        let home = self.tag("a class=home").attr_of("href", &[begin, "index", end]);
        home.with_if(at == "index", " aria-current=page").within(|out| {
            let (sv, en) = out.site.own_name();
            out.both(sv, en);
        });
        if let Some(publisher) = self.site.config.publisher.clone() {
            self.within("span class=pub", |out| out.text(&publisher));
        }
    }

    pub fn nav(&mut self, at: &str) {
        self.within("nav class=menu aria-labelledby=menu", |out| {
            out.within("span class=vh id=menu", |out| out.both("Meny", "Menu"));
            out.menu(at);
        });
    }

    pub fn languages(&mut self) {
        self.raw(
            "<fieldset class=lang><legend class=vh>Språk / Language</legend><label lang=sv><input \
            type=radio name=lang id=sv checked><span>Svenska</span></label><label \
            lang=en><input type=radio name=lang id=en><span>English</span></label></fieldset>",
        );
    }

    /// The links of the menu, which stand in the head and in the foot.
    pub fn menu(&mut self, at: &str) {
        self.within("ul", |out| {
            for (path, sv, en) in MENU {
                out.within("li", |out| {
                    let (begin, end) = out.ends();
                    let link = out.tag("a").attr_of("href", &[begin, path, end]);
                    link.with_if(path == at, " aria-current=page").within(|out| out.both(sv, en));
                });
            }
        });
    }

    /// The field to search in; only a script can answer.
    pub fn search(&mut self) {
        self.within("form class=find role=search id=search-form hidden", |out| {
            out.within("label class=vh for=search", |out| {
                out.both("Vem ansvarar för …", "Who is responsible for …");
            });
            out.raw("<input type=search id=search autocomplete=off spellcheck=false>");
            out.within("button type=submit", |out| out.both("Sök", "Search"));
            out.raw("<p role=status id=search-status></p><ol id=hits></ol>");
        });
    }

    /// Pages of data with faults say so before anything else.
    pub fn faulty(&mut self) {
        let faults = self.site.faults;
        if faults == 0 {
            return;
        }
        self.within("div class=wrap", |out| {
            out.within("p class=faulty", |out| {
                out.within("strong", |out| {
                    out.both(
                        &format!("Datamängden har {faults} fel."),
                        &format!("The data has faults: {faults}."),
                    );
                });
                out.sign(" ");
                out.both("Uppgifter kan saknas eller vara felaktiga.", "Statements may be missing or wrong.");
            });
        });
    }

    /// Where a day can be chosen, and what is said of one that is; only a script can show one.
    pub fn day_control(&mut self, is_timed: bool) {
        if !is_timed {
            return;
        }
        self.within("details class=when id=at-box hidden", |out| {
            out.within("summary", |out| out.both("Visa en annan dag", "Show another day"));
            out.within("form id=at-form", |out| {
                out.within("label for=at", |out| {
                    out.both("Dag, månad, årstid eller år", "Day, month, season or year")
                });
                out.raw("<input type=text id=at autocomplete=off aria-describedby=at-hint>");
                out.within("button type=submit", |out| out.both("Visa", "Show"));
                out.within("p id=at-hint", |out| {
                    out.both(
                        "Till exempel 2022-10-20, oktober 2022, hösten 2022 eller 2022.",
                        "For example 2022-10-20, October 2022, autumn 2022 or 2022.",
                    )
                });
            });
            out.within("p id=at-days hidden", |out| {
                out.both("Dagar då något ändrades här:", "Days on which something changed here:");
            });
        });
        self.within("div id=at-told hidden", |out| {
            out.within("p role=status id=at-status", |_| {});
            out.within("button type=button id=at-clear hidden", |out| {
                out.both("Visa det senast kända", "Show the last that is known");
            });
        });
        self.raw("\n");
    }
}
