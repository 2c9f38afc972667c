//! A chart for Markdown that draws Mermaid: as much as the narrowest of those that draw it take,
//! and what is left out is said.

use crate::chart::shown::{nearest, upper_and_lower};
use crate::chart::{people, said};
use crate::lang::Lang;
use crate::query::chart::{Chart, Link, Mark, Node};
use crate::report::{escape, words};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Characters of a picture, at most.
const MOST: usize = 4_800;

pub fn render(chart: &Chart, lang: Lang) -> String {
    let order = nearest(chart, usize::MAX);
    let all = order.len().max(chart.bars.len());
    // One box more is never a shorter picture, so the most that fit are found by halving.
    let fits = |shown: &usize| draw(chart, &order, *shown, lang).chars().count() <= MOST;
    let counts: Vec<usize> = (1..=all).collect();
    let shown = counts.partition_point(fits);
    draw(chart, &order, shown, lang)
}

fn draw(chart: &Chart, order: &[usize], shown: usize, lang: Lang) -> String {
    let mut out = String::from("flowchart BT\n");
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, at) in order.iter().take(shown).enumerate() {
        places.insert(*at, place);
        out.push_str(&node(&chart.nodes[*at], place, lang));
    }
    let mut lines = 0;
    for link in &chart.links {
        let (upper, lower) = upper_and_lower(link);
        if let (Some(upper), Some(lower)) = (places.get(&upper), places.get(&lower)) {
            out.push_str(&line(link, *upper, *lower, lang));
            lines += 1;
        }
    }
    for (at, bar) in chart.bars.iter().take(shown).enumerate() {
        let who = bar
            .who
            .as_ref()
            .map_or_else(|| said::nameless(&bar.marks).get(lang).to_string(), |who| who.shown(lang));
        let acting = words::acting(bar.marks.contains(&Mark::Acting), lang);
        let (who, time) =
            (escape::mermaid(&format!("{who}{acting}")), escape::mermaid(&words::time(&bar.basis, lang)));
        let _ = writeln!(out, "  h{at}[\"{who}<br>{time}\"]");
        if at > 0 {
            let _ = writeln!(out, "  h{} ~~~ h{at}", at - 1);
        }
    }
    let all = chart.nodes.len().max(chart.bars.len());
    if shown < all {
        let links = chart.links.len();
        let note = lang.pick(
            format!(
                "Bilden visar {shown} av {all} rutor och {lines} av {links} linjer: mer ryms inte. Alla \
                står i gov chart -o text."
            ),
            format!(
                "The picture shows {shown} of {all} boxes and {lines} of {links} lines: no more fit. \
                All are in gov chart -o text."
            ),
        );
        let note = escape::mermaid(&note);
        let _ = writeln!(out, "  note[\"{note}\"]");
    }
    out
}

fn node(node: &Node, place: usize, lang: Lang) -> String {
    let all = people::of_box(node, lang);
    let label: Vec<String> = all.iter().map(|line| escape::mermaid(line)).collect();
    let label = label.join("<br>");
    // What was asked about has round corners.
    if node.is_focus { format!("  n{place}(\"{label}\")\n") } else { format!("  n{place}[\"{label}\"]\n") }
}

/// Each line has its verb in words; what is not plainly stated is dashed. It is drawn from above,
/// its arrow at the end that it leads to.
fn line(link: &Link, upper: usize, lower: usize, lang: Lang) -> String {
    let words = std::iter::once(said::tie(link.tie)).chain(link.marks.iter().map(|mark| said::mark(*mark)));
    let label: Vec<String> = words.map(|word| escape::mermaid(word.get(lang))).collect();
    let label = label.join(", ");
    match (link.marks.is_empty(), link.tie.is_down()) {
        (true, true) => format!("  n{upper} -->|\"{label}\"| n{lower}\n"),
        (false, true) => format!("  n{upper} -.->|\"{label}\"| n{lower}\n"),
        (true, false) => format!("  n{lower} -->|\"{label}\"| n{upper}\n"),
        (false, false) => format!("  n{lower} -.->|\"{label}\"| n{upper}\n"),
    }
}
