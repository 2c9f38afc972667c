//! From the bytes of a document to lines of text, as a person would cite them. Knows no model.

mod decoded;
mod depth;
mod docx;
mod edges;
pub mod follow;
mod html;
mod lines;
mod looks;
mod pdf;
mod points;
pub mod table;
pub mod zip;

use crate::lang::{Both, both};

/// Bytes of a document, at most: of one that may have pictures in it, and of a text.
pub const MAX_BYTES: u64 = 32 << 20;
const MAX_TEXT: u64 = 8 << 20;

/// What was read of a document.
#[derive(Debug, Default)]
pub struct Document {
    pub lines: Vec<String>,
    /// As the document itself calls it, where its form says so.
    pub title: Option<String>,
    pub is_html: bool,
    /// Lines at the edges of pages, and parts of a page that are for finding one's way, which were
    /// left out.
    pub left_out: Vec<String>,
    /// Changes that were tracked in it, and are taken as made.
    pub tracked: usize,
}

/// Reads a document, or says why it can't be read. `keep_all` keeps what stands at the edges.
pub fn read(bytes: &[u8], keep_all: bool) -> Result<Document, Both> {
    refuse(bytes)?;
    let mut document = if bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes, keep_all)?
    } else if is_pdf(bytes) {
        let (text, out) = pdf::read(bytes, keep_all)?;
        let (lines, mut left_out) = edges::without(&text, keep_all);
        left_out.splice(..0, out);
        Document { lines, left_out, ..Document::default() }
    } else {
        let text = decoded::decoded(bytes)?;
        match html::is_html(&text) {
            true => html::read(&text, keep_all)?,
            false => {
                let (lines, left_out) = edges::without(&text, keep_all);
                Document { lines, left_out, ..Document::default() }
            }
        }
    };
    document.lines = lines::tidy(&document.lines);
    match document.lines.is_empty() {
        false => Ok(document),
        true => Err(both(
            "dokumentet har ingen text; är det en bild, skriv av den eller låt ett program tolka texten \
             först",
            "the document has no text; if it is a picture, type it out or run text recognition on it first",
        )),
    }
}

/// Forms that are not read, by how they begin.
fn refuse(bytes: &[u8]) -> Result<(), Both> {
    let is_packed = bytes.starts_with(b"PK\x03\x04") || is_pdf(bytes);
    let most = if is_packed { MAX_BYTES } else { MAX_TEXT };
    if bytes.len() as u64 > most {
        let most = most >> 20;
        return Err(both(
            format!("dokumentet är större än {most} MB"),
            format!("the document is larger than {most} MB"),
        ));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"{\\rtf") {
        return Err(both(
            "det här formatet läses inte; spara dokumentet som .docx, PDF, text eller webbsida (HTML)",
            "this format is not read; save the document as .docx, PDF, text or a web page (HTML)",
        ));
    }
    Ok(())
}

/// Whether a document has pages: PDF, or Word.
pub fn has_pages(bytes: &[u8]) -> bool {
    is_pdf(bytes) || bytes.starts_with(b"PK\x03\x04")
}

fn is_pdf(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"%PDF-")
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
