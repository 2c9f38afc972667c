//! The canonical form: whatever is done to a file that does not change what it says, the form of it
//! is the same; and nothing is ever lost.

use crate::generate;
use crate::mangle;
use generate::Dice;
use gov::diagnostic::FileId;
use gov::edit;
use gov::model::canonical::{edits, same_meaning};
use gov::model::kind::Kind;
use gov::sources::Sources;
use gov::syntax::parse;
use serde_yaml::Value;
use std::path::Path;
use unicode_normalization::UnicodeNormalization as _;

const SEED: u64 = 20_261_123;
const BROKEN: usize = 3_000;

/// The canonical text, where the text can be read.
fn canonical(text: &str, kind: Kind) -> Option<String> {
    let mut found = Vec::new();
    let tape = parse(text, FileId(0), &mut found);
    let readable = tape.whole && found.iter().all(|fault| fault.code != "anchor-or-tag");
    readable.then(|| edit::apply(text, &edits(text, &tape, kind, FileId(0))))
}

fn sure(text: &str, kind: Kind) -> String {
    canonical(text, kind).unwrap_or_else(|| panic!("it can be read:\n{text}"))
}

/// The shipped files in the canonical form.
fn shipped() -> Vec<(Kind, String)> {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let files = sources.files.iter().filter(|file| file.is_yaml());
    files
        .map(|file| (Kind::of_path(&file.path).expect("a kind"), file.text()))
        .map(|(kind, text)| (kind, sure(text, kind)))
        .collect()
}

/// What another reader of YAML makes of a text.
fn read(text: &str) -> Value {
    let text: String = text.nfc().collect();
    serde_yaml::from_str(text.trim_start_matches('\u{FEFF}'))
        .unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[test]
fn what_says_the_same_gets_the_same_form() {
    let mut dice = Dice::new(SEED);
    for (kind, plain) in shipped() {
        for round in 0..20 {
            let (original, count) =
                if round % 2 == 0 { (plain.clone(), 0) } else { mangle::comment(&plain, &mut dice) };
            assert_eq!(sure(&original, kind), original, "comments alone change nothing");
            let mut mangled = original.clone();
            if dice.below(2) == 0 {
                mangled = mangle::shuffle(&mangled, &mut dice);
            }
            if dice.below(2) == 0 {
                mangled = mangle::reindent(&mangled, &mut dice);
            }
            let mangled = mangle::recode(&mangled, &mut dice);
            assert_eq!(read(&mangled), read(&original), "the mangling is one of form\n{mangled}");
            // Where only the ends of the lines are otherwise, they stay (tests/line_ends.rs).
            let expected = if mangled == original.replace('\n', "\r\n") { &mangled } else { &original };
            assert_eq!(sure(&mangled, kind), *expected, "\n{mangled}");
            assert!((1..=count).all(|n| original.contains(&format!("({n})"))));
        }
    }
}

#[test]
fn nothing_is_lost_in_texts_of_any_form() {
    let mut dice = Dice::new(SEED);
    let (mut made, mut readable) = (0, 0);
    for (kind, plain) in shipped() {
        for round in 0..20 {
            let mut mangled = mangle::rewrite(&plain, &mut dice);
            if round % 3 == 1 {
                mangled = mangle::reindent(&mangled, &mut dice);
            }
            if round % 5 == 1 {
                mangled = mangled.replace('\n', "\r\n");
            }
            made += 1;
            let Some(once) = canonical(&mangled, kind) else { continue };
            readable += 1;
            assert!(same_meaning(&mangled, &once), "it says the same\n{mangled}\n== becomes\n{once}");
            assert_eq!(read(&once), read(&mangled), "another reader agrees");
            assert_eq!(sure(&once, kind), once, "twice is once\n{mangled}");
            assert_eq!(comments(&once), comments(&mangled), "\n{mangled}\n== becomes\n{once}");
        }
    }
    assert!(readable * 10 > made * 8, "{readable} of {made} can be read");
}

/// The texts after each `#`, in any order.
fn comments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        text.lines().filter_map(|line| Some(line.split_once('#')?.1.trim_end())).collect();
    found.sort_unstable();
    found
}

