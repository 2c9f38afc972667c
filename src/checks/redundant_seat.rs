//! A person who sits by name in a body where a rule gives them a seat already: one of the two is
//! perhaps not meant.

use crate::checks::rule_count::{given_by, is_current};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use std::collections::HashSet;

pub const CHECK: Check =
    Check::new("redundant-seat", Level::Info, include_str!("../../docs/checks/redundant-seat.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        // Of the rules that give a seat one is enough.
        let mut told = HashSet::new();
        for rule in entity.seats().iter().filter(|seat| is_current(scope, id, seat)) {
            let Some((given, about)) = given_by(scope, rule) else { continue };
            for seat in entity.seats().iter().filter(|seat| is_current(scope, id, seat)) {
                let Some((person, span)) = seat.party.named().filter(|(id, _)| given.contains(id)) else {
                    continue;
                };
                // With another role the seat by name says more than the rule does.
                let same_role = seat.having().role == rule.having().role;
                if !same_role
                    || told.contains(&span)
                    || when::overlap(scope.model, id, &rule.stated, &seat.stated).is_none()
                {
                    continue;
                }
                told.insert(span);
                let (name, rule_of) = (scope.model.get(person).name(), scope.model.get(about).name());
                let message = both(
                    format!("{name} sitter både med namn och enligt regeln om {rule_of}"),
                    format!("{name} sits both by name and by the rule about {rule_of}"),
                );
                let place = |span| Place { file: entity.file, span };
                let finding = CHECK.finding(place(span), message);
                diagnostics.push(finding.related(place(rule.stated.span), both("regeln", "the rule")));
            }
        }
    }
}
