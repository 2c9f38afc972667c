//! A post, or the single seat of a role, that is stated vacant while somebody is stated to have it.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;
use crate::model::having::Having;
use crate::model::seat::{ROLES, Role};
use crate::model::statement::say;

pub const CHECK: Check =
    Check::new("vacant-but-held", Level::Error, include_str!("../../docs/checks/vacant-but-held.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        // Of members there are many: one seat may be vacant beside those that are held. An acting
        // holder fills a vacancy.
        let single = |one: &Having<'_>| {
            matches!(one.role, None | Some(Role::Chair | Role::ViceChair | Role::Secretary | Role::Convenor))
                && !one.acting
        };
        let sort = |one: &Having<'_>| {
            let sort = Sort { same: (one.role, one.relation), side: Some(one.vacant || one.none) };
            Some(sort).filter(|_| single(one))
        };
        for list in entity.having().into_iter().filter(|list| list.iter().any(|one| one.vacant || one.none)) {
            let found = rivals::pairs(scope, id, &list, sort, |_, _| false);
            let other = both("det andra", "the other");
            diagnostics.extend(rivals::told(&CHECK, entity, &found, &other, |pair, days| {
                let (sv, en) = when::verb(&pair.fault, ("är", "is"), ("är kanske", "may be"));
                let (name, role) = (entity.name(), pair.later.role.map(|role| say(ROLES, role)));
                let what = role.map_or(both(name, name), |role| {
                    both(format!("{} i {name}", role.sv), format!("{} of {name}", role.en))
                });
                let no = if pair.later.none || pair.earlier.none {
                    ("utan innehavare", "without a holder")
                } else {
                    ("vakant", "vacant")
                };
                both(
                    format!("{} {sv} både {} och besatt {}", what.sv, no.0, days.sv),
                    format!("{} {en} both {} and held {}", what.en, no.1, days.en),
                )
            }));
        }
    }
}
