//! An entity in two commits: the file that it has in each, what is called otherwise since, and
//! whether both mean the same.

use crate::diff::Side;
use crate::diff::identity::{Identity, former_ids};
use crate::diff::version::Version;
use crate::lang::Both;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::stem;
use crate::sources::Content;
use crate::sources::git::Id;
use crate::sources::history::places::Place;
use crate::sources::history::steps::Steps;
use std::collections::BTreeSet;

/// The file that a commit is compared with, and the commit's tree that it stands in.
#[derive(Clone)]
pub struct Was {
    pub tree: Id,
    pub id: String,
    pub place: Place,
}

/// A version of an entity, also one in which something that has to be there is missing.
pub fn version<'m>(side: Side<'m>, id: &str) -> Option<Version<'m>> {
    let id = side.model.find(id)?;
    let entity = side.model.get(id);
    let document = Document::read(side.sources.files.get(entity.file.0 as usize)?.text(), entity.kind)?;
    Some(Version::new(side, id, document))
}

/// A file as it means; `None` when it can't be read.
pub fn document(steps: &Steps<'_>, place: &Place) -> Result<Option<Document>, Both> {
    let content = steps.content(place)?;
    Ok(match (content, Kind::of_path(&place.path)) {
        (Content::Text(text), Some(kind)) => Document::read(&text, kind),
        _ => None,
    })
}

/// What has another id since a commit: the entity itself, and of the others those that its file
/// names by their new ids.
pub fn identity(
    steps: &mut Steps<'_>,
    at: usize,
    old: Option<Id>,
    id: &str,
    was: Option<&Was>,
) -> Result<Identity, Both> {
    let (tree, file) = (steps.steps[at].commit.tree, steps.steps[at].file.clone());
    let (Some(was), Some(file)) = (was, file) else { return Ok(Identity::default()) };
    let mut pairs = vec![(was.id.clone(), id.to_string())];
    let mut differing = steps.places.differing(old, tree, |path| Kind::of_path(path).is_some())?;
    let told = |path: &str| steps.places.repository.hiding.words(path).into_owned();
    differing.iter_mut().for_each(|file| file.path = told(&file.path));
    let stems = |side: usize| {
        differing.iter().filter(move |file| file.sides[side].is_some()).map(|file| stem(&file.path))
    };
    let (olds, news): (BTreeSet<&str>, BTreeSet<&str>) = (stems(0).collect(), stems(1).collect());
    let text = |place: &Place| {
        steps
            .content(place)
            .map(|content| if let Content::Text(text) = content { text.to_string() } else { String::new() })
    };
    let (then, now) = (text(&was.place)?, text(&file)?);
    for file in
        differing.iter().filter(|file| !olds.contains(stem(&file.path)) && now.contains(stem(&file.path)))
    {
        let Some(blob) = file.sides[1].filter(|_| !olds.is_empty()) else { continue };
        let had = former_ids(&text(&Place { path: file.path.clone(), blob })?);
        let given_up =
            had.into_iter().find(|old| olds.contains(old.as_str()) && !news.contains(old.as_str()));
        pairs.extend(
            given_up.filter(|old| then.contains(old.as_str())).map(|old| (old, stem(&file.path).to_string())),
        );
    }
    Ok(Identity::of(pairs))
}

/// The first commit before in which the file means what it means now. As another kind the same
/// words mean something else.
pub fn same(
    steps: &Steps<'_>,
    id: &str,
    is: &Document,
    file: Option<&Place>,
    befores: &[Was],
) -> Result<Option<Was>, Both> {
    let Some(kind) = file.map(|file| Kind::of_path(&file.path)) else { return Ok(None) };
    let sorted = |document: &Document| Plain::Map(document.keys.clone()).sorted();
    let meaning = sorted(is);
    for was in befores.iter().filter(|was| was.id == id && Kind::of_path(&was.place.path) == kind) {
        if document(steps, &was.place)?.is_some_and(|document| sorted(&document) == meaning) {
            return Ok(Some(was.clone()));
        }
    }
    Ok(None)
}
