//! One file that is much of one kind of text.

use super::files::{Files, list};
use super::{Shape, one_file};

pub const SHAPES: &[Shape] = &[
    one_file(
        "a long name",
        |n| Files::new().with("groups/g.yaml", format!("name: {}\n", "vård ".repeat(n))),
        6,
    ),
    one_file("doubled quotes", |n| Files::new().group(format!("description: '{}'\n", "a''".repeat(n))), 3),
    one_file("escapes", |n| Files::new().group(format!("description: \"{}\"\n", "\\\"".repeat(n))), 2),
    one_file("short quoted texts", |n| Files::new().group(flow("former_ids", n, |_| "'a'".into())), 5),
    one_file("a long key", |n| Files::new().group(format!("{}: x\n", "k".repeat(n))), 1),
    one_file(
        "many keys",
        |n| Files::new().group((0..n).map(|at| format!("k{at}: 1\n")).collect::<String>()),
        11,
    ),
    one_file("one key again and again", |n| Files::new().group("nmae: x\n".repeat(n)), 8),
    one_file("one known key again and again", |n| Files::new().group("note: x\n".repeat(n)), 8),
    one_file("many comments", |n| Files::new().group("# en kommentar\n".repeat(n)), 15),
    one_file(
        "comments on one line each",
        |n| Files::new().group(list("former_ids", n, |at| format!("a{at} # x"))),
        18,
    ),
    one_file("many exceptions", |n| Files::new().group("# gov: ignore[no-source] ett skäl\n".repeat(n)), 35),
    one_file(
        "exceptions by a seat each",
        |n| Files::new().list("members", n, |_| "person: p # gov: ignore[stated-twice] ett skäl".into()),
        62,
    ),
    one_file("blank lines", |n| Files::new().group("\n".repeat(n)), 1),
    one_file(
        "a block of text",
        |n| Files::new().group(format!("description: |\n{}", "  rad\n".repeat(n))),
        6,
    ),
    one_file("many blocks of text", |n| Files::new().list("mandate", n, |_| "task: |\n  text".into()), 27),
    one_file(
        "a folded text",
        |n| Files::new().group(format!("description: >-\n{}", "  rad\n\n".repeat(n))),
        7,
    ),
    one_file(
        "a plain text of many lines",
        |n| Files::new().group(format!("description: a\n{}", "  b -c\n".repeat(n))),
        7,
    ),
    one_file(
        "flow lists in flow lists",
        |n| Files::new().group(flow("former_ids", n, |_| "[[[[a]]]]".into())),
        11,
    ),
    one_file("empty flow lists", |n| Files::new().group(flow("former_ids", n, |_| "[]".into())), 4),
    one_file("flow maps", |n| Files::new().group(flow("members", n, |_| "{person: p}".into())), 13),
    one_file(
        "hashes in quotes",
        |n| Files::new().group(format!("former_ids: [{}x] # gov: x\n", "\"a #\",".repeat(n))),
        6,
    ),
    one_file(
        "hidden characters",
        |n| Files::new().group(format!("description: a{}b\n", "\u{200b}".repeat(n))),
        3,
    ),
    one_file(
        "decomposed letters",
        |n| Files::new().group(format!("description: {}\n", "a\u{308}".repeat(n))),
        3,
    ),
    one_file(
        "letters of two alphabets",
        |n| Files::new().group(format!("description: {}\n", "vаrd ".repeat(n))),
        6,
    ),
    one_file(
        "telephone numbers",
        |n| Files::new().group(format!("description: {}\n", "070-123 45 67 ".repeat(n))),
        14,
    ),
    one_file(
        "addresses of mail",
        |n| Files::new().group(format!("description: {}\n", "a.b@c.se ".repeat(n))),
        9,
    ),
    one_file(
        "almost personal numbers",
        |n| Files::new().group(format!("description: {}\n", "19121212-1212 ".repeat(n))),
        14,
    ),
    one_file(
        "digits without end",
        |n| Files::new().group(format!("description: {}\n", "0701234567".repeat(n))),
        10,
    ),
    one_file(
        "unknown levels",
        |n| {
            Files::default().with("groups/g.yaml", "name: Grupp\n").with(
                "gov.toml",
                format!(
                    "[levels]\n{}",
                    (0..n).map(|at| format!("\"no-{at}*\" = \"off\"\n")).collect::<String>()
                ),
            )
        },
        22,
    ),
    one_file(
        "unknown settings",
        |n| {
            Files::default()
                .with("groups/g.yaml", "name: Grupp\n")
                .with("gov.toml", (0..n).map(|at| format!("key{at} = 1\n")).collect::<String>())
        },
        14,
    ),
];

fn flow(key: &str, count: usize, item: impl Fn(usize) -> String) -> String {
    format!("{key}: [{}]\n", (0..count).map(item).collect::<Vec<_>>().join(", "))
}
