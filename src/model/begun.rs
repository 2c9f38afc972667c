//! A file that is hardly begun: with nothing in it, in another form than keys, or with a name that
//! is no id.

use super::entity::{Entity, EntityId};
use super::kind::Kind;
use super::{id_of, shape};
use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::lang::{Both, both};
use crate::syntax::{Form, Node, spaced};
use std::collections::HashMap;
use std::sync::Arc;

/// The lines that a file of a kind has at least.
fn least(kind: Kind) -> String {
    let shape = shape::of_kind(kind);
    let lines =
        shape.fields.iter().filter(|field| field.required).map(|field| format!("`{}: …`", field.key.name));
    lines.collect::<Vec<_>>().join(", ")
}

/// The finding of a file that says nothing.
pub(super) fn empty(place: Place, text: &str, kind: Kind) -> Diagnostic {
    let message = match text.lines().any(|line| line.trim_start().starts_with('#')) {
        true => both("filen har bara kommentarer", "the file has only comments"),
        false => both("filen är tom", "the file is empty"),
    };
    let least = least(kind);
    Diagnostic::error("missing-value", place, message).help(both(
        format!("skriv åtminstone {least}, eller ta bort filen"),
        format!("write at least {least}, or remove the file"),
    ))
}

/// What to write where a file is no map of keys.
pub(super) fn instead(root: Node<'_>, text: &str, kind: Kind) -> Both {
    if root.form() == Form::List {
        let file = root.children().find_map(name_of).map_or_else(|| "id".to_string(), id_of);
        let folder = kind.folder();
        return both(
            format!("en fil beskriver en enda sak: gör en fil av varje punkt, t.ex. {folder}/{file}.yaml"),
            format!("a file describes one thing: make a file of each item, e.g. {folder}/{file}.yaml"),
        );
    }
    if let Some(line) = text.lines().find(|line| !line.trim().is_empty()).and_then(spaced) {
        return both(
            format!("skriv `{line}`, och så på varje rad"),
            format!("write `{line}`, and so on each line"),
        );
    }
    let least = least(kind);
    both(format!("skriv en nyckel på varje rad: {least}"), format!("write one key on each line: {least}"))
}

fn name_of(item: Node<'_>) -> Option<&str> {
    item.entries().find(|(key, _)| key.scalar() == Some("name"))?.1.scalar()
}

const RULE: (&str, &str) = (
    "ett id är små bokstäver a–z och siffror, med bindestreck mellan orden",
    "an id is lower-case letters a-z and digits, words joined by hyphens",
);

pub(super) fn bad_id(stem: &str, place: Place) -> Diagnostic {
    let message =
        both(format!("filnamnet `{stem}` är inget id"), format!("the file name `{stem}` is not an id"));
    let id = id_of(stem);
    Diagnostic::error(BAD_ID, place, message).help(match id.is_empty() {
        true => both(RULE.0, RULE.1),
        false => both(
            format!("byt namn till `{id}.yaml`: {}", RULE.0),
            format!("rename it `{id}.yaml`: {}", RULE.1),
        ),
    })
}

const BAD_ID: &str = "bad-id";

/// Says of files whose name is no id, and would be the id of another, that it is taken. "kopia av
/// eva" is perhaps one of eva.
pub(super) fn taken(entities: &[Arc<Entity>], ids: &HashMap<Box<str>, EntityId>, found: &mut [Diagnostic]) {
    if found.iter().all(|finding| finding.code != BAD_ID) {
        return;
    }
    let of_file: HashMap<FileId, &str> = entities.iter().map(|entity| (entity.file, &*entity.id)).collect();
    for finding in found.iter_mut().filter(|finding| finding.code == BAD_ID) {
        let Some(id) = of_file.get(&finding.place.file).map(|id| id_of(id)) else { continue };
        let words = id.split('-').filter(|word| !matches!(*word, "kopia" | "av" | "copy" | "of" | "1" | "2"));
        let original = words.collect::<Vec<_>>().join("-");
        let Some(other) = [&id, &original].into_iter().find(|id| ids.contains_key(id.as_str())) else {
            continue;
        };
        finding.help = Some(both(
            format!(
                "`{other}` finns redan: är det samma, ta bort den här filen; annars byt namn på den: {}",
                RULE.0
            ),
            format!(
                "`{other}` already exists: if it is the same, remove this file; otherwise rename it: {}",
                RULE.1
            ),
        ));
    }
}
