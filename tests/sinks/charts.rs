//! Charts: every text as a name, a word, a purpose and what moved, in each format of `gov chart`,
//! read by what reads it.

use crate::gov::gov;
use crate::sinks::comments::unescaped;
use crate::sinks::corpus::{Folder, quoted, texts};
use crate::sinks::{runner, terminal};
use roxmltree::Document;
use std::sync::LazyLock;

static CHARTS: LazyLock<Folder> = LazyLock::new(|| {
    let folder = Folder::new("charts");
    folder.file("sources/s.yaml", "title: T\ntype: minutes\npublisher: r\n");
    folder.file("programmes/p.yaml", "name: P\nowner: r\n");
    let mut transfers = String::new();
    let mut holders = String::new();
    for (at, text) in texts().iter().enumerate() {
        let text = quoted(text);
        folder.file(&format!("people/p{at}.yaml"), &format!("name: {text}\n"));
        let seats =
            format!("members:\n  - person: p{at}\n    role: chair\n  - described: {text}\n    role: chair\n");
        let lines = format!(
            "prepares_for:\n  - body: r\n    purpose: {text}\nreports_to:\n  - described: {text}\n    \
             certainty: implied\n    note: {text}\n"
        );
        folder.file(
            &format!("groups/g{at}.yaml"),
            &format!("name: {text}\nterm: {text}\npart_of:\n  - body: r\n{seats}{lines}"),
        );
        let duty =
            format!("responsible:\n  - described: {text}\n    relation: accountable\n    term: {text}\n");
        folder.file(&format!("programme-areas/a{at}.yaml"), &format!("name: {text}\nprogramme: p\n{duty}"));
        transfers.push_str(&format!("  - what: {text}\n    givers: [g{at}]\n    receivers: [r]\n"));
        holders.push_str(&format!("  - person: p{at}\n"));
    }
    folder.file("changes/moved.yaml", &format!("name: C\ntype: transfer\ntransfers:\n{transfers}"));
    folder.file("posts/post.yaml", &format!("name: P\nbody: r\nholders:\n{holders}"));
    folder
});

fn all(format: &str) -> Vec<(String, String)> {
    let some = (0..texts().len()).step_by(15).map(|at| format!("chart g{at}"));
    let whole = ["chart", "chart p", "chart post", "chart moved"].map(String::from);
    let asked = whole.into_iter().chain(some);
    let mut out = Vec::new();
    for line in asked {
        let args: Vec<&str> =
            line.split(' ').chain(["-o", format, "--data", CHARTS.path(), "--lang", "sv"]).collect();
        let run = gov(&args, None);
        let what = format!("{args:?}");
        assert!(!run.out.is_empty(), "{what}: {}", run.err);
        terminal::judge(&what, &format!("{}{}", run.out, run.err), false);
        assert_eq!(runner::commands(&run.out), [], "{what}");
        out.push((what, run.out));
    }
    out
}

#[test]
fn the_list_is_text_that_fits() {
    all("text");
    for line in ["chart", "chart p", "chart post"] {
        let args: Vec<&str> = line.split(' ').chain(["--data", CHARTS.path()]).collect();
        terminal::fits(line, &gov(&args, Some(60)).out, 60);
    }
}

/// A picture has our elements and attributes only; every text comes out as text.
#[test]
fn pictures_are_ours_and_text() {
    let elements = ["svg", "title", "desc", "style", "g", "rect", "path", "polygon", "circle", "text"];
    let mut seen = String::new();
    for (what, text) in all("svg") {
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{what}: {error}"));
        for node in document.root().descendants().filter(roxmltree::Node::is_element) {
            assert!(elements.contains(&node.tag_name().name()), "{what}: {}", node.tag_name().name());
            for attribute in node.attributes() {
                let value = attribute.value();
                let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || " -_.,:;/#()".contains(c));
                assert!(
                    plain && attribute.name() != "style" && !attribute.name().starts_with("on"),
                    "{what}: {attribute:?}"
                );
            }
            seen.extend(node.text().filter(|_| node.tag_name().name() == "text"));
        }
        let scripts = document.root().descendants().filter(|node| node.is_comment() || node.is_pi()).count();
        assert_eq!(scripts, 0, "{what}: nothing but elements");
    }
    for text in ["<script>", "&amp;", "ÅÄÖ", "$(id)"] {
        assert!(!texts().iter().any(|own| own == text) || seen.contains(text), "{text} is there as it was");
    }
}

/// Outside of quotes stand our own words only, and in them nothing ends or escapes.
#[test]
fn graphviz_sees_text() {
    for (what, text) in all("dot") {
        for line in text.lines().filter(|line| *line != "digraph chart {" && *line != "}") {
            let (mut is_inside, mut chars) = (false, line.chars());
            while let Some(c) = chars.next() {
                match (is_inside, c) {
                    (true, '\\') => {
                        assert!(chars.next().is_some_and(|c| "\\\"ln".contains(c)), "{what}: {line}")
                    }
                    (_, '"') => is_inside = !is_inside,
                    // What looks like an entity is none of the data's.
                    (true, '&') => assert!(chars.as_str().starts_with("amp;"), "{what}: {line}"),
                    (true, _) => {}
                    (false, c) => assert!(
                        c.is_ascii_alphanumeric() || " _=,.;[]->".contains(c),
                        "{what}: {c} in {line}"
                    ),
                }
            }
            assert!(!is_inside && line.ends_with("];"), "{what}: {line}");
        }
    }
}

/// Each line is one of ours, and its labels hold nothing that Mermaid reads.
#[test]
fn mermaid_sees_text() {
    for (what, text) in all("mermaid") {
        assert!(text.chars().count() <= 4_800, "{what}");
        for line in text.lines().skip(1) {
            let parts: Vec<&str> = line.split('"').collect();
            let outside: String = parts.iter().step_by(2).copied().collect::<Vec<_>>().join("\"\"");
            assert!(
                outside.chars().all(|c| c.is_ascii_alphanumeric() || " []()|\"-.>~".contains(c)),
                "{what}: {outside}"
            );
            for label in parts.iter().skip(1).step_by(2) {
                let raw = unescaped(&label.replace("<br>", " "));
                assert!(
                    !raw.contains([
                        '"', '<', '>', '&', '%', ';', '#', '`', '|', '[', ']', '{', '}', '(', ')', '\\'
                    ]),
                    "{what}: {label}"
                );
                assert!(!raw.chars().any(gov::syntax::is_hidden), "{what}: {label}");
            }
        }
    }
}
