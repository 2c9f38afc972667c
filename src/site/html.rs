//! Writes HTML. Every text goes through the escaper; what is said in two languages stands there in
//! both, and the page shows one.

use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::time::Bounds;
use crate::report::{escape, words};
use crate::site::Site;
use std::fmt::Write as _;

/// A page while it is written.
pub struct Out<'s, 'm> {
    pub html: String,
    pub site: &'s Site<'m>,
    /// The way from the page to the root of the site: `""` or `"../"`.
    pub up: &'static str,
    /// Whether it has something that holds at some times and not at others.
    pub is_timed: bool,
}

impl<'s, 'm> Out<'s, 'm> {
    pub fn new(site: &'s Site<'m>, up: &'static str) -> Out<'s, 'm> {
        Out { html: String::with_capacity(12 * 1024), site, up, is_timed: false }
    }

    /// Markup of our own.
    pub fn raw(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Text from the data, or any other.
    pub fn text(&mut self, text: &str) {
        match self.site.privacy.hides(text) {
            true => self.hidden(),
            false => escape::html(text, &mut self.html),
        }
    }

    fn hidden(&mut self) {
        self.raw(
            "<span lang=sv>(texten nämner en person och visas inte)</span><span lang=en>(the text \
            names a person and is not shown)</span>",
        );
    }

    /// Text where no markup may stand, in a title or an attribute.
    pub fn plain(&mut self, text: &str) {
        match self.site.privacy.hides(text) {
            true => self.raw("–"),
            false => escape::html(text, &mut self.html),
        }
    }

    /// Words in both languages: our own, or the source's word for a sort. What is the same in both
    /// stands once.
    pub fn both(&mut self, sv: &str, en: &str) {
        if sv == en || self.site.privacy.hides(sv) {
            return self.text(sv);
        }
        self.raw("<span lang=sv>");
        escape::html(sv, &mut self.html);
        self.raw("</span><span lang=en>");
        escape::html(en, &mut self.html);
        self.raw("</span>");
    }

    /// The same with a capital letter first.
    pub fn label(&mut self, (sv, en): (&str, &str)) {
        if sv == en || self.site.privacy.hides(sv) {
            return self.text(&words::capital(sv));
        }
        for (begin, text) in [("<span lang=sv>", sv), ("</span><span lang=en>", en)] {
            self.raw(begin);
            let mut letters = text.chars();
            if let Some(first) = letters.next() {
                let mut buffer = [0; 4];
                first
                    .to_uppercase()
                    .for_each(|letter| escape::html(letter.encode_utf8(&mut buffer), &mut self.html));
            }
            escape::html(letters.as_str(), &mut self.html);
        }
        self.raw("</span>");
    }

    pub fn number(&mut self, number: usize) {
        let _ = write!(self.html, "{number}");
    }

    /// The name of an entity, a link where it has a page.
    pub fn link(&mut self, id: EntityId) {
        self.link_beginning(id, "");
    }

    /// A link with something more in its tag.
    pub fn link_beginning(&mut self, id: EntityId, attributes: &str) {
        let has_page = self.site.has_page(id);
        if has_page {
            self.raw("<a");
            self.raw(attributes);
            self.raw(" href=\"");
            self.address(id);
            self.raw("\">");
        }
        self.name(id);
        if has_page {
            self.raw("</a>");
        }
    }

    /// The address of an entity's page, from here.
    pub fn address(&mut self, id: EntityId) {
        let site = self.site;
        self.raw(if site.is_single { "#" } else { self.up });
        site.path_of(id).into_iter().for_each(|part| self.raw(part));
        self.raw(if site.is_single { "" } else { ".html" });
    }

    /// The address of a page of this site, from here.
    pub fn place(&mut self, path: &str) {
        if self.site.is_single {
            self.raw("#");
            self.raw(path);
        } else {
            self.raw(self.up);
            self.raw(path);
            self.raw(".html");
        }
    }

    /// The name of an entity: that of a person only where names are shown.
    pub fn name(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        if entity.kind == Kind::Person && !self.site.privacy.shows_names() {
            return self.both("person (namnet visas inte)", "person (name not shown)");
        }
        let other = entity
            .common
            .lang
            .as_ref()
            .map(|lang| lang.as_str())
            .filter(|lang| *lang != "sv" && crate::model::is_id(lang));
        if let Some(lang) = other {
            let _ = write!(self.html, "<bdi lang=\"{lang}\">");
        }
        self.text(entity.name_on(self.site.when.day()));
        if other.is_some() {
            self.raw("</bdi>");
        }
    }

    /// The attribute by which a page tells whether something holds on a day: `not before`,
    /// `not after`, `begun by`, `lasts to`.
    pub fn holds(&mut self, bounds: &Bounds) {
        self.is_timed = true;
        self.raw(" data-t=\"");
        self.bounds(bounds);
        self.raw("\"");
    }

    pub fn bounds(&mut self, bounds: &Bounds) {
        for (at, day) in
            [bounds.not_before, bounds.not_after, bounds.begun_by, bounds.lasts_to].into_iter().enumerate()
        {
            if at > 0 {
                self.raw(",");
            }
            if let Some(day) = day {
                self.day(day);
            }
        }
    }

    /// A day as a page can compare it: four digits of a year, so the ends of time are the first and
    /// the last that fit.
    pub fn day(&mut self, day: Day) {
        let (year, month, date) = match day.year() {
            ..0 => (0, 1, 1),
            year => (year, day.month(), day.day()),
        };
        let digit = |number: i8| char::from(b'0' + number.unsigned_abs() % 10);
        let _ = write!(self.html, "{year:04}");
        self.html.extend(['-', digit(month / 10), digit(month), '-', digit(date / 10), digit(date)]);
    }
}
