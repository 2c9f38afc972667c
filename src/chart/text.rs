//! A chart as an indented list, whole: what stands below something is indented under it. What hangs
//! on several is told once and named under the others, and a circle is closed and said. For those
//! who listen to it each line says what it stands below.

use crate::chart::{people, said};
use crate::lang::Lang;
use crate::query::chart::{Bar, Chart, Link, Mark, Node, Subject};
use crate::report::formats::{sentences, wrap};
use crate::report::{Style, escape, words};

/// Deeper than this nothing is indented further.
const DEEPEST: usize = 20;

pub fn render(chart: &Chart, style: Style) -> String {
    let mut out = Out { style, lines: Vec::new() };
    out.line(0, said::title(chart).get(style.lang));
    out.lines.push(String::new());
    if chart.bars.is_empty() {
        Tree::of(chart, style.lang).write(&mut out)
    } else {
        chart.bars.iter().for_each(|bar| self::bar(bar, &mut out))
    }
    let notes = said::left_out(chart);
    if !notes.is_empty() {
        out.lines.push(String::new());
    }
    notes.iter().for_each(|note| out.line(0, note.get(style.lang)));
    out.lines.join("\n") + "\n"
}

struct Out {
    style: Style,
    lines: Vec<String>,
}

impl Out {
    /// A line, fitted to the terminal; what goes on is indented further.
    fn line(&mut self, depth: usize, text: &str) {
        if self.style.accessible {
            let text = sentences::fitted(&sentences::sentence(&words::capital(text)), self.style.width);
            return self.lines.push(text);
        }
        let text = escape::terminal(text);
        let indent = depth.min(DEEPEST) * 2;
        let Some(width) = self.style.width else {
            return self.lines.push(format!("{}{text}", " ".repeat(indent)));
        };
        let indent = indent.min(width.max(40) / 2);
        for (at, part) in
            wrap::wrap(&text, (width.max(40) - indent).saturating_sub(4).max(10)).into_iter().enumerate()
        {
            self.lines.push(format!("{}{part}", " ".repeat(indent + if at == 0 { 0 } else { 4 })));
        }
    }
}

fn bar(bar: &Bar, out: &mut Out) {
    let lang = out.style.lang;
    let who = bar
        .who
        .as_ref()
        .map_or_else(|| said::nameless(&bar.marks).get(lang).to_string(), |who| who.shown(lang));
    let acting = words::acting(bar.marks.contains(&Mark::Acting), lang);
    out.line(0, &format!("{who}{acting}: {}", words::time(&bar.basis, lang)));
}

struct Tree<'t> {
    chart: &'t Chart,
    lang: Lang,
    /// The links by which something hangs on each, by their places.
    below: Vec<Vec<usize>>,
    /// How many things each hangs on.
    above: Vec<Vec<usize>>,
}

enum Step {
    /// A box, how deep it stands, below which, and the links by which it hangs on that.
    Enter(usize, usize, Option<usize>, Vec<usize>),
    Leave(usize),
}

