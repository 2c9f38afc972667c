//! A date whose year does not stand on the cited lines of a kept text: it comes from elsewhere, or
//! is wrong.

use crate::checks::cited::Cited;
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::entity::Entity;
use crate::model::few::Few;
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;

pub const CHECK: Check = Check::new(
    "date-not-in-source",
    Level::Info,
    include_str!("../../docs/checks/date-not-in-source.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        for statement in scope
            .statements(id)
            .iter()
            .filter(|one| when::counts(one.stated) && one.stated.certainty() != Certainty::Implied)
        {
            let stated = statement.stated;
            if stated.source.is_none() {
                continue;
            }
            let observed = stated.observed.iter().flat_map(Few::iter);
            for date in stated.from.iter().chain(&stated.to).chain(observed) {
                // Whoever says the date itself may be another than who says the statement.
                let cited: Vec<&SourceRef> = date.sources().chain(stated.source.iter()).collect();
                look(entity, date, &cited, scope, diagnostics);
            }
        }
        let own = entity.done().and_then(|done| done.date);
        if let (Some(date), None | Some(Certainty::Stated)) = (own, entity.common.certainty) {
            let cited: Vec<&SourceRef> = date.sources().chain(&entity.common.sources).collect();
            look(entity, date, &cited, scope, diagnostics);
        }
    }
}

/// Notes a date that none of the cited places has the year of. A place that can't be looked up may
/// have it.
fn look(
    entity: &Entity,
    date: &Date,
    cited: &[&SourceRef],
    scope: &Scope<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let years: Vec<&str> = date.years().collect();
    let Some(year) = years.first() else { return };
    // A document speaks of its own year without saying so: "i maj".
    let own = |citation: &&SourceRef| scope.year_of(citation).is_some_and(|own| years.contains(&own));
    if cited.iter().any(own) {
        return;
    }
    let places: Option<Vec<Cited<'_>>> = cited.iter().map(|citation| scope.cited(citation)).collect();
    let Some(places) = places.filter(|places| {
        !places.is_empty() && !places.iter().any(|text| years.iter().any(|year| text.has_year(year)))
    }) else {
        return;
    };
    let n = places.len();
    let message = match n {
        1 => both(
            format!("året {year} står inte på det angivna stället i källan"),
            format!("the cited place in the source does not have the year {year}"),
        ),
        _ => both(
            format!("året {year} står inte på något av de {n} angivna ställena"),
            format!("none of the {n} cited places has the year {year}"),
        ),
    };
    let help = both(
        "ange stället där datumet står, eller skriv `certainty: implied` och skälet i `note`",
        "cite the place of the date, or write `certainty: implied` and the reason in `note`",
    );
    diagnostics.push(CHECK.finding(Place { file: entity.file, span: date.span }, message).help(help));
}
