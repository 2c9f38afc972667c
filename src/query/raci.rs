//! A programme as a RACI matrix, where the stated relations allow one: accountable is A; leads, drives, is commissioned and does the
//! work is R; is to be consulted is C. Nothing in the data says I. What fits none of the letters is kept beside them in its own words.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::statement::{Party, Stated};
use crate::query::who::{Who, who};
use crate::query::{Cited, Named, Weight, When, find, points};

/// The matrix, with who leads the programme as a whole in words: that is no letter of any row.
#[derive(Debug)]
pub struct Raci {
    pub programme: Named,
    pub rows: Vec<RaciRow>,
}

#[derive(Debug)]
pub struct RaciRow {
    pub what: What,
    pub accountable: Vec<Who>,
    pub responsible: Vec<Who>,
    pub consulted: Vec<Who>,
    /// Relations that no letter stands for.
    pub outside: Vec<(Outside, Who)>,
    /// Where it says so; of what nobody has, where the thing itself is described.
    pub sources: Vec<Cited>,
}

#[derive(Debug)]
pub enum What {
    Entity(Named),
    /// A standing task in the programme, or what a route for proposals is about.
    Text(String),
}

/// A relation beside the four letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    As(ResponsibleAs),
    Steers,
}

pub fn raci(model: &Model, programme: EntityId, when: &When) -> Raci {
    let mut named: Vec<EntityId> = model.edges_to(programme).iter().map(|edge| edge.from).collect();
    named.dedup();
    let (mut things, mut tasks) = (Vec::new(), Vec::new());
    for id in named {
        let entity = model.get(id);
        let of = |to: Option<EntityId>| to == Some(programme) && when.weigh(model.lifespan(id)).is_some_and(|weight| weight != Weight::Ended);
        match &entity.detail {
            Detail::Area(area) if of(area.programme.to) => things.push(id),
            Detail::Assignment(assignment) if of(assignment.programme.as_ref().and_then(|programme| programme.to)) => things.push(id),
            _ => {
                for task in points::tasks(entity).iter().filter(|task| of(task.programme.as_ref().and_then(|programme| programme.to))) {
                    tasks.extend(task_row(model, id, task.task.as_str(), &task.stated, when));
                }
            }
        }
    }
    things.sort_by_cached_key(|id| find::swedish(model.get(*id).name()));
    let mut rows: Vec<RaciRow> = things.into_iter().map(|id| thing_row(model, id, when)).collect();
    rows.extend(tasks);
    rows.extend(routes(model, programme, when));
    Raci { programme: model.named(programme), rows }
}

fn now(model: &Model, stated: &Stated, when: &When) -> bool {
    when.weigh(model.stretch(stated)).is_some_and(|weight| !matches!(weight, Weight::Ended | Weight::Coming))
}

fn thing_row(model: &Model, id: EntityId, when: &When) -> RaciRow {
    let entity = model.get(id);
    let mut row = blank(What::Entity(model.named_on(id, when.day())), entity.common.sources.first().and_then(|citation| model.cited(citation)));
    let mut said: Vec<Cited> = Vec::new();
    for one in entity.responsible().iter().filter(|one| now(model, &one.stated, when)) {
        let Some(who) = who_of(model, one, when) else { continue };
        said.extend(one.stated.source.as_ref().and_then(|citation| model.cited(citation)));
        match one.relation {
            Some(ResponsibleAs::Accountable) => row.accountable.push(who),
            Some(ResponsibleAs::Leads | ResponsibleAs::Drives | ResponsibleAs::Commissioned) => row.responsible.push(who),
            Some(other) => row.outside.push((Outside::As(other), who)),
            None => {}
        }
    }
    if let Detail::Assignment(assignment) = &entity.detail {
        let party = |relation: &crate::model::statement::Relation| {
            if now(model, &relation.stated, when) { who(model, &relation.party, when) } else { None }
        };
        row.responsible.extend(assignment.done_by.iter().filter_map(party));
        row.outside.extend(assignment.steered_by.iter().filter_map(party).map(|who| (Outside::Steers, who)));
        let stated = assignment.done_by.iter().chain(&assignment.steered_by).filter_map(|relation| relation.stated.source.as_ref());
        said.extend(stated.filter_map(|citation| model.cited(citation)));
    }
    if !said.is_empty() {
        row.sources = said;
    }
    row
}

fn who_of(model: &Model, one: &Responsible, when: &When) -> Option<Who> {
    match (one.vacant, one.none) {
        (true, _) => Some(Who::Vacant),
        (_, true) => Some(Who::Nobody),
        _ => who(model, &one.party, when),
    }
}

fn task_row(model: &Model, id: EntityId, text: &str, stated: &Stated, when: &When) -> Option<RaciRow> {
    let basis = model.basis(stated, &model.get(id).common.sources, when)?;
    let does = match &model.get(id).detail {
        Detail::Post(_) => who(model, &Party { post: Some(reference(model, id)), ..Party::default() }, when)?,
        _ => Who::Body(model.named_on(id, when.day())),
    };
    Some(RaciRow { responsible: vec![does], ..blank(What::Text(text.to_string()), basis.source) })
}

fn reference<const K: u16>(model: &Model, id: EntityId) -> crate::model::reference::Ref<K> {
    crate::model::reference::Ref { id: model.get(id).id.clone(), to: Some(id), ..Default::default() }
}

/// Who is to be consulted before a proposal is carried out.
fn routes(model: &Model, programme: EntityId, when: &When) -> Vec<RaciRow> {
    let entity = model.get(programme);
    let routes = entity.body().map_or(&[][..], |body| &body.routes);
    let row = |route: &crate::model::body::Route| {
        let basis = model.basis(&route.stated, &entity.common.sources, when)?;
        let consult = route.consult.as_ref()?.to?;
        let consulted = match &model.get(consult).detail {
            Detail::Post(_) => who(model, &Party { post: Some(reference(model, consult)), ..Party::default() }, when)?,
            _ => Who::Body(model.named(consult)),
        };
        let does = who(model, &route.party, when);
        let blank = blank(What::Text(route.what.as_str().to_string()), basis.source);
        Some(RaciRow { consulted: vec![consulted], responsible: does.into_iter().collect(), ..blank })
    };
    routes.iter().filter_map(row).collect()
}

fn blank(what: What, source: Option<Cited>) -> RaciRow {
    RaciRow {
        what,
        accountable: Vec::new(),
        responsible: Vec::new(),
        consulted: Vec::new(),
        outside: Vec::new(),
        sources: source.into_iter().collect(),
    }
}
