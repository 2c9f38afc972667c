//! Data in which `to` is the day on which the next one begins: the first day on which something no
//! longer holds. That is one fault of how it was brought in, however many two chairs it makes.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;

pub const CHECK: Check = Check::wide(
    "exclusive-ends",
    Level::Error,
    include_str!("../../docs/checks/exclusive-ends.md"),
    run,
    |_| true, // Any file can have the ends that make it so.
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ends = scope.ends();
    let Some((end, begins)) = ends.first.filter(|_| ends.are_exclusive()) else { return };
    let (count, apart) = (ends.touching, ends.apart);
    let (few, few_en) = match apart {
        0 => ("inget".to_string(), "none".to_string()),
        apart => (format!("bara {apart}"), format!("only {apart}")),
    };
    let message = both(
        format!("{count} slut är samma dag som nästa börjar, och {few} är dagen före"),
        format!("{count} ends fall on the very day the next one begins, and {few_en} on the day before"),
    );
    let help = both(
        "`to` är den sista dagen som uppgiften gäller: är slutet i källan den första dagen därefter, skriv \
         dagen före överallt",
        "`to` is the last day on which it applies: if the source gives the first day after that, write the \
         day before it everywhere",
    );
    diagnostics.push(CHECK.finding(end, message).help(help).related(begins, both("nästa", "the next")));
}
