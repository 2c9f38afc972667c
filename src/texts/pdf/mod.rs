//! PDF: what its pages say, as lines. Only what is needed for that is read.

mod file;
mod font;
mod layout;
mod letters;
mod object;
mod page;
mod plane;
mod predict;
mod unpack;

use crate::lang::{Both, both};
use file::{Fault, File};
use object::{Dict, Object};
use page::Pages;
use std::collections::HashSet;

/// Pages of a file, at most.
const MOST_PAGES: usize = 4_000;

/// The pages' lines, with a form feed between the pages, and what was left out.
pub fn read(bytes: &[u8], keep_all: bool) -> Result<(String, Vec<String>), Both> {
    let (text, left_out, is_unknown) = pages_of(bytes, keep_all).map_err(said)?;
    if is_unknown {
        return Err(both(
            "PDF:ens typsnitt säger inte vilka bokstäver de har; spara den på nytt ur programmet som gjorde \
             den, eller låt ett program tolka texten",
            "the PDF's fonts don't say which letters they have; save it again from the program that made \
             it, or run text recognition on it",
        ));
    }
    Ok((text, left_out))
}

fn said(fault: Fault) -> Both {
    match fault {
        Fault::TooLarge => {
            both("PDF:en är för stor när den packas upp", "the PDF is too large when it is unpacked")
        }
        Fault::Locked => both(
            "PDF:en är låst; skriv ut den till en ny PDF, eller: pdftotext -layout FIL - | gov källa ny -",
            "the PDF is locked; print it to a new PDF, or: pdftotext -layout FILE - | gov source add -",
        ),
        Fault::Packed => both(
            "PDF:en är packad på ett sätt som inte läses: pdftotext -layout FIL - | gov källa ny -",
            "the PDF is packed in a way that is not read: pdftotext -layout FILE - | gov source add -",
        ),
        Fault::NoPages => both("PDF:en är trasig: den har inga sidor", "the PDF is broken: it has no pages"),
    }
}

fn pages_of(bytes: &[u8], keep_all: bool) -> Result<(String, Vec<String>, bool), Fault> {
    let file = File::read(bytes)?;
    let root = file.dict(&file.root).ok_or(Fault::NoPages)?;
    let above = Above { resources: None, size: None, turned: 0 };
    let found = pages(&file, root.get("Pages").unwrap_or(&Object::Null), above)?;
    if found.is_empty() {
        return Err(Fault::NoPages);
    }
    let mut reader = Pages::new(&file);
    let (mut text, mut left_out) = (Vec::new(), Vec::new());
    let none = Dict::new();
    for (page, own) in found {
        let runs = reader.read(page, own.resources.unwrap_or(&none), own.turned)?;
        let (lines, out) = layout::lines(&runs, own.edges(), keep_all);
        text.push(lines.join("\n"));
        left_out.extend(out);
    }
    Ok((text.join("\n\u{C}"), left_out, reader.unknown > reader.known / 4))
}

/// What a page has of those that it lies in.
#[derive(Clone, Copy)]
struct Above<'f> {
    resources: Option<&'f Dict>,
    size: Option<[f64; 4]>,
    turned: i32,
}

impl Above<'_> {
    /// How far up the lower and the upper edge are.
    fn edges(&self) -> (f64, f64) {
        let [left, low, right, high] = self.size.unwrap_or([0.0, 0.0, 595.0, 842.0]);
        match self.turned {
            90 => (-right.max(left), -left.min(right)),
            180 => (-high.max(low), -low.min(high)),
            270 => (left.min(right), right.max(left)),
            _ => (low.min(high), high.max(low)),
        }
    }
}

/// The pages below a node of their tree, in their order.
fn pages<'f>(
    file: &'f File<'_>,
    root: &'f Object,
    above: Above<'f>,
) -> Result<Vec<(&'f Dict, Above<'f>)>, Fault> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    let mut open = vec![(root, above)];
    while let Some((node, mut own)) = open.pop() {
        // A node that is its own parent has no end.
        if let Object::Reference(number) = node
            && !seen.insert(*number)
        {
            continue;
        }
        let Some(dict) = file.dict(node) else { continue };
        own.resources = file.dict(file.of(dict, "Resources")).or(own.resources);
        let size: Vec<f64> =
            file.of(dict, "MediaBox").list().iter().filter_map(|one| file.get(one).number()).collect();
        own.size = size.try_into().ok().or(own.size);
        if let Some(turned) = file.of(dict, "Rotate").number() {
            own.turned = (turned as i32).rem_euclid(360);
        }
        match file.of(dict, "Kids") {
            Object::List(kids) => open.extend(kids.iter().rev().map(|kid| (kid, own))),
            _ if file.of(dict, "Type").name() == Some("Pages") => {}
            _ => found.push((dict, own)),
        }
        if found.len() > MOST_PAGES || open.len() > MOST_PAGES * 4 {
            return Err(Fault::TooLarge);
        }
    }
    Ok(found)
}
