//! Breaking text into lines, and sharing a line's width between columns. Nothing is ever cut away.

use crate::report::formats::bound;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Letters that a part of a word has at least, where a line may be broken there.
const SHORT: usize = 3;

/// Breaks a text into lines of at most `width` columns: at spaces, else after `-` or `/` in words
/// that are no ids, else anywhere.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for chunk in chunks(paragraph).into_iter().flat_map(|chunk| pieces(chunk, width)) {
            // A second space goes with what stands before it, and begins no line.
            let is_space = chunk.trim_end().is_empty();
            if !is_space && line.width() + chunk.trim_end().width() > width && !line.is_empty() {
                lines.push(line.trim_end().to_string());
                line.clear();
            }
            line.push_str(chunk);
        }
        lines.push(line.trim_end().to_string());
    }
    lines
}

/// The widest part of a text that has no place to break.
pub fn widest_chunk(text: &str) -> usize {
    text.split('\n').flat_map(chunks).map(|chunk| chunk.trim_end().width()).max().unwrap_or(0)
}

/// The width of a text's longest line.
pub fn longest_line(text: &str) -> usize {
    text.split('\n').map(|line| line.width()).max().unwrap_or(0)
}

/// The columns that a character takes.
pub fn columns(c: char) -> usize {
    c.width().unwrap_or(1)
}

/// Parts of a line, each ending where a line may be broken: a space, or a sign within a word. The
/// dashes of `--fix` stay with it, and a date is one word: "11 januari 2026" is read at one glance.
pub fn chunks(line: &str) -> Vec<&str> {
    let mut chunks = Vec::new();
    let (mut start, mut before) = (0, ' ');
    for (at, c) in line.char_indices() {
        let is_within =
            || matches!(c, '-' | '/') && is_between_words(line, at, c) && !is_id(word_at(line, at));
        // A paragraph's sign stays with its number.
        let is_between = || before != '§' && !bound::is_within(&line[start..at], &line[at + 1..]);
        if c == ' ' && is_between() || is_within() {
            chunks.push(&line[start..at + c.len_utf8()]);
            start = at + c.len_utf8();
        }
        before = c;
    }
    chunks.extend(Some(&line[start..]).filter(|rest| !rest.is_empty()));
    chunks
}

/// Whether a sign stands between two words, each long enough to stand at the end or the beginning
/// of a line: "Hälso- och", "styr-/ansvarsmodell", and not "IT-direktör" or "L22-26".
fn is_between_words(line: &str, at: usize, sign: char) -> bool {
    let before = line[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
    let after = line[at + sign.len_utf8()..].chars().take_while(|c| c.is_alphabetic()).count();
    before >= SHORT && after >= SHORT
}

/// The word around a byte of a line.
fn word_at(line: &str, at: usize) -> &str {
    let start = line[..at].rfind(' ').map_or(0, |space| space + 1);
    let end = line[at..].find(' ').map_or(line.len(), |space| at + space);
    &line[start..end]
}

/// Whether a word is an id, a code, a date or a place, as somebody copies it whole: nothing but
/// small letters of ASCII, digits and signs, or a `#` somewhere.
fn is_id(word: &str) -> bool {
    word.contains('#') || word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// A part that is wider than a line, in pieces that fit: cut after a sign or within a date, where
/// there is one.
pub fn pieces(chunk: &str, width: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = chunk;
    while rest.trim_end().width() > width {
        let fits = rest
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .take_while(|end| rest[..*end].width() <= width)
            .last();
        let sign = fits.and_then(|end| Some(rest[..end].rfind(['-', '/', ' ']).filter(|at| *at > 0)? + 1));
        let end = sign.or(fits).unwrap_or_else(|| rest.chars().next().map_or(rest.len(), char::len_utf8));
        pieces.push(&rest[..end]);
        rest = &rest[end..];
    }
    pieces.push(rest);
    pieces
}

/// Shares `width` between columns: each gets its widest part, and what is left goes where text is
/// longest.
pub fn share(width: usize, natural: &[usize], least: &[usize]) -> Vec<usize> {
    if natural.iter().sum::<usize>() <= width {
        return natural.to_vec();
    }
    let floor: Vec<usize> = match least.iter().sum::<usize>() <= width {
        true => least.to_vec(),
        false => least.iter().map(|least| (*least).min(width / natural.len().max(1))).collect(),
    };
    let mut shares = floor;
    let mut left = width.saturating_sub(shares.iter().sum());
    while left > 0 {
        // One column at a time, the one whose text would need the most lines.
        let need = |at: &usize| (natural[*at] * 64).div_ceil(shares[*at].max(1));
        let Some(at) = (0..shares.len()).filter(|at| shares[*at] < natural[*at]).max_by_key(need) else {
            break;
        };
        shares[at] += 1;
        left -= 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn a_line_is_broken_within_words_of_several_parts_only() {
        assert_eq!(wrap("kör gov validate --fix", 20), ["kör gov validate", "--fix"]);
        assert_eq!(wrap("IT-direktör, Hälso- och", 11), ["IT-", "direktör,", "Hälso- och"]);
        assert_eq!(wrap("en IT-direktör (L22-26)", 15), ["en IT-direktör", "(L22-26)"]);
        assert_eq!(wrap("chefen IT-direktör", 13), ["chefen", "IT-direktör"]);
        assert_eq!(wrap("se skane-fhs#L20-25", 17), ["se", "skane-fhs#L20-25"]);
        assert_eq!(wrap("kod not-in-source", 14), ["kod", "not-in-source"]);
        assert_eq!(wrap("data/skane/x", 11), ["data/skane/", "x"]);
        assert_eq!(wrap("enligt § 223 a", 8), ["enligt", "§ 223 a"]);
        assert_eq!(wrap("  a b", 3), ["  a", "b"]);
        assert_eq!(wrap("a b  [1]", 3), ["a b", "[1]"]);
    }

    #[test]
    fn a_line_is_never_broken_within_a_date() {
        assert_eq!(wrap("den 11 januari 2026, alltså", 18), ["den", "11 januari 2026,", "alltså"]);
        assert_eq!(wrap("omkring hösten 2022", 18), ["omkring", "hösten 2022"]);
        assert_eq!(wrap("(since 1 May 2027)", 14), ["(since", "1 May 2027)"]);
        assert_eq!(wrap("chair (1 January", 14), ["chair", "(1 January"]);
        assert_eq!(wrap("HSS 0 → 1; IT", 9), ["HSS", "0 → 1; IT"]);
        // Nor between a number and what it counts, or what has it.
        assert_eq!(wrap("omkring 8 år gammal", 11), ["omkring", "8 år gammal"]);
        assert_eq!(wrap("omkring 8 år", 9), ["omkring", "8 år"]);
        assert_eq!(wrap("med dokument 1.", 13), ["med", "dokument 1."]);
        assert_eq!(wrap("se rad 17–18", 7), ["se rad", "17–18"]);
        assert_eq!(wrap("se rad 17–18", 9), ["se", "rad 17–18"]);
        assert_eq!(wrap("se rad\u{a0}20, 22, 25", 11), ["se", "rad\u{a0}20, 22,", "25"]);
        assert_eq!(wrap("år 2022 gäller", 8), ["år 2022", "gäller"]);
        // What only looks like one is broken as all else.
        assert_eq!(wrap("May we have 2027", 6), ["May we", "have", "2027"]);
        assert_eq!(wrap("12 places", 6), ["12", "places"]);
        // Of what is narrower than a date the date gives way, and nothing is lost.
        assert_eq!(wrap("11 januari 2026", 8), ["11", "januari", "2026"]);
    }
}
