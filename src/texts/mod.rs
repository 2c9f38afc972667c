//! From the bytes of a document to lines of text, as a person would cite them. Knows no model.

mod decoded;
mod depth;
mod edges;
mod html;
mod lines;

use crate::lang::{Both, both};

/// Bytes of a document, at most.
pub const MAX_BYTES: u64 = 8 << 20;

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
}

/// Reads a document, or says why it can't be read. `keep_all` keeps what stands at the edges.
pub fn read(bytes: &[u8], keep_all: bool) -> Result<Document, Both> {
    refuse(bytes)?;
    let text = decoded::decoded(bytes)?;
    let mut document = match html::is_html(&text) {
        true => html::read(&text, keep_all)?,
        false => {
            let (lines, left_out) = edges::without(&text, keep_all);
            Document { lines, left_out, ..Document::default() }
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
    if bytes.len() as u64 > MAX_BYTES {
        let most = MAX_BYTES >> 20;
        return Err(both(
            format!("dokumentet är större än {most} MB"),
            format!("the document is larger than {most} MB"),
        ));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(both(
            "PDF läses inte; gör om den till text: pdftotext -layout FIL - | gov källa add -",
            "PDF is not read; convert it to text: pdftotext -layout FILE - | gov source add -",
        ));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(both(
            "Word och andra packade format läses inte; spara dokumentet som text eller webbsida (HTML)",
            "Word and other packed formats are not read; save the document as text or a web page (HTML)",
        ));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"{\\rtf") {
        return Err(both(
            "det här formatet läses inte; spara dokumentet som text eller webbsida (HTML)",
            "this format is not read; save the document as text or a web page (HTML)",
        ));
    }
    Ok(())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
