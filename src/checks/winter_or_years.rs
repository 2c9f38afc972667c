//! `2023-24`, which is the winter of 2023 and looks like the years 2023 and 2024.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::fact::{Fact, More};
use crate::model::few::Few;
use std::collections::BTreeSet;

pub const CHECK: Check =
    Check::new("winter-or-years", Level::Warning, include_str!("../../docs/checks/winter-or-years.md"), run);

/// The only year that is followed by the number of the season. The other seasons are as common as
/// the years (`2022-23` is the autumn), and are read as they are documented.
const WRITTEN: &str = "2023-24";

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let text = scope.sources.files[entity.file.0 as usize].text();
        if !text.contains(WRITTEN) {
            continue;
        }
        let facts = scope.model.facts(id);
        let dates = facts.iter().flat_map(dates).filter(|date| date.text.starts_with(WRITTEN));
        // A date can be of several facts: of the entity, and of its beginning.
        let spans: BTreeSet<_> = dates.filter(|date| date.text.len() < 9).map(|date| date.span).collect();
        for span in spans {
            let message = both(
                "2023-24 är vintern 2023, inte åren 2023 och 2024",
                "2023-24 is the winter of 2023, not the years 2023 and 2024",
            );
            let help = both(
                "är det åren, skriv `from: 2023` och `to: 2024`; är det vintern, skriv månaderna som källan \
                 menar, eller `# gov: ignore[winter-or-years]` och skälet på raden",
                "if the years are meant, write `from: 2023` and `to: 2024`; if the winter, write the months \
                 that the source means, or `# gov: ignore[winter-or-years]` and the reason on the line",
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message).help(help));
        }
    }
}

/// Every date of a fact.
pub fn dates<'m>(fact: &Fact<'m>) -> Vec<&'m Date> {
    let more =
        fact.more.iter().filter_map(|(_, more)| if let More::Date(date) = more { Some(*date) } else { None });
    let stated = fact.stated.into_iter().flat_map(|stated| {
        let observed = stated.observed.iter().flat_map(Few::iter);
        stated.from.iter().chain(&stated.to).chain(observed)
    });
    fact.date.into_iter().chain(more).chain(stated).collect()
}