impl<'t> Tree<'t> {
    fn of(chart: &'t Chart, lang: Lang) -> Tree<'t> {
        let mut tree = Tree {
            chart,
            lang,
            below: vec![Vec::new(); chart.nodes.len()],
            above: vec![Vec::new(); chart.nodes.len()],
        };
        for (place, link) in chart.links.iter().enumerate() {
            let (upper, lower) = if link.tie.is_down() { (link.from, link.to) } else { (link.to, link.from) };
            tree.below[upper].push(place);
            tree.above[lower].push(upper);
        }
        for above in &mut tree.above {
            above.sort_unstable();
            above.dedup();
        }
        tree
    }

    fn write(&self, out: &mut Out) {
        let mut open = vec![false; self.chart.nodes.len()];
        let mut told = vec![false; self.chart.nodes.len()];
        let tops = (0..self.chart.nodes.len()).filter(|at| self.above[*at].is_empty());
        // After those come circles that nothing leads into: each is told from its first box on.
        for start in tops.chain(0..self.chart.nodes.len()) {
            if told[start] {
                continue;
            }
            let mut steps = vec![Step::Enter(start, 0, None, Vec::new())];
            while let Some(step) = steps.pop() {
                match step {
                    Step::Leave(at) => open[at] = false,
                    Step::Enter(at, depth, under, by) => {
                        let is_again = told[at];
                        self.node(at, depth, (under, &by), is_again, open[at], out);
                        if is_again {
                            continue;
                        }
                        (told[at], open[at]) = (true, true);
                        steps.push(Step::Leave(at));
                        steps.extend(
                            self.children(at)
                                .into_iter()
                                .rev()
                                .map(|(child, links)| Step::Enter(child, depth + 1, Some(at), links)),
                        );
                    }
                }
            }
        }
    }

    /// Of what a line is, for those who do not see where it stands.
    fn whose(&self, node: &Node, out: &Out) -> String {
        if out.style.accessible { format!("{}, ", name(node, self.lang)) } else { String::new() }
    }

    /// What hangs on a box, each once, with the places of its links.
    fn children(&self, at: usize) -> Vec<(usize, Vec<usize>)> {
        let mut children: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut places = std::collections::BTreeMap::new();
        for place in &self.below[at] {
            let link = &self.chart.links[*place];
            let child = if link.tie.is_down() { link.to } else { link.from };
            let own = *places.entry(child).or_insert_with(|| {
                children.push((child, Vec::new()));
                children.len() - 1
            });
            children[own].1.push(*place);
        }
        children
    }

    fn node(
        &self,
        at: usize,
        depth: usize,
        (under, by): (Option<usize>, &[usize]),
        is_again: bool,
        is_open: bool,
        out: &mut Out,
    ) {
        let node = &self.chart.nodes[at];
        let again = match (is_open, is_again) {
            (true, _) => self.lang.pick("en cirkel: står redan ovanför", "a circle: stands above already"),
            (_, true) => self.lang.pick("visas ovan", "shown above"),
            _ => "",
        };
        let head = heading(node, self.lang);
        // What it hangs on is named: "is part of" alone would hang in the air.
        let under = under.map(|under| name(&self.chart.nodes[under], self.lang));
        let ties = under
            .iter()
            .flat_map(|under| by.iter().map(|link| tied(&self.chart.links[*link], under, self.lang)));
        let ties: Vec<String> = ties.collect();
        let said = match (ties.is_empty(), out.style.accessible) {
            (true, _) => words::beside(&head, again),
            (false, true) => words::beside(&format!("{head} {}", words::and(&ties, self.lang)), again),
            (false, false) => words::beside(&format!("{head}: {}", ties.join("; ")), again),
        };
        out.line(depth, &said);
        if is_again {
            return;
        }
        if let [_, _, ..] = self.above[at].as_slice() {
            let above = self.above[at].iter().map(|above| &self.chart.nodes[*above]);
            let names: Vec<String> = above.map(|above| named(above, std::iter::empty(), self.lang)).collect();
            // Above what came of a reorganisation stands what there was before it, or what moved.
            let is_of_change = matches!(self.chart.subject, Subject::Change(_));
            let word = match is_of_change {
                true => self.lang.pick("kommer från", "comes from"),
                false => self.lang.pick("överordnade", "above"),
            };
            let of = self.whose(node, out);
            out.line(depth + 2, &format!("{of}{word}: {}", names.join(", ")));
        }
        if let Some(unstated) = node.unstated {
            let of = self.whose(node, out);
            out.line(depth + 2, &format!("{of}{}", said::unstated(unstated).get(self.lang)));
        }
        for person in &node.people {
            let of = self.whose(node, out);
            out.line(depth + 2, &format!("{of}{}", people::line(person, self.lang)));
        }
    }
}

/// What ties a box to the one that it hangs on, in a sentence: "är en del av Region Skåne".
fn tied(link: &Link, under: &str, lang: Lang) -> String {
    let marks = link.marks.iter().map(|mark| said::mark(*mark).get(lang).to_string());
    let all: Vec<String> = marks.chain(link.purpose.clone()).collect();
    let marks = if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) };
    format!("{}{marks}", said::tie_to(link.tie, under).get(lang))
}

/// A name as it stands in a language; of whom the source only describes, its words are quoted.
fn name(node: &Node, lang: Lang) -> String {
    let described = node.name.strip_prefix('”').and_then(|rest| rest.strip_suffix('”'));
    described.map_or_else(|| node.name.clone(), |said| words::quoted(said, lang))
}

fn heading(node: &Node, lang: Lang) -> String {
    let side = node.side.map(|side| said::side(side).get(lang).to_string());
    let word = node.word.as_ref().map(|word| words::sort_of_some(word, lang));
    named(node, side.into_iter().chain(word), lang)
}

/// A name, with what is said of it and its marks.
fn named(node: &Node, said: impl Iterator<Item = String>, lang: Lang) -> String {
    let marks = node.marks.iter().map(|mark| said::node_mark(*mark).get(lang).to_string());
    let all: Vec<String> = said.chain(marks).collect();
    let name = name(node, lang);
    if all.is_empty() { name } else { format!("{name} ({})", all.join("; ")) }
}
