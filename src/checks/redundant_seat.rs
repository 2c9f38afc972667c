//! A person who sits by name in a body where a rule gives them a seat already: one of the two is
//! perhaps not meant.

use crate::checks::rule_count::{Rules, is_current, rule_of};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::rule::Whose;
use crate::model::seat::{Role, Seat};
use crate::steps;
use std::collections::HashMap;

pub const CHECK: Check =
    Check::new("redundant-seat", Level::Info, include_str!("../../docs/checks/redundant-seat.md"), run);

/// A rule that gives somebody a seat, and what it is about.
type Given = (Whose, EntityId);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut rules = Rules::default();
    for (id, entity) in scope.subjects() {
        let current = || entity.seats().iter().filter(|seat| is_current(scope, id, seat));
        // The seats that are one rule, by the role that it gives.
        let mut seats: HashMap<(Whose, Option<Role>), Vec<&Seat>> = HashMap::new();
        let mut of: HashMap<(EntityId, Option<Role>), Vec<Given>> = HashMap::new();
        for seat in current() {
            let Some((rule, about)) = rule_of(seat) else { continue };
            let role = seat.having().role;
            let same = seats.entry((rule, role)).or_default();
            if same.is_empty() {
                let given = rules.given_by(scope, rule).iter();
                given.for_each(|who| of.entry((*who, role)).or_default().push((rule, about)));
            }
            same.push(seat);
        }
        if of.is_empty() {
            continue;
        }
        for seat in current() {
            // With another role the seat by name says more than the rule does.
            let role = seat.having().role;
            let Some((person, span)) = seat.party.named() else { continue };
            let given = of.get(&(person, role)).into_iter().flatten();
            let mut same =
                given.flat_map(|(rule, about)| seats[&(*rule, role)].iter().map(move |seat| (*about, *seat)));
            let at_once = |rule: &(EntityId, &Seat)| {
                steps::count(1);
                when::overlap(scope.model, id, &rule.1.stated, &seat.stated).is_some()
            };
            // Of the rules that give a seat one is enough.
            let Some((about, rule)) = same.find(at_once) else { continue };
            let (name, rule_of) = (scope.model.get(person).name(), scope.model.get(about).name());
            let message = both(
                format!("{name} har två platser: med namn och enligt regeln om {rule_of}"),
                format!("{name} is seated twice: by name and under the rule about {rule_of}"),
            );
            let place = |span| Place { file: entity.file, span };
            let finding = CHECK.finding(place(span), message);
            diagnostics.push(finding.related(place(rule.stated.span), both("regeln", "the rule")));
        }
    }
}
