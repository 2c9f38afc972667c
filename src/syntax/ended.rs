//! The end of a text whose last line has only spaces, and no line feed.

/// A text without such a line, where it belongs to a block (`|`, `>`) and is no further in than
/// that: to other readers it says nothing, while our parser makes a line feed of it.
pub fn ended(text: &str) -> &str {
    let said = text.trim_end_matches(' ');
    let spaces = text.len() - said.len();
    if spaces == 0 || !said.ends_with('\n') {
        return text;
    }
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut above = said.lines().rev().filter(|line| !line.trim().is_empty());
    match above.find(|line| indent(line) < spaces) {
        Some(line) if is_header(line) => said,
        _ => text,
    }
}

/// Whether a block that says nothing of its own indent begins at the end of a line.
fn is_header(line: &str) -> bool {
    let line = line.split_once(" #").map_or(line, |(line, _)| line).trim_end();
    let before = line.trim_end_matches(['+', '-']);
    before.len() + 1 >= line.len() && before.ends_with(['|', '>'])
}
