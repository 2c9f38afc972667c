//! An area or an assignment whose responsible post has no known holder.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::Detail;
use crate::model::post::Holder;
use crate::model::standing::Standing;

pub const CHECK: Check =
    Check::new("no-holder", Level::Info, include_str!("../../docs/checks/no-holder.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, entity) in scope.subjects() {
        for one in entity.responsible().iter().filter(|one| one.owns()) {
            let Some((id, span)) = one.having().who else { continue };
            let post = scope.model.get(id);
            let Detail::Post(detail) = &post.detail else { continue };
            // A class is never counted; that a post is stated vacant is an answer.
            let is_over = |holder: &&Holder| {
                scope.model.stretch(id, &holder.stated).standing(scope.today) == Standing::Ended
            };
            let known = detail.holders.iter().any(|holder| when::counts(&holder.stated) && !is_over(&holder));
            if detail.class || known || !post.faultless {
                continue;
            }
            let (name, area) = (post.name(), entity.name());
            let message = match scope.model.stretch(at, &one.stated).standing(scope.today) {
                Standing::Ended => both(
                    format!("{name} ansvarade för {area}, men ingen källa säger vem som hade befattningen"),
                    format!("{name} was responsible for {area}, but no source says who that was"),
                ),
                _ => both(
                    format!("{name} ansvarar för {area}, men ingen källa säger vem som har befattningen"),
                    format!("{name} is responsible for {area}, but no source says who that is"),
                ),
            };
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message));
        }
    }
}
