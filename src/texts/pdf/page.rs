//! What stands on a page: runs of letters and their places, in the order in which they are drawn.

use super::file::{Fault, File};
use super::font::Font;
use super::object::{Dict, Object, Reader};
use super::plane::{Matrix, SAME, matrix, product};
use std::collections::HashMap;
use std::rc::Rc;

/// Things that are done on all pages, at most.
const MOST_STEPS: usize = 8_000_000;
/// Letters of all pages, at most.
const MOST_LETTERS: usize = 4_000_000;
/// Drawings within each other, at most.
const DEEPEST: usize = 8;
/// States that are kept to return to, at most.
const MOST_KEPT: usize = 512;

/// Letters that are drawn one beside the other.
#[derive(Clone, Debug)]
pub struct Run {
    pub text: String,
    /// Its beginning and end on its line, and how far up that is.
    pub from: f64,
    pub to: f64,
    pub up: f64,
    pub size: f64,
    /// Whether it is no part of the text: a head, a foot, a mark across the page.
    pub is_beside: bool,
}

/// Reads the pages of a file, one after the other.
pub struct Pages<'f> {
    file: &'f File<'f>,
    fonts: HashMap<u32, Rc<Font>>,
    steps: usize,
    letters: usize,
    /// Letters of which it is not known which they are.
    pub unknown: usize,
    pub known: usize,
}

#[derive(Clone)]
struct State {
    plane: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    between_letters: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

struct Drawing<'r> {
    state: State,
    kept: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// Of each stretch that is marked, whether it is beside the text.
    marked: Vec<bool>,
    resources: &'r Dict,
}

