//! The files as they are written, value by value, so that the data can be made again.

use crate::diagnostic::FileId;
use crate::export::Export;
use crate::export::table::{Cell, Rows};
use crate::lines::Lines;
use crate::model::REDACTED;
use crate::model::plain::{Document, Plain};
use crate::syntax::Comment;
use std::io;

pub fn rows(export: &Export<'_>, row: &mut Rows<'_>) -> io::Result<()> {
    for (_, entity) in export.model.all() {
        let Some(file) = export.sources.files.get(entity.file.0 as usize) else { continue };
        let mut values = comments(export, entity.file, file.text());
        // Of whoever is removed no more is told than that, whatever the file still says.
        if entity.is_redacted() {
            values.push(("name".to_string(), Some(REDACTED.to_string())));
            values.push(("redacted".to_string(), Some("true".to_string())));
        } else if let Some(document) = Document::read(file.text(), entity.kind) {
            document.keys.iter().for_each(|(key, value)| flat(key, value, &mut values));
        }
        for (at, (key, value)) in values.into_iter().enumerate() {
            let value = value.map_or(Cell::None, Cell::own);
            row(&[Cell::text(&file.path), Cell::count(at), Cell::own(key), value])?;
        }
    }
    Ok(())
}

/// The comments that speak to gov: those at the head of the file under `#`, others with their line.
fn comments(export: &Export<'_>, file: FileId, text: &str) -> Vec<(String, Option<String>)> {
    let all = &export.model.comments;
    let first = all.partition_point(|(of, _)| *of < file);
    let own = all[first..].iter().take_while(|(of, _)| *of == file);
    let key = |comment: &Comment| match comment.covers.start {
        0 => "#".to_string(),
        _ => format!("#{}", Lines::new(text).spot(comment.span).line),
    };
    own.map(|(_, comment)| (key(comment), Some(comment.text.to_string()))).collect()
}

/// Where each text stands, and what it says. An empty list or map says that it is there.
fn flat(at: &str, value: &Plain, out: &mut Vec<(String, Option<String>)>) {
    match value {
        Plain::Text(text) => out.push((at.to_string(), Some(text.clone()))),
        Plain::List(items) if items.is_empty() => out.push((format!("{at}[]"), None)),
        Plain::Map(entries) if entries.is_empty() => out.push((format!("{at}{{}}"), None)),
        Plain::List(items) => {
            items.iter().enumerate().for_each(|(nth, item)| flat(&format!("{at}[{nth}]"), item, out));
        }
        Plain::Map(entries) => {
            entries.iter().for_each(|(key, value)| flat(&format!("{at}.{key}"), value, out))
        }
    }
}
