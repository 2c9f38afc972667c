//! The same data otherwise arranged: another id, two files that are one, another folder. Each makes
//! texts in memory; before they are written, a comparison of the models has to give exactly the
//! renaming, the union or the move (`prove.rs`).

pub mod join;
pub mod prove;
pub mod references;
pub mod relocate;
pub mod removal;
pub mod rename;
mod twice;
pub mod unite;

use crate::acts::prove::takes_comment;
use crate::acts::world::{Keys, Thing};
use crate::acts::{insert, world};
use crate::edit;
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::sources::{Content, SourceFile, Sources};
use std::collections::BTreeMap;

/// What a refactoring makes of the files. All paths are those that the files have now.
#[derive(Debug, Default)]
pub struct Refactoring {
    /// The text that stands, and the one that is to.
    pub texts: BTreeMap<String, (String, String)>,
    /// Where the files go that don't stay where they are.
    pub moves: BTreeMap<String, String>,
    /// Files that go away, with their texts.
    pub gone: BTreeMap<String, String>,
}

impl Refactoring {
    /// The data as it would be.
    pub fn over(&self, sources: &Sources) -> Sources {
        let mut after = Sources { root: sources.root.clone(), ..Sources::default() };
        let kept = sources.files.iter().filter(|file| !self.gone.contains_key(&file.path));
        after.files.extend(kept.map(|file| SourceFile {
            path: self.moves.get(&file.path).unwrap_or(&file.path).clone(),
            content: match self.texts.get(&file.path) {
                Some((_, text)) => Content::Text(text.as_str().into()),
                None => file.content.clone(),
            },
        }));
        after.files.sort_by(|one, other| one.path.cmp(&other.path));
        after
    }

    /// Gives a file another text.
    pub fn put(&mut self, path: &str, was: &str, text: String) {
        if was != text {
            self.texts.insert(path.to_string(), (was.to_string(), text));
        }
    }
}

/// A text with other values under its keys; `Err` where that is not done without more.
pub fn with_keys(path: &str, kind: Kind, text: &str, was: &Keys, now: &Keys) -> Result<String, Both> {
    let thing = Thing {
        kind,
        path: path.to_string(),
        text: Some(text.to_string()),
        was: was.clone(),
        now: now.clone(),
    };
    let edits = insert::edits(&thing).ok_or_else(|| by_hand(path))?;
    if edits.iter().any(|edit| takes_comment(text, edit)) {
        return Err(by_hand(path));
    }
    Ok(edit::apply(text, &edits))
}

/// That a file has something which is not changed in its place.
pub fn by_hand(path: &str) -> Both {
    both(
        format!("{path} kan inte ändras på plats; ändra filen för hand först"),
        format!("{path} can't be changed in place; edit the file by hand first"),
    )
}

/// The path of a file under another id.
pub fn with_id(path: &str, id: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = name.rsplit_once('.').map_or("yaml", |(_, ending)| ending);
    format!("{folder}/{id}.{ending}").trim_start_matches('/').to_string()
}

/// The folder that a file lies in below the folder of its kind, and the one of its kind.
pub fn top(path: &str) -> &str {
    world::top(path)
}
