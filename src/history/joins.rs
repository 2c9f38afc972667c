//! Files about one thing that became one in a commit: the one that went is told with the one that
//! stays, as a comparison of the two commits tells it.

use crate::diff::identity::former_ids;
use crate::history::sameness::Was;
use crate::lang::Both;
use crate::sources::git::Id;
use crate::sources::history::places::Place;
use crate::sources::history::steps::Steps;
use crate::sources::{Content, SourceFile, Sources};

/// The files of the ids that an entity says since a commit that it had, and that went with it.
pub fn gone(
    steps: &mut Steps<'_>,
    at: usize,
    old: Option<Id>,
    was: Option<&Was>,
) -> Result<Vec<Place>, Both> {
    let step = &steps.steps[at];
    let (tree, file) = (step.commit.tree, step.file.clone());
    let (Some(old), Some(was), Some(file)) = (old, was, file) else { return Ok(Vec::new()) };
    let ids = |place: &Place| -> Result<Vec<String>, Both> {
        Ok(match steps.content(place)? {
            Content::Text(text) => former_ids(&text),
            _ => Vec::new(),
        })
    };
    let (then, now) = (ids(&was.place)?, ids(&file)?);
    let mut gone = Vec::new();
    for id in now.into_iter().filter(|id| *id != was.id && !then.contains(id)) {
        if steps.places.find(tree, &id, None)?.is_none() {
            gone.extend(steps.places.find(old, &id, None)?);
        }
    }
    Ok(gone)
}

/// Puts files beside those of a side.
pub fn beside(steps: &Steps<'_>, side: &mut Sources, gone: Vec<Place>) -> Result<(), Both> {
    for place in gone.into_iter().filter(|place| side.find(&place.path).is_none()).collect::<Vec<_>>() {
        side.files.push(SourceFile { content: steps.content(&place)?, path: place.path });
    }
    side.files.sort_by(|one, other| one.path.cmp(&other.path));
    steps.places.repository.hiding.paths(side);
    Ok(())
}
