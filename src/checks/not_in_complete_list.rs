//! Somebody who certainly sat in a body, or held a post, on the day of a source that lists all and
//! does not name them.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::having::Having;

pub const CHECK: Check = Check::new(
    "not-in-complete-list",
    Level::Error,
    include_str!("../../docs/checks/not-in-complete-list.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects().filter(|(id, _)| !scope.model.complete(*id).is_empty()) {
        for list in model.complete(id) {
            let Some(source) = list.source.to else { continue };
            let Some(date) = model.source_date(source).filter(|date| !date.is_open()) else { continue };
            let is_listed = |one: &Having<'_>| {
                let mut own = model.sources_of(id, one.stated).iter();
                own.any(|citation| citation.source.to == Some(source))
            };
            let named = entity.having().into_iter().flatten().filter(|one| one.who.is_some());
            for one in named.filter(|one| when::counts(one.stated) && !is_listed(one)) {
                let who = one.who.map(|(who, _)| who);
                let certain = model.settled(id, one.stated, who).bounds().certain();
                let is_there =
                    certain.is_some_and(|(first, last)| first <= date.earliest() && date.latest() <= last);
                let Some(who) = who.filter(|_| is_there) else { continue };
                let (name, list_name) = (model.get(who).name(), list.written());
                let message = both(
                    format!("{list_name} är en fullständig lista, men saknar {name}, som var med då"),
                    format!("{list_name} is a complete list, but leaves out {name}, who was there then"),
                );
                let help = both(
                    "rätta datumen, ange källan även här, eller ta bort den ur `complete`",
                    "correct the dates, cite the source here too, or remove it from `complete`",
                );
                let finding = CHECK.finding(Place { file: entity.file, span: one.span() }, message);
                let listed = Place { file: entity.file, span: list.span };
                diagnostics.push(finding.help(help).related(listed, both("listan", "the list")));
            }
        }
    }
}
