//! What else an entity's page says of it: its properties, one row per key.

use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::{Key, Words};
use crate::model::number::Number;
use crate::model::reference::SourceRef;
use crate::model::sorts::sort;
use crate::model::value::Text;
use crate::report::phrase;
use crate::site::html::Out;
use crate::site::labels;

/// Of what is gone, that it was there.
pub const GONE: Words = ("fanns till och med", "was there up to and including");

/// The editor's remark on a property.
fn remark<'m>(told: &Fact<'m>) -> Option<&'m Text> {
    match told.says("note").filter(|_| told.key.name == "aliases") {
        Some(More::Text(note)) => Some(note),
        _ => None, // A remark is a text, and others have none of their own.
    }
}

impl Out<'_, '_> {
    /// What else is said of it, one row a key.
    pub fn properties(&mut self, told: &[&Fact<'_>]) {
        if told.is_empty() {
            return;
        }
        self.list("fakta", ("Fakta", "Facts"), |out| out.rows_of_properties(told));
    }

    pub fn rows_of_properties(&mut self, told: &[&Fact<'_>]) {
        for same in told.chunk_by(|one, other| one.key.name == other.key.name) {
            let (sv, en) = same.first().map_or(("", ""), |told| match told.key.name {
                "to" if told.date.is_some_and(|day| day.latest() < self.site.when.today) => GONE,
                _ => labels::property(told.key),
            });
            self.raw("\n");
            if self.is_brief {
                self.within("li", |out| {
                    out.label((sv, en));
                    out.sign(": ");
                    out.values_of_property(same);
                });
                continue;
            }
            self.within("li", |out| {
                out.within("div class=k", |out| out.label((sv, en)));
                out.within("div class=v", |out| out.values_of_property(same));
            });
        }
    }

    fn values_of_property(&mut self, same: &[&Fact<'_>]) {
        // What has a remark stands by itself, with that below it.
        let has_note = same.iter().any(|one| remark(one).is_some());
        for (at, one) in same.iter().enumerate() {
            if has_note {
                self.within("p", |out| out.property(one));
                remark(one)
                    .into_iter()
                    .for_each(|note| self.within("p class=n", |out| out.text(note.as_str())));
                continue;
            }
            if at > 0 {
                self.sign(", ");
            }
            self.property(one);
        }
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
        match told.key.name {
            "aliases" => self.until(told),
            "class" => self.both("flera: en regel", "several: a rule"),
            _ => self.besides(told), // Others say what they say by their keys.
        }
    }

    /// What a property says by keys within it, each by its word: "länskod: 13".
    fn besides(&mut self, told: &Fact<'_>) {
        for (at, (key, more)) in told.more.iter().enumerate() {
            if at > 0 {
                self.sign("; ");
            }
            if key.name == "lang" {
                self.sign(" (");
                self.one_more(key, more);
                self.sign(")");
                continue;
            }
            if *key != told.key {
                self.both(&format!(" {}: ", key.words.0), &format!(" {}: ", key.words.1));
            }
            self.one_more(key, more);
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

    /// What a statement says besides, without its word.
    pub fn one_more(&mut self, key: &'static Key, more: &More<'_>) {
        match more {
            More::Entity(id) => self.link(*id),
            More::Text(text) if key.name == "lang" => match text.as_str() {
                "sv" => self.both("svenska", "Swedish"),
                "en" => self.both("engelska", "English"),
                other => self.text(other),
            },
            More::Text(text) if key.name == "lines" => self.locator(text.as_str()),
            More::Text(text) => self.text(text.as_str()),
            More::Number(number) => self.stated_number(number),
            More::Date(date) => self.date(date),
            More::Value(value) => self.both(value.words().0, value.words().1),
            More::YesOrNo(true) => self.both("ja", "yes"),
            More::YesOrNo(false) => self.both("nej", "no"),
            More::Cited(_) | More::Set => {}
        }
    }

    /// What one of several sources says, or the only one; of several each with its places.
    fn claimed<'c>(
        &mut self,
        at: usize,
        [sv, en]: &[String; 2],
        cited: Option<impl Iterator<Item = &'c SourceRef>>,
    ) {
        if at > 0 {
            self.both(" eller ", " or ");
        }
        self.both(sv, en);
        if let Some(cited) = cited {
            self.places_of(cited);
        }
    }

    /// A number; where several sources say different ones, each with its place and remark.
    fn stated_number(&mut self, number: &Number) {
        let claims = number.claims();
        for (at, one) in
            if claims.is_empty() { std::slice::from_ref(number) } else { claims }.iter().enumerate()
        {
            let words = [Lang::Sv, Lang::En].map(|lang| one.in_words(lang));
            self.claimed(at, &words, (!claims.is_empty()).then(|| one.sources()));
            one.condition().into_iter().chain(one.note()).for_each(|note| self.aside(note));
        }
    }

    /// A date as it is stated; where several sources say different ones, each with its place and
    /// remark.
    pub fn date(&mut self, date: &Date) {
        let claims = date.claims();
        for (at, one) in
            if claims.is_empty() { std::slice::from_ref(date) } else { claims }.iter().enumerate()
        {
            let words = [Lang::Sv, Lang::En].map(|lang| one.in_words(lang));
            self.claimed(at, &words, (!claims.is_empty()).then(|| one.sources()));
            one.note().into_iter().for_each(|note| self.aside(note));
        }
    }

    /// The places that say a value, in parentheses after it.
    fn places_of<'c>(&mut self, cited: impl Iterator<Item = &'c SourceRef>) {
        let mut is_any = false;
        for cited in cited {
            self.sign(if is_any { "; " } else { " (" });
            self.reference(Some(cited));
            is_any = true;
        }
        if is_any {
            self.sign(")");
        }
    }

    /// The editor's remark on a value, within a line.
    fn aside(&mut self, note: &Text) {
        self.sign(" ");
        self.within("span class=n", |out| {
            out.sign("[");
            out.text(note.as_str());
            out.sign("]");
        });
    }

    /// An address on the web as a link; what is none stays text.
    pub fn web(&mut self, address: &str) {
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        match is_web
            && !self.site.privacy.hides(address)
            && !address.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            true => {
                let link = self.tag("a rel=noreferrer").attr("href", &in_address(address));
                link.within(|out| out.text(address));
            }
            false => self.text(address),
        }
    }
}

/// An address as a link has it: what may not stand in one is written by its number.
fn in_address(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                written.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => written.push(c),
        }
    }
    written
}
