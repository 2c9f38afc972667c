//! The inside of a box: what it is, its name, its marks, and whoever is in it, the chair first.

use crate::chart::layout::Size;
use crate::chart::rich::{Font, Rich};
use crate::chart::{Spoken, bounds_attr, people, said};
use crate::query::chart::{Link, Mark, Node, Person};
use crate::query::who::{PostHolder, Who};

pub const PAD: f64 = 11.0;
/// From the edge of the box to the text of a line with a sign before it.
const INDENT: f64 = 15.0;
const WORD: Font = Font::plain(11.0);
const NAME: Font = Font::bold(14.0);
const WHO: Font = Font::plain(13.0);
const MORE: Font = Font::plain(11.5);
const NARROW: f64 = 184.0;
const WIDE: f64 = 280.0;
const LEAST: f64 = 96.0;

/// A box with its lines of text, each at its place within the box.
#[derive(Clone, Debug)]
pub struct Boxed {
    pub size: Size,
    pub rows: Vec<Row>,
    /// Where a line stands between the name and the people.
    pub rule: Option<f64>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub x: f64,
    /// The line on which the letters stand.
    pub y: f64,
    pub class: &'static str,
    pub text: Rich,
    /// Before the first line of a person.
    pub sign: Option<Sign>,
    /// When it holds; only a person's first line.
    pub bounds: Option<String>,
    /// How many of the rows after it are of the same person.
    pub more: usize,
}

/// What stands before somebody in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    Stated,
    Chair,
    /// Nobody by name: vacant, none, unknown.
    Empty,
    Rule,
    Proposed,
    Perhaps,
    Implied,
    Coming,
}

impl Sign {
    pub fn of(person: &Person) -> Sign {
        let has = |mark| person.marks.contains(&mark);
        let is_unknown =
            matches!(&person.who, Who::Post { holder: PostHolder::Unknown | PostHolder::Vacant, .. });
        match () {
            () if has(Mark::Coming) => Sign::Coming,
            () if has(Mark::Proposed) || has(Mark::Rejected) || has(Mark::Example) => Sign::Proposed,
            () if has(Mark::Perhaps) => Sign::Perhaps,
            () if has(Mark::Vacant) || has(Mark::Nobody) || is_unknown => Sign::Empty,
            () if has(Mark::Rule) => Sign::Rule,
            () if has(Mark::Implied) => Sign::Implied,
            () if person.role == Some(crate::model::seat::Role::Chair) => Sign::Chair,
            () => Sign::Stated,
        }
    }
}

/// What a box is tied to, in words.
#[derive(Clone, Debug)]
pub struct Reference {
    text: Rich,
    bounds: String,
}

impl Reference {
    /// Of the lower box of a link, which names the upper one with its marks.
    pub fn of(link: &Link, upper: &Node) -> Reference {
        let own = upper.marks.iter().filter(|mark| **mark != Mark::Rule && !link.marks.contains(mark));
        let marks: Vec<Rich> = own.chain(&link.marks).map(|mark| Rich::of(&said::mark(*mark))).collect();
        let marks = match marks.is_empty() {
            true => Rich::default(),
            false => Rich::data(" (").and(Rich::join(marks, ", ")).and(Rich::data(")")),
        };
        let name = Rich::data(&format!(" {}", upper.name));
        let text = Rich::of(&said::tie_below(link.tie)).and(name).and(marks);
        Reference { text, bounds: bounds_attr(&link.bounds) }
    }
}

pub fn boxed(node: &Node, references: &[Reference], spoken: Spoken) -> Boxed {
    let name = Rich::data(&node.name);
    let most = if node.is_focus || node.people.len() > 2 {
        WIDE
    } else {
        name.widest(spoken, NAME).clamp(NARROW, WIDE)
    };
    let mut inside = Inside { spoken, most, y: PAD - 3.0, wide: 0.0, rows: Vec::new() };
    let side = node.side.map(|side| Rich::of(&said::side(side)));
    let word = node.word.as_ref().map(Rich::of);
    inside.lines(&Rich::join(side.into_iter().chain(word), " · "), WORD, "c-word", 0.0);
    inside.lines(&name, NAME, "c-name", 0.0);
    inside.lines(
        &Rich::join(node.marks.iter().map(|mark| Rich::of(&said::node_mark(*mark))), " · "),
        MORE,
        "c-mark",
        0.0,
    );
    for one in references {
        let first = inside.rows.len();
        inside.y += 1.0;
        inside.lines(&one.text, MORE, "c-ref", 0.0);
        inside.group(first, None, one.bounds.clone());
    }
    let mut rule = None;
    if !node.people.is_empty() || node.unstated.is_some() {
        inside.y += 6.0;
        rule = Some(inside.y);
        inside.y += 3.0;
    }
    if let Some(unstated) = node.unstated {
        inside.lines(&Rich::of(&said::unstated(unstated)), MORE, "c-unstated", 0.0);
    }
    for person in &node.people {
        inside.person(person);
    }
    Boxed {
        size: Size { w: (inside.wide + 2.0 * PAD).max(LEAST).ceil(), h: (inside.y + PAD - 2.0).ceil() },
        rows: inside.rows,
        rule,
    }
}

struct Inside {
    spoken: Spoken,
    most: f64,
    y: f64,
    wide: f64,
    rows: Vec<Row>,
}

impl Inside {
    fn lines(&mut self, text: &Rich, font: Font, class: &'static str, indent: f64) {
        if text.is_empty() {
            return;
        }
        for line in text.wrap(self.spoken, font, self.most - indent) {
            self.y += (font.size * 1.28).round();
            self.wide = self.wide.max(line.width(self.spoken, font) + indent);
            self.rows.push(Row {
                x: PAD + indent,
                y: self.y,
                class,
                text: line,
                sign: None,
                bounds: None,
                more: 0,
            });
        }
    }

    fn person(&mut self, person: &Person) {
        let said = people::said(person);
        self.y += 3.0;
        let first = self.rows.len();
        self.lines(&said.who, WHO, "c-who", INDENT);
        self.lines(&Rich::join(said.more, " · "), MORE, "c-more", INDENT);
        self.group(first, Some(Sign::of(person)), bounds_attr(&person.bounds));
    }

    /// The rows from one on are of one statement.
    fn group(&mut self, first: usize, sign: Option<Sign>, bounds: String) {
        let more = self.rows.len() - first - 1;
        let row = &mut self.rows[first];
        (row.sign, row.bounds, row.more) = (sign, Some(bounds), more);
    }
}
