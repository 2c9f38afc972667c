//! Before anything is written: what the new texts say is what was meant, all of it and nothing
//! else, and every comment is still there.

use crate::acts::world::World;
use crate::acts::{insert, world::Keys};
use crate::diagnostic::Edit;
use crate::diff::{Diff, What};
use crate::edit;
use crate::lang::{Both, both};
use crate::model::plain::{Document, Plain};
use crate::sources::{Content, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The texts that are to be written.
#[derive(Debug, Default)]
pub struct Texts {
    pub new: BTreeMap<String, String>,
    /// The text as it stands, and its edits.
    pub edits: BTreeMap<String, (String, Vec<Edit>)>,
}

impl Texts {
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.edits.is_empty()
    }

    /// What is meant, as texts that say it; `Err` names what can't be written so.
    pub fn of(world: &World) -> Result<Texts, Both> {
        let mut texts = Texts::default();
        for thing in world.things.values().filter(|thing| thing.was != thing.now) {
            let can_not = |why: Both| {
                let path = &thing.path;
                Err(both(
                    format!("{path}: {}; inget skrevs", why.sv),
                    format!("{path}: {}; nothing was written", why.en),
                ))
            };
            let (text, edits) = match &thing.text {
                None => (insert::new_file(thing), None),
                Some(was) => match insert::edits(thing) {
                    Some(edits) => (edit::apply(was, &edits), Some((was, edits))),
                    None => {
                        return can_not(both(
                            "det som står där kan inte ändras på plats; ändra det för hand",
                            "what is there can't be changed in place; edit it by hand",
                        ));
                    }
                },
            };
            let says = Document::read(&text, thing.kind).map(|document| document.keys);
            if says.as_ref().map(loose) != Some(loose(&thing.now)) {
                return can_not(both(
                    "texten skulle inte säga det som menas; det är ett fel i gov",
                    "the text would not say what is meant; this is a bug in gov",
                ));
            }
            if edits.as_ref().is_some_and(|(was, edits)| edits.iter().any(|edit| takes_comment(was, edit))) {
                return can_not(both("en kommentar skulle försvinna", "a comment would be lost"));
            }
            match edits {
                Some((was, edits)) => {
                    texts.edits.insert(thing.path.clone(), (was.clone(), edits));
                }
                None => {
                    texts.new.insert(thing.path.clone(), text);
                }
            }
        }
        Ok(texts)
    }

    /// The data as it would be.
    pub fn over(&self, sources: &Sources) -> Sources {
        let mut after = Sources { root: sources.root.clone(), ..Sources::default() };
        after.files.extend(sources.files.iter().map(|file| {
            let content = match self.edits.get(&file.path) {
                Some((was, edits)) => Content::Text(edit::apply(was, edits).into()),
                None => file.content.clone(),
            };
            SourceFile { path: file.path.clone(), content }
        }));
        let new = self.new.iter();
        after.files.extend(new.map(|(path, text)| SourceFile {
            path: path.clone(),
            content: Content::Text(text.clone().into()),
        }));
        after.files.sort_by(|one, other| one.path.cmp(&other.path));
        after
    }
}

/// Whether a comparison of the models gives what was meant, both ways: nothing else changes, and
/// nothing that was meant is without its change.
pub fn is_meant(world: &World, diff: &Diff) -> Result<(), Both> {
    let mut meant: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (id, thing) in world.things.iter().filter(|(_, thing)| thing.was != thing.now) {
        match thing.is_new() {
            true => drop(meant.insert((id, ""))),
            false => {
                let keys = thing.now.iter().filter(|(key, value)| thing.was.get(key) != Some(*value));
                meant.extend(keys.map(|(key, _)| (id.as_str(), key.as_str())));
            }
        }
    }
    let mut found: BTreeSet<(&str, &str)> = BTreeSet::new();
    for change in &diff.changes {
        match change.what {
            What::Created | What::Key => drop(found.insert((&change.entity.id, &change.key))),
            _ => drop(found.insert((&change.entity.id, "?"))),
        }
    }
    let unlike: Vec<String> = meant
        .symmetric_difference(&found)
        .map(|(id, key)| format!("{id} {key}").trim().to_string())
        .collect();
    if unlike.is_empty() {
        return Ok(());
    }
    let unlike = unlike.join(", ");
    Err(both(
        format!(
            "det här är ett fel i gov, så inget skrevs: det som menas och det som skulle ändras skiljer \
             sig: {unlike}"
        ),
        format!(
            "this is a bug in gov, so nothing was written: what is meant and what would change differ: \
             {unlike}"
        ),
    ))
}

/// One of a few stands bare or in a list, and means the same.
pub fn loose(keys: &Keys) -> Plain {
    fn of(plain: &Plain) -> Plain {
        match plain {
            Plain::List(items) if items.len() == 1 => of(&items[0]),
            Plain::List(items) => Plain::List(items.iter().map(of).collect()),
            Plain::Map(entries) => {
                Plain::Map(entries.iter().map(|(key, value)| (key.clone(), of(value))).collect())
            }
            text => text.clone(),
        }
    }
    of(&Plain::Map(keys.clone()))
}

/// Whether what an edit takes away has a comment in it.
pub fn takes_comment(text: &str, edit: &Edit) -> bool {
    let span = edit.place.span;
    let gone: String =
        text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect();
    gone.starts_with('#') || gone.contains(" #") || gone.contains("\n#") || gone.contains("\t#")
}
