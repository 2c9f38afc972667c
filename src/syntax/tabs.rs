//! A tab as the indent of a key or a list's dash: our parser takes it, and no other does.

use crate::diagnostic::Span;
use crate::syntax::tape::{Form, Tape};

/// The first tab that stands between the beginning of a line and what a block list or a block map
/// begins with.
pub fn before_a_key(text: &str, tape: &Tape<'_>) -> Option<Span> {
    if !text.contains('\t') {
        return None;
    }
    let mut begins: Vec<u32> = tape
        .items
        .iter()
        .filter(|item| matches!(item.form, Form::List | Form::Map) && item.span.end <= item.span.start)
        .map(|item| item.span.start)
        .collect();
    begins.sort_unstable();
    // The first tab of the indent of the line that is being read.
    let (mut tab, mut is_indent, mut next) = (None, true, begins.into_iter().peekable());
    for (at, c) in (0u32..).zip(text.chars()) {
        while next.next_if(|begin| *begin < at).is_some() {}
        if next.peek() == Some(&at) && is_indent && c != '\t' && c != ' ' && tab.is_some() {
            return tab;
        }
        match c {
            '\n' | '\r' => (tab, is_indent) = (None, true),
            '\t' if is_indent => tab = tab.or(Some(Span { start: at, end: at + 1 })),
            ' ' | '\u{FEFF}' => {}
            '\t' => {}
            _ => is_indent = false,
        }
    }
    None
}
