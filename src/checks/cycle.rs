//! What is part of itself, reports to itself or rests on itself, by whatever way round. Each cycle
//! is one finding, with its path. What is only proposed closes none.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::decision::EffectKind;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys;
use crate::model::pair::Pair;
use crate::query;

pub const CHECK: Check =
    Check::wide("cycle", Level::Error, include_str!("../../docs/checks/cycle.md"), run, is_near_one);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut ways = Ways::of(scope.model);
    for key in one_way() {
        ways.look(key, scope.readable().map(|(id, _)| id), diagnostics);
    }
}

/// Whether a way leads round in a circle from what differs between two revisions. Where none does,
/// what goes round in the rest does so in both, and is found from the same start.
fn is_near_one(pair: &Pair<'_>) -> bool {
    let mut found = Vec::new();
    for side in pair.sides() {
        let mut ways = Ways::of(&side.model);
        for key in one_way() {
            let starts = pair.others.iter().copied().filter(|id| side.model.get(*id).whole);
            ways.look(key, starts, &mut found);
        }
    }
    !found.is_empty()
}

/// The names of the keys that may not lead round.
fn one_way() -> impl Iterator<Item = &'static str> {
    query::keys::of_entities().iter().filter(|key| key.is_one_way).map(|key| key.name)
}

/// Where a tie leads, under which key, and where it is written.
#[derive(Clone, Copy)]
struct Tie {
    key: &'static str,
    to: EntityId,
    span: Span,
}

/// The ties of a fact that is so: what is only proposed ties nothing, and of what a decision does
/// only that it takes the place of another.
fn tie_of(fact: &Fact<'_>) -> Option<Tie> {
    let is_so = fact.stated.is_none_or(|stated| stated.certainty().is_fact());
    let ends = match fact.value {
        Some(Choice::Effect(effect)) => matches!(effect, EffectKind::Repeals | EffectKind::Replaces),
        _ => *fact.key != keys::DECISION_CHANGES,
    };
    let Whom::Entity(to) = fact.whom else { return None };
    let span = fact.names.iter().find(|name| name.to == to)?.span;
    (is_so && ends).then_some(Tie { key: fact.key.name, to, span })
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    OnPath,
    Done,
}

/// The ties of a model, each entity's from when somebody asks.
struct Ways<'m> {
    model: &'m Model,
    known: Vec<Option<Box<[Tie]>>>,
}

impl<'m> Ways<'m> {
    fn of(model: &'m Model) -> Ways<'m> {
        Ways { model, known: vec![None; model.entities.len()] }
    }

    fn from(&mut self, id: EntityId, key: &str) -> Vec<Tie> {
        let model = self.model;
        let all = self.known[id.0 as usize].get_or_insert_with(|| match model.existence(id).is_fact() {
            true => {
                let ties = model.facts_under(id, |key| key.is_one_way);
                let ties = ties.iter().filter_map(tie_of);
                ties.filter(|tie| model.existence(tie.to).is_fact()).collect()
            }
            false => Box::default(),
        });
        all.iter().filter(|tie| tie.key == key).copied().collect()
    }

    /// Walks depth first without recursion: a chain may be as long as the data.
    fn look(
        &mut self,
        key: &'static str,
        starts: impl Iterator<Item = EntityId>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let model = self.model;
        let mut marks: Vec<Mark> = Vec::new();
        for start in starts {
            let first = self.from(start, key);
            if first.is_empty() || marks.get(start.0 as usize).is_some_and(|mark| *mark != Mark::New) {
                continue;
            }
            marks.resize(model.entities.len(), Mark::New);
            marks[start.0 as usize] = Mark::OnPath;
            let mut path = vec![(start, first, 0)];
            while let Some((at, out, next)) = path.last_mut() {
                let here = *at;
                let Some(Tie { to, span, .. }) = out.get(*next).copied() else {
                    marks[here.0 as usize] = Mark::Done;
                    path.pop();
                    continue;
                };
                *next += 1;
                let place = Place { file: model.get(here).file, span };
                match marks[to.0 as usize] {
                    Mark::New => {
                        marks[to.0 as usize] = Mark::OnPath;
                        path.push((to, self.from(to, key), 0));
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
