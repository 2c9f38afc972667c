//! A sheet: its source, its house, and the acts with their keys. Lines, deeper lines that go on
//! with them, and `- ` before an act or an item; what can't be read is told with its place, and the
//! rest is read all the same.

use crate::acts::Fault;
use crate::acts::acting::whole_names;
use crate::acts::item::{HALF, Item, bracket, footnotes, is_balanced, parted};
use crate::acts::items::{is_sentence, items, mods, sentence};
use crate::acts::lines::{Line, lines};
pub use crate::acts::one::of_words;
use crate::acts::slips::{belongs_to_none, empty, fault, no_act, no_dash, twice, unknown};
use crate::acts::when::Mods;
use crate::acts::words::{KEYS, Key, OF_CLASS, Says, VERBS, Verb, key_of, near, seat_word, sort_of, verb_of};
use crate::lang::both;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The id of the source that all of it rests on.
    pub source: Option<String>,
    /// Where names are looked for, and what is new belongs.
    pub house: Option<String>,
    pub acts: Vec<Act>,
    /// A row of a table each: of names that are alike in it only those in one body are asked.
    pub is_table: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Act {
    pub verb: &'static Verb,
    /// Of what sort the verb says that it is: `kommun` is more than an organisation.
    pub sort: Option<&'static str>,
    /// The word that stands for the verb where it is the name of a class.
    pub class: Option<String>,
    /// The decision under which it stands, by its place among the acts.
    pub under: Option<usize>,
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
    /// The word of a role, where it says more than the key does: `1:e vice ordförande`.
    pub term: Option<String>,
}

/// What the next line may go on with.
#[derive(Clone, Copy, Default, PartialEq)]
enum Open {
    #[default]
    Nothing,
    /// An act of which nothing is said yet: what it is about may stand one a line.
    Subject,
    Act,
    Key,
}

#[derive(Default)]
struct Reader {
    sheet: Sheet,
    faults: Vec<Fault>,
    open: Open,
    /// The act that keys belong to.
    at: usize,
    /// How deep acts stand: at the margin, or where the first of them does below `händelser:`.
    base: usize,
    is_begun: bool,
    /// The act that the acts below it stand under, and how deep those are.
    nest: Option<(usize, Option<usize>)>,
}

/// Reads a sheet. It always gives what could be read.
pub fn read(text: &str) -> (Sheet, Vec<Fault>) {
    let mut reader = Reader { base: 2, ..Reader::default() };
    // Where an act or key could not be read, its own lines are not told of again.
    let mut is_told = false;
    for line in lines(text) {
        let before = reader.faults.len();
        if !is_balanced(&line.text) {
            reader.faults.push(fault(&line, both(HALF[0], HALF[1])));
        }
        if !reader.line(&line) {
            if is_told {
                continue;
            }
            reader.faults.push(belongs_to_none(&line));
        }
        is_told = reader.faults.len() > before;
    }
    for act in &mut reader.sheet.acts {
        let is_told = reader.faults.iter().any(|fault| fault.line == act.line);
        if act.subject.is_empty() && !is_told {
            let message = both("händelsen säger inte vad eller vem", "the act does not say what or whom");
            reader.faults.push(Fault { line: act.line, column: 3, message, help: None });
        }
        whole_names(act);
        footnotes(&mut act.subject);
        for said in &mut act.keys {
            let is_told = reader.faults.iter().any(|fault| fault.line == said.line);
            reader.faults.extend((said.items.is_empty() && !is_told).then(|| empty(said)));
            footnotes(&mut said.items);
            for item in said.items.iter_mut().filter(|item| item.mods.term.is_none()) {
                item.mods.term.clone_from(&said.term);
            }
        }
    }
    reader.faults.sort_by_key(|fault| fault.line);
    (reader.sheet, reader.faults)
}

impl Reader {
    /// Reads a line; whether it belongs to something.
    fn line(&mut self, line: &Line) -> bool {
        if !line.dash && line.indent == 0 {
            (self.open, self.nest) = (Open::Nothing, None);
            self.is_begun = head(line, &mut self.sheet, &mut self.faults);
            return true;
        }
        if line.dash && self.is_begun && self.sheet.acts.is_empty() {
            (self.base, self.is_begun) = (line.indent, false);
        }
        if line.dash && line.indent == self.base {
            self.nest = None;
            self.act(line, None);
            return true;
        }
        if let Some((parent, level)) = self.nest {
            let level = level.or((line.dash && line.indent > self.base).then_some(line.indent));
            self.nest = Some((parent, level));
            match level {
                Some(level) if line.dash && line.indent == level => {
                    self.act(line, Some(parent));
                    return true;
                }
                Some(level) if !line.dash && line.indent < level => {
                    (self.nest, self.at, self.open) = (None, parent, Open::Act);
                }
                _ => {}
            }
        }
        match (line.dash, self.open) {
            (_, Open::Nothing) | (true, Open::Act) => return false,
            (true, Open::Subject) => {
                let items = items(&line.text, line.number, line.indent + 1, &mut self.faults);
                self.sheet.acts[self.at].subject.extend(items);
            }
            (true, Open::Key) => {
                let Some(said) = self.sheet.acts[self.at].keys.last_mut() else { return false };
                said.items.extend(match is_sentence(said.key.says) {
                    true => sentence(&line.text, line.number, line.indent + 1, &mut self.faults),
                    false => items(&line.text, line.number, line.indent + 1, &mut self.faults),
                });
            }
            (false, _) => self.key(line),
        }
        true
    }

