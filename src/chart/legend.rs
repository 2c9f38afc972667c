//! The legend: what the lines, the dashes and the signs mean, of those that occur.

use crate::chart::boxes::Sign;
use crate::chart::frame::Svg;
use crate::chart::layout::{Point, Rect};
use crate::chart::lines::{self, num};
use crate::chart::rich::{Font, Rich};
use crate::chart::shown::Shown;
use crate::chart::{Spoken, said, svg};
use crate::lang::{Both, Lang, both};
use crate::query::chart::{Link, Mark, Tie};
use crate::query::reporting_lines::Verb;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const FONT: Font = Font::plain(12.0);
/// A sample, and from one entry to the next.
const SAMPLE: f64 = 46.0;
const GAP: f64 = 26.0;
const HIGH: f64 = 22.0;

/// What occurs.
#[derive(Debug, Default)]
pub struct Legend {
    pub ties: BTreeSet<Tie>,
    pub quiet: Option<Tie>,
    /// Marks of lines and boxes.
    pub marks: BTreeSet<Mark>,
    /// Some lines stand in their boxes, in words.
    pub in_words: bool,
    pub is_class: bool,
    pub signs: BTreeSet<Sign>,
    /// Bars of holders, certain and possible.
    pub bars: [bool; 2],
}

/// What occurs in a picture, of whose links some are drawn and others stand in words.
pub fn of(shown: &Shown<'_>, quiet: Option<Tie>, drawn: &[usize]) -> Legend {
    let mut legend = Legend { quiet, in_words: drawn.len() < shown.links.len(), ..Legend::default() };
    for (link, _) in drawn.iter().map(|link| &shown.links[*link]) {
        legend.ties.insert(link.tie);
        legend.marks.extend(&link.marks);
    }
    for node in &shown.nodes {
        legend.is_class |= node.marks.contains(&Mark::Rule);
        legend.marks.extend(node.marks.iter().filter(|mark| **mark != Mark::Rule));
        legend.signs.extend(node.people.iter().map(Sign::of));
    }
    // That somebody is stated needs no explanation where all are.
    if legend.signs.len() == 1 {
        legend.signs.remove(&Sign::Stated);
    }
    legend
}

fn words(sign: Sign) -> Both {
    let word = |sv: &str, en: &str| both(sv, en);
    match sign {
        Sign::Stated => word("angiven", "stated"),
        Sign::Chair => word("ordförande", "chair"),
        Sign::Empty => word("vakant, ingen eller okänd", "vacant, nobody or unknown"),
        Sign::Rule => word(
            "regel: alla som har befattningen eller ansvaret",
            "a rule: all who hold the post or responsibility",
        ),
        Sign::Proposed => word("bara föreslagen eller exempel", "only proposed or an example"),
        Sign::Perhaps => {
            word("kanske: går inte att avgöra för tiden", "perhaps: can't be determined for that time")
        }
        Sign::Implied => word("underförstådd", "implied"),
        Sign::Coming => word("ännu inte där", "not there yet"),
    }
}

/// What stands before somebody, around a point.
pub fn sign(sign: Sign, x: f64, y: f64) -> String {
    let circle = |class: &str, fill: &str, r: f64, more: &str| {
        let (x, y) = (num(x), num(y));
        format!(
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{fill}\" stroke=\"#1b1f24\" \
             stroke-width=\"1.2\"{more}/>"
        )
    };
    let path = |class: &str, fill: &str, d: String, more: &str| {
        format!(
            "<path class=\"{class}\" d=\"{d}\" fill=\"{fill}\" stroke=\"#1b1f24\" \
             stroke-width=\"1.2\"{more}/>"
        )
    };
    let ring = |more: &str| circle("c-sign", "none", 3.6, more);
    let ink = "#1b1f24";
    match sign {
        Sign::Stated => circle("c-solid", ink, 2.4, ""),
        Sign::Chair => path("c-solid", ink, format!("M{} {}h7v7h-7z", num(x - 3.5), num(y - 3.5)), ""),
        Sign::Empty => ring(""),
        Sign::Rule => {
            path("c-sign", "none", format!("M{} {}l4.5 4.5l-4.5 4.5l-4.5 -4.5z", num(x), num(y - 4.5)), "")
        }
        Sign::Proposed => ring(" stroke-dasharray=\"2 1.8\""),
        Sign::Perhaps => {
            let (x, y) = (num(x - 3.0), num(y + 4.0));
            format!("<text class=\"c-ask\" x=\"{x}\" y=\"{y}\" font-size=\"12\" font-weight=\"700\">?</text>")
        }
        // Half of it is known.
        Sign::Implied => {
            ring("") + &path("c-solid", ink, format!("M{} {}a3.6 3.6 0 0 0 0 7.2z", num(x), num(y - 3.6)), "")
        }
        Sign::Coming => {
            path("c-sign", "none", format!("M{} {}l6.5 4l-6.5 4z", num(x - 2.8), num(y - 4.0)), "")
        }
    }
}

/// One entry: its words, what draws its sample around a point, and whether it begins a row.
struct Entry {
    text: Rich,
    sample: Box<dyn Fn(f64, f64) -> String>,
    begins: bool,
}

