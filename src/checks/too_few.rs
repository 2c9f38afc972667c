//! Fewer entities of a kind in a region than the configuration says there are at least: a file was lost.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;

const CODE: &str = "too-few";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/too-few.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for least in &scope.config.minimum {
        let model = scope.model;
        let found = model.of_kind(least.kind).filter(|(id, _)| model.region_of(*id) == Some(least.region)).count();
        if found >= least.number {
            continue;
        }
        let (region, kind, number) = (model.get(least.region).name(), least.kind.folder(), least.number);
        let message = both(
            format!("{region} ska ha minst {number} i {kind}, men har {found}"),
            format!("{region} has to have at least {number} in {kind}, and has {found}"),
        );
        let help = both("lägg tillbaka det som saknas, eller ändra antalet i gov.toml", "put back what is missing, or change the number in gov.toml");
        diagnostics.push(Diagnostic::error(CODE, least.place, message).help(help));
    }
}
