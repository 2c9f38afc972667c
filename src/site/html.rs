//! Writes HTML by construction: markup is known when the program is built, every text goes through
//! the escaper, and what opens closes. What is said in two languages stands there in both, and the
//! page shows one. The same words can be written as plain text in one language, as search has them.

use crate::chart::Svg;
use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::report::{escape, words};
use crate::site::Site;
use crate::site::brief::Begun;
use crate::site::search::Island;
use crate::site::split::Piece;
use crate::site::tag::Tag;
use std::fmt::Write as _;

/// What has words in Swedish and in English: the shortest elements that can, as a page has some
/// hundreds. Pages are in Swedish, so only English has to say what it is.
const SV: &str = "i";
const EN: &str = "i lang=en";

/// A page while it is written.
pub struct Out<'s, 'm> {
    written: String,
    sink: Sink,
    pub site: &'s Site<'m>,
    /// The way from the page to the root of the site: `""` or `"../"`.
    pub up: &'static str,
    /// Whether it has something that holds at some times and not at others.
    pub is_timed: bool,
    /// The documents that the page rests on: beside a statement only the place in them is said.
    pub cited: Vec<EntityId>,
    /// What stood before the last row of a list, and where that is said: neither is said again.
    pub last: Option<String>,
    pub last_place: Option<String>,
    /// Whether it is a page of several things, which says no more than it has to of each.
    pub is_brief: bool,
    /// The day whose names things have, whatever day a reader chooses: that of a decision.
    pub named_on: Option<Day>,
    pub begun: Begun,
    pub main_ends: Option<usize>,
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sink {
    Html,
    /// What of it is seen in a language, as plain text.
    Text(Lang),
}

/// Markup that has been written: nothing else can be put into a page as it stands.
#[derive(Clone)]
pub struct Markup(String);

impl Markup {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The headings of its parts with their ids: both are ours.
    pub fn headings(&self) -> Vec<(String, Markup)> {
        let of = |rest: &str| {
            let (id, rest) = rest.split_once('>')?;
            Some((id.trim_matches('"').to_string(), Markup(rest.split_once("</h2>")?.0.to_string())))
        };
        self.0.split("<h2 id=").skip(1).filter_map(of).collect()
    }

    /// Some of its parts, one after the other.
    pub fn cut(&self, piece: &Piece) -> Markup {
        Markup(piece.ranges().map(|range| &self.0[range]).collect())
    }
}

impl<'s, 'm> Out<'s, 'm> {
    pub fn new(site: &'s Site<'m>, up: &'static str) -> Out<'s, 'm> {
        Out {
            written: String::with_capacity(12 * 1024),
            sink: Sink::Html,
            site,
            up,
            is_timed: false,
            cited: Vec::new(),
            last: None,
            last_place: None,
            is_brief: false,
            named_on: None,
            begun: Begun::default(),
            main_ends: None,
        }
    }

    /// What collects the text that is seen in a language when no other day is chosen.
    pub fn of_text(site: &'s Site<'m>, lang: Lang) -> Out<'s, 'm> {
        Out {
            written: String::new(),
            sink: Sink::Text(lang),
            site,
            up: "",
            is_timed: false,
            cited: Vec::new(),
            last: None,
            last_place: None,
            is_brief: false,
            named_on: None,
            begun: Begun::default(),
            main_ends: None,
        }
    }

    pub fn markup(self) -> Markup {
        Markup(self.written)
    }

    /// The text that has been collected.
    pub fn seen(self) -> String {
        escape::terminal(self.written.trim())
    }

    pub fn written(&self) -> &str {
        &self.written
    }

    /// Takes back what has been written since.
    pub fn rewind(&mut self, to: usize) {
        self.written.truncate(to);
    }

    /// What has been written once, by these functions.
    pub fn again(&mut self, written: &str) {
        self.written.push_str(written);
    }

    pub fn len(&self) -> usize {
        self.written.len()
    }

    /// Markup of our own. In a plain text it is nothing.
    pub fn raw(&mut self, markup: &'static str) {
        if self.sink == Sink::Html {
            self.written.push_str(markup);
        }
    }

    /// Markup that has been written already.
    pub fn add(&mut self, markup: &Markup) {
        if self.sink == Sink::Html {
            self.written.push_str(&markup.0);
        }
    }

