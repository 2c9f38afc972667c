//! The picture: lines, their labels and boxes.

use crate::chart::boxes::{Boxed, Reference, boxed};
use crate::chart::frame::{Picture, Svg, framed};
use crate::chart::layout::{Graph, Laid, Rect, Size, Tie as Tied, lay};
use crate::chart::legend;
use crate::chart::lines::{self, num};
use crate::chart::rich::{Font, Rich, xml};
use crate::chart::shown::{Shown, shown, upper_and_lower};
use crate::chart::{Look, Spoken, bars, bounds_attr, said};
use crate::query::chart::{Chart, Link, Mark, Node, Side, Subject, Tie};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const LABEL: Font = Font::plain(11.5);
/// A label is broken into lines of this width.
const LABEL_WIDE: f64 = 150.0;
/// A picture that is wider than this is drawn otherwise: lines could not be followed in it.
const WIDEST: f64 = 2_600.0;
/// From so many lines on the commonest kind has no label but in the legend.
const COMMON: usize = 4;

/// A chart as a picture.
pub fn svg(chart: &Chart, look: &Look<'_>) -> Svg {
    if let Subject::Holders(_) = chart.subject {
        let (body, size, legend) = bars::drawn(chart, look);
        return framed(chart, look, Picture { body, size, legend, boxes: 0, links: 0, hidden: 0 });
    }
    let shown = shown(chart, look.most);
    let quiet = quiet(&shown);
    let mut plan = Plan::wide(&shown, quiet, look.spoken);
    if plan.laid.size.w > WIDEST {
        plan = Plan::narrow(&shown, quiet, look.spoken);
    }
    let Plan { boxes, laid, drawn } = plan;
    let mut body = String::new();
    links(&shown, &drawn, &laid, &mut body);
    for one in &laid.labels {
        let of: Vec<&(Link, usize)> = one.ties.iter().map(|tie| &shown.links[drawn[*tie]]).collect();
        let Some((link, _)) = of.first() else { continue };
        let lines = label(link, quiet, look.spoken).0;
        let when: BTreeSet<String> = of.iter().map(|(link, _)| bounds_attr(&link.bounds)).collect();
        let key = if when.len() > 1 { "data-any" } else { "data-t" };
        let when = when.into_iter().collect::<Vec<_>>().join(";");
        let _ = write!(
            body,
            "<g class=\"c-label\" {key}=\"{when}\">{}",
            rect(one.place, "c-paper", "#ffffff", None)
        );
        for (at, line) in lines.iter().enumerate() {
            let y = one.place.y + 12.0 + at as f64 * 14.0;
            let x = one.place.x + one.place.w / 2.0;
            let _ = write!(
                body,
                "<text text-anchor=\"middle\" x=\"{}\" y=\"{}\" font-size=\"11.5\">{}</text>",
                num(x),
                num(y),
                line.svg(look.spoken)
            );
        }
        body.push_str("</g>\n");
    }
    for ((node, one), place) in shown.nodes.iter().zip(&boxes).zip(&laid.boxes) {
        node_drawn(node, one, *place, look, &mut body);
    }
    let legend = legend::of(&shown, quiet, &drawn);
    let picture = Picture {
        body,
        size: laid.size,
        legend,
        boxes: shown.nodes.len(),
        links: shown.links.len(),
        hidden: shown.hidden,
    };
    framed(chart, look, picture)
}

/// Where everything stands, and which links are drawn as lines.
struct Plan {
    boxes: Vec<Boxed>,
    laid: Laid,
    drawn: Vec<usize>,
}

impl Plan {
    /// Every link is a line with its label.
    fn wide(shown: &Shown<'_>, quiet: Option<Tie>, spoken: Spoken) -> Plan {
        let boxes: Vec<Boxed> = shown.nodes.iter().map(|node| boxed(node, &[], spoken)).collect();
        let drawn: Vec<usize> = (0..shown.links.len()).collect();
        let laid = lay(&graph(shown, &drawn, &boxes, false, |link| label(link, quiet, spoken).1));
        Plan { boxes, laid, drawn }
    }

