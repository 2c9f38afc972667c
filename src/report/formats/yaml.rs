//! YAML, which any reader takes for the same data as the JSON: a text stands bare only where nobody
//! could take it for anything else (a day, a number, `no`), and what nobody sees is written out.

use crate::report::escape;
use crate::report::published::{Part, Published};
use crate::syntax::is_hidden;
use serde_json::Value;
use std::io::{BufWriter, Result, Write};

/// An answer, its long lists item by item.
pub fn write_answer(data: Published<'_>, out: &mut dyn Write) -> Result<()> {
    let out = &mut BufWriter::new(out);
    for (key, part) in data.parts() {
        let mut said = String::new();
        text(&key, &mut said);
        said.push(':');
        let items = match part {
            Part::Value(value) => {
                below(&value, if value.is_array() { 0 } else { 2 }, &mut said);
                out.write_all(said.as_bytes())?;
                continue;
            }
            Part::Each(items) => items,
        };
        let mut items = items.peekable();
        said.push_str(if items.peek().is_some() { "\n" } else { " []\n" });
        out.write_all(said.as_bytes())?;
        for one in items {
            let mut said = String::new();
            item(&one, 0, &mut said);
            out.write_all(said.as_bytes())?;
        }
    }
    out.flush()
}

/// Writes a list or a map; its first line goes on where the text ends.
fn write(value: &Value, indent: usize, out: &mut String) {
    let mut lines = 0;
    let mut line = |out: &mut String| {
        if lines > 0 {
            out.extend(std::iter::repeat_n(' ', indent));
        }
        lines += 1;
    };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                line(out);
                text(key, out);
                out.push(':');
                // A list stands right below its key.
                below(value, indent + if value.is_array() { 0 } else { 2 }, out);
            }
        }
        Value::Array(items) => {
            for one in items {
                line(out);
                item(one, indent, out);
            }
        }
        _ => {}
    }
}

/// An item of a list, behind its dash.
fn item(value: &Value, indent: usize, out: &mut String) {
    out.push('-');
    match is_nested(value) {
        true => {
            out.push(' ');
            write(value, indent + 2, out);
        }
        false => below(value, indent, out),
    }
}

/// What a key or a dash stands for: on its line, or on those below it.
fn below(value: &Value, indent: usize, out: &mut String) {
    match is_nested(value) {
        true => {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            write(value, indent, out);
        }
        false => {
            out.push(' ');
            scalar(value, out);
            out.push('\n');
        }
    }
}

fn is_nested(value: &Value) -> bool {
    match value {
        Value::Object(map) => !map.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    }
}

fn scalar(value: &Value, out: &mut String) {
    match value {
        Value::String(said) => text(said, out),
        plain => out.push_str(&plain.to_string()),
    }
}

/// A text as a value, in quotes where some reader of YAML would take it for something else.
pub fn text(said: &str, out: &mut String) {
    if is_bare(said) { out.push_str(said) } else { escape::yaml(said, out) }
}

/// Words that one version of YAML or another takes for something else than a text.
const OTHER: [&str; 12] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan", "e"];

/// Whether a text is one to every reader of YAML without quotes: it begins with a letter.
fn is_bare(text: &str) -> bool {
    // Some letters are seen by nobody.
    let plain = |c: char| {
        c.is_alphanumeric() && !is_hidden(c)
            || matches!(c, ' ' | '-' | '_' | '.' | '/' | '(' | ')' | ',' | ';' | '§' | '–')
    };
    text.starts_with(char::is_alphabetic)
        && text.chars().all(plain)
        && !text.ends_with(' ')
        && !OTHER.iter().any(|other| text.eq_ignore_ascii_case(other))
}
