//! A programme as a RACI matrix, where the stated relations allow one: accountable is A; leads,
//! drives, is commissioned and does the work is R; is to be consulted is C. Nothing in the data
//! says I. What fits none of the letters is kept beside them in its own words.

use crate::find;
use crate::model::Model;
use crate::model::body::Task;
use crate::model::entity::{Detail, EntityId};
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::statement::Stated;
use crate::query::who::{Who, who, who_named};
use crate::query::{Basis, Cited, Named, Weight, When};

/// The matrix, with who leads the programme as a whole in words: that is no letter of any row.
#[derive(Debug)]
pub struct Raci {
    pub programme: Named,
    pub rows: Vec<RaciRow>,
    /// Areas and assignments of another time: they have ended, or are to come.
    pub of_another_time: Vec<Named>,
    /// Whether the sources state anything of the programme, at whatever time.
    pub is_stated: bool,
}

#[derive(Debug)]
pub struct RaciRow {
    pub what: RaciFor,
    pub accountable: Vec<Weighed>,
    pub responsible: Vec<Weighed>,
    pub consulted: Vec<Weighed>,
    /// Relations that no letter stands for.
    pub outside: Vec<(Outside, Weighed)>,
    pub source: Option<Cited>,
}

impl RaciRow {
    /// Where it says so; of what nobody has, where the thing itself is described.
    pub fn sources(&self) -> Vec<&Cited> {
        let outside = self.outside.iter().map(|(_, weighed)| weighed);
        let all = self.accountable.iter().chain(&self.responsible).chain(&self.consulted).chain(outside);
        let said: Vec<&Cited> = all.filter_map(|weighed| weighed.basis.source.as_ref()).collect();
        if said.is_empty() { self.source.iter().collect() } else { said }
    }
}

/// Somebody, and how sure it is that they are.
#[derive(Debug)]
pub struct Weighed {
    pub who: Who,
    pub basis: Basis,
}

#[derive(Debug)]
pub enum RaciFor {
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
    let (mut things, mut tasks, mut is_tasked) = (Vec::new(), Vec::new(), false);
    for id in model.naming(programme) {
        let entity = model.get(id);
        let of = |to: Option<EntityId>| to == Some(programme);
        if of(entity.in_programme()) {
            things.push(id);
        }
        let is_about = |task: &&Task| of(task.programme.as_ref().and_then(|programme| programme.to));
        for task in entity.mandate().iter().filter(is_about) {
            is_tasked = true;
            tasks.extend(task_row(model, id, task.task.as_str(), &task.stated, when));
        }
    }
    things.sort_by_cached_key(|id| find::swedish(model.get(*id).name()));
    let is_stated = is_tasked || !things.is_empty();
    let is_there = |id: &EntityId| when.weigh(model.life(*id)).is_some_and(|weight| weight != Weight::Ended);
    let (things, gone): (Vec<EntityId>, Vec<EntityId>) = things.into_iter().partition(is_there);
    let mut rows: Vec<RaciRow> = things.into_iter().map(|id| thing_row(model, id, when)).collect();
    rows.extend(tasks);
    rows.extend(routes(model, programme, when));
    Raci {
        programme: model.marked(programme, when),
        rows,
        of_another_time: gone.into_iter().map(|id| model.marked(id, when)).collect(),
        is_stated,
    }
}

/// How a statement stands, in the time asked about or in another.
fn ever(
    model: &Model,
    of: EntityId,
    stated: &Stated,
    who: impl IntoIterator<Item = EntityId> + Clone,
    when: &When,
) -> Option<Basis> {
    model.basis(of, stated, who.clone(), when).or_else(|| model.basis(of, stated, who, &when.beside()))
}

/// Those of the time asked about; where there are none, those of another, by their weight.
fn now_or_else(all: &mut Vec<Weighed>) {
    let is_now = |one: &Weighed| !one.basis.weight.is_past_or_coming();
    if all.iter().any(is_now) {
        all.retain(is_now);
    }
}

/// How a statement stands, where it is of the time asked about.
fn now(
    model: &Model,
    of: EntityId,
    stated: &Stated,
    who: impl IntoIterator<Item = EntityId> + Clone,
    when: &When,
) -> Option<Basis> {
    let basis = model.basis(of, stated, who, when)?;
    Some(basis).filter(|basis| !basis.weight.is_past_or_coming())
}

fn thing_row(model: &Model, id: EntityId, when: &When) -> RaciRow {
    let entity = model.get(id);
    let mut row = blank(
        RaciFor::Entity(model.named_on(id, when.day())),
        entity.common.sources.first().and_then(|citation| model.cited(citation)),
    );
    for one in entity.responsible() {
        let Some(basis) = ever(model, id, &one.stated, one.party.who(), when) else { continue };
        let Some(who) = who_of(model, one, when).map(|who| Weighed { who: who.having(&basis), basis }) else {
            continue;
        };
        match one.relation {
            Some(ResponsibleAs::Accountable) => row.accountable.push(who),
            Some(ResponsibleAs::Leads | ResponsibleAs::Drives | ResponsibleAs::Commissioned) => {
                row.responsible.push(who)
            }
            Some(other) => row.outside.push((Outside::As(other), who)),
            None => {}
        }
    }
    if let Detail::Assignment(assignment) = &entity.detail {
        let party = |relation: &crate::model::statement::Relation| {
            let basis = ever(model, id, &relation.stated, relation.party.who(), when)?;
            Some(Weighed { who: who(model, &relation.party, when)?.having(&basis), basis })
        };
        row.responsible.extend(assignment.done_by.iter().filter_map(party));
        let mut steers: Vec<Weighed> = assignment.steered_by.iter().filter_map(party).collect();
        now_or_else(&mut steers);
        row.outside.extend(steers.into_iter().map(|who| (Outside::Steers, who)));
    }
    now_or_else(&mut row.accountable);
    now_or_else(&mut row.responsible);
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
    let basis = now(model, id, stated, [], when)?;
    let does = who_named(model, id, when)?;
    let source = basis.source.clone();
    Some(RaciRow {
        responsible: vec![Weighed { who: does.having(&basis), basis }],
        ..blank(RaciFor::Text(text.to_string()), source)
    })
}

/// Who is to be consulted before a proposal is carried out.
fn routes(model: &Model, programme: EntityId, when: &When) -> Vec<RaciRow> {
    let entity = model.get(programme);
    let routes = entity.body().map_or(&[][..], |body| &body.routes);
    let row = |route: &crate::model::body::Route| {
        let basis = now(model, programme, &route.stated, route.party.who(), when)?;
        let consult = route.consult.as_ref()?.to?;
        let consulted = who_named(model, consult, when)?;
        let does = who(model, &route.party, when);
        let blank = blank(RaciFor::Text(route.what.as_str().to_string()), basis.source.clone());
        let weighed = |who: Who| Weighed { who: who.having(&basis), basis: basis.clone() };
        Some(RaciRow {
            consulted: vec![weighed(consulted)],
            responsible: does.into_iter().map(weighed).collect(),
            ..blank
        })
    };
    routes.iter().filter_map(row).collect()
}

fn blank(what: RaciFor, source: Option<Cited>) -> RaciRow {
    RaciRow {
        what,
        accountable: Vec::new(),
        responsible: Vec::new(),
        consulted: Vec::new(),
        outside: Vec::new(),
        source,
    }
}
