//! Principles that the sources lay down, and standing tasks: texts of a body, a programme, an
//! assignment or a post.

use crate::find;
use crate::model::Model;
use crate::model::entity::{Entity, EntityId};
use crate::model::statement::Stated;
use crate::parallel;
use crate::query::{Basis, Named, When};

/// One text of something.
#[derive(Debug)]
pub struct PointRow {
    pub region: Option<Named>,
    pub of: Named,
    pub text: String,
    /// How often a task comes back, in the source's words.
    pub recurrence: Option<String>,
    /// The programme that a task is about.
    pub programme: Option<Named>,
    pub basis: Basis,
}

/// The principles of one entity, or of all in a region.
pub fn principles(
    model: &Model,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Vec<PointRow> {
    when.else_ever(|when| {
        rows(model, of, region, when, |id, entity| {
            entity
                .principles()
                .iter()
                .filter_map(|point| row(model, id, point.text.as_str(), &point.stated, when))
                .collect()
        })
    })
}

/// The standing tasks of one body or post, or of all in a region.
pub fn mandates(model: &Model, of: Option<EntityId>, region: Option<EntityId>, when: &When) -> Vec<PointRow> {
    when.else_ever(|when| {
        rows(model, of, region, when, |id, entity| {
            let tasks = entity.mandate().iter().filter_map(|task| {
                let row = row(model, id, task.task.as_str(), &task.stated, when)?;
                let recurrence = task.recurrence.as_ref().map(|text| text.as_str().to_string());
                Some(PointRow { recurrence, programme: model.named_ref(&task.programme, when), ..row })
            });
            tasks.collect()
        })
    })
}

/// The standing tasks that are about a programme, of anyone who has them.
pub fn tasks_in(model: &Model, programme: EntityId, when: &When) -> Vec<PointRow> {
    let mut from: Vec<EntityId> = model.edges_as(programme, "mandate").iter().map(|edge| edge.from).collect();
    from.dedup();
    let about =
        |row: &PointRow| row.programme.as_ref().is_some_and(|of| model.find(&of.id) == Some(programme));
    from.into_iter().flat_map(|id| mandates(model, Some(id), None, when)).filter(about).collect()
}

fn row(model: &Model, id: EntityId, text: &str, stated: &Stated, when: &When) -> Option<PointRow> {
    let basis = model.basis(id, stated, [], when)?;
    let region = model.region_of(id, when.day()).map(|region| model.named(region));
    Some(PointRow {
        region,
        of: model.named_on(id, when.day()),
        text: text.to_string(),
        recurrence: None,
        programme: None,
        basis,
    })
}

/// The rows of each entity asked for, by region and name; those of one entity stay in the file's
/// order.
fn rows(
    model: &Model,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
    of_one: impl Fn(EntityId, &Entity) -> Vec<PointRow> + Sync,
) -> Vec<PointRow> {
    // What the posts of a body have to do is done there.
    let is_of = |id: EntityId, of: EntityId| {
        id == of || model.get(id).post().is_some_and(|post| post.body.to == Some(of))
    };
    let asked = model.all().filter(|(id, _)| {
        of.is_none_or(|of| is_of(*id, of)) && region.is_none_or(|region| model.is_in(*id, region, when.day()))
    });
    let mut asked: Vec<(EntityId, &Entity)> = asked.collect();
    let place = |(id, entity): &(EntityId, &Entity)| {
        let region = model.region_of(*id, when.day()).map(|region| find::swedish(model.get(region).name()));
        (region.is_none(), region, find::swedish(entity.name()), *id)
    };
    asked.sort_by_cached_key(place);
    parallel::map(&asked, |(id, entity)| of_one(*id, entity)).into_iter().flatten().collect()
}