impl<'f> Pages<'f> {
    pub fn new(file: &'f File<'f>) -> Pages<'f> {
        Pages { file, fonts: HashMap::new(), steps: 0, letters: 0, unknown: 0, known: 0 }
    }

    pub fn read(&mut self, page: &Dict, resources: &Dict, turned: i32) -> Result<Vec<Run>, Fault> {
        let Some(contents) = page.get("Contents") else { return Ok(Vec::new()) };
        let bytes = self.file.bytes_of(contents)?;
        let plane = match turned {
            90 => [0.0, -1.0, 1.0, 0.0, 0.0, 0.0],
            180 => [-1.0, 0.0, 0.0, -1.0, 0.0, 0.0],
            270 => [0.0, 1.0, -1.0, 0.0, 0.0, 0.0],
            _ => SAME,
        };
        let mut runs = Vec::new();
        self.draw(&bytes, resources, plane, 0, false, &mut runs)?;
        Ok(runs)
    }

    fn draw(
        &mut self,
        bytes: &[u8],
        resources: &Dict,
        plane: Matrix,
        depth: usize,
        is_beside: bool,
        runs: &mut Vec<Run>,
    ) -> Result<(), Fault> {
        let state = State {
            plane,
            font: None,
            size: 1.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut drawing =
            Drawing { state, kept: Vec::new(), text: SAME, line: SAME, marked: vec![is_beside], resources };
        let (mut reader, mut before) = (Reader::new(bytes, 0), Vec::new());
        while let Some(object) = reader.value() {
            let Object::Word(word) = object else {
                // A step has few values; of more, those are none.
                if before.len() < 64 {
                    before.push(object);
                }
                continue;
            };
            self.steps += 1;
            if self.steps > MOST_STEPS || self.letters > MOST_LETTERS {
                return Err(Fault::TooLarge);
            }
            match word.as_str() {
                "Do" => self.drawn(&drawing, &before, depth, runs)?,
                "ID" => skip_picture(&mut reader),
                word => self.step(&mut drawing, word, &before, runs)?,
            }
            before.clear();
        }
        Ok(())
    }

    /// A drawing that is named on the page.
    fn drawn(
        &mut self,
        drawing: &Drawing<'_>,
        values: &[Object],
        depth: usize,
        runs: &mut Vec<Run>,
    ) -> Result<(), Fault> {
        let file = self.file;
        let Some(name) = values.first().and_then(Object::name).filter(|_| depth < DEEPEST) else {
            return Ok(());
        };
        let all = file.dict(file.of(drawing.resources, "XObject"));
        let Some(reference) = all.and_then(|all| all.get(name)) else { return Ok(()) };
        let Some(dict) = file.dict(reference) else { return Ok(()) };
        if file.of(dict, "Subtype").name() != Some("Form") {
            return Ok(());
        }
        let own = file.dict(file.of(dict, "Resources")).unwrap_or(drawing.resources);
        let plane = product(&matrix(file.of(dict, "Matrix").list()), &drawing.state.plane);
        let bytes = file.bytes_of(reference)?;
        self.draw(&bytes, own, plane, depth + 1, drawing.is_beside(), runs)
    }

    fn step(
        &mut self,
        drawing: &mut Drawing<'_>,
        word: &str,
        values: &[Object],
        runs: &mut Vec<Run>,
    ) -> Result<(), Fault> {
        let number = |at: usize| values.get(at).and_then(Object::number).unwrap_or(0.0);
        let state = &mut drawing.state;
        match word {
            "q" if drawing.kept.len() < MOST_KEPT => drawing.kept.push(state.clone()),
            "Q" => {
                if let Some(kept) = drawing.kept.pop() {
                    drawing.state = kept;
                }
            }
            "cm" => state.plane = product(&matrix(values), &state.plane),
            "BT" => (drawing.text, drawing.line) = (SAME, SAME),
            "Tf" => {
                state.size = number(1);
                let name = values.first().and_then(Object::name).unwrap_or_default();
                state.font = self.font(drawing.resources, name)?;
            }
            "Tc" => state.between_letters = number(0),
            "Tw" => state.between_words = number(0),
            "Tz" => state.stretch = number(0) / 100.0,
            "TL" => state.leading = number(0),
            "Ts" => state.rise = number(0),
            "Td" => drawing.next_line(number(0), number(1)),
            "TD" => {
                state.leading = -number(1);
                drawing.next_line(number(0), number(1));
            }
            "Tm" => (drawing.text, drawing.line) = (matrix(values), matrix(values)),
            "T*" => drawing.next_line(0.0, -drawing.state.leading),
            "BMC" | "BDC" => {
                let is_beside =
                    values.first().and_then(Object::name) == Some("Artifact") || drawing.is_beside();
                if drawing.marked.len() < MOST_KEPT {
                    drawing.marked.push(is_beside);
                }
            }
            "EMC" if drawing.marked.len() > 1 => drop(drawing.marked.pop()),
            "Tj" => self.show(drawing, values.first(), runs),
            "'" => {
                drawing.next_line(0.0, -drawing.state.leading);
                self.show(drawing, values.first(), runs);
            }
            "\"" => {
                (state.between_words, state.between_letters) = (number(0), number(1));
                drawing.next_line(0.0, -drawing.state.leading);
                self.show(drawing, values.get(2), runs);
            }
            "TJ" => {
                for part in values.first().map(Object::list).unwrap_or_default() {
                    match part {
                        Object::Number(back) => {
                            let state = &drawing.state;
                            let by = -back / 1000.0 * state.size * state.stretch;
                            drawing.text = product(&[1.0, 0.0, 0.0, 1.0, by, 0.0], &drawing.text);
                        }
                        text => self.show(drawing, Some(text), runs),
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn font(&mut self, resources: &Dict, name: &str) -> Result<Option<Rc<Font>>, Fault> {
        let fonts = self.file.dict(self.file.of(resources, "Font"));
        let Some(reference) = fonts.and_then(|fonts| fonts.get(name)) else { return Ok(None) };
        let Some(dict) = self.file.dict(reference) else { return Ok(None) };
        let number = if let Object::Reference(number) = reference { Some(*number) } else { None };
        if let Some(known) = number.and_then(|number| self.fonts.get(&number)) {
            return Ok(Some(known.clone()));
        }
        let font = Rc::new(Font::read(self.file, dict)?);
        if let Some(number) = number {
            self.fonts.insert(number, font.clone());
        }
        Ok(Some(font))
    }

    fn show(&mut self, drawing: &mut Drawing<'_>, text: Option<&Object>, runs: &mut Vec<Run>) {
        let (Some(Object::Text(bytes)), Some(font)) = (text, drawing.state.font.clone()) else { return };
        self.letters += bytes.len();
        for code in bytes.chunks(font.bytes) {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            let state = &drawing.state;
            let space = if code == b" " { state.between_words } else { 0.0 };
            let wide = font.width(number) * state.size;
            let by = (wide + state.between_letters + space) * state.stretch;
            let at = product(&[1.0, 0.0, 0.0, 1.0, 0.0, state.rise], &product(&drawing.text, &state.plane));
            let size = at[2].hypot(at[3]) * state.size.abs();
            let to = at[4] + at[0] * wide * state.stretch;
            let is_turned = at[1].abs() > at[0].abs() || at[0] < 0.0;
            let known = font.text(number);
            match known {
                Some(_) => self.known += 1,
                None => self.unknown += 1,
            }
            runs.push(Run {
                text: known.unwrap_or("\u{FFFD}").to_string(),
                from: at[4].min(to),
                to: at[4].max(to),
                up: at[5],
                size,
                is_beside: is_turned || drawing.is_beside(),
            });
            drawing.text = product(&[1.0, 0.0, 0.0, 1.0, by, 0.0], &drawing.text);
        }
    }
}

impl Drawing<'_> {
    fn next_line(&mut self, right: f64, up: f64) {
        self.line = product(&[1.0, 0.0, 0.0, 1.0, right, up], &self.line);
        self.text = self.line;
    }

    fn is_beside(&self) -> bool {
        self.marked.last() == Some(&true)
    }
}

/// A picture in the midst of what is done ends with `EI`.
fn skip_picture(reader: &mut Reader<'_>) {
    let rest = &reader.bytes[reader.at..];
    let is_end = |at: &usize| {
        let after = rest.get(at + 3);
        super::object::is_space(rest[*at]) && after.is_none_or(|byte| super::object::is_space(*byte))
    };
    let mut ends = rest.windows(3).enumerate().filter(|(_, end)| end[1..] == *b"EI").map(|(at, _)| at);
    reader.at += ends.find(is_end).map_or(rest.len(), |at| at + 3);
}
