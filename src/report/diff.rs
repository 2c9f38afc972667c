//! What a file was and is, as a unified diff that `git apply` takes. A line that would do something to a terminal or to a CI log is
//! escaped, and can't be applied then.

use crate::report::escape;
use similar::{ChangeTag, TextDiff};

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

pub fn unified(path: &str, before: &str, after: &str, color: bool) -> String {
    let path = escape::terminal(path);
    let diff = TextDiff::from_lines(before, after);
    let mut out = format!("--- a/{path}\n+++ b/{path}\n");
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        out.push_str(&format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            let (sign, paint) = match change.tag() {
                ChangeTag::Delete => ('-', RED),
                ChangeTag::Insert => ('+', GREEN),
                ChangeTag::Equal => (' ', ""),
            };
            let text = change.value();
            let line = escape::terminal(text.trim_end_matches('\n'));
            let (paint, plain) = if color && !paint.is_empty() { (paint, PLAIN) } else { ("", "") };
            out.push_str(&format!("{paint}{sign}{line}{plain}\n"));
            if !text.ends_with('\n') {
                out.push_str("\\ No newline at end of file\n");
            }
        }
    }
    out
}
