//! Comparisons: every text as a name, a note, a term, a path, a branch, an author and a reason,
//! through every format of `gov diff`.

use crate::sinks::corpus::{quoted, texts};
use crate::sinks::{markdown, runner, terminal};
use crate::versions::{Files, compared};
use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};
use gov::diff::Accepted;
use gov::lang::{Lang, both};
use gov::report::Style;
use gov::report::diff::{Compared, Format, Revision, failed, render};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Texts of one data set, at most: what is said of many at once is nothing that a text could break.
const PART: usize = 40;

/// A data set in which each text has every place, shifted by some.
fn files(part: &[String], shift: usize) -> Files {
    let mut files = Files::new();
    let mut file = |path: String, text: String| drop(files.insert(path, text));
    file("r/regions/r.yaml".into(), "name: R\n".into());
    file(
        "r/sources/s.yaml".into(),
        format!("title: {}\ntype: minutes\npublisher: r\n", quoted(&part[shift])),
    );
    file("r/programmes/p.yaml".into(), format!("name: {}\nowner: r\n", quoted(&part[shift])));
    file(
        "gov.toml".into(),
        format!("[levels]\n\"a.b\" = {:?}\n", part[shift].replace(|c: char| !c.is_alphanumeric(), "#")),
    );
    for at in 0..part.len() {
        let text = quoted(&part[(at + shift) % part.len()]);
        file(format!("r/people/p{at}.yaml"), format!("name: {text}\nnote: {text}\n"));
        file(
            format!("r/posts/c{at}.yaml"),
            format!("name: {text}\nbody: g{at}\nholders:\n  - person: p{}\n", (at + shift) % part.len()),
        );
        let seats = format!(
            "members:\n  - described: {text}\n    role: chair\n    term: {text}\n  - post: c{at}\n    note: \
             {text}\n  - person: p{at}\n    term: {text}\n"
        );
        let lines = format!(
            "reports_to:\n  - described: {text}\n    condition: {text}\nmandate:\n  - task: \
             {text}\npowers:\n  - about: {text}\n    decides: true\n"
        );
        file(
            format!("r/groups/g{at}.yaml"),
            format!(
                "name: {text}\naliases: [{text}]\n{seats}{lines}note: {text}\n{text}: {text}\nsources: \
                 [s#p{at}]\n"
            ),
        );
        let duty = format!(
            "responsible:\n  - described: {text}\n    relation: accountable\n    term: {text}\n  - post: \
             c{at}\n    relation: leads\n    term: {text}\n"
        );
        file(
            format!("r/programme-areas/a{at}.yaml"),
            format!("name: {text}\nterm: {text}\nprogramme: p\n{duty}"),
        );
        let effects = format!("changes:\n  - type: amends\n    target: a{at}\n    term: {text}\n");
        file(
            format!("r/decisions/d{at}.yaml"),
            format!("name: {text}\ntype: decision\nstatus: adopted\nregistry_no: {text}\n{effects}"),
        );
        file(format!("r/groups/{}.yaml", part[at].replace(['/', '\0'], "")), format!("name: [{shift}\n"));
        file(format!("r/themes/t{at}{shift}.yaml"), format!("name: {text}\n"));
    }
    files
}

/// The line that a bot reads what the comparison came to from.
fn is_verdict(html: &str) -> bool {
    ["changed", "unchanged", "could_not_compare"]
        .into_iter()
        .any(|verdict| html == format!("<!-- verdict: {verdict} -->"))
}

/// Each comparison in every format: what it is, and the text.
fn all() -> Vec<(String, Format, Lang, String)> {
    let mut all = Vec::new();
    let style = |lang, accessible| Style { lang, width: Some(100), color: false, accessible };
    for part in texts().chunks(PART) {
        let long = texts();
        compared(&files(part, 0), &files(part, 1), true, |diff, sides, when| {
            for (at, change) in diff.changes.iter_mut().enumerate().filter(|(at, _)| at % 3 == 0) {
                let text = || long[at / 3 % long.len()].clone();
                change.accepted = Some(Accepted { commit: "c".repeat(40), author: text(), reason: text() });
            }
            for (format, accessible) in [
                (Format::Table, false),
                (Format::Table, true),
                (Format::Short, false),
                (Format::Json, false),
                (Format::Md, false),
            ] {
                // Each part whole and cut; what revisions are called is held below, where nothing
                // differs.
                let names = if format == Format::Md { &part[..3] } else { &part[..1] };
                for (at, name) in names.iter().enumerate() {
                    let lang = if at % 2 == 0 { Lang::Sv } else { Lang::En };
                    let revisions = [&part[part.len() - 1 - at], name]
                        .map(|name| Revision { name: Some(name.clone()), commit: Some("b".repeat(40)) });
                    let most = (at > 1).then_some(2_000);
                    let compared = Compared {
                        diff,
                        sides,
                        revisions,
                        is_from_base: at % 2 == 0,
                        when,
                        lang,
                        per_person: true,
                        most,
                    };
                    all.push((
                        format!("{format:?} {name:?}"),
                        format,
                        lang,
                        render(&compared, format, style(lang, accessible)),
                    ));
                }
            }
        });
        for name in part {
            let files = files(&part[..1], 0);
            compared(&files, &files, false, |diff, sides, when| {
                let revisions =
                    [(); 2].map(|()| Revision { name: Some(name.clone()), commit: Some("b".repeat(40)) });
                let compared = Compared {
                    diff,
                    sides,
                    revisions,
                    is_from_base: false,
                    when,
                    lang: Lang::Sv,
                    per_person: true,
                    most: None,
                };
                let formats = [Format::Table, Format::Short, Format::Json, Format::Md];
                all.extend(formats.map(|format| {
                    (
                        format!("{format:?} {name:?}"),
                        format,
                        Lang::Sv,
                        render(&compared, format, style(Lang::Sv, false)),
                    )
                }));
            });
        }
        for text in part {
            let why = both(text.as_str(), text.as_str());
            all.extend([Format::Json, Format::Md].map(|format| {
                (
                    format!("no {text:?}"),
                    format,
                    Lang::Sv,
                    failed(&why, format, Lang::Sv).expect("it is told"),
                )
            }));
        }
    }
    all
}

static ALL: LazyLock<Vec<(String, Format, Lang, String)>> = LazyLock::new(all);

#[test]
fn nothing_is_done_by_terminal_or_runner() {
    for (what, format, _, text) in ALL.iter() {
        terminal::judge(what, text, false);
        assert_eq!(runner::commands(text), [], "{what}");
        if *format == Format::Table {
            terminal::fits(what, text, 100);
        }
    }
}

#[test]
fn json_has_every_text_as_it_was() {
    let mut seen = BTreeSet::new();
    for (what, _, _, text) in ALL.iter().filter(|(_, format, ..)| *format == Format::Json) {
        let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{what}: {error}"));
        strings(&value, &mut seen);
    }
    texts().iter().for_each(|text| assert!(seen.contains(text), "{text:?}"));
}

fn strings(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(seen.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| strings(item, seen)),
        Value::Object(map) => map.values().for_each(|value| strings(value, seen)),
        _ => {}
    }
}

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
