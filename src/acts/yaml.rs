//! Values as YAML: keys in the order of their record, one list item a line.

use crate::model::plain::Plain;
use crate::model::shape::{RecordShape, Shape};

/// The lines of a key with its value, at some indent.
pub fn key(name: &str, value: &Plain, shape: Option<&Shape>, indent: usize) -> String {
    let space = " ".repeat(indent);
    match value {
        Plain::Text(text) => format!("{space}{name}: {}\n", scalar(text, shape)),
        Plain::List(list) if list.iter().all(|item| item.text().is_some()) && name != "aliases" => {
            format!("{space}{name}: {}\n", in_line(value, shape))
        }
        Plain::List(list) => {
            let lines = list.iter().map(|one| item(one, shape.and_then(Shape::item), indent + 2));
            format!("{space}{name}:\n{}", lines.collect::<String>())
        }
        Plain::Map(_) => format!("{space}{name}: {}\n", in_line(value, shape)),
    }
}

/// The lines of an item of a list; its dash stands at the indent.
pub fn item(value: &Plain, shape: Option<&Shape>, indent: usize) -> String {
    let space = " ".repeat(indent);
    let Plain::Map(entries) = value else { return format!("{space}- {}\n", in_line(value, shape)) };
    let record = shape.and_then(Shape::map);
    let mut keys: Vec<&String> = entries.keys().collect();
    keys.sort_by_key(|name| rank(record, name));
    let lines = keys.into_iter().map(|name| {
        let shape = record.and_then(|record| record.field(name)).map(|field| &field.shape);
        key(name, &entries[name], shape, indent + 2)
    });
    let text: String = lines.collect();
    format!("{space}- {}", text.trim_start())
}

/// A value on one line.
pub fn in_line(value: &Plain, shape: Option<&Shape>) -> String {
    match value {
        Plain::Text(text) => scalar(text, shape),
        Plain::List(list) => {
            let item = shape.and_then(Shape::item);
            let items: Vec<String> = list.iter().map(|one| in_brackets(one, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Plain::Map(entries) => {
            let record = shape.and_then(Shape::map);
            let mut keys: Vec<&String> = entries.keys().collect();
            keys.sort_by_key(|name| rank(record, name));
            let field = |name: &str| record.and_then(|record| record.field(name)).map(|field| &field.shape);
            let entry = |name: &String| format!("{name}: {}", in_brackets(&entries[name], field(name)));
            format!("{{{}}}", keys.into_iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A comma or a bracket means something else inside of brackets.
fn in_brackets(value: &Plain, shape: Option<&Shape>) -> String {
    match value {
        Plain::Text(text) if text.contains([',', '[', ']', '{', '}']) => quoted(text),
        value => in_line(value, shape),
    }
}

/// Where a key stands in its record.
pub fn rank(record: Option<&RecordShape>, name: &str) -> usize {
    let at = record.and_then(|record| record.fields.iter().position(|field| field.key.name == name));
    at.unwrap_or(usize::MAX)
}

fn scalar(text: &str, shape: Option<&Shape>) -> String {
    let is_text = matches!(shape, Some(Shape::Text | Shape::Label) | None);
    match is_bare(text, is_text) {
        true => text.to_string(),
        false => quoted(text),
    }
}

/// Whether YAML reads a text as itself without quotation marks.
fn is_bare(text: &str, is_text: bool) -> bool {
    let begins = text.chars().next().is_some_and(|c| c.is_alphanumeric() || (c == '.' && !is_text));
    let typed = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let is_typed = is_text
        && (typed.contains(&text.to_lowercase().as_str())
            || text.bytes().all(|byte| byte.is_ascii_digit() || b".-+_:eExX".contains(&byte)));
    // That there is no end yet is a mark, and looks like one.
    begins
        && text != ".."
        && !is_typed
        && text.trim() == text
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #")
        && !text.chars().any(|c| c.is_control() || c == '\u{FEFF}')
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() || c == '\u{FEFF}' => out.push_str(&format!("\\u{:04X}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
