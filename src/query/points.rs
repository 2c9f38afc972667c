//! Principles that the sources lay down, and standing tasks: texts of a body, a programme, an
//! assignment or a post.

use crate::find;
use crate::model::Model;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::BODY_OR_POST;
use crate::model::statement::Stated;
use crate::query::rows::Rows;
use crate::query::who_decides::{Says, powers_of};
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
    /// It is no task, but what may be done, or may not.
    pub power: Option<Box<Says>>,
    pub basis: Basis,
}

/// The principles of one entity, or of all in a region.
pub fn principles<'m>(
    model: &'m Model,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Rows<'m, PointRow> {
    let of_one = |id, when: &When| {
        let entity = model.get(id);
        let points = entity.principles();
        points.iter().filter_map(|point| row(model, id, point.text.as_str(), &point.stated, when)).collect()
    };
    Rows::else_ever(when, |when| rows(model, of, region, when, of_one))
}

/// The standing tasks and the powers of one body or post, or of all in a region.
pub fn mandates<'m>(
    model: &'m Model,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: &When,
) -> Rows<'m, PointRow> {
    let is_one = of.is_some();
    let of_one = move |id, when: &When| {
        let tasks = model.get(id).mandate().iter().filter_map(|task| {
            let row = row(model, id, task.task.as_str(), &task.stated, when)?;
            let recurrence = task.recurrence.as_ref().map(|text| text.as_str().to_string());
            Some(PointRow { recurrence, programme: model.named_ref(&task.programme, when), ..row })
        });
        let powers = powers_of(model, id, is_one, when).into_iter().map(|says| PointRow {
            region: model.region_of(id, when.day()).map(|region| model.named(region)),
            of: model.named_on(id, when.day()),
            text: says.about.clone().unwrap_or_default(),
            recurrence: None,
            programme: None,
            basis: says.basis.clone(),
            power: Some(Box::new(says)),
        });
        let powers: Vec<PointRow> = if is_doer(model, id) { powers.collect() } else { Vec::new() };
        tasks.chain(powers).collect()
    };
    Rows::else_ever(when, |when| rows(model, of, region, when, of_one))
}

/// A decision gives powers, and has none.
fn is_doer(model: &Model, id: EntityId) -> bool {
    BODY_OR_POST & model.get(id).kind.bit() != 0
}

/// The standing tasks of one body, in the order of its file.
pub fn tasks_of(model: &Model, id: EntityId, when: &When) -> Vec<PointRow> {
    let tasks = model.get(id).mandate().iter();
    tasks.filter_map(|task| row(model, id, task.task.as_str(), &task.stated, when)).collect()
}

/// The standing tasks that are about a programme, of anyone who has them.
pub fn tasks_in(model: &Model, programme: EntityId, when: &When) -> Vec<PointRow> {
    let mut from: Vec<EntityId> = model.edges_as(programme, "mandate").iter().map(|edge| edge.from).collect();
    from.dedup();
    let about =
        |row: &PointRow| row.programme.as_ref().is_some_and(|of| model.find(&of.id) == Some(programme));
    let of_one = |id| mandates(model, Some(id), None, when).each(|row| row).collect::<Vec<_>>();
    from.into_iter().flat_map(of_one).filter(about).collect()
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
        power: None,
        basis,
    })
}

/// The rows of each entity asked for, by region and name; those of one entity stay in the file's
/// order.
fn rows<'m>(
    model: &'m Model,
    of: Option<EntityId>,
    region: Option<EntityId>,
    when: When,
    of_one: impl Fn(EntityId, &When) -> Vec<PointRow> + Sync + 'm,
) -> Rows<'m, PointRow> {
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
    let asked: Vec<EntityId> = asked.into_iter().map(|(id, _)| id).collect();
    Rows::of(asked, move |id| of_one(*id, &when))
}
