//! The frame of pages that there are many of: what is needed without a script, and no more. What is
//! the same on all of them lies once in the script, which adds it.

use crate::model::keys::Words;
use crate::report::phrase;
use crate::site::html::Out;
use crate::site::{Site, doubt, search, shell};
use serde_json::{Value, json};

/// What stands where nobody is on a day that is chosen, and the attribute by which the script knows
/// which words it is: only a script can choose a day.
pub type Nobody = (Words, &'static str);
pub const NO_POST: Nobody = (phrase::POST_UNKNOWN, " data-n=post");
pub const NO_HOLDER: Nobody = (phrase::HOLDER_UNKNOWN, " data-n=holder");
pub const NOT_KNOWN: Nobody = (phrase::WHO_UNKNOWN, " data-n=who");
pub const NOBODY: Words = ("ingen är angiven för den dagen", "nobody is stated for that day");
pub const NOTHING: Words = ("inget angivet för den dagen", "nothing stated for that day");

/// The script of a folder's pages, with what it adds to them.
pub fn script(site: &Site<'_>) -> String {
    let part = |write: &dyn Fn(&mut Out<'_, '_>)| {
        let mut out = Out::new(site, "../");
        write(&mut out);
        Value::from(out.markup().into_string())
    };
    let parts = json!({
        "menu": part(&|out| out.nav("")),
        "search": part(&|out| out.search()),
        "lang": part(&|out| out.languages()),
        "day": part(&|out| out.day_control(true)),
        "contents": part(&|out| out.contents_of_site()),
        "theme": part(&|out| out.theme_choice()),
        "post": part(&|out| out.doubt(doubt::UNKNOWN, NO_POST.0)),
        "holder": part(&|out| out.doubt(doubt::UNKNOWN, NO_HOLDER.0)),
        "who": part(&|out| out.doubt(doubt::UNKNOWN, NOT_KNOWN.0)),
        "unread": part(&|out| out.doubt(doubt::UNKNOWN, ("gick inte att läsa", "could not be read"))),
        "charge": part(&|out| out.doubt_alone(doubt::UNKNOWN, NOBODY)),
        "nobody": part(&|out| out.large(NOBODY)),
        "nothing": part(&|out| out.large(NOTHING)),
    });
    format!("globalThis.govFrame = {};\n{}", search::inert(&parts).as_str(), shell::SCRIPT)
}

impl Out<'_, '_> {
    /// What stands in the place of an answer.
    pub fn large(&mut self, (sv, en): Words) {
        self.within("p class=who", |out| out.within("span class=\"d big\"", |out| out.both(sv, en)));
    }

    /// The head of a page below the first: its menu and search are on that one, too.
    pub fn short_top(&mut self) {
        self.way_past();
        self.within("header class=top", |out| {
            out.within("div class=wrap", |out| {
                out.home("");
                out.within("label class=lang lang=en", |out| {
                    out.raw("<input type=checkbox id=en>");
                    out.sign("English");
                });
                let up = out.up;
                out.tag("a class=go").attr_of("href", &[up, "index.html#meny"]).within(|out| {
                    out.both("Meny", "Menu");
                });
            });
        });
        self.faulty();
    }
}
