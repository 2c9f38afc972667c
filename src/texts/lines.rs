//! What all kept texts have in common: one sign for one thing, nothing that nobody sees.

use unicode_normalization::UnicodeNormalization as _;

/// Lines without what nobody sees in them; of several empty ones one, and none at the ends.
pub fn tidy(lines: &[String]) -> Vec<String> {
    let mut tidy: Vec<String> = Vec::with_capacity(lines.len());
    for line in lines {
        let seen = line.nfc().filter_map(|c| match c {
            '\t' => Some('\t'),
            c if c.is_whitespace() => Some(' '),
            c if c.is_control() || is_unseen(c) => None,
            c => Some(c),
        });
        let line: String = seen.collect();
        let line = line.trim_end().to_string();
        if !line.is_empty() || tidy.last().is_some_and(|last| !last.is_empty()) {
            tidy.push(line);
        }
    }
    if tidy.last().is_some_and(String::is_empty) {
        tidy.pop();
    }
    tidy
}

/// Marks of no width: where a word may be divided, in which direction it is read.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}
