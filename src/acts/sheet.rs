//! A sheet: its source, its house, and the acts with their keys. Lines, deeper lines that go on
//! with them, and `- ` before an act or an item; what can't be read is told with its place, and the
//! rest is read all the same.

use crate::acts::Fault;
use crate::acts::item::{HALF, Item, bracket, is_balanced, parts};
use crate::acts::when::Mods;
use crate::acts::words::{KEYS, Key, VERBS, Verb, key_of, near, verb_of};
use crate::lang::{Both, both};
use crate::model::nearest::suggestion;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The id of the source that all of it rests on.
    pub source: Option<String>,
    /// Where names are looked for, and what is new belongs.
    pub house: Option<String>,
    pub acts: Vec<Act>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Act {
    pub verb: &'static Verb,
    pub mods: Mods,
    pub subject: Vec<Item>,
    pub keys: Vec<Said>,
    pub line: usize,
}

/// What a key of an act says.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub key: &'static Key,
    pub mods: Mods,
    pub items: Vec<Item>,
    pub line: usize,
}

/// A line with those that go on with it.
struct Line {
    number: usize,
    /// Characters before its text, after a dash.
    indent: usize,
    dash: bool,
    text: String,
}

/// Reads a sheet. It always gives what could be read.
pub fn read(text: &str) -> (Sheet, Vec<Fault>) {
    let (mut sheet, mut faults) = (Sheet::default(), Vec::new());
    // Where an act or key could not be read, its own lines are not told of again.
    let (mut in_act, mut in_key, mut is_told) = (false, false, false);
    for line in lines(text) {
        let before = faults.len();
        if !is_balanced(&line.text) {
            faults.push(fault(&line, both(HALF[0], HALF[1])));
        }
        let outer = line.indent == if line.dash { 2 } else { 0 };
        match (line.dash, outer) {
            (false, true) => {
                (in_act, in_key) = (false, false);
                head(&line, &mut sheet, &mut faults);
            }
            (true, true) => {
                let act = act(&line, &mut faults);
                (in_act, in_key) = (act.is_some(), false);
                sheet.acts.extend(act);
            }
            (false, false) if in_act => {
                let said = said(&line, &mut faults);
                in_key = said.is_some();
                if let Some((act, said)) = sheet.acts.last_mut().zip(said) {
                    match act.keys.iter().find(|other| other.key == said.key) {
                        Some(other) => {
                            in_key = false;
                            faults.push(twice(&line, other.line));
                        }
                        None => act.keys.push(said),
                    }
                }
            }
            (true, false) if in_key => {
                let items = items(&line.text, line.number, line.indent + 1, &mut faults);
                if let Some(said) = sheet.acts.last_mut().and_then(|act| act.keys.last_mut()) {
                    said.items.extend(items);
                }
            }
            (false, false) | (true, false) if is_told => continue,
            (false, false) | (true, false) => faults.push(belongs_to_none(&line)),
        }
        is_told = faults.len() > before;
    }
    for act in &mut sheet.acts {
        footnotes(&mut act.subject);
        act.keys.iter_mut().for_each(|said| footnotes(&mut said.items));
    }
    (sheet, faults)
}

