//! Word: what a document says, as lines. A paragraph is a line, a row of a table is one with tabs
//! between its cells. What was deleted while changes were tracked is no part of it, what was put in
//! is.

mod numbers;

use super::Document;
use super::zip::{Zip, broken};
use crate::lang::{Both, both};
use numbers::Numbers;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Elements within each other, at most.
const DEEPEST: usize = 256;
/// The part that is the document itself.
const MAIN: &str = "word/document.xml";

pub fn read(bytes: &[u8], keep_all: bool) -> Result<Document, Both> {
    let mut zip = Zip::read(bytes)?;
    let main = zip.part(MAIN)?.ok_or_else(|| {
        both(
            "det är ingen Word-fil; spara dokumentet som .docx, text eller webbsida (HTML)",
            "it is not a Word file; save the document as .docx, text or a web page (HTML)",
        )
    })?;
    let mut numbers = match zip.part("word/numbering.xml")? {
        Some(part) => Numbers::read(&part)?,
        None => Numbers::default(),
    };
    if let Some(part) = zip.part("word/styles.xml")? {
        numbers.learn_styles(&part)?;
    }
    let mut names: Vec<String> = zip.names().filter(|name| is_edge(name)).map(String::from).collect();
    names.sort();
    let mut edges = Vec::new();
    for name in names {
        let part = zip.part(&name)?.unwrap_or_default();
        edges.extend(lines(&part, Numbers::default())?.lines);
    }
    edges.retain(|line| !line.trim().is_empty());
    let mut written = lines(&main, numbers)?;
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        let Some(part) = zip.part(name)? else { continue };
        written.lines.extend(lines(&part, Numbers::default())?.lines);
    }
    let (mut all, mut left_out) = (Vec::new(), written.hidden);
    match keep_all {
        true => all.extend(edges.into_iter().chain(std::mem::take(&mut left_out))),
        false => left_out.extend(edges),
    }
    all.extend(written.lines);
    Ok(Document { lines: all, left_out, tracked: written.tracked, ..Document::default() })
}

/// Whether a part is the head or the foot of pages.
fn is_edge(name: &str) -> bool {
    let name = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml"));
    name.is_some_and(|name| name.starts_with("header") || name.starts_with("footer"))
}

/// What one part says.
#[derive(Default)]
struct Written {
    lines: Vec<String>,
    hidden: Vec<String>,
    /// Changes that were tracked, and are taken as made.
    tracked: usize,
    line: String,
    numbers: Numbers,
    /// Of each table that it is within, whether the row has a cell already.
    rows: Vec<bool>,
    /// How many elements it is within of which nothing is said.
    out: usize,
    in_text: bool,
    is_hidden: bool,
    /// The list and the level of the paragraph.
    list: (Option<String>, usize),
    /// Notes so far: references to them, or they themselves; and that one begins.
    notes: usize,
    begins_note: bool,
}

fn lines(part: &[u8], numbers: Numbers) -> Result<Written, Both> {
    let mut written = Written { numbers, ..Written::default() };
    each(part, |event| written.take(event))?;
    written.end_line();
    Ok(written)
}

/// Something in a part, as it comes.
pub enum Step<'e> {
    Begin(&'e str, &'e BytesStart<'e>),
    End(&'e str),
    Text(&'e str),
}

/// Goes through the elements of a part, by their names without what stands before a colon.
pub fn each(part: &[u8], mut take: impl FnMut(Step<'_>)) -> Result<(), Both> {
    let part = String::from_utf8_lossy(part);
    let mut reader = Reader::from_str(&part);
    reader.config_mut().check_end_names = false;
    let mut depth = 0;
    loop {
        let event = reader.read_event().map_err(|_| broken())?;
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let name = start.local_name();
                let name = name.as_ref();
                take(Step::Begin(name, start));
                match event {
                    Event::Empty(_) => take(Step::End(name)),
                    _ => depth += 1,
                }
            }
            Event::End(end) => {
                depth = usize::saturating_sub(depth, 1);
                take(Step::End(end.local_name().as_ref()));
            }
            Event::Text(text) => take(Step::Text(text)),
            Event::CData(text) => take(Step::Text(text)),
            // Only what stands for a letter is one; a name of more is nothing.
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten();
                let named = match &**name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => None,
                };
                if let Some(letter) = letter.or(named) {
                    take(Step::Text(letter.encode_utf8(&mut [0; 4])));
                }
            }
            Event::DocType(_) => return Err(broken()),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(broken());
        }
    }
}

