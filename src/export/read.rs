//! From the table `written` back to files. It may have been saved by a spreadsheet: with
//! semicolons, a mark before it, other line ends.

use crate::lang::{Both, both};
use crate::model::keyed::Keyed;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::shape;
use crate::sources::{CONFIG, is_kept_text};
use std::collections::BTreeMap;

/// What an import makes: the text of each file by its path; and the comments to gov within files,
/// with the lines that they had, which are not put back.
#[derive(Debug, Default)]
pub struct Files {
    pub texts: BTreeMap<String, String>,
    pub lost: Vec<String>,
}

/// The files of a table as text; what is wrong is said with its row.
pub fn files(text: &str) -> Result<Files, Both> {
    files_of(table(text)?)
}

/// A text as the rows of a table.
pub fn table(text: &str) -> Result<Vec<Vec<String>>, Both> {
    let first = text.lines().next().unwrap_or("");
    let between = if first.contains(';') && !first.contains(',') { ';' } else { ',' };
    crate::texts::table::rows(text, between)
        .map_err(|row| at(row, "ett citattecken som inte slutar", "a quote that does not end"))
}

/// The files of a table, its header first.
pub fn files_of(mut rows: Vec<Vec<String>>) -> Result<Files, Both> {
    let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    let column = |name: &str| {
        header.iter().position(|title| title == name).ok_or_else(|| {
            both(format!("tabellen saknar kolumnen {name}"), format!("the table lacks the column {name}"))
        })
    };
    let (path, key, value) = (column("path")?, column("key")?, column("value")?);
    let mut trees: BTreeMap<String, (Vec<String>, Keyed)> = BTreeMap::new();
    let mut lost = Vec::new();
    for (nth, row) in rows.iter().enumerate() {
        let nth = nth + 2;
        let cell = |column: usize| row.get(column).map_or("", String::as_str);
        if row.iter().all(String::is_empty) {
            continue;
        }
        if !is_safe(cell(path)) {
            return Err(at(nth, "sökvägen är ingen fil i en datamängd", "the path is no file of a data set"));
        }
        let tree = trees.entry(cell(path).to_string()).or_default();
        if let Some(line) = cell(key).strip_prefix('#') {
            match line {
                "" => tree.0.push(cell(value).to_string()),
                line => lost.push(format!("{}:{line}: # gov:{}", cell(path), cell(value))),
            }
            continue;
        }
        if put_whole(&mut tree.1, cell(key), cell(value)).is_none() {
            return Err(at(
                nth,
                "nyckeln går inte att läsa, eller står två gånger",
                "the key can't be read, or stands twice",
            ));
        }
    }
    let mut texts = BTreeMap::new();
    for (path, (head, tree)) in trees {
        let text = text_of(&path, &head, &tree)?;
        texts.insert(path, text);
    }
    Ok(Files { texts, lost })
}

pub(super) fn at(row: usize, sv: &str, en: &str) -> Both {
    both(format!("rad {row}: {sv}"), format!("row {row}: {en}"))
}

/// Whether a path is a file of data below the folder that is made.
fn is_safe(path: &str) -> bool {
    is_below(path) && (path.ends_with(".yaml") || path.ends_with(".yml")) && Kind::of_path(path).is_some()
}

/// Whether a path is one of the files that lie beside those of data.
pub fn is_beside(path: &str) -> bool {
    is_below(path) && (is_kept_text(path) || path == CONFIG)
}

fn is_below(path: &str) -> bool {
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    path.split('/').all(part)
}

/// The text of a file. It has to read as what it is made of.
fn text_of(path: &str, head: &[String], tree: &Keyed) -> Result<String, Both> {
    let fails = |key: &str| {
        let (sv, en) = match key {
            "" => (String::new(), String::new()),
            key => (format!(": se nyckeln `{key}`"), format!(": see the key `{key}`")),
        };
        both(
            format!("{path} går inte att skriva som den står{sv}"),
            format!("{path} can't be written as it stands{en}"),
        )
    };
    let kind = Kind::of_path(path).ok_or_else(|| fails(""))?;
    let text = super::yaml::text(head, tree, shape::shared(kind));
    let read = Document::read(&text, kind).ok_or_else(|| fails(""))?.keys;
    let differs = |key: &&String| read.get(key).map(bare) != tree.get(key).map(bare);
    match tree.keys().chain(read.keys()).find(differs) {
        Some(key) => Err(fails(key)),
        None => Ok(text),
    }
}

/// One item may stand bare where a list can: a table made by hand has it as it comes.
fn bare(value: &Plain) -> Plain {
    match value {
        Plain::List(items) if items.len() == 1 => bare(&items[0]),
        Plain::List(items) => Plain::List(items.iter().map(bare).collect()),
        Plain::Map(keys) => Plain::Map(keys.iter().map(|(key, value)| (key.clone(), bare(value))).collect()),
        Plain::Text(text) => Plain::Text(text.clone()),
    }
}

/// No key of a data set lies deeper than this by far; what says so is made up.
const DEEPEST: usize = 64;

/// No record has as many keys as this by far; what says so is made up.
const MOST_KEYS: usize = 10_000;

/// Puts a value where its key says, unless it says a place of no data set.
fn put_whole(tree: &mut Keyed, key: &str, value: &str) -> Option<()> {
    let steps = key.bytes().filter(|byte| matches!(byte, b'[' | b'.')).count();
    if steps > DEEPEST { None } else { put(tree, key, value) }
}

/// Puts a value where its key says: `members[0].person`.
fn put(tree: &mut Keyed, key: &str, value: &str) -> Option<()> {
    let end = key.find(['[', '.', '{']).unwrap_or(key.len());
    let (name, rest) = key.split_at(end);
    if name.is_empty() {
        return None;
    }
    if tree.len() >= MOST_KEYS {
        return None;
    }
    match (tree.get_mut(name), rest) {
        (None, rest) => {
            let mut plain = blank(rest)?;
            fill(&mut plain, rest, value)?;
            tree.insert(name.to_string(), plain);
            Some(())
        }
        (Some(_), "" | "[]" | "{}") => None,
        (Some(plain), rest) => fill(plain, rest, value),
    }
}

/// What stands under a key of which the rest is so written.
fn blank(rest: &str) -> Option<Plain> {
    match rest.chars().next() {
        None => Some(Plain::Text(String::new())),
        Some('[') => Some(Plain::List(Vec::new())),
        Some('.' | '{') => Some(Plain::Map(Keyed::new())),
        _ => None,
    }
}

fn fill(plain: &mut Plain, rest: &str, value: &str) -> Option<()> {
    match (plain, rest) {
        (Plain::Text(text), "") => *text = value.to_string(),
        (Plain::List(_), "[]") | (Plain::Map(_), "{}") => {}
        (Plain::Map(entries), rest) => return put(entries, rest.strip_prefix('.')?, value),
        (Plain::List(items), rest) => {
            let (number, rest) = rest.strip_prefix('[')?.split_once(']')?;
            let nth: usize = number.parse().ok()?;
            // Rows may be sorted otherwise, but none may be missing; the last comes at most once.
            match nth.cmp(&items.len()) {
                std::cmp::Ordering::Less if !rest.is_empty() => fill(&mut items[nth], rest, value)?,
                std::cmp::Ordering::Equal => {
                    let mut item = blank(rest)?;
                    fill(&mut item, rest, value)?;
                    items.push(item);
                }
                _ => return None,
            }
        }
        _ => return None,
    }
    Some(())
}
