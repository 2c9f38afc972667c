//! A chart, written: as a picture of our own, for Mermaid, for Graphviz, and as an indented text.

mod bars;
mod boxes;
mod dot;
mod frame;
pub mod layout;
mod legend;
mod lines;
mod mermaid;
mod people;
mod rich;
mod said;
mod shown;
mod svg;
mod text;

use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::time::Bounds;
use crate::query::chart::Chart;
use crate::report::{Style, fit};

pub use frame::Svg;
pub use svg::svg;

/// How a chart is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// An indented list ¦ En indragen lista
    Text,
    /// A picture ¦ En bild
    Svg,
    /// For Markdown that draws Mermaid ¦ För Markdown som ritar Mermaid
    Mermaid,
    /// For Graphviz ¦ För Graphviz
    Dot,
}

/// The picture's style sheet: a picture of its own has it in itself, a page has it once.
pub const CSS: &str = include_str!("chart.css");

/// Boxes of a picture, at most. What does not fit is said; the text has all.
pub const MOST_BOXES: usize = 400;

/// The language of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    One(Lang),
    /// Every word that differs is there twice, marked with its language, so that a page can hide
    /// one of them.
    Both,
}

/// How a picture is drawn.
pub struct Look<'l> {
    pub spoken: Spoken,
    /// A file of its own, with its style in it.
    pub standalone: bool,
    /// Boxes, at most.
    pub most: usize,
    /// What the ids of the title and of the description begin with.
    pub id: &'l str,
    /// Where an entity's own page is, by its id.
    pub href: &'l dyn Fn(&str) -> Option<String>,
}

/// The text of a chart in a format.
pub fn render(chart: &Chart, format: Format, style: Style) -> String {
    match format {
        Format::Text => text::render(chart, style),
        Format::Svg => svg(
            chart,
            &Look {
                spoken: Spoken::One(style.lang),
                standalone: true,
                most: MOST_BOXES,
                id: "chart",
                href: &|_| None,
            },
        )
        .into_string(),
        Format::Mermaid => mermaid::render(chart, style.lang),
        Format::Dot => dot::render(chart, style.lang),
    }
}

/// That there is nothing to draw, as a sentence; `None` where there is something.
pub fn nothing(chart: &Chart, style: Style) -> Option<String> {
    chart.is_empty().then(|| fit(&format!("{}\n", said::nothing(chart).get(style.lang)), style.width))
}

/// The days between which something holds, for a page that shows another day: not before, not
/// after, begun by, lasts to; each a day or nothing.
pub fn bounds_attr(bounds: &Bounds) -> String {
    // An end of the calendar is an open end: what is open bounds nothing, and what has always begun
    // had begun before any day.
    let bound = |day: Option<Day>| {
        day.filter(|day| *day != Day::MIN && *day != Day::MAX).map_or_else(String::new, |day| day.to_string())
    };
    let reach = |day: Option<Day>| match day {
        Some(Day::MIN) => "0000-01-01".to_string(),
        Some(Day::MAX) => "9999-12-31".to_string(),
        other => bound(other),
    };
    [bound(bounds.not_before), bound(bounds.not_after), reach(bounds.begun_by), reach(bounds.lasts_to)]
        .join(",")
}
