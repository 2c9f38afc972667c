//! What stands around a picture: its title, its legend and what it leaves out.

use crate::chart::layout::Size;
use crate::chart::legend::{self, Legend};
use crate::chart::lines::num;
use crate::chart::rich::{Font, Rich, xml};
use crate::chart::{CSS, Look, Spoken, said};
use crate::lang::{Both, Lang};
use crate::query::chart::Chart;
use std::fmt::Write as _;

/// Around the picture.
const MARGIN: f64 = 20.0;
const TITLE: Font = Font::bold(17.0);
const NOTE: Font = Font::plain(12.0);
const LEAST: f64 = 480.0;

/// A picture as it can stand in a page: its texts are escaped.
pub struct Svg {
    drawn: String,
    /// Of a picture on a page, what its signs mean: a sample of each and its words. They stand
    /// below it, as within it they would be moved out of sight.
    pub legend: Vec<(Svg, Both)>,
    /// What it leaves out, on a page.
    pub notes: Vec<Both>,
}

impl Svg {
    /// A sample of a legend, as wide and as high as it is.
    pub fn sample(drawn: &str, wide: f64, high: f64) -> Svg {
        let (w, h) = (num(wide), num(high));
        let size = format!("viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\"");
        let drawn = format!("<svg class=\"c-chart\" {size} aria-hidden=\"true\">{drawn}</svg>");
        Svg { drawn, legend: Vec::new(), notes: Vec::new() }
    }

    pub fn as_str(&self) -> &str {
        &self.drawn
    }

    pub fn into_string(self) -> String {
        self.drawn
    }
}

/// What is drawn, before it is framed.
pub struct Picture {
    pub body: String,
    pub size: Size,
    pub legend: Legend,
    pub boxes: usize,
    pub links: usize,
    pub hidden: usize,
}

/// The picture with its title, its legend and what it leaves out.
pub fn framed(chart: &Chart, look: &Look<'_>, picture: Picture) -> Svg {
    let wide = picture.size.w.max(LEAST);
    let mut y = MARGIN;
    let mut head = String::new();
    let title = Rich::of(&said::title(chart));
    if look.standalone {
        for line in title.wrap(look.spoken, TITLE, wide) {
            y += 20.0;
            let text = line.svg(look.spoken);
            let _ = writeln!(
                head,
                "<text class=\"c-title\" x=\"{}\" y=\"{}\" font-size=\"17\" \
                 font-weight=\"600\">{text}</text>",
                num(MARGIN),
                num(y)
            );
        }
        y += 20.0;
    }
    let top = y;
    y += picture.size.h;
    let mut notes = said::left_out(chart);
    notes.extend(said::hidden(picture.boxes, picture.hidden));
    let (mut legend, mut foot) = (String::new(), String::new());
    if look.standalone {
        (legend, y) = legend::drawn(&picture.legend, look.spoken, MARGIN, y + 28.0, wide);
    }
    let inside = notes.iter().filter(|_| look.standalone);
    for line in inside.flat_map(|note| Rich::of(note).wrap(look.spoken, NOTE, wide)) {
        y += 17.0;
        let (x, y, text) = (num(MARGIN), num(y), line.svg(look.spoken));
        let _ = writeln!(
            foot,
            "<text class=\"c-note\" x=\"{x}\" y=\"{y}\" font-size=\"12\" fill=\"#57606a\">{text}</text>"
        );
    }
    let (w, h) = (num((wide + 2.0 * MARGIN).ceil()), num((y + MARGIN).ceil()));
    let (id, one) = (xml(look.id), |rich: &Rich| match look.spoken {
        Spoken::One(lang) => xml(&rich.plain(lang)),
        Spoken::Both => {
            let (sv, en) = (rich.plain(Lang::Sv), rich.plain(Lang::En));
            if sv == en { xml(&sv) } else { format!("{} / {}", xml(&sv), xml(&en)) }
        }
    });
    let (title, desc) =
        (one(&title), one(&Rich::of(&said::description(chart, picture.boxes, picture.links))));
    // On a page it is what it is by itself, a document of graphics with links in it that its title
    // names.
    let (ns, label) = match look.standalone {
        true => (
            " xmlns=\"http://www.w3.org/2000/svg\"",
            format!(" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\""),
        ),
        false => ("", String::new()),
    };
    let lang = match look.spoken {
        Spoken::One(lang) => format!(" lang=\"{}\"", lang.pick("sv", "en")),
        Spoken::Both => String::new(),
    };
    // The smallest letters are of 11; on a page nothing is to be below 12 pixels.
    let on_page = |size: &str| match size.parse::<f64>() {
        Ok(number) if !look.standalone => num((number * 1.1).ceil()),
        _ => size.to_string(),
    };
    let (wide_on_page, high_on_page) = (on_page(&w), on_page(&h));
    let mut out = format!(
        "<svg{ns} class=\"c-chart\"{lang}{label} viewBox=\"0 0 {w} {h}\" width=\"{wide_on_page}\" height=\"{high_on_page}\" \
         font-family=\"system-ui, sans-serif\">\n<title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{desc}</desc>\n"
    );
    if look.standalone {
        let _ = write!(
            out,
            "<style>\n{CSS}</style>\n<rect class=\"c-paper\" width=\"{w}\" height=\"{h}\" \
             fill=\"#ffffff\"/>\n"
        );
    }
    let left = MARGIN + ((wide - picture.size.w) / 2.0).max(0.0);
    let _ = write!(
        out,
        "{head}<g transform=\"translate({} {})\">\n{}</g>\n{legend}{foot}</svg>\n",
        num(left),
        num(top),
        picture.body
    );
    if look.standalone {
        return Svg { drawn: out, legend: Vec::new(), notes: Vec::new() };
    }
    Svg { drawn: out, legend: legend::samples(&picture.legend), notes }
}
