//! A file as it means, written as people write it: in the order of its keys, bare where that says
//! the same.

use crate::model::keyed::Keyed;
use crate::model::plain::Plain;
use crate::model::shape::{RecordShape, Shape};
use crate::report::escape;

/// Words that are no text in YAML, in any case.
const NO_TEXT: [&str; 10] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"];

/// A list in brackets is no longer than this.
const SHORT: usize = 80;

/// The text of a file, with the comments that speak to gov at its head.
pub fn text(head: &[String], keys: &Keyed, shape: &RecordShape) -> String {
    let mut out: String =
        head.iter().map(|text| format!("# gov:{}\n", text.replace(['\n', '\r'], " "))).collect();
    map(keys, Some(shape), 0, &mut out);
    out
}

/// The keys of a map, each on a line of its own.
fn map(entries: &Keyed, record: Option<&RecordShape>, depth: usize, out: &mut String) {
    let rank = |key: &str| {
        record
            .and_then(|record| record.fields.iter().position(|field| field.key.name == key))
            .unwrap_or(usize::MAX)
    };
    let mut sorted: Vec<(&String, &Plain)> = entries.iter().collect();
    sorted.sort_by_key(|(key, _)| (rank(key), *key));
    for (at, (key, value)) in sorted.into_iter().enumerate() {
        // The first key stands where its map begins.
        if at > 0 || depth == 0 {
            out.push_str(&" ".repeat(depth));
        }
        scalar(key, None, out);
        out.push(':');
        let shape = record.and_then(|record| record.field(key)).map(|field| &field.shape);
        below(value, shape, depth, out);
    }
}

/// What stands behind a key.
fn below(value: &Plain, shape: Option<&Shape>, depth: usize, out: &mut String) {
    if let Some(line) = on_one_line(value, shape) {
        out.push(' ');
        out.push_str(&line);
        out.push('\n');
        return;
    }
    match value {
        Plain::Text(text) => {
            out.push(' ');
            scalar(text, shape, out);
            out.push('\n');
        }
        Plain::List(items) if items.is_empty() => out.push_str(" []\n"),
        Plain::Map(entries) if entries.is_empty() => out.push_str(" {}\n"),
        Plain::Map(entries) => {
            out.push('\n');
            out.push_str(&" ".repeat(depth + 2));
            map(entries, shape.and_then(Shape::map), depth + 2, out);
        }
        Plain::List(items) => {
            out.push('\n');
            for item in items {
                out.push_str(&" ".repeat(depth + 2));
                out.push('-');
                let shape = shape.and_then(Shape::item);
                match item {
                    Plain::Map(entries) if !entries.is_empty() && on_one_line(item, shape).is_none() => {
                        out.push(' ');
                        map(entries, shape.and_then(Shape::map), depth + 4, out);
                    }
                    item => below(item, shape, depth + 2, out),
                }
            }
        }
    }
}

/// Several words in brackets, and a record that is no more than its first key.
fn on_one_line(value: &Plain, shape: Option<&Shape>) -> Option<String> {
    let mut out = String::new();
    match (value, shape) {
        (Plain::Map(entries), _) => {
            let record = shape.and_then(Shape::record).filter(|record| record.has_short_form)?;
            let text = entries.get(record.first_key()).filter(|_| entries.len() == 1)?.text()?;
            scalar(text, record.field(record.first_key()).map(|field| &field.shape), &mut out);
        }
        (Plain::List(items), shape) if !items.is_empty() => {
            let mut words = Vec::new();
            for item in items {
                let mut word = String::new();
                scalar(item.text()?, shape.and_then(Shape::item), &mut word);
                words.push(word);
            }
            let is_short = words.iter().map(String::len).sum::<usize>() < SHORT;
            let is_word = |word: &String| !word.contains([',', '[', ']', '{', '}', '"', ' ']);
            if !is_short || !words.iter().all(is_word) {
                return None;
            }
            out = format!("[{}]", words.join(", "));
        }
        _ => return None,
    }
    Some(out)
}

fn scalar(text: &str, shape: Option<&Shape>, out: &mut String) {
    let shape = if let Some(Shape::Few(item)) = shape { Some(&**item) } else { shape };
    let is_bare = matches!(
        shape,
        Some(
            Shape::Bool | Shape::Number | Shape::Date | Shape::Label | Shape::Choice(_) | Shape::Reference(_)
        )
    );
    match is_plain(text, is_bare) {
        true => out.push_str(text),
        false => escape::yaml(text, out),
    }
}

/// Whether a text means itself without quotes. What is no text is bare where it is meant to be.
fn is_plain(text: &str, is_bare: bool) -> bool {
    let begins = |c: char| c.is_alphabetic() || is_bare && (c.is_ascii_digit() || c == '.');
    text.starts_with(begins)
        && text.trim() == text
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|c| c.is_control() || crate::syntax::is_hidden(c))
        && (is_bare || !NO_TEXT.contains(&text.to_lowercase().as_str()))
}
