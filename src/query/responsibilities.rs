//! The table of responsibilities: areas, assignments and standing tasks, and who has them.

use crate::lang::Both;
use crate::model::Model;
use crate::model::body::Task;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{BODY_OR_POST, Kind};
use crate::model::programme::ResponsibleAs;
use crate::model::seat::Role;
use crate::parallel;
use crate::query::responsible;
use crate::query::responsible::Owner;
use crate::query::rows::Rows;
use crate::query::who::{self, Who};
use crate::query::who_decides::{Says, powers_of};
use crate::query::{Basis, Cited, Named, When};
use std::collections::HashMap;

/// One row: something to be responsible for, and one who is, or who supports it. Without an owner
/// the source states nobody.
#[derive(Debug)]
pub struct Duty {
    pub region: Option<Named>,
    pub what: DutyFor,
    pub owner: Option<Owner>,
    /// Where it says so; for a row without an owner, where the thing itself is described.
    pub source: Option<Cited>,
}

/// What the responsibility is for.
#[derive(Debug)]
pub enum DutyFor {
    Entity {
        entity: Named,
        term: Option<String>,
        /// What it is, in the source's word or else by its type or kind.
        word: Both,
        programme: Option<Named>,
    },
    /// A standing task of a body or a class of posts.
    Task { text: String, recurrence: Option<String> },
    /// What a body or a post may do.
    Power(Box<Says>),
}

impl DutyFor {
    /// Whether it is that thing, or an area or assignment of that programme.
    fn is_about(&self, id: &str) -> bool {
        match self {
            DutyFor::Entity { entity, programme, .. } => {
                entity.id == id || programme.as_ref().is_some_and(|programme| programme.id == id)
            }
            DutyFor::Task { .. } | DutyFor::Power(_) => false,
        }
    }
}

/// All responsibilities; of one region, or of one body, post or person, or for one area, assignment
/// or programme, where that is asked for.
pub fn responsibilities<'m>(
    model: &'m Model,
    region: Option<EntityId>,
    of: Option<EntityId>,
    when: &When,
) -> Rows<'m, Duty> {
    Rows::else_ever(when, |when| in_time(model, region, of, when))
}

fn in_time(model: &Model, region: Option<EntityId>, of: Option<EntityId>, when: When) -> Rows<'_, Duty> {
    let there = |id: EntityId| {
        region.is_none_or(|region| model.is_in(id, region, when.day()))
            && when.weigh(model.life(id)).is_some()
    };
    // Nothing is told of whoever is removed.
    let is_removed = of.is_some_and(|of| model.get(of).is_redacted());
    let asked: Vec<EntityId> = model.all().map(|(id, _)| id).filter(|id| !is_removed && there(*id)).collect();
    let regions: HashMap<EntityId, usize> = model.regions().into_iter().zip(0..).collect();
    // What belongs to no region stands last.
    let rank = |id: EntityId| {
        model.region_of(id, when.day()).and_then(|home| regions.get(&home).copied()).unwrap_or(regions.len())
    };
    let ranks = parallel::map(&asked, |id| rank(*id));
    // Of each region the standing tasks come last.
    let ranked = asked.iter().zip(&ranks).flat_map(|(id, rank)| [(*rank, false, *id), (*rank, true, *id)]);
    let mut ranked: Vec<(usize, bool, EntityId)> = ranked.collect();
    ranked.sort_by_key(|(rank, is_tasks, _)| (*rank, *is_tasks));
    // What a post has to do is done by whoever holds it.
    let wanted: Option<Vec<String>> = of.map(|of| {
        let posts = who::posts_of(model, of, &when).into_iter().filter(|post| post.past.is_none());
        let posts: Vec<String> = posts.map(|post| post.named.id).collect();
        // What a class of posts has, each post of the class has.
        let held = posts.iter().filter_map(|post| model.find(post)).chain([of]);
        let classes = held.filter_map(|post| model.get(post).post()?.class_of.as_ref()?.to);
        let classes: Vec<String> = classes.map(|class| model.marked(class, &when).id).collect();
        posts.into_iter().chain(classes).chain([model.marked(of, &when).id]).collect()
    });
    let is_wanted = move |duty: &Duty| {
        let Some(wanted) = &wanted else { return true };
        let has = |owner: &Owner| wanted.iter().any(|id| names(&owner.who, id));
        duty.owner.as_ref().is_some_and(has) || wanted.last().is_some_and(|own| duty.what.is_about(own))
    };
    Rows::of(ranked, move |(_, is_tasks, id)| {
        let entity = model.get(*id);
        let mut duties = Vec::new();
        match is_tasks {
            true => task_duties(model, *id, entity, &when, &mut duties),
            false => duties_of(model, *id, entity, &when, &mut duties),
        }
        duties.retain(&is_wanted);
        duties
    })
}

