//! The beginning of an element, while its attributes are written; it can only become whole. Every
//! value is escaped.

use crate::model::date::Day;
use crate::model::time::Bounds;
use crate::query::Weight;
use crate::site::html::Out;

#[must_use = "an element that is begun is to be closed"]
pub struct Tag<'o, 's, 'm> {
    out: &'o mut Out<'s, 'm>,
    name: &'static str,
    is_left_out: bool,
}

impl<'s, 'm> Out<'s, 'm> {
    /// A list's item on a line of its own, for something that holds between some days, where it is
    /// a fact.
    pub fn item_that_holds<'o>(&'o mut self, weight: Weight, bounds: Option<Bounds>) -> Tag<'o, 's, 'm> {
        self.raw("\n");
        let item = self.tag("li");
        let item = match &bounds {
            Some(bounds) => item.holds(bounds),
            None => item,
        };
        match weight {
            Weight::Ended => item.with(" class=past"),
            Weight::Coming => item.with(" class=next"),
            _ => item,
        }
    }
}

impl<'o, 's, 'm> Tag<'o, 's, 'm> {
    /// A tag with attributes of our own, as in `li class=k`.
    pub fn begin(out: &'o mut Out<'s, 'm>, tag: &'static str) -> Tag<'o, 's, 'm> {
        out.raw("<");
        out.raw(tag);
        let is_left_out = out.leaves_out(tag);
        Tag { out, name: tag.split(' ').next().unwrap_or(tag), is_left_out }
    }

    /// Attributes of our own: ` class=past`.
    pub fn with(self, attributes: &'static str) -> Tag<'o, 's, 'm> {
        self.out.raw(attributes);
        let is_left_out = self.is_left_out || self.out.leaves_out(attributes);
        Tag { is_left_out, ..self }
    }

    /// The same where something is so.
    pub fn with_if(self, is_so: bool, attributes: &'static str) -> Tag<'o, 's, 'm> {
        if is_so { self.with(attributes) } else { self }
    }

    pub fn attr(self, name: &'static str, value: &str) -> Tag<'o, 's, 'm> {
        self.attr_of(name, &[value])
    }

    /// An attribute of which the value has several parts.
    pub fn attr_of(self, name: &'static str, parts: &[&str]) -> Tag<'o, 's, 'm> {
        self.value(name, |out| parts.iter().for_each(|part| out.escaped(part)))
    }

    /// An attribute of our own of which the value is one of several words.
    pub fn word(self, name: &'static str, value: &'static str) -> Tag<'o, 's, 'm> {
        [" ", name, "=", value].into_iter().for_each(|part| self.out.raw(part));
        self
    }

    pub fn number(self, name: &'static str, number: usize) -> Tag<'o, 's, 'm> {
        [" ", name, "="].into_iter().for_each(|part| self.out.raw(part));
        self.out.number(number);
        self
    }

    pub fn days(self, name: &'static str, [first, last]: [Day; 2]) -> Tag<'o, 's, 'm> {
        self.value(name, |out| {
            out.day(first);
            out.sign(",");
            out.day(last);
        })
    }

    /// An attribute that is shown to people, who may be named in no text.
    pub fn plain(self, name: &'static str, text: &str) -> Tag<'o, 's, 'm> {
        self.value(name, |out| out.plain(text))
    }

    /// The same of several lines.
    pub fn plain_lines(self, name: &'static str, lines: &[String]) -> Tag<'o, 's, 'm> {
        self.value(name, |out| {
            for (at, line) in lines.iter().enumerate() {
                // A text has no line breaks: this is ours.
                out.raw(if at == 0 { "" } else { "&#10;" });
                out.plain(line);
            }
        })
    }

    /// The attribute by which a page tells whether something holds on a day: `not before`,
    /// `not after`, `begun by`, `lasts to`.
    pub fn holds(self, bounds: &Bounds) -> Tag<'o, 's, 'm> {
        self.out.is_timed = true;
        self.held("data-t", &[*bounds])
    }

    /// The same of something that holds when one of several does.
    pub fn held(self, name: &'static str, all: &[Bounds]) -> Tag<'o, 's, 'm> {
        self.value(name, |out| {
            for (at, bounds) in all.iter().enumerate() {
                if at > 0 {
                    out.sign(";");
                }
                out.bounds(bounds);
            }
        })
    }

    fn value(self, name: &'static str, value: impl FnOnce(&mut Out<'s, 'm>)) -> Tag<'o, 's, 'm> {
        // A plain text has no attributes.
        if self.out.is_html() {
            self.out.raw(" ");
            self.out.raw(name);
            self.out.raw("=\"");
            value(self.out);
            self.out.raw("\"");
        }
        self
    }

    /// The element with what stands in it.
    pub fn within(self, inside: impl FnOnce(&mut Out<'s, 'm>)) {
        self.out.raw(">");
        if !self.is_left_out {
            inside(self.out);
        }
        self.out.raw("</");
        self.out.raw(self.name);
        self.out.raw(">");
    }

    /// An element in which nothing can stand.
    pub fn alone(self) {
        self.out.raw(">");
    }
}
