//! A PDF as the values in it, by their numbers. They are looked for from the first byte to the
//! last, and of two of one number the later holds: so it does not matter whether the table at the
//! end is right.

use super::object::{Dict, Object, Reader, is_space};
use super::predict::Rows;
use super::unpack::{from_85, from_lzw, from_runs};
use crate::texts::zip::unpacked;
use memchr::memmem;
use std::cell::Cell;
use std::collections::HashMap;

/// Bytes that all that is packed may become, together.
const MOST_BYTES: usize = 96 << 20;
/// Values of a file, at most.
const MOST_OBJECTS: usize = 400_000;
/// References that lead to each other, at most.
const FARTHEST: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    TooLarge,
    Locked,
    /// Packed in a way that is not read.
    Packed,
    NoPages,
}

pub struct File<'b> {
    bytes: &'b [u8],
    objects: HashMap<u32, Object>,
    /// Where the bytes of a stream begin and end.
    streams: HashMap<u32, (usize, usize)>,
    pub root: Object,
    left: Cell<usize>,
}

impl<'b> File<'b> {
    pub fn read(bytes: &'b [u8]) -> Result<File<'b>, Fault> {
        let mut file = File {
            bytes,
            objects: HashMap::new(),
            streams: HashMap::new(),
            root: Object::Null,
            left: Cell::new(MOST_BYTES),
        };
        let (mut at, mut is_locked) = (0, false);
        while let Some(found) = find(&bytes[at..], b"obj").map(|found| at + found) {
            is_locked |= file.trailers(at, found);
            at = found + 3;
            let Some(number) = number_before(bytes, found) else { continue };
            let mut reader = Reader::new(bytes, at);
            let Some(object) = reader.value() else { continue };
            at = reader.at.max(at);
            reader.skip_space();
            if let (Object::Dict(dict), true) = (&object, bytes[reader.at..].starts_with(b"stream")) {
                let start = reader.at + 6;
                let start = start + usize::from(bytes.get(start) == Some(&b'\r'));
                let start = (start + usize::from(bytes.get(start) == Some(&b'\n'))).min(bytes.len());
                let end = file.end_of_stream(start, dict);
                file.streams.insert(number, (start, end));
                at = end;
                if dict.get("Type").and_then(Object::name) == Some("XRef") {
                    is_locked |= file.trailer(dict);
                }
                if dict.get("Type").and_then(Object::name) == Some("ObjStm") {
                    file.objects.insert(number, object.clone());
                    file.packed(number)?;
                }
            } else {
                file.streams.remove(&number);
            }
            file.objects.insert(number, object);
            if file.objects.len() > MOST_OBJECTS {
                return Err(Fault::TooLarge);
            }
        }
        is_locked |= file.trailers(at, bytes.len());
        if is_locked { Err(Fault::Locked) } else { Ok(file) }
    }

    /// The ends of a file, or of parts of it, between two values; whether one says that it is
    /// locked.
    fn trailers(&mut self, mut from: usize, to: usize) -> bool {
        let (bytes, mut is_locked) = (self.bytes, false);
        while let Some(at) = bytes.get(from..to).and_then(|part| find(part, b"trailer")) {
            from += at + 7;
            let mut reader = Reader::new(&bytes[..to], from);
            if let Some(Object::Dict(dict)) = reader.value() {
                is_locked |= self.trailer(&dict);
                from = reader.at;
            }
        }
        is_locked
    }

    /// What the end of a file, or of a part of it, says of all; whether it is locked.
    fn trailer(&mut self, dict: &Dict) -> bool {
        if let Some(root) = dict.get("Root") {
            self.root = root.clone();
        }
        dict.get("Encrypt").is_some_and(|value| *value != Object::Null)
    }

    fn end_of_stream(&self, start: usize, dict: &Dict) -> usize {
        let length = match dict.get("Length") {
            Some(Object::Number(length)) => Some(*length as usize),
            _ => None,
        };
        let end = length.and_then(|length| start.checked_add(length)).filter(|end| {
            let rest = self.bytes.get(*end..).unwrap_or_default();
            let space = rest.iter().take_while(|byte| is_space(**byte)).count();
            rest[space..].starts_with(b"endstream")
        });
        end.unwrap_or_else(|| {
            find(&self.bytes[start..], b"endstream").map_or(self.bytes.len(), |at| start + at)
        })
    }

    /// Takes in the values that a stream of values holds.
    fn packed(&mut self, number: u32) -> Result<(), Fault> {
        let Some(dict) = self.objects.get(&number).and_then(Object::dict) else { return Ok(()) };
        let whole = |key: &str| dict.get(key).and_then(Object::number).map_or(0, |number| number as usize);
        let (count, first) = (whole("N"), whole("First"));
        let bytes = self.stream(number)?;
        let mut head = Reader::new(&bytes, 0);
        for _ in 0..count.min(MOST_OBJECTS) {
            let (Some(Object::Number(number)), Some(Object::Number(at))) = (head.value(), head.value())
            else {
                break;
            };
            let at = first.saturating_add(at as usize);
            if let Some(object) = bytes.get(at..).and_then(|_| Reader::new(&bytes, at).value()) {
                self.streams.remove(&(number as u32));
                self.objects.insert(number as u32, object);
            }
        }
        Ok(())
    }

    /// What a value is, where it stands or where it refers to.
    pub fn get<'f>(&'f self, mut object: &'f Object) -> &'f Object {
        for _ in 0..FARTHEST {
            match object {
                Object::Reference(number) => object = self.objects.get(number).unwrap_or(&Object::Null),
                _ => return object,
            }
        }
        &Object::Null
    }

    pub fn of<'f>(&'f self, dict: &'f Dict, key: &str) -> &'f Object {
        dict.get(key).map_or(&Object::Null, |object| self.get(object))
    }

    pub fn dict<'f>(&'f self, object: &'f Object) -> Option<&'f Dict> {
        self.get(object).dict()
    }

    /// The bytes of the stream that is referred to, unpacked; empty where it is none.
    pub fn bytes_of(&self, object: &Object) -> Result<Vec<u8>, Fault> {
        match object {
            Object::Reference(number) if self.streams.contains_key(number) => self.stream(*number),
            Object::Reference(number) => match self.objects.get(number) {
                Some(list @ Object::List(_)) => self.bytes_of(list),
                _ => Ok(Vec::new()),
            },
            Object::List(parts) => {
                let mut all = Vec::new();
                for part in parts.iter().filter(|part| matches!(part, Object::Reference(_))) {
                    all.extend(self.bytes_of(part)?);
                    all.push(b'\n');
                }
                Ok(all)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn stream(&self, number: u32) -> Result<Vec<u8>, Fault> {
        let (Some(dict), Some((start, end))) =
            (self.objects.get(&number).and_then(Object::dict), self.streams.get(&number))
        else {
            return Ok(Vec::new());
        };
        let mut bytes = self.bytes[*start..*end].to_vec();
        let filters = match self.of(dict, "Filter") {
            Object::Null => &[],
            filters => filters.list(),
        };
        for (at, filter) in filters.iter().enumerate() {
            let parms = self.parms(dict, at);
            bytes = match self.get(filter).name() {
                Some("FlateDecode" | "Fl") => self.restored(self.inflated(&bytes)?, parms)?,
                Some("ASCIIHexDecode" | "AHx") => {
                    match Reader::new(&[b"<", &bytes[..]].concat(), 0).value() {
                        Some(Object::Text(text)) => text,
                        _ => Vec::new(),
                    }
                }
                Some("ASCII85Decode" | "A85") => from_85(&bytes),
                Some("LZWDecode" | "LZW") => {
                    let late = parms.and_then(|parms| self.of(parms, "EarlyChange").number()) == Some(0.0);
                    let bytes = self.bounded(from_lzw(&bytes, !late, self.left.get()))?;
                    self.restored(bytes, parms)?
                }
                Some("RunLengthDecode" | "RL") => self.bounded(from_runs(&bytes, self.left.get()))?,
                _ => return Err(Fault::Packed),
            };
        }
        Ok(bytes)
    }

    /// What a stream says of one of the ways in which it was packed.
    fn parms<'f>(&'f self, dict: &'f Dict, at: usize) -> Option<&'f Dict> {
        let all = dict.get("DecodeParms").or_else(|| dict.get("DP"))?;
        match self.get(all) {
            Object::List(each) => self.dict(each.get(at)?),
            _ => self.dict(all),
        }
    }

    /// What was unpacked, as it was before each byte was written by those beside it.
    fn restored(&self, bytes: Vec<u8>, parms: Option<&Dict>) -> Result<Vec<u8>, Fault> {
        let Some(parms) = parms else { return Ok(bytes) };
        let whole = |key: &str, else_: usize| self.of(parms, key).number().map_or(else_, |own| own as usize);
        let rows = Rows {
            colours: whole("Colors", 1),
            bits: whole("BitsPerComponent", 8),
            columns: whole("Columns", 1),
        };
        match whole("Predictor", 1) {
            0 | 1 => Ok(bytes),
            way => rows.restored(&bytes, way).ok_or(Fault::Packed),
        }
    }

    /// What was packed; what is broken is taken as far as it goes.
    fn inflated(&self, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        self.bounded(unpacked(bytes, true, self.left.get()))
    }

    /// What was unpacked counts together.
    fn bounded(&self, all: Option<Vec<u8>>) -> Result<Vec<u8>, Fault> {
        let all = all.ok_or(Fault::TooLarge)?;
        self.left.set(self.left.get().saturating_sub(all.len()));
        Ok(all)
    }
}

/// The number of a value, which stands before `0 obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let before = &bytes[at.saturating_sub(24)..at];
    let mut words = before.rsplit(|byte| is_space(*byte)).filter(|word| !word.is_empty());
    let is_whole = |word: &&[u8]| word.iter().all(u8::is_ascii_digit);
    words.next().filter(is_whole)?;
    let number = words.next()?;
    let digits = number.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&number[number.len() - digits..]).ok()?.parse().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memmem::find(bytes, wanted)
}