    /// Each box hangs on one other; what else it is tied to stands in it, in words.
    fn narrow(shown: &Shown<'_>, quiet: Option<Tie>, spoken: Spoken) -> Plan {
        let drawn = shown.forest();
        let mut words: Vec<Vec<Reference>> = vec![Vec::new(); shown.nodes.len()];
        let lines: BTreeSet<usize> = drawn.iter().copied().collect();
        for (at, (link, _)) in shown.links.iter().enumerate() {
            // What the legend says of all lines need not be said again.
            if Some(link.tie) != quiet || !link.marks.is_empty() || !lines.contains(&at) {
                let (upper, lower) = upper_and_lower(link);
                words[lower].push(Reference::of(link, shown.nodes[upper]));
            }
        }
        let boxes: Vec<Boxed> =
            shown.nodes.iter().zip(&words).map(|(node, words)| boxed(node, words, spoken)).collect();
        let laid = lay(&graph(shown, &drawn, &boxes, true, |_| Size::default()));
        Plan { boxes, laid, drawn }
    }
}

fn graph(
    shown: &Shown<'_>,
    drawn: &[usize],
    boxes: &[Boxed],
    is_narrow: bool,
    label: impl Fn(&Link) -> Size,
) -> Graph {
    let mut styles: BTreeMap<(Tie, &[Mark]), usize> = BTreeMap::new();
    let ties = drawn.iter().map(|link| &shown.links[*link].0).map(|link| {
        let count = styles.len();
        let style = *styles.entry((link.tie, &link.marks)).or_insert(count);
        Tied { from: link.from, to: link.to, is_down: link.tie.is_down(), style, label: label(link) }
    });
    Graph {
        ties: ties.collect(),
        boxes: boxes.iter().map(|one| one.size).collect(),
        pins: pins(shown),
        is_narrow,
    }
}

/// Of a reorganisation, what was there before stands on top and what is there after below.
fn pins(shown: &Shown<'_>) -> Vec<Option<usize>> {
    let has_moved = shown.nodes.iter().any(|node| node.side == Some(Side::Moved));
    let layer = |side: Side| match side {
        Side::Before => 0,
        Side::Moved => 1,
        Side::After => 1 + usize::from(has_moved),
    };
    shown.nodes.iter().map(|node| node.side.map(layer)).collect()
}

/// The kind of line that needs no label since most are of it: being a part.
fn quiet(shown: &Shown<'_>) -> Option<Tie> {
    let parts = [Tie::AreaOf, Tie::Line(crate::query::reporting_lines::Verb::PartOf)];
    parts.into_iter().find(|tie| {
        shown.links.iter().filter(|(link, _)| link.tie == *tie && link.marks.is_empty()).count() >= COMMON
    })
}

fn label(link: &Link, quiet: Option<Tie>, spoken: Spoken) -> (Vec<Rich>, Size) {
    if Some(link.tie) == quiet && link.marks.is_empty() {
        return (Vec::new(), Size::default());
    }
    let verb = Rich::of(&said::tie(link.tie));
    let marks = link.marks.iter().map(|mark| Rich::of(&said::mark(*mark)));
    let lines: Vec<Rich> =
        std::iter::once(verb).chain(marks).flat_map(|part| part.wrap(spoken, LABEL, LABEL_WIDE)).collect();
    let wide = lines.iter().map(|line| line.width(spoken, LABEL)).fold(0.0, f64::max);
    let size = Size { w: (wide + 8.0).ceil(), h: lines.len() as f64 * 14.0 + 4.0 };
    (lines, size)
}

