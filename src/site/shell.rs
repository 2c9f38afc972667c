//! What stands around every page: its head with the policy of what may be loaded, the menu, the
//! search, the day, and the foot.

use crate::chart;
use crate::model::entity::EntityId;
use crate::report::escape;
use crate::site::html::Out;
use crate::site::pages::{Main, Page};
use crate::site::{Site, checksum, search};

pub const SCRIPT: &str = include_str!("site.js");
const STYLE: &str = include_str!("site.css");

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
    pub fn top(&self, up: &'static str) -> &str {
        self.tops[usize::from(!up.is_empty())].get_or_init(|| {
            let mut out = Out::new(self, up);
            out.top("");
            out.html
        })
    }
}

/// A page in its frame.
pub fn framed(site: &Site<'_>, main: &Main) -> Page {
    let up = if main.path.contains('/') { "../" } else { "" };
    let mut out = Out { html: String::with_capacity(main.html.len() + 6 * 1024), ..Out::new(site, up) };
    out.begin_html(&main.title.0);
    out.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
        style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'\">",
    );
    out.raw(&format!(
        "<link rel=stylesheet href=\"{up}site.css\"><script src=\"{up}site.js\" \
        defer></script></head>\n<body data-up=\"{up}\""
    ));
    out.title_in_english(main);
    out.raw(">");
    match MENU.iter().any(|(path, ..)| *path == main.path) {
        true => out.top(&main.path),
        false => out.raw(site.top(up)),
    }
    out.raw("\n<main id=main tabindex=-1>");
    out.day_control(main.is_timed);
    out.raw(&main.html);
    out.raw("\n</main>");
    out.foot(main.region);
    out.raw("</body></html>\n");
    Page { path: format!("{}.html", main.path), text: out.html }
}

impl Out<'_, '_> {
    fn begin_html(&mut self, title: &str) {
        self.raw(
            "<!doctype html>\n<html lang=sv><head><meta charset=utf-8><meta name=viewport \
             content=\"width=device-width,initial-scale=1\"><title>",
        );
        self.plain(title);
        if let Some(own) = self.site.config.title.clone().filter(|own| own != title) {
            self.raw(" · ");
            self.plain(&own);
        }
        self.raw(
            "</title><meta name=color-scheme content=\"light dark\"><meta name=generator \
            content=gov><link rel=icon href=\"data:,\">",
        );
    }

    /// The title in English, for the script, where it is another one.
    pub fn title_in_english(&mut self, main: &Main) {
        if main.title.0 != main.title.1 {
            self.raw(" data-en=\"");
            self.plain(&main.title.1);
            self.raw("\"");
        }
    }

    /// The head of a page of all pages.
    pub fn begin_single(&mut self, title: &str, style: &str) {
        self.begin_html(title);
        self.raw(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}'; \
             style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'\">",
            checksum::integrity(SCRIPT),
            checksum::integrity(style)
        ));
        self.raw("<style>");
        self.raw(style);
        self.raw("</style></head>\n<body data-single>");
    }

    pub fn end_single(&mut self) {
        self.raw("<script type=\"application/json\" id=search-index>");
        let island = search::island(self.site);
        self.raw(&island);
        self.raw("</script><script>");
        self.raw(SCRIPT);
        self.raw("</script></body></html>\n");
    }

    /// The way past the menu, the language, the menu and the search.
    fn top(&mut self, at: &str) {
        self.raw("<a class=skip href=\"#main\">");
        self.both("Till innehållet", "Skip to content");
        self.raw("</a>\n<header><div class=bar><a class=home href=\"");
        self.place("index");
        self.raw("\">");
        match self.site.config.title.clone() {
            Some(title) => self.text(&title),
            None => self.both("Vem ansvarar?", "Who is responsible?"),
        }
        self.raw(
            "</a><fieldset class=lang><legend class=vh>Språk / Language</legend><label><input \
            type=radio name=lang id=sv checked> <span>Svenska</span></label><label lang=en><input \
            type=radio name=lang id=en> <span>English</span></label></fieldset></div>\n<nav \
            aria-labelledby=menu><span class=vh id=menu>",
        );
        self.both("Meny", "Menu");
        self.raw("</span><ul>");
        for (path, sv, en) in MENU {
            self.raw("<li><a href=\"");
            self.place(path);
            self.raw("\"");
            if path == at {
                self.raw(" aria-current=page");
            }
            self.raw(">");
            self.both(sv, en);
            self.raw("</a></li>");
        }
        self.raw("</ul></nav>\n<form role=search id=search-form hidden><label for=search>");
        self.both("Vem ansvarar för …", "Who is responsible for …");
        self.raw(
            "</label><input type=search id=search autocomplete=off spellcheck=false><p role=status \
            id=search-status></p><ol id=hits></ol></form></header>",
        );
        self.faulty();
    }

    /// Pages of data with faults say so before anything else.
    fn faulty(&mut self) {
        let faults = self.site.faults;
        if faults > 0 {
            self.raw("<p class=faulty><strong>");
            self.both(&format!("Datamängden har {faults} fel."), &format!("The data has faults: {faults}."));
            self.raw("</strong> ");
            self.both("Uppgifter kan saknas eller vara felaktiga.", "Statements may be missing or wrong.");
            self.raw("</p>");
        }
    }

    /// Where a day can be chosen; only a script can show another day.
    pub fn day_control(&mut self, is_timed: bool) {
        if !is_timed {
            return;
        }
        self.raw("<form class=at id=at-form hidden><label for=at>");
        self.both("Visa läget den", "Show the day");
        self.raw("</label> <input type=date id=at> <button type=button id=at-clear hidden>");
        self.both("Visa det senast kända", "Show the last that is known");
        self.raw("</button><p role=status id=at-status></p></form>");
    }

    /// What a printed page says of itself: of which region, as of when, and of which revision.
    pub fn foot(&mut self, region: Option<EntityId>) {
        let (stamp, today) = (self.site.stamp.clone(), self.site.when.today);
        self.raw("\n<footer><p>");
        if let Some(region) = region {
            self.name(region);
            self.raw(" · ");
        }
        self.both("Läget den ", "As of ");
        self.day(today);
        self.raw(" · ");
        match &stamp.commit {
            Some(commit) => {
                self.both("revision ", "revision ");
                self.raw("<code>");
                self.text(commit);
                self.raw("</code>");
            }
            None => {
                self.both("kontrollsumma ", "checksum ");
                self.raw("<code>");
                escape::html(&stamp.checksum, &mut self.html);
                self.raw("</code>");
            }
        }
        if let Some(publisher) = self.site.config.publisher.clone() {
            self.raw(" · ");
            self.text(&publisher);
        }
        self.raw("</p><p>");
        if let Some(address) = self.site.config.corrections.clone() {
            self.both("Rättelser: ", "Corrections: ");
            self.address_for_corrections(&address);
            self.raw(" · ");
        }
        self.raw("<a href=\"");
        self.place("om");
        self.raw("\">");
        self.both("Om webbplatsen och tillgänglighet", "About this site and accessibility");
        self.raw("</a></p></footer>");
    }
}