/// What something is responsible for, but for its standing tasks.
fn duties_of(model: &Model, id: EntityId, entity: &Entity, when: &When, duties: &mut Vec<Duty>) {
    match entity.kind {
        Kind::Area | Kind::Assignment => entity_duties(model, id, entity, when, duties),
        Kind::Programme if !responsible::owners(model, id, when).is_empty() => {
            entity_duties(model, id, entity, when, duties)
        }
        _ if entity.body().is_some_and(|body| !body.hosted_by.is_empty()) => {
            entity_duties(model, id, entity, when, duties)
        }
        _ => {} // For others nobody is responsible.
    }
    seat_duties(model, id, entity, when, duties);
}

fn entity_duties(model: &Model, id: EntityId, entity: &Entity, when: &When, duties: &mut Vec<Duty>) {
    let programme = entity.area().and_then(|area| area.programme.to);
    let described = || entity.common.sources.first().and_then(|citation| model.cited(citation));
    let row = |owner: Option<Owner>| Duty {
        source: owner.as_ref().map_or_else(described, |owner| owner.basis.source.clone()),
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        what: DutyFor::Entity {
            entity: model.marked(id, when),
            term: entity.common.term.as_ref().map(|term| term.as_str().to_string()),
            word: model.word_for(id),
            programme: programme.map(|programme| model.marked(programme, when)),
        },
        owner,
    };
    let (owners, supporters) = responsible::owners_and_supporters(model, id, when);
    if owners.is_empty() {
        duties.push(row(None));
    }
    duties.extend(owners.into_iter().chain(supporters).map(|owner| row(Some(owner))));
}

/// The seats whose role is to be responsible for the body.
fn seat_duties(model: &Model, id: EntityId, entity: &Entity, when: &When, duties: &mut Vec<Duty>) {
    let Detail::Body(body) = &entity.detail else { return };
    for seat in body.members.iter().filter(|seat| seat.role == Some(Role::Responsible)) {
        let Some(basis) = model.seat_basis(id, seat, when) else { continue };
        let Some(who) = who::who(model, &seat.party, when) else { continue };
        duties.push(Duty {
            region: model.region_of(id, when.day()).map(|region| model.named(region)),
            source: basis.source.clone(),
            what: DutyFor::Entity {
                entity: model.marked(id, when),
                term: None,
                word: model.word_for(id),
                programme: None,
            },
            owner: Some(Owner { who: who.having(&basis), relation: Some(ResponsibleAs::Accountable), basis }),
        });
    }
}

fn task_duties(model: &Model, id: EntityId, entity: &Entity, when: &When, duties: &mut Vec<Duty>) {
    let named = model.marked(id, when);
    for task in entity.mandate() {
        let Some(basis) = model.basis(id, &task.stated, [], when) else { continue };
        duties.push(task_duty(model, (id, &named), task, basis, when));
    }
    duties.extend(powers(model, id, entity, when));
}

/// What a body or a post may do; what it may not is no responsibility of its.
fn powers(model: &Model, id: EntityId, entity: &Entity, when: &When) -> Vec<Duty> {
    if BODY_OR_POST & entity.kind.bit() == 0 {
        return Vec::new();
    }
    let may = |says: &Says| says.power.as_ref().and_then(|power| power.act).is_some_and(|(_, may)| may);
    let duty = |says: Says| {
        Some(Duty {
            region: model.region_of(id, when.day()).map(|region| model.named(region)),
            source: says.basis.source.clone(),
            owner: Some(Owner {
                who: who::who_named(model, id, when)?,
                relation: None,
                basis: says.basis.clone(),
            }),
            what: DutyFor::Power(Box::new(says)),
        })
    };
    powers_of(model, id, false, when).into_iter().filter(may).filter_map(duty).collect()
}

fn task_duty(model: &Model, (id, named): (EntityId, &Named), task: &Task, basis: Basis, when: &When) -> Duty {
    let text = |text: &crate::model::value::Text| text.as_str().to_string();
    Duty {
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        what: DutyFor::Task { text: text(&task.task), recurrence: task.recurrence.as_ref().map(text) },
        source: basis.source.clone(),
        owner: Some(Owner { who: Who::Body(named.clone()), relation: None, basis }),
    }
}

fn names(who: &Who, id: &str) -> bool {
    match who {
        Who::Person { person, posts } => {
            person.id == id || posts.iter().any(|post| post.named.id == id && post.past.is_none())
        }
        Who::Post { post, .. } | Who::Class { post, .. } => post.id == id,
        Who::Body(body) => body.id == id,
        Who::OwnersOf { programme, .. } => programme.id == id,
        Who::MembersOf { body, .. } => body.id == id,
        Who::SomeOf(_) | Who::Unnamed | Who::Described(_) | Who::Vacant | Who::Nobody => false,
    }
}
