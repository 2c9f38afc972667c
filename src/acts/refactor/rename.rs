//! One thing under another id: its file, all that names it, and `former_ids`.

use super::{Refactoring, references, with_id, with_keys};
use crate::checks::config;
use crate::lang::{Both, both};
use crate::model::entity::EntityId;
use crate::model::plain::{Document, Plain};
use crate::model::{Model, is_id, stem};
use crate::sources::{CONFIG, Sources};

/// Makes it; `Err` says why it can't be called so.
pub fn rename(sources: &Sources, model: &Model, id: EntityId, new: &str) -> Result<Refactoring, Both> {
    let entity = model.get(id);
    let old = &*entity.id;
    refuse(sources, model, id, new)?;
    let path = &sources.files[entity.file.0 as usize].path;
    let mut done =
        Refactoring { texts: references::renamed(model, sources, id, new)?, ..Refactoring::default() };
    let was = sources.files[entity.file.0 as usize].text();
    let text = done.texts.get(path).map_or(was, |(_, text)| text).to_string();
    let keys = Document::read(&text, entity.kind).ok_or_else(|| super::by_hand(path))?.keys;
    let mut now = keys.clone();
    now.insert("former_ids".into(), Plain::List(former(&keys, old, new)));
    done.put(path, was, with_keys(path, entity.kind, &text, &keys, &now)?);
    done.moves.insert(path.clone(), with_id(path, new));
    if let Some(at) = sources.find(CONFIG) {
        let text = sources.files[at].text();
        done.put(CONFIG, text, config::with_region(text, old, new));
    }
    Ok(done)
}

/// The ids that it had, of which the new one is none.
fn former(keys: &crate::acts::world::Keys, old: &str, new: &str) -> Vec<Plain> {
    let old = Plain::Text(old.to_string());
    let mut former = keys.get("former_ids").map_or_else(Vec::new, |ids| ids.items().to_vec());
    match former.iter().position(|id| id.text() == Some(new)) {
        Some(back) => former[back] = old,
        None => former.push(old),
    }
    former.sort();
    former
}

fn refuse(sources: &Sources, model: &Model, id: EntityId, new: &str) -> Result<(), Both> {
    let old = &*model.get(id).id;
    if !is_id(new) {
        return Err(both(
            format!("`{new}` är inget id: små bokstäver a–z, siffror och bindestreck mellan ord"),
            format!("`{new}` is not an id: lower-case letters a–z, digits, and hyphens between words"),
        ));
    }
    if new == old {
        return Err(both(format!("{old} heter redan så"), format!("{old} is already called that")));
    }
    let is_taken = |path: &str| stem(path).to_lowercase() == new;
    if let Some(file) = sources.files.iter().find(|file| file.is_yaml() && is_taken(&file.path)) {
        let path = &file.path;
        return Err(both(
            format!("`{new}` är upptaget av {path}; är det samma, skriv `gov slå-ihop {old} {new}`"),
            format!("`{new}` is taken by {path}; if both are the same, write `gov join {old} {new}`"),
        ));
    }
    for had in [old, new] {
        let is_former = |other: &EntityId| {
            *other != id && model.get(*other).common.former_ids.iter().any(|former| former.as_str() == had)
        };
        if let Some((other, _)) = model.all().find(|(other, _)| is_former(other)) {
            let other = &model.get(other).id;
            return Err(both(
                format!("`{had}` är ett tidigare id för {other}, och kan inte betyda två saker"),
                format!("`{had}` is a former id of {other}, and can't mean two things"),
            ));
        }
    }
    Ok(())
}
