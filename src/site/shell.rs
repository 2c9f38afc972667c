//! What stands around every page: its head with the policy of what may be loaded, and its body with
//! what is beside the text.

use crate::chart;
use crate::checks::config::Colour;
use crate::site::html::{Markup, Out};
use crate::site::pages::{Main, Page};
use crate::site::{MARK, Site, checksum, filter, head, search};
use std::fmt::Write as _;

/// What all pages can do: search is before the rest, so that it hears which page is shown.
pub const SCRIPT: &str = concat!(
    include_str!("both.js"),
    include_str!("time.js"),
    include_str!("holds.js"),
    include_str!("frame.js"),
    include_str!("menu.js"),
    include_str!("search.js"),
    include_str!("picture.js"),
    include_str!("since.js"),
    include_str!("site.js")
);
const STYLE: &str = concat!(include_str!("site.css"), include_str!("picture.css"));

/// The style of all pages in a publisher's colour, with that of pictures, and what each choice of a
/// filter hides.
pub fn style(brand: Option<Colour>) -> String {
    // The page's own colours come last, so that pictures have them too.
    let mut style = format!("{}{STYLE}", chart::CSS);
    if let Some(brand) = brand {
        let _ = writeln!(style, ":root {{ --brand: {brand}; }}");
    }
    for place in 1..=filter::MOST {
        let _ = writeln!(
            style,
            ":is(main, .page):has(> .filter input[value=\"{place}\"]:checked) [data-r]:not([data-r=\"{place}\"]) {{ display: none; }}"
        );
    }
    style
}

impl Site<'_> {
    /// What stands at the top of every page that the menu does not have: made once.
    pub fn top(&self, up: &'static str) -> &Markup {
        self.tops[usize::from(!up.is_empty())].get_or_init(|| {
            let mut out = Out::new(self, up);
            match up.is_empty() {
                true => out.top(""),
                false => out.short_top(),
            }
            out.markup()
        })
    }

    /// What the pages are called, in Swedish and in English.
    pub fn own_name(&self) -> (&str, &str) {
        match &self.config.title {
            Some(title) => (title, title),
            None => ("Vem ansvarar?", "Who is responsible?"),
        }
    }

    /// What a page is called in a browser's list: nothing else of the site is called so.
    pub fn whole_title(&self, (sv, en): (&str, &str)) -> (String, String) {
        let (own_sv, own_en) = self.own_name();
        let whole = |title: &str, own: &str| {
            if title == own { own.to_string() } else { format!("{title} – {own}") }
        };
        (whole(sv, own_sv), whole(en, own_en))
    }
}

/// A page in its frame.
pub fn framed(site: &Site<'_>, main: &Main) -> Page {
    let up = if main.path.contains('/') { "../" } else { "" };
    let mut out = Out::new(site, up);
    let title = main.whole_title(site);
    out.document(|out| out.head_of_page(&title.0, main), |out| out.body_of_page(main, &title));
    Page::of(format!("{}.html", main.path), out.markup().into_string())
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
        self.raw("<meta charset=utf-8><meta name=viewport content=\"width=device-width\">");
        self.within("title", |out| out.plain(title));
        self.raw("<link rel=icon href=\"data:,\">");
    }

    fn head_of_page(&mut self, title: &str, main: &Main) {
        self.head_of_any(title);
        self.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';script-src 'self';style-src \
            'self';img-src data:;base-uri 'none';form-action 'none'",
        );
        self.policy_of_served();
        self.raw("\">");
        let up = self.up;
        self.tag("link rel=stylesheet").attr_of("href", &[up, "site.css"]).alone();
        self.tag("script").attr_of("src", &[up, "site.js"]).with(" defer").within(|_| {});
        self.head_of_open(main);
        self.script_of_served();
    }

    fn body_of_page(&mut self, main: &Main, title: &(String, String)) {
        let (site, up) = (self.site, self.up);
        let body = self.tag("body").attr("data-up", up);
        // Where only the site is called otherwise, its name at the top says how.
        let is_said = main.title.0 == main.title.1;
        let body = if is_said { body } else { body.plain("data-en", &title.1) };
        body.within(|out| {
            // The menu says where one is, and the first page has the search in its text.
            match main.path == "index" || head::is_in_menu(&main.path) {
                true => out.top(&main.path),
                false => out.add(site.top(up)),
            }
            out.raw("\n");
            out.within("main id=main class=wrap lang=sv tabindex=-1", |out| {
                if up.is_empty() {
                    out.day_control(main.is_timed);
                }
                out.page(main);
                out.raw("\n");
            });
            out.open(main);
            out.findings(main);
            match up.is_empty() {
                true => out.foot(main.region),
                false => out.short_foot(main.region),
            }
        });
    }

    /// The text of a page, with where it stands before it and what is about it beside it.
    pub fn page(&mut self, main: &Main) {
        self.add(&main.crumbs);
        if main.side.is_empty() {
            return self.add(&main.html);
        }
        self.within("div class=cols", |out| {
            out.within("div", |out| out.add(&main.html));
            out.within("aside class=side", |out| {
                out.contents(&main.html);
                out.add(&main.side);
            });
        });
    }

    /// The head of a page of all pages, which has its style and its script in itself.
    pub fn head_of_single(&mut self, title: &str) {
        self.head_of_any(title);
        self.raw(MARK);
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '");
        self.escaped(&checksum::integrity(SCRIPT));
        self.raw("'; style-src '");
        self.escaped(&checksum::integrity(&style(self.site.config.brand)));
        self.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">");
        self.within("style", |out| out.style(&style(out.site.config.brand)));
    }

    pub fn scripts_of_single(&mut self) {
        let island = search::island(self.site);
        self.within("script type=\"application/json\" id=search-index", |out| out.island(&island));
        self.within("script", |out| out.raw(SCRIPT));
    }
}
