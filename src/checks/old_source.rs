//! A source that is older than the configuration allows and that something not known to have ended
//! still rests on.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fact::Statement;
use crate::model::kind::Kind;
use crate::model::standing::Standing;
use crate::model::time::Stretch;
use crate::query::Cited;
use std::collections::{BTreeSet, HashSet};

pub const CHECK: Check =
    Check::new("old-source", Level::Info, include_str!("../../docs/checks/old-source.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let old: Vec<_> = scope
        .subjects_of(Kind::Source)
        .filter_map(|(id, entity)| Some((id, entity, age(scope, id)?)))
        .collect();
    let needed = needed(scope, old.iter().map(|(id, ..)| *id));
    for (_, entity, (date, years)) in old.into_iter().filter(|(id, ..)| needed.contains(id)) {
        let most = scope.config.source_years;
        let message = both(
            format!("källan är äldre än {most} år ({years} år), och aktuella uppgifter vilar på den"),
            format!(
                "the source is older than {most} years ({years} years), and current statements rest on it"
            ),
        );
        let help = both(
            "sök en nyare källa, eller skriv `to` där uppgiften har upphört",
            "find a newer source, or write `to` where a statement has ended",
        );
        diagnostics.push(CHECK.finding(Place { file: entity.file, span: date.span }, message).help(help));
    }
}

/// The date of a source that is too old, and its age in years.
fn age<'s>(scope: &Scope<'s>, id: EntityId) -> Option<(&'s Date, i16)> {
    let date = scope.model.source_date(id)?;
    let cited = Cited { place: String::new(), title: String::new(), date: Some(date.clone()) };
    // Of an inexact date only whole years are known; of a day it is old from the day after.
    let limit = date.latest().saturating_add(jiff::Span::new().years(scope.config.source_years));
    let is_old =
        |years: i16| years > scope.config.source_years || (!date.is_uncertain() && scope.today > limit);
    Some((date, cited.age_in_years(scope.today).filter(|years| is_old(*years))?))
}

/// The sources that a statement rests on which is not known to have ended, of those that name some.
fn needed(scope: &Scope<'_>, sources: impl Iterator<Item = EntityId>) -> HashSet<EntityId> {
    let model = scope.model;
    let mut needed = HashSet::new();
    let naming: BTreeSet<EntityId> =
        sources.flat_map(|source| model.edges_to(source)).map(|edge| edge.from).collect();
    for (id, entity) in naming.into_iter().map(|id| (id, model.get(id))).filter(|(_, entity)| entity.whole) {
        if is_over(scope, model.life(id)) {
            continue;
        }
        let current = current(scope, id);
        let cited = current.iter().flat_map(|one| one.stated.source.iter());
        needed.extend(cited.filter_map(|citation| citation.source.to));
        // A person's own file has the name: what it rests on is current where anything of them is.
        let has_now = || {
            let naming: BTreeSet<EntityId> = model.edges_to(id).iter().map(|edge| edge.from).collect();
            let says = |of: &EntityId| {
                let statements = model.statements(*of);
                let names = statements.iter().any(|statement| statement.fact.mentions(id));
                !names || self::current(scope, *of).iter().any(|statement| statement.fact.mentions(id))
            };
            naming.is_empty() || naming.iter().any(says)
        };
        if entity.kind == Kind::Person && !has_now() {
            continue;
        }
        needed.extend(entity.common.sources.iter().filter_map(|source| source.source.to));
    }
    needed
}

fn is_over(scope: &Scope<'_>, stretch: Stretch<'_>) -> bool {
    stretch.standing(scope.today) == Standing::Ended
}

/// What an entity states that is not known to have ended.
fn current<'m>(scope: &Scope<'m>, id: EntityId) -> Vec<Statement<'m>> {
    let model = scope.model;
    if is_over(scope, model.life(id)) {
        return Vec::new();
    }
    let statements = model.statements(id).into_iter();
    statements.filter(|statement| !is_over(scope, statement.settled(model))).collect()
}
