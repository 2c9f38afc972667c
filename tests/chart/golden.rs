//! What comes out, all of it. `UPDATE_CASES=1 cargo test --test all chart::` writes what comes out
//! now; look at the pictures before it is committed.

use crate::gov::gov;
use std::fs;
use std::path::Path;

const CASES: [(&str, &str); 11] = [
    ("kronoberg.txt", "chart --region kronoberg --data data --lang sv"),
    ("skane.svg", "chart --region skane --data data --lang sv -o svg"),
    ("taktisk.svg", "chart skane-taktisk-styrgrupp --data data --lang en -o svg"),
    ("fhs.mmd", "chart skane-strategi-fhs --data data --lang sv -o mermaid"),
    ("change.dot", "chart skane-organisationsforandring-2022 --data data --lang en -o dot"),
    ("planeringschef.svg", "chart jh-planeringschef --data data --lang sv -o svg"),
    ("all.txt", "chart --data tests/chart/data --lang en"),
    ("marks.svg", "chart styrgrupp --data tests/chart/data --lang sv -o svg"),
    ("marks.dot", "chart styrgrupp --data tests/chart/data --lang sv -o dot"),
    ("holders.svg", "chart chef --data tests/chart/data --lang sv -o svg"),
    ("merge.txt", "chart sammanslagning --data tests/chart/data --lang sv"),
];

#[test]
fn every_chart_is_what_it_was() {
    let mut wrong = Vec::new();
    for (name, line) in CASES {
        let run = gov(&line.split(' ').collect::<Vec<_>>(), None);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{line}");
        let path = Path::new("tests/chart/expected").join(name);
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, &run.out).expect("it can be written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != run.out {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?} differ: UPDATE_CASES=1, and look at the difference");
}

#[test]
fn ten_runs_give_the_same_bytes() {
    for line in [
        "chart --data data -o svg",
        "chart --data tests/chart/data -o dot",
        "chart skane-strategi-fhs --data data -o mermaid",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let first = gov(&args, None);
        assert!((1..10).all(|_| gov(&args, None) == first), "{line}");
    }
}

#[test]
fn nothing_to_draw_is_said() {
    let run = gov(&["chart", "enslig", "--data", "tests/chart/data", "--lang", "sv"], None);
    // A body that stands alone is a chart too: it says that nobody is stated.
    assert!(run.code == 0 && run.out.contains("inga ledamöter angivna"), "{run:?}");
    for format in ["text", "svg", "mermaid", "dot"] {
        let run = gov(
            &["chart", "chef", "--at", "1990", "-o", format, "--data", "tests/chart/data", "--lang", "sv"],
            None,
        );
        let said = if format == "text" { &run.out } else { &run.err };
        assert_eq!(
            (run.code, said.as_str()),
            (1, "Innehavare över tid: Utvecklingschef (1990). Ingen innehavare är angiven för den tiden.\n")
        );
        assert!(format == "text" || run.out.is_empty(), "{format}: a sentence is no picture");
    }
    let run = gov(&["chart", "protokoll", "--data", "tests/chart/data", "--lang", "en"], None);
    assert!(run.code == 1 && run.err.contains("of the kind source"), "{run:?}");
}
