//! A post that two people hold at once. Somebody acting beside the ordinary holder is a stand-in,
//! and no fault.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;
use crate::model::entity::Detail;
use crate::model::having::Having;
use crate::model::kind::Kind;
use crate::model::post::Holder;

pub const CHECK: Check =
    Check::new("double-holder", Level::Error, include_str!("../../docs/checks/double-holder.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects_of(Kind::Post) {
        let Detail::Post(post) = &entity.detail else { continue };
        if post.class || post.holders.len() < 2 {
            continue;
        }
        // Those who share it, as the source says, are no rivals.
        let apart = post.holders.iter().filter(|holder| !holder.shared);
        let holders: Vec<Having<'_>> =
            apart.map(Holder::having).filter(|holder| holder.who.is_some()).collect();
        let sort = |one: &Having<'_>| Some(Sort { same: one.acting, side: one.who.map(|who| who.0) });
        let name = |one: &Having<'_>| one.who.map_or("", |(id, _)| scope.model.get(id).name());
        let found = rivals::pairs(scope, id, &holders, sort, |_, _| false);
        diagnostics.extend(rivals::told(
            &CHECK,
            entity,
            &found,
            &both("den andra", "the other"),
            |pair, days| {
                let (first, second) = (name(pair.earlier), name(pair.later));
                let (sv, en) = when::verb(&pair.fault, ("har", "has"), ("har kanske", "may have"));
                both(
                    format!("befattningen {sv} två innehavare {}: {first} och {second}", days.sv),
                    format!("the post {en} two holders {}: {first} and {second}", days.en),
                )
            },
        ));
    }
}
