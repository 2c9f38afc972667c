//! What is part of itself, reports to itself or rests on itself, by whatever way round. Each cycle
//! is one finding, with its path. What is only proposed closes none.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::Model;
use crate::model::decision::{Decision, EffectKind};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kinds;
use crate::model::pair::Pair;
use crate::model::reference::Ref;
use crate::model::statement::{Bond, Relation};

pub const CHECK: Check =
    Check::wide("cycle", Level::Error, include_str!("../../docs/checks/cycle.md"), run, is_near_one);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (key, ties) in KEYS {
        look(scope.model, key, *ties, scope.readable().map(|(id, _)| id), diagnostics);
    }
}

/// Whether a way leads round in a circle from what differs between two revisions. Where none does,
/// what goes round in the rest does so in both, and is found from the same start.
fn is_near_one(pair: &Pair<'_>) -> bool {
    let mut found = Vec::new();
    for (side, (key, ties)) in
        pair.sides().into_iter().flat_map(|side| KEYS.iter().map(move |key| (side, key)))
    {
        look(
            &side.model,
            key,
            *ties,
            pair.others.iter().copied().filter(|id| side.model.get(*id).whole),
            &mut found,
        );
    }
    !found.is_empty()
}

/// Where a tie leads, and where it is written.
type Tie = (EntityId, Span);

/// The ties of an entity.
type Ties = fn(&Entity) -> Vec<Tie>;

/// What may not go round, and how it is found.
const KEYS: &[(&str, Ties)] = &[
    ("part_of", |entity| relations(entity.body().map_or(&[], |body| &body.part_of))),
    ("reports_to", |entity| match &entity.detail {
        Detail::Post(post) => relations(&post.reports_to),
        _ => relations(entity.body().map_or(&[], |body| &body.reports_to)),
    }),
    ("constituted_by", |entity| bonds(entity.body().map_or(&[], |body| &body.constituted_by))),
    ("attached_to", |entity| bonds(entity.body().map_or(&[], |body| &body.attached_to))),
    ("class_of", |entity| match &entity.detail {
        Detail::Post(post) => one(post.class_of.as_ref()),
        _ => one(entity.body().and_then(|body| body.class_of.as_ref())),
    }),
    ("broader", |entity| match &entity.detail {
        Detail::Theme(theme) => theme.broader.iter().flat_map(|to| one(Some(to))).collect(),
        _ => Vec::new(),
    }),
    // A decision can't rest on one that rests on itself.
    ("endorses", |entity| {
        entity
            .decision()
            .map_or_else(Vec::new, |decision| decision.endorses.iter().flat_map(|to| one(Some(to))).collect())
    }),
    ("changes", |entity| entity.decision().map_or_else(Vec::new, replaced)),
];

fn bonds<const K: Kinds>(bonds: &[Bond<K>]) -> Vec<Tie> {
    bonds.iter().flat_map(|bond| one(Some(&bond.body))).collect()
}

fn one<const K: Kinds>(reference: Option<&Ref<K>>) -> Vec<Tie> {
    reference.and_then(|reference| Some((reference.to?, reference.span))).into_iter().collect()
}

fn relations(relations: &[Relation]) -> Vec<Tie> {
    let not_people = |relation: &&Relation| relation.party.person.is_none();
    let all = relations.iter().filter(not_people).filter(|relation| relation.stated.certainty().is_fact());
    all.filter_map(|relation| relation.party.named()).collect()
}

fn replaced(decision: &Decision) -> Vec<Tie> {
    let changes = decision.changes.iter().filter(|effect| effect.stated.certainty().is_fact());
    let ends =
        changes.filter(|effect| matches!(effect.kind, Some(EffectKind::Repeals | EffectKind::Replaces)));
    ends.flat_map(|effect| one(Some(&effect.target))).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    OnPath,
    Done,
}

/// The ties of an entity that are so: what is only proposed, or an example, ties nothing.
fn ties_of(model: &Model, id: EntityId, ties: Ties) -> Vec<Tie> {
    let mut all = ties(model.get(id));
    // Few have any, and what an entity rests on stands in other places.
    if all.is_empty() || !model.existence(id).is_fact() {
        return Vec::new();
    }
    all.retain(|(to, _)| model.existence(*to).is_fact());
    all
}

/// Walks depth first without recursion: a chain may be as long as the data.
fn look(
    model: &Model,
    key: &'static str,
    ties: Ties,
    starts: impl Iterator<Item = EntityId>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut marks: Vec<Mark> = Vec::new();
    for start in starts {
        let first = ties_of(model, start, ties);
        if first.is_empty() || marks.get(start.0 as usize).is_some_and(|mark| *mark != Mark::New) {
            continue;
        }
        marks.resize(model.entities.len(), Mark::New);
        marks[start.0 as usize] = Mark::OnPath;
        let mut path = vec![(start, first, 0)];
        while let Some((at, out, next)) = path.last_mut() {
            let here = *at;
            let Some((to, span)) = out.get(*next).copied() else {
                marks[here.0 as usize] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            let place = Place { file: model.get(here).file, span };
            match marks[to.0 as usize] {
                Mark::New => {
                    marks[to.0 as usize] = Mark::OnPath;
                    path.push((to, ties_of(model, to, ties), 0));
                }
                Mark::OnPath => {
                    let first = path.iter().position(|(on, ..)| *on == to).unwrap_or(0);
                    let ids: Vec<EntityId> = path[first..].iter().map(|(on, ..)| *on).collect();
                    diagnostics.push(fault(model, key, &ids, place));
                }
                Mark::Done => {}
            }
        }
    }
}

/// Those of a circle that are named, at most.
const MOST: usize = 12;

fn fault(model: &Model, key: &str, ids: &[EntityId], place: Place) -> Diagnostic {
    let mut names: Vec<&str> = ids.iter().map(|id| &*model.get(*id).id).collect();
    names.push(names[0]);
    // A circle of thousands is told by its beginning and its end.
    let cut = names.len().saturating_sub(MOST);
    let path = |more: &str| match cut {
        0 => names.join(" → "),
        _ => {
            let (begin, end) = (names[..MOST / 2].join(" → "), names[MOST / 2 + cut..].join(" → "));
            format!("{begin} → … ({cut} {more}) … → {end}")
        }
    };
    let message = both(
        format!("`{key}` går runt: {}", path("till")),
        format!("`{key}` forms a circle: {}", path("more")),
    );
    CHECK
        .finding(place, message)
        .help(both("ta bort den länk som inte stämmer", "remove the link that is wrong"))
}