/// The value of an attribute, by its name without what stands before a colon.
pub fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let all = all.with_checks(false);
    let attribute = all.flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Elements of which nothing is said: what was deleted, what another form of the same is there of.
fn is_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "Fallback"
            | "instrText"
            | "delText"
            | "delInstrText"
            | "rPrChange"
            | "pPrChange"
    )
}

impl Written {
    fn take(&mut self, step: Step<'_>) {
        match step {
            Step::Begin(name, element) => self.begin(name, element),
            Step::End(name) => self.end(name),
            Step::Text(text) if self.in_text && self.out == 0 => self.say(text),
            Step::Text(_) => {}
        }
    }

    fn begin(&mut self, name: &str, element: &BytesStart<'_>) {
        if matches!(name, "ins" | "del" | "moveFrom" | "moveTo") && self.out == 0 {
            self.tracked += 1;
        }
        if is_out(name) {
            self.out += 1;
        }
        if self.out > 0 {
            return;
        }
        let is_off = || matches!(value(element, "val").as_deref(), Some("0" | "false" | "off"));
        match name {
            "t" => self.in_text = true,
            "p" => {
                self.list = (None, 0);
                if self.rows.is_empty() {
                    self.end_line();
                }
            }
            "r" => self.is_hidden = false,
            "vanish" => self.is_hidden = !is_off(),
            "pStyle" => self.list = self.numbers.by_style(&value(element, "val").unwrap_or_default()),
            "numId" => self.list.0 = value(element, "val").filter(|id| id != "0"),
            "ilvl" => self.list.1 = value(element, "val").and_then(|level| level.parse().ok()).unwrap_or(0),
            "tab" if self.rows.is_empty() && !self.line.is_empty() => self.line.push('\t'),
            "tab" => self.say(" "),
            "br" | "cr" if self.rows.is_empty() => self.end_line(),
            "br" | "cr" => self.say(" "),
            "noBreakHyphen" => self.say("-"),
            "footnoteReference" | "endnoteReference" => {
                self.notes += 1;
                self.say(&format!("[{}]", self.notes));
            }
            "footnote" | "endnote" => {
                self.end_line();
                // Those that have a type are the line between the notes and the text.
                self.begins_note = value(element, "type").is_none();
            }
            "tbl" => {
                if self.rows.is_empty() {
                    self.end_line();
                }
                self.rows.push(false);
            }
            "tr" if self.rows.len() == 1 => {
                self.end_line();
                self.rows[0] = false;
            }
            "tc" if self.rows.len() == 1 => {
                if self.rows[0] {
                    self.line.truncate(self.line.trim_end_matches(' ').len());
                    self.line.push('\t');
                }
                self.rows[0] = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if is_out(name) {
            self.out = self.out.saturating_sub(1);
        }
        match name {
            "t" => self.in_text = false,
            "pPr" if self.out == 0 => {
                if let (Some(id), level) = &self.list {
                    let number = self.numbers.next(id, *level);
                    self.say(&number);
                }
            }
            "p" if self.rows.is_empty() => self.end_line(),
            "p" => self.say(" "),
            "tr" if self.rows.len() == 1 => self.end_line(),
            "tbl" => drop(self.rows.pop()),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if self.is_hidden {
            self.hidden.push(text.to_string());
            return;
        }
        if std::mem::take(&mut self.begins_note) {
            self.notes += 1;
            self.line = format!("[{}] ", self.notes);
        }
        // Two spaces are none more; at the beginning of a cell there is none.
        let is_at_start = self.line.is_empty() || self.line.ends_with([' ', '\t']);
        self.line.push_str(if is_at_start { text.trim_start_matches(' ') } else { text });
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.lines.push(line.trim_matches(' ').to_string());
        }
    }
}