    /// A picture, which escapes its own texts.
    pub fn svg(&mut self, drawn: &Svg) {
        if self.sink == Sink::Html {
            self.written.push_str(drawn.as_str());
        }
    }

    /// Our own style, which names no page and no text.
    pub fn style(&mut self, style: &str) {
        self.written.push_str(style);
    }

    /// The index for search: JSON in which nothing can be markup.
    pub fn island(&mut self, island: &Island) {
        self.written.push_str(island.as_str());
    }

    /// A text of our own that is the same in every language: a comma, a bracket.
    pub fn sign(&mut self, sign: &'static str) {
        self.written.push_str(sign);
    }

    /// An element with what stands in it. The tag may have attributes of our own: `li class=k`.
    pub fn within(&mut self, tag: &'static str, inside: impl FnOnce(&mut Self)) {
        self.tag(tag).within(inside);
    }

    /// The beginning of an element that has further attributes.
    pub fn tag(&mut self, tag: &'static str) -> Tag<'_, 's, 'm> {
        Tag::begin(self, tag)
    }

    pub fn is_html(&self) -> bool {
        self.sink == Sink::Html
    }

    /// Whether an element with that tag is not seen in the text that is collected: what is hidden,
    /// and the other language.
    pub fn leaves_out(&self, tag: &str) -> bool {
        match self.sink {
            Sink::Html => false,
            Sink::Text(lang) => tag == lang.pick(EN, SV) || tag.ends_with(" hidden"),
        }
    }

    /// Any text, whoever is named in it.
    pub fn escaped(&mut self, text: &str) {
        match self.sink {
            Sink::Html => escape::html(text, &mut self.written),
            Sink::Text(_) => self.written.push_str(text),
        }
    }

    /// Text from the data, or any other.
    pub fn text(&mut self, text: &str) {
        match self.site.privacy.hides(text) {
            true => {
                self.within(SV, |out| out.sign("(texten nämner en person och visas inte)"));
                self.within(EN, |out| out.sign("(the text names a person and is not shown)"));
            }
            false => self.escaped(text),
        }
    }

    /// Text where no markup may stand, in a title or an attribute.
    pub fn plain(&mut self, text: &str) {
        match self.site.privacy.hides(text) {
            true => self.sign("–"),
            false => self.escaped(text),
        }
    }

    /// Words in both languages: our own, or the source's word for a sort. What is the same in both
    /// stands once.
    pub fn both(&mut self, sv: &str, en: &str) {
        if sv == en || self.site.privacy.hides(sv) {
            return self.text(sv);
        }
        self.within(SV, |out| out.escaped(sv));
        self.within(EN, |out| out.escaped(en));
    }

    /// The same with a capital letter first.
    pub fn label(&mut self, (sv, en): (&str, &str)) {
        if sv == en || self.site.privacy.hides(sv) {
            return self.text(&words::capital(sv));
        }
        self.within(SV, |out| out.capital(sv));
        self.within(EN, |out| out.capital(en));
    }

    fn capital(&mut self, text: &str) {
        let mut letters = text.chars();
        if let Some(first) = letters.next() {
            let mut buffer = [0; 4];
            first.to_uppercase().for_each(|letter| self.escaped(letter.encode_utf8(&mut buffer)));
        }
        self.escaped(letters.as_str());
    }

    pub fn quoted(&mut self, text: &str) {
        self.sign("”");
        self.text(text);
        self.sign("”");
    }

    /// What a row is of, unless that is what the row before it is of. A page that goes on from
    /// another says it again (`split.rs`).
    pub fn sort_of_row(&mut self, sort: &str, inside: impl FnOnce(&mut Self)) {
        let is_again = self.last.as_deref() == Some(sort);
        self.last = Some(sort.to_string());
        self.within("div class=k", |out| {
            if !is_again {
                inside(out);
            }
        });
    }

    /// Where a row is said, unless that is where the row before it is said.
    pub fn place_of_row(&mut self, reference: impl FnOnce(&mut Self)) {
        let begin = self.written.len();
        self.within("div class=r", reference);
        let place = self.written[begin..].to_string();
        match self.last_place.as_ref() == Some(&place) {
            true => self.written.truncate(begin),
            false => self.last_place = Some(place),
        }
    }

    pub fn number(&mut self, number: usize) {
        let _ = write!(self.written, "{number}");
    }
}
