//! What GitHub makes of Markdown: the document is read by a Markdown reader with all that GitHub
//! adds, and then looked through for what GitHub finds in the text itself.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

/// A table row's cells, as read.
pub type Rows = Vec<Vec<String>>;

pub fn options() -> Options<'static> {
    let mut options = Options::default();
    let on = &mut options.extension;
    (on.table, on.strikethrough, on.autolink, on.tasklist, on.footnotes) = (true, true, true, true, true);
    (on.alerts, on.math_dollars, on.math_code, on.wikilinks_title_after_pipe) = (true, true, true, true);
    options
}

/// Holds a document to plain text in paragraphs, our own headings and tables. The cells of all
/// tables but their titles.
pub fn judge(what: &str, text: &str) -> Rows {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let mut rows = Rows::new();
    let mut columns = 0;
    for node in root.descendants() {
        let value = &node.data.borrow().value;
        match value {
            NodeValue::Document
            | NodeValue::Paragraph
            | NodeValue::Text(_)
            | NodeValue::TableCell
            | NodeValue::Escaped => {}
            NodeValue::Heading(heading) => {
                assert!(heading.level == 3 && !heading.setext, "{what}: a heading")
            }
            NodeValue::Table(table) => columns = table.num_columns,
            NodeValue::TableRow(is_title) => {
                let cells: Vec<String> = node.children().map(words).collect();
                assert_eq!(cells.len(), columns, "{what}: {cells:?}");
                if !is_title {
                    rows.push(cells);
                }
            }
            other => panic!("{what}: {other:?}"),
        }
        // Text runs on over what is escaped, and ends where a block does.
        if matches!(value, NodeValue::Paragraph | NodeValue::TableCell | NodeValue::Heading(_)) {
            let words = words(node);
            assert_eq!(reference(&words), None, "{what}: {words}");
        }
    }
    // A row with one cell too many is cut by the reader: the source says how many there are.
    let mut columns = 0;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        // The line under its titles says how many columns a table has.
        if let Some(ruler) = lines.peek().filter(|next| next.starts_with("| --- |")) {
            columns = ruler.matches("---").count();
        }
        if line.starts_with("| ") {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            assert_eq!(bars, columns + 1, "{what}: {line}");
        }
    }
    rows
}

pub fn words<'a>(node: comrak::Node<'a>) -> String {
    let text = |node: comrak::Node<'a>| match &node.data.borrow().value {
        NodeValue::Text(text) => text.to_string(),
        // Our own `<br>`: what stands before it is another text than what stands after it.
        NodeValue::HtmlInline(_) => " ".into(),
        _ => String::new(),
    };
    node.descendants().map(text).collect()
}

/// What GitHub links or draws when it finds it in text: mentions, issues, emoji, addresses.
pub fn reference(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    (0..chars.len()).find_map(|i| {
        let before = if i == 0 { ' ' } else { at(i - 1) };
        let found = match at(i) {
            '@' => at(i + 1).is_alphanumeric() && !before.is_alphanumeric(),
            '#' => at(i + 1).is_ascii_digit(),
            'G' | 'g' => {
                chars[i..].iter().take(3).collect::<String>().eq_ignore_ascii_case("gh-")
                    && at(i + 3).is_ascii_digit()
            }
            ':' => {
                let name = chars[i + 1..]
                    .iter()
                    .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-'))
                    .count();
                name > 0 && at(i + 1 + name) == ':'
            }
            _ => false,
        };
        found.then(|| chars[i..].iter().take(12).collect())
    })
}

#[test]
fn the_model_sees_markup() {
    for markup in [
        "[a](b)",
        "https://x.se",
        "a@x.se",
        "*a*",
        "<b>",
        "- a",
        "| a |\n| - |\n| b",
        "# a",
        "@a",
        "#1",
        ":tada:",
        "GH-1",
        "`a`",
        "$a$",
        "[^1]\n\n[^1]: a",
    ] {
        assert!(std::panic::catch_unwind(|| judge("", markup)).is_err(), "{markup}");
    }
}

/// A text on its own, where a line may begin with anything.
#[test]
fn a_text_alone_is_a_paragraph() {
    for text in crate::sinks::corpus::texts() {
        judge(&format!("{text:?}"), &gov::report::escape::markdown(&text));
    }
}
