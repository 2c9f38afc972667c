//! A document as it is to be kept: read, masked, without the names of those who are removed.

use super::table;
use crate::checks::kept_text::bytes_sum;
use crate::checks::mask;
use crate::commands::{Context, Problem, Ui, failure, paths};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::report::{self, escape};
use crate::sources::{MAX_BYTES, Sources, document};
use crate::texts::{self, Document};
use std::io::Write as _;
use std::path::Path;

/// What is said of a document beside the plan.
pub type Remarks = Vec<Both>;

pub struct Text {
    pub document: Document,
    pub text: String,
    /// The checksum of the document as it came.
    pub original: Option<String>,
}

pub fn tell(remarks: &[Both], context: &Context, ui: &mut Ui<'_>) {
    for remark in remarks {
        let line = escape::terminal(remark.get(context.lang())) + "\n";
        let _ = ui.err.write_all(report::fit(&line, ui.width).as_bytes());
    }
}

pub fn read(
    path: &Path,
    keep_all: bool,
    sources: &Sources,
    model: &Model,
    remarks: &mut Remarks,
) -> Result<Text, Problem> {
    let shown = path.display();
    let bytes = document(path, texts::MAX_BYTES)
        .map_err(|error| failure(paths::unreadable(&shown.to_string(), &error)))?;
    let can_not = |why: Both| failure(both(format!("{shown}: {}", why.sv), format!("{shown}: {}", why.en)));
    let name = path.to_string_lossy();
    if let Some(text) = table::read(&name, &bytes, model, &sources.hiding, remarks).map_err(can_not)? {
        return Ok(text);
    }
    let document = texts::read(&bytes, keep_all).map_err(can_not)?;
    let text = document.lines.join("\n") + "\n";
    if text.len() as u64 > MAX_BYTES {
        let most = MAX_BYTES >> 20;
        return Err(failure(both(
            format!("{shown}: texten är större än {most} MB"),
            format!("{shown}: the text is larger than {most} MB"),
        )));
    }
    let (masked_text, masked) = mask::masked(&text, model);
    let hidden = sources.hiding.words(&masked_text).into_owned();
    // With the checksum of the original, what is covered could be found by trying.
    let original = (hidden == text).then(|| bytes_sum(&bytes));
    let text = hidden;
    if !document.left_out.is_empty() {
        let lines: Vec<&str> =
            document.left_out.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        let some = lines.iter().take(3).copied().collect::<Vec<_>>().join(" · ");
        let count = lines.len();
        // A document of pages has heads and feet where a web page has a menu.
        let (sv, en) = match texts::has_pages(&bytes) {
            true => ("sidhuvuden och sidfötter", "heads and feet of pages"),
            false => ("meny, dold text", "menus, hidden text"),
        };
        remarks.push(both(
            format!("Borttagna rader: {count} ({sv}), t.ex. {some}. --keep-all behåller dem."),
            format!("Lines left out: {count} ({en}), e.g. {some}. --keep-all keeps them."),
        ));
    }
    for one in &masked {
        let (line, what) = (one.line, &one.what);
        remarks.push(both(
            format!("Maskerat på L{line}: {}.", what.sv),
            format!("Masked on L{line}: {}.", what.en),
        ));
    }
    if document.tracked > 0 {
        let count = document.tracked;
        remarks.push(both(
            format!("Dokumentet har spårade ändringar ({count}); texten är som om de är godkända."),
            format!("The document has tracked changes ({count}); the text is as if they were accepted."),
        ));
    }
    let long = document.lines.iter().enumerate().filter(|(_, line)| columns(line) > 1);
    let rows: Vec<String> = long.map(|(at, _)| format!("L{}", at + 1)).take(12).collect();
    if rows.len() > 2 && !document.is_html {
        let rows = rows.join(" ");
        remarks.push(both(
            format!("Kontrollera de här raderna, som kan vara spalter eller en tabell: {rows}."),
            format!("Check these lines, which may be columns or a table: {rows}."),
        ));
    }
    Ok(Text { document, text, original })
}

/// How many wide gaps a line has, and so perhaps columns.
fn columns(line: &str) -> usize {
    line.trim().replace('\t', "   ").split("   ").filter(|part| !part.trim().is_empty()).count()
}