/// One act, as words of a command line: its verb, whom it is about, its keys and its source with
/// the place in it.
pub fn of_words(
    verb: &'static Verb,
    subject: &str,
    said: &[(&'static Key, String)],
    source: Option<&str>,
) -> (Sheet, Vec<Fault>) {
    let mut faults = Vec::new();
    let (id, place) = match source.and_then(|source| source.split_once('#')) {
        Some((id, place)) => (Some(id), Some(place)),
        None => (source, None),
    };
    let cites = place.map(|place| format!("{}#{place}", id.unwrap_or("")));
    let mods = Mods { cites: cites.into_iter().collect(), ..Mods::default() };
    let subject = items(subject, 1, 1, &mut faults);
    let mut keys: Vec<Said> = Vec::new();
    for (key, text) in said {
        let more = items(text, 1, 1, &mut faults);
        match keys.iter_mut().find(|other| other.key == *key) {
            Some(other) => other.items.extend(more),
            None => keys.push(Said { key, mods: Mods::default(), items: more, line: 1 }),
        }
    }
    let act = Act { verb, mods, subject, keys, line: 1 };
    (Sheet { source: id.map(String::from), house: None, acts: vec![act] }, faults)
}

/// A line number after the last of several holds for those before it, as a footnote does.
fn footnotes(items: &mut [Item]) {
    let mut cites: Vec<String> = Vec::new();
    for item in items.iter_mut().rev() {
        match item.mods.cites.is_empty() {
            true => item.mods.cites.clone_from(&cites),
            false => cites.clone_from(&item.mods.cites),
        }
    }
}

fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (at, whole) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let whole = without_comment(whole).replace('\t', "    ");
        let text = whole.trim();
        let space = whole.chars().take_while(|c| c.is_whitespace()).count();
        if text.is_empty() {
            continue;
        }
        let (dash, text) = match text.strip_prefix("- ") {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let indent = space + if dash { 2 } else { 0 };
        // What is deeper than a line and no item goes on with it.
        let goes_on = |last: &&mut Line| !dash && indent > last.indent;
        match out.last_mut().filter(goes_on) {
            Some(last) if last.indent > 0 => last.text = format!("{} {text}", last.text),
            _ => out.push(Line { number: at + 1, indent, dash, text: text.to_string() }),
        }
    }
    out
}

/// A comment begins with `#` at the start of a line or after a space; in a bracket it is a place.
fn without_comment(line: &str) -> &str {
    let is_in_bracket = |before: &str| before.rfind('[') > before.rfind(']');
    let begins = |at: &usize| {
        let before = &line[..*at];
        before.chars().next_back().is_none_or(char::is_whitespace) && !is_in_bracket(before)
    };
    line.match_indices('#').map(|(at, _)| at).find(begins).map_or(line, |at| &line[..at])
}

fn head(line: &Line, sheet: &mut Sheet, faults: &mut Vec<Fault>) {
    let (word, value) = line.text.split_once(':').unwrap_or((&line.text, ""));
    let value = Some(value.trim().to_string()).filter(|value| !value.is_empty());
    let place = match word.trim().to_lowercase().as_str() {
        "källa" | "source" => &mut sheet.source,
        "i" | "in" => &mut sheet.house,
        "händelser" | "acts" if value.is_none() => return,
        other => {
            let known = ["källa", "i", "händelser", "source", "in", "acts"];
            faults.push(unknown(line, other, near(other, known.into_iter())));
            return;
        }
    };
    match (place.is_some(), value) {
        (true, _) => faults.push(fault(line, both("det står redan högre upp", "it is already there, above"))),
        (false, None) => faults.push(fault(line, both("här saknas ett värde", "a value is missing here"))),
        (false, value) => *place = value,
    }
}

/// What stands before the first colon that is in no bracket, and after it.
fn parted(text: &str) -> Option<(String, String, usize)> {
    let all = parts(text, ":");
    let (start, _) = all.get(1)?;
    let value: String = text.chars().skip(*start).collect();
    let space = value.chars().take_while(|c| c.is_whitespace()).count();
    Some((all[0].1.trim().to_string(), value.trim().to_string(), *start + space + 1))
}

fn act(line: &Line, faults: &mut Vec<Fault>) -> Option<Act> {
    let Some((word, value, column)) = parted(&line.text) else {
        faults
            .push(fault(line, both("en händelse skrivs `- verb: vad`", "an act is written `- verb: what`")));
        return None;
    };
    let (word, written) = bracket(&word);
    let Some(verb) = verb_of(word) else {
        faults.push(unknown(
            line,
            word,
            near(word, VERBS.iter().flat_map(|verb| verb.words.iter().copied())),
        ));
        return None;
    };
    let mods = mods(line, written, faults);
    let subject = items(&value, line.number, line.indent + column, faults);
    if value.is_empty() {
        faults.push(fault(
            line,
            both("händelsen säger inte vad eller vem", "the act does not say what or whom"),
        ));
    }
    Some(Act { verb, mods, subject, keys: Vec::new(), line: line.number })
}

fn said(line: &Line, faults: &mut Vec<Fault>) -> Option<Said> {
    let Some((word, value, column)) = parted(&line.text) else {
        faults.push(fault(line, both("en nyckel skrivs `nyckel: värde`", "a key is written `key: value`")));
        return None;
    };
    let (word, written) = bracket(&word);
    let Some(key) = key_of(word) else {
        faults.push(unknown(line, word, near(word, KEYS.iter().flat_map(|key| key.words.iter().copied()))));
        return None;
    };
    let mods = mods(line, written, faults);
    let items = items(&value, line.number, line.indent + column, faults);
    Some(Said { key, mods, items, line: line.number })
}

fn mods(line: &Line, written: Option<&str>, faults: &mut Vec<Fault>) -> Mods {
    let mut mods = Mods::default();
    for (_, part) in parts(written.unwrap_or(""), ",") {
        if let Err(text) = mods.take(&part) {
            faults.push(no_date(line.number, line.indent + 1, &text));
        }
    }
    mods
}

fn items(text: &str, line: usize, column: usize, faults: &mut Vec<Fault>) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, part) in parts(text, ";").into_iter().filter(|(_, part)| !part.trim().is_empty()) {
        let space = part.chars().take_while(|c| c.is_whitespace()).count();
        match Item::read(&part, line, column + at + space) {
            Ok(item) => items.push(item),
            Err(text) => faults.push(no_date(line, column + at + space, &text)),
        }
    }
    items
}

fn fault(line: &Line, message: Both) -> Fault {
    Fault { line: line.number, column: line.indent + 1, message, help: None }
}

fn unknown(line: &Line, word: &str, near: Option<&str>) -> Fault {
    let message = both(format!("okänt ord `{word}`"), format!("unknown word `{word}`"));
    Fault { help: near.map(suggestion), ..fault(line, message) }
}

/// Nothing that is written is left out without a word.
fn belongs_to_none(line: &Line) -> Fault {
    let message =
        both("raden hör inte till någon händelse eller nyckel", "the line does not belong to any act or key");
    let help =
        both("en händelse börjar längst ut: `- verb: vad`", "an act begins at the margin: `- verb: what`");
    Fault { help: Some(help), ..fault(line, message) }
}

fn twice(line: &Line, first: usize) -> Fault {
    let message = both(
        format!("nyckeln står redan på rad {first}"),
        format!("the key is already there, on line {first}"),
    );
    let help = both("skriv flera på en rad med `;` emellan", "put several on one line with `;` between them");
    Fault { help: Some(help), ..fault(line, message) }
}

fn no_date(line: usize, column: usize, text: &str) -> Fault {
    let message =
        both(format!("`{text}` är varken rad eller datum"), format!("`{text}` is neither a line nor a date"));
    let help = both(
        "skriv `12`, `12-18`, `2026-04-01` eller `år 2022`",
        "write `12`, `12-18`, `2026-04-01` or `year 2022`",
    );
    Fault { line, column, message, help: Some(help) }
}
