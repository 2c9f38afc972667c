//! Where a history meets what is there now: what is there no more, and what is not committed yet.

use crate::diff::Side;
use crate::history::sameness::{document, version};
use crate::lang::Both;
use crate::model::Model;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::Sources;
use crate::sources::git::Id;
use crate::sources::history::steps::Steps;

/// The kind that an entity had as long as it was there.
pub fn last_kind(steps: &Steps<'_>) -> Option<Kind> {
    let mut places = steps.steps.iter().flat_map(|step| {
        step.file.iter().chain(step.before.iter().filter_map(|before| before.file.as_ref()))
    });
    Kind::of_path(&places.next()?.path)
}

/// Whether an entity's file, by the id that is told and the one that is written, differs in meaning
/// from what the commit has that its history leads to.
pub fn is_uncommitted(
    sources: &Sources,
    model: &Model,
    [id, written]: [&str; 2],
    steps: &mut Steps<'_>,
    from: Id,
) -> Result<bool, Both> {
    let tree = steps.places.repository.read_commit(steps.places.objects, from)?.tree;
    let committed = steps.places.find(tree, written, None)?;
    let now = model.find(id).and_then(|at| version(Side { sources, model }, &model.get(at).id));
    let then = committed.as_ref().map_or(Ok(None), |place| document(steps, place))?;
    let sorted = |document: &Document| Plain::Map(document.keys.clone()).sorted();
    let now = now.map(|version| (Some(model.get(version.id).kind), sorted(&version.document)));
    let kind = committed.as_ref().and_then(|place| Kind::of_path(&place.path));
    Ok(now != then.as_ref().map(|then| (kind, sorted(then))))
}
