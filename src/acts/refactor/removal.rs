//! Takes a statement out of a file, and leaves every other byte as it is: the citation alone where
//! others stand beside it, else the item of a list that rests on it.

use crate::acts::prove::takes_comment;
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::edit;
use crate::syntax::{self, Form, Node};

/// The edit that takes out what rests on the citation at a place; `None` where that is more than an
/// item of a list, or would take a comment along.
pub fn removal(text: &str, place: Place) -> Option<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let mut node = tape.root()?;
    // Lists that the place lies in, with the key that each stands under, outermost first.
    let mut lists: Vec<(Node<'_>, Option<Node<'_>>)> = Vec::new();
    let mut key = None;
    while node.form() == Form::List || node.form() == Form::Map {
        if node.form() == Form::List {
            lists.push((node, key));
        }
        let before = |node: &Node<'_>| node.span().start <= place.span.start;
        (key, node) = match node.form() {
            Form::Map => {
                let (key, value) = node.entries().take_while(|(key, _)| before(key)).last()?;
                (Some(key), value)
            }
            _ => (None, node.children().take_while(before).last()?),
        };
    }
    if node.span() != place.span {
        return None;
    }
    // A list of citations that has others too loses the one; else its statement goes.
    let (list, at) = lists.iter().rev().find_map(|(list, _)| {
        let items: Vec<Node<'_>> = list.children().collect();
        let at = items.iter().rposition(|item| item.span().start <= place.span.start)?;
        (items.len() > 1 || items[at].form() == Form::Map).then_some((*list, at))
    })?;
    let items: Vec<Node<'_>> = list.children().collect();
    let span = match (list.is_flow(), items.len()) {
        (true, 1) => return None,
        (true, _) if at == 0 => Span { start: start(items[0]), end: start(items[1]) },
        (true, _) => Span { start: end(items[at - 1]), end: end(items[at]) },
        (false, 1) => {
            let (_, key) = lists.iter().find(|(other, _)| other.span() == list.span())?;
            let from = line_start(&chars, key.as_ref()?.span().start);
            let alone = chars[from..key.as_ref()?.span().start as usize].iter().all(|c| *c == ' ');
            alone.then(|| Span { start: from as u32, end: line_end(&chars, end(list)) })?
        }
        (false, _) => {
            Span { start: line_start(&chars, start(items[at])) as u32, end: line_end(&chars, end(items[at])) }
        }
    };
    let edit = Edit { place: Place { span, ..place }, text: String::new() };
    (!takes_comment(text, &edit)).then_some(edit)
}

/// The text without some of its keys; `None` where a comment would go with one.
pub fn keys(text: &str, goes: impl Fn(&str) -> bool) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let mut edits = Vec::new();
    for (key, value) in tape.root()?.entries().filter(|(key, _)| key.scalar().is_some_and(&goes)) {
        let from = line_start(&chars, start(key));
        let span = Span { start: from as u32, end: line_end(&chars, end(value)) };
        let edit = Edit { place: Place { file: FileId::default(), span }, text: String::new() };
        if from != start(key) as usize || takes_comment(text, &edit) {
            return None;
        }
        edits.push(edit);
    }
    Some(edit::apply(text, &edits))
}

fn start(node: Node<'_>) -> u32 {
    node.span().start
}

/// The end of the last value in a node.
fn end(node: Node<'_>) -> u32 {
    let own = node.span().end;
    node.children().last().map_or(own, |last| end(last).max(own))
}

fn line_start(chars: &[char], at: u32) -> usize {
    chars[..at as usize].iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1)
}

/// Up to and with the end of the line.
fn line_end(chars: &[char], at: u32) -> u32 {
    // A block of lines ends behind its line's end.
    let at = (at as usize).saturating_sub(1).min(chars.len());
    chars[at..].iter().position(|c| *c == '\n').map_or(chars.len(), |more| at + more + 1) as u32
}

#[cfg(test)]
mod tests {
    use super::removal;
    use crate::diagnostic::{FileId, Place, Span};
    use crate::edit;

    fn without(text: &str, citation: &str) -> Option<String> {
        let start = text[..text.find(citation)?].chars().count() as u32;
        let span = Span { start, end: start + citation.chars().count() as u32 };
        removal(text, Place { file: FileId::default(), span }).map(|gone| edit::apply(text, &[gone]))
    }

    #[test]
    fn a_statement_goes_and_what_stands_beside_it_stays() {
        let file = "name: Å\nmembers:\n  - person: a # first\n    source: s#L1\n  # of b\n  - person: b\n    \
            source: [s#L2, s#L3]\n  - person: c\n    source: s#L4\nsources: [s#L5, s#L6]\n";
        let expect = |citation: &str, out: &str| {
            assert_eq!(without(file, citation), Some(file.replace(out, "")), "{citation}");
        };
        expect("s#L2", "s#L2, ");
        expect("s#L3", ", s#L3");
        expect("s#L4", "  - person: c\n    source: s#L4\n");
        expect("s#L6", ", s#L6");
        assert_eq!(without(file, "s#L1"), None, "a comment would go");
        assert_eq!(without("name: X\nsources: [s#L1]\n", "s#L1"), None, "all of the file rests on it");
        assert_eq!(without("name: X\nfrom: {is: 2020, source: s#L1}\n", "s#L1"), None);
        let only = "name: X\nmembers:\n  - person: a\n    source: s#L1\nsources:\n  - s#L2\n  - s#L3\n";
        assert_eq!(without(only, "s#L1").as_deref(), Some("name: X\nsources:\n  - s#L2\n  - s#L3\n"));
        assert_eq!(without(only, "s#L3"), Some(only.replace("  - s#L3\n", "")));
    }
}
