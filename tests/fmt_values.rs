//! `gov fmt` never changes a value: ends of blocks that are not finished, and tabs.

use gov::diagnostic::FileId;
use gov::edit;
use gov::model::canonical::{edits, same_meaning};
use gov::model::kind::Kind;
use gov::syntax::parse;

/// The value of `note` as other readers have it (PyYAML, ruamel, js-yaml, yaml): headers, what
/// stands below, and what that says.
const NOTES: [(&str, &str, &str); 13] = [
    ("|+", "  x\n ", "x\n"),
    ("|+", "  x\n  ", "x\n"),
    ("|+", "  x\n\n ", "x\n\n"),
    ("|+ # c", "  x\n    y\n  ", "x\n  y\n"),
    ("|", "  x\n  ", "x\n"),
    ("|-", "  x\n  ", "x"),
    (">", "  x\n  ", "x\n"),
    (">", "  x\n ", "x\n"),
    (">", "  x\n\n  ", "x\n"),
    (">+", "  x\n ", "x\n"),
    (">-", "  x\n  ", "x"),
    ("|+", "  x\n\n", "x\n\n"),
    ("|", "  x\n", "x\n"),
];

#[test]
fn the_end_of_a_block_says_what_it_said() {
    let note = |text: &str| {
        let mut found = Vec::new();
        let tape = parse(text, FileId(0), &mut found);
        assert!(tape.whole && found.is_empty(), "{text:?}: {found:?}");
        let root = tape.root().expect("a map");
        let entry = root.entries().find(|(key, _)| key.scalar() == Some("note")).expect("a note");
        (entry.1.scalar().expect("a text").to_string(), edits(text, &tape, Kind::Group, FileId(0)))
    };
    for (header, below, value) in NOTES {
        for before in ["name: A\n", "type: network\nname: A\n"] {
            let text = format!("{before}note: {header}\n{below}");
            let (said, edits) = note(&text);
            assert_eq!(said, value, "{text:?}");
            let formed = edit::apply(&text, &edits);
            assert!(same_meaning(&text, &formed), "{text:?} {formed:?}");
            assert_eq!(note(&formed).0, value, "{formed:?}");
            assert!(formed.ends_with('\n') && note(&formed).1.is_empty(), "{formed:?} is canonical");
        }
    }
}

/// Spaces that go further in than the block are its own: what our reader makes of them is compared
/// with what it makes of what comes out.
#[test]
fn what_would_change_is_left() {
    for header in ["|", "|-", "|+", ">", ">-", ">+", "|1+"] {
        for tail in [" ", "  ", "   ", "     "] {
            let text = format!("type: network\nname: A\nnote: {header}\n  x\n{tail}");
            let read = |text: &str| {
                let tape = parse(text, FileId(0), &mut Vec::new());
                let entries = tape.root().map(|root| {
                    root.entries()
                        .map(|(key, value)| {
                            (key.scalar().map(String::from), value.scalar().map(String::from))
                        })
                        .collect::<std::collections::BTreeSet<_>>()
                });
                (entries, edits(text, &tape, Kind::Group, FileId(0)))
            };
            let (before, edits) = read(&text);
            let formed = edit::apply(&text, &edits);
            assert!(read(&formed).0 == before || !same_meaning(&text, &formed), "{text:?} {formed:?}");
        }
    }
}

#[test]
fn a_tab_is_no_indent() {
    for text in ["\tname: A\n", " \tname: A\n", "\tname: A\n\tnote: x\n", "\t- a\n", "# c\n\tname: A\n"] {
        let mut found = Vec::new();
        let tape = parse(text, FileId(0), &mut found);
        assert!(!tape.whole && found.iter().any(|fault| fault.code == "syntax"), "{text:?}: {found:?}");
    }
    for text in ["name: A\t# c\n", "name: [a,\n\tb]\n", "note: |\n  a\n  \tb\n", "name: A\n\t\n"] {
        let mut found = Vec::new();
        assert!(parse(text, FileId(0), &mut found).whole && found.is_empty(), "{text:?}: {found:?}");
    }
}
