//! Comments on a pull request: what is drawn and listed in them is ours, and all else is text.

use crate::sinks::differences::{ALL, is_verdict};
use crate::sinks::markdown;
use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};
use gov::report::diff::Format;

/// A comment is what we write in it, and text: no link, no picture, nobody mentioned, no other
/// HTML.
#[test]
fn a_comment_is_ours_and_text() {
    let mut pictures = 0;
    for (what, _, _, text) in ALL.iter().filter(|(_, format, ..)| *format == Format::Md) {
        let arena = Arena::new();
        let mut options = markdown::options();
        options.extension.math_code = true;
        let root = parse_document(&arena, text, &options);
        let (mut open, mut columns) = (0_i32, 0);
        for node in root.descendants() {
            let value = &node.data.borrow().value;
            match value {
                NodeValue::Document
                | NodeValue::Paragraph
                | NodeValue::Text(_)
                | NodeValue::Escaped
                | NodeValue::Strong => {}
                NodeValue::List(_) | NodeValue::Item(_) | NodeValue::TableCell => {}
                NodeValue::Heading(heading) => {
                    assert!(heading.level == 3 && !heading.setext, "{what}: a heading")
                }
                NodeValue::Table(table) => columns = table.num_columns,
                NodeValue::TableRow(_) => assert_eq!(node.children().count(), columns, "{what}"),
                NodeValue::Code(code) => {
                    assert!(
                        code.literal.chars().all(|c| c.is_ascii_alphanumeric() || " .-".contains(c)),
                        "{what}: {}",
                        code.literal
                    )
                }
                NodeValue::CodeBlock(block) => {
                    assert_eq!(block.info, "mermaid", "{what}");
                    picture(what, &block.literal);
                    pictures += 1;
                }
                NodeValue::HtmlInline(html) => {
                    assert!(["<br>", "<sub>", "</sub>"].contains(&html.as_str()), "{what}: {html}")
                }
                NodeValue::HtmlBlock(block) => {
                    let html = block.literal.trim_end();
                    open += i32::from(html.starts_with("<details>")) - i32::from(html == "</details>");
                    let title = html
                        .strip_prefix("<details><summary>")
                        .and_then(|rest| rest.strip_suffix("</summary>"));
                    let is_title = title
                        .is_some_and(|title| title.chars().all(|c| c.is_alphanumeric() || " ()".contains(c)));
                    assert!(
                        is_title || ["</details>", "<!-- gov:diff:1 -->"].contains(&html) || is_verdict(html),
                        "{what}: {html}"
                    );
                }
                other => panic!("{what}: {other:?}\n{text}"),
            }
            if matches!(value, NodeValue::Paragraph | NodeValue::TableCell | NodeValue::Heading(_)) {
                let words = markdown::words(node);
                assert_eq!(markdown::reference(&words), None, "{what}: {words}");
            }
        }
        assert_eq!(open, 0, "{what}: what is folded ends");
        rows(what, text);
    }
    assert!(pictures > 5, "there are pictures: {pictures}");
}

/// A row with one cell too many is cut by the reader: the source says how many there are.
fn rows(what: &str, text: &str) {
    let mut columns = 0;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(ruler) = lines.peek().filter(|next| next.starts_with("| --- |")) {
            columns = ruler.matches("---").count();
        }
        if line.starts_with("| ") {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            assert_eq!(bars, columns + 1, "{what}: {line}");
        }
    }
}

/// Each line of a picture is one of ours, and its labels hold nothing that Mermaid reads.
fn picture(what: &str, text: &str) {
    for line in text.lines() {
        let mut parts = line.split('"');
        let outside: String = parts.by_ref().step_by(2).collect::<Vec<_>>().join("\"\"");
        let grammar: String = outside
            .split_whitespace()
            .map(|word| if is_box(word) { "x" } else { word })
            .collect::<Vec<_>>()
            .join(" ");
        let ours = [
            "flowchart TB",
            "before ~~~ after",
            "direction LR",
            "end",
            "subgraph before[\"\"]",
            "subgraph after[\"\"]",
            "x(\"\")",
            "x[\"\"]",
            "x --> x",
            "x -.-> x",
            "x ==> x",
            "x ==>|\"\"| x",
            "x -.- x",
            "x -->|\"\"| x",
            "x -.->|\"\"| x",
        ];
        let grammar = match grammar.find(['(', '[']) {
            Some(at) if is_box(&grammar[..at]) => format!("x{}", &grammar[at..]),
            _ => grammar,
        };
        assert!(ours.contains(&grammar.as_str()), "{what}: {line}");
        for label in line.split('"').skip(1).step_by(2) {
            let raw = unescaped(label);
            assert!(
                !raw.contains([
                    '"', '<', '>', '&', '%', ';', '#', '`', '|', '[', ']', '{', '}', '(', ')', '\\'
                ]),
                "{what}: {label}"
            );
            assert!(!label.is_empty() && !raw.chars().any(gov::syntax::is_hidden), "{what}: {label}");
        }
    }
}

fn is_box(word: &str) -> bool {
    word.strip_prefix(['a', 'b'])
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A label without its entities.
pub fn unescaped(label: &str) -> String {
    let mut out = String::new();
    let mut rest = label;
    while let Some((before, after)) = rest.split_once('#') {
        out.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        match after[digits..].strip_prefix(';').filter(|_| digits > 0) {
            Some(after) => rest = after,
            None => {
                out.push('#');
                rest = after;
            }
        }
    }
    out + rest
}
