//! Changes of a text as values, and the text that they give.

use crate::diagnostic::Edit;

/// Applies edits to a text, in the order of their places. Of overlapping ones the first is applied
/// and the others are left out: applied together they would give what nobody wrote. Every byte
/// outside of the edits stays.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    apply_counted(text, edits).0
}

/// The same, and how many of the edits were applied.
pub fn apply_counted(text: &str, edits: &[Edit]) -> (String, usize) {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.place.span);
    let mut out =
        String::with_capacity(text.len() + sorted.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut chars = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).enumerate();
    // The character after the last edit, and the byte up to which the text has been taken over.
    let (mut done, mut taken, mut applied) = (0, 0, 0);
    let mut now = chars.next();
    for edit in sorted {
        let (start, end) =
            (edit.place.span.start as usize, edit.place.span.end.max(edit.place.span.start) as usize);
        if start < done {
            continue;
        }
        let mut byte_of = |wanted: usize| {
            while now.is_some_and(|(at, _)| at < wanted) {
                now = chars.next();
            }
            now.map(|(_, byte)| byte)
        };
        // A place beyond the end of the text is in another text: the edit is left out, and so are
        // those after it.
        let (Some(from), Some(to)) = (byte_of(start), byte_of(end)) else { break };
        out.push_str(&text[taken..from]);
        out.push_str(&edit.text);
        (done, taken, applied) = (end, to, applied + 1);
    }
    out.push_str(&text[taken..]);
    (out, applied)
}
