//! A source that is older than the configuration allows and that something not known to have ended still rests on.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::time::{Standing, Stretch};
use crate::query::Cited;
use std::collections::HashSet;

const CODE: &str = "old-source";
pub const CHECK: Check = Check::new(CODE, Level::Info, include_str!("../../docs/checks/old-source.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let needed = needed(scope);
    for (id, entity) in model.of_kind(Kind::Source).filter(|(id, entity)| entity.faultless && needed.contains(id)) {
        let Some(date) = model.source_date(id) else { continue };
        let cited = Cited { place: String::new(), title: String::new(), date: Some(date.clone()) };
        // Of an inexact date only whole years are known; of a day it is old from the day after.
        let limit = date.latest().saturating_add(jiff::Span::new().years(scope.config.source_years));
        let is_old = |years: i16| years > scope.config.source_years || (!date.is_uncertain() && scope.today > limit);
        let Some(years) = cited.age_in_years(scope.today).filter(|years| is_old(*years)) else { continue };
        let most = scope.config.source_years;
        let message = both(
            format!("källan är äldre än {most} år ({years} år), och aktuella uppgifter vilar på den"),
            format!("the source is older than {most} years ({years} years), and current statements rest on it"),
        );
        let help = both(
            "sök en nyare källa, eller skriv `to` där uppgiften har upphört",
            "look for a newer source, or write `to` where a statement has ended",
        );
        diagnostics.push(Diagnostic::error(CODE, Place { file: entity.file, span: date.span }, message).level(Level::Info).help(help));
    }
}

/// The sources of statements that are not known to have ended.
fn needed(scope: &Scope<'_>) -> HashSet<EntityId> {
    let model = scope.model;
    let mut needed = HashSet::new();
    for (id, entity) in model.all() {
        let is_over = |stretch: Stretch<'_>| stretch.standing(scope.today) == Standing::Ended;
        if is_over(model.lifespan(id)) {
            continue;
        }
        let current = scope.statements(id).iter().filter(|statement| !is_over(model.stretch(statement.stated)));
        needed.extend(current.filter_map(|statement| statement.stated.source.as_ref()?.source.to));
        needed.extend(entity.common.sources.iter().filter_map(|source| source.source.to));
    }
    needed
}