/// The entries of what occurs, in their order.
fn entries(legend: &Legend) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    let mut add = |text: Rich, begins: bool, sample: Box<dyn Fn(f64, f64) -> String>| {
        all.push(Entry { text, sample, begins });
    };
    for tie in legend.ties.iter().copied() {
        let mut text = Rich::of(&said::tie(tie));
        if legend.quiet == Some(tie) {
            text = text.and(Rich::said(" (utan ord vid linjen)", " (no word at the line)"));
        }
        add(text, false, Box::new(move |x, y| sample(tie, &[], x, y)));
    }
    let part = Tie::Line(Verb::PartOf);
    for mark in legend.marks.iter().copied() {
        let text = Rich::of(&said::mark(mark));
        add(text, false, Box::new(move |x, y| sample(part, &[mark], x, y)));
    }
    if legend.in_words {
        let text = Rich::said(
            "varje ruta hänger på en annan; fler linjer står i den, i ord",
            "each box hangs on one other; more lines stand in it, in words",
        );
        add(text, false, Box::new(move |x, y| sample(part, &[], x, y)));
    }
    if legend.is_class {
        let text = Rich::said(
            "flera av samma slag, som källan inte räknar upp",
            "several of one sort, which the source does not list",
        );
        let drawn = |x: f64, y: f64| {
            let place = |by: f64| Rect { x: x + 12.0 + by, y: y - 8.0 + by, w: 20.0, h: 11.0 };
            let one = |by| svg::rect(place(by), "c-box", "#f6f8fa", Some(("#7d8590", "")));
            one(3.0) + &one(0.0)
        };
        add(text, false, Box::new(drawn));
    }
    // What stands in boxes begins a row of its own.
    for (at, one) in legend.signs.iter().copied().enumerate() {
        add(Rich::of(&words(one)), at == 0, Box::new(move |x, y| sign(one, x + SAMPLE / 2.0 + 10.0, y)));
    }
    let bars = [
        ("c-certain", "#0072b2", "säkert, enligt källorna", "certain, by the sources"),
        (
            "c-possible",
            "#f6f8fa",
            "möjligt: början eller slut är inte angivet på dagen",
            "possible: begin or end is not stated to the day",
        ),
    ];
    for ((class, fill, sv, en), _) in bars.into_iter().zip(legend.bars).filter(|(_, is)| *is) {
        let dash = if class == "c-possible" { " stroke-dasharray=\"4 3\"" } else { "" };
        let drawn = move |x: f64, y: f64| {
            svg::rect(Rect { x: x + 4.0, y: y - 6.0, w: 36.0, h: 12.0 }, class, fill, Some(("#0072b2", dash)))
        };
        add(Rich::said(sv, en), false, Box::new(drawn));
    }
    all
}

/// The legend from a height on, and the height below it.
pub fn drawn(legend: &Legend, spoken: Spoken, left: f64, top: f64, wide: f64) -> (String, f64) {
    let mut flow = Flow { spoken, left, wide, x: left, y: top, out: String::new() };
    for one in entries(legend) {
        if one.begins {
            flow.wrap();
        }
        flow.entry(&one.text, one.sample);
    }
    let bottom = if flow.out.is_empty() { top } else { flow.y + HIGH };
    (format!("<g class=\"c-legend\">\n{}</g>\n", flow.out), bottom)
}

/// The legend as a list beside the picture: each sample, and its words.
pub fn samples(legend: &Legend) -> Vec<(Svg, Both)> {
    let one = |one: Entry| {
        let words = both(one.text.plain(Lang::Sv), one.text.plain(Lang::En));
        (Svg::sample(&(one.sample)(0.0, HIGH / 2.0), SAMPLE, HIGH), words)
    };
    entries(legend).into_iter().map(one).collect()
}

fn sample(tie: Tie, marks: &[Mark], x: f64, y: f64) -> String {
    let link = Link {
        from: 0,
        to: 0,
        tie,
        purpose: None,
        marks: marks.to_vec(),
        bounds: crate::model::time::Bounds::default(),
    };
    let points = [Point { x: x + SAMPLE - 8.0, y }, Point { x, y }];
    format!("<g class=\"{}\">{}</g>", lines::classes(&link), lines::drawn(&points, true, &link))
}

/// Entries beside and below each other.
struct Flow {
    spoken: Spoken,
    left: f64,
    wide: f64,
    x: f64,
    y: f64,
    out: String,
}

impl Flow {
    fn wrap(&mut self) {
        if self.x > self.left {
            self.x = self.left;
            self.y += HIGH;
        }
    }

    fn entry(&mut self, text: &Rich, sample: impl Fn(f64, f64) -> String) {
        let own = SAMPLE + text.width(self.spoken, FONT);
        if self.x > self.left && self.x + own > self.left + self.wide {
            self.wrap();
        }
        let (x, y) = (num(self.x + SAMPLE), num(self.y + 4.0));
        let _ = writeln!(
            self.out,
            "{}<text x=\"{x}\" y=\"{y}\" font-size=\"12\">{}</text>",
            sample(self.x, self.y),
            text.svg(self.spoken)
        );
        self.x += own + GAP;
    }
}
