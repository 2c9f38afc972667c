//! Which letters the codes of a font are, and how wide.

use super::file::{Fault, File};
use super::letters;
use super::object::{Dict, Object, Reader};
use std::collections::HashMap;

/// Codes of a font that are known by themselves, at most.
const MOST: usize = 1 << 17;

#[derive(Default)]
pub struct Font {
    /// Bytes of a code.
    pub bytes: usize,
    to_text: HashMap<u32, String>,
    /// What a code is where the font does not say so.
    by_code: HashMap<u32, String>,
    widths: HashMap<u32, f64>,
    default_width: f64,
    /// From the font's units to those of a text.
    unit: f64,
}

impl Font {
    pub fn read(file: &File<'_>, dict: &Dict) -> Result<Font, Fault> {
        let kind = file.of(dict, "Subtype").name().unwrap_or_default();
        let mut font = Font { bytes: 1, default_width: 500.0, unit: 0.001, ..Font::default() };
        if let Some(map) = dict.get("ToUnicode") {
            font.add_unicode(&file.bytes_of(map)?);
        }
        if kind == "Type0" {
            font.bytes = 2;
            font.default_width = 1000.0;
            let below = file.of(dict, "DescendantFonts").list().first();
            if let Some(below) = below.and_then(|below| file.dict(below)) {
                if let Some(width) = file.of(below, "DW").number() {
                    font.default_width = width;
                }
                font.wide(file, file.of(below, "W").list());
            }
            return Ok(font);
        }
        let first = file.of(dict, "FirstChar").number().unwrap_or(0.0) as u32;
        if let Object::List(widths) = file.of(dict, "Widths") {
            let widths = widths.iter().take(256).map(|width| file.get(width).number());
            font.widths.extend(widths.zip(first..).filter_map(|(width, code)| Some((code, width?))));
        }
        if let Some(scale) = file.of(dict, "FontMatrix").list().first().and_then(|one| file.get(one).number())
        {
            font.unit = scale;
        }
        font.encoding(file, file.of(dict, "Encoding"));
        Ok(font)
    }

    fn encoding(&mut self, file: &File<'_>, encoding: &Object) {
        let base = match encoding {
            Object::Dict(dict) => file.of(dict, "BaseEncoding").name(),
            other => other.name(),
        };
        for code in 0..=255 {
            let letter = letters::of_code(code, base == Some("MacRomanEncoding"));
            self.by_code.insert(u32::from(code), letter.to_string());
        }
        let Some(dict) = encoding.dict() else { return };
        let mut code = 0;
        for one in file.of(dict, "Differences").list().iter().take(1024) {
            match one {
                Object::Number(number) => code = *number as u32,
                Object::Name(name) => {
                    if let Some(text) = letters::of_name(name) {
                        self.by_code.insert(code, text);
                    } else {
                        self.by_code.remove(&code);
                    }
                    code += 1;
                }
                _ => {}
            }
        }
    }

    /// `[1 [500 600] 7 9 400]`: from a code on, and from one to another.
    fn wide(&mut self, file: &File<'_>, widths: &[Object]) {
        let mut at = 0;
        while let Some(first) = widths.get(at).and_then(|one| file.get(one).number()) {
            let first = first as u32;
            match widths.get(at + 1).map(|one| file.get(one)) {
                Some(Object::List(list)) => {
                    let list = list.iter().map(|width| file.get(width).number()).zip(first..);
                    self.widths.extend(list.filter_map(|(width, code)| Some((code, width?))));
                    at += 2;
                }
                Some(Object::Number(last)) => {
                    let width = widths.get(at + 2).and_then(|one| file.get(one).number()).unwrap_or(0.0);
                    let last = (*last as u32).min(first.saturating_add(0xFFFF));
                    if first <= last && self.widths.len() < MOST {
                        self.widths.extend((first..=last).map(|code| (code, width)));
                    }
                    at += 3;
                }
                _ => return,
            }
        }
    }

    /// A table from codes to letters, as the font's maker wrote it.
    fn add_unicode(&mut self, bytes: &[u8]) {
        let mut reader = Reader::new(bytes, 0);
        let mut before: Vec<Object> = Vec::new();
        while let Some(object) = reader.value() {
            let Object::Word(word) = &object else {
                before.push(object);
                continue;
            };
            match word.as_str() {
                "endbfchar" => {
                    for pair in before.chunks_exact(2) {
                        if let [Object::Text(code), Object::Text(text)] = pair {
                            self.is(number(code), utf_16(text));
                        }
                    }
                }
                "endbfrange" => {
                    for three in before.chunks_exact(3) {
                        match three {
                            [Object::Text(first), Object::Text(last), Object::Text(text)] => {
                                self.range(number(first), number(last), text);
                            }
                            [Object::Text(first), _, Object::List(texts)] => {
                                for (text, code) in texts.iter().zip(number(first)..) {
                                    if let Object::Text(text) = text {
                                        self.is(code, utf_16(text));
                                    }
                                }
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
            before.clear();
        }
    }

    fn range(&mut self, first: u32, last: u32, text: &[u8]) {
        let Some((end, rest)) =
            text.split_last_chunk::<2>().map(|(rest, end)| (u16::from_be_bytes(*end), rest))
        else {
            return;
        };
        for code in first..=last.min(first.saturating_add(0xFFFF)) {
            let end = end.wrapping_add((code - first) as u16).to_be_bytes();
            self.is(code, utf_16(&[rest, &end].concat()));
        }
    }

    fn is(&mut self, code: u32, text: String) {
        if self.to_text.len() < MOST {
            self.to_text.insert(code, text);
        }
    }

    /// What a code says; `None` where that is not known.
    pub fn text(&self, code: u32) -> Option<&str> {
        self.to_text.get(&code).or_else(|| self.by_code.get(&code)).map(String::as_str)
    }

    /// How wide a code is, of a text of size one.
    pub fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).unwrap_or(&self.default_width) * self.unit
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn utf_16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}
