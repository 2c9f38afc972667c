//! The canonical form of a file: two files that say the same in the same words are the same bytes,
//! but for blank lines, quoting and comments.
//!
//! `settled.rs` is the quick look that nearly every file passes. For the others `layout.rs` and
//! `scalar.rs` give the lines as they should stand, `order.rs` their order, and `changes.rs` what
//! differs from the lines as they stand.

mod changes;
mod layout;
mod lines;
mod order;
mod same;
mod scalar;
mod settled;

use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::model::kind::Kind;
use crate::model::shape;
use crate::syntax::{Tape, ended};
pub use same::same_meaning;

/// The lists whose order says nothing: they are sorted.
const UNORDERED: [&str; 6] =
    ["former_ids", "same_as", "not_same_as", "perhaps_same_as", "broader", "endorses"];

/// The edits that bring a file into the canonical form; none when it is in it. The tape is that of
/// the text, and whole.
///
/// What can't be moved safely stays: a file with keys of YAML's `? ` form, with tabs between its
/// keys or in brackets altogether keeps its lines, and only its characters and its end are changed.
pub fn edits(text: &str, tape: &Tape<'_>, kind: Kind, file: FileId) -> Vec<Edit> {
    let record = shape::shared(kind);
    let (whole, text) = (text, ended(text));
    if tape.whole && text.len() < whole.len() {
        // What is no line takes part in nothing, and goes.
        let (start, end) = (text.chars().count() as u32, whole.chars().count() as u32);
        let place = Place { file, span: Span { start, end } };
        let mut edits = edits(text, tape, kind, file);
        edits.push(Edit { place, text: String::new() });
        return edits;
    }
    if !tape.whole || settled::is_settled(text, tape.root(), record) || lines::has_lone_return(text) {
        return Vec::new();
    }
    let lines = lines::Lines::new(text);
    let placed = layout::place(&lines, tape.root(), record).unwrap_or_else(|| layout::as_they_stand(&lines));
    let edits = changes::between(&lines, &placed, file);
    if are_line_ends(text, &edits) { Vec::new() } else { edits }
}

/// Whether edits only make line feeds of a file that ends all its lines with CR LF. git writes such
/// files on Windows, and gives them line feeds again where they are committed, so there is nothing
/// to do.
fn are_line_ends(text: &str, edits: &[Edit]) -> bool {
    let of_one = |edit: &Edit| edit.text.is_empty() && edit.place.span.end == edit.place.span.start + 1;
    let feeds = text.matches('\n').count();
    !edits.is_empty()
        && edits.len() == feeds
        && text.matches("\r\n").count() == feeds
        && edits.iter().all(of_one)
}
