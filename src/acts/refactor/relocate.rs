//! One file in another folder: of another kind, or of another owner. Its id stays, and with it all
//! that names it.

use super::{Refactoring, top};
use crate::edit;
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::canonical;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::nearest::nearest;
use crate::model::plain::{Document, Plain};
use crate::model::shape;
use crate::sources::Sources;
use crate::syntax;
use std::collections::BTreeSet;

/// Where something is to lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    Kind(Kind),
    /// The folder above those of the kinds, by its path below the root.
    Folder(String),
}

impl Where {
    /// A word for a kind, or a folder.
    pub fn of(word: &str) -> Where {
        let folder = word.trim().trim_end_matches('/');
        match Kind::of_word(&folder.to_lowercase()) {
            Some(kind) => Where::Kind(kind),
            None => Where::Folder(folder.to_string()),
        }
    }
}

/// Makes it; `Err` says why it can't lie there.
pub fn relocate(sources: &Sources, model: &Model, id: EntityId, to: &Where) -> Result<Refactoring, Both> {
    let entity = model.get(id);
    let path = &sources.files[entity.file.0 as usize].path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let (folder, kind) = match to {
        Where::Kind(kind) => (top(path), *kind),
        Where::Folder(folder) => (folder.as_str(), entity.kind),
    };
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    // In a flat data set the folders of the kinds are the outermost.
    let is_flat = folder.is_empty() && *to == Where::Kind(kind);
    if !is_flat && !folder.split('/').all(is_part) {
        return Err(both(
            format!("`{folder}` är varken ett slag eller en mapp i datamängden"),
            format!("`{folder}` is neither a kind nor a folder of the data"),
        ));
    }
    // On some systems they would be one folder, and on others two.
    let is_twin = |own: &&str| *own != folder && own.to_lowercase() == folder.to_lowercase();
    if let Some(own) = sources.files.iter().map(|file| top(&file.path)).find(is_twin) {
        return Err(both(
            format!("mappen heter `{own}`, inte `{folder}`"),
            format!("the folder is called `{own}`, not `{folder}`"),
        ));
    }
    // A new folder may be meant; one that is nearly there is more likely misspelt.
    let tops: BTreeSet<&str> = sources.files.iter().map(|file| top(&file.path)).collect();
    if let Some(near) = nearest(folder, tops.iter().copied()).filter(|_| !tops.contains(folder)) {
        return Err(both(
            format!("datamängden har ingen mapp `{folder}`; menade du `{near}`?"),
            format!("the data has no folder `{folder}`; did you mean `{near}`?"),
        ));
    }
    let place = format!("{folder}/{}", kind.folder());
    let place = place.trim_start_matches('/');
    let new = format!("{place}/{name}");
    if new == *path {
        return Err(both(format!("{path} ligger redan där"), format!("{path} is there already")));
    }
    if Kind::of_path(&new) != Some(kind) || sources.find(&new).is_some() {
        return Err(both(
            format!("{new} kan inte vara platsen: där ligger något annat"),
            format!("{new} can't be the place: something else is there"),
        ));
    }
    let text = sources.files[entity.file.0 as usize].text();
    let keys = Document::read(text, entity.kind).ok_or_else(|| super::by_hand(path))?.keys;
    let lacks = |key: &&String| shape::shared(kind).field(key).is_none();
    let lost: Vec<&str> = keys.keys().filter(lacks).map(String::as_str).collect();
    if !lost.is_empty() {
        let (list, name) = (lost.join(", "), kind.name());
        return Err(both(
            format!(
                "slaget {} har inte {list}; ta bort det ur filen eller skriv det på annat sätt först",
                name.sv
            ),
            format!("the kind {} has no {list}; take it out of the file or say it otherwise first", name.en),
        ));
    }
    let mut done = Refactoring::default();
    if let Some(text) = in_order(text, entity.kind, kind) {
        done.put(path, sources.files[entity.file.0 as usize].text(), text);
    }
    done.moves.insert(path.clone(), new.clone());
    // The text of a source lies beside it.
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if let (Kind::Source, Some(file)) = (entity.kind, keys.get("file").and_then(Plain::text))
        && let Some(at) = sources.find(format!("{folder}/{file}").trim_start_matches('/'))
    {
        done.moves.insert(sources.files[at].path.clone(), format!("{place}/{file}"));
    }
    Ok(done)
}

/// The text in the order of the new kind's keys, where it was in that of the old one.
fn in_order(text: &str, old: Kind, new: Kind) -> Option<String> {
    let edits = |kind: Kind| {
        let file = crate::diagnostic::FileId::default();
        let tape = syntax::parse(text, file, &mut Vec::new());
        canonical::edits(text, &tape, kind, file)
    };
    let (was, now) = (edits(old), edits(new));
    (was.is_empty() && !now.is_empty()).then(|| edit::apply(text, &now))
}