/// Text that is broken at random: what can still be read keeps what it says, and is done after one
/// time.
#[test]
fn broken_text_does_no_harm() {
    let mut dice = Dice::new(SEED);
    let signs = [
        " ", "  ", "-", "- ", ": ", ":", "#", " # x", "\n", "\n\n", "|", "|+\n", ">-\n ", "\t", "'", "\"",
        "[", "]", "{", "}", ", ", "? ", "\r", "\r\n", "å", "a\u{30a}", "\u{feff}", "---\n", "...\n", "\\",
        "~",
    ];
    let (mut harmed, mut readable) = (Vec::new(), 0);
    let texts: Vec<(Kind, String)> = shipped();
    for _ in 0..BROKEN {
        let (kind, plain) = dice.pick(&texts);
        let mut chars: Vec<char> = mangle::rewrite(
            &plain.lines().take(12).map(|line| format!("{line}\n")).collect::<String>(),
            &mut dice,
        )
        .chars()
        .collect();
        for _ in 0..1 + dice.below(3) {
            let at = dice.below(chars.len());
            match dice.below(3) {
                0 => drop(chars.remove(at)),
                1 => drop(chars.splice(at..at, dice.pick(&signs).chars())),
                _ => drop(chars.splice(at..=at, dice.pick(&signs).chars())),
            }
        }
        let text: String = chars.into_iter().collect();
        // An escape and a ring above it compose to a letter that is no escape: what writes the file
        // sees that (below).
        let Some(once) = canonical(&text, *kind).filter(|_| !text.contains("\\a\u{30a}")) else { continue };
        readable += 1;
        if !same_meaning(&text, &once) {
            harmed.push(text);
        } else if sure(&once, *kind) != once {
            panic!("not done after one time\n{text:?}\n{once:?}\n{:?}", sure(&once, *kind));
        }
    }
    assert!(readable > BROKEN / 4, "{readable} can be read");
    assert!(harmed.is_empty(), "{} texts would say something else: {:?}", harmed.len(), harmed.first());
}

/// Forms that people and programs write: each as it is, and as it should be.
#[test]
fn odd_forms() {
    let cases = [
        ("", ""),
        ("\n \n", ""),
        ("# ensam", "# ensam\n"),
        ("\n# a\n\n\n  # b\n\n", "# a\n\n# b\n"),
        ("name:", "name:\n"),
        ("{b: 1,  a: 2}", "{b: 1,  a: 2}\n"),
        ("a text", "a text\n"),
        ("-   a\n-   b\n", "- a\n- b\n"),
        ("note: [\n a,\n   b ] \nname: x\n", "name: x\nnote: [\n a,\n   b ]\n"),
        ("mandate:\n- - a\n  - b\n-\n    - c\n", "mandate:\n  - - a\n    - b\n  -\n    - c\n"),
        ("? name\n: x  \nterm: y\n", "? name\n: x  \nterm: y\n"),
        ("name: x\t\nnote:  y\r\n", "name: x\nnote:  y\n"),
        ("name: a\r  b \n", "name: a\r  b \n"),
        ("---\n# a\n\nnote: y\nname: x\n...\n# slut\n", "---\n# a\n\nname: x\nnote: y\n...\n# slut\n"),
        // The comments above an entry go with it, those at the head and the end stay, those at the
        // end of a list stay in it.
        (
            "# head\n\n# on note\nnote: y # end\n# on name\nname: x\n# last\n",
            "# head\n\n# on name\nname: x\n# on note\nnote: y # end\n# last\n",
        ),
        (
            "members:\n- post: a\n  # one\n# two\nname: x\n",
            "# two\nname: x\nmembers:\n  - post: a\n    # one\n",
        ),
        (
            "members:\n  - role: chair\n    # who\n    post: a\n",
            "members:\n  # who\n  - post: a\n    role: chair\n",
        ),
        (
            "members: # all\n    # first\n    -    # who\n       role: chair\n       post: a\n",
            "members: # all\n  # first\n  -    # who\n    post: a\n    role: chair\n",
        ),
        ("name: x\n  # c\nnote: y\n", "name: x\n# c\nnote: y\n"),
        ("name: x\n  # c\n", "name: x\n# c\n"),
        ("\u{FEFF}# c\nname: x\n", "# c\nname: x\n"),
        ("sources:\n- a\n", "sources:\n  - a\n"),
        ("members:\n    - post: a\n  # c\naliases: [x]\n", "# c\naliases: [x]\nmembers:\n  - post: a\n"),
        ("members:\n  - role: chair\n\n    post: a\n", "members:\n  - post: a\n    role: chair\n"),
        // Keys of another form keep the lines as they are.
        ("? name\n: x  \n", "? name\n: x  \n"),
        (": b  \n", ": b  \n"),
        // An unknown key keeps its place after the known one before it.
        ("note: y\nzzz: 1\nname: x\nqqq: 2\n", "name: x\nqqq: 2\nnote: y\nzzz: 1\n"),
        // Of a key that is there twice, the first stays first.
        ("note: y\nzzz: 1\nname: x\nzzz: 2\n", "note: y\nzzz: 1\nname: x\nzzz: 2\n"),
        // Lists without an order, with comments and in brackets; others keep theirs.
        ("former_ids:\n- b # second\n# on a\n- a\n", "former_ids:\n  # on a\n  - a\n  - b # second\n"),
        (
            "former_ids: [ö , \"å\", 'b',a] # c\nsources: [b, a]\n",
            "former_ids: [a , 'b', \"å\",ö] # c\nsources: [b, a]\n",
        ),
        ("note: 1\nformer_ids:   [ b, a ]\n", "former_ids:   [ a, b ]\nnote: 1\n"),
        ("competences:\n  - b\n  - a\n", "competences:\n  - b\n  - a\n"),
        // Texts on several lines move with their key.
        (
            "members:\n- post: a\n  note: x\n     y\n\n   z\n",
            "members:\n  - post: a\n    note: x\n       y\n\n     z\n",
        ),
        ("mandate:\n-    a\n  b\n", "mandate:\n  - a\n   b\n"),
        ("note: |+\n  a \n\n\n", "note: |+\n  a \n\n\n"),
        ("note: |+\n  a\nterm: t\n\nname: x\n", "name: x\nterm: t\nnote: |+\n  a\n"),
        ("note: |\n  a \n    \n  # b\n\n\nbody: x\n", "note: |\n  a \n    \n  # b\n\nbody: x\n"),
        ("name: |+\n  a\nnote: y\n\nterm: t\n", "name: |+\n  a\nterm: t\nnote: y\n"),
        ("name: |+\nnote: a\n\nterm: t\n", "name: |+\nnote: a\n\nterm: t\n"),
        ("note: |2\n  a\n\t\n     # c\nbody: t  \n", "note: |2\n  a\n\t\n     # c\nbody: t  \n"),
        ("mandate:\n- task: |2\n     a\n", "mandate:\n  - task: |2\n       a\n"),
        ("note: \"a\\ \n  b  \n  c\"  \n", "note: \"a\\ \n  b\n  c\"\n"),
        ("name: a\u{30a}\n", "name: å\n"),
    ];
    for (text, expected) in cases {
        assert_eq!(sure(text, Kind::Group), expected, "{text:?}");
        assert_eq!(sure(expected, Kind::Group), expected, "twice is once");
        assert!(same_meaning(text, expected), "{text:?}");
    }
}

