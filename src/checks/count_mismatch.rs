//! A number that a source states, against the list in the data that it counts.

use crate::checks::rule_count::is_current;
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Lang, both};
use crate::model::entity::{Detail, EntityId};
use crate::model::link::Edge;
use crate::model::programme::{COUNTED, Counted};
use crate::model::seat::{Role, Seat};
use crate::model::standing::Standing;
use crate::model::statement::say;
use std::collections::BTreeSet;

pub const CHECK: Check =
    Check::new("count-mismatch", Level::Error, include_str!("../../docs/checks/count-mismatch.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        for count in entity.counts() {
            let Some(counted) = count.counted.filter(|_| when::counts(&count.stated)) else { continue };
            let Some(listed) = listed(scope, id, counted) else { continue };
            if count.number.allows(listed) {
                continue;
            }
            let [sv, en] = [Lang::Sv, Lang::En].map(|lang| count.number.in_words(lang));
            let (listed_as, said) = (say(COUNTED, counted), count.what.as_str());
            let message = both(
                format!("källan anger {sv} ({said}), men datamängden räknar upp {listed} ({})", listed_as.sv),
                format!("the source says {en} ({said}), but the data lists {listed} ({})", listed_as.en),
            );
            let help = both(
                "lägg till det som saknas, ta bort det som är för mycket eller rätta antalet",
                "add what is missing, remove what should not be there, or correct the number",
            );
            diagnostics.push(
                CHECK.finding(Place { file: entity.file, span: count.stated.span }, message).help(help),
            );
        }
    }
}

/// How many there are; `None` when the list can't be counted, as a rule stands in it or a file of
/// it is broken.
fn listed(scope: &Scope<'_>, id: EntityId, counted: Counted) -> Option<usize> {
    let model = scope.model;
    match counted {
        Counted::Areas => {
            let areas = model
                .edges_as(id, "programme")
                .iter()
                .filter(|edge| matches!(model.get(edge.from).detail, Detail::Area(_)));
            let areas = areas
                .map(|edge| edge.from)
                .filter(|area| model.lifespan(*area).standing(scope.today) != Standing::Ended);
            // A broken file may be one more area of this programme.
            let broken = model
                .entities
                .iter()
                .any(|entity| !entity.faultless && matches!(entity.detail, Detail::Area(_)));
            (!broken).then(|| areas.count())
        }
        Counted::Parts => Some(there(scope, model.edges_as(id, "part_of"))),
        Counted::Class => Some(there(scope, model.edges_as(id, "class_of"))),
        Counted::Members => {
            let seats = model.get(id).seats();
            let rule =
                |seat: &Seat| seat.rule().is_some() || seat.party.described.is_some() || seat.count.is_some();
            (!seats.iter().any(rule)).then(|| {
                seats
                    .iter()
                    .filter(|seat| is_current(scope, id, seat) && !seat.none && is_member(seat))
                    .count()
            })
        }
    }
}

/// How many of those who name something are there, or may be.
fn there(scope: &Scope<'_>, edges: &[Edge]) -> usize {
    let ids: BTreeSet<EntityId> = edges.iter().map(|edge| edge.from).collect();
    let is_there = |id: &&EntityId| scope.model.life(**id).standing(scope.today) != Standing::Ended;
    ids.iter().filter(is_there).count()
}

/// Whether a seat is one of those that are counted as members: those who help the body are not.
fn is_member(seat: &Seat) -> bool {
    !matches!(
        seat.role,
        Some(Role::Secretary | Role::Support | Role::CoOpted | Role::Deputy | Role::Attending)
    )
}