    fn act(&mut self, line: &Line, under: Option<usize>) {
        self.open = Open::Nothing;
        let Some(act) = act(line, &mut self.faults) else { return };
        self.open = if act.subject.is_empty() { Open::Subject } else { Open::Act };
        self.at = self.sheet.acts.len();
        self.sheet.acts.push(Act { under, ..act });
    }

    fn key(&mut self, line: &Line) {
        self.open = Open::Act;
        let Some(said) = said(line, &mut self.faults) else {
            self.open = Open::Nothing;
            return;
        };
        let act = &mut self.sheet.acts[self.at];
        if said.key.says == Says::Acts {
            // What stands on the line itself, or goes on with it, would be an act without a dash.
            if !said.items.is_empty() || !said.mods.is_nothing() {
                self.faults.push(no_act(line));
                return;
            }
            match act.under {
                None => (self.nest, self.open) = (Some((self.at, None)), Open::Nothing),
                Some(_) => self.faults.push(belongs_to_none(line)),
            }
            return;
        }
        match act.keys.iter().find(|other| other.key == said.key && other.term == said.term) {
            Some(other) => {
                self.open = Open::Nothing;
                self.faults.push(twice(line, other.line));
            }
            None => {
                self.open = Open::Key;
                act.keys.push(said);
            }
        }
    }
}

/// Reads a line of the head; whether the acts begin below it.
fn head(line: &Line, sheet: &mut Sheet, faults: &mut Vec<Fault>) -> bool {
    let (word, value) = line.text.split_once(':').unwrap_or((&line.text, ""));
    let value = Some(value.trim().to_string()).filter(|value| !value.is_empty());
    let place = match word.trim().to_lowercase().as_str() {
        "källa" | "source" => &mut sheet.source,
        "i" | "in" => &mut sheet.house,
        "händelser" | "acts" if value.is_none() => return true,
        other => {
            let known = ["källa", "i", "händelser", "source", "in", "acts"];
            faults.push(match verb_of(other) {
                Some(_) => no_dash(line),
                None => unknown(line, other, near(other, known.into_iter())),
            });
            return false;
        }
    };
    match (place.is_some(), value) {
        (true, _) => faults.push(fault(line, both("det står redan högre upp", "it is already there, above"))),
        (false, None) => faults.push(fault(line, both("här saknas ett värde", "a value is missing here"))),
        (false, value) => *place = value,
    }
    false
}

fn act(line: &Line, faults: &mut Vec<Fault>) -> Option<Act> {
    let Some((word, value, column)) = parted(&line.text) else {
        faults
            .push(fault(line, both("en händelse skrivs `- verb: vad`", "an act is written `- verb: what`")));
        return None;
    };
    let (word, written) = bracket(&word);
    let near = near(word, VERBS.iter().flat_map(|verb| verb.words.iter().copied()));
    // What begins with a capital and is like no verb is the name of a class.
    let is_class = near.is_none() && word.chars().next().is_some_and(char::is_uppercase);
    let Some(verb) = verb_of(word).or(is_class.then_some(&OF_CLASS)) else {
        faults.push(unknown(line, word, near));
        return None;
    };
    let mods = mods(line, written, faults);
    let subject = items(&value, line.number, line.indent + column, faults);
    let class = (*verb == OF_CLASS).then(|| word.to_string());
    let sort = sort_of(&word.to_lowercase());
    Some(Act { verb, sort, class, under: None, mods, subject, keys: Vec::new(), line: line.number })
}

fn said(line: &Line, faults: &mut Vec<Fault>) -> Option<Said> {
    let Some((word, value, column)) = parted(&line.text) else {
        faults.push(fault(line, both("en nyckel skrivs `nyckel: värde`", "a key is written `key: value`")));
        return None;
    };
    let (word, written) = bracket(&word);
    let seat = seat_word(word);
    let term = seat.as_ref().and_then(|(_, term)| term.clone());
    let Some(key) = key_of(word).or(seat.map(|(key, _)| key)) else {
        if verb_of(word).is_some() {
            faults.push(no_dash(line));
            return None;
        }
        faults.push(unknown(line, word, near(word, KEYS.iter().flat_map(|key| key.words.iter().copied()))));
        return None;
    };
    let mods = mods(line, written, faults);
    let items = match is_sentence(key.says) {
        true => sentence(&value, line.number, line.indent + column, faults),
        false => items(&value, line.number, line.indent + column, faults),
    };
    Some(Said { key, mods, items, line: line.number, term })
}
