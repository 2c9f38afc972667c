//! The lines of a sheet, without comments, each with those deeper ones that go on with it.

/// A line with those that go on with it.
pub(super) struct Line {
    pub number: usize,
    /// Characters before its text, after a dash.
    pub indent: usize,
    pub dash: bool,
    pub text: String,
}

pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (at, whole) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let whole = without_comment(whole).replace('\t', "    ");
        let text = whole.trim();
        let space = whole.chars().take_while(|c| c.is_whitespace()).count();
        if text.is_empty() {
            continue;
        }
        let (dash, text) = match text.strip_prefix("- ") {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let indent = space + if dash { 2 } else { 0 };
        // What is deeper than a line and no item goes on with it.
        let goes_on = |last: &&mut Line| !dash && indent > last.indent;
        match out.last_mut().filter(goes_on) {
            Some(last) if last.indent > 0 => last.text = format!("{} {text}", last.text),
            _ => out.push(Line { number: at + 1, indent, dash, text: text.to_string() }),
        }
    }
    out
}

/// A comment begins with `#` at the start of a line or after a space; in a bracket it is a place.
fn without_comment(line: &str) -> &str {
    let is_in_bracket = |before: &str| before.rfind('[') > before.rfind(']');
    let begins = |at: &usize| {
        let before = &line[..*at];
        before.chars().next_back().is_none_or(char::is_whitespace) && !is_in_bracket(before)
    };
    line.match_indices('#').map(|(at, _)| at).find(begins).map_or(line, |at| &line[..at])
}