fn links(shown: &Shown<'_>, drawn: &[usize], laid: &Laid, body: &mut String) {
    for (at, (link, count)) in drawn.iter().map(|link| &shown.links[*link]).enumerate() {
        let end = |name: &str, at: usize| {
            shown.nodes[at]
                .key
                .as_ref()
                .map_or_else(String::new, |id| format!(" data-{name}=\"{}\"", xml(id)))
        };
        let (from, to) = (end("from", link.from), end("to", link.to));
        let many = if *count > 1 { format!(" data-count=\"{count}\"") } else { String::new() };
        let _ = writeln!(
            body,
            "<g class=\"{}\" data-t=\"{}\"{many}{from}{to}>{}</g>",
            lines::classes(link),
            bounds_attr(&link.bounds),
            lines::drawn(&laid.lines[at], laid.is_up[at], link)
        );
    }
}

pub fn rect(place: Rect, class: &str, fill: &str, stroke: Option<(&str, &str)>) -> String {
    let stroke = stroke.map_or_else(String::new, |(colour, dash)| format!(" stroke=\"{colour}\"{dash}"));
    let (x, y, w, h) = (num(place.x), num(place.y), num(place.w), num(place.h));
    format!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"4\" \
         fill=\"{fill}\"{stroke}/>"
    )
}

fn node_drawn(node: &Node, one: &Boxed, place: Rect, look: &Look<'_>, out: &mut String) {
    let link = node.key.as_deref().and_then(|id| (look.href)(id));
    let mut classes = String::from("c-node");
    if node.is_focus {
        classes.push_str(" c-focus");
    }
    node.marks.iter().for_each(|mark| classes.push_str(&format!(" c-{}", said::mark_key(*mark))));
    if let Some(link) = &link {
        let _ = write!(out, "<a href=\"{}\">", xml(link));
    }
    let _ = write!(out, "<g class=\"{classes}\">");
    let (fill, edge) = if node.is_focus { ("#e6f1fa", "#0a5a8a") } else { ("#f6f8fa", "#7d8590") };
    let dash =
        lines::dash(&node.marks).map_or_else(String::new, |dash| format!(" stroke-dasharray=\"{dash}\""));
    let width = if node.is_focus { "2" } else { "1.2" };
    if node.marks.contains(&Mark::Rule) {
        // A class is several: one box behind another.
        let behind = Rect { x: place.x + 4.0, y: place.y + 4.0, ..place };
        out.push_str(&rect(behind, "c-box", fill, Some((edge, ""))));
    }
    out.push_str(&rect(place, "c-box", fill, Some((edge, &format!(" stroke-width=\"{width}\"{dash}")))));
    if let Some(y) = one.rule {
        let (x, right, y) = (num(place.x), num(place.right()), num(place.y + y));
        let _ = write!(
            out,
            "<path class=\"c-divider\" d=\"M{x} {y}H{right}\" stroke=\"#7d8590\" stroke-width=\"0.7\"/>"
        );
    }
    let mut rest = 0;
    for row in &one.rows {
        if let Some(when) = &row.bounds {
            let sign = row.sign.map(|sign| legend::sign(sign, place.x + row.x - 8.0, place.y + row.y - 4.5));
            let class = if sign.is_some() { "c-person" } else { "c-tied" };
            let _ = write!(out, "<g class=\"{class}\" data-t=\"{when}\">{}", sign.unwrap_or_default());
            rest = row.more + 1;
        }
        let (font, fill) = match row.class {
            "c-word" => ("font-size=\"11\"", "#57606a"),
            "c-name" => ("font-size=\"14\" font-weight=\"600\"", "#1b1f24"),
            "c-who" => ("font-size=\"13\"", "#1b1f24"),
            "c-mark" => ("font-size=\"11.5\"", "#1b1f24"),
            _ => ("font-size=\"11.5\"", "#57606a"),
        };
        let (x, y, text) = (num(place.x + row.x), num(place.y + row.y), row.text.svg(look.spoken));
        let _ = write!(
            out,
            "<text class=\"{}\" x=\"{x}\" y=\"{y}\" {font} fill=\"{fill}\">{text}</text>",
            row.class
        );
        if rest > 0 {
            rest -= 1;
            if rest == 0 {
                out.push_str("</g>");
            }
        }
    }
    out.push_str(if link.is_some() { "</g></a>\n" } else { "</g>\n" });
}
