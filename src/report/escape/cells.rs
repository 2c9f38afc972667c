//! Cells of tables that spreadsheets open: nothing in them is run.

use crate::report::escape::terminal;
use unicode_normalization::UnicodeNormalization as _;

/// For CSV (RFC 4180). A cell that a spreadsheet would run as a formula first gets an apostrophe;
/// so does one that would then look the same. Where commas part numbers, spreadsheets part cells at
/// semicolons: what stands behind one is a cell too.
pub fn csv(text: &str) -> String {
    quoted(&guarded(&terminal(text), &[';']), &[',', '"', '\n', '\r'])
}

/// For CSV with semicolons, as Excel in Swedish writes it, safe also where it is parted at commas.
pub fn excel(text: &str) -> String {
    quoted(&guarded(&terminal(text), &[';', ',']), &[';', ',', '"', '\n', '\r'])
}

/// For values between tabs, which are never quoted: what would part them is a space.
pub fn tsv(text: &str) -> String {
    guarded(&terminal(text).replace(['\t', '\n', '\r'], " "), &[])
}

/// With an apostrophe before what would be run as a formula, also where cells are parted.
fn guarded(text: &str, parted: &[char]) -> String {
    let mut guarded = String::with_capacity(text.len());
    for (at, part) in text.split_inclusive(parted).enumerate() {
        // Behind a separator a quote begins a cell in quotes, and so does one between tabs.
        let said = part.trim_start_matches(|c: char| {
            c == '\'' || c.is_whitespace() || c == '"' && (at > 0 || parted.is_empty())
        });
        if said.chars().next().is_some_and(begins_formula) {
            guarded.push('\'');
        }
        guarded.push_str(part);
    }
    guarded
}

fn quoted(text: &str, parted: &[char]) -> String {
    match text.contains(parted) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_string(),
    }
}

/// Whether a formula may begin so, in any of the ways in which Unicode writes these.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@')
        || !c.is_ascii() && matches!(c.nfkc().next(), Some('=' | '+' | '-' | '@'))
}
