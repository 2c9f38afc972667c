//! What the strict reader reads, the full parser reads the same: every item, value and span, and with nothing to find fault with.

use gov::diagnostic::FileId;
use gov::syntax::{by_parser, strict};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Holds both readers against each other; whether the strict one read the text.
fn agree(text: &str) -> bool {
    let Some(quick) = strict(text) else { return false };
    let mut found = Vec::new();
    let full = by_parser(text, FileId(0), &mut found);
    let wrong = found.iter().find(|fault| fault.code != "duplicate-key");
    assert!(wrong.is_none(), "{text:?}\nthe strict reader finds nothing wrong with: {wrong:?}");
    assert_eq!(quick, full, "{text:?}");
    true
}

fn texts(root: &str) -> Vec<String> {
    let files = WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let kept = files.filter(|entry| matches!(Path::new(entry.path()).extension().and_then(|e| e.to_str()), Some("yaml" | "yml" | "md")));
    kept.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect()
}

#[test]
fn shipped() {
    let texts = texts("data");
    let read = texts.iter().filter(|text| agree(text)).count();
    assert_eq!(read, texts.len(), "all of the shipped data is plain");
}

#[test]
fn quick_mutations() {
    let mut seeds = texts("data");
    for extra in [
        "a: |\n  b\n  c\n\n  d\n",
        "a:\n  - b: >\n      c\n      d\n\n      e\n\n    f: |-\n      å\n       ö\n# x\n  - g\n",
        "a: [b, \"c\", 'd']  # e\nf: \"x\" # y\n",
        "a:\n- b: c\n  d: e\n- f\nx: y\n",
        "a:\n  - - b\n    - c\n  - d: e\n",
    ] {
        (0..40).for_each(|_| seeds.push(extra.to_string()));
    }
    let pieces = [
        " ", "\n", "  ", "- ", ": ", ":", "#", " #", "|", ">", "|-\n", ">\n", "\"", "'", "[", "]", ",", "{", "}", "å", "-", "\n\n", "\n  ", "\n    ",
        "?", "...", "---", "&", "*", "!", "%", "a: b\n", "- c\n", "\\", "é", "–", "\n#",
    ];
    let mut seed = 88172645463325252u64;
    let mut roll = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize
    };
    let rounds: usize = std::env::var("GOV_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(1) * 20_000;
    let mut read = 0;
    for _ in 0..rounds {
        let mut text: Vec<char> = seeds[roll() % seeds.len()].chars().collect();
        for _ in 0..1 + roll() % 3 {
            let at = roll() % (text.len() + 1);
            match roll() % 4 {
                0 => {
                    let end = (at + roll() % 4).min(text.len());
                    text.drain(at..end);
                }
                1 => {
                    let from = roll() % (text.len() + 1);
                    let end = (from + roll() % 30).min(text.len());
                    let part: Vec<char> = text[from..end].to_vec();
                    text.splice(at..at, part);
                }
                _ => {
                    let piece = pieces[roll() % pieces.len()];
                    text.splice(at..at, piece.chars());
                }
            }
        }
        read += usize::from(agree(&text.into_iter().collect::<String>()));
    }
    println!("{read} of {rounds}");
    assert!(read > rounds / 10);
}
