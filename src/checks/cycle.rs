//! A body that is part of itself, or reports to itself, by whatever way round. Each cycle is one finding, with its path.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::statement::Relation;

pub const CHECK: Check = Check::new("cycle", Level::Error, include_str!("../../docs/checks/cycle.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    look(model, "part_of", |entity| entity.body().map_or(&[], |body| &body.part_of), diagnostics);
    look(model, "reports_to", reports_to, diagnostics);
}

fn reports_to(entity: &Entity) -> &[Relation] {
    match &entity.detail {
        Detail::Post(post) => &post.reports_to,
        _ => entity.body().map_or(&[], |body| &body.reports_to),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    OnPath,
    Done,
}

/// Walks depth first without recursion: a chain may be as long as the data.
fn look(model: &Model, key: &'static str, relations: fn(&Entity) -> &[Relation], diagnostics: &mut Vec<Diagnostic>) {
    let mut marks = vec![Mark::New; model.entities.len()];
    for (start, _) in model.all() {
        if marks[start.0 as usize] != Mark::New || relations(model.get(start)).is_empty() {
            continue;
        }
        marks[start.0 as usize] = Mark::OnPath;
        let mut path = vec![(start, 0)];
        while let Some((at, next)) = path.last_mut() {
            let here = *at;
            let Some(relation) = relations(model.get(here)).get(*next) else {
                marks[here.0 as usize] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            let Some((to, place)) = target(model, here, relation) else { continue };
            match marks[to.0 as usize] {
                Mark::New => {
                    marks[to.0 as usize] = Mark::OnPath;
                    path.push((to, 0));
                }
                Mark::OnPath => {
                    let first = path.iter().position(|(on, _)| *on == to).unwrap_or(0);
                    let ids: Vec<EntityId> = path[first..].iter().map(|(on, _)| *on).collect();
                    diagnostics.push(fault(model, key, &ids, place));
                }
                Mark::Done => {}
            }
        }
    }
}

fn target(model: &Model, from: EntityId, relation: &Relation) -> Option<(EntityId, Place)> {
    let file = model.get(from).file;
    let body = relation.party.body.as_ref().and_then(|body| Some((body.to?, body.span)));
    let post = relation.party.post.as_ref().and_then(|post| Some((post.to?, post.span)));
    body.or(post).map(|(to, span)| (to, Place { file, span }))
}

fn fault(model: &Model, key: &str, ids: &[EntityId], place: Place) -> Diagnostic {
    let mut names: Vec<&str> = ids.iter().map(|id| &*model.get(*id).id).collect();
    names.push(names[0]);
    let path = names.join(" → ");
    Diagnostic::error("cycle", place, both(format!("`{key}` går runt: {path}"), format!("`{key}` goes in a circle: {path}")))
        .help(both("ta bort den länk som inte stämmer", "remove the link that is not true"))
}
