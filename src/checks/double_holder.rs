//! A post that two people hold at once. Somebody acting beside the ordinary holder is a stand-in,
//! and no fault.

use crate::checks::rivals::{Sort, rivals};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
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
        let holders: Vec<Having<'_>> =
            post.holders.iter().map(Holder::having).filter(|holder| holder.who.is_some()).collect();
        let sort = |one: &Having<'_>| Some(Sort { same: one.acting, side: one.who.map(|who| who.0) });
        for (later, earlier, fault) in rivals(scope.model, id, &holders, sort, |_, _| false) {
            let name =
                |one: &Having<'_>| one.who.map_or("", |(id, _)| scope.model.get(id).name()).to_string();
            let (first, second) = (name(earlier), name(later));
            let (sv, en) = when::verb(&fault, ("har", "has"), ("har kanske", "may have"));
            let finding =
                when::timed(&CHECK, Place { file: entity.file, span: later.span() }, &fault, |days| {
                    both(
                        format!("befattningen {sv} två innehavare {}: {first} och {second}", days.sv),
                        format!("the post {en} two holders {}: {first} and {second}", days.en),
                    )
                });
            diagnostics.push(
                finding.related(
                    Place { file: entity.file, span: earlier.span() },
                    both("den andra", "the other"),
                ),
            );
        }
    }
}
