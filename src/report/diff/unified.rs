//! What a file was and is, as a unified diff. Piped, `git apply` takes it: a line is written as it
//! is, unless it would do something to a terminal or to a CI log. Such a line is escaped, and can't
//! be applied then.

use crate::report::{Style, escape};
use crate::syntax::is_hidden;
use similar::{ChangeTag, TextDiff};
use std::fmt::Write as _;

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

pub fn unified(path: &str, before: &str, after: &str, style: Style) -> String {
    between(path, Some(before), Some(after), style)
}

/// The same of a file that comes or goes; `None` is no file.
pub fn between(path: &str, before: Option<&str>, after: Option<&str>, style: Style) -> String {
    let [a, b] = ["a", "b"].map(|side| shown(&format!("{side}/{path}"), style));
    let head = match (before, after) {
        (None, _) => format!("new file mode 100644\n--- /dev/null\n+++ {b}\n"),
        (_, None) => format!("deleted file mode 100644\n--- {a}\n+++ /dev/null\n"),
        _ => format!("--- {a}\n+++ {b}\n"),
    };
    // With the first line git knows the paths for those from the repository's root.
    format!("diff --git {a} {b}\n{head}")
        + &hunks(before.unwrap_or_default(), after.unwrap_or_default(), style)
}

/// The same of a file that goes elsewhere.
pub fn moved(from: &str, to: &str, before: &str, after: &str, style: Style) -> String {
    let [a, b] = [format!("a/{from}"), format!("b/{to}")].map(|path| shown(&path, style));
    let [old, new] = [from, to].map(|path| shown(path, style));
    let mut out = format!("diff --git {a} {b}\nrename from {old}\nrename to {new}\n");
    if before != after {
        out.push_str(&format!("--- {a}\n+++ {b}\n"));
    }
    out + &hunks(before, after, style)
}

fn shown(path: &str, style: Style) -> String {
    if style.width.is_none() { quoted(path) } else { escape::terminal(path) }
}

fn hunks(before: &str, after: &str, style: Style) -> String {
    let is_piped = style.width.is_none();
    // Only a line feed ends a line, for git as well.
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let diff = TextDiff::from_slices(&old, &new);
    let mut out = String::new();
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        out.push_str(&format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            let (sign, paint) = match change.tag() {
                ChangeTag::Delete => ('-', RED),
                ChangeTag::Insert => ('+', GREEN),
                ChangeTag::Equal => (' ', ""),
            };
            let text = change.value();
            let line = text.strip_suffix('\n').unwrap_or(text);
            let is_first = change.old_index() == Some(0) || change.new_index() == Some(0);
            let line = if is_piped && is_harmless(line, is_first) {
                line.to_string()
            } else {
                escape::terminal(line)
            };
            let (paint, plain) = if style.color && !paint.is_empty() { (paint, PLAIN) } else { ("", "") };
            out.push_str(&format!("{paint}{sign}{line}{plain}\n"));
            if !text.ends_with('\n') {
                out.push_str("\\ No newline at end of file\n");
            }
        }
    }
    out
}

/// Whether a line does nothing where it is only read: but for tabs, a carriage return at its end
/// and a byte order mark at the beginning of the file nothing in it is hidden, and GitHub's runner
/// sees no command in it.
fn is_harmless(line: &str, is_first: bool) -> bool {
    let line = line.strip_suffix('\r').unwrap_or(line);
    let line = line.strip_prefix('\u{FEFF}').filter(|_| is_first).unwrap_or(line);
    !line.contains("##[")
        && !line.trim_start().starts_with("::")
        && !line.contains(|c| c == '\r' || is_hidden(c))
}

/// A path as git writes it: in quotes, with bytes in octal, where it has something in it that is
/// not plain to see.
fn quoted(path: &str) -> String {
    let is_odd = |c: char| c.is_control() || is_hidden(c) || matches!(c, '"' | '\\');
    if !path.contains(is_odd) && !path.contains("##[") {
        return path.to_string();
    }
    let mut out = String::from("\"");
    for c in path.chars() {
        if is_odd(c) || c == '[' {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "\\{byte:03o}");
            }
        } else {
            out.push(c);
        }
    }
    out + "\""
}
