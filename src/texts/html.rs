//! A web page as lines: one for each paragraph, heading, point and row of a table. What is for the
//! browser is dropped, and what is for finding one's way is left out.

use super::looks::Looks;
use super::points::List;
use super::{Document, depth};
use crate::lang::{Both, both};
use scraper::node::Element;
use scraper::{Html, Node};

/// Tags in a page, at most: a reader of pages can take long over many that are not closed.
const MOST_TAGS: usize = 100_000;
/// Tags that lie within each other, at most.
const DEEPEST: usize = 256;

const FOR_THE_BROWSER: [&str; 16] = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video",
    "select", "textarea", "button", "datalist", "head",
];
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tr",
    "ul",
];

/// Whether a text is a page rather than a text about one.
pub fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(1024).collect::<String>().to_lowercase();
    // `<Anm.> Se <p 3.` is no page.
    let begins_with = |tag: &&str| {
        let rest = start.strip_prefix('<').and_then(|rest| rest.strip_prefix(*tag));
        rest.is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_whitespace()))
    };
    let is_whole =
        start.starts_with('<') && ["<!doctype html", "<html", "<body"].iter().any(|tag| start.contains(tag));
    is_whole || BLOCKS.iter().any(begins_with)
}

pub fn read(text: &str, keep_all: bool) -> Result<Document, Both> {
    let tags = text.bytes().filter(|byte| *byte == b'<').count();
    if tags > MOST_TAGS {
        return Err(both(
            format!("sidan har fler än {MOST_TAGS} taggar"),
            format!("the page has more than {MOST_TAGS} tags"),
        ));
    }
    let too_deep = || both("sidans taggar är nästlade för djupt", "the page's tags are nested too deeply");
    if depth::is_deeper(text, DEEPEST) {
        return Err(too_deep());
    }
    let page = Html::parse_document(text);
    let mut reader = Reader { keep_all, looks: Looks::of(text), ..Reader::default() };
    let mut deep = 0;
    let mut node = page.tree.root();
    'all: loop {
        let points = || {
            let is_point = |node: &Node| matches!(node, Node::Element(element) if element.name() == "li");
            node.children().filter(|child| is_point(child.value())).count() as i64
        };
        reader.open(node.value(), points);
        if let Some(child) = node.first_child() {
            node = child;
            deep += 1;
            if deep > DEEPEST {
                return Err(too_deep());
            }
            continue;
        }
        loop {
            reader.close(node.value());
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { break 'all };
            node = parent;
            deep -= 1;
        }
    }
    reader.end_line();
    let title = reader.heading.or(reader.title).filter(|title| !title.trim().is_empty());
    Ok(Document {
        lines: reader.lines,
        title: title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" ")),
        is_html: true,
        left_out: reader.left_out,
        ..Document::default()
    })
}

#[derive(Default)]
struct Reader {
    keep_all: bool,
    looks: Looks,
    lines: Vec<String>,
    left_out: Vec<String>,
    line: String,
    title: Option<String>,
    /// The first heading of the first order.
    heading: Option<String>,
    in_title: bool,
    in_heading: bool,
    /// How many elements that are dropped, or left out, it is within.
    dropped: usize,
    out: usize,
    in_pre: usize,
    /// Of the row that it is in, how many cells have begun.
    cells: Vec<usize>,
    /// The lists that it is in, and what stands before the point that begins.
    lists: Vec<List>,
    marker: Option<String>,
}

/// What becomes of an element.
#[derive(PartialEq)]
enum Part {
    Dropped,
    LeftOut,
    Kept,
}

impl Reader {
    fn part(&self, element: &Element) -> Part {
        let style = element.attr("style").unwrap_or_default().replace(' ', "").to_lowercase();
        let is_hidden = element.attr("hidden").is_some() || style.contains("display:none");
        match element.name() {
            name if FOR_THE_BROWSER.contains(&name) => Part::Dropped,
            "nav" => Part::LeftOut,
            _ if is_hidden || element.attr("role") == Some("navigation") => Part::LeftOut,
            _ => Part::Kept,
        }
    }

    fn open(&mut self, node: &Node, points: impl Fn() -> i64) {
        match node {
            Node::Text(text) => self.text(text),
            Node::Element(element) => self.begin(element, points),
            _ => {}
        }
    }

    fn begin(&mut self, element: &Element, points: impl Fn() -> i64) {
        let name = element.name();
        match name {
            "title" => self.in_title = self.title.is_none(),
            "h1" if self.dropped == 0 => self.in_heading = self.heading.is_none(),
            _ => {}
        }
        if self.part(element) != Part::Kept {
            self.end_line();
        }
        match self.part(element) {
            Part::Dropped => self.dropped += 1,
            Part::LeftOut => self.out += 1,
            Part::Kept => {}
        }
        match name {
            "tr" => {
                self.end_line();
                self.cells.push(0);
            }
            "td" | "th" => {
                if let Some(cells) = self.cells.last_mut() {
                    *cells += 1;
                    if *cells > 1 {
                        while self.line.ends_with(' ') {
                            self.line.pop();
                        }
                        self.line.push('\t');
                    }
                }
            }
            "br" => self.end_block(),
            name if BLOCKS.contains(&name) => self.end_block(),
            _ => {}
        }
        match name {
            "li" => {
                let marker = self.lists.last_mut().map(|list| list.marker(element.attr("value")));
                let marker = marker.unwrap_or_else(|| "• ".to_string());
                self.marker = Some(marker).filter(|_| self.line.is_empty());
            }
            "ol" => self.lists.push(List::of(|name| element.attr(name), points(), &self.looks)),
            "ul" => self.lists.push(List::dots()),
            "pre" => self.in_pre += 1,
            _ => {}
        }
    }

    fn close(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        match name {
            "title" => self.in_title = false,
            "h1" => self.in_heading = false,
            "tr" => {
                self.end_line();
                self.cells.pop();
            }
            "pre" => self.in_pre -= 1,
            "ol" | "ul" => drop(self.lists.pop()),
            "li" => self.marker = None,
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.end_block();
        }
        match self.part(element) {
            Part::Dropped => self.dropped -= 1,
            Part::LeftOut => {
                self.end_line();
                self.out -= 1;
            }
            Part::Kept => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_title {
            self.title.get_or_insert_default().push_str(text);
        }
        if self.dropped > 0 {
            return;
        }
        if self.in_heading {
            self.heading.get_or_insert_default().push_str(text);
        }
        for c in text.chars() {
            match c {
                '\n' if self.in_pre > 0 && self.cells.is_empty() => self.end_line(),
                c if c.is_whitespace() => {
                    if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) {
                        self.line.push(' ');
                    }
                }
                c => {
                    if let Some(marker) = self.marker.take().filter(|_| self.line.trim().is_empty()) {
                        self.line = marker;
                    }
                    self.line.push(c);
                }
            }
        }
    }

    /// A block within a cell does not end the row's line.
    fn end_block(&mut self) {
        match self.cells.is_empty() {
            true => self.end_line(),
            false if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) => self.line.push(' '),
            false => {}
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_matches(' ');
        if line.trim_matches(['•', ' ', '\t']).is_empty() {
            return;
        }
        let to = if self.out > 0 && !self.keep_all { &mut self.left_out } else { &mut self.lines };
        to.push(line.to_string());
    }
}
