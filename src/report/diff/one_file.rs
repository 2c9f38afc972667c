//! The change of one file as people read it between git's own: a heading as git has it, what the
//! file is of, and a line a difference.

use crate::diff::one_file::Difference;
use crate::lang::{Both, Lang};
use crate::model::entity::name_key;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::shape::{RecordShape, Shape, shared};
use crate::query::keys::in_words;
use crate::report::{Style, escape};

/// Whether the file came, went, or is there on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Way {
    Created,
    Removed,
    #[default]
    Changed,
}

/// What is told.
#[derive(Default)]
pub struct FileChange<'t> {
    /// The paths before and after.
    pub from: &'t str,
    pub to: &'t str,
    pub way: Way,
    /// Of what kind the file is, and what it calls that; nothing where it can't be told.
    pub kind: Option<Kind>,
    pub name: Option<String>,
    pub differences: Vec<Difference>,
    pub remarks: Vec<Both>,
}

/// What a file calls the thing that it is of.
pub fn name(kind: Kind, document: &Document) -> Option<String> {
    Some(document.keys.get(name_key(kind))?.text()?.to_string())
}

/// The id of what a file is of.
pub fn id(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(id, _)| id)
}

pub fn render(told: &FileChange<'_>, style: Style) -> String {
    let lang = style.lang;
    let heading = format!(
        "diff --gov {} {}",
        escape::terminal(&format!("a/{}", told.from)),
        escape::terminal(&format!("b/{}", told.to))
    );
    let mut out = painted(&heading, "1", style);
    if let Some(kind) = told.kind {
        let sign = match told.way {
            Way::Created => lang.pick("ny: ", "new: "),
            Way::Removed => lang.pick("borttagen: ", "removed: "),
            Way::Changed => "",
        };
        let name = told.name.as_ref().map(|name| format!(" {}", escape::terminal(name))).unwrap_or_default();
        out.push_str(&format!("{sign}{}{name} ({})\n", kind.name().get(lang), escape::terminal(id(told.to))));
    }
    for remark in &told.remarks {
        out.push_str(&format!("  {}\n", escape::terminal(remark.get(lang))));
    }
    for difference in &told.differences {
        out.push_str(&line(difference, told.kind, style));
    }
    out
}

fn line(difference: &Difference, kind: Option<Kind>, style: Style) -> String {
    let field = kind.and_then(|kind| shared(kind).field(&difference.key));
    let record = field.and_then(|field| field.shape.record());
    let words = in_words(&difference.key);
    let (sign, color, value) = match (&difference.before, &difference.after) {
        (None, Some(value)) => ('+', "32", said(value, record)),
        (Some(value), None) => ('-', "31", said(value, record)),
        (Some(before), Some(after)) if difference.fields.is_empty() => {
            ('~', "38;5;130", format!("{} → {}", said(before, record), said(after, record)))
        }
        (Some(before), Some(after)) => {
            ('~', "38;5;130", fields(difference, before, after, record, style.lang))
        }
        (None, None) => return String::new(),
    };
    painted(&format!("{sign} {}: {value}", escape::terminal(words.get(style.lang))), color, style)
}

/// Of an item that is there on both sides only what differs, after whom it is about.
fn fields(
    difference: &Difference,
    before: &Plain,
    after: &Plain,
    record: Option<&RecordShape>,
    lang: Lang,
) -> String {
    let party = difference.party().filter(|(key, _)| !difference.fields.iter().any(|field| field == key));
    let mut parts: Vec<String> =
        party.map(|(key, value)| format!("{key}: {}", escape::terminal(value))).into_iter().collect();
    for (key, shape) in ordered(difference.fields.iter().map(String::as_str), record) {
        let side = |side: &Plain| {
            side.get(key)
                .map_or_else(|| lang.pick("(inget)", "(nothing)").to_string(), |value| said(value, shape))
        };
        parts.push(format!("{}: {} → {}", escape::terminal(key), side(before), side(after)));
    }
    parts.join(", ")
}

/// A value on one line. Keys within it stay as the file has them: they are looked for there.
fn said(value: &Plain, record: Option<&RecordShape>) -> String {
    match value {
        Plain::Text(text) => escape::terminal(text.trim_end()),
        Plain::List(items) => items.iter().map(|item| within(item, record)).collect::<Vec<_>>().join(", "),
        Plain::Map(entries) => {
            let entry = |(key, shape): (&str, Option<&RecordShape>)| {
                let value = entries.get(key).map(|value| within(value, shape)).unwrap_or_default();
                format!("{}: {value}", escape::terminal(key))
            };
            ordered(entries.keys().map(String::as_str), record)
                .into_iter()
                .map(entry)
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

fn within(value: &Plain, record: Option<&RecordShape>) -> String {
    let text = said(value, record);
    if matches!(value, Plain::Text(_)) { text } else { format!("({text})") }
}

/// Keys in the order of the field table, unknown ones last, each with what it holds.
fn ordered<'k>(
    keys: impl Iterator<Item = &'k str>,
    record: Option<&'k RecordShape>,
) -> Vec<(&'k str, Option<&'k RecordShape>)> {
    let fields = record.map_or(&[][..], |record| &record.fields);
    let mut keys: Vec<(usize, &str)> = keys
        .map(|key| (fields.iter().position(|field| field.key.name == key).unwrap_or(usize::MAX), key))
        .collect();
    keys.sort_unstable();
    keys.into_iter()
        .map(|(at, key)| (key, fields.get(at).map(|field| &field.shape).and_then(Shape::record)))
        .collect()
}

fn painted(line: &str, color: &str, style: Style) -> String {
    if style.color { format!("\u{1b}[{color}m{line}\u{1b}[m\n") } else { format!("{line}\n") }
}
