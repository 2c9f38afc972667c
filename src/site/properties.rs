//! What else an entity's page says of it: its properties, one row per key.

use crate::model::choice::Choice;
use crate::model::fact::{Fact, More, Whom};
use crate::model::sorts::sort;
use crate::model::value::Text;
use crate::report::phrase;
use crate::site::html::Out;
use crate::site::labels;

impl Out<'_, '_> {
    /// What else is said of it, one row a key.
    pub fn properties(&mut self, told: &[&Fact<'_>]) {
        if told.is_empty() {
            return;
        }
        self.list("fakta", ("Fakta", "Facts"), |out| {
            for same in told.chunk_by(|one, other| one.key.name == other.key.name) {
                let (sv, en) = same.first().map_or(("", ""), |told| labels::property(told.key));
                out.raw("\n");
                out.within("li", |out| {
                    out.within("div class=k", |out| out.label((sv, en)));
                    out.within("div class=v", |out| {
                        for (at, one) in same.iter().enumerate() {
                            if at > 0 {
                                out.sign(", ");
                            }
                            out.property(one);
                        }
                    });
                });
            }
        });
    }

    fn property(&mut self, told: &Fact<'_>) {
        if let Whom::Entity(id) = told.whom {
            self.link(id);
            if let Some(year) = self.site.plan_year(id).filter(|_| told.key.name == "programme") {
                self.sign(", ");
                self.date(year);
            }
        }
        // That a decision is in force, when it was not made.
        if let Some(status) = told.status(self.site.model)
            && let Some(word) = phrase::sure(told.certainty(self.site.model), Some(status))
        {
            self.both(&format!(" ({})", word.sv), &format!(" ({})", word.en));
        }
        match (told.key.name, told.text.map(Text::as_str)) {
            ("url" | "website", Some(text)) => self.web(text),
            ("type", Some(text)) => {
                let sort = sort(text);
                self.both(&sort.sv, &sort.en);
            }
            (_, Some(text)) => self.text(text),
            (_, None) => {}
        }
        if let Some((sv, en)) = told.value.map(Choice::words) {
            match told.text.is_some() {
                true => self.both(&format!(" ({sv})"), &format!(" ({en})")),
                false => self.both(sv, en),
            }
        }
        if let Some(date) = told.date {
            self.date(date);
        }
        if told.key.name == "aliases" {
            self.until(told);
        }
        if told.key.name == "class" {
            self.both("ja: en regel för flera", "yes: a rule for several");
        }
    }

    /// From when to when a name was used.
    fn until(&mut self, told: &Fact<'_>) {
        for (key, more) in &told.more {
            if let (More::Date(date), "from" | "to") = (more, key.name) {
                match key.name {
                    "from" => self.both(" från ", " from "),
                    _ => self.both(" till och med ", " up to and including "),
                }
                self.date(date);
            }
        }
    }

    /// An address on the web as a link; what is none stays text.
    pub fn web(&mut self, address: &str) {
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        match is_web
            && !self.site.privacy.hides(address)
            && !address.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            true => {
                let link = self.tag("a rel=noreferrer").attr("href", address);
                link.within(|out| out.text(address));
            }
            false => self.text(address),
        }
    }
}
