//! Cells that are parted by a sign: semicolons, commas or tabs, in UTF-8 or as Windows wrote
//! before.

use super::tidy;
use crate::lang::{Both, both};
use crate::texts::decoded::decoded;

/// The signs that part cells, with their names.
const SIGNS: [(char, &str, &str); 3] =
    [(';', "semikolon", "semicolons"), (',', "komma", "commas"), ('\t', "tabb", "tabs")];

/// The rows of a file, and what was told from its bytes.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<Vec<String>>, Both), Both> {
    let text = decoded(bytes)?;
    let is_windows = std::str::from_utf8(bytes).is_err() && !bytes.starts_with(&[0xFF, 0xFE]);
    let sign = sign(&text);
    let rows = rows(&text, sign.0).map_err(|row| {
        both(
            format!("rad {row}: ett citattecken som inte slutar"),
            format!("row {row}: a quote that does not end"),
        )
    })?;
    let rows = rows.into_iter().map(|row| row.iter().map(|cell| tidy(cell)).collect()).collect();
    let letters = if is_windows { "Windows-1252" } else { "UTF-8" };
    Ok((rows, both(format!("{}, {letters}", sign.1), format!("{}, {letters}", sign.2))))
}

/// The sign that stands most often in the first rows that have any of them.
fn sign(text: &str) -> (char, &'static str, &'static str) {
    let first: Vec<&str> = text.lines().filter(|line| line.contains([';', ',', '\t'])).take(20).collect();
    // One that makes rows of equal length is meant; a comma may stand in a name.
    let score = |sign: char| {
        let counts: Vec<usize> = first.iter().map(|line| line.matches(sign).count()).collect();
        let most = counts.iter().max().copied().unwrap_or(0);
        let equal = counts.iter().filter(|count| **count == most && most > 0).count();
        (equal, most)
    };
    SIGNS.into_iter().rev().max_by_key(|(sign, ..)| score(*sign)).unwrap_or(SIGNS[0])
}

/// The rows of a text whose cells are parted by a sign (RFC 4180); or the row of a quote that does
/// not end.
pub fn rows(text: &str, between: char) -> Result<Vec<Vec<String>>, usize> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            c if is_quoted => cell.push(c),
            c if c == between => row.push(std::mem::take(&mut cell)),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if is_quoted {
        return Err(rows.len() + 1);
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    Ok(rows)
}
