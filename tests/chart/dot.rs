//! What is made for Graphviz: read by Graphviz where it is installed, and everywhere by the few
//! forms of line that we write.

use crate::chart::{SMALL, small};
use crate::gov::gov;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Each line is one of ours: outside of quotes stand our own words only, and a quote in a label is
/// escaped.
pub fn judge(what: &str, text: &str) {
    let mut lines = text.lines();
    assert_eq!((lines.next(), text.lines().last()), (Some("digraph chart {"), Some("}")), "{what}");
    for line in lines.take_while(|line| *line != "}") {
        let (mut outside, mut is_inside, mut chars) = (String::new(), false, line.chars());
        while let Some(c) = chars.next() {
            match (is_inside, c) {
                (true, '\\') => {
                    let next = chars.next();
                    assert!(next.is_some_and(|c| "\\\"ln".contains(c)), "{what}: {line}");
                }
                (_, '"') => is_inside = !is_inside,
                (true, c) => assert!(!gov::syntax::is_hidden(c), "{what}: {line}"),
                (false, c) => outside.push(c),
            }
        }
        assert!(!is_inside && line.ends_with("];"), "{what}: {line}");
        assert!(
            outside.chars().all(|c| c.is_ascii_alphanumeric() || " _=,.;[]->".contains(c)),
            "{what}: {outside}"
        );
    }
}

#[test]
fn graphviz_reads_it() {
    let is_there =
        Command::new("dot").arg("-V").stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !is_there {
        let _ = writeln!(
            std::io::stderr(),
            "skipped: Graphviz is not installed, so only the forms of lines are judged"
        );
    }
    let mut all: Vec<(String, String)> =
        SMALL.iter().map(|words| (words.to_string(), small(words, "dot"))).collect();
    all.push(("all".into(), gov(&["chart", "--data", "data", "-o", "dot"], None).out));
    for (what, text) in all {
        judge(&what, &text);
        if is_there {
            let mut dot = Command::new("dot")
                .arg("-Tsvg")
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("it runs");
            dot.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("it reads");
            let done = dot.wait_with_output().expect("it ends");
            assert!(
                done.status.success() && done.stderr.is_empty(),
                "{what}: {}",
                String::from_utf8_lossy(&done.stderr)
            );
        }
    }
}
