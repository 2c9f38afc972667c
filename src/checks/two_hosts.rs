//! A body that two others host at once, each of them actively.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;
use crate::model::body::{HostState, Hosting};
use crate::model::having::Having;

pub const CHECK: Check =
    Check::new("two-hosts", Level::Warning, include_str!("../../docs/checks/two-hosts.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        let Some(body) = entity.body().filter(|body| body.hosted_by.len() > 1) else { continue };
        let active = body.hosted_by.iter().filter(|one| one.state != Some(HostState::Dormant));
        let hosts: Vec<Having<'_>> = active.map(Hosting::having).collect();
        let sort = |one: &Having<'_>| Some(Sort { same: (), side: Some(one.who?.0) });
        let found = rivals::pairs(scope, id, &hosts, sort, |_, _| false);
        let name = |one: &Having<'_>| one.who.map_or("", |(id, _)| model.get(id).name());
        diagnostics.extend(rivals::told(
            &CHECK,
            entity,
            &found,
            &both("den andra", "the other"),
            |pair, days| {
                let (first, second, own) = (name(pair.earlier), name(pair.later), entity.name());
                let (sv, en) = when::verb(&pair.fault, ("har", "has"), ("har kanske", "may have"));
                both(
                    format!("{own} {sv} två aktiva värdar {}: {first} och {second}", days.sv),
                    format!("{own} {en} two active hosts {}: {first} and {second}", days.en),
                )
            },
        ));
    }
}