#[test]
fn a_long_line_is_only_a_line() {
    let long = "å ".repeat(1 << 19);
    assert_eq!(
        sure(&format!("note: x {long}\nname: x\n"), Kind::Group),
        format!("name: x\nnote: x {}\n", long.trim_end())
    );
    let keys: String = (0..50_000).rev().map(|n| format!("k{n}: 1 \n")).collect();
    assert_eq!(sure(&keys, Kind::Group), keys.replace(" \n", "\n"));
}

/// Of an edit there is no more than what differs.
#[test]
fn edits_are_small() {
    let text = "name: x  \nterm: y\nnote: e\u{301}n\n";
    let found = edits(text, &parse(text, FileId(0), &mut Vec::new()), Kind::Group, FileId(7));
    let shown: Vec<(u32, u32, &str)> =
        found.iter().map(|edit| (edit.place.span.start, edit.place.span.end, edit.text.as_str())).collect();
    assert_eq!(shown, [(7, 9, ""), (24, 26, "é")]);
    assert!(found.iter().all(|edit| edit.place.file == FileId(7)));
}

/// What stands between a rewriting and the file sees each kind of harm.
#[test]
fn another_meaning_is_seen() {
    let text = "name: x\nformer_ids: [b, a]\nsources: [b, a]\nnote: |\n  y\n";
    assert!(same_meaning(text, "note: |\n   y\nsources:  [b, a]\nformer_ids: [a, b]\nname: x"));
    let harms = [
        ("name: x", "name: z"),
        ("name: x", "name: 'x'"),
        ("name: x", "name:"),
        ("name: x\n", ""),
        ("[b, a]\ns", "[b]\ns"),
        ("sources: [b, a]", "sources: [a, b]"),
        ("  y", "  y\n  z"),
        ("note", "noté"),
        ("name: x", "name: x\nname: x"),
        ("name: x", "name: [x"),
    ];
    for (from, to) in harms {
        assert!(!same_meaning(text, &text.replacen(from, to, 1)), "{to}");
    }
    assert!(!same_meaning("name: \"\\a\u{30a}\"\n", "name: \"\\å\"\n"));
}
