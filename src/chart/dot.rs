//! A chart for Graphviz, whole. Each verb has its arrow, and what makes a line uncertain its style
//! and its word.

use crate::chart::lines::{Head, head};
use crate::chart::{people, said};
use crate::lang::Lang;
use crate::query::chart::{Chart, Link, Mark, Node};
use crate::report::{escape, words};
use std::fmt::Write as _;

pub fn render(chart: &Chart, lang: Lang) -> String {
    let mut out = String::from("digraph chart {\n");
    let title = said::title(chart);
    let notes = said::left_out(chart);
    let about: Vec<String> =
        std::iter::once(&title).chain(&notes).map(|text| escape::dot(text.get(lang))).collect();
    let _ = writeln!(
        out,
        "  graph [label=\"{}\\l\", labelloc=b, labeljust=l, rankdir=TB, nodesep=0.3, ranksep=0.5];",
        about.join("\\l")
    );
    out.push_str(
        "  node [shape=box, fontname=\"sans-serif\", fontsize=12];\n  edge \
        [fontname=\"sans-serif\", fontsize=10];\n",
    );
    for (at, node) in chart.nodes.iter().enumerate() {
        let style = match style(&node.marks) {
            "solid" if node.is_focus => "bold",
            style => style,
        };
        let _ = writeln!(
            out,
            "  n{at} [label=\"{}\", style={style}{}];",
            lines(&people::of_box(node, lang)),
            peripheries(node)
        );
    }
    for link in &chart.links {
        out.push_str(&line(link, lang));
    }
    if !chart.bars.is_empty() {
        bars(chart, lang, &mut out);
    }
    out + "}\n"
}

fn lines(all: &[String]) -> String {
    all.iter().map(|line| format!("{}\\l", escape::dot(line))).collect()
}

/// A class is several.
fn peripheries(node: &Node) -> &'static str {
    if node.marks.contains(&Mark::Rule) { ", peripheries=2" } else { "" }
}

fn style(marks: &[Mark]) -> &'static str {
    let has = |mark| marks.contains(&mark);
    match () {
        () if has(Mark::Proposed) || has(Mark::Rejected) || has(Mark::Example) || has(Mark::Perhaps) => {
            "dotted"
        }
        () if has(Mark::Implied) || has(Mark::Coming) => "dashed",
        () => "solid",
    }
}

fn line(link: &Link, lang: Lang) -> String {
    let words = std::iter::once(said::tie(link.tie)).chain(link.marks.iter().map(|mark| said::mark(*mark)));
    let label: Vec<String> = words.map(|word| escape::dot(word.get(lang))).collect();
    let end = match head(link.tie) {
        Head::None => "none",
        Head::Full => "normal",
        Head::Hollow => "empty",
        Head::Two => "normalnormal",
        Head::Ring => "odot",
        Head::Square => "obox",
        Head::Diamond => "diamond",
        Head::Tee => "tee",
        Head::Double => "teetee",
    };
    // Whatever hangs on something stands below it: the line is drawn from above, its arrow at
    // whichever end it has.
    let (upper, lower, side) =
        if link.tie.is_down() { (link.from, link.to, "head") } else { (link.to, link.from, "tail") };
    let dir = if side == "head" { "forward" } else { "back" };
    format!(
        "  n{upper} -> n{lower} [label=\"{}\", style={}, dir={dir}, arrow{side}={end}];\n",
        label.join("\\n"),
        style(&link.marks)
    )
}

/// The holders of a post, one after another.
fn bars(chart: &Chart, lang: Lang, out: &mut String) {
    for (at, bar) in chart.bars.iter().enumerate() {
        let who = bar
            .who
            .as_ref()
            .map_or_else(|| said::nameless(&bar.marks).get(lang).to_string(), |who| who.shown(lang));
        let acting = words::acting(bar.marks.contains(&Mark::Acting), lang);
        let label = lines(&[format!("{who}{acting}"), words::time(&bar.basis, lang)]);
        let style = if bar.bounds.certain().is_some() { "solid" } else { "dashed" };
        let _ = writeln!(out, "  h{at} [label=\"{label}\", style={style}];");
        if at > 0 {
            let _ = writeln!(out, "  h{} -> h{at} [style=invis];", at - 1);
        }
    }
}
